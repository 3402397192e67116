import { rule } from '../../rule.ts'
import { matches, textsOf } from '../../texts.ts'

/** A numbered label ends in a semicolon where the others end in a colon: "指标4；". */
export const labelMarkWrong = rule({
  id: 'label-mark-wrong',
  code: 'F110',
  family: 'format',
  severity: 'note',
  needs: [],
  basis: ['convention'],
  examples: {
    wrong: [{ edits: [['本单位无其他需说明事项。', '指标1：办件数量。指标2；群众满意度。']] }],
    right: [{ edits: [['本单位无其他需说明事项。', '见指标1：办件数量，指标2：群众满意度；指标3。']] }],
  },
  *check({ reading, looked }) {
    looked(textsOf(reading).length)
    const colons = [...matches(reading, /指标\d{1,2}\s*[：:]/)]
    if (colons.length === 0) return
    for (const { match, at } of matches(reading, /指标\d{1,2}\s*[；;](?=[一-龥《“])/)) {
      yield {
        at,
        printed: match[0],
        expected: match[0].replace(/[；;]$/, '：'),
        facts: { label: match[0] },
        fix: { before: match[0], after: match[0].replace(/[；;]$/, '：'), safe: true },
        subject: at.quote,
      }
    }
  },
})
