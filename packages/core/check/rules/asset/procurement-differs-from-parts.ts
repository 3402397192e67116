import { relationRule } from '../../relational.ts'

/** Procurement of goods, works and services does not add up to the procurement budget. */
export const procurementDiffersFromParts = relationRule({
  id: 'procurement-differs-from-parts',
  code: 'B101',
  family: 'asset',
  severity: 'error',
  needs: ['narrative'],
  basis: ['arithmetic', 'budget-law-14-3'],
  examples: {
    wrong: [{ edits: [] }],
    right: [{ edits: [] }],
  },
  takes: ({ scope, formula }) =>
    scope === 'items' && formula.left.coordinates?.item?.startsWith('procurement') === true,
})
