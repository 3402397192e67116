import { rule } from '../../rule.ts'
import { matches, textsOf } from '../../texts.ts'

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
    for (const { match, at } of matches(reading, bound))
      yield {
        at,
        printed: match[0],
        expected: match[0].replace(/[；;]$/, '：'),
        facts: { label: match[0] },
        fix: { before: match[0], after: match[0].replace(/[；;]$/, '：'), safe: false },
        subject: at.quote,
      }
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

/** What is measured, apart from the bound that it has to keep. */
const bound =
  /(?<=^|[。；：，、.．])[一-龥]{2,12}[量率数额度][；;](?=(?:不少于|不低于|不超过|不高于|不小于|不大于|达到)\d)/
