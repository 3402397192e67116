import { functionSubject } from '../../../catalog/subjects/index.ts'
import { moves } from '../../../catalog/reasons.ts'
import { rule } from '../../rule.ts'
import { changedWithReason, reasonSpot } from './reasons.ts'

/** The reason of one item names another item of the same document and not its own: it was pasted from there. */
export const reasonNamesAnotherItem = rule({
  id: 'reason-names-another-item',
  code: 'R103',
  family: 'reason',
  severity: 'warning',
  needs: ['narrative', 'profile'],
  basis: ['disclosure-rules-3'],
  examples: {
    wrong: [
      {
        edits: [
          [
            '主要原因是在职人员增加 1 人且缴存基数提高，单位缴存的住房公积金增加',
            '主要原因是事业单位离退休经费增加',
          ],
        ],
      },
    ],
    right: [{ edits: [['单位缴存的住房公积金增加', '原列事业单位离退休的资金调整至住房公积金']] }],
  },
  *check({ reading, looked }) {
    const year = reading.profile.year!
    const names = new Map<string, string>()
    for (const { coordinates } of reading.claims) {
      const code = coordinates?.function
      if (code?.length !== 7 || names.has(code)) continue
      const name = functionSubject(code, year)?.name
      if (name && name.length >= 4) names.set(code, name.replace(/支出$/, ''))
    }
    for (const { statement, reason } of changedWithReason(reading)) {
      const own = statement.coordinates?.function
      const ownName = own && names.get(own)
      if (!ownName) continue
      looked()
      const text = reason.text.replace(/\s+/g, '')
      if (text.includes(ownName) || moves.test(text)) continue
      for (const [code, name] of names) {
        if (code === own || ownName.includes(name) || name.includes(ownName) || !asItem(text, name)) continue
        yield {
          at: reasonSpot(reading, statement),
          printed: name,
          facts: { own: ownName, other: name },
          subject: `${own}|${code}`,
        }
        break
      }
    }
  },
})

/** The name stands for the item: money words or a direction follow it, and no longer name goes on around it. */
function asItem(text: string, name: string): boolean {
  const at = text.indexOf(name)
  if (at < 0) return false
  return (
    /^(?:（项）|支出|经费|资金|预算|费用|项目|增|减|（款）)/.test(text.slice(at + name.length)) &&
    (name.length >= 6 || /^$|[，。：；“”、的是为因由]/.test(text.charAt(at - 1)))
  )
}
