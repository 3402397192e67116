import { spotOf } from '../../relational.ts'
import { rule } from '../../rule.ts'
import { printBeside, printsOf } from './items.ts'

const counted = [
  'assets.houses',
  'assets.vehicles',
  'assets.vehicles.general',
  'assets.vehicles.law',
  'assets.vehicles.other',
]

/** Nothing there but worth something. The other way round a thing may have been written off to zero. */
export const countContradictsValue = rule({
  id: 'count-contradicts-value',
  code: 'B108',
  family: 'asset',
  severity: 'warning',
  needs: ['narrative'],
  basis: ['convention'],
  examples: {
    wrong: [
      {
        edits: [
          ['2、车辆 0 辆，价值 0.00 万元', '2、车辆 0 辆，价值 12.00 万元'],
          ['其他车辆 0 辆，价值 0.00 万元', '其他车辆 0 辆，价值 12.00 万元'],
        ],
      },
    ],
    right: [{ edits: [['其他车辆 0 辆，价值 0.00 万元', '其他车辆 1 辆，价值 0.00 万元']] }],
  },
  *check({ reading, relations, looked }) {
    for (const item of counted) {
      for (const value of printsOf(reading, `${item}.value`)) {
        const count = printBeside(reading, item, value)
        if (!count) continue
        looked()
        if (count.quantity!.value !== 0 || relations.righted(value).value === 0) continue
        yield {
          at: spotOf(value, reading),
          also: [{ ...spotOf(count, reading), role: 'other-side' }],
          printed: value.printed,
          facts: { count: count.printed, value: value.printed },
          subject: item,
        }
      }
    }
  },
})
