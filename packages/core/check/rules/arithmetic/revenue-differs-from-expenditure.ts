import { relationRule } from '../../relational.ts'

/** Total revenue and total expenditure of one table differ. */
export const revenueDiffersFromExpenditure = relationRule({
  id: 'revenue-differs-from-expenditure',
  code: 'A104',
  family: 'arithmetic',
  severity: 'error',
  needs: ['tables'],
  basis: ['budget-law-12'],
  examples: {
    wrong: [{ edits: [] }],
    right: [{ edits: [] }],
  },
  takes: ({ kind, scope }) => kind === 'balance' && scope === 'table',
})
