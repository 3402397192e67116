import { relationRule } from '../../relational.ts'

/** Rows under 其中 add up to more than their total. */
export const partExceedsTotal = relationRule({
  id: 'part-exceeds-total',
  code: 'A103',
  family: 'arithmetic',
  severity: 'error',
  needs: ['tables'],
  basis: ['arithmetic'],
  examples: {
    wrong: [{ edits: [] }],
    right: [{ edits: [] }],
  },
  takes: ({ kind, scope }) => kind === 'atMost' && scope === 'column',
})
