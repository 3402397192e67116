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
          [
            '明显提高 《国务院办公厅印发关于切实解决老年人运用智能技术困难实施方案的通知》（国办发〔2020〕45号） 15',
            '明显提高 《国务院办公厅印发关于切实解决老年人运用智能技术困难实施方案的通知》（国办发〔2020〕45号） 履职效能',
          ],
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
