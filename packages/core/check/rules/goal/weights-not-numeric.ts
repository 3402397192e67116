import type { PerformanceForm, Reading, Table } from '../../../model/index.ts'
import { rule } from '../../rule.ts'

/** Indicators of a form have no number for a weight. */
export const weightsNotNumeric = rule({
  id: 'weights-not-numeric',
  code: 'G106',
  family: 'goal',
  severity: 'error',
  needs: ['forms', 'order'],
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
      {
        edits: [
          [
            '老年人办事便利程度 明显提高 计划标准 新增指标，无上年完成值 20',
            '老年人办事便利程度 明显提高 计划标准 新增指标，无上年完成值',
          ],
        ],
      },
    ],
  },
  *check({ reading, looked }) {
    for (const form of reading.forms) {
      if (!weighted(reading, form)) continue
      const without = form.indicators.filter(({ weight }) => !weight)
      // Text has no blank cells: where others have one, a weight may have been taken for a part of another cell.
      const some = without.length < form.indicators.length
      if (
        reading.document.format === 'text' &&
        some &&
        without.some((one) => !printsWeight(reading, form, one))
      )
        continue
      looked()
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

const tableOf = (reading: Reading, form: PerformanceForm): Table | undefined =>
  reading.tables.find(({ id }) => id === form.table)

const isWeight = ({ path }: Table['columns'][number]): boolean => /权重|分值/.test(path.join(''))

/** The form has a column for weights; forms of many regions have none. */
function weighted(reading: Reading, form: PerformanceForm): boolean {
  return (
    form.indicators.some(({ weight }) => weight) || (tableOf(reading, form)?.columns.some(isWeight) ?? false)
  )
}

/** Something stands in the cell of the weight. */
function printsWeight(
  reading: Reading,
  form: PerformanceForm,
  { place }: PerformanceForm['indicators'][number],
): boolean {
  const table = tableOf(reading, form)
  const cells = table?.rows[(place.row ?? 0) - 1]?.cells
  return table?.columns.some((column, c) => isWeight(column) && cells?.[c]?.text.trim()) ?? false
}
