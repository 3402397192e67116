import { relationRule } from '../../relational.ts'

/** A sentence lists all parts of a total and they add up to something else. */
export const listedPartsDifferFromTotal = relationRule({
  id: 'listed-parts-differ-from-total',
  code: 'A111',
  family: 'arithmetic',
  severity: 'error',
  needs: ['narrative'],
  basis: ['arithmetic'],
  examples: {
    wrong: [
      {
        document: 'full-example',
        edits: [
          [
            '人员经费 0.00 万元，公用经费 0.00 万元，项目支出 24.00 万元',
            '人员经费 2.00 万元，公用经费 0.00 万元，项目支出 24.00 万元',
          ],
        ],
      },
    ],
    right: [
      {
        document: 'full-example',
        edits: [
          [
            '人员经费 0.00 万元，公用经费 0.00 万元，项目支出 24.00 万元',
            '人员经费 0.00 万元，公用经费 0.00 万元，项目支出 24.0 万元',
          ],
        ],
      },
    ],
  },
  takes: ({ kind, scope, formula }) =>
    kind === 'sum' && scope === 'listing' && formula.left.aspect !== 'change',
})
