import { relationRule } from '../../relational.ts'

/** Fiscal and other money of a performance form do not add up to its total. */
export const formFundsDifferFromTotal = relationRule({
  id: 'form-funds-differ-from-total',
  code: 'G104',
  family: 'goal',
  severity: 'error',
  needs: ['forms'],
  basis: ['arithmetic'],
  examples: {
    wrong: [
      {
        edits: [
          [
            '年度预算总额 20.15 其中：财政拨款 20.15 其他资金 0.00',
            '年度预算总额 20.15 其中：财政拨款 18.15 其他资金 0.00',
          ],
        ],
      },
    ],
    right: [
      {
        edits: [
          [
            '年度预算总额 20.15 其中：财政拨款 20.15 其他资金 0.00',
            '年度预算总额 20.15 其中：财政拨款 18.15 其他资金 2.00',
          ],
        ],
      },
    ],
  },
  takes: ({ kind, scope }) => (kind === 'sum' || kind === 'atMost') && scope === 'form',
})
