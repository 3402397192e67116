import { columnsLike } from './heads.ts'
import type { Layout, LayoutRow, SectionLayout, TableLayout } from './layout.ts'
import { withHeading } from './learn.ts'

/**
 * One layout from drafts of several documents of a place. What every document has is required, the rest is not; of
 * titles and heads the commonest comes first; fixed rows are those that all documents print.
 */
export function mergeLayouts(drafts: readonly [Layout, ...Layout[]]): Layout {
  const [first] = drafts
  const tabled = drafts.filter(({ tables }) => tables.length >= 3)
  const told = drafts.filter(({ sections }) => sections.length >= 3)
  return {
    ...first,
    levels: [...new Set(drafts.flatMap(({ levels }) => levels))],
    years: { from: Math.min(...drafts.map(({ years }) => years.from)) },
    tables: grouped(tabled.map(({ tables }) => tables)).map(([, same]) => mergeTables(same, tabled.length)),
    sections: grouped(told.map(({ sections }) => sections)).map(([, same]) =>
      mergeSections(same, told.length),
    ),
    forms: drafts
      .flatMap(({ forms }) => forms)
      .filter(
        ({ scope, title }, i, all) =>
          all.findIndex((one) => one.scope === scope && one.title === title) === i &&
          all.filter((one) => one.title === title).length * 2 > drafts.length,
      ),
  }
}

/** By role, in the order of the first list that has it. */
function grouped<T extends { readonly role: string }>(
  lists: readonly (readonly T[])[],
): [string, [T, ...T[]]][] {
  const found = new Map<string, [T, ...T[]]>()
  for (const one of lists.flat()) {
    const same = found.get(one.role)
    if (same) same.push(one)
    else found.set(one.role, [one])
  }
  return [...found]
}

/** Values without repetition, the commonest first. */
function ranked<T>(values: readonly T[], key: (value: T) => string = String): T[] {
  const counts = new Map<string, { value: T; count: number }>()
  for (const value of values) {
    const known = counts.get(key(value))
    if (known) known.count += 1
    else counts.set(key(value), { value, count: 1 })
  }
  return [...counts.values()].toSorted((a, b) => b.count - a.count).map(({ value }) => value)
}

function mergeTables(same: readonly [TableLayout, ...TableLayout[]], documents: number): TableLayout {
  const [first] = same
  const { titles: _titles, rows: _rows, ...rest } = first
  const [title, ...titles] = ranked(same.map((table) => table.title))
  const [columns, ...otherColumns] = ranked(
    same.map((table) => table.columns),
    (list) => JSON.stringify(list),
  )
  const known = { ...first, columns: columns! }
  const others = otherColumns.reduce<TableLayout['columns'][]>(
    (kept, list) => (columnsLike({ ...known, otherColumns: kept }, list) ? kept : [...kept, list]),
    [],
  )
  const rows = first.rows && commonRows(same.map((table) => table.rows ?? []))
  return {
    ...rest,
    number: ranked(same.map(({ number }) => number))[0]!,
    title: title!,
    ...(titles.length > 0 && { titles }),
    mayBeEmpty: same.some(({ mayBeEmpty }) => mayBeEmpty),
    ...(same.length < documents && { required: false }),
    columns: columns!,
    ...(others.length > 0 && { otherColumns: others }),
    ...(rows && rows.some((side) => side.length > 0) && { rows }),
  }
}

/** Labels that every document prints on that side. */
function commonRows(all: readonly (readonly (readonly LayoutRow[])[])[]): LayoutRow[][] {
  const [first] = all
  return (first ?? []).map((side, s) =>
    side.filter(({ label }) => all.every((rows) => rows[s]?.some((row) => row.label === label))),
  )
}

function mergeSections(same: readonly [SectionLayout, ...SectionLayout[]], documents: number): SectionLayout {
  const headings = ranked(
    same.flatMap((section) => [section.heading, ...(section.otherHeadings ?? [])]),
    (words) => words.join(),
  )
  const { otherHeadings: _other, ...first } = same[0]
  return headings.reduce(withHeading, {
    ...first,
    heading: headings[0]!,
    required: same.length === documents,
  })
}
