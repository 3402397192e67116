import type { Topic } from '../../book/index.ts'
import type { ClassRows, FixedRow, LayoutRow, Side, TableLayout } from '../../catalog/index.ts'
import { lexiconEntry } from '../../catalog/lexicon/index.ts'
import type { Figures } from '../figures.ts'
import { numeral } from '../print.ts'
import type { AmountColumn } from './meanings.ts'

/** A labelled row of one side, and the rows of the side that it is the sum of. */
export interface SideRow {
  readonly label: string
  /** Left out: nobody knows what the row is of, and it stays blank. */
  readonly about?: Topic
  readonly parts: readonly number[]
  readonly total: boolean
  /** A sum that another sum follows: it prints what its parts add up to. */
  readonly adds: boolean
}

/** One side of a table: a column of labels and the amounts to the right of it. */
export interface TableSide {
  readonly label: number
  readonly amounts: readonly AmountColumn[]
  readonly rows: readonly SideRow[]
}

/** The sides of a table of labelled rows, with all classes that have money in their places. */
export function sidesOf(
  table: TableLayout,
  amounts: readonly AmountColumn[],
  about: Topic,
  figures: Figures,
  given: readonly Side[] | undefined,
): TableSide[] {
  const labels = table.columns.flatMap(({ role }, index) => (role === 'label' ? [index] : []))
  return labels.map((label, side) => {
    const next = labels[side + 1] ?? table.columns.length
    const own = amounts.filter(({ column }) => column > label && column < next)
    const rows: Side = given?.[side] ?? table.rows?.[side] ?? []
    const within = { ...about, ...shared(own) }
    return {
      label,
      amounts: own,
      rows: isList(rows) ? fixedRows(rows, within, figures) : classRows(rows, within, figures),
    }
  })
}

const isList = (side: Side): side is readonly FixedRow[] => Array.isArray(side)

/** The flow that all amounts of a side are of, so that its classes are those of the side. */
const shared = (amounts: readonly AmountColumn[]): Topic => {
  const flow = amounts[0]?.about.flow
  return flow !== undefined && amounts.every((one) => one.about.flow === flow) ? { flow } : {}
}

function classRows(
  { classes, deep, sum, total, source }: ClassRows,
  about: Topic,
  figures: Figures,
): SideRow[] {
  const within = { ...about, ...(source !== undefined && { source }) }
  const spent = { flow: 'expenditure' as const }
  const rows: SideRow[] = []
  const add = (label: string, own: Topic, parts: readonly number[], whole = false): number =>
    rows.push({ label, about: own, parts, total: whole, adds: false }) - 1
  const addCode = (code: string, label: string): number => {
    const at = add(label, { ...spent, function: code }, [])
    const finer =
      deep === true && code.length < 7
        ? figures
            .codes('function', { ...within, function: code }, code.length + 2)
            .filter((one) => one.startsWith(code))
        : []
    const parts = finer.map((one) => addCode(one, figures.codeName(one)))
    rows[at] = { ...rows[at]!, parts }
    return at
  }
  const parts = figures.codes('function', within, 3).map((code, index) =>
    addCode(
      code,
      classes
        .replace('{nth}', numeral(index + 1))
        .replace('{code}', code)
        .replace('{name}', figures.codeName(code)),
    ),
  )
  if (!sum) add(total, spent, parts, true)
  else {
    const [label, forward] = sum
    const both = [add(label, spent, parts, true), add(forward, { ...spent, kind: 'carriedForward' }, [])]
    add(total, spent, both, true)
  }
  return rows
}

function fixedRows(all: readonly FixedRow[], about: Topic, figures: Figures): SideRow[] {
  const rows = withMoney(all, about, figures)
  const given = rows.some(({ meaning }) => meaning !== undefined)
  const printed = withClasses(given ? rows : said(rows, about.flow), about, figures)
  return printed.map(({ label, meaning, parent }, index) => ({
    label,
    ...((meaning || given) && { about: meaning ? topicOf(meaning) : {} }),
    parts: printed.flatMap((row, at) => (row.parent === index ? [at] : [])),
    total: parent === undefined,
    adds: parent !== undefined && printed.some((row, at) => row.parent === index && at < index),
  }))
}

/** The rows of a form without those further ones that have no money. */
function withMoney(rows: readonly FixedRow[], about: Topic, figures: Figures): readonly LayoutRow[] {
  const stays = rows.map(
    ({ further, meaning }) => further !== true || figures.now({ ...about, ...topicOf(meaning ?? {}) }) !== 0,
  )
  const moved = (at: number): number => stays.slice(0, at).filter(Boolean).length
  return rows.flatMap(({ further: _further, parent, ...row }, at) =>
    stays[at] ? [{ ...row, ...(parent !== undefined && { parent: moved(parent) }) }] : [],
  )
}

/** Rows of which the layout gives the labels only, with what these say; a sum is that of the rows above it, else below. */
function said(rows: readonly LayoutRow[], flow: Topic['flow'] = 'expenditure'): readonly LayoutRow[] {
  const senses = rows.map(({ label }) => lexiconEntry(label, 'row'))
  const parents = rows.map((): number | undefined => undefined)
  let first = 0
  senses.forEach((sense, index) => {
    if (sense?.total !== true) return
    const below = senses.findIndex((one, at) => at > index && one?.meaning.function === undefined)
    if (index === 0) parents.fill(0, 1, below)
    else for (let at = first; at < index; at += 1) parents[at] ??= index
    if (index > 0) first = index
  })
  return rows.map(({ label }, index) => {
    const sense = senses[index]
    const { year: _year, stage: _stage, ...own } = sense?.meaning ?? {}
    const parent = parents[index]
    return {
      label,
      ...(sense && { meaning: { ...(own.item === undefined && { flow }), ...own } }),
      ...(parent !== undefined && { parent }),
    }
  })
}

const topicOf = ({
  year: _year,
  stage: _stage,
  unit: _unit,
  ...about
}: NonNullable<LayoutRow['meaning']>): Topic => about

/** The rows of a form, and in their places the classes that the form does not have although they have money. */
function withClasses(rows: readonly LayoutRow[], about: Topic, figures: Figures): readonly LayoutRow[] {
  const listed = rows.flatMap(({ meaning }) => meaning?.function ?? [])
  if (listed.length === 0) return rows
  const coded = rows.some(({ label, meaning }) => label.startsWith(meaning?.function ?? ' '))
  const missing = figures
    .codes('function', { ...about, flow: 'expenditure' }, 3)
    .filter((code) => !listed.includes(code))
  return missing.reduce<readonly LayoutRow[]>((all, code) => {
    const at = all.findIndex(({ meaning }) => meaning?.function === undefined || meaning.function > code)
    const parent = all[Math.max(0, at - 1)]?.parent
    const name = figures.codeName(code)
    const row: LayoutRow = {
      label: coded ? `${code} ${name}` : name,
      meaning: { flow: 'expenditure', function: code },
      ...(parent !== undefined && { parent }),
    }
    return [...all.slice(0, at), row, ...all.slice(at)].map((one) =>
      one.parent !== undefined && one.parent >= at ? { ...one, parent: one.parent + 1 } : one,
    )
  }, rows)
}
