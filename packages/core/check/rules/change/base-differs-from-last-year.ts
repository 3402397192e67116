import { unitOf } from '../../../catalog/units.ts'
import { compare, formatQuantity } from '../../../model/index.ts'
import { Facts } from '../../engine/facts.ts'
import { spotOf } from '../../relational.ts'
import { rule } from '../../rule.ts'

/** Last year’s amount that follows from this document is not the one that last year’s document prints. */
export const baseDiffersFromLastYear = rule({
  id: 'base-differs-from-last-year',
  code: 'Y110',
  family: 'change',
  severity: 'error',
  needs: ['prior', 'profile', 'narrative'],
  basis: ['arithmetic', 'disclosure-rules-3'],
  examples: {
    wrong: [
      {
        edits: [
          [
            '2024 年预算数为 0.84 万元，比上年预算增加 0.06 万元，增长 7.69%',
            '2024 年预算数为 0.84 万元，比上年预算增加 0.05 万元，增长 6.33%',
          ],
        ],
        prior: [
          [
            '事业单位离退休（项）：2024 年预算数为 0.84 万元',
            '事业单位离退休（项）：2024 年预算数为 0.78 万元',
          ],
        ],
      },
    ],
    right: [
      {
        edits: [
          [
            '2024 年预算数为 0.84 万元，比上年预算增加 0.06 万元，增长 7.69%',
            '2024 年预算数为 0.84 万元，比上年预算增加 0.05 万元，增长 6.33%',
          ],
        ],
        note: 'no document of last year',
      },
    ],
  },
  *check({ reading, relations, prior, looked }) {
    const year = reading.profile.year!
    const last = new Facts(prior!)
    for (const statement of reading.statements) {
      const { coordinates, change } = statement
      const amount = statement.amount ?? (coordinates && relations.fact('amount', coordinates))
      if (!coordinates || !amount?.quantity || !change?.quantity || coordinates.year !== year) continue
      if (change.base && (change.base.stage === 'executed' || change.base.stage === 'final')) continue
      const before = last.fact('amount', { ...coordinates, year: prior!.profile.year ?? year - 1 })
      if (!before?.quantity || before.quantity.dimension !== amount.quantity.dimension) continue
      looked()
      const implied = {
        value: amount.quantity.value - change.quantity.value,
        step: amount.quantity.step + change.quantity.step,
      }
      if (compare(implied, before.quantity) !== 'different') continue
      const unit = unitOf(amount.unit ?? '万元')
      yield {
        at: spotOf(change, reading),
        also: [{ place: before.place, quote: before.quote, printed: before.printed, role: 'last-year' }],
        printed: change.printed,
        facts: {
          implied: formatQuantity(implied.value, unit, amount.decimal.decimals),
          before: before.printed,
          amount: amount.printed,
          change: change.printed,
        },
        subject: statement.subject,
      }
    }
  },
})
