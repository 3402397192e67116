import type { RuleTexts } from '../text.ts'

export const indicator: RuleTexts = {
  'comparator-does-not-fit': {
    name: '指标的比较方向不对',
    summary: '成本指标应是上限（≤），满意度指标应是下限（≥）。',
    message: (p) =>
      `“${p.facts?.name}”的指标值是“${p.facts?.target}”，${p.facts?.kind === 'cost' ? '成本应不超过' : '满意度应不低于'}目标值`,
    fix: () => '请核对比较符号',
  },
  'target-worse-than-last-year': {
    name: '指标值低于上年完成值',
    summary: '以历史标准设定的指标值一般不低于上年完成值。',
    message: (p) => `“${p.facts?.name}”今年为“${p.facts?.target}”，上年完成 ${p.facts?.prior}`,
    fix: () => '请核对指标值',
  },
  'scoring-does-not-fit': {
    name: '赋分规则与指标值不配',
    summary: '数字指标按完成比例赋分，定性指标按评判等级赋分。',
    message: (p) => `“${p.facts?.name}”的指标值是“${p.facts?.target}”，赋分规则是“${p.facts?.scoring}”`,
    fix: () => '请改用合适的赋分规则',
  },
  'indicator-under-wrong-level': {
    name: '二级指标放错了一级指标',
    summary: '数量、质量、时效属于产出，经济、社会、生态环境成本属于成本，经济、社会、生态效益属于效益。',
    message: (p) => `“${p.facts?.level2}”列在“${p.facts?.level1}”下`,
    fix: () => '请核对指标级别',
  },
  'cost-exceeds-project': {
    name: '成本指标大于项目预算',
    summary: '成本指标的上限不应超过项目的全部资金。',
    message: (p) => `“${p.facts?.name}”为“${p.facts?.target}”，项目预算只有 ${p.facts?.total}`,
    fix: () => '请核对指标值',
  },
  'same-indicator-different-target': {
    name: '同一指标前后值不同',
    summary: '整体绩效目标与项目绩效目标中的同一指标，指标值应一致。',
    message: (p) => `“${p.facts?.name}”这里为“${p.facts?.here}”，整体绩效目标表为“${p.facts?.there}”`,
    fix: () => '请核对后统一',
  },
  'indicator-repeated': {
    name: '同一指标重复',
    summary: '一张表中同一指标只列一次。',
    message: (p) => `“${p.facts?.name}”出现两次`,
    fix: () => '请核对是否写错了其中一个',
  },
  'target-missing': {
    name: '指标没有指标值',
    summary: '每个指标应有指标值。',
    message: (p) => `“${p.facts?.name}”没有指标值`,
    fix: () => '请补充',
  },
  'required-kind-missing': {
    name: '缺少必要的指标',
    summary: '项目绩效目标一般应有产出指标和效益指标。',
    message: (p) => `${p.facts?.form} 没有${p.facts?.kind === 'output' ? '产出' : '效益'}指标`,
    fix: () => '建议补充',
  },
  'basis-contradicts-last-year': {
    name: '历史标准却没有上年值',
    summary: '以历史标准设定的指标应有上年完成值。',
    message: (p) => `“${p.facts?.name}”的依据是“${p.facts?.basis}”，上年完成值写“${p.facts?.prior}”`,
    fix: () => '请核对设定依据',
  },
  'cost-differs-from-allocation': {
    name: '成本指标与资金分配不一致',
    summary: '与资金分配同名的成本指标，金额应一致。',
    message: (p) => `成本指标“${p.facts?.name}”为“${p.facts?.target}”，资金分配为“${p.facts?.item}”`,
    fix: () => '请核对后统一',
  },
  'first-level-weights-off-pattern': {
    name: '一级指标权重与通行办法不同',
    summary:
      '通行办法：成本 20、产出 40、效益 20、满意度 10；没有成本指标时产出 50、效益 30；没有满意度时效益加 10。',
    message: (p) =>
      `${p.facts?.form} 的“${p.facts?.level}”共 ${p.facts?.sum} 分，通行办法为 ${p.facts?.usual} 分`,
    fix: () => '请对照本地区的办法核对',
  },
  'cost-matches-no-item': {
    name: '成本指标与项目明细对不上',
    summary: '同一张表的其他成本指标都能在资金分配或目标明细中找到相同金额，这一个找不到。',
    message: (p) => `成本指标“${p.facts?.name}”为“${p.facts?.target}”，资金分配和目标中没有这个金额`,
    fix: () => '请核对指标值和资金分配',
  },
  'target-repeats-name': {
    name: '指标值重复了指标名称',
    summary: '指标值应写明要达到的数量、质量或时限，不应只是把指标名称再写一遍。',
    message: (p) => `“${p.facts?.name}”的指标值只是重复了名称`,
    fix: () => '请填写可以考核的目标值',
  },
  'names-and-targets-differ-in-number': {
    name: '指标名称与指标值个数不一致',
    summary: '一行中列出几个指标时，每个名称应对应一个值。',
    message: (p) => `这里有 ${p.facts?.names} 个名称、${p.facts?.targets} 个值，对应不上`,
    fix: () => '请补齐名称或值，最好每个指标单列一行',
  },
}
