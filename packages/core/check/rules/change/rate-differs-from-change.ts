import { relationRule } from '../../relational.ts'

/** The printed rate is not change / base, half up. */
export const rateDiffersFromChange = relationRule({
  id: 'rate-differs-from-change',
  code: 'Y101',
  family: 'change',
  severity: 'error',
  needs: [],
  basis: ['arithmetic'],
  examples: {
    wrong: [
      {
        edits: [['增加 19.09 万元，增长 18.91%', '增加 19.09 万元，增长 15.90%']],
        note: 'measured on this year instead of last year',
      },
    ],
    right: [{ edits: [['增加 19.09 万元，增长 18.91%', '增加 19.09 万元，增长 18.9%']] }],
  },
  takes: ({ kind }) => kind === 'rate',
})
