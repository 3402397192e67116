import { unitOf } from '../../../catalog/units.ts'
import { addQuantities, compare, formatQuantity } from '../../../model/index.ts'
import { spotOf } from '../../relational.ts'
import { printsOf } from '../asset/items.ts'
import { rule } from '../../rule.ts'

/** The money of project goals in the text is not the project expenditure of the tables, although all projects have forms. */
export const goalsMoneyDiffersFromProjects = rule({
  id: 'goals-money-differs-from-projects',
  code: 'G111',
  family: 'goal',
  severity: 'error',
  needs: ['forms', 'section:performance', 'layout'],
  basis: ['arithmetic'],
  examples: {
    wrong: [{ edits: [['项目 2 个，涉及预算金额 269.32 万元', '项目 2 个，涉及预算金额 296.32 万元']] }],
    right: [{ edits: [['项目 2 个，涉及预算金额 269.32 万元', '项目 2 个，涉及预算金额 269.3 万元']] }],
  },
  *check({ reading, looked }) {
    const money = printsOf(reading, 'goals.projects.money')[0]
    const forms = reading.forms.filter(({ scope }) => scope === 'project')
    const totals = forms.flatMap(({ funds }) => funds.total?.quantity ?? [])
    if (!money?.quantity || totals.length === 0 || totals.length < forms.length) return
    looked()
    const sum = addQuantities(totals)
    if (compare(sum, money.quantity) !== 'different') return
    yield {
      at: spotOf(money, reading),
      also: forms.map((form) => ({ ...spotOf(form.funds.total!, reading), role: 'part' })),
      printed: money.printed,
      expected: formatQuantity(sum.value, unitOf(money.unit ?? '万元'), money.decimal.decimals),
      facts: {
        said: money.printed,
        forms: formatQuantity(sum.value, unitOf(money.unit ?? '万元'), money.decimal.decimals),
      },
      subject: 'goals-money',
    }
  },
})
