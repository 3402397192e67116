import { firstLevelOf, properFirstLevel } from '../../../catalog/performance-kinds.ts'
import { indicatorsOf } from './indicators.ts'
import { rule } from '../../rule.ts'

/** A second-level kind stands under a first level that it does not belong to. */
export const indicatorUnderWrongLevel = rule({
  id: 'indicator-under-wrong-level',
  code: 'I104',
  family: 'indicator',
  severity: 'note',
  needs: ['forms'],
  basis: ['performance-indicators-2021'],
  examples: {
    wrong: [
      { edits: [['成本指标 经济成本指标 无障碍标识制作费用', '成本指标 时效指标 无障碍标识制作费用']] },
    ],
    right: [
      { edits: [['成本指标 经济成本指标 无障碍标识制作费用', '成本指标 社会成本指标 无障碍标识制作费用']] },
    ],
  },
  *check({ reading, looked }) {
    for (const found of indicatorsOf(reading)) {
      const { level1, level2 } = found.indicator
      const first = firstLevelOf(level1)
      const proper = properFirstLevel(level2)
      if (
        !first ||
        !proper ||
        first.startsWith('unit') ||
        proper.startsWith('unit') ||
        found.form.scope === 'unit'
      )
        continue
      looked()
      if (first === proper) continue
      yield {
        at: {
          place: found.indicator.place,
          quote: `${level1} ${level2} ${found.indicator.name}`,
          printed: level2,
        },
        printed: level2,
        facts: { level1, level2, name: found.indicator.name },
        subject: `${found.form.project ?? ''}|${level1}|${level2}`,
      }
    }
  },
})
