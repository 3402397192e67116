import { addQuantities, compare } from '../../../model/index.ts'
import { spotOf } from '../../relational.ts'
import { rule } from '../../rule.ts'

/** The whole-unit form covers other money than the whole budget of the unit. */
export const unitFormMoneyDiffersFromBudget = rule({
  id: 'unit-form-money-differs-from-budget',
  code: 'G107',
  family: 'goal',
  severity: 'warning',
  needs: ['forms', 'tables', 'profile'],
  basis: ['performance-goals-2015'],
  examples: {
    wrong: [{ edits: [['本级安排 430.10', '本级安排 269.32']] }],
    right: [{ edits: [['本级安排 430.10', '本级安排 430.1']] }],
  },
  *check({ reading, relations, looked }) {
    const budget = relations.fact('amount', {
      year: reading.profile.year!,
      stage: 'budget',
      flow: 'expenditure',
    })
    for (const form of reading.forms) {
      if (form.scope !== 'unit' || !budget?.quantity) continue
      const { total, own, upper, other } = form.funds
      const parts = total ? [total] : [own, upper, other].flatMap((claim) => claim ?? [])
      if (parts.length === 0 || !parts.every(({ quantity }) => quantity?.dimension === 'money')) continue
      looked()
      const sum = addQuantities(parts.map(({ quantity }) => quantity!))
      if (compare(sum, budget.quantity) !== 'different') continue
      const main = parts.reduce((a, b) => (b.quantity!.value > a.quantity!.value ? b : a))
      yield {
        at: { ...spotOf(main, reading), quote: `${form.title} ${main.printed}` },
        also: [{ ...spotOf(budget, reading), role: 'other-side' }],
        printed: main.printed,
        expected: budget.printed,
        facts: { form: main.printed, budget: budget.printed },
        subject: 'unit-form',
      }
    }
  },
})
