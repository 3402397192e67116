import {
  canonical,
  foldWords,
  lexiconEntry,
  meet,
  type Meaning,
  titleSense,
  under,
} from '../../catalog/lexicon/index.ts'
import type { TableLayout } from '../../catalog/layouts/layout.ts'
import { byText, type Coordinates, type Profile } from '../../model/index.ts'
import { rowTree } from '../rows.ts'
import type { Draft, DraftRow } from './draft.ts'
import { type KeyCell, LabelReader, type LabelScope, type RowLabel } from './labels.ts'
import { type Half, halvesOf, type Leaf } from './leaves.ts'
import { columnParents, scaledValues, type Value } from './trees.ts'

/** One side of a table, understood. */
export interface HalfFacts {
  readonly half: Half
  /** What the title and the words over the side say. */
  readonly base: Meaning
  /** The title names several measures or kinds, or there is none: a cell whose own words name none of them is no single fact. */
  readonly open: boolean
  readonly labels: readonly RowLabel[]
  readonly meanings: readonly (Meaning | undefined)[]
  readonly parents: readonly (number | undefined)[]
}

/** A table, understood as far as its words go. */
export interface TableFacts {
  readonly columnParents: readonly (number | undefined)[]
  readonly halves: readonly HalfFacts[]
}

/** Reads what a table says; `layout` where it is known and fits, `known` where only its rows may say something. */
export function factsOf(
  draft: Draft,
  layout: TableLayout | undefined,
  scope: Omit<LabelScope, 'spending' | 'projects' | 'item' | 'rows'>,
  known = layout,
): TableFacts {
  const { leaves, rows } = draft
  const values = scaledValues(rows.map((row) => row.cells.map((cell) => cell.decimal)))
  const parents = layout ? layout.columns.map((column) => column.parent) : columnParents(leaves, values)
  const title = titleSense(draft.caption.title)
  const said = layout?.meaning ?? withoutPeriod(title.meaning)
  const halves = halvesOf(leaves)
  return {
    columnParents: parents,
    halves: halves.map((half, h) => {
      const base = baseOf(half, leaves, said)
      if (rows.every((row) => row.sides?.[h])) return placedHalf(half, h, base, rows)
      const spending =
        base.flow === 'expenditure' || (base.flow !== 'revenue' && /支出/.test(draft.caption.title))
      const projects = base.kind === 'project' || /项目支出|专项业务经费支出/.test(draft.caption.title)
      const open = title.several || (draft.caption.title === '' && !layout)
      return readHalf(half, { base, open }, draft, values, {
        ...scope,
        spending,
        projects,
        ...(base.item !== undefined && { item: base.item }),
        rows: fixedRows(known, h),
      })
    }),
  }
}

/** What the layout says of the rows of a side, where it says it. */
const fixedRows = (layout: TableLayout | undefined, half: number): ReadonlyMap<string, Meaning> =>
  new Map(
    (layout?.rows?.[half] ?? []).flatMap(({ label, meaning }) =>
      meaning ? [[foldWords(label), meaning] as const] : [],
    ),
  )

/** The year in a title is the document's; 预算 in it says nothing of a single column, and 其他支出 names no class. */
function withoutPeriod({
  year: _year,
  stage: _stage,
  economic: _economic,
  function: _function,
  ...rest
}: Meaning): Meaning {
  return rest
}

/** Title and the topmost words over a side: 收入, 财政拨款支出. */
function baseOf(half: Half, leaves: readonly Leaf[], title: Meaning): Meaning {
  const first = leaves[half.keys[0] ?? half.amounts[0] ?? 0]
  const top = first && first.path.length > 1 ? lexiconEntry(first.path[0]!, 'head') : undefined
  return top && !top.several ? under(title, withoutPeriod(top.meaning)) : title
}

function readHalf(
  half: Half,
  said: Pick<HalfFacts, 'base' | 'open'>,
  draft: Draft,
  values: readonly (readonly Value[])[],
  scope: LabelScope,
): HalfFacts {
  const reader = new LabelReader(scope)
  const labels = draft.rows.map((row) =>
    reader.read(
      half.keys.map((c): KeyCell => {
        const cell = row.cells[c]!
        return {
          leaf: draft.leaves[c]!,
          text: cell.text,
          ...(cell.above !== undefined && { above: cell.above }),
        }
      }),
    ),
  )
  const own = values.map((row) => half.amounts.map((c) => row[c]))
  const open = said.open && !listsProjects(said.base, labels)
  const texts = draft.leaves.flatMap(({ role, ordinal }, c) => (role === 'text' && !ordinal ? [c] : []))
  const both = half.keys.filter((c) => draft.leaves[c]!.axis === 'government')
  const department = half.keys.some((c) => draft.leaves[c]!.axis === 'economic')
  if (department) texts.push(...both)
  if (said.base.item === undefined && (!department || both.length === 0))
    return { half, ...said, open, labels, ...rowTree(labels, own) }
  const told = draft.rows.map((row) => texts.some((c) => row.cells[c]!.text !== ''))
  const { parents, meanings } = rowTree(labels, own)
  return { half, ...said, open, labels, parents, meanings: withoutParts(meanings, told) }
}

