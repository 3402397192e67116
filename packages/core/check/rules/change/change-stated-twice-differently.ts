import { relationRule } from '../../relational.ts'

/** Two sentences print different changes or rates for one fact and one base. */
export const changeStatedTwiceDifferently = relationRule({
  id: 'change-stated-twice-differently',
  code: 'Y104',
  family: 'change',
  severity: 'error',
  needs: ['narrative'],
  basis: ['arithmetic'],
  examples: {
    wrong: [
      {
        edits: [
          [
            '一般公共预算基本支出 160.78 万元，其中：',
            '一般公共预算基本支出 160.78 万元，比上年预算增加 28.53 万元，其中：',
          ],
        ],
      },
    ],
    right: [
      {
        edits: [
          [
            '一般公共预算基本支出 160.78 万元，其中：',
            '一般公共预算基本支出 160.78 万元，比上年预算增加 25.8 万元，其中：',
          ],
        ],
      },
    ],
  },
  takes: ({ kind, formula }) =>
    kind === 'agree' && (formula.left.aspect === 'change' || formula.left.aspect === 'rate'),
})
