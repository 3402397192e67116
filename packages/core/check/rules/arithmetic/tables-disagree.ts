import { relationRule } from '../../relational.ts'

/** Two tables print one fact differently. */
export const tablesDisagree = relationRule({
  id: 'tables-disagree',
  code: 'A108',
  family: 'arithmetic',
  severity: 'error',
  needs: ['tables'],
  basis: ['arithmetic'],
  examples: {
    wrong: [
      {
        edits: [
          ['210 卫生健康支出 9.23 9.23', '210 卫生健康支出 13.73 13.73', '财政拨款收支预算总体情况表'],
          ['221 住房保障支出 13.73 13.73', '221 住房保障支出 9.23 9.23', '财政拨款收支预算总体情况表'],
        ],
      },
    ],
    right: [{ edits: [['210 卫生健康支出 9.23', '210 卫生健康支出 9.2', '单位收支总体情况表']] }],
  },
  takes: ({ kind, scope }) => kind === 'agree' && scope === 'tables',
})
