import { rule } from '../../rule.ts'
import { comparedNames, rowSpot } from './rows.ts'

/** The name that a code had in earlier years. */
export const formerNameUsed = rule({
  id: 'former-name-used',
  code: 'K103',
  family: 'code',
  severity: 'warning',
  needs: ['tables', 'profile'],
  basis: ['budget-law-32'],
  examples: {
    wrong: [{ edits: [['208 05 行政事业单位养老支出', '208 05 行政事业单位离退休', '单位支出总体情况表']] }],
    right: [{ edits: [['208 05 行政事业单位养老支出', '20805 行政事业单位养老支出', '单位支出总体情况表']] }],
  },
  *check({ reading, looked }) {
    const year = reading.profile.year!
    for (const { coded, key, subject, comparison } of comparedNames(reading, year)) {
      looked()
      if (comparison !== 'former') continue
      yield {
        at: rowSpot(coded),
        printed: coded.name,
        expected: subject.name,
        facts: { code: coded.code, name: coded.name, official: subject.name, year },
        fix: { before: coded.name, after: subject.name, safe: true },
        subject: key,
      }
    }
  },
})
