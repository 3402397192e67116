import { compare } from '../../../model/index.ts'
import { listedAmounts } from '../../engine/listed.ts'
import { noteOf } from '../../projects.ts'
import { indicatorSpot, kindOf } from '../indicator/indicators.ts'
import { rule } from '../../rule.ts'

/** A cost ceiling is the amount of no item of the allocation or the goal, although every other one of its form is. */
export const costMatchesNoItem = rule({
  id: 'cost-matches-no-item',
  code: 'I113',
  family: 'indicator',
  severity: 'warning',
  needs: ['forms', 'section:project-expenditure'],
  basis: ['performance-indicators-2021', 'arithmetic'],
  examples: {
    wrong: [{ edits: [['大厅办公费 ≤8.48万元 历史标准', '大厅办公费 ≤8.84万元 历史标准']] }],
    right: [{ edits: [['大厅办公费 ≤8.48万元 历史标准', '大厅办公费 ≤84800元 历史标准']] }],
  },
  *check({ reading, relations, looked }) {
    for (const form of reading.forms) {
      const project = noteOf(reading, form)
      if (!project) continue
      const known = [...project.allocation, ...(listedAmounts(form, reading) ?? [])].filter(
        ({ quantity }) => quantity?.dimension === 'money',
      )
      const costs = form.indicators.filter(
        (indicator) =>
          kindOf(indicator)?.startsWith('cost') && indicator.target.claim?.quantity?.dimension === 'money',
      )
      const strange = costs.filter(
        ({ target }) =>
          !known.some(
            (amount) => compare(relations.righted(amount), relations.righted(target.claim!)) !== 'different',
          ),
      )
      looked(costs.length)
      const [indicator] = strange
      if (!indicator || strange.length > 1 || costs.length < 3) continue
      yield {
        at: indicatorSpot({ form, indicator }),
        printed: indicator.target.text,
        facts: { name: indicator.name, target: indicator.target.text, project: project.name },
        subject: `${project.name}|${indicator.name}`,
      }
    }
  },
})
