import { relationRule } from '../../relational.ts'

/** The printed rate is not change / base, half up. */
export const rateDiffersFromChange = relationRule({
  id: 'rate-differs-from-change',
  code: 'Y101',
  family: 'change',
  severity: 'error',
  needs: ['narrative'],
  basis: ['arithmetic'],
  examples: {
    wrong: [{ edits: [] }],
    right: [{ edits: [] }],
  },
  takes: ({ kind }) => kind === 'rate',
})
