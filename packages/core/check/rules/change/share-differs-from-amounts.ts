import { relationRule } from '../../relational.ts'

/** The printed share is not part / whole, half up. */
export const shareDiffersFromAmounts = relationRule({
  id: 'share-differs-from-amounts',
  code: 'Y103',
  family: 'change',
  severity: 'error',
  needs: ['narrative'],
  basis: ['arithmetic'],
  examples: {
    wrong: [{ edits: [] }],
    right: [{ edits: [] }],
  },
  takes: ({ kind }) => kind === 'share',
})
