import { relationRule } from '../../relational.ts'

/** 基本支出 of the function table and of the economic table differ. */
export const basicExpenditureTablesDisagree = relationRule({
  id: 'basic-expenditure-tables-disagree',
  code: 'A106',
  family: 'arithmetic',
  severity: 'error',
  needs: ['tables'],
  basis: ['budget-regulation-6', 'arithmetic'],
  examples: {
    wrong: [{ edits: [] }],
    right: [{ edits: [] }],
  },
  takes: ({ kind, scope, roles }) =>
    kind === 'agree' && scope === 'tables' && roles.includes('general-basic-by-economic'),
})
