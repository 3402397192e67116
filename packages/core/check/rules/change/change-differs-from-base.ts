import { relationRule } from '../../relational.ts'

/** This year minus the printed base is not the printed change. */
export const changeDiffersFromBase = relationRule({
  id: 'change-differs-from-base',
  code: 'Y102',
  family: 'change',
  severity: 'error',
  needs: ['narrative'],
  basis: ['arithmetic'],
  examples: {
    wrong: [{ edits: [] }],
    right: [{ edits: [] }],
  },
  takes: ({ kind }) => kind === 'change',
})
