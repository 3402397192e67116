import { textsOf } from '../../texts.ts'
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
    wrong: [{ edits: [['本单位无其他需说明事项。', '本单位无其他需说明事项，']] }],
    right: [{ edits: [['本单位无其他需说明事项。', '本单位无其他需说明事项']] }],
  },
  *check({ reading, looked }) {
    for (const text of textsOf(reading)) {
      if (text.text.length < 12 || !text.whole || text.role === 'caption' || text.role === 'heading') continue
      looked()
      if (!/[，、]$/.test(text.text.trimEnd())) continue
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
