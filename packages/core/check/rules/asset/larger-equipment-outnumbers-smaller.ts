import { rule } from '../../rule.ts'
import { spotOf } from '../../relational.ts'
import { printBeside, printsOf } from './items.ts'

/**
 * Equipment worth 1,000,000 元 or more is also worth 500,000 元 or more, so there cannot be more of it. Which of the two
 * numbers is wrong, or whether the first one was meant to stop at 1,000,000, only the unit knows.
 */
export const largerEquipmentOutnumbersSmaller = rule({
  id: 'larger-equipment-outnumbers-smaller',
  code: 'B106',
  family: 'asset',
  severity: 'error',
  needs: ['narrative'],
  basis: ['arithmetic'],
  examples: {
    wrong: [
      {
        edits: [['单位价值 50 万元以上大型设备 1 台', '单位价值 50 万元以上大型设备 0 台']],
      },
    ],
    right: [{ edits: [['单位价值 50 万元以上大型设备 1 台', '单位价值 50 万元以上大型设备 3 台']] }],
  },
  *check({ reading, looked }) {
    for (const stage of ['assets', 'planned']) {
      for (const larger of printsOf(reading, `${stage}.equipment100`)) {
        const smaller = printBeside(reading, `${stage}.equipment50`, larger)
        if (!smaller) continue
        looked()
        if (larger.quantity!.value <= smaller.quantity!.value) continue
        yield {
          at: spotOf(larger, reading),
          also: [{ ...spotOf(smaller, reading), role: 'other-side' }],
          printed: larger.printed,
          facts: { larger: larger.printed, smaller: smaller.printed },
          subject: stage,
        }
      }
    }
  },
})
