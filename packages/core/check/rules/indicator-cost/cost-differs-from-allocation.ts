import { compare } from '../../../model/index.ts'
import { spotOf } from '../../relational.ts'
import { projectKey } from '../../projects.ts'
import { indicatorsOf, indicatorSpot, kindOf } from '../indicator/indicators.ts'
import { rule } from '../../rule.ts'

/** A cost ceiling and the allocation item of the same name print different amounts. */
export const costDiffersFromAllocation = rule({
  id: 'cost-differs-from-allocation',
  code: 'I111',
  family: 'indicator',
  severity: 'warning',
  needs: ['forms', 'section:project-expenditure'],
  basis: ['performance-indicators-2021', 'arithmetic'],
  examples: {
    wrong: [{ edits: [['业务培训费用 ≤1.00万元', '培训费 ≤1.50万元']] }],
    right: [{ edits: [['业务培训费用 ≤1.00万元', '培训费 ≤10000元']] }],
  },
  *check({ reading, looked }) {
    for (const found of indicatorsOf(reading)) {
      const { form, indicator } = found
      const claim = indicator.target.claim
      if (!kindOf(indicator)?.startsWith('cost') || claim?.quantity?.dimension !== 'money' || !form.project)
        continue
      const project = reading.projects.find(({ name }) => projectKey(name) === projectKey(form.project!))
      const name = indicator.name.replace(/\s+/g, '')
      const item = project?.allocation.find(
        ({ label }) => label.replace(/\s+/g, '') === name || name === `年${label}`,
      )
      if (!item?.quantity || item.quantity.dimension !== 'money') continue
      looked()
      if (compare(claim.quantity, item.quantity) !== 'different') continue
      yield {
        at: indicatorSpot(found),
        also: [{ ...spotOf(item, reading), role: 'other-side' }],
        printed: indicator.target.text,
        expected: `${item.printed}${item.unit ?? ''}`,
        facts: { name: indicator.name, target: indicator.target.text, item: `${item.label} ${item.printed}` },
        subject: `${form.project}|${indicator.name}`,
      }
    }
  },
})
