import { relationRule } from '../../relational.ts'

/** This year minus the printed base is not the printed change. */
export const changeDiffersFromBase = relationRule({
  id: 'change-differs-from-base',
  code: 'Y102',
  family: 'change',
  severity: 'error',
  needs: [],
  basis: ['arithmetic'],
  examples: {
    wrong: [
      {
        edits: [
          [
            '2024 年预算数为 0.84 万元，比上年预算增加 0.06 万元，增长 7.69%',
            '上年预算数为 0.78 万元，2024 年预算数为 0.84 万元，比上年预算增加 0.16 万元',
          ],
        ],
      },
    ],
    right: [
      {
        edits: [
          [
            '2024 年预算数为 0.84 万元，比上年预算增加 0.06 万元，增长 7.69%',
            '上年预算数为 0.78 万元，2024 年预算数为 0.84 万元，比上年预算增加 0.1 万元',
          ],
        ],
      },
    ],
  },
  takes: ({ kind }) => kind === 'change',
})
