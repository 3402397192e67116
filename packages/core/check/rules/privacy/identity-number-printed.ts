import { matches, textsOf } from '../../texts.ts'
import { isIdentityNumber, masked } from './mask.ts'
import { rule } from '../../rule.ts'

/** A citizen identity number with a right check digit. */
export const identityNumberPrinted = rule({
  id: 'identity-number-printed',
  code: 'V102',
  family: 'privacy',
  severity: 'error',
  needs: [],
  basis: ['information-15', 'privacy-law-28'],
  examples: {
    wrong: [{ edits: [['本单位无其他需说明事项。', '身份证号 11010519491231002X。']] }],
    right: [{ edits: [['本单位无其他需说明事项。', '项目编码 110105194912310021。']] }],
  },
  *check({ reading, looked }) {
    looked(textsOf(reading).length)
    for (const { match, at } of matches(reading, /(?<![\dA-Za-z])\d{17}[\dXx](?![\dA-Za-z])/)) {
      if (!isIdentityNumber(match[0])) continue
      yield { at, printed: match[0], facts: { number: masked(match[0]) }, subject: match[0] }
    }
  },
})
