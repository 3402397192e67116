import { matches, textsOf } from '../../texts.ts'
import { rule } from '../../rule.ts'

/** A personal looking e-mail address. */
export const mailAddressPrinted = rule({
  id: 'mail-address-printed',
  code: 'V104',
  family: 'privacy',
  severity: 'note',
  needs: [],
  basis: ['information-15'],
  examples: {
    wrong: [{ edits: [['本单位无其他需说明事项。', '联系邮箱 zhang3@example.com。']] }],
    right: [{ edits: [['本单位无其他需说明事项。', '监督邮箱 bmfw@yunshan.gov.cn。']] }],
  },
  *check({ reading, looked }) {
    looked(textsOf(reading).length)
    for (const { match, at } of matches(reading, /(?<![\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)+/)) {
      if (/\.gov\.cn$/i.test(match[0])) continue
      yield { at, printed: match[0], facts: { address: match[0] }, subject: match[0] }
    }
  },
})
