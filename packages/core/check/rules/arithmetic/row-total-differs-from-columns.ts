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
    wrong: [{ edits: [['143.01 143.01', '143.01 143.10', '表 3']] }],
    right: [{ edits: [['143.01', '143.01', '表 3']] }],
  },
  takes: ({ kind, scope }) => kind === 'sum' && scope === 'row',
})
