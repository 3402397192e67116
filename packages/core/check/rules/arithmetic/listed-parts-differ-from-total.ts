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
    wrong: [{ edits: [] }],
    right: [{ edits: [] }],
  },
  takes: ({ kind, scope }) => kind === 'sum' && scope === 'listing',
})
