import { spotOf } from '../../relational.ts'
import { rule } from '../../rule.ts'

/** One clause says that the amount rises and the rate falls, or the other way round. */
export const directionWordsDisagree = rule({
  id: 'direction-words-disagree',
  code: 'Y106',
  family: 'change',
  severity: 'error',
  needs: ['narrative'],
  basis: ['arithmetic'],
  examples: {
    wrong: [
      {
        edits: [
          [
            '比上年预算减少 14.17 万元，下降 5.00%，主要原因是落实',
            '比上年预算减少 14.17 万元，增长 5.00%，主要原因是落实',
          ],
        ],
      },
    ],
    right: [
      {
        edits: [
          [
            '比上年预算减少 14.17 万元，下降 5.00%，主要原因是落实',
            '比上年预算减少 14.17 万元，降低 5.00%，主要原因是落实',
          ],
        ],
      },
    ],
  },
  *check({ reading, looked }) {
    for (const statement of reading.statements) {
      const { change, rate } = statement
      if (!change?.quantity?.value || !rate?.quantity?.value) continue
      looked()
      if (change.quantity.value > 0 === rate.quantity.value > 0) continue
      yield {
        at: { ...spotOf(rate, reading), place: rate.place },
        also: [{ ...spotOf(change, reading), role: 'other-side' }],
        printed: rate.printed,
        facts: { change: change.printed, rate: rate.printed },
        subject: statement.subject,
      }
    }
  },
})
