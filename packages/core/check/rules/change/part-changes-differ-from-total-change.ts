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
    wrong: [
      {
        edits: [
          [
            '一般公共预算拨款合计 430.10 万元，其中：',
            '一般公共预算拨款合计 430.10 万元，比上年预算增加 16.11 万元，其中：',
          ],
        ],
      },
    ],
    right: [
      {
        edits: [
          [
            '一般公共预算拨款合计 430.10 万元，其中：',
            '一般公共预算拨款合计 430.10 万元，比上年预算增加 11.66 万元，其中：',
          ],
        ],
      },
    ],
  },
  takes: ({ kind, scope, formula }) =>
    kind === 'sum' && (scope === 'text' || scope === 'listing') && formula.left.aspect === 'change',
})
