import { rule } from '../../rule.ts'
import { codedRows, rowSpot, subjectOf } from './rows.ts'

/** A code that our list does not have. The list is not complete, so this is a hint and nothing more. */
export const codeUnknown = rule({
  id: 'code-unknown',
  code: 'K101',
  family: 'code',
  severity: 'note',
  needs: ['tables', 'profile'],
  basis: ['budget-law-32'],
  examples: {
    wrong: [{ edits: [['208 05 02 事业单位离退休', '208 05 92 事业单位离退休', '单位支出总体情况表']] }],
    right: [{ edits: [['208 05 02 事业单位离退休', '208 05 01 行政单位离退休', '单位支出总体情况表']] }],
  },
  *check({ reading, looked }) {
    const seen = new Set<string>()
    for (const coded of codedRows(reading)) {
      if (seen.has(coded.code)) continue
      seen.add(coded.code)
      looked()
      if (subjectOf(coded, reading.profile.year!)) continue
      yield {
        at: rowSpot(coded),
        printed: coded.code,
        facts: { code: coded.code, name: coded.name, year: reading.profile.year! },
        subject: coded.code,
      }
    }
  },
})
