import { everyMatch } from '../../../model/index.ts'
import { quoteAround } from '../../quote.ts'
import { rule } from '../../rule.ts'
import { textsOf } from '../../texts.ts'
import { ordinal } from './ordinal.ts'

/** A list inside a text goes on with numbers of another kind: 1. 2. 3.（四）. */
export const listNumberingMixed = rule({
  id: 'list-numbering-mixed',
  code: 'F111',
  family: 'format',
  severity: 'note',
  needs: [],
  basis: ['convention'],
  examples: {
    wrong: [
      { edits: [['本单位无其他需说明事项。', '说明事项：1.无其他收入；2.无其他支出；（三）无对外投资。']] },
    ],
    right: [
      {
        edits: [
          ['本单位无其他需说明事项。', '说明事项：1.无其他收入；2.无支出：（一）无补助；（二）无投资。'],
        ],
        note: 'a list in a list',
      },
    ],
  },
  *check({ reading, looked }) {
    for (const text of textsOf(reading)) {
      if (!text.whole) continue
      const marks = everyMatch(text.text, listMark)
      if (marks.length < 3) continue
      looked()
      const chinese = marks.filter((mark) => mark[2] !== undefined)
      const [odd] = chinese
      if (chinese.length !== 1 || !odd) continue
      const before = marks.slice(0, marks.indexOf(odd)).map((mark) => Number(mark[1]))
      const value = ordinal(odd[2]!)
      if (before.length < 2 || value !== before.length + 1) continue
      if (!before.every((number, i) => number === i + 1)) continue
      const start = odd.index + odd[0].indexOf(odd[2]!) - 1
      yield {
        at: {
          place: text.placeAt(start),
          quote: quoteAround(text.text, start, start + odd[2]!.length + 2),
          printed: `（${odd[2]}）`,
        },
        printed: `（${odd[2]}）`,
        expected: `${value}.`,
        facts: { number: `（${odd[2]}）`, expected: `${value}.` },
        subject: text.text.slice(start, start + 24),
      }
    }
  },
})

/** "3." or "（三）" at the start of a text or after a mark. */
const listMark = /(?:^|[。；;：:])\s*(?:(\d{1,2})[.．、](?!\d)|[（(]([一二三四五六七八九十]{1,3})[）)])/g
