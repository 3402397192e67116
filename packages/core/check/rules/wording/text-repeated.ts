import { textsOf } from '../../texts.ts'
import { rule } from '../../rule.ts'

const sentence = /[^。；]+[。；]/g
/** Short ones and formulas may well come twice. */
const telling = /^[^\n≥≤=＝]{13,121}$/

/** The same sentence twice in a row. */
export const textRepeated = rule({
  id: 'text-repeated',
  code: 'W107',
  family: 'wording',
  severity: 'note',
  needs: [],
  basis: ['convention'],
  examples: {
    wrong: [
      {
        edits: [
          [
            '本单位无其他需说明事项。',
            '本单位严格执行预算管理的各项规定。本单位严格执行预算管理的各项规定。',
          ],
        ],
      },
    ],
    right: [
      { edits: [['本单位无其他需说明事项。', '本单位无其他需说明事项。经核对，本单位无其他需说明事项。']] },
    ],
  },
  *check({ reading, looked }) {
    for (const text of textsOf(reading)) {
      if (text.role === 'heading' || text.role === 'caption') continue
      looked()
      for (const match of text.text.matchAll(sentence)) {
        const words = match[0].trimStart()
        if (!telling.test(words)) continue
        const before = text.text.slice(0, match.index).trimEnd()
        if (!before.endsWith(words)) continue
        const start = before.length - words.length
        const quote = text.text.slice(start, match.index + match[0].length).slice(0, 60)
        yield {
          at: { place: text.placeAt(start), quote, printed: words },
          printed: words,
          facts: { words },
          subject: words,
        }
      }
    }
  },
})
