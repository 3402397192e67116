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
    wrong: [{ edits: [] }],
    right: [{ edits: [] }],
  },
  takes: ({ kind, scope }) => kind === 'balance' && scope === 'tables',
})
