import { relationRule } from '../../relational.ts'

/** Two sentences print different changes or rates for one fact and one base. */
export const changeStatedTwiceDifferently = relationRule({
  id: 'change-stated-twice-differently',
  code: 'Y104',
  family: 'change',
  severity: 'error',
  needs: ['narrative'],
  basis: ['arithmetic'],
  examples: {
    wrong: [{ edits: [] }],
    right: [{ edits: [] }],
  },
  takes: ({ kind, formula }) =>
    kind === 'agree' && (formula.left.aspect === 'change' || formula.left.aspect === 'rate'),
})
