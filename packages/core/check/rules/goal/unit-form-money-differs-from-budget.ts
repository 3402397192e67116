import { unitMoney } from '../../engine/forms.ts'
import { asPrinted, closes, minus, plus, sum, total } from '../../engine/formula.ts'
import { printedLike } from '../../engine/relate.ts'
import { problemOf } from '../../relational.ts'
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
    wrong: [
      {
        edits: [
          ['本级安排 430.10', '本级安排 269.32'],
          ['涉及金额 430.10 万元', '涉及金额 269.32 万元'],
        ],
      },
    ],
    right: [{ edits: [['本级安排 430.10', '本级安排 430.1']] }],
  },
  *check(context) {
    const { reading, relations, looked } = context
    const budget = relations.fact('amount', {
      year: reading.profile.year!,
      stage: 'budget',
      flow: 'expenditure',
    })
    const year = reading.profile.year!
    const budgets = [undefined, 'fiscal', 'fiscal.general'].flatMap((source) => {
      const at = { year, stage: 'budget', flow: 'expenditure', ...(source && { source }) } as const
      return relations.fact('amount', at) ?? []
    })
    const forms = reading.forms.flatMap(({ scope, funds }) =>
      scope === 'project' && funds.total ? [funds.total] : [],
    )
    const items = reading.claims.filter(
      ({ aspect, coordinates: at }) =>
        aspect === 'amount' && (at?.project ?? at?.function) && at?.year === year && at.stage === 'budget',
    )
    for (const unitForm of reading.forms) {
      const parts = unitForm.scope === 'unit' ? unitMoney(unitForm) : []
      if (parts.length === 0 || !budget?.quantity) continue
      looked()
      // the money of projects may be left to forms of its own: of all projects, or of a large one
      const apart = [...(forms.length > 0 ? [forms] : []), ...items.map((item) => [item])]
      if (apart.some((list) => budgets.some((claim) => closes(sum(claim, [...parts, ...list]))))) continue
      const left = parts.reduce((a, b) => (b.quantity!.value > a.quantity!.value ? b : a))
      const right = [plus(budget), ...parts.filter((part) => part !== left).map(minus)]
      const found = relations.ask({ kind: 'sum', scope: 'form', formula: { type: 'linear', left, right } })
      if (!found) continue
      const problem = problemOf(found, found.relations[0]!, context)
      const form = printedLike(left, total(parts.map(plus), asPrinted).value)
      yield { ...problem, facts: { ...problem.facts, form, budget: budget.printed } }
    }
  },
})
