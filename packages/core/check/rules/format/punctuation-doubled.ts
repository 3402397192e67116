import { matches, textsOf } from '../../texts.ts'
import { rule } from '../../rule.ts'

/** Two marks where one belongs. */
export const punctuationDoubled = rule({
  id: 'punctuation-doubled',
  code: 'F101',
  family: 'format',
  severity: 'note',
  needs: [],
  basis: ['convention'],
  examples: {
    wrong: [{ edits: [['本单位无其他需说明事项。', '本单位无其他需说明事项。。']] }],
    right: [{ edits: [['本单位无其他需说明事项。', '详见《办法》，（见附表）……。']] }],
  },
  *check({ reading, looked }) {
    looked(textsOf(reading).length)
    for (const { match, at } of matches(
      reading,
      /。[\s]?。|，，|、、|；；|：：|。；|；。|，。|。，|、。|。;|,，|，,/,
      ({ role }) => role !== 'furniture',
    )) {
      if (/…/.test(match[0])) continue
      yield {
        at,
        printed: match[0],
        expected: match[0].trim()[0]!,
        facts: { marks: match[0] },
        fix: { before: match[0], after: match[0].trim()[0]!, safe: true },
        subject: at.quote,
      }
    }
  },
})
