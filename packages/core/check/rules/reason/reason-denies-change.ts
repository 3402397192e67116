import { denials, fallWords, riseWords } from '../../../catalog/reasons.ts'
import { rule } from '../../rule.ts'
import { changedWithReason, reasonSpot } from './reasons.ts'

const moved = new RegExp([...riseWords, ...fallWords].join('|'))
const denied = new RegExp(denials.source, 'g')

/** The figure changed and its reason only says that nothing changed. */
export const reasonDeniesChange = rule({
  id: 'reason-denies-change',
  code: 'R102',
  family: 'reason',
  severity: 'warning',
  needs: ['narrative'],
  basis: ['disclosure-rules-3'],
  examples: {
    wrong: [
      { edits: [['主要原因是退休人员补助标准提高', '主要原因是本单位未增加退休人员，离退休支出没有变化']] },
    ],
    right: [{ edits: [['主要原因是退休人员补助标准提高', '主要原因是退休人员没有增加，但补助标准提高']] }],
  },
  *check({ reading, looked }) {
    for (const { statement, reason } of changedWithReason(reading)) {
      looked()
      if (!denials.test(reason.text) || moved.test(reason.text.replace(denied, ''))) continue
      yield {
        at: reasonSpot(reading, statement),
        printed: reason.text,
        facts: {
          subject: statement.subject,
          change: statement.change?.printed ?? statement.rate?.printed ?? '',
          reason: reason.text,
        },
        subject: statement.subject,
      }
    }
  },
})
