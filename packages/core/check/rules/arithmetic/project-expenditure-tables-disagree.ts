import { relationRule } from '../../relational.ts'

/** 项目支出 of the function table and of the project table differ. */
export const projectExpenditureTablesDisagree = relationRule({
  id: 'project-expenditure-tables-disagree',
  code: 'A107',
  family: 'arithmetic',
  severity: 'error',
  needs: ['tables'],
  basis: ['budget-regulation-6', 'arithmetic'],
  examples: {
    wrong: [{ edits: [] }],
    right: [{ edits: [] }],
  },
  takes: ({ kind, scope, roles }) =>
    kind === 'agree' && scope === 'tables' && roles.includes('general-projects'),
})
