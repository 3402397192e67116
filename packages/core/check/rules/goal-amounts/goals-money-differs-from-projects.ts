import { unitOf } from '../../../catalog/units.ts'
import { addQuantities, compare, formatQuantity } from '../../../model/index.ts'
import { spotOf } from '../../relational.ts'
import { saidGoals } from './said.ts'
import { rule } from '../../rule.ts'

/** The money of project goals in the text is not the sum of the project forms. */
export const goalsMoneyDiffersFromProjects = rule({
  id: 'goals-money-differs-from-projects',
  code: 'G111',
  family: 'goal',
  severity: 'error',
  needs: ['forms', 'layout'],
  basis: ['arithmetic'],
  examples: {
    wrong: [{ edits: [['项目 2 个，涉及预算金额 269.32 万元', '项目 2 个，涉及预算金额 296.32 万元']] }],
    right: [{ edits: [['项目 2 个，涉及预算金额 269.32 万元', '项目 2 个，涉及预算金额 269.3 万元']] }],
  },
  *check({ reading, looked }) {
    const goals = saidGoals(reading)
    const forms = reading.forms.filter(({ scope }) => scope === 'project')
    const totals = forms.flatMap(({ funds }) => funds.total?.quantity ?? [])
    const money = goals.flatMap((goal) => goal.money ?? [])
    const [first] = goals
    if (!first || totals.length === 0 || totals.length < forms.length || money.length < goals.length) return
    looked()
    const [said, sum] = [addQuantities(money), addQuantities(totals)]
    if (compare(said, sum) !== 'different') return
    const print = (value: number) => formatQuantity(value, unitOf('万元'), 2)
    yield {
      at: { place: first.place, quote: first.quote },
      also: forms.map((form) => ({ ...spotOf(form.funds.total!, reading), role: 'part' })),
      printed: print(said.value),
      expected: print(sum.value),
      facts: { said: print(said.value), forms: print(sum.value) },
      subject: 'goals-money',
    }
  },
})
