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
    wrong: [{ edits: [['政府采购货物预算 17.48 万元', '政府采购货物预算 14.78 万元']] }],
    right: [{ edits: [['政府采购货物预算 17.48 万元', '政府采购货物预算 17.5 万元']] }],
  },
  takes: ({ scope, formula }) =>
    scope === 'items' && formula.left.coordinates?.item?.startsWith('procurement') === true,
})
