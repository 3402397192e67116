import { compare } from '../../../model/index.ts'
import { spotOf } from '../../relational.ts'
import { projectKey } from '../project/forms.ts'
import { rule } from '../../rule.ts'

/** The money of a performance form is not that of the project in the narrative or the table. */
export const formAmountDiffersFromProject = rule({
  id: 'form-amount-differs-from-project',
  code: 'G103',
  family: 'goal',
  severity: 'error',
  needs: ['forms', 'section:project-expenditure'],
  basis: ['arithmetic', 'performance-goals-2015'],
  examples: {
    wrong: [
      { edits: [['年度预算总额 20.15 其中：财政拨款 20.15', '年度预算总额 25.10 其中：财政拨款 25.10']] },
    ],
    right: [
      { edits: [['年度预算总额 20.15 其中：财政拨款 20.15', '年度预算总额 20.150 其中：财政拨款 20.150']] },
    ],
  },
  *check({ reading, looked }) {
    for (const form of reading.forms) {
      const total = form.funds.total
      const project =
        form.project && reading.projects.find(({ name }) => projectKey(name) === projectKey(form.project!))
      if (!project || !project.amount?.quantity || !total?.quantity || total.quantity.dimension !== 'money')
        continue
      looked()
      // The narrative tells of one fund; the form's 财政拨款 may be that, and its total more.
      const { quantity } = project.amount
      const parts = [total.quantity, form.funds.fiscal?.quantity]
      if (parts.some((part) => part && compare(part, quantity) !== 'different')) continue
      yield {
        at: { ...spotOf(total, reading), quote: `${form.project} ${total.printed}` },
        also: [{ ...spotOf(project.amount, reading), role: 'other-side' }],
        printed: total.printed,
        expected: project.amount.printed,
        facts: { project: form.project, form: total.printed, amount: project.amount.printed },
        subject: projectKey(form.project),
      }
    }
  },
})
