import { matches, textsOf } from '../../texts.ts'
import { obsoleteTerms } from '../../../catalog/wording.ts'
import { rule } from '../../rule.ts'

/** A term that the field has given up. */
export const obsoleteTerm = rule({
  id: 'obsolete-term',
  code: 'W105',
  family: 'wording',
  severity: 'note',
  needs: ['profile'],
  basis: ['convention'],
  examples: {
    wrong: [{ edits: [['一、财政拨款：本级', '一、财政拨款（公共财政预算）：本级']] }],
    right: [{ edits: [['一、财政拨款：本级', '一、财政拨款（一般公共预算）：本级']] }],
  },
  *check({ reading, looked }) {
    looked(textsOf(reading).length)
    for (const { term, now, from } of obsoleteTerms) {
      if (reading.profile.year! < from) continue
      for (const { match, at } of matches(reading, term)) {
        yield {
          at,
          printed: match[0],
          expected: now,
          facts: { term: match[0], now },
          fix: { before: match[0], after: now, safe: true },
          subject: match[0],
        }
        break
      }
    }
  },
})
