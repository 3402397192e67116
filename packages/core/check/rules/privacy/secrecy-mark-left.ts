import { matches, textsOf } from '../../texts.ts'
import { secrecyMarks } from '../../../catalog/wording.ts'
import { rule } from '../../rule.ts'

/** A secrecy mark, or words that say a paper is not for the public. */
export const secrecyMarkLeft = rule({
  id: 'secrecy-mark-left',
  code: 'V108',
  family: 'privacy',
  severity: 'error',
  needs: [],
  basis: ['secrecy-law-35', 'information-14'],
  examples: {
    wrong: [{ edits: [['本单位无其他需说明事项。', '机密★1年。']] }],
    right: [{ edits: [['本单位无其他需说明事项。', '按规定做好保密审查，不涉及国家秘密。']] }],
  },
  *check({ reading, looked }) {
    looked(textsOf(reading).length)
    for (const { match, at } of matches(reading, secrecyMarks)) {
      yield { at, printed: match[0], facts: { mark: match[0] }, subject: match[0] }
    }
  },
})
