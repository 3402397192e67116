import { rule } from '../../rule.ts'
import { quoteAround } from '../../quote.ts'
import { goalsOf } from './goals.ts'

const first = '1、委托专业机构提供导办服务 229.49 万元；2'

/** A goal is printed as the codes of the system that keeps it. */
export const goalInSystemCodes = rule({
  id: 'goal-in-system-codes',
  code: 'G116',
  family: 'goal',
  severity: 'warning',
  needs: [],
  basis: ['convention'],
  examples: {
    wrong: [{ edits: [[first, `1、1-产出指标；11-数量指标；导办岗位；年度指标值:34个。${first}`]] }],
    right: [{ edits: [[first, `按产出指标和数量指标完成导办岗位34个。${first}`]] }],
  },
  *check({ reading, looked }) {
    const goals = goalsOf(reading)
    looked(goals.length)
    const coded = goals.filter(({ text }) => codes.test(text))
    // a form that prints the goals of all its projects so was made so
    if (coded.length * 2 > goals.length && coded.length > 1) return
    for (const { project, text, place } of coded) {
      const found = codes.exec(text)!
      yield {
        at: {
          place,
          quote: quoteAround(text, found.index, found.index + found[0].length),
          printed: found[0],
        },
        printed: found[0],
        facts: { project },
        subject: `${project}|codes`,
      }
    }
  },
})

const codes = /\d{1,2}-(?:产出|成本|效益|满意度)指标[；;，,]\d{2,3}-[一-龥]{2,8}指标/
