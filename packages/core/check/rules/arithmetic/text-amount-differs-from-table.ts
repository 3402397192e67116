import { relationRule } from '../../relational.ts'

/** The narrative and a table print one fact differently. */
export const textAmountDiffersFromTable = relationRule({
  id: 'text-amount-differs-from-table',
  code: 'A109',
  family: 'arithmetic',
  severity: 'error',
  needs: ['tables', 'narrative'],
  basis: ['arithmetic', 'disclosure-rules-3'],
  examples: {
    wrong: [{ edits: [] }],
    right: [{ edits: [] }],
  },
  takes: ({ kind, scope }) => kind === 'agree' && scope === 'text-table',
})
