import { matches, textsOf } from '../../texts.ts'
import { otherRankWords } from '../../../catalog/wording.ts'
import { rule } from '../../rule.ts'

/** The text calls the body by a rank that it does not have: 我处 in a 局, 市级财政 in a district. */
export const bodyOfAnotherRank = rule({
  id: 'body-of-another-rank',
  code: 'W111',
  family: 'wording',
  severity: 'warning',
  needs: ['profile'],
  basis: ['convention'],
  examples: {
    wrong: [{ edits: [['云山市便民服务中心无下属预算单位，内设', '我处无下属预算单位，内设']] }],
    right: [{ edits: [['云山市便民服务中心无下属预算单位，内设', '我中心无下属预算单位，内设']] }],
  },
  *check({ reading, looked }) {
    const unit = reading.profile.unit?.replace(/\s+/g, '')
    if (unit === undefined) return
    looked(textsOf(reading).length)
    for (const { pattern, unless, only } of otherRankWords) {
      if (unless?.test(unit) || (only && !only.test(unit))) continue
      for (const { match, at } of matches(reading, pattern))
        yield { at, printed: match[0], facts: { words: match[0], unit }, subject: `${match[0]}|${at.quote}` }
    }
  },
})
