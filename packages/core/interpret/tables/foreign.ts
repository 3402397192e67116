import { fixesMeaning, layouts, tableLayout } from '../../catalog/layouts/index.ts'
import type { TableLayout } from '../../catalog/layouts/layout.ts'
import { cellDecimal, type RawRow } from '../../model/index.ts'
import { bareLabel } from '../columns/keys.ts'
import type { Draft } from './draft.ts'

/** Characters that heads of any form may print beside those of their columns. */
const common = new Set('金额本年度预算数单位名称万元行次栏备注序号科目功能分类编码款项')
/** Characters of a head that a column of another form is not yet known by. */
const strange = 2

/**
 * A table of any layout that the title names in full: text without columns has nothing else to go by. Places share titles
 * but not columns, so what is printed over the numbers and in fixed rows has to be that table's as well.
 */
export function foreignTable(draft: Draft): TableLayout | undefined {
  for (const layout of layouts) {
    const table = tableLayout(layout, draft.caption.title)
    if (table && fixesMeaning(table) && printsHeads(draft, table) && printsRows(draft, table)) return table
  }
  return undefined
}

const characters = (texts: readonly string[]): Set<string> =>
  new Set(texts.join('').match(/\p{Script=Han}/gu) ?? [])

/** Heads of text are cut anywhere and in any order: their characters are compared, not their words. */
function printsHeads(draft: Draft, { columns }: TableLayout): boolean {
  const printed = characters([...draft.heads, ...draft.ordinals].map(({ text }) => text))
  const known = characters(columns.flatMap(({ path }) => path))
  const amounts = characters(columns.flatMap(({ path, role }) => (role === 'amount' ? [path.at(-1)!] : [])))
  const odd = [...printed].filter((character) => !known.has(character) && !common.has(character))
  const lacking = [...amounts].filter((character) => !printed.has(character))
  return odd.length <= strange && lacking.length * 5 <= amounts.size
}

/** Half of the labels on the left are among the fixed rows of the table, where it has such. */
function printsRows({ lost, heads, ordinals }: Draft, { rows, rowTree }: TableLayout): boolean {
  if (rows === undefined || rowTree !== 'fixed') return true
  const known = new Set(rows.flatMap((side) => side.map(({ label }) => bareLabel(label))))
  const above = new Set([...heads, ...ordinals].map(({ row }) => row))
  const labels = (lost?.rows ?? []).flatMap((row, r) => (above.has(r) || row.head ? [] : firstLabel(row)))
  return labels.filter((label) => known.has(bareLabel(label))).length * 2 >= labels.length
}

/** Words in front of the first number of a row. */
function firstLabel({ cells }: RawRow): string[] {
  const end = cells.findIndex(({ text }) => cellDecimal(text) !== undefined)
  const words = cells.slice(0, end < 0 ? cells.length : end)
  const label = words.map(({ text }) => text.trim()).join('')
  return end < 0 || label === '' ? [] : [label]
}
