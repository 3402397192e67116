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
      if (!/[，、]$/.test(text.text.trimEnd()) || goesOn(text, texts[index + 1])) continue
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
function goesOn(text: Text, next: Text | undefined): boolean {
  if (text.role === 'cell') return !/[。；]/.test(text.text) || next === undefined || next.role !== 'cell'
  return next !== undefined && next.role !== 'heading'
}
