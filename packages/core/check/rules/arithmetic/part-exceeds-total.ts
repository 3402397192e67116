import { relationRule } from '../../relational.ts'

/** Rows under 其中 add up to more than their total. */
export const partExceedsTotal = relationRule({
  id: 'part-exceeds-total',
  code: 'A103',
  family: 'arithmetic',
  severity: 'error',
  needs: ['tables'],
  basis: ['arithmetic'],
  examples: {
    wrong: [
      {
        edits: [
          ['上级一般公共预算安排转移支付 204 公共安全支出', '204 公共安全支出'],
          ['其中：一般财力 430.10', '其中：一般财力 440.10'],
        ],
      },
    ],
    right: [
      {
        edits: [
          ['上级一般公共预算安排转移支付 204 公共安全支出', '204 公共安全支出'],
          ['其中：一般财力 430.10', '其中：一般财力 410.10'],
        ],
      },
    ],
  },
  takes: ({ kind, scope }) => kind === 'atMost' && scope === 'column',
})
