import { functionSubject } from '../../../catalog/subjects/index.ts'
import { rule } from '../../rule.ts'
import { codedRows, rowSpot } from './rows.ts'

/** A code of the government fund or state capital budget in the table of the general public budget. */
export const fundCodeInGeneralBudget = rule({
  id: 'fund-code-in-general-budget',
  code: 'K109',
  family: 'code',
  severity: 'error',
  needs: ['table:general-expenditure', 'profile'],
  basis: ['budget-law-32'],
  examples: {
    wrong: [
      {
        edits: [
          ['221 住房保障支出', '212 城乡社区支出', '一般公共预算支出情况表'],
          ['221 02 住房改革支出', '212 08 国有土地使用权出让收入安排的支出', '一般公共预算支出情况表'],
          ['221 02 01 住房公积金', '212 08 03 城市建设支出', '一般公共预算支出情况表'],
        ],
      },
    ],
    right: [{ edits: [['221 02 01 住房公积金', '221 02 02 提租补贴', '一般公共预算支出情况表']] }],
  },
  *check({ reading, looked }) {
    for (const coded of codedRows(reading)) {
      if (
        coded.scheme !== 'function' ||
        coded.table.role !== 'general-expenditure' ||
        coded.code.length === 3
      )
        continue
      const subject = functionSubject(coded.code, reading.profile.year!)
      if (!subject || subject.confidence === 'C') continue
      looked()
      if (subject.budget !== 'fund' && subject.budget !== 'capital') continue
      yield {
        at: rowSpot(coded),
        printed: coded.code,
        facts: { code: coded.code, name: coded.name, budget: subject.budget },
        subject: coded.code,
      }
    }
  },
})
