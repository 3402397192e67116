import type { LayoutColumn } from '../../catalog/index.ts'
import type { Cell, Column, Row } from '../disclosure.ts'

/** Rows of a head from the paths of its leaf columns: what neighbours share is printed once, across them. */
export function headRows(columns: readonly LayoutColumn[]): Cell[][] {
  const depth = Math.max(...columns.map(({ path }) => path.length))
  return Array.from({ length: depth }, (_, level) => {
    const row: Cell[] = []
    for (let at = 0; at < columns.length; ) {
      const { path } = columns[at]!
      const leaf = path.length - 1 === level
      let end = at + 1
      if (!leaf) while (end < columns.length && sharesHead(columns[end]!, path, level)) end += 1
      if (path.length > level) {
        const rowSpan = leaf ? depth - level : 1
        row.push({
          text: path[level]!,
          ...(end - at > 1 && { columnSpan: end - at }),
          ...(rowSpan > 1 && { rowSpan }),
          align: 'center',
        })
      }
      at = end
    }
    return row
  })
}

const sharesHead = (column: LayoutColumn, path: readonly string[], level: number): boolean =>
  column.path.length - 1 > level &&
  path.slice(0, level + 1).every((word, index) => column.path[index] === word)

/** The row under a head that numbers its amounts: ※ ※ ※ ※ 1 2 3. */
export function numberRow(columns: readonly LayoutColumn[], mark: string): Cell[] {
  let number = 0
  return columns.map(({ role }) => ({ text: role === 'amount' ? String(++number) : mark, align: 'center' }))
}

const widths: Readonly<Record<LayoutColumn['role'], Column>> = {
  label: { width: 18, align: 'start' },
  code: { width: 5, align: 'center' },
  name: { width: 18, align: 'start' },
  project: { width: 18, align: 'start' },
  text: { width: 14, align: 'start' },
  amount: { width: 10, align: 'end' },
}

/** Widths and alignment by what the columns hold; a code that is not split and a long amount need more room. */
export function columnsOf(columns: readonly LayoutColumn[], rows: readonly Row[]): Column[] {
  const codes = columns.filter(({ role }) => role === 'code').length
  const longest = columns.map(() => 0)
  for (const { cells } of rows) {
    let at = 0
    for (const { text, amount, columnSpan = 1 } of cells) {
      if (amount) longest[at] = Math.max(longest[at]!, text.length)
      at += columnSpan
    }
  }
  return columns.map(({ role }, index) => {
    const column = widths[role] ?? widths.text
    if (role === 'code' && codes === 1) return { ...column, width: 10 }
    if (role !== 'amount' || rows.length === 0) return column
    const most = longest[index]!
    return { ...column, width: most === 0 ? 5 : Math.max(column.width, most + 2) }
  })
}
