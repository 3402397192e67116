import { relationRule } from '../../relational.ts'

/** A sentence lists all parts of a total and they add up to something else. */
export const listedPartsDifferFromTotal = relationRule({
  id: 'listed-parts-differ-from-total',
  code: 'A111',
  family: 'arithmetic',
  severity: 'error',
  needs: ['narrative'],
  basis: ['arithmetic'],
  examples: {
    wrong: [{ edits: [['本单位无其他需说明事项。', '大厅租用设备费用 9.00 万元，由自助终端租金 5.00 万元和叫号系统租金 3.00 万元组成。']] }],
    right: [{ edits: [['本单位无其他需说明事项。', '大厅租用设备费用 9.00 万元，由自助终端租金 5.00 万元和叫号系统租金 4.00 万元组成。']] }],
  },
  takes: ({ kind, scope }) => kind === 'sum' && scope === 'listing',
})
