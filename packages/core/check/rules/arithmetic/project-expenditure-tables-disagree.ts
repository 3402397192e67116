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
    wrong: [
      {
        edits: [
          ['总计 269.32 269.32', '总计 267.34 267.34'],
          ['201 一般公共服务支出 269.32 269.32', '201 一般公共服务支出 267.34 267.34'],
          [
            '201 03 政府办公厅（室）及相关机构事务 269.32 269.32',
            '201 03 政府办公厅（室）及相关机构事务 267.34 267.34',
          ],
          ['便民大厅运行保障经费 249.17 249.17', '便民大厅运行保障经费 247.19 247.19'],
        ],
      },
    ],
    right: [{ edits: [['总计 269.32 269.32', '总计 269.3 269.3']] }],
  },
  takes: ({ kind, scope, roles }) =>
    kind === 'agree' && scope === 'tables' && roles.includes('general-projects'),
})
