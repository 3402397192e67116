import { relationRule } from '../../relational.ts'

/** Parts that a sentence lists add up to more than their total. */
export const listedPartsExceedTotal = relationRule({
  id: 'listed-parts-exceed-total',
  code: 'A112',
  family: 'arithmetic',
  severity: 'error',
  needs: ['narrative'],
  basis: ['arithmetic'],
  examples: {
    wrong: [
      {
        edits: [
          [
            '4、其他资产价值 359.91 万元',
            '4、其他资产价值 359.91 万元，其中：自助终端 459.00 万元、叫号系统 20.00 万元',
          ],
        ],
      },
    ],
    right: [
      {
        edits: [
          [
            '4、其他资产价值 359.91 万元',
            '4、其他资产价值 359.91 万元，其中：自助终端 159.00 万元、叫号系统 20.00 万元',
          ],
        ],
      },
    ],
  },
  takes: ({ kind, scope }) => kind === 'atMost' && scope === 'listing',
})
