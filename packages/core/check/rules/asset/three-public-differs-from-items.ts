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
    wrong: [
      {
        document: 'full-example',
        edits: [['合计 32.30 32.30', '合计 33.20 33.20', '财政拨款“三公”经费支出情况表']],
      },
    ],
    right: [
      {
        document: 'full-example',
        edits: [['合计 32.30 32.30', '合计 32.3 32.3', '财政拨款“三公”经费支出情况表']],
      },
    ],
  },
  takes: ({ scope, formula }) =>
    scope === 'items' && formula.left.coordinates?.item?.startsWith('threePublic') === true,
})
