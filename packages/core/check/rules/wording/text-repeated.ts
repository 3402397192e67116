import { everyMatch, type Problem } from '../../../model/index.ts'
import { type Text, textsOf } from '../../texts.ts'
import { rule } from '../../rule.ts'

const sentence = /[^。；]+[。；]/g
/** Short ones and formulas may well come twice. */
const telling = /^[^\n≥≤=＝]{13,121}$/
/** A clause of words alone, with the mark behind it. */
const clause = /(?<=^|[。；：，、\s])[一-龥]+(?:[；，、。]|$)/g

/** Words printed twice without a mark between: no wording means that. */
const run = /([一-龥]{4,40})\1/g

/** The same sentence, the same clause of a list, or the same words, twice in a row. */
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
      { edits: [['本单位无其他需说明事项。', '严格执行预算管理规定，严格执行预算管理规定，厉行节约。']] },
      { edits: [['本单位无其他需说明事项。', '其他资金主要用于主要用于设备维护。']] },
    ],
    right: [
      { edits: [['本单位无其他需说明事项。', '本单位无其他需说明事项。经核对，本单位无其他需说明事项。']] },
    ],
  },
  *check({ reading, looked }) {
    for (const text of textsOf(reading)) {
      if (text.role === 'heading' || text.role === 'caption') continue
      looked()
      for (const match of everyMatch(text.text, sentence)) {
        const words = match[0].trimStart()
        if (!telling.test(words)) continue
        const before = text.text.slice(0, match.index).trimEnd()
        if (!before.endsWith(words)) continue
        const start = before.length - words.length
        yield repeated(text, start, match.index + match[0].length, words)
      }
      for (const { 0: twice, 1: words = '', index } of everyMatch(text.text, run))
        yield repeated(text, index, index + twice.length, words)
      let last: RegExpExecArray | undefined
      for (const match of everyMatch(text.text, clause)) {
        const words = match[0].replace(/[；，、。]$/, '')
        const before = last
        last = match
        const start = before?.index ?? 0
        const follows = before && text.text.slice(start + before[0].length, match.index).trim() === ''
        if (!follows || words.length < 6 || !/[；，、]$/.test(before[0])) continue
        if (before[0].slice(0, -1) !== words) continue
        yield repeated(text, start, match.index + match[0].length, words)
      }
    }
  },
})

/** Words that stand twice between two places of a text. */
const repeated = ({ text, placeAt }: Text, start: number, end: number, words: string): Problem => ({
  at: { place: placeAt(start), quote: text.slice(start, end).slice(0, 60), printed: words },
  printed: words,
  facts: { words },
  subject: words,
})
