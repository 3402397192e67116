import { rule } from '../../rule.ts'
import { rowQuote } from '../../quote.ts'

/** Amounts of one table are printed with different numbers of decimals. */
export const decimalsMixed = rule({
  id: 'decimals-mixed',
  code: 'F108',
  family: 'format',
  severity: 'note',
  needs: ['tables'],
  basis: ['convention'],
  examples: {
    wrong: [{ edits: [['302 11 差旅费 0.30 0.30', '302 11 差旅费 0.300 0.300']] }],
    right: [{ edits: [['302 11 差旅费 0.30 0.30', '302 11 差旅费 0 0']] }],
  },
  *check({ reading, looked }) {
    for (const table of reading.tables) {
      const printed = table.rows.flatMap((row) =>
        row.cells.flatMap((cell, column) =>
          table.columns[column]?.role === 'amount' && cell.decimal && cell.decimal.decimals > 0
            ? [{ row, cell }]
            : [],
        ),
      )
      if (printed.length < 6) continue
      looked()
      const counts = new Map<number, number>()
      for (const { cell } of printed)
        counts.set(cell.decimal!.decimals, (counts.get(cell.decimal!.decimals) ?? 0) + 1)
      const usual = [...counts].sort((a, b) => b[1] - a[1])[0]!
      // more decimals than usual; fewer are often zeros left off
      const odd = printed.filter(({ cell }) => cell.decimal!.decimals > usual[0])
      if (odd.length === 0 || odd.length * 10 > printed.length) continue
      const { row, cell } = odd[0]!
      yield {
        at: {
          place: cell.place,
          quote: rowQuote(row),
          printed: cell.text,
        },
        printed: cell.text,
        facts: { usual: usual[0], count: odd.length, table: table.number ?? table.title },
        subject: table.role ?? table.title,
      }
    }
  },
})
