import type { PerformanceForm, Reading } from '../../../model/index.ts'
import { rule } from '../../rule.ts'

/** Indicators of a form have no number for a weight. */
export const weightsNotNumeric = rule({
  id: 'weights-not-numeric',
  code: 'G106',
  family: 'goal',
  severity: 'error',
  needs: ['forms'],
  basis: ['performance-goals-2015'],
  examples: {
    wrong: [
      {
        edits: [
          ['（国办发〔2023〕29号） 15', '（国办发〔2023〕29号） 履职效能'],
          ['年度培训计划 10', '年度培训计划 履职效能'],
          ['（国发〔2022〕5号） 20', '（国发〔2022〕5号） 履职效能'],
          ['系统运维制度 10', '系统运维制度 履职效能'],
          ['意见建议办理制度 10', '意见建议办理制度 履职效能'],
          ['（国办发〔2020〕45号） 15', '（国办发〔2020〕45号） 履职效能'],
          ['（国发〔2022〕5号） 10', '（国发〔2022〕5号） 满意度'],
        ],
      },
    ],
    right: [
      {
        edits: [
          [
            '老年人办事便利程度 明显提高 计划标准 新增指标，无上年完成值 20',
            '老年人办事便利程度 明显提高 计划标准 新增指标，无上年完成值 20.0',
          ],
        ],
      },
    ],
  },
  *check({ reading, looked }) {
    for (const form of reading.forms) {
      if (!weighted(reading, form)) continue
      looked()
      const without = form.indicators.filter(({ weight }) => !weight)
      const [first] = without
      if (!first) continue
      yield {
        at: { place: first.place, quote: `${first.name} ${first.target.text}`.trim() },
        facts: { count: without.length, form: form.project ?? form.title },
        subject: form.project ?? form.title,
      }
    }
  },
})

/** The form has a column for weights; forms of many regions have none. */
function weighted(reading: Reading, form: PerformanceForm): boolean {
  if (form.indicators.some(({ weight }) => weight)) return true
  const table = reading.tables.find(({ id }) => id === form.table)
  return table?.columns.some(({ path }) => /权重|分值/.test(path.join(''))) ?? false
}
