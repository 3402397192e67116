import { unitMoney } from '../../engine/forms.ts'
import { asPrinted, closes, minus, plus, sum, total } from '../../engine/formula.ts'
import { printedLike } from '../../engine/relate.ts'
import { problemOf } from '../../relational.ts'
import type { Claim, Reading } from '../../../model/index.ts'
import { type Context, rule } from '../../rule.ts'

/** The whole-unit form covers other money than the whole budget of the unit. */
export const unitFormMoneyDiffersFromBudget = rule({
  id: 'unit-form-money-differs-from-budget',
  code: 'G107',
  family: 'goal',
  severity: 'warning',
  needs: ['forms', 'tables', 'profile', 'order'],
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
    const budget = relations.fact('amount', spentIn(reading))
    for (const unitForm of reading.forms) {
      const parts = unitForm.scope === 'unit' ? unitMoney(unitForm) : []
      if (parts.length === 0 || !budget?.quantity) continue
      looked()
      const left = parts.reduce((a, b) => (b.quantity!.value > a.quantity!.value ? b : a))
      const right = [plus(budget), ...parts.filter((part) => part !== left).map(minus)]
      const found = relations.ask({ kind: 'sum', scope: 'form', formula: { type: 'linear', left, right } })
      if (!found || isShownApart(parts, context)) continue
      const problem = problemOf(found, found.relations[0]!, context)
      const form = printedLike(left, total(parts.map(plus), asPrinted).value)
      yield { ...problem, facts: { ...problem.facts, form, budget: budget.printed } }
    }
  },
})

const spentIn = ({ profile }: Reading) =>
  ({ year: profile.year!, stage: 'budget', flow: 'expenditure' }) as const

/** Projects may be left to forms of their own, all of them or a large one: with them the form covers the budget. */
function isShownApart(parts: readonly Claim[], { reading, relations }: Context): boolean {
  const at = spentIn(reading)
  const forms = reading.forms.flatMap(({ scope, funds }) =>
    scope === 'project' && funds.total ? [funds.total] : [],
  )
  const items = reading.claims.filter(
    ({ aspect, coordinates }) =>
      aspect === 'amount' &&
      (coordinates?.project ?? coordinates?.function) &&
      coordinates?.year === at.year &&
      coordinates.stage === at.stage,
  )
  // An amount is printed in many places: each is tried once.
  const amounts = new Map(items.map((item) => [`${item.quantity?.value}±${item.quantity?.step}`, item]))
  const apart = [...(forms.length > 0 ? [forms] : []), ...[...amounts.values()].map((item) => [item])]
  return [{}, { source: 'fiscal' }, { source: 'fiscal.general' }].some((source) => {
    const budget = relations.fact('amount', { ...at, ...source })
    return budget !== undefined && apart.some((list) => closes(sum(budget, [...parts, ...list])))
  })
}
