import { sensitiveFunctions } from '../../../catalog/wording.ts'
import { spotOf } from '../../relational.ts'
import { rule } from '../../rule.ts'

/** Functions that often hold secret matters: a reminder that their review is on record. */
export const sensitiveFunctionPublished = rule({
  id: 'sensitive-function-published',
  code: 'V109',
  family: 'privacy',
  severity: 'note',
  needs: ['tables'],
  basis: ['budget-law-14-4', 'secrecy-law-35'],
  examples: {
    wrong: [{ edits: [['203 国防支出', '203 国防支出 5.00', '单位收支总体情况表']] }],
    right: [{ edits: [['203 国防支出', '203 国防支出 0.00', '单位收支总体情况表']] }],
  },
  *check({ reading, looked }) {
    const seen = new Set<string>()
    for (const claim of reading.claims) {
      const code = claim.coordinates?.function
      if (!code || !('table' in claim.source)) continue
      looked()
      if (!sensitiveFunctions.test(code) || !claim.quantity?.value || seen.has(code.slice(0, 3))) continue
      seen.add(code.slice(0, 3))
      yield {
        at: spotOf(claim, reading),
        facts: { code, name: claim.quote },
        subject: code.slice(0, 3),
      }
    }
  },
})
