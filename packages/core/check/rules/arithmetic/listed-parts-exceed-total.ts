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
    wrong: [{ edits: [['本单位无其他需说明事项。', '大厅租用设备费用 9.00 万元，其中：自助终端租金 5.00 万元，叫号系统租金 6.00 万元。']] }],
    right: [{ edits: [['本单位无其他需说明事项。', '大厅租用设备费用 9.00 万元，其中：自助终端租金 5.00 万元，叫号系统租金 1.00 万元。']] }],
  },
  takes: ({ kind, scope }) => kind === 'atMost' && scope === 'listing',
})
