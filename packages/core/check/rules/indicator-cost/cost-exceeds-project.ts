import { spotOf } from '../../relational.ts'
import { indicatorsOf, indicatorSpot, kindOf } from '../indicator/indicators.ts'
import { rule } from '../../rule.ts'

/** A cost ceiling is higher than all the money of the project. */
export const costExceedsProject = rule({
  id: 'cost-exceeds-project',
  code: 'I105',
  family: 'indicator',
  severity: 'warning',
  needs: ['forms'],
  basis: ['performance-indicators-2021', 'arithmetic'],
  examples: {
    wrong: [{ edits: [['无障碍标识制作费用 ≤9.00万元', '无障碍标识制作费用 ≤29.00万元']] }],
    right: [{ edits: [['无障碍标识制作费用 ≤9.00万元', '无障碍标识制作费用 ≤20.15万元']] }],
  },
  *check({ reading, looked }) {
    for (const found of indicatorsOf(reading)) {
      const { form, indicator } = found
      const total = form.funds.total
      const claim = indicator.target.claim
      if (
        !kindOf(indicator)?.startsWith('cost') ||
        claim?.quantity?.dimension !== 'money' ||
        total?.quantity?.dimension !== 'money'
      )
        continue
      if (/人均|单价|每|标准|平均/.test(indicator.name)) continue
      looked()
      if (claim.quantity.value <= total.quantity.value + total.quantity.step) continue
      yield {
        at: indicatorSpot(found),
        also: [{ ...spotOf(total, reading), role: 'total' }],
        printed: indicator.target.text,
        facts: { name: indicator.name, target: indicator.target.text, total: total.printed },
        subject: `${form.project ?? ''}|${indicator.name}`,
      }
    }
  },
})
