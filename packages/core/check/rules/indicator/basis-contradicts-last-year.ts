import { indicatorsOf, indicatorSpot } from './indicators.ts'
import { rule } from '../../rule.ts'

/** An indicator on 历史标准 says that there is no value of last year. */
export const basisContradictsLastYear = rule({
  id: 'basis-contradicts-last-year',
  code: 'I110',
  family: 'indicator',
  severity: 'note',
  needs: ['forms'],
  basis: ['performance-indicators-2021'],
  examples: {
    wrong: [
      {
        edits: [
          [
            '适老自助终端数量 =4台 计划标准 新增指标，无上年完成值',
            '适老自助终端数量 =4台 历史标准 新增指标，无上年完成值',
          ],
        ],
      },
    ],
    right: [{ edits: [['导办服务岗位数 ≥34个 历史标准 34个', '导办服务岗位数 ≥34个 计划标准 34个']] }],
  },
  *check({ reading, looked }) {
    for (const found of indicatorsOf(reading)) {
      const { basis, prior } = found.indicator
      if (!basis || !prior) continue
      looked()
      if (!/历史标准/.test(basis) || !/新增指标|无上年/.test(prior.replace(/\s+/g, ''))) continue
      yield {
        at: indicatorSpot(found),
        printed: prior,
        facts: { name: found.indicator.name, basis, prior },
        subject: `${found.form.project ?? ''}|${found.indicator.name}`,
      }
    }
  },
})
