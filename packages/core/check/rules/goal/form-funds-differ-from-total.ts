import { addQuantities, compare } from '../../../model/index.ts'
import { spotOf } from '../../relational.ts'
import { rule } from '../../rule.ts'

/** Fiscal and other money of a performance form do not add up to its total. */
export const formFundsDifferFromTotal = rule({
  id: 'form-funds-differ-from-total',
  code: 'G104',
  family: 'goal',
  severity: 'error',
  needs: ['forms'],
  basis: ['arithmetic'],
  examples: {
    wrong: [
      {
        edits: [
          [
            '年度预算总额 20.15 其中：财政拨款 20.15 其他资金 0.00',
            '年度预算总额 20.15 其中：财政拨款 18.15 其他资金 0.00',
          ],
        ],
      },
    ],
    right: [
      {
        edits: [
          [
            '年度预算总额 20.15 其中：财政拨款 20.15 其他资金 0.00',
            '年度预算总额 20.15 其中：财政拨款 18.15 其他资金 2.00',
          ],
        ],
      },
    ],
  },
  *check({ reading, looked }) {
    for (const form of reading.forms) {
      const { total, fiscal, other } = form.funds
      if (!total?.quantity || !fiscal?.quantity || !other?.quantity) continue
      looked()
      const parts = addQuantities([fiscal.quantity, other.quantity])
      if (compare(total.quantity, parts) !== 'different') continue
      yield {
        at: { ...spotOf(total, reading), quote: `${form.project ?? form.title} ${total.printed}` },
        also: [fiscal, other].map((claim) => ({ ...spotOf(claim, reading), role: 'part' })),
        printed: total.printed,
        facts: { total: total.printed, fiscal: fiscal.printed, other: other.printed },
        subject: form.project ?? form.title,
      }
    }
  },
})
