import { relationRule } from '../../relational.ts'

/** A row total differs from the sum of its columns by more than rounding allows. */
export const rowTotalDiffersFromColumns = relationRule({
  id: 'row-total-differs-from-columns',
  code: 'A102',
  family: 'arithmetic',
  severity: 'error',
  needs: ['tables'],
  basis: ['arithmetic'],
  examples: {
    wrong: [{ edits: [['389.37 120.05 269.32', '389.37 120.05 269.23', '单位支出总体情况表']] }],
    right: [
      { edits: [['389.37 120.05 269.32', '389.38 120.05 269.32', '单位支出总体情况表']], note: 'rounding' },
    ],
  },
  takes: ({ kind, scope }) => kind === 'sum' && scope === 'row',
})
