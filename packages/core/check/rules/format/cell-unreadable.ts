import { rule } from '../../rule.ts'

/** A spreadsheet error, or text where a table of amounts has a number. */
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
          if (!/^#(?:REF|DIV\/0|VALUE|NAME|N\/A|NUM|NULL)[!?]?/.test(cell.text)) continue
          yield {
            at: {
              place: cell.place,
              quote: row.cells
                .map(({ text }) => text)
                .filter(Boolean)
                .join(' '),
              printed: cell.text,
            },
            printed: cell.text,
            facts: { text: cell.text },
            subject: `${row.label}|${cell.text}`,
          }
        }
      }
    }
  },
})
