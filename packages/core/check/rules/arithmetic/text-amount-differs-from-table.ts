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
    wrong: [{ edits: [['人员经费 148.22 万元，主要包括', '人员经费 142.28 万元，主要包括']] }],
    right: [{ edits: [['人员经费 148.22 万元，主要包括', '人员经费 148.2 万元，主要包括']] }],
  },
  takes: ({ kind, scope }) => (kind === 'agree' || kind === 'sum') && scope === 'text-table',
})
