import { itemWords, thrift, unfitCauses } from '../../../catalog/reasons.ts'
import type { Coordinates } from '../../../model/index.ts'
import { rule } from '../../rule.ts'
import { changedWithReason, reasonSpot } from './reasons.ts'

/** The cause given cannot move the item: retirees do not raise an employer's contributions, wages no running cost. */
export const causeDoesNotFitItem = rule({
  id: 'cause-does-not-fit-item',
  code: 'R104',
  family: 'reason',
  severity: 'warning',
  needs: ['narrative'],
  basis: ['disclosure-rules-3', 'classification-economic'],
  examples: {
    wrong: [
      {
        edits: [
          [
            '主要原因是在职人员增加 1 人且缴费基数提高，单位缴纳的基本养老保险费增加',
            '主要原因是退休人员待遇正常增长',
          ],
        ],
      },
      { edits: [['按人员定额核定的办公费、福利费等增加', '工资福利支出和商品服务支出均有增加']] },
    ],
    right: [{ edits: [['主要原因是退休人员补助标准提高', '主要原因是退休人员待遇正常增长']] }],
  },
  *check({ reading, looked }) {
    for (const { statement, reason } of changedWithReason(reading)) {
      looked()
      const cause = unfit(statement.coordinates, withoutItems(reason.text.replace(/\s+/g, '')))
      if (!cause) continue
      yield {
        at: reasonSpot(reading, statement),
        printed: cause,
        facts: { subject: statement.subject, cause },
        subject: `${statement.subject}|${cause}`,
      }
    }
  },
})

function unfit(at: Coordinates | undefined, reason: string): string | undefined {
  for (const { functions, items, kinds, cause, unless } of unfitCauses) {
    const concerned =
      (at?.function && functions?.includes(at.function)) ||
      (at?.item && items?.includes(at.item)) ||
      (at?.kind && kinds?.includes(at.kind))
    const found = concerned && !unless?.test(reason) && cause.exec(reason)
    if (found) return found[0]
  }
  const own = at?.item && itemWords.find(({ item }) => item === at.item)
  if (!own || own.words.test(reason) || thrift.test(reason)) return undefined
  for (const other of itemWords) {
    const found = other.item !== own.item && other.words.exec(reason)
    if (found) return found[0]
  }
  return undefined
}

/** The reason without the names of items that it repeats ("…（类）…（款）…（项）"): they are no cause. */
function withoutItems(reason: string): string {
  return reason.replace(/[^，。；]*?（类）(?:[^，。；]*?（款）)?(?:[^，。；]*?（项）)?/g, '')
}
