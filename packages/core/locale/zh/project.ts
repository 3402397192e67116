import type { RuleTexts } from '../text.ts'

export const project: RuleTexts = {
  'allocation-differs-from-project-amount': {
    name: '项目资金分配之和不等于项目预算',
    summary:
      '项目的资金分配逐项相加，应等于该项目的预算安排规模。差额在印出精度之内、但同一文件另有更准确的数字时，也应改正。',
    message: (p) =>
      p.facts?.exact
        ? `“${p.facts.item}”印为 ${p.printed}，本文件另一处印为 ${p.facts.exact}；改用 ${p.facts.exact} 后各项之和正好等于 ${p.sum?.printed}`
        : `各项分配之和为 ${p.sum?.computed}，项目预算印为 ${p.sum?.printed}，相差 ${p.sum?.difference} ${p.sum?.unit}`,
    fix: (p) =>
      p.facts?.exact
        ? `把“${p.facts.item} ${p.printed}”改为“${p.facts.item} ${p.facts.exact}”`
        : '请核对各项分配和项目预算后改正',
  },
}
