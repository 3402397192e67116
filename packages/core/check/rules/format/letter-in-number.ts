import { rule } from '../../rule.ts'
import { rowQuote } from '../../quote.ts'

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
        for (const cell of row.cells) {
          looked()
          const found = mixed(cell.text)
          if (!found) continue
          yield {
            at: {
              place: cell.place,
              quote: rowQuote(row),
              printed: found,
            },
            printed: found,
            facts: { text: found },
            subject: `${row.label}|${found}`,
          }
        }
      }
    }
  },
})

/** Digits and letters that look like digits, and decimals after a point. */
const numberLike = /(?<![A-Za-z\d.,])[\dOoIl|,]+\.[\dOoIl|]{1,2}(?![A-Za-z\d|])/g

const mixed = (text: string): string | undefined =>
  text.match(numberLike)?.find((token) => /\d/.test(token) && /[OoIl|]/.test(token))
