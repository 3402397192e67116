import { spotOf } from '../../relational.ts'
import { rule } from '../../rule.ts'

/** 227 预备费, 230 转移性支出, 233 债务发行费用支出, 209 社会保险基金支出: governments budget them, units do not. */
const governmentOnly = ['209', '227', '230', '233']

export const codeNeverInUnitBudget = rule({
  id: 'code-never-in-unit-budget',
  code: 'K110',
  family: 'code',
  severity: 'warning',
  needs: ['tables'],
  basis: ['classification-function'],
  examples: {
    wrong: [{ edits: [['227 预备费', '227 预备费 20.00', '单位收支总体情况表']] }],
    right: [{ edits: [['227 预备费', '227 预备费 0.00', '单位收支总体情况表']] }],
  },
  *check({ reading, looked }) {
    const seen = new Set<string>()
    for (const claim of reading.claims) {
      const code = claim.coordinates?.function
      if (!code || claim.aspect !== 'amount' || !('table' in claim.source)) continue
      looked()
      const head = code.slice(0, 3)
      if (!governmentOnly.includes(head) || !claim.quantity?.value || seen.has(head)) continue
      seen.add(head)
      yield {
        at: spotOf(claim, reading),
        printed: claim.printed,
        facts: { code: head, name: claim.quote },
        subject: head,
      }
    }
  },
})
