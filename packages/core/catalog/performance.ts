/**
 * What performance forms (绩效目标表) print: kinds of indicators, comparators, bases, scoring rules, evidence, and the
 * words of their labels and heads in all regions seen. Data only. Words are compared without blanks, with half-width
 * brackets and digits, and without a bracketed suffix ("项目资金（万元）" is "项目资金").
 */

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
      { id: 'cost.ecological', name: '生态环境成本指标', names: ['生态环境成本', '生态成本指标', '生态成本'] },
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
        names: ['服务对象满意度', '满意度指标', '满意度', '社会公众满意度', '社会公众或服务对象满意度'],
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
      { id: 'unit.management.budget', name: '预算管理', names: ['预算编制管理', '预算执行管理', '预算和财务管理'] },
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
    spellings: ['≥', '≧', '⩾', '>=', '=>', '不低于', '不少于', '不小于', '大于等于', '大于或等于', '至少', '达到'],
  },
  {
    means: '≤',
    spellings: [
      ...['≤', '≦', '⩽', '<=', '=<', '不高于', '不超过', '不多于', '不大于', '小于等于', '小于或等于', '控制在'],
      ...['至多', '不得超过', '不超出'],
    ],
  },
  { means: '=', spellings: ['=', '等于'] },
  { means: '>', spellings: ['>', '大于', '高于', '超过', '多于'] },
  { means: '<', spellings: ['<', '小于', '低于', '少于'] },
]

/** Words after a value that say the same. */
export const comparatorSuffixes: readonly { readonly means: Comparator; readonly spellings: readonly string[] }[] = [
  { means: '≥', spellings: ['及以上', '以上', '(含)以上'] },
  { means: '≤', spellings: ['及以下', '以内', '以下', '之内', '(含)以下', '(含)以内'] },
]

/** Comparator column of forms that print the target in parts: words for targets that are graded or yes/no. */
export const gradedMarks: readonly string[] = ['定性', '定性指标', '其他', '/']

/** 指标值设定依据. */
export const targetBases: readonly string[] = [
  ...['计划标准', '历史标准', '行业标准', '预算批复', '预算支出标准', '国家标准', '地方标准', '部门标准'],
  ...['计划数据', '历史数据', '行业数据', '工作计划', '年度计划', '年度工作计划', '部门职责', '上级要求', '其他标准'],
  ...['其他', '合同约定', '政策文件', '文件要求', '绩效标准', '经验标准', '国际标准', '横向标准'],
]

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
export const evidenceWords: readonly string[] = [
  ...['正式材料', '工作资料', '原始凭证', '说明材料', '财务资料', '会计资料', '统计资料', '合同', '合同协议'],
  ...['调查问卷', '问卷调查', '问卷', '文件', '照片', '报告', '台账', '验收报告', '统计报表', '其他材料', '证明材料'],
]

/** Words that stand in the cell of last year's value when there is none. */
export const noPriorWords: readonly string[] = ['无上年完成值', '新增指标', '上年无此指标', '当年指标', '无', '新增']

/** Ends and beginnings of graded (qualitative) values. */
export const gradedWords: readonly string[] = [
  ...['提升', '提高', '改善', '增强', '促进', '保障', '完善', '推进', '显著', '明显', '有效', '持续', '长期', '良好'],
  ...['优良', '较好', '优', '良', '好', '达标', '合格', '完成', '及时', '稳定', '满意', '高效', '规范', '加强', '降低'],
  ...['减少', '逐步', '不断', '是', '有', '基本', '全面', '按时', '按期', '正常', '充分', '进一步', '优化', '推动'],
]

/** Fields of a form's head part. */
export type FormField =
  | 'unit'
  | 'department'
  | 'project'
  | 'person'
  | 'phone'
  | 'total'
  | 'fiscal'
  | 'other'
  | 'own'
  | 'upper'
  | 'account'
  | 'carryover'
  | 'funds'
  | 'goal'
  | 'overview'
  | 'period'
  | 'code'
  | 'execution'
  | 'kind'
  | 'remark'
  | 'task'
  | 'side'

