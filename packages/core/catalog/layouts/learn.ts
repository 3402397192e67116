import type { Coordinates, Reading, Section, Table } from '../../model/index.ts'
import { foldTitle } from './find.ts'
import type { Layout, LayoutColumn, LayoutRow, SectionLayout, TableLayout } from './layout.ts'

/** What a person says of a table of the document: its role and what columns mean. */
export interface TableAnswer {
  /** Words of its printed title. */
  readonly title: string
  readonly role?: string
  /** By the words of the head, whole path or last word. */
  readonly heads: Readonly<
    Record<string, { readonly role?: LayoutColumn['role']; readonly meaning?: Partial<Coordinates> }>
  >
}

export interface LearnAnswers {
  readonly id?: string
  readonly region?: string
  readonly comparesWith?: NonNullable<Layout['comparesWith']>
  readonly tables?: readonly TableAnswer[]
}

/**
 * A draft of the layout that a document shows: titles, numbers, heads, fixed row names and headings as printed, roles as
 * understood; meanings only where a person has pointed at them. Names of the unit and years are left out.
 */
export function learnLayout(reading: Reading, answers: LearnAnswers = {}): Layout {
  const { profile } = reading
  const tables: TableLayout[] = []
  for (const table of reading.tables) {
    if (table.title === '' || table.columns.length < 2 || table.role === 'performance-form') continue
    const answer = answers.tables?.find(({ title }) => foldTitle(table.title).includes(foldTitle(title)))
    const role = answer?.role ?? table.role ?? `table-${tables.length + 1}`
    if (!answer && (table.role === undefined || tables.some((known) => known.role === role))) continue
    tables.push(tableOf(table, role, profile.unit, answer))
  }
  const units = reading.tables.flatMap(({ moneyUnit }) => moneyUnit ?? [])
  const moneyUnit = commonest(units) ?? profile.moneyUnit ?? '万元'
  const style = codeStyle(reading.tables)
  const narrative = narrativePlace(reading)
  return {
    id: answers.id ?? 'learned',
    region: answers.region ?? '',
    kind: profile.kind ?? 'budget',
    levels: profile.level ? [profile.level] : ['unit', 'department'],
    years: { from: profile.year ?? 2000 },
    moneyUnit,
    ...(answers.comparesWith && { comparesWith: answers.comparesWith }),
    ...(style && { codeStyle: style }),
    ...(narrative && { narrative }),
    tables: tables.map((table) => (table.moneyUnit === moneyUnit ? without(table, 'moneyUnit') : table)),
    parts: [],
    sections: sectionsOf(reading.sections, profile.unit),
    forms: formsOf(reading),
  }
}

const without = <T extends object, K extends keyof T>(from: T, key: K): Omit<T, K> => {
  const { [key]: _left, ...rest } = from
  return rest
}

function commonest(values: readonly string[]): string | undefined {
  const counts = new Map<string, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return [...counts].toSorted(([, a], [, b]) => b - a)[0]?.[0]
}

/** A title or heading as a form prints it for everyone: no year, no name of the unit, no number of the table. */
export function formTitle(title: string, unit?: string): string {
  let words = title.replace(/\s+/g, '')
  if (unit !== undefined) words = words.replaceAll(unit.replace(/\s+/g, ''), '')
  return words
    .replace(/^附件?\d*[:：]?/, '')
    .replace(/20\d\d(?:年(?:度)?)?/g, '')
    .replace(/[（(]详?见[^）)]*[）)]|——.*$/g, '')
}

function tableOf(table: Table, role: string, unit: string | undefined, answer?: TableAnswer): TableLayout {
  const columns = table.columns.map(({ path, role: own }): LayoutColumn => {
    const said = answer?.heads[path.join('/')] ?? answer?.heads[path.at(-1) ?? '']
    const clean = path.map((word) => formTitle(word)).filter((word) => word !== '')
    return {
      path: clean.length > 0 ? clean : [''],
      role: said?.role ?? own,
      ...(said?.meaning && { meaning: said.meaning }),
    }
  })
  const codes = columns.some((column) => column.role === 'code') || coded(table)
  const rows = codes ? undefined : fixedRows(table)
  return {
    role,
    number: table.number ?? '',
    title: formTitle(table.title, unit),
    mayBeEmpty: table.empty || /基金|国有资本|三公|结转|采购/.test(table.title),
    ...(table.moneyUnit !== undefined && { moneyUnit: table.moneyUnit }),
    rowTree: codes ? 'codes' : rows ? 'fixed' : 'flat',
    columns,
    ...(rows && { rows }),
  }
}

