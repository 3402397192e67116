import type { LayoutRow, TableLayout } from '../catalog/layouts/layout.ts'
import {
  type Cell,
  cellDecimal,
  type Coordinates,
  type Decimal,
  isMark,
  type RawRow,
  type TableBlock,
} from '../model/index.ts'
import { type Fragment, type Group, groupsOf, type Side, sidesOf } from './columns/fragments.ts'
import { fixedRow, joinPieces, type Keys, placeKeys } from './columns/keys.ts'
import type { Evidence, PlacedCell, PlacedRow, PlacedSide } from './columns/placed.ts'
import type { Problem } from './columns/problem.ts'
import { type Solution, solve } from './columns/solve.ts'
import { parentsOf } from './columns/tree.ts'

export { type Allocation, allocationEvidence, firstEvidence } from './columns/evidence.ts'
export type * from './columns/placed.ts'

/** Weights below a broken sum and above a rounded one, strongest first. */
const weights = { evidence: 200, kindOfCode: 100, pattern: 50 } as const

/** One side of one data row while it is being placed. */
interface Entry {
  readonly group: Group | undefined
  readonly keys: Keys
  readonly fixed?: number
  readonly meaning: Partial<Coordinates>
}

/**
 * Puts the fragments of a table whose columns have vanished (`width` 0: cells in printed order, column -1) into the leaf
 * columns of its layout. Head rows (`head: true`) are skipped; every other raw row gives one placed row, in order, with
 * one cell per layout column.
 *
 * - Codes, names, labels and projects go by kind; a name is told from the project behind it by the subject catalogue.
 * - As many numbers as amount columns: "printed". Fewer: the placing that keeps the order and breaks the fewest sums over
 *   columns (`LayoutColumn.parent`) and rows (fixed rows, codes, or one total), then agrees best with `evidence`, with
 *   the kind of the code (301 and 303 staff, 302 and 310 running) and with the columns the total row uses: "inferred".
 *   Where several are equally good the number stays "undecided" with its candidates.
 * - One wrong number breaks its own sums only and does not move the other rows.
 * - Two-sided layouts (a key column behind amounts) place each half by itself: `sides` has two entries, and the raw
 *   row's fragments are told apart by numbers, codes and fixed labels.
 *
 * A block that is `outOfOrder` places nothing: every fragment is in `extra`, undecided.
 *
 * `evidence` is asked for single numbers at possible coordinates (title + row + column). A table that stays undecided can
 * be placed again when more is known, e.g. with `firstEvidence(tables, allocationEvidence(projects, '万元'))`.
 */
export function placeColumns(
  block: TableBlock,
  layout: TableLayout,
  year: number,
  evidence: Evidence = () => 'unknown',
): PlacedRow[] {
  const sides = sidesOf(layout.columns)
  const data = block.rows.flatMap((row, index) => (row.head ? [] : [{ row, index }]))
  if (block.outOfOrder) return data.map(({ row, index }) => unplaced(row, index, layout, sides))
  const groups = data.map(({ row }) => assignGroups(groupsOf(row, sides.length > 1), layout, sides.length))
  const halves = sides.map((side, s) => placeSide(side, s, groups, layout, year))
  const placed = sides.map((side, s) => {
    const balance = s > 0 ? balanceEvidence(halves[0]!, sides[0]!) : undefined
    return solveSide(side, halves[s]!, layout, layout.rows?.[s], evidence, balance)
  })
  return data.map(({ row, index }, r) => {
    const cells = layout.columns.map((): PlacedCell => blankCell(row))
    const extra: PlacedCell[] = groups[r]!.rest.map((fragment) => cellOf([fragment], index))
    const outSides = sides.map((side, s) => {
      fill(cells, extra, halves[s]![r]!, side, placed[s]![r]!.solution, index)
      return placedSide(halves[s]![r]!, side, placed[s]![r]!.parent)
    })
    return { cells, extra, sides: outSides, raw: index, place: row.place }
  })
}

