import { asPrinted, closes, sum, type Valuation } from '../../engine/formula.ts'
import { listedAmounts } from '../../engine/listed.ts'
import { products } from './products.ts'
import { problemOf, spotOf } from '../../relational.ts'
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
  *check(context) {
    for (const form of context.reading.forms) {
      const total = form.funds.total
      const items = total?.quantity && listedAmounts(form, context.reading)
      if (!items || items.length < 2) continue
      context.looked()
      const formula = sum(total, items)
      if (closes(formula, withProducts(form.goal!.text))) continue
      const found = context.relations.ask({ kind: 'sum', scope: 'form', formula })
      if (!found) continue
      const { at, also, ...problem } = problemOf(found, found.relations[0]!, context)
      const goal = {
        place: form.goal!.place,
        quote: items
          .map(({ quote }) => quote)
          .join('；')
          .slice(0, 80),
      }
      yield {
        ...problem,
        ...(found.culprit
          ? { at, ...(also && { also }) }
          : { at: goal, also: [{ ...spotOf(total, context.reading), role: 'total' }] }),
        facts: {
          ...problem.facts,
          sum: problem.sum!.computed,
          total: total.printed,
          items: items.map(({ printed, unit }) => printed + unit).join(' + '),
        },
        subject: form.project ?? form.title,
      }
    }
  },
})

/** Amounts that are a wrong product are worth the right one: another rule tells it. */
function withProducts(text: string): Valuation {
  const wrong = products(text).filter((product) => product.wrong)
  return (claim) => {
    const printed = asPrinted(claim)
    const product = wrong.find(({ value }) => value === printed.value)
    return product ? { ...printed, value: product.computed } : printed
  }
}
