import { compare, addQuantities, type Claim, type Quantity } from '../../../model/index.ts'
import { spotOf } from '../../relational.ts'
import { rule } from '../../rule.ts'

const said = '云山市河湾街道办事处 2024 年一般公共预算拨款合计 1157.71 万元，其中：'

/** The text calls 当年拨款 what the tables print as this year's money and what is carried over together. */
export const carryoverCountedAsCurrent = rule({
  id: 'carryover-counted-as-current',
  code: 'A120',
  family: 'arithmetic',
  severity: 'warning',
  needs: ['narrative', 'tables'],
  basis: ['arithmetic'],
  examples: {
    wrong: [
      {
        document: 'full-example',
        edits: [[said, '云山市河湾街道办事处 2024 年一般公共预算当年拨款 1176.31 万元，其中：']],
      },
    ],
    right: [
      {
        document: 'full-example',
        edits: [[said, '云山市河湾街道办事处 2024 年一般公共预算当年拨款 1157.71 万元，其中：']],
      },
    ],
  },
  *check({ reading, relations, looked }) {
    const { year } = reading.profile
    if (year === undefined) return
    const printed = (source: string): (Claim & { readonly quantity: Quantity }) | undefined => {
      const claim = relations.fact('amount', { year, stage: 'budget', flow: 'revenue', source })
      return claim?.quantity && 'table' in claim.source ? { ...claim, quantity: claim.quantity } : undefined
    }
    const current = printed('fiscal.general')
    const carried = ['carryover.fiscal.general', 'carryover.fiscal', 'carryover']
      .map(printed)
      .find((claim) => claim?.quantity.value)
    if (!current || !carried) return
    for (const claim of reading.claims) {
      const { coordinates, quantity } = claim
      if (claim.via !== 'sentence' || claim.aspect !== 'amount' || !quantity || !coordinates) continue
      if (coordinates.source !== 'fiscal.general' || coordinates.year !== year) continue
      const { function: code, economic, kind, project, item } = coordinates
      if (code || economic || kind || project || item || !currentWords.test(claim.quote)) continue
      looked()
      if (compare(quantity, current.quantity) !== 'different') continue
      if (compare(quantity, addQuantities([current.quantity, carried.quantity])) === 'different') continue
      yield {
        at: { place: claim.place, quote: claim.quote, printed: claim.printed },
        also: [
          { ...spotOf(current, reading), role: 'same-fact' },
          { ...spotOf(carried, reading), role: 'part' },
        ],
        printed: claim.printed,
        expected: current.printed,
        facts: { said: claim.printed, current: current.printed, carried: carried.printed },
        subject: `current|${claim.quote}`,
      }
    }
  },
})

const currentWords = /当年拨款|本年拨款|当年财政拨款/