/** A row whose cells need not be of one row of the table: all of it is kept beside the columns. */
function unplaced(row: RawRow, index: number, layout: TableLayout, sides: readonly Side[]): PlacedRow {
  const doubtful = (fragment: Fragment, number: boolean): PlacedCell => ({
    ...cellOf([fragment], index, number),
    column: 'undecided',
    reason: 'rows-out-of-order',
  })
  const groups = groupsOf(row, false)
  const extra = groups.flatMap(({ codes, texts, after }) =>
    codes.concat(texts, after).map((fragment) => doubtful(fragment, false)),
  )
  const numbers = groups.flatMap((group) => group.numbers.map((fragment) => doubtful(fragment, true)))
  const blank: PlacedCell = { ...blankCell(row), column: 'undecided' }
  return {
    cells: layout.columns.map(() => blank),
    extra: extra.concat(numbers),
    sides: sides.map(({ keys, amounts }) => ({ label: '', meaning: {}, keys, amounts })),
    raw: index,
    place: row.place,
  }
}

function placedSide({ keys, fixed, meaning }: Entry, side: Side, parent: number | undefined): PlacedSide {
  const { label, code, project } = keys
  return {
    label,
    ...(code !== undefined && { code }),
    ...(project !== undefined && { project }),
    ...(fixed !== undefined && { fixed }),
    ...(parent !== undefined && { parent }),
    meaning,
    keys: side.keys,
    amounts: side.amounts,
  }
}

interface Assigned {
  readonly bySide: readonly (Group | undefined)[]
  readonly rest: readonly Fragment[]
}

/** Which half of the row each group belongs to: by order when both print, by label or code when one does. */
function assignGroups(groups: readonly Group[], layout: TableLayout, sides: number): Assigned {
  if (sides === 1) return { bySide: [groups[0]], rest: [] }
  const known = (group: Group, side: number): boolean => fixedOf(group, layout, side, -1) !== undefined
  const merged: Group[] = []
  for (const group of groups) {
    const last = merged.at(-1)
    const whole =
      last && last.numbers.length === 0 && group.codes.length === 0 ? join(last, group) : undefined
    if (whole && [0, 1].some((side) => known(whole, side)) && ![0, 1].some((side) => known(group, side))) {
      merged[merged.length - 1] = whole
    } else merged.push(group)
  }
  const [first, second, ...more] = merged
  const rest = more.flatMap(({ codes, texts, numbers, after }) => codes.concat(texts, numbers, after))
  if (first === undefined) return { bySide: [undefined, undefined], rest }
  if (second !== undefined) return { bySide: [first, second], rest }
  const right = !known(first, 0) && (known(first, 1) || first.codes.length > 0)
  return { bySide: right ? [undefined, first] : [first, undefined], rest }
}

const join = (a: Group, b: Group): Group => ({
  codes: a.codes,
  texts: [...a.texts, ...b.texts],
  numbers: b.numbers,
  after: b.after,
})

const labelOf = ({ codes, texts }: Group): string =>
  [...codes.map(({ text }) => text), joinPieces(texts.map(({ text }) => text))].join(' ')

function fixedOf(group: Group, layout: TableLayout, side: number, after: number): number | undefined {
  const rows = layout.rows?.[side]
  if (rows === undefined) return undefined
  const exact = fixedRow(labelOf(group), rows, after)
  if (exact !== undefined || group.codes.length !== 1) return exact
  const code = group.codes[0]!.text.trim()
  const byCode = rows.findIndex((row) => (row.meaning?.function ?? row.meaning?.economic) === code)
  return byCode < 0 ? undefined : byCode
}

function placeSide(
  side: Side,
  index: number,
  groups: readonly Assigned[],
  layout: TableLayout,
  year: number,
): Entry[] {
  const mates = new Map<string, string>()
  let last = -1
  return groups.map(({ bySide }): Entry => {
    const group = bySide[index]
    if (group === undefined) return { group, keys: { cells: [], label: '' }, meaning: {} }
    const keys = placeKeys(group, side, layout.columns, year, mates)
    if (keys.code !== undefined && keys.project === undefined) {
      mates.set(keys.code, joinPieces(group.texts.map(({ text }) => text)))
    }
    const fixed = fixedOf(group, layout, index, last)
    if (fixed !== undefined) last = fixed
    const row: LayoutRow | undefined = fixed === undefined ? undefined : layout.rows?.[index]?.[fixed]
    const meaning = {
      ...codeMeaning(keys.code),
      ...(keys.project !== undefined && { project: keys.project }),
      ...row?.meaning,
    }
    return { group, keys, ...(fixed !== undefined && { fixed }), meaning }
  })
}

