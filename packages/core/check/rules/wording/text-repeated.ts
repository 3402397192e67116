import { textsOf } from '../../texts.ts'
import { rule } from '../../rule.ts'

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
      for (const match of text.text.matchAll(/([^。；\n≥≤=＝]{12,120}[。；])\s*\1/g)) {
        const at = { place: text.placeAt(match.index), quote: match[0].slice(0, 60), printed: match[1]! }
        yield { at, printed: match[1]!, facts: { words: match[1]! }, subject: match[1]! }
      }
    }
  },
})
