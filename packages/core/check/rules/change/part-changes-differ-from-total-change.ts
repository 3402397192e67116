import { relationRule } from '../../relational.ts'

/** Changes of the parts do not add up to the change of their total although the amounts do. */
export const partChangesDifferFromTotalChange = relationRule({
  id: 'part-changes-differ-from-total-change',
  code: 'Y105',
  family: 'change',
  severity: 'error',
  needs: ['narrative'],
  basis: ['arithmetic'],
  examples: {
    wrong: [{ edits: [] }],
    right: [{ edits: [] }],
  },
  takes: ({ kind, scope, formula }) => kind === 'sum' && scope === 'text' && formula.left.aspect === 'change',
})
