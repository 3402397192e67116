/** A cell of a pipe table, where it stands and what it covers. */
export interface SpanCell {
  readonly text: string
  readonly column: number
  readonly columnSpan: number
  readonly rowSpan: number
}

const amount = /^[-−]?[\d,]+\.\d+$/

/**
 * Rows of a pipe table whose program left out the cells that one above reaches down to: a row of heads is then as long as
 * the columns of those heads above that have others under them, and the rest reach over it. Undefined where a row is
 * too short and nothing tells which of its cells are missing: then no cell behind is surely in its column.
 */
export function withSpans(
  rows: readonly (readonly string[])[],
): readonly (readonly SpanCell[])[] | undefined {
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0)
  const lines: { text: string; column: number; columnSpan: number; rowSpan: number }[][] = []
  /** The cell that stands in each column so far. */
  let above: { text: string; column: number; columnSpan: number; rowSpan: number }[] = []
  let isHead = true
  for (const row of rows) {
    const isShort = row.length > 1 && row.length < width
    const reaching = isShort ? above.filter(({ text }, c) => text !== '' && above[c + 1]?.text !== '') : []
    const columns = above.flatMap((cell, c) => (reaching.includes(cell) ? [] : [c]))
    if (isShort && (!isHead || reaching.length === 0 || columns.length !== row.length)) return undefined
    for (const cell of reaching) cell.rowSpan += 1
    const line = row.map((text, c) => ({
      text,
      column: isShort ? columns[c]! : c,
      columnSpan: 1,
      rowSpan: 1,
    }))
    if (!isShort) above = []
    for (const cell of line) above[cell.column] = cell
    if (row.some((text) => amount.test(text))) isHead = false
    lines.push(line)
  }
  return lines
}
