import { moneyNouns } from '../../../catalog/reasons.ts'
import { rule } from '../../rule.ts'
import { matches, textsOf } from '../../texts.ts'

/** An amount ends in 万 without 元: "总投资不超过500万。" */
export const yuanMissing = rule({
  id: 'yuan-missing',
  code: 'W110',
  family: 'wording',
  severity: 'note',
  needs: [],
  basis: ['disclosure-rules-4'],
  examples: {
    wrong: [{ edits: [['本单位无其他需说明事项。', '大厅改造总投资不超过500万。']] }],
    right: [
      { edits: [['本单位无其他需说明事项。', '大厅投入使用后办件量不超过500万，运行经费不超过 20 万元。']] },
    ],
  },
  *check({ reading, looked }) {
    looked(textsOf(reading).length)
    for (const { match, at } of matches(reading, withoutYuan, ({ whole }) => whole)) {
      const number = `${match[1]}万`
      yield {
        at: { ...at, printed: number },
        printed: number,
        expected: `${number}元`,
        facts: { number },
        fix: { before: number, after: `${number}元`, safe: true },
        subject: at.quote,
      }
    }
  },
})

/** A noun of money, words that compare, and the number at the end of its clause. */
const withoutYuan = new RegExp(
  `(?:投资|概算|成本|金额|总额|${moneyNouns.join('|')})(?:为|共|约|计|合计|总计|不超过|不高于|不低于|控制在|≤|≥|=)?\\s*(\\d+(?:\\.\\d+)?)\\s*万(?=[，。；;、])`,
)