const coded = (table: Table): boolean =>
  table.rows.filter(({ label }) => /^\d{3,7}/.test(label.trim())).length * 2 > table.rows.length

/** Row names of both sides of a form, when none of them can be a name that only one unit prints. */
function fixedRows(table: Table): LayoutRow[][] | undefined {
  if (!/收支|收入支出|三公/.test(table.title)) return undefined
  const keys = table.columns.flatMap(({ role }, c) => (role === 'label' || role === 'name' ? [c] : []))
  const sides = keys.map((c) => {
    const seen = new Set<string>()
    for (const { cells } of table.rows) {
      const label = cells[c]?.text.replace(/\s+/g, '') ?? ''
      if (/\p{Script=Han}/u.test(label) && label.length < 40) seen.add(label)
    }
    return [...seen].map((label): LayoutRow => ({ label }))
  })
  return sides.some((side) => side.length > 0) ? sides : undefined
}

/** How most tables print their codes. */
function codeStyle(tables: readonly Table[]): Layout['codeStyle'] {
  const found: NonNullable<Layout['codeStyle']>[] = []
  for (const table of tables) {
    if (table.columns.filter(({ role }) => role === 'code').length > 1) found.push('split')
    else if (table.columns.some(({ role }) => role === 'code')) found.push('joined')
    else if (
      table.rows.some(({ cells }) => /^\s*\d{5,7}\s*[-—]?\s*\p{Script=Han}/u.test(cells[0]?.text ?? ''))
    )
      found.push('named')
  }
  return commonest(found) as Layout['codeStyle']
}

function narrativePlace(reading: Reading): Layout['narrative'] {
  const tables = reading.tables.filter(({ role }) => role !== undefined && role !== 'performance-form')
  const [first, last] = [tables[0]?.place.page, tables.at(-1)?.place.page]
  if (first === undefined || last === undefined) return reading.statements.length > 3 ? 'apart' : undefined
  const before = reading.statements.filter(({ place }) => place.page < first).length
  const after = reading.statements.filter(({ place }) => place.page > last).length
  if (before + after < 4) return 'apart'
  return before > after ? 'before' : 'after'
}

/** Headings with roles, each role once, subsections under those of their parents. */
function sectionsOf(sections: readonly Section[], unit: string | undefined): SectionLayout[] {
  const found: SectionLayout[] = []
  const byId = new Map(sections.map((section) => [section.id, section]))
  for (const section of sections) {
    const { role } = section
    if (role === undefined || section.level > 3) continue
    const above = section.parent === undefined ? undefined : byId.get(section.parent)?.role
    const heading = formTitle(section.title, unit)
    if (heading === '') continue
    const at = found.findIndex((known) => known.role === role)
    if (at >= 0) {
      found[at] = withHeading(found[at]!, [heading])
      continue
    }
    found.push({
      role,
      heading: [heading],
      required: true,
      ...(above !== undefined &&
        above !== role &&
        found.some((known) => known.role === above) && { parent: above }),
    })
  }
  return found
}

/** The section with one more heading, unless it has it. */
export function withHeading(section: SectionLayout, heading: readonly string[]): SectionLayout {
  const all = [section.heading, ...(section.otherHeadings ?? [])]
  if (all.some((words) => words.join() === heading.join())) return section
  return { ...section, otherHeadings: [...(section.otherHeadings ?? []), heading] }
}

function formsOf({ forms }: Reading): Layout['forms'] {
  const found: Layout['forms'][number][] = []
  for (const { scope, title } of forms) {
    const words = formTitle(title).replace(/^.*(?=(?:项目|部门|单位|专项|政策).{0,12}绩效目标表)/, '')
    if (
      /绩效/.test(words) &&
      words.length < 24 &&
      !found.some((one) => one.scope === scope && one.title === words)
    )
      found.push({ scope, title: words, columns: [] })
  }
  return found
}
