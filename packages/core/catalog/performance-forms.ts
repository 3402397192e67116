/**
 * The words of performance forms in all regions seen: titles, labels of the head part, heads of the indicator grid. They
 * are compared without blanks, with half-width brackets, and without a bracketed suffix: "项目资金（万元）" is "项目资金".
 */
const words = (text: string): readonly string[] => text.trim().split(/\s+/)

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
  | 'lower'
  | 'basic'
  | 'projects'
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
  | 'schedule'
  | 'staff'
  | 'running'
  | 'body'
  | 'periodTotal'

/** Fields whose value is money. */
export const amountFields: ReadonlySet<FormField> = new Set<FormField>([
  ...(['total', 'fiscal', 'other', 'own', 'upper', 'account', 'carryover'] as const),
  ...(['lower', 'basic', 'projects', 'periodTotal', 'staff', 'running'] as const),
])

/** Labels of the head part. "funds" heads a group of amounts; "side" labels a whole part of the form;
 * "schedule" says which share is to be spent by when;
 * "body" tells of the body itself; "periodTotal" is the money of all years of a project. */
export const formLabels: Readonly<Record<FormField, readonly string[]>> = {
  unit: words(`
    预算单位 单位名称 实施单位 项目单位 项目实施单位 填报单位 项目承担单位 资金使用单位
    部门名称 单位 部门单位名称 部门(单位)名称 申报单位 单位(部门)名称 预算单位名称
    执行单位
  `),
  department: words(`
    主管部门 主管部门及代码 资金主管部门 项目主管部门 主管单位 主管部门名称 一级预算单位
    市级主管部门 中央主管部门 省级主管部门
  `),
  project: words(`
    项目名称 专项名称 政策名称 项目(政策)名称 政策和项目名称 专项资金名称 转移支付名称
    转移支付项目名称 项目
  `),
  person: words('项目负责人 单位联系人 联系人 负责人 填报人 项目联系人 单位负责人 经办人'),
  phone: words('联系电话 电话 联系方式 负责人电话 联系人电话 手机'),
  total: words(`
    年度预算总额 资金总额 年度资金总额 年度预算资金总额 预算总额 项目总额
    金额合计 项目资金总额 年度金额 总额 资金合计 预算资金总额 项目预算总额 年度预算资金
    项目预算金额 预算金额 年度总金额 支出总额 预算支出总额 总计 合计 当年财政拨款预算金额
    年度预算金额 预算数 收入预算合计 支出预算合计
  `),
  fiscal: words(`
    财政拨款 财政资金 当年财政拨款 本年财政拨款 一般公共预算拨款 一般公共预算 年度财政拨款
    财政拨款资金 当年财政资金 财政拨款收入 一般公共预算资金 当年预算财政拨款
  `),
  other: words('其他资金 其他 其他收入 非财政拨款 非财政资金 单位资金 自有资金 其它资金 其它'),
  own: words(`
    本级安排 本级资金 本级财政资金 市级资金 区级资金 市级支出 县级资金 本级财政安排
    市级财政资金 区级财政资金 县级财政资金
  `),
  upper: words(`
    上级安排 上级资金 上级补助 中央资金 省级资金 中央补助 上级财政资金 上级转移支付 上级财政拨款
    中央财政资金 省级财政资金 中央财政拨款
  `),
  account: ['财政专户拨款', '财政专户管理资金', '财政专户资金', '财政专户'],
  lower: words('补助区县 补助下级 补助县区 补助县(市、区) 转移支付下级'),
  basic: ['基本支出'],
  projects: ['项目支出', '项目经费'],
  staff: ['人员经费', '人员支出'],
  running: ['公用经费', '公用支出'],
  carryover: words('上年结转 上年结转结余 结转资金 上年结转资金 以前年度结转'),
  funds: words(`
    项目资金 资金金额 资金情况 专项资金情况 年度预算 资金来源 当年预算 预算情况 资金
    预算资金 项目资金情况 年度资金 资金投入 当年预算情况 预算规模及资金用途 预算规模 资金规模 财政资金安排 总体资金情况 资金总体情况
  `),
  goal: words(`
    项目总体目标 年度绩效目标 年度目标 总体目标 年度总体目标 绩效目标 当年整体绩效目标 目标
    当年绩效目标 实施期总目标 年度总目标 项目绩效目标 整体绩效目标 总体绩效目标
    年度总体绩效目标 项目年度目标 项目年度绩效目标 长期目标 中长期目标 实施期目标
    部门整体绩效目标 绩效总目标
  `),
  overview: words('项目概况 项目概述 立项依据 项目内容 主要内容 项目立项依据 项目背景 主要职责 项目描述'),
  period: words('实施期限 项目期 实施期 起止时间 项目起止时间 项目周期 项目期限 项目实施期 年度'),
  code: words('项目编码 项目代码 单位编码 单位代码 预算编码 部门编码'),
  execution: words('执行率分值 预算执行率分值 预算执行率权重 执行率权重 执行率'),
  kind: words('项目类型 项目属性 项目类别 项目性质 政策类型 支出方向 资金用途 是否追踪'),
  remark: words('备注 说明 其他说明 需说明的问题 其他需要说明的事项 其他说明的问题'),
  task: words('任务名称 年度主要任务 主要任务 工作任务 重点任务'),
  periodTotal: words('实施期资金总额 中期资金总额 中长期资金总额 项目期资金总额 实施期总金额'),
  body: words(`
    部门所属领域 直属单位包括 内设职能部门 编制控制数 在职人员总数 行政编制人数 事业编制人数 编外人数
  `),
  schedule: words('资金支出计划 支出计划 资金使用计划 资金支出进度计划 支出进度计划'),
  side: words('绩效指标 年度绩效指标 绩效目标指标 年度指标 指标 绩效目标及指标 项目绩效指标 整体绩效指标'),
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
  level1: words('一级指标 一级 一级指标名称 一级绩效指标 指标类别 指标类型'),
  level2: ['二级指标', '二级', '二级指标名称', '二级绩效指标'],
  name: words(`
    三级指标 三级 三级指标名称 三级绩效指标 指标名称 指标内容 绩效指标名称 四级指标 具体指标
    指标 绩效指标内容
  `),
  target: words(`
    指标值 目标值 年度指标值 绩效指标值 本年绩效指标值 年度目标值 指标目标值 本年指标值
    预期值 年度值 年初目标值 当年指标值 计划指标值 预期指标值 指标值内容 全年指标值
    年度绩效指标值
  `),
  comparator: words('指标性质 绩效指标性质 符号 指标值符号 比较符号 指标符号 计算符号 运算符号'),
  measure: words('计量单位 绩效度量单位 度量单位 指标单位 指标值单位 计算单位 指标计量单位'),
  periodTarget: words('实施周期指标值 实施期指标值 中长期指标值 长期指标值 总体指标值'),
  basis: words(`
    指标设定依据 指标值设置依据 指标值设定依据 设定依据 设置依据 指标值确定依据 指标依据
    指标设置依据 目标值设定依据 指标值依据 指标值来源 确定依据 指标标准
  `),
  prior: words('上年完成值 上年度完成值 上年实际值 上年指标值 历史值 上年值 上年完成情况 上年实际完成值'),
  weight: words(`
    分值权重 指标分值权重 权重 分值 指标权重 指标分值 绩效指标权重 权重分值 绩效分值 分数
    指标权重分值 三级指标权重 权重值
  `),
  scoring: words('指标赋分规则 赋分规则 评分规则 评分标准 指标评分规则 计分方法 赋分标准 指标赋分方法'),
  evidence: words('佐证资料 佐证材料 证明材料 数据来源 指标佐证资料 佐证资料要求 评价资料来源'),
  core: ['是否核心', '是否核心指标', '核心指标'],
  direction: ['指标方向', '绩效指标方向', '指标方向性', '正反向'],
  sequence: ['序号', '编号', '行次'],
  project: words('项目名称 专项名称 政策名称 项目名称(资金使用单位) 项目 支出项目 支出项目类别'),
  unit: words('预算单位 单位名称 项目单位 实施单位 资金使用单位 申报单位 单位'),
  goal: words(`
    绩效目标 年度绩效目标 当年绩效目标 总体目标 年度目标 项目绩效目标 年度总体目标
    总体绩效目标
  `),
  total: words('总计 合计 项目总额 资金总额 预算金额 金额 当年财政拨款预算金额 预算数 项目金额'),
  fiscal: words(`
    财政拨款 财政资金 一般公共预算 一般公共预算拨款 当年财政拨款 政府性基金预算 政府性基金
    国有资本经营预算
  `),
  other: words('其他资金 单位资金 其他 自有资金 其它资金'),
  account: ['财政专户拨款', '财政专户管理资金', '财政专户资金'],
  packed: ['绩效指标', '年度绩效指标', '主要绩效指标'],
  remark: ['备注', '说明'],
}

/** The column of an indicator grid that a head of a layout names; "text" where no head is known. */
export const indicatorField = (head: string): IndicatorColumn =>
  (Object.keys(indicatorHeads) as (keyof typeof indicatorHeads)[]).find((field) =>
    indicatorHeads[field].includes(head),
  ) ?? 'text'

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
/** Words of a title that say it is about a project, a policy or a special fund. */
export const projectWords: readonly string[] = ['项目', '专项', '政策']
