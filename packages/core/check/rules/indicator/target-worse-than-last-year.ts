import { cellDecimal, type Decimal } from '../../../model/index.ts'
import { indicatorsOf, indicatorSpot } from './indicators.ts'
import { rule } from '../../rule.ts'

/** A target on 历史标准 is worse than what was reached last year. */
export const targetWorseThanLastYear = rule({
  id: 'target-worse-than-last-year',
  code: 'I102',
  family: 'indicator',
  severity: 'warning',
  needs: ['forms'],
  basis: ['performance-indicators-2021'],
  examples: {
    wrong: [{ edits: [['导办服务岗位数 ≥34个 历史标准 34个', '导办服务岗位数 ≥24个 历史标准 34个']] }],
    right: [{ edits: [['导办服务岗位数 ≥34个 历史标准 34个', '导办服务岗位数 ≥24个 计划标准 34个']] }],
  },
  *check({ reading, looked }) {
    for (const found of indicatorsOf(reading)) {
      const { indicator } = found
      const { comparator, claim } = indicator.target
      const prior = indicator.prior && cellDecimal(indicator.prior.replace(/[^\d.,%％]/g, ''))
      if (
        !/历史标准/.test(indicator.basis ?? '') ||
        !claim ||
        !prior ||
        !comparator ||
        indicator.prior.replace(/[\d.,\s]/g, '').replace('％', '%') !== (claim.unit ?? '')
      )
        continue
      looked()
      const difference = difference10(claim.decimal, prior.decimal)
      const worse =
        comparator === '≥' || comparator === '>'
          ? difference < 0
          : comparator === '≤' || comparator === '<'
            ? difference > 0
            : false
      if (!worse) continue
      yield {
        at: indicatorSpot(found),
        printed: indicator.target.text,
        facts: { name: indicator.name, target: indicator.target.text, prior: indicator.prior },
        subject: `${found.form.project ?? ''}|${indicator.name}`,
      }
    }
  },
})

/** Sign of a − b for two decimals of different length. */
function difference10(a: Decimal, b: Decimal): number {
  const scale = Math.max(a.decimals, b.decimals)
  return a.mantissa * 10 ** (scale - a.decimals) - b.mantissa * 10 ** (scale - b.decimals)
}