/** Labels of the head part. "funds" heads a group of amounts; "side" labels a whole part of the form. */
export const formLabels: Readonly<Record<FormField, readonly string[]>> = {
  unit: [
    ...['预算单位', '单位名称', '实施单位', '项目单位', '项目实施单位', '填报单位', '项目承担单位', '资金使用单位'],
    ...['部门名称', '单位', '部门单位名称', '部门(单位)名称', '申报单位', '单位(部门)名称', '预算单位名称', '执行单位'],
  ],
  department: ['主管部门', '主管部门及代码', '资金主管部门', '项目主管部门', '主管单位', '主管部门名称', '一级预算单位'],
  project: ['项目名称', '专项名称', '政策名称', '项目(政策)名称', '政策和项目名称', '专项资金名称', '项目'],
  person: ['项目负责人', '单位联系人', '联系人', '负责人', '填报人', '项目联系人', '单位负责人', '经办人'],
  phone: ['联系电话', '电话', '联系方式', '负责人电话', '联系人电话', '手机'],
  total: [
    ...['年度预算总额', '资金总额', '年度资金总额', '年度预算资金总额', '实施期资金总额', '预算总额', '项目总额'],
    ...['金额合计', '项目资金总额', '年度金额', '总额', '资金合计', '预算资金总额', '项目预算总额', '年度预算资金'],
    ...['项目预算金额', '预算金额', '年度总金额', '支出总额', '总计', '合计', '当年财政拨款预算金额', '年度预算金额'],
  ],
  fiscal: [
    ...['财政拨款', '财政资金', '当年财政拨款', '本年财政拨款', '一般公共预算拨款', '一般公共预算', '年度财政拨款'],
    ...['财政拨款资金', '当年财政资金', '财政拨款收入', '一般公共预算资金', '当年预算财政拨款'],
  ],
  other: ['其他资金', '其他', '其他收入', '非财政拨款', '非财政资金', '单位资金', '自有资金', '其它资金', '其它'],
  own: ['本级安排', '本级资金', '本级财政资金', '市级资金', '区级资金', '市级支出', '县级资金', '本级财政安排'],
  upper: ['上级安排', '上级资金', '上级补助', '中央资金', '省级资金', '中央补助', '上级财政资金', '上级转移支付'],
  account: ['财政专户拨款', '财政专户管理资金', '财政专户资金', '财政专户'],
  carryover: ['上年结转', '上年结转结余', '结转资金', '上年结转资金', '以前年度结转'],
  funds: [
    ...['项目资金', '资金金额', '资金情况', '专项资金情况', '年度预算', '资金来源', '当年预算', '预算情况', '资金'],
    ...['预算资金', '项目资金情况', '年度资金', '资金投入', '资金规模', '补助区县', '财政资金安排'],
  ],
  goal: [
    ...['项目总体目标', '年度绩效目标', '年度目标', '总体目标', '年度总体目标', '绩效目标', '当年整体绩效目标', '目标'],
    ...['当年绩效目标', '实施期总目标', '年度总目标', '项目绩效目标', '整体绩效目标', '总体绩效目标', '年度总体绩效目标'],
    ...['项目年度目标', '项目年度绩效目标', '长期目标', '中长期目标', '实施期目标', '部门整体绩效目标', '绩效总目标'],
  ],
  overview: ['项目概况', '项目概述', '立项依据', '项目内容', '主要内容', '项目立项依据', '项目背景', '主要职责', '项目描述'],
  period: ['实施期限', '项目期', '实施期', '起止时间', '项目起止时间', '项目周期', '项目期限', '项目实施期', '年度'],
  code: ['项目编码', '项目代码', '单位编码', '单位代码', '预算编码', '部门编码'],
  execution: ['执行率分值', '预算执行率分值', '预算执行率权重', '执行率权重', '执行率'],
  kind: ['项目类型', '项目属性', '项目类别', '项目性质', '政策类型', '支出方向', '资金用途', '是否追踪'],
  remark: ['备注', '说明', '其他说明', '需说明的问题', '其他需要说明的事项', '其他说明的问题'],
  task: ['任务名称', '年度主要任务', '主要任务', '工作任务', '重点任务'],
  side: [
    ...['绩效指标', '年度绩效指标', '绩效目标指标', '年度指标', '指标', '绩效目标及指标', '项目绩效指标', '整体绩效指标'],
  ],
}

/** Columns of an indicator grid, and those that lists of several projects have beside them. */
export type IndicatorColumn =
  | 'level1'
  | 'level2'
  | 'name'
  | 'target'
  | 'comparator'
  | 'measure'
  | 'periodTarget'
  | 'basis'
  | 'prior'
  | 'weight'
  | 'scoring'
  | 'evidence'
  | 'core'
  | 'direction'
  | 'sequence'
  | 'project'
  | 'unit'
  | 'goal'
  | 'total'
  | 'fiscal'
  | 'other'
  | 'account'
  | 'packed'
  | 'remark'
  | 'text'

