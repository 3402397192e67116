import { matches, textsOf } from '../../texts.ts'
import { rule } from '../../rule.ts'

/** A home address: a door number beside words for somebody living there. */
export const homeAddressPrinted = rule({
  id: 'home-address-printed',
  code: 'V105',
  family: 'privacy',
  severity: 'warning',
  needs: [],
  basis: ['information-15', 'privacy-law-28'],
  examples: {
    wrong: [{ edits: [['本单位无其他需说明事项。', '家庭住址：云山市河湾路8号2单元301室。']] }],
    right: [{ edits: [['本单位无其他需说明事项。', '办公地址：云山市河湾路8号3楼301室。']] }],
  },
  *check({ reading, looked }) {
    looked(textsOf(reading).length)
    for (const { match, at } of matches(
      reading,
      /(?:家庭住址|家庭地址|户籍地址|居住地址|现住址)[：:\s]{0,3}[^，。；\s]{4,40}\d+(?:号|室|栋|单元)/,
    )) {
      yield { at, printed: match[0].slice(0, 8), facts: {}, subject: match[0] }
    }
  },
})
