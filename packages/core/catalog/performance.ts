/**
 * What performance forms (绩效目标表) say: kinds of indicators, weights, comparators, bases, scoring rules, evidence.
 * Words are compared without blanks and with half-width brackets and digits.
 */

const words = (text: string): readonly string[] => text.trim().split(/\s+/)

/** A first-level kind of indicators with its second-level kinds. */
export interface IndicatorKind {
  readonly id: string
  readonly name: string
  readonly names?: readonly string[]
  readonly children: readonly {
    readonly id: string
    readonly name: string
    readonly names?: readonly string[]
  }[]
}

/** Kinds of project and policy forms (财预〔2021〕101号), then those of whole-unit forms. */
export const indicatorKinds: readonly IndicatorKind[] = [
  {
    id: 'output',
    name: '产出指标',
    names: ['产出', '项目产出'],
    children: [
      { id: 'output.quantity', name: '数量指标', names: ['数量', '产出数量', '数量目标'] },
      { id: 'output.quality', name: '质量指标', names: ['质量', '产出质量', '质量目标'] },
      { id: 'output.time', name: '时效指标', names: ['时效', '产出时效', '进度指标', '时效目标'] },
    ],
  },
  {
    id: 'cost',
    name: '成本指标',
    names: ['成本', '项目成本'],
    children: [
      { id: 'cost.economic', name: '经济成本指标', names: ['经济成本', '成本指标', '产出成本'] },
      { id: 'cost.social', name: '社会成本指标', names: ['社会成本'] },
      {
        id: 'cost.ecological',
        name: '生态环境成本指标',
        names: ['生态环境成本', '生态成本指标', '生态成本'],
      },
    ],
  },
  {
    id: 'benefit',
    name: '效益指标',
    names: ['效益', '项目效益', '效果指标'],
    children: [
      { id: 'benefit.economic', name: '经济效益指标', names: ['经济效益'] },
      { id: 'benefit.social', name: '社会效益指标', names: ['社会效益'] },
      { id: 'benefit.ecological', name: '生态效益指标', names: ['生态效益', '环境效益指标', '环境效益'] },
      { id: 'benefit.lasting', name: '可持续影响指标', names: ['可持续影响', '可持续发展指标', '可持续性'] },
    ],
  },
  {
    id: 'satisfaction',
    name: '满意度指标',
    names: ['满意度', '服务对象满意度', '服务对象满意度指标'],
    children: [
      {
        id: 'satisfaction.served',
        name: '服务对象满意度指标',
        names: words('服务对象满意度 满意度指标 满意度 社会公众满意度 社会公众或服务对象满意度'),
      },
    ],
  },
  {
    id: 'unit.performance',
    name: '履职效能',
    names: ['履职效能指标', '履职产出', '履职效果', '履职效益'],
    children: [
      { id: 'unit.performance.work', name: '重点工作任务完成', names: ['重点工作任务完成情况', '工作任务'] },
      { id: 'unit.performance.goal', name: '履职目标实现', names: ['部门履职目标', '履职目标'] },
    ],
  },
  {
    id: 'unit.management',
    name: '管理效率',
    names: ['管理效率指标', '部门管理', '运行管理'],
    children: [
      {
        id: 'unit.management.budget',
        name: '预算管理',
        names: ['预算编制管理', '预算执行管理', '预算和财务管理'],
      },
      { id: 'unit.management.performance', name: '绩效管理', names: ['预算绩效管理'] },
      { id: 'unit.management.assets', name: '资产管理' },
      { id: 'unit.management.finance', name: '财务管理' },
      { id: 'unit.management.business', name: '业务管理' },
    ],
  },
  {
    id: 'unit.cost',
    name: '运行成本',
    names: ['运行成本指标'],
    children: [
      { id: 'unit.cost.total', name: '成本控制成效', names: ['公用经费控制', '在职人员控制'] },
      { id: 'unit.cost.threePublic', name: '三公经费控制', names: ['“三公”经费控制'] },
    ],
  },
  {
    id: 'unit.effect',
    name: '社会效应',
    names: ['社会效应指标'],
    children: [{ id: 'unit.effect.all', name: '社会效益', names: ['经济效益', '生态效益'] }],
  },
  {
    id: 'unit.sustainability',
    name: '可持续发展能力',
    names: ['可持续性', '可持续发展'],
    children: [
      { id: 'unit.sustainability.reform', name: '体制机制改革', names: ['创新驱动发展', '人才支撑'] },
    ],
  },
  {
    id: 'execution',
    name: '预算执行率',
    names: ['预算执行', '预算执行率指标', '预算执行情况'],
    children: [{ id: 'execution.rate', name: '预算执行率' }],
  },
]

/** Points of the first-level kinds as an authority sets them. `when` says which pattern of an authority applies. */
export interface WeightPattern {
  readonly authority: string
  /** Id in `catalog/law.ts` or the printed title of the rule. */
  readonly source: string
  readonly stage: 'budget' | 'evaluation'
  readonly when: {
    readonly cost?: boolean
    readonly satisfaction?: boolean
  }
  /** By id of `indicatorKinds`. */
  readonly points: Readonly<Record<string, number>>
}

