import {
  economicSubject,
  fixesMeaning,
  foldTitle,
  functionSubject,
  layouts,
  normalName,
  tableLayout,
  type TableLayout,
} from '@mingzhang/core/catalog'

/** The table of any layout that has exactly this title, or whose title ends it behind a year or a unit's name. */
export function knownTable(title: string): TableLayout | undefined {
  if (title.length > 120) return undefined
  let best: TableLayout | undefined
  let length = 0
  for (const layout of layouts) {
    const table = tableLayout(layout, title)
    const words = table && fixesMeaning(table) ? foldTitle(table.title).length : 0
    if (table && words > length) [best, length] = [table, words]
  }
  return best
}

/** Whether any place has a table of this title, words in front not counted. */
export const isKnownTitle = (title: string): boolean =>
  title.length <= 120 && layouts.some((layout) => tableLayout(layout, title) !== undefined)

/** What is known of the rows of a table before they are read. */
export interface Expected {
  /** A key column stands behind amounts: 收入 | 支出. */
  readonly twoSided: boolean
  /** Fixed row labels, folded, by side. */
  readonly labels: readonly ReadonlySet<string>[]
  /** Leaf columns of amounts. */
  readonly amounts: readonly number[]
}

export function expectedOf(table: TableLayout | undefined): Expected {
  if (table === undefined) return { twoSided: false, labels: [], amounts: [] }
  const firstAmount = table.columns.findIndex(({ role }) => role === 'amount')
  const twoSided = table.columns.some(
    ({ role }, index) => firstAmount >= 0 && index > firstAmount && role !== 'amount' && role !== 'text',
  )
  const labels = (table.rows ?? []).map((rows) => new Set(rows.map(({ label }) => normalName(label))))
  const amounts = table.columns.flatMap(({ role }, index) => (role === 'amount' ? [index] : []))
  return { twoSided, labels, amounts }
}

/** Whether a text is a fixed row label of the table; codes may stand in front. */
export const isLabel = (text: string, { labels }: Pick<Expected, 'labels'>): boolean =>
  text.length < 80 && labels.some((side) => side.has(normalName(text)))

/** Whether a text is the beginning of a fixed row label, or all of one. */
export function beginsLabel(text: string, { labels }: Expected): boolean {
  if (text.length >= 80) return false
  const folded = normalName(text)
  return labels.some((side) => [...side].some((label) => label.startsWith(folded)))
}

/** Names that the catalogue has for a code, folded. */
export function namesOf(code: string): string[] {
  const subject = functionSubject(code, Infinity) ?? economicSubject(code)
  if (subject === undefined) return []
  return [subject.name, ...subject.formerNames.map(({ name }) => name)].map(normalName)
}
