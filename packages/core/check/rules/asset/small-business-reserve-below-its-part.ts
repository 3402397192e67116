import { relationRule } from '../../relational.ts'

/** The reserve for small and micro enterprises exceeds the one for all SMEs that it is a part of. */
export const smallBusinessReserveBelowItsPart = relationRule({
  id: 'small-business-reserve-below-its-part',
  code: 'B102',
  family: 'asset',
  severity: 'error',
  needs: ['narrative'],
  basis: ['arithmetic', 'sme-law-40'],
  examples: {
    wrong: [{ edits: [] }],
    right: [{ edits: [] }],
  },
  takes: ({ scope, formula }) =>
    scope === 'items' && formula.left.coordinates?.item?.startsWith('reserve') === true,
})
