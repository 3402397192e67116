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
    wrong: [
      {
        edits: [
          ['201 一般公共服务支出 389.37', '201 一般公共服务支出 399.37', '单位收支总体情况表'],
          ['支 出 总 计 430.10', '支 出 总 计 440.10'],
        ],
      },
    ],
    right: [{ edits: [['支 出 总 计 430.10', '支 出 总 计 430.1']] }],
  },
  takes: ({ kind, scope }) => kind === 'balance' && scope === 'table',
})
