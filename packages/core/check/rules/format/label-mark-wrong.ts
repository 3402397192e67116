import type { Problem } from '../../../model/index.ts'
import { rule } from '../../rule.ts'
import { type Match, matches, textsOf } from '../../texts.ts'

/** A label ends in a semicolon where a colon belongs: "指标4；" among others with colons, "工程量；不少于5万平方米". */
export const labelMarkWrong = rule({
  id: 'label-mark-wrong',
  code: 'F110',
  family: 'format',
  severity: 'note',
  needs: [],
  basis: ['convention'],
  examples: {
    wrong: [
      { edits: [['本单位无其他需说明事项。', '指标1：办件数量。指标2；群众满意度。']] },
      { edits: [['本单位无其他需说明事项。', '1.受理办件数量；不少于100件；2.群众满意度：不低于95%。']] },
    ],
    right: [{ edits: [['本单位无其他需说明事项。', '见指标1：办件数量，指标2：群众满意度；指标3。']] }],
  },
  *check({ reading, looked }) {
    looked(textsOf(reading).length)
    for (const found of matches(reading, bound)) yield marked(found, false)
    if ([...matches(reading, /指标\d{1,2}\s*[：:]/)].length === 0) return
    for (const found of matches(reading, /指标\d{1,2}\s*[；;](?=[一-龥《“])/)) yield marked(found, true)
  },
})

const marked = ({ match: [label], at }: Match, safe: boolean): Problem => {
  const expected = label.replace(/[；;]$/, '：')
  return {
    at,
    printed: label,
    expected,
    facts: { label },
    fix: { before: label, after: expected, safe },
    subject: at.quote,
  }
}

/** What is measured, apart from the bound that it has to keep. */
const bound =
  /(?<=^|[。；：，、.．])[一-龥]{2,12}[量率数额度][；;](?=(?:不少于|不低于|不超过|不高于|不小于|不大于|达到)\d)/
