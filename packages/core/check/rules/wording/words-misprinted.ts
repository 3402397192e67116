import { misprints } from '../../../catalog/wording.ts'
import { matches, textsOf } from '../../texts.ts'
import { rule } from '../../rule.ts'

/** A word is printed with a wrong character, one too many or one too few, where nothing else can be meant. */
export const wordsMisprinted = rule({
  id: 'words-misprinted',
  code: 'W112',
  family: 'wording',
  severity: 'warning',
  needs: [],
  basis: ['convention'],
  examples: {
    wrong: [
      { edits: [['本单位无其他需说明事项。', '本单位无其他需说明事项，台帐齐全。']] },
      { edits: [['本单位无其他需说明事项。', '本单位预算准备金 0 万元，要用于年度预算执行中的临时支出。']] },
    ],
    right: [{ edits: [['本单位无其他需说明事项。', '本单位自己经营的帐篷，需要用于应急，目的的确明确。']] }],
  },
  *check({ reading, looked }) {
    looked(textsOf(reading).length)
    for (const { wrong, right } of misprints) {
      for (const { match, at } of matches(reading, wrong, ({ whole }) => whole))
        yield {
          at,
          printed: match[0],
          expected: right,
          facts: { words: match[0], word: right },
          fix: { before: match[0], after: right, safe: false },
          subject: `${match[0]}|${at.quote}`,
        }
    }
  },
})
