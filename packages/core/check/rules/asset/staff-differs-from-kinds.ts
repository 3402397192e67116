import { relationRule } from '../../relational.ts'

/** Serving and retired staff do not add up to the actual staff. */
export const staffDiffersFromKinds = relationRule({
  id: 'staff-differs-from-kinds',
  code: 'B104',
  family: 'asset',
  severity: 'error',
  needs: ['narrative'],
  basis: ['arithmetic'],
  examples: {
    wrong: [{ edits: [] }],
    right: [{ edits: [] }],
  },
  takes: ({ scope, formula }) =>
    scope === 'items' && formula.left.coordinates?.item?.startsWith('staff') === true,
})