/** 项目支出及其他支出: where every row that is no sum or unit is a project, there are no others. */
function listsProjects({ kind }: Meaning, labels: readonly RowLabel[]): boolean {
  const rows = labels.filter(
    ({ total, unit, project, label }) => !total && label !== '' && (!unit || project),
  )
  return kind === 'project' && rows.length > 0 && rows.every(({ project }) => project !== undefined)
}

/**
 * Rows that say the same, and that only texts or a second classification tell apart, are parts of it, none of them the
 * whole: several purchases of one class, 基本工资 of 501 and of 505.
 */
function withoutParts(
  meanings: readonly (Meaning | undefined)[],
  told: readonly boolean[],
): readonly (Meaning | undefined)[] {
  const counts = new Map<string, number>()
  const key = (meaning: Meaning): string =>
    JSON.stringify(Object.entries(meaning).toSorted(([a], [b]) => byText(a, b)))
  for (const meaning of meanings) if (meaning) counts.set(key(meaning), (counts.get(key(meaning)) ?? 0) + 1)
  return meanings.map((meaning, row) =>
    told[row] && meaning && counts.get(key(meaning))! > 1 ? undefined : meaning,
  )
}

/** What `placeColumns` has already made of the rows. */
function placedHalf(half: Half, h: number, base: Meaning, rows: readonly DraftRow[]): HalfFacts {
  const sides = rows.map((row) => row.sides![h]!)
  const labels = sides.map((side): RowLabel => {
    const sense = lexiconEntry(side.label, 'row')
    const total = sense?.total === true && side.code === undefined && side.project === undefined
    const known = side.fixed !== undefined || side.code !== undefined || side.project !== undefined
    const meaning = known ? side.meaning : sense && !sense.several ? sense.meaning : undefined
    return {
      label: side.label,
      ...(side.code !== undefined && { code: side.code }),
      ...(side.project !== undefined && { project: side.project }),
      style: -1,
      partial: sense?.partial ?? false,
      total,
      ...(side.label === '' ? { meaning: {} } : meaning ? { meaning } : { unknown: side.label }),
    }
  })
  return {
    half,
    base,
    open: false,
    labels,
    meanings: labels.map((label) => label.meaning),
    parents: sides.map((side) => side.parent),
  }
}

/** Coordinates of the cell in a row and an amount column, or undefined when its words do not say them. */
export function coordinatesAt(
  facts: HalfFacts,
  row: number,
  leaf: Leaf,
  leaves: readonly Leaf[],
  profile: Pick<Profile, 'year' | 'kind'>,
): Coordinates | undefined {
  const label = facts.labels[row]!
  const said = facts.meanings[row]
  if (profile.year === undefined || leaf.meaning === undefined || said === undefined) return undefined
  const column = under(baseFor(facts, said), leaf.meaning)
  const whole = meet(column, said)
  if (facts.open && !names(leaf.meaning) && !names(said)) return undefined
  if (!whole || sumsItems(whole, label, leaf, facts, leaves)) return undefined
  const { year, stage, ...rest } = canonical(whole)
  if (rest.flow === undefined && rest.item === undefined) return undefined
  const offset = leaf.yearOffset ?? label.yearOffset
  return {
    year: year ?? profile.year + (offset ?? 0),
    stage: stage ?? (profile.kind === 'final' ? 'final' : 'budget'),
    ...rest,
  }
}

/**
 * What the title says, for a row that names the other one of its kinds or measures: 事业单位经营支出 of
 * 项目支出及其他支出, 行政经费 of 行政经费及“三公”经费.
 */
function baseFor({ open, base }: HalfFacts, { kind, item }: Meaning): Meaning {
  const { kind: ownKind, item: ownItem, ...rest } = base
  const other = item !== undefined && ownItem !== undefined && !meet({ item }, { item: ownItem })
  return {
    ...rest,
    ...(ownKind !== undefined && !(open && kind !== undefined) && { kind: ownKind }),
    ...(ownItem !== undefined && !other && { item: ownItem }),
  }
}

const names = ({ kind, item, project }: Meaning): boolean =>
  kind !== undefined || item !== undefined || project !== undefined

const group = (leaf: Leaf): string => leaf.path.slice(0, -1).join('/')

/** 合计 of several measures outside the cube is no fact of the cube. */
function sumsItems(
  meaning: Meaning,
  label: RowLabel,
  leaf: Leaf,
  facts: HalfFacts,
  leaves: readonly Leaf[],
): boolean {
  if (meaning.item !== undefined) return false
  if (
    leaf.total &&
    leaves.some((other) => other !== leaf && group(other) === group(leaf) && other.meaning?.item)
  )
    return true
  return label.total && facts.meanings.some((other) => other?.item !== undefined)
}
