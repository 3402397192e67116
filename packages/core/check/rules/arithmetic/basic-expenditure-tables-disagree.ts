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
    wrong: [
      {
        edits: [
          ['总计 160.78 148.22 12.56', '总计 160.96 148.22 12.74'],
          ['302 商品和服务支出 12.56 12.56', '302 商品和服务支出 12.74 12.74'],
          ['302 01 办公费 7.46 7.46', '302 01 办公费 7.64 7.64'],
        ],
      },
    ],
    right: [{ edits: [['总计 160.78 148.22 12.56', '总计 160.8 148.2 12.6']] }],
  },
  takes: ({ kind, scope, roles }) =>
    kind === 'agree' && scope === 'tables' && roles.includes('general-basic-by-economic'),
})
