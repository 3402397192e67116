import { unitOf } from '../../../catalog/units.ts'
import { compare, formatQuantity } from '../../../model/index.ts'
import { asPrinted, plus, total } from '../../engine/formula.ts'
import { spotOf } from '../../relational.ts'
import { rule } from '../../rule.ts'

const whole = { value: 100_000_000, step: 0 }

/** Shares of a whole whose parts are all listed do not add up to 100 % within the rounding of each. */
export const sharesMissHundred = rule({
  id: 'shares-miss-hundred',
  code: 'Y108',
  family: 'change',
  severity: 'warning',
  needs: ['narrative'],
  basis: ['arithmetic'],
  examples: {
    wrong: [
      {
        edits: [
          [
            '收支总预算 430.10 万元。',
            '收支总预算 430.10 万元，包括：人员经费占 36.38%，项目支出占 62.62%。',
            '编入单位预算。',
          ],
        ],
      },
    ],
    right: [
      {
        edits: [['基本支出 160.78 万元，占 37.38%', '基本支出 160.78 万元，占 36.38%']],
        note: 'the amounts say which of the shares is wrong: see share-differs-from-amounts',
      },
    ],
  },
  *check({ reading, relations, looked }) {
    for (const listing of reading.listings) {
      if (
        listing.kind !== 'share' ||
        !listing.complete ||
        listing.parts.length < 2 ||
        !listing.parts.every(({ quantity }) => quantity)
      )
        continue
      looked()
      const parts = listing.parts.map(plus)
      const sum = total(parts, asPrinted)
      const sums = [sum, total(parts, relations.righted)]
      if (sums.some((one) => compare(one, whole) !== 'different')) continue
      const first = listing.parts[0]!
      yield {
        at: spotOf(first, reading),
        also: listing.parts.slice(1).map((part) => ({ ...spotOf(part, reading), role: 'part' })),
        printed: first.printed,
        facts: {
          sum: formatQuantity(sum.value, unitOf('%'), first.decimal.decimals),
          shares: listing.parts.map(({ printed }) => printed).join(' + '),
        },
        subject: listing.total.quote,
      }
    }
  },
})
