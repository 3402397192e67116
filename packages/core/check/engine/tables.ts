import { sources } from '../../catalog/dimensions.ts'
import { type Claim, type Coordinates, coordinatesKey, type Row, type Table } from '../../model/index.ts'
import type { Draft } from './draft.ts'
import type { Facts } from './facts.ts'
import { asPrinted, atMost, evaluate, type Formula, minus, plus, sum } from './formula.ts'
import { memberOf } from './members.ts'

/** Totals over the row tree of each amount column, and over the column tree of each row. */
export function* tableSums(table: Table, facts: Facts): Iterable<Draft> {
  const columnParts = childrenOf(table.columns.map((column) => column.parent))
  const claimAt = (row: Row, column: number): Claim | undefined => {
    const id = row.cells[column]?.claim
    return id === undefined ? undefined : facts.byId.get(id)
  }
  for (const row of table.rows) {
    for (const [parent, children] of columnParts) {
      const left = claimAt(row, parent)
      if (!left?.quantity) continue
      const right = children.flatMap((column) => claimAt(row, column) ?? [])
      const draft = { kind: 'sum', scope: 'row', formula: sum(left, right) } as const
      if (!isSettled(row, parent, children)) yield { ...draft, reason: 'columns-undecided' }
      else if (children.some((column) => isUnread(row, column))) yield { ...draft, reason: 'part-unread' }
      else if (right.length > 0) yield draft
    }
  }
  for (const [column, { role }] of table.columns.entries()) {
    if (role !== 'amount') continue
    const parents = table.rows.map((row) => (row.halves ? row.halves[column]?.parent : row.parent))
    for (const [parent, children] of childrenOf(parents)) {
      const total = table.rows[parent]!
      const left = claimAt(total, column)
      // rates of growth are of different bases
      if (!left?.quantity || left.aspect === 'rate') continue
      const parts = children.map((index) => table.rows[index]!)
      const right = parts.flatMap((row) => claimAt(row, column) ?? [])
      const complete = isComplete(total, parts, column)
      const formula = complete ? sum(left, right) : atMost(left, right)
      const draft = { kind: complete ? 'sum' : 'atMost', scope: 'column', formula } as const
      const rows = [total, ...parts]
      const broken = evaluate(formula) === 'broken'
      const meanings = rows.flatMap((row) => {
        const claim = claimAt(row, column)
        return claim ? (claim.coordinates ?? sourceOf(row, column)) : []
      })
      if (
        rows.some(
          ({ cells }) => cells[column]?.column === 'undecided' || (broken && mayHoldMore(cells, column)),
        )
      )
        yield { ...draft, reason: 'columns-undecided' }
      else if (parts.some((row) => isUnread(row, column))) yield { ...draft, reason: 'part-unread' }
      else if (isNested(left, right) || (broken && !isClassified(meanings)))
        yield { ...draft, reason: 'levels-unclear' }
      else if (right.length > 0) yield draft
    }
  }
}

/**
 * 增减额 and 增减率 beside this year's and last year's amount in one row. Where more rows of a column miss than fit, its head
 * was not understood; where only the sign does, the column prints sizes.
 */
export function* tableChanges(table: Table, facts: Facts): Iterable<Draft> {
  for (const [column] of table.columns.entries()) {
    const found = table.rows.flatMap(({ cells }) => {
      const left = facts.byId.get(cells[column]?.claim ?? '')
      if (!left?.quantity || (left.aspect !== 'change' && left.aspect !== 'rate')) return []
      const beside = cells.flatMap(({ claim }) => facts.byId.get(claim ?? '') ?? [])
      const formula = differenceIn(left, beside)
      return formula && evaluate(formula) !== 'zero-base' ? [{ kind: left.aspect, formula, left }] : []
    })
    const missed = found.filter(({ formula }) => evaluate(formula) === 'broken')
    const sure = found.filter(
      ({ formula, left }) => asPrinted(left).value !== 0 && evaluate(formula) === 'holds',
    )
    const odd = missed.length > sure.length
    for (const { kind, formula, left } of found) {
      const size = { value: -asPrinted(left).value, step: asPrinted(left).step }
      const unsigned = evaluate(formula, (claim) => (claim === left ? size : asPrinted(claim))) !== 'broken'
      const unclear = evaluate(formula) === 'broken' && (odd || unsigned)
      yield { kind, scope: 'row', formula, ...(unclear && { reason: 'amount-unclear' }) }
    }
  }
}

