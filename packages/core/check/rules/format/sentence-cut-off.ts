import { type Text, textsOf } from '../../texts.ts'
import { rule } from '../../rule.ts'

/** A paragraph of a performance goal or of the narrative ends on a comma. */
export const sentenceCutOff = rule({
  id: 'sentence-cut-off',
  code: 'F106',
  family: 'format',
  severity: 'note',
  needs: [],
  basis: ['convention'],
  examples: {
    wrong: [
      {
        edits: [
          [
            '支出预算包括：一般公共服务支出、社会保障和就业支出、卫生健康支出、住房保障支出。',
            '支出预算包括：一般公共服务支出、社会保障和就业支出、卫生健康支出、',
          ],
        ],
      },
    ],
    right: [
      {
        edits: [
          [
            '支出预算包括：一般公共服务支出、社会保障和就业支出、卫生健康支出、住房保障支出。',
            '支出预算包括：一般公共服务支出、社会保障和就业支出、卫生健康支出、住房保障支出',
          ],
        ],
      },
    ],
  },
  *check({ reading, looked }) {
    const texts = textsOf(reading)
    for (const [index, text] of texts.entries()) {
      if (text.text.length < 12 || !text.whole || text.role === 'caption' || text.role === 'heading') continue
      looked()
      if (!/[，、]$/.test(text.text.trimEnd()) || goesOn(text, texts[index + 1], texts)) continue
      const tail = text.text.trimEnd().slice(-24)
      yield {
        at: { place: text.placeAt(text.text.length - 1), quote: tail, printed: tail.at(-1)! },
        printed: tail.at(-1)!,
        facts: { tail },
        subject: tail,
      }
    }
  },
})

/** A paragraph that another one follows, or that ends with its page, may go on there. */
function goesOn(text: Text, next: Text | undefined, texts: readonly Text[]): boolean {
  if (text.role === 'cell')
    return (!/[。；]/.test(text.text) && !hasRoom(text, texts)) || next === undefined || next.role !== 'cell'
  return next !== undefined && next.role !== 'heading'
}

/**
 * A cell with room for more, so that nothing it says is hidden below its edge, and not at the foot of its page, where the
 * next page may go on with it.
 */
function hasRoom({ id, text, placeAt }: Text, texts: readonly Text[]): boolean {
  const { box, page } = placeAt(0)
  if (!box || text.length < 16) return false
  const [left, top, right, bottom] = box
  const size = 10
  const fits = Math.floor((right - left) / size) * Math.floor((bottom - top) / (1.2 * size))
  if (fits < 1.2 * text.length) return false
  const block = `${id.slice(0, id.indexOf('/'))}/`
  return texts.some((other) => {
    if (!other.id.startsWith(block)) return false
    const place = other.placeAt(0)
    return place.page === page && place.box !== undefined && place.box[1] >= bottom - 1
  })
}
