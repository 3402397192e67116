import { relationRule } from '../../relational.ts'

/** The items of 三公 do not add up to their total. */
export const threePublicDiffersFromItems = relationRule({
  id: 'three-public-differs-from-items',
  code: 'B105',
  family: 'asset',
  severity: 'error',
  needs: [],
  basis: ['arithmetic', 'disclosure-rules'],
  examples: {
    wrong: [{ edits: [] }],
    right: [{ edits: [] }],
  },
  takes: ({ scope, formula }) =>
    scope === 'items' && formula.left.coordinates?.item?.startsWith('threePublic') === true,
})