function differenceIn(left: Claim, beside: readonly Claim[]): Formula | undefined {
  const { coordinates: at, base } = left
  if (!at || !base) return undefined
  const { year, stage: _stage, ...fact } = at
  const amounts = (when: number): Claim[] =>
    beside.filter(({ aspect, coordinates: other, quantity }) => {
      if (aspect !== 'amount' || !quantity || other?.year !== when) return false
      const { year: _year, stage: _other, ...same } = other
      return factKey(same) === factKey(fact)
    })
  const [now, ...more] = amounts(year)
  const [prior, ...others] = amounts(base.year)
  if (!now || !prior || more.length + others.length > 0) return undefined
  if (left.aspect === 'change') return { type: 'linear', left, right: [plus(now), minus(prior)] }
  return { type: 'ratio', left, numerator: [plus(now), minus(prior)], denominator: [plus(prior)] }
}

const factKey = (fact: Omit<Coordinates, 'year' | 'stage'>): string =>
  coordinatesKey({ ...fact, year: 0, stage: 'budget' })

/** A fixed row says the source even where its money may count in more than the row says. */
function sourceOf(row: Row, column: number): Partial<Coordinates> {
  const source = row.halves?.[column]?.meaning?.source
  return source === undefined ? {} : { source }
}

const half = (row: Row, column: number): Pick<Row, 'label' | 'meaning'> => row.halves?.[column] ?? row

function childrenOf(parents: readonly (number | undefined)[]): Map<number, number[]> {
  const children = new Map<number, number[]>()
  parents.forEach((parent, index) => {
    if (parent === undefined) return
    const list = children.get(parent)
    if (list) list.push(index)
    else children.set(parent, [index])
  })
  return children
}

/** The sum over the columns is the same wherever the undecided numbers of the row stand. */
function isSettled({ cells }: Row, total: number, parts: readonly number[]): boolean {
  const undecided = cells.filter(({ column }) => column === 'undecided')
  const numbers = undecided.filter(({ state }) => state !== 'blank')
  if (numbers.length === 0) return undecided.length === 0
  return numbers.every(
    ({ candidates }) =>
      candidates?.every((column) => parts.includes(column)) ||
      candidates?.every((column) => column !== total && !parts.includes(column)),
  )
}

/** An amount cell that holds something that is neither a number nor a mark for none: an error, a name, an open place. */
const isUnread = ({ cells }: Row, column: number): boolean =>
  cells[column]?.state === 'unreadable' || cells[column]?.state === 'text'

/** A blank cell of a row whose numbers may stand elsewhere. */
const mayHoldMore = (cells: Row['cells'], column: number): boolean =>
  cells[column]?.state === 'blank' && cells.some((cell) => cell.column === 'undecided')

/**
 * Rows of several levels taken for rows of one: together they make the total several times over, or one of many makes
 * it alone and the others make it once more.
 */
function isNested(total: Claim, parts: readonly Claim[]): boolean {
  const whole = Math.abs(asPrinted(total).value)
  const values = parts.map((part) => Math.abs(asPrinted(part).value)).filter((value) => value > 0)
  const sum = values.reduce((a, b) => a + b, 0)
  if (whole === 0 || values.length < 2 || sum < 2 * whole) return false
  return sum % whole === 0 || (values.length > 2 && values.includes(whole))
}

/** Something of the classifications says that the parts are of the total; units and projects print no such thing. */
function isClassified([total, ...parts]: readonly Partial<Coordinates>[]): boolean {
  const says = ({ function: code, economic, item }: Partial<Coordinates>) => code ?? economic ?? item
  return (
    says(total!) !== undefined ||
    parts.some((at) => says(at) || at.source !== total!.source || at.kind !== total!.kind)
  )
}

/** Rows under "其中" are all the parts only where the dimension tree says so; all other trees are complete. */
function isComplete(total: Row, parts: readonly Row[], column: number): boolean {
  if (!/^其中/.test(half(parts[0]!, column).label)) return true
  const id = half(total, column).meaning?.source
  const member = id === undefined ? undefined : memberOf(sources, id)
  if (!member?.whole) return false
  const printed = new Set(parts.map((row) => half(row, column).meaning?.source))
  return (member.children ?? []).every((child) => printed.has(child.id))
}
