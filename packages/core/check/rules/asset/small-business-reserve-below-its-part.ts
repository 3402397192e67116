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
    wrong: [
      {
        edits: [
          ['小微企业预留政府采购项目预算金额 180.00 万元', '小微企业预留政府采购项目预算金额 280.00 万元'],
        ],
      },
    ],
    right: [
      {
        edits: [
          ['小微企业预留政府采购项目预算金额 180.00 万元', '小微企业预留政府采购项目预算金额 258.12 万元'],
        ],
      },
    ],
  },
  takes: ({ scope, formula }) =>
    scope === 'items' && formula.left.coordinates?.item?.startsWith('reserve') === true,
})
