import { functionSubject, inForce } from '../../../catalog/subjects/index.ts'
import { rule } from '../../rule.ts'
import { codedRows, rowSpot } from './rows.ts'

/** A code of another year's 政府收支分类科目. */
export const codeNotInForce = rule({
  id: 'code-not-in-force',
  code: 'K107',
  family: 'code',
  severity: 'note',
  needs: ['tables', 'profile'],
  basis: ['budget-law-32'],
  examples: {
    wrong: [{ edits: [['201 03 50 事业运行', '231 07 事业运行', '单位支出总体情况表']] }],
    right: [{ edits: [['201 03 50 事业运行', '201 03 01 行政运行', '单位支出总体情况表']] }],
  },
  *check({ reading, looked }) {
    const year = reading.profile.year!
    const seen = new Set<string>()
    for (const coded of codedRows(reading)) {
      if (coded.scheme !== 'function' || seen.has(coded.code)) continue
      seen.add(coded.code)
      const subject = functionSubject(coded.code, year)
      if (!subject || subject.confidence === 'C') continue
      looked()
      if (inForce(subject, year)) continue
      yield {
        at: rowSpot(coded),
        printed: coded.code,
        facts: { code: coded.code, name: coded.name, year },
        subject: coded.code,
      }
    }
  },
})
