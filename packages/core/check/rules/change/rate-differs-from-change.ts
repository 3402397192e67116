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
    wrong: [{ edits: [['2024 年预算数为 0.84 万元，比上年预算增加 0.06 万元，增长 7.69%', '2024 年预算数为 0.84 万元，比上年预算增加 0.06 万元，增长 7.14%']], note: 'measured on this year instead of last year' }],
    right: [{ edits: [['2024 年预算数为 0.84 万元，比上年预算增加 0.06 万元，增长 7.69%', '2024 年预算数为 0.84 万元，比上年预算增加 0.06 万元，增长 7.7%']] }],
  },
  takes: ({ kind }) => kind === 'rate',
})
