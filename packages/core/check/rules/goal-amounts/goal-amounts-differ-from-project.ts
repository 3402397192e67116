import { unitOf } from '../../../catalog/units.ts'
import { addQuantities, compare, formatQuantity } from '../../../model/index.ts'
import { spotOf } from '../../relational.ts'
import { listedAmounts } from './listed.ts'
import { rule } from '../../rule.ts'

/** The amounts that a goal lists item by item add up to something else than the money of the project. */
export const goalAmountsDifferFromProject = rule({
  id: 'goal-amounts-differ-from-project',
  code: 'G108',
  family: 'goal',
  severity: 'warning',
  needs: ['forms'],
  basis: ['arithmetic', 'performance-goals-2015'],
  examples: {
    wrong: [
      {
        edits: [
          [
            '2、租赁适老自助终端 4 台，20000 元/台，合计 8.00 万元',
            '2、租赁适老自助终端 4 台，22000 元/台，合计 8.80 万元',
          ],
        ],
      },
    ],
    right: [
      {
        edits: [
          [
            '2、租赁适老自助终端 4 台，20000 元/台，合计 8.00 万元',
            '2、租赁适老自助终端 4 台，20000 元/台，合计 80000 元',
          ],
        ],
      },
    ],
  },
  *check({ reading, looked }) {
    for (const form of reading.forms) {
      const total = form.funds.total
      if (!form.goal || !total?.quantity) continue
      const items = listedAmounts(form.goal.text)
      if (!items || items.length < 2) continue
      looked()
      const sum = addQuantities(items.map(({ quantity }) => quantity))
      if (compare(sum, total.quantity) !== 'different') continue
      const computed = formatQuantity(sum.value, unitOf(total.unit ?? '万元'), 2)
      yield {
        at: {
          place: form.goal.place,
          quote: items
            .map(({ text }) => text)
            .join('；')
            .slice(0, 80),
        },
        also: [{ ...spotOf(total, reading), role: 'total' }],
        printed: total.printed,
        facts: {
          sum: computed,
          total: total.printed,
          items: items.map(({ printed }) => printed).join(' + '),
        },
        subject: form.project ?? form.title,
      }
    }
  },
})
