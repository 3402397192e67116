import { matches, textsOf } from '../../texts.ts'
import { placeholders } from '../../../catalog/wording.ts'
import { rule } from '../../rule.ts'

/** A blank of the form that nobody filled in. */
export const placeholderLeft = rule({
  id: 'placeholder-left',
  code: 'W103',
  family: 'wording',
  severity: 'error',
  needs: [],
  basis: ['disclosure-rules-4'],
  examples: {
    wrong: [{ edits: [['占 100.00%，比上年预算', '占 %，比上年预算']] }],
    right: [{ edits: [['本单位无其他需说明事项。', '本单位无 XX 系统以外的其他事项。']] }],
  },
  *check({ reading, looked }) {
    looked(textsOf(reading).length)
    for (const { pattern, unless } of placeholders) {
      for (const { match, at } of matches(reading, pattern)) {
        if (unless?.test(at.quote)) continue
        yield { at, printed: match[0], facts: { words: match[0] }, subject: `${match[0]}|${at.quote}` }
      }
    }
  },
})
