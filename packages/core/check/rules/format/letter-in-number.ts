import { rule } from '../../rule.ts'

/** A letter in a number cell, as recognition of scans leaves it: O for 0, l for 1. */
export const letterInNumber = rule({
  id: 'letter-in-number',
  code: 'F104',
  family: 'format',
  severity: 'error',
  needs: ['tables'],
  basis: ['disclosure-rules-4'],
  examples: {
    wrong: [{ edits: [['302 11 差旅费 0.30 0.30', '302 11 差旅费 O.30 0.30']] }],
    right: [{ edits: [['302 11 差旅费 0.30 0.30', '302 11 差旅费 — 0.30']] }],
  },
  *check({ reading, looked }) {
    for (const table of reading.tables) {
      for (const row of table.rows) {
        for (const [column, cell] of row.cells.entries()) {
          if (table.columns[column]?.role !== 'amount') continue
          looked()
          if (!/^(?=.*\d)[\dOoIl|Ss,，.．]+$/.test(cell.text) || cell.state === 'number') continue
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
