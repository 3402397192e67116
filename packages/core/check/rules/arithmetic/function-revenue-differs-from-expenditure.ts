import { relationRule } from '../../relational.ts'

/** The revenue and the expenditure table print different totals for one function. */
export const functionRevenueDiffersFromExpenditure = relationRule({
  id: 'function-revenue-differs-from-expenditure',
  code: 'A105',
  family: 'arithmetic',
  severity: 'error',
  needs: ['tables'],
  basis: ['arithmetic'],
  examples: {
    wrong: [
      {
        edits: [
          ['210 11 02 事业单位医疗 7.43 7.43 7.43', '210 11 02 事业单位医疗 7.34 7.34 7.34'],
          ['210 11 03 公务员医疗补助 1.80 1.80 1.80', '210 11 03 公务员医疗补助 1.89 1.89 1.89'],
        ],
      },
    ],
    right: [{ edits: [['210 11 02 事业单位医疗 7.43 7.43 7.43', '210 11 02 事业单位医疗 7.4 7.4 7.4']] }],
  },
  takes: ({ kind, scope }) => kind === 'balance' && scope === 'tables',
})
