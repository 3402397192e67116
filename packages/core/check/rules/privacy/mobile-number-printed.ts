import { matches, textsOf } from '../../texts.ts'
import { masked } from './mask.ts'
import { rule } from '../../rule.ts'

/** A mobile telephone number: no rule of disclosure asks for one. */
export const mobileNumberPrinted = rule({
  id: 'mobile-number-printed',
  code: 'V101',
  family: 'privacy',
  severity: 'error',
  needs: [],
  basis: ['information-15', 'privacy-law-28'],
  examples: {
    wrong: [{ edits: [['本单位无其他需说明事项。', '联系电话 13800138000。']] }],
    right: [{ edits: [['本单位无其他需说明事项。', '办公电话 0991-4567890，合同编号 2013800138000112。']] }],
  },
  *check({ reading, looked }) {
    looked(textsOf(reading).length)
    for (const { match, at } of matches(reading, /(?<![\d.])1[3-9]\d(?:[ -]?\d{4}){2}(?![\d.])/)) {
      yield { at, printed: match[0], facts: { number: masked(match[0]) }, subject: match[0] }
    }
  },
})
