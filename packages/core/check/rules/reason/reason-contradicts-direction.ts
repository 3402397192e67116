import { fallWords, moneyNouns, riseWords } from '../../../catalog/reasons.ts'
import { rule } from '../../rule.ts'
import { changedWithReason, reasonSpot } from './reasons.ts'

const moved = (words: readonly string[]): RegExp =>
  new RegExp(`(?:${moneyNouns.join('|')})(?:预算|有所|相应|略有|大幅|较上年|比上年)?(?:${words.join('|')})`)
const moneyRises = moved(riseWords)
const moneyFalls = moved(fallWords)
const anyRise = new RegExp(riseWords.join('|'))
const anyFall = new RegExp(fallWords.join('|'))

/**
 * The figure falls and the reason only says that money rose, or the other way round. A reason that names both
 * directions weighs one against the other, and one about last year explains the base: neither contradicts.
 */
export const reasonContradictsDirection = rule({
  id: 'reason-contradicts-direction',
  code: 'R101',
  family: 'reason',
  severity: 'error',
  needs: ['narrative'],
  basis: ['disclosure-rules-3'],
  examples: {
    wrong: [{ edits: [['压减大厅导办服务委托费用和办公费。', '大厅运行经费增加。', '三、 关于']] }],
    right: [
      {
        edits: [
          ['压减大厅导办服务委托费用和办公费。', '大厅运行经费增加、办公费减少，相抵后减少。', '三、 关于'],
        ],
      },
    ],
  },
  *check({ reading, looked }) {
    for (const { statement, reason, sign } of changedWithReason(reading)) {
      looked()
      if (/上年|去年|上一年|基数/.test(reason.text)) continue
      const against =
        sign > 0
          ? moneyFalls.test(reason.text) && !anyRise.test(reason.text)
          : moneyRises.test(reason.text) && !anyFall.test(reason.text)
      if (!against) continue
      yield {
        at: reasonSpot(reading, statement),
        printed: reason.text,
        facts: { subject: statement.subject, direction: sign > 0 ? 'up' : 'down', reason: reason.text },
        subject: `${statement.subject}|${sign}`,
      }
    }
  },
})
