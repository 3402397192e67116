import { rule } from '../../rule.ts'
import { rowQuote } from '../../quote.ts'

/** An error value of a spreadsheet. */
export const cellUnreadable = rule({
  id: 'cell-unreadable',
  code: 'F105',
  family: 'format',
  severity: 'error',
  needs: ['tables'],
  basis: ['disclosure-rules-4'],
  examples: {
    wrong: [{ edits: [['302 11 差旅费 0.30 0.30', '302 11 差旅费 #REF! 0.30']] }],
    right: [{ edits: [['302 11 差旅费 0.30 0.30', '302 11 差旅费 / 0.30']] }],
  },
  *check({ reading, looked }) {
    for (const table of reading.tables) {
      for (const row of table.rows) {
        for (const cell of row.cells) {
          looked()
          const found = /#(?:REF!|DIV\/0!|VALUE!|NAME\?|N\/A|NUM!|NULL!)/.exec(cell.text)
          if (!found) continue
          yield {
            at: {
              place: cell.place,
              quote: rowQuote(row),
              printed: found[0],
            },
            printed: found[0],
            facts: { text: found[0] },
            subject: `${row.label}|${found[0]}`,
          }
        }
      }
    }
  },
})