/** Heads of the columns. "measure" is the unit of the value; "packed" holds all indicators of a project as one text. */
export const indicatorHeads: Readonly<Record<Exclude<IndicatorColumn, 'text'>, readonly string[]>> = {
  level1: ['一级指标', '一级', '一级指标名称', '一级绩效指标', '指标类别', '指标类型'],
  level2: ['二级指标', '二级', '二级指标名称', '二级绩效指标'],
  name: [
    ...['三级指标', '三级', '三级指标名称', '三级绩效指标', '指标名称', '指标内容', '绩效指标名称', '四级指标'],
    ...['具体指标', '指标', '绩效指标内容'],
  ],
  target: [
    ...['指标值', '目标值', '年度指标值', '绩效指标值', '本年绩效指标值', '年度目标值', '指标目标值', '本年指标值', '预期值'],
    ...['年度值', '年初目标值', '当年指标值', '计划指标值', '预期指标值', '指标值内容', '全年指标值', '年度绩效指标值'],
  ],
  comparator: ['指标性质', '绩效指标性质', '符号', '指标值符号', '比较符号', '指标符号', '计算符号', '运算符号'],
  measure: ['计量单位', '绩效度量单位', '度量单位', '指标单位', '指标值单位', '计算单位', '指标计量单位'],
  periodTarget: ['实施周期指标值', '实施期指标值', '中长期指标值', '长期指标值', '总体指标值'],
  basis: [
    ...['指标设定依据', '指标值设置依据', '指标值设定依据', '设定依据', '设置依据', '指标值确定依据', '指标依据'],
    ...['指标设置依据', '目标值设定依据', '指标值依据', '指标值来源', '确定依据', '指标标准'],
  ],
  prior: ['上年完成值', '上年度完成值', '上年实际值', '上年指标值', '历史值', '上年值', '上年完成情况', '上年实际完成值'],
  weight: [
    ...['分值权重', '指标分值权重', '权重', '分值', '指标权重', '指标分值', '绩效指标权重', '权重分值', '绩效分值', '分数'],
    ...['指标权重分值', '三级指标权重', '权重值'],
  ],
  scoring: ['指标赋分规则', '赋分规则', '评分规则', '评分标准', '指标评分规则', '计分方法', '赋分标准', '指标赋分方法'],
  evidence: ['佐证资料', '佐证材料', '证明材料', '数据来源', '指标佐证资料', '佐证资料要求', '评价资料来源'],
  core: ['是否核心', '是否核心指标', '核心指标'],
  direction: ['指标方向', '绩效指标方向', '指标方向性', '正反向'],
  sequence: ['序号', '编号', '行次'],
  project: ['项目名称', '专项名称', '政策名称', '项目名称(资金使用单位)', '项目', '支出项目', '支出项目类别'],
  unit: ['预算单位', '单位名称', '项目单位', '实施单位', '资金使用单位', '申报单位', '单位'],
  goal: ['绩效目标', '年度绩效目标', '当年绩效目标', '总体目标', '年度目标', '项目绩效目标', '年度总体目标', '总体绩效目标'],
  total: [...['总计', '合计', '项目总额', '资金总额', '预算金额', '金额', '当年财政拨款预算金额', '预算数', '项目金额']],
  fiscal: [
    ...['财政拨款', '财政资金', '一般公共预算', '一般公共预算拨款', '当年财政拨款', '政府性基金预算', '政府性基金'],
    ...['国有资本经营预算'],
  ],
  other: ['其他资金', '单位资金', '其他', '自有资金', '其它资金'],
  account: ['财政专户拨款', '财政专户管理资金', '财政专户资金'],
  packed: ['绩效指标', '年度绩效指标', '主要绩效指标'],
  remark: ['备注', '说明'],
}

/** 资金来源 that an amount column of a list names; a word that is not here names the total. */
export const fundSources: Readonly<Record<string, string>> = {
  财政拨款: 'fiscal',
  财政资金: 'fiscal',
  当年财政拨款: 'fiscal',
  当年财政拨款预算金额: 'fiscal',
  一般公共预算: 'fiscal.general',
  一般公共预算拨款: 'fiscal.general',
  政府性基金预算: 'fiscal.fund',
  政府性基金: 'fiscal.fund',
  国有资本经营预算: 'fiscal.capital',
  财政专户拨款: 'account',
  财政专户管理资金: 'account',
  财政专户资金: 'account',
  其他资金: 'unit',
  其它资金: 'unit',
  其他: 'unit',
  单位资金: 'unit',
  自有资金: 'unit',
}

/** A title of a form, folded: "项目支出绩效目标表(2026年度)". The words before 绩效目标 may be anything. */
export const formTitle = /绩效目标(?:申报|批复|公开|完成|情况|自评|设置)?表(?:\([^()]*\))?$/

/** Words of a title that say the form is about the whole unit. */
export const wholeUnitWords: readonly string[] = ['整体']
