import type { Claim, Reading } from '../../../model/index.ts'
import { paragraphOf } from '../../quote.ts'
import { spotOf } from '../../relational.ts'
import { rule } from '../../rule.ts'

/** This year minus the printed change would leave last year below zero. */
export const baseBelowZero = rule({
  id: 'base-below-zero',
  code: 'Y109',
  family: 'change',
  severity: 'error',
  needs: ['narrative'],
  basis: ['arithmetic'],
  examples: {
    wrong: [
      {
        edits: [
          [
            '2024 年预算数为 0.84 万元，比上年预算增加 0.06 万元，增长 7.69%',
            '2024 年预算数为 0.84 万元，比上年预算增加 1.06 万元，增长 7.69%',
          ],
        ],
      },
    ],
    right: [
      {
        edits: [
          [
            '2024 年预算数为 0.84 万元，比上年预算增加 0.06 万元，增长 7.69%',
            '2024 年预算数为 0.84 万元，比上年预算增加 0.84 万元，增长 7.69%',
          ],
        ],
      },
    ],
  },
  *check({ reading, looked }) {
    for (const statement of reading.statements) {
      const { amount, change } = statement
      if (
        !amount?.quantity ||
        !change?.quantity ||
        amount.quantity.dimension !== change.quantity.dimension ||
        amount.quantity.value < 0
      )
        continue
      if (!isNextTo(reading, amount, change)) continue
      looked()
      if (amount.quantity.value - change.quantity.value >= -(amount.quantity.step + change.quantity.step))
        continue
      yield {
        at: spotOf(change, reading),
        also: [{ ...spotOf(amount, reading), role: 'other-side' }],
        printed: change.printed,
        facts: { amount: amount.printed, change: change.printed },
        subject: statement.subject,
      }
    }
  },
})

/** The change follows its amount in the same clause or the next one, without another number between them. */
function isNextTo(reading: Reading, amount: Claim, change: Claim): boolean {
  if (!('paragraph' in amount.source) || !('paragraph' in change.source)) return false
  if (amount.source.paragraph !== change.source.paragraph) return false
  const text = paragraphOf(reading, amount.source.paragraph)?.text.slice(
    amount.source.end,
    change.source.start,
  )
  return text !== undefined && /^[^，。；、]*，?[^，。；、]*$/.test(text.replace(/[（(][^）)]*[）)]/g, ''))
}
