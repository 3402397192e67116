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
    wrong: [{ edits: [['389.37 万元，占 90.53%', '389.37 万元，占 90.35%']] }],
    right: [{ edits: [['389.37 万元，占 90.53%', '389.37 万元，占 90.5%']] }],
  },
  takes: ({ kind }) => kind === 'share',
})
