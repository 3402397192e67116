import { spotOf } from '../../relational.ts'
import { printsOf } from '../asset/items.ts'
import { rule } from '../../rule.ts'

/** Vehicle cost is not split into purchase and running. */
export const vehicleCostNotSplit = rule({
  id: 'vehicle-cost-not-split',
  code: 'C108',
  family: 'content',
  severity: 'error',
  needs: ['section:three-public'],
  basis: ['disclosure-rules'],
  examples: {
    wrong: [{ document: 'full-example', edits: [['公务用车购置', '公务用车']], note: 'see the test' }],
    right: [{ document: 'full-example', edits: [] }],
  },
  *check({ reading, looked }) {
    const whole = printsOf(reading, 'threePublic.vehicles').find((claim) => claim.quantity!.value > 0)
    const parts = [
      ...printsOf(reading, 'threePublic.vehicles.purchase'),
      ...printsOf(reading, 'threePublic.vehicles.running'),
    ]
    if (!whole) return
    looked()
    if (parts.length === 0)
      yield {
        at: spotOf(whole, reading),
        printed: whole.printed,
        facts: { amount: whole.printed },
        subject: 'vehicles',
      }
  },
})
