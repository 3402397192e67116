import { relationRule } from '../../relational.ts'

/** Two tables print one fact differently. */
export const tablesDisagree = relationRule({
  id: 'tables-disagree',
  code: 'A108',
  family: 'arithmetic',
  severity: 'error',
  needs: ['tables'],
  basis: ['arithmetic'],
  examples: {
    wrong: [{ edits: [] }],
    right: [{ edits: [] }],
  },
  takes: ({ kind, scope }) => kind === 'agree' && scope === 'tables',
})
