import { matches, textsOf } from '../../texts.ts'
import { masked } from './mask.ts'
import { rule } from '../../rule.ts'

/** A bank account beside words that say so. */
export const bankAccountPrinted = rule({
  id: 'bank-account-printed',
  code: 'V103',
  family: 'privacy',
  severity: 'error',
  needs: [],
  basis: ['information-15', 'privacy-law-28'],
  examples: {
    wrong: [{ edits: [['本单位无其他需说明事项。', '开户银行账号：6222 0200 1234 5678 901。']] }],
    right: [{ edits: [['本单位无其他需说明事项。', '项目编号：6222020012345678901。']] }],
  },
  *check({ reading, looked }) {
    looked(textsOf(reading).length)
    for (const { match, at } of matches(
      reading,
      /(?:账号|帐号|银行卡号|卡号)[^\d。；]{0,6}(\d(?:[ -]?\d){11,20})/,
    )) {
      yield { at, printed: match[1]!, facts: { number: masked(match[1]!) }, subject: match[1]! }
    }
  },
})
