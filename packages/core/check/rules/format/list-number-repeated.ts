import { everyMatch } from '../../../model/index.ts'
import { rule } from '../../rule.ts'
import { textsOf } from '../../texts.ts'

/** A list inside a text uses a number twice: 1. 2. 3. 3. 4. */
export const listNumberRepeated = rule({
  id: 'list-number-repeated',
  code: 'F109',
  family: 'format',
  severity: 'note',
  needs: [],
  basis: ['convention'],
  examples: {
    wrong: [
      { edits: [['本单位无其他需说明事项。', '说明事项：1.无其他收入；2.无其他支出；2.无对外投资。']] },
    ],
    right: [
      {
        edits: [
          [
            '本单位无其他需说明事项。',
            '说明事项：1.无其他收入；2.无其他支出：1.无补助；2.无投资；3.无债务。',
          ],
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
      for (const [index, mark] of marks.entries()) {
        const value = Number(mark[1])
        const [before, twin, after] = [marks[index - 2], marks[index - 1], marks[index + 1]]
        if (!before || !twin || Number(twin[1]) !== value || Number(before[1]) !== value - 1) continue
        if (after && Number(after[1]) !== value + 1) continue
        const start = mark.index + mark[0].indexOf(mark[1]!)
        yield {
          at: {
            place: text.placeAt(start),
            quote: text.text.slice(Math.max(0, start - 12), start + 20).trim(),
            printed: `${mark[1]}.`,
          },
          printed: mark[1]!,
          facts: { number: value, expected: value + 1 },
          subject: `${value}|${text.text.slice(start, start + 24)}`,
        }
      }
    }
  },
})

/** "3." or "3、" at the start of a text or after a mark. */
const listMark = /(?:^|[。；;：:，\s])(\d{1,2})[.．、](?!\d)/g
