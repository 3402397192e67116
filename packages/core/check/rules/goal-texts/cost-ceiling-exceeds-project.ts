import { unitOf } from '../../../catalog/units.ts'
import { numberTokens, quantity } from '../../../model/index.ts'
import { rule } from '../../rule.ts'
import { goalsOf } from './goals.ts'

const last = '8、组织窗口人员业务培训 1.00 万元。'

/** A goal caps the yearly cost of a project at more than the project has. */
export const costCeilingExceedsProject = rule({
  id: 'cost-ceiling-exceeds-project',
  code: 'G115',
  family: 'goal',
  severity: 'note',
  needs: [],
  basis: ['performance-goals-2015'],
  examples: {
    wrong: [{ edits: [[last, '8、组织窗口人员业务培训 1.00 万元；年度运行成本不超过 349.17 万元。']] }],
    right: [{ edits: [[last, '8、组织窗口人员业务培训 1.00 万元；年度运行成本不超过 249.17 万元。']] }],
  },
  *check({ reading, looked }) {
    for (const { project, text, place, amount, printed } of goalsOf(reading)) {
      if (!amount || amount.value <= 0) continue
      for (const match of text.matchAll(ceiling)) {
        looked()
        if (apart.test(match[0])) continue
        const decimal = numberTokens(match[1]!)[0]?.decimal
        const cap = decimal && quantity(decimal, unitOf('万元'))
        if (!cap || cap.value <= amount.value) continue
        yield {
          at: {
            place,
            quote: text.slice(match.index, match.index + match[0].length + 8),
            printed: match[1]!,
          },
          printed: match[1]!,
          facts: { project, printed: match[1]!, amount: printed! },
          subject: `${project}|${match[1]}`,
        }
      }
    }
  },
})

const ceiling =
  /[^，。；;：:]{0,16}成本[^，。；;：:\d]{0,4}(?:≤|<=|不超过|不高于|控制在|低于|不大于)(\d[\d,]*(?:\.\d+)?)万元?/g
/** One piece, or several years. */
const apart = /平均|人均|每|单位|单价|单个|总投资|概算|全周期|三年|累计|\/|均/