/** At budget time 10 of 100 points are kept for 预算执行率, so the printed indicators have 90. */
export const weightPatterns: readonly WeightPattern[] = [
  {
    authority: '财政部',
    source: '财预〔2021〕101号',
    stage: 'budget',
    when: { cost: true, satisfaction: true },
    points: { cost: 20, output: 40, benefit: 20, satisfaction: 10 },
  },
  {
    authority: '财政部',
    source: '财预〔2021〕101号',
    stage: 'budget',
    when: { cost: true, satisfaction: false },
    points: { cost: 20, output: 40, benefit: 30 },
  },
  {
    authority: '财政部',
    source: '财预〔2021〕101号',
    stage: 'budget',
    when: { cost: false, satisfaction: true },
    points: { output: 50, benefit: 30, satisfaction: 10 },
  },
  {
    authority: '财政部',
    source: '财预〔2021〕101号',
    stage: 'budget',
    when: { cost: false, satisfaction: false },
    points: { output: 50, benefit: 40 },
  },
  {
    authority: '财政部',
    source: '财预〔2020〕10号',
    stage: 'evaluation',
    when: {},
    points: { execution: 10, output: 50, benefit: 30, satisfaction: 10 },
  },
]

export type Comparator = '≥' | '≤' | '=' | '>' | '<'

/** Spellings before a value, half-width; the longest that fits counts. */
export const comparators: readonly { readonly means: Comparator; readonly spellings: readonly string[] }[] = [
  {
    means: '≥',
    spellings: words('≥ ≧ ⩾ >= => 不低于 不少于 不小于 大于等于 大于或等于 至少 达到'),
  },
  {
    means: '≤',
    spellings: words(`
    ≤ ≦ ⩽ <= =< 不高于 不超过 不多于 不大于 小于等于 小于或等于 控制在 至多
    不得超过 不超出
  `),
  },
  { means: '=', spellings: ['=', '等于'] },
  { means: '>', spellings: words('> 大于 高于 超过 多于') },
  { means: '<', spellings: ['<', '小于', '低于', '少于'] },
]

/** Words after a value that say the same. */
export const comparatorSuffixes: readonly {
  readonly means: Comparator
  readonly spellings: readonly string[]
}[] = [
  { means: '≥', spellings: ['及以上', '以上', '(含)以上'] },
  { means: '≤', spellings: words('及以下 以内 以下 之内 (含)以下 (含)以内') },
]

/** 指标值设定依据. */
export const targetBases: readonly string[] = words(`
    计划标准 历史标准 行业标准 预算批复 预算支出标准 国家标准 地方标准 部门标准 计划数据
    历史数据 行业数据 工作计划 年度计划 年度工作计划 部门职责 上级要求 其他标准 其他
    合同约定 政策文件 文件要求 绩效标准 经验标准 国际标准 横向标准
  `)

/** 指标赋分规则, by what kind of target they fit. */
export const scoringRules: readonly {
  readonly name: string
  readonly names?: readonly string[]
  readonly fits: 'number' | 'graded' | 'satisfaction' | 'yesNo'
}[] = [
  { name: '按照完成比例赋分', names: ['按完成比例赋分', '完成比例赋分', '按比例赋分'], fits: 'number' },
  { name: '按评判等级赋分', names: ['按照评判等级赋分', '评判等级赋分', '按等级赋分'], fits: 'graded' },
  { name: '满意度赋分', names: ['按满意度赋分', '按照满意度赋分'], fits: 'satisfaction' },
  { name: '直接赋分', names: ['是否完成赋分', '是否赋分'], fits: 'yesNo' },
]

/** 佐证资料, printed as lists. */
export const evidenceWords: readonly string[] = words(`
    正式材料 工作资料 原始凭证 说明材料 财务资料 会计资料 统计资料 合同 合同协议 调查问卷
    问卷调查 问卷 文件 照片 报告 台账 验收报告 统计报表 其他材料 证明材料 付款凭证 记账凭证 支付凭证
    会计凭证 凭证 发票 收据 验收单 签到表 巡检记录 会议纪要 通知 清单 缴费单 登记表 统计表 系统数据
  `)

/** Words that stand in the cell of last year's value when there is none. */
export const noPriorWords: readonly string[] = words('无上年完成值 新增指标 上年无此指标 当年指标 无 新增')

/** Ends and beginnings of graded (qualitative) values. */
export const gradedWords: readonly string[] = words(`
    提升 提高 改善 增强 促进 保障 完善 推进 显著 明显 有效 持续 长期 良好 优良 较好
    优 良 好 达标 合格 完成 及时 稳定 满意 高效 规范 加强 降低 减少 逐步 不断 是 有
    基本 全面 按时 按期 正常 充分 进一步 优化 推动
  `)
