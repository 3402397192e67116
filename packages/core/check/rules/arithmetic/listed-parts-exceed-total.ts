import { relationRule } from '../../relational.ts'

/** Parts that a sentence lists add up to more than their total. */
export const listedPartsExceedTotal = relationRule({
  id: 'listed-parts-exceed-total',
  code: 'A112',
  family: 'arithmetic',
  severity: 'error',
  needs: ['narrative'],
  basis: ['arithmetic'],
  examples: {
    wrong: [{ edits: [] }],
    right: [{ edits: [] }],
  },
  takes: ({ kind, scope }) => kind === 'atMost' && scope === 'listing',
})
