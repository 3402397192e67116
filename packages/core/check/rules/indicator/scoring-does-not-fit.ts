import { indicatorsOf, indicatorSpot } from './indicators.ts'
import { rule } from '../../rule.ts'

/** A numeric target is scored by grades, or a graded one by the ratio reached. */
export const scoringDoesNotFit = rule({
  id: 'scoring-does-not-fit',
  code: 'I103',
  family: 'indicator',
  severity: 'note',
  needs: ['forms'],
  basis: ['performance-indicators-2021'],
  examples: {
    wrong: [
      {
        edits: [
          [
            '老年人办事便利程度 明显提高 计划标准 新增指标，无上年完成值 20 按评判等级赋分',
            '老年人办事便利程度 明显提高 计划标准 新增指标，无上年完成值 20 按照完成比例赋分',
          ],
        ],
      },
    ],
    right: [
      {
        edits: [
          [
            '适老自助终端数量 =4台 计划标准 新增指标，无上年完成值 10 按照完成比例赋分',
            '适老自助终端数量 =4台 计划标准 新增指标，无上年完成值 10 直接赋分',
          ],
        ],
      },
    ],
  },
  *check({ reading, looked }) {
    for (const found of indicatorsOf(reading)) {
      const { indicator } = found
      if (!indicator.scoring) continue
      looked()
      const numeric = indicator.target.claim !== undefined
      const wrong =
        (/完成比例/.test(indicator.scoring) && !numeric && indicator.target.text !== '') ||
        (/评判等级/.test(indicator.scoring) && numeric)
      if (!wrong) continue
      yield {
        at: indicatorSpot(found),
        printed: indicator.scoring,
        facts: { name: indicator.name, target: indicator.target.text, scoring: indicator.scoring },
        subject: `${found.form.project ?? ''}|${indicator.name}`,
      }
    }
  },
})
