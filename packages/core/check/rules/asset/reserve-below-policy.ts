import { spotOf } from '../../relational.ts'
import { rule } from '../../rule.ts'
import { printsOf } from './items.ts'

/** 30 % of procurement for SMEs, 60 % of that for small and micro ones: measured per department, so a hint for a unit. */
export const reserveBelowPolicy = rule({
  id: 'reserve-below-policy',
  code: 'B109',
  family: 'asset',
  severity: 'note',
  needs: ['narrative', 'profile'],
  basis: ['sme-law-40'],
  examples: {
    wrong: [
      {
        edits: [
          [
            '面向中小企业预留政府采购项目预算金额 258.12 万元',
            '面向中小企业预留政府采购项目预算金额 50.00 万元',
          ],
          ['小微企业预留政府采购项目预算金额 180.00 万元', '小微企业预留政府采购项目预算金额 40.00 万元'],
        ],
      },
    ],
    right: [
      {
        edits: [
          ['小微企业预留政府采购项目预算金额 180.00 万元', '小微企业预留政府采购项目预算金额 154.88 万元'],
        ],
      },
    ],
  },
  *check({ reading, looked }) {
    const floors = [
      { part: 'reserve.sme', whole: 'procurement', percent: 30 },
      { part: 'reserve.sme.micro', whole: 'reserve.sme', percent: 60 },
    ]
    for (const { part, whole, percent } of floors) {
      const [reserved] = printsOf(reading, part)
      const [all] = printsOf(reading, whole)
      if (
        !reserved ||
        !all ||
        all.quantity!.value === 0 ||
        reserved.quantity!.dimension !== all.quantity!.dimension
      )
        continue
      looked()
      if (reserved.quantity!.value * 100 >= all.quantity!.value * percent) continue
      yield {
        at: spotOf(reserved, reading),
        also: [{ ...spotOf(all, reading), role: 'total' }],
        printed: reserved.printed,
        facts: { reserved: reserved.printed, whole: all.printed, percent },
        subject: part,
      }
    }
  },
})
