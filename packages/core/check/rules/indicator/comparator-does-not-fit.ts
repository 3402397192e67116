import { indicatorsOf, indicatorSpot, kindOf } from './indicators.ts'
import { rule } from '../../rule.ts'

/** A cost goal that must be reached, or a satisfaction goal that must not be exceeded. */
export const comparatorDoesNotFit = rule({
  id: 'comparator-does-not-fit',
  code: 'I101',
  family: 'indicator',
  severity: 'warning',
  needs: ['forms'],
  basis: ['performance-indicators-2021'],
  examples: {
    wrong: [
      { edits: [['无障碍标识制作费用 ≤9.00万元', '无障碍标识制作费用 ≥9.00万元']] },
      { edits: [['老年群众满意度 ≥90%', '老年群众满意度 ≤90%']] },
    ],
    right: [{ edits: [['无障碍标识制作费用 ≤9.00万元', '无障碍标识制作费用 =9.00万元']] }],
  },
  *check({ reading, looked }) {
    for (const found of indicatorsOf(reading)) {
      const kind = kindOf(found.indicator)
      const { comparator, claim } = found.indicator.target
      if (!kind || !comparator || !claim) continue
      looked()
      const cost =
        kind === 'cost.economic' &&
        claim.quantity?.dimension === 'money' &&
        (comparator === '≥' || comparator === '>')
      const satisfaction =
        kind.startsWith('satisfaction') &&
        (comparator === '≤' || comparator === '<') &&
        !/投诉|不满/.test(found.indicator.name)
      if (!cost && !satisfaction) continue
      yield {
        at: indicatorSpot(found),
        printed: found.indicator.target.text,
        facts: {
          name: found.indicator.name,
          target: found.indicator.target.text,
          kind: cost ? 'cost' : 'satisfaction',
        },
        subject: `${found.form.project ?? ''}|${found.indicator.name}`,
      }
    }
  },
})
