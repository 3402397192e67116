import { matches, textsOf } from '../../texts.ts'
import { rule } from '../../rule.ts'

/** A share without its percent sign. */
export const percentSignMissing = rule({
  id: 'percent-sign-missing',
  code: 'W108',
  family: 'wording',
  severity: 'warning',
  needs: [],
  basis: ['convention'],
  examples: {
    wrong: [{ edits: [['占 90.53%。', '占 90.53。']] }],
    right: [{ edits: [['占 90.53%。', '占 90.53％。']] }],
  },
  *check({ reading, looked }) {
    looked(textsOf(reading).length)
    for (const { match, at } of matches(
      reading,
      /占(?:比|总?预算|总?支出|总?收入)?(?:的)?(?:比重|比例)?(?:为)?\s*(\d{1,3}\.\d{1,2})(?=\s*[，。；、])/,
    )) {
      yield {
        at,
        printed: match[1]!,
        expected: `${match[1]}%`,
        facts: { number: match[1]! },
        fix: { before: match[1]!, after: `${match[1]}%`, safe: true },
        subject: at.quote,
      }
    }
  },
})
