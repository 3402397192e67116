import type { Problem, Statement } from '../../../model/index.ts'
import { rule } from '../../rule.ts'
import { reasonSpot } from './reasons.ts'

const staffing =
  /(20\d\d)年(?:度)?[^，。；,;]{0,8}?((?:新?增加?|减少|新招聘|新招录|招聘|招录|调入|调出|退休)了?(\d+)(?:名|人)[^，。；,;]{0,12})/g

/** The same staffing change, with the same number of people, happens in different years in two reasons. */
export const sameCauseDatedDifferently = rule({
  id: 'same-cause-dated-differently',
  code: 'R105',
  family: 'reason',
  severity: 'warning',
  needs: ['narrative'],
  basis: ['disclosure-rules-3'],
  examples: {
    wrong: [
      { edits: [['2023 年新招聘 1 名在职人员，工资、奖金', '2024 年新招聘 1 名在职人员，工资、奖金']] },
    ],
    right: [
      { edits: [['2023 年新招聘 1 名在职人员，工资、奖金', '2024 年新招聘 2 名在职人员，工资、奖金']] },
    ],
  },
  *check({ reading, looked }) {
    const events = new Map<string, Map<string, Statement[]>>()
    for (const statement of reading.statements) {
      const text = statement.reason?.text.replace(/\s+/g, '') ?? ''
      for (const [, year, event] of text.matchAll(staffing)) {
        looked()
        const years = events.get(event!) ?? new Map<string, Statement[]>()
        years.set(year!, [...(years.get(year!) ?? []), statement])
        events.set(event!, years)
      }
    }
    for (const [event, years] of events) {
      if (years.size < 2) continue
      const byFrequency = [...years].sort((a, b) => b[1].length - a[1].length || (a[0] < b[0] ? -1 : 1))
      const [usual, ...rare] = byFrequency
      for (const [year, statements] of rare)
        yield differing(event, year, usual![0], statements[0]!, usual![1][0]!)
    }

    function differing(event: string, year: string, usual: string, at: Statement, other: Statement): Problem {
      return {
        at: reasonSpot(reading, at),
        also: [{ ...reasonSpot(reading, other), role: 'other-side' }],
        printed: `${year}年`,
        expected: `${usual}年`,
        facts: { event, year, usual },
        subject: `${event}|${year}`,
      }
    }
  },
})