/** 2… is 功能分类, 3… 部门经济分类, 5… 政府经济分类. */
function codeMeaning(code: string | undefined): Partial<Coordinates> {
  if (code === undefined) return {}
  if (code.startsWith('2')) return { function: code }
  return code.startsWith('3') ? { economic: code } : { economic: `g${code}` }
}

const valueOf = (fragment: Fragment): Decimal | undefined => cellDecimal(fragment.text)?.decimal

/** 收入 = 支出 by source: what the left half prints for a source is evidence for the right half's total. */
function balanceEvidence(left: readonly Entry[], side: Side): Evidence | undefined {
  if (side.amounts.length !== 1) return undefined
  const bySource = new Map<string, Decimal | undefined>()
  for (const { meaning, group } of left) {
    if (meaning.source === undefined || bySource.has(meaning.source)) continue
    const number = group?.numbers[0]
    bySource.set(meaning.source, number && valueOf(number))
  }
  return ({ source, function: code, item }, decimal) => {
    if (source === undefined || code !== undefined || item !== undefined || !bySource.has(source))
      return 'unknown'
    const other = bySource.get(source)
    if (other?.mantissa === decimal.mantissa && other.decimals === decimal.decimals) return 'equals'
    return 'contradicts'
  }
}

interface Placed {
  readonly solution: Solution
  readonly parent: number | undefined
}

function solveSide(
  side: Side,
  entries: readonly Entry[],
  layout: TableLayout,
  fixedRows: readonly LayoutRow[] | undefined,
  evidence: Evidence,
  balance: Evidence | undefined,
): Placed[] {
  const parents = parentsOf(
    entries.map(({ keys, fixed: row, group }) => ({
      label: keys.label,
      ...(keys.code !== undefined && { code: keys.code }),
      ...(keys.project !== undefined && { project: keys.project }),
      ...(row !== undefined && { fixed: row }),
      present: group !== undefined,
    })),
    layout.rowTree,
    fixedRows,
  )
  const numbers = entries.map(({ group }) => group?.numbers ?? [])
  const decimals = numbers.flat().flatMap((fragment) => valueOf(fragment) ?? [])
  const scale = decimals.reduce((most, d) => Math.max(most, d.decimals), 0)
  const slack = slackOf(decimals, scale)
  const columnParents = side.amounts.map((column) => {
    const parent = layout.columns[column]?.parent
    const index = parent === undefined ? -1 : side.amounts.indexOf(parent)
    return index < 0 ? undefined : index
  })
  const problems = entries.map((entry, r): Problem => {
    const own = numbers[r]!
    const values = own.map((fragment) => scaled(valueOf(fragment), scale))
    return {
      values,
      known: own.map((fragment) => {
        const index = side.amounts.indexOf(fragment.column)
        return index < 0 ? undefined : index
      }),
      parent: parents[r],
      fit: (number, column) => fit(entry, own[number]!, side.amounts[column]!, layout, evidence, balance),
    }
  })
  const first = solve(problems, columnParents, slack)
  const used = usedColumns(problems, first)
  const again =
    used !== undefined &&
    first.some(({ how, reason }) => how === 'undecided' && reason !== 'more-numbers-than-columns')
  if (!again) return first.map((solution, r) => ({ solution, parent: parents[r] }))
  const pattern = (column: number): number => (used.has(column) ? weights.pattern : 0)
  const withPattern = problems.map(
    ({ values, known, parent, fit: fits }): Problem => ({
      values,
      known,
      parent,
      fit: (number, column) => fits(number, column) + pattern(column),
    }),
  )
  const solutions = solve(withPattern, columnParents, slack)
  return solutions.map((solution, r) => ({ solution, parent: parents[r] }))
}

/** Columns that the decided rows with children use; undefined when none of these is decided. */
function usedColumns(
  problems: readonly Problem[],
  solutions: readonly Solution[],
): ReadonlySet<number> | undefined {
  const totals = new Set(problems.flatMap(({ parent }) => (parent === undefined ? [] : [parent])))
  const decided = [...totals].filter((row) => {
    const { how } = solutions[row]!
    return how !== 'undecided' && problems[row]!.values.length > 0
  })
  if (decided.length === 0) return undefined
  return new Set(
    decided.flatMap((row) => solutions[row]!.columns.filter((_, i) => problems[row]!.values[i] !== 0)),
  )
}

