import { relationRule } from '../../relational.ts'

/** Two sentences print one fact differently. */
export const textContradictsItself = relationRule({
  id: 'text-contradicts-itself',
  code: 'A110',
  family: 'arithmetic',
  severity: 'error',
  needs: ['narrative'],
  basis: ['arithmetic'],
  examples: {
    wrong: [{ edits: [] }],
    right: [{ edits: [] }],
  },
  takes: ({ kind, scope, formula }) =>
    kind === 'agree' &&
    scope === 'text' &&
    (formula.left.aspect === 'amount' || formula.left.aspect === 'count'),
})
