import { relationRule } from '../../relational.ts'

/** Two sentences print one fact differently. A warning: words may mean two things where a table means one. */
export const textContradictsItself = relationRule({
  id: 'text-contradicts-itself',
  code: 'A110',
  family: 'arithmetic',
  severity: 'warning',
  needs: ['narrative'],
  basis: ['arithmetic'],
  examples: {
    wrong: [
      { edits: [['本单位无其他需说明事项。', '云山市便民服务中心 2024 年政府采购预算 285.12 万元。']] },
    ],
    right: [{ edits: [['本单位无其他需说明事项。', '云山市便民服务中心 2024 年政府采购预算 258.1 万元。']] }],
  },
  takes: ({ kind, scope, formula }) =>
    kind === 'agree' &&
    scope === 'text' &&
    (formula.left.aspect === 'amount' || formula.left.aspect === 'count'),
})