/** Half the commonest last digit for every number of a sum, its total included. */
function slackOf(decimals: readonly Decimal[], scale: number): (parts: number) => number {
  const counts = new Map<number, number>()
  for (const { decimals: places } of decimals) counts.set(places, (counts.get(places) ?? 0) + 1)
  const usual = [...counts].toSorted(([, a], [, b]) => b - a)[0]?.[0] ?? scale
  const step = 10 ** (scale - usual)
  return (parts) => ((parts + 1) * step) / 2
}

const scaled = (decimal: Decimal | undefined, scale: number): number =>
  decimal ? decimal.mantissa * 10 ** (scale - decimal.decimals) : 0

const staff = new Set(['301', '303'])
const running = new Set(['302', '310'])

function fit(
  entry: Entry,
  fragment: Fragment,
  column: number,
  layout: TableLayout,
  evidence: Evidence,
  balance: Evidence | undefined,
): number {
  const decimal = valueOf(fragment)
  if (decimal === undefined || decimal.mantissa === 0) return 0
  const own = layout.columns[column]?.meaning
  const coordinates = { ...layout.meaning, ...entry.meaning, ...own }
  let score = 0
  for (const ask of [evidence, balance]) {
    const answer = ask?.(coordinates, decimal) ?? 'unknown'
    if (answer === 'equals') score += weights.evidence
    else if (answer === 'contradicts') score -= weights.evidence
  }
  const top = entry.meaning.economic?.slice(0, 3)
  if (top !== undefined && own?.kind === 'basic.staff' && staff.has(top)) score += weights.kindOfCode
  if (top !== undefined && own?.kind === 'basic.running' && running.has(top)) score += weights.kindOfCode
  return score
}

const blankCell = (row: RawRow): PlacedCell => ({
  text: '',
  state: 'blank',
  place: row.place,
  column: 'printed',
  parts: [],
})

function cellOf(fragments: readonly Fragment[], raw: number, number = false): PlacedCell {
  const text = joinPieces(fragments.map((fragment) => fragment.text))
  const decimal = number ? cellDecimal(text)?.decimal : undefined
  const state: Cell['state'] = decimal ? 'number' : number && isMark(text) ? 'mark' : 'text'
  return {
    text,
    state,
    ...(decimal && { decimal }),
    place: fragments[0]!.place,
    column: 'printed',
    parts: fragments.map(({ cell, start, end }) => ({ row: raw, cell, start, end })),
  }
}

/** Writes one side of a row into its cells. */
function fill(
  cells: PlacedCell[],
  extra: PlacedCell[],
  entry: Entry,
  side: Side,
  solution: Solution,
  raw: number,
): void {
  const { group, keys } = entry
  if (group === undefined) return
  for (const { column, fragments, reason } of keys.cells) {
    if (fragments.length === 0) continue
    cells[column] = { ...cellOf(fragments, raw), ...(reason && { column: 'undecided', reason }) }
  }
  const note = side.notes[0]
  if (group.after.length > 0 && note !== undefined) cells[note] = cellOf(group.after, raw)
  else for (const fragment of group.after) extra.push(cellOf([fragment], raw))
  if (group.numbers.length < side.amounts.length && solution.how !== 'printed') {
    for (const column of side.amounts) cells[column] = { ...cells[column]!, column: 'inferred' }
  }
  const { reason } = solution
  solution.candidates.forEach((columns) => {
    if (columns.length < 2) return
    for (const c of columns) cells[side.amounts[c]!] = { ...cells[side.amounts[c]!]!, column: 'undecided' }
  })
  group.numbers.forEach((fragment, i) => {
    const column = side.amounts[solution.columns[i]!]
    const cell = cellOf([fragment], raw, true)
    const open = solution.candidates[i]!
    if (column === undefined) {
      extra.push({ ...cell, column: 'undecided', ...(reason && { reason }) })
      return
    }
    const doubtful = open.length > 1 || reason === 'more-numbers-than-columns'
    const how = doubtful ? 'undecided' : solution.how === 'undecided' ? 'inferred' : solution.how
    cells[column] = {
      ...cell,
      column: how,
      ...(doubtful && reason && { candidates: open.map((c) => side.amounts[c]!), reason }),
    }
  })
}
