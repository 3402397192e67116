import type { Meaning, Term, Where } from './term.ts'

/** 支出性质: member → phrases. */
const kinds: Readonly<Record<string, string>> = {
  basic: '基本支出 基本支出预算 人员经费和公用经费支出 人员经费和公用经费',
  'basic.staff': '人员经费 人员经费支出 人员支出 人员类支出 人员类 人员类项目 人员支出经费',
  'basic.running':
    '公用经费 公用经费支出 公用支出 日常公用经费 日常公用支出 日常公用经费支出 公用类 公用经费项目',
  project: '项目支出 项目支出预算 项目经费 专项业务经费支出 专项业务经费 专项业务费支出',
  business: '事业单位经营支出 经营支出',
  toSuperior: '上缴上级支出 上缴上级单位支出',
  toAffiliates: '对附属单位补助支出 对附属单位补助 补助附属单位支出',
  carriedForward:
    '结转下年 结转下年支出 年终结转结余 年终结转和结余 年末结转和结余 年末结转结余 结转和结余 结余分配和年末结转 结转结余下年',
}

/** Measures outside the main cube: member → phrases. */
const items: Readonly<Record<string, string>> = {
  threePublic: '三公经费 三公经费合计 三公经费支出 三公经费预算数 三公经费预算 三公',
  'threePublic.abroad':
    '因公出国（境）费 因公出国（境）费用 因公出国（境）经费 因公出国（境）支出 因公出国（境） 因公出国费 因公出国费用 因公出国（境）费支出 出国（境）费',
  'threePublic.reception': '公务接待费 公务接待费用 公务接待经费 公务接待支出 公务接待费支出 公务接待',
  'threePublic.vehicles':
    '公务用车购置及运行费 公务用车购置及运行维护费 公务用车购置和运行费 公务用车购置和运行维护费 公务用车购置及运行维护支出 公务用车购置及运行支出 公务用车购置及运行费用 公务用车购置与运行费 公务用车费 公务用车购置及运行维护费用 公务用车购置及运行维护 公务用车购置及运维费 公务用车购置和运维费',
  'threePublic.vehicles.purchase': '公务用车购置费 公务用车购置 公务用车购置支出 公务用车购置费用 公车购置费',
  'threePublic.vehicles.running':
    '公务用车运行维护费 公务用车运行费 公务用车运行维护支出 公务用车运行维护 公务用车运行维护费用 公务用车运行费用 公车运行维护费 公务用车运行支出 公务用车运维费',
  organOperating: '机关运行经费 机关运行经费支出 机关运行费 行政运行经费 机关运行经费预算',
  meetings: '会议费',
  training: '培训费',
  purchasedServices: '政府购买服务 政府购买服务预算 政府购买服务支出',
  procurement:
    '政府采购 政府采购预算 政府采购支出 政府采购项目 政府采购金额 政府采购预算总额 采购预算总额 采购预算总金额 采购总额',
  'procurement.goods':
    '政府采购货物 政府采购货物预算 政府采购货物支出 政府采购货物类 货物类采购 采购货物预算 货物采购预算',
  'procurement.works':
    '政府采购工程 政府采购工程预算 政府采购工程支出 政府采购工程类 工程类采购 采购工程预算 工程采购预算',
  'procurement.services':
    '政府采购服务 政府采购服务预算 政府采购服务支出 政府采购服务类 服务类采购 采购服务预算 服务采购预算',
  'reserve.sme':
    '面向中小企业预留政府采购项目 中小企业预留政府采购项目 预留给中小企业的项目 面向中小企业预留 预留给中小企业的 面向中小企业采购 中小企业预留',
  'reserve.sme.micro':
    '小微企业预留政府采购项目 面向小微企业预留政府采购项目 预留给小型、微型企业的项目 预留给小微企业的项目 面向小微企业预留 小微企业预留 小型、微型企业',
}

/** Rows of a table of procurement. */
const goods: Readonly<Record<string, string>> = {
  'procurement.goods': '货物 货物类',
  'procurement.works': '工程 工程类',
  'procurement.services': '服务 服务类',
}

/** Counts that sentences print: member → unit → phrases. */
const counts: readonly (readonly [item: string, unit: string, phrases: string])[] = [
  [
    'staff.posts',
    '人',
    '编制数 编制人数 人员编制 核定编制 编制总数 现有编制 共有编制 人员编制数 核定编制数 总编制数 编制总人数',
  ],
  ['staff.actual', '人', '实有人数 实有人员 实有'],
  ['staff.serving', '人', '在职人员 在职人数 在职职工 在职在编人员 在编在职人员 在职在编 在职'],
  ['staff.retired', '人', '退休人员 退休人数 退休职工 退休'],
  ['staff.retiredCadre', '人', '离休人员 离休人数 离休'],
  ['assets.houses', '平方米', '房屋'],
  ['assets.vehicles', '辆', '车辆 公务用车保有量'],
  ['assets.vehicles.leader', '辆', '副部（省）级及以上领导用车 领导干部用车 领导用车'],
  ['assets.vehicles.general', '辆', '一般公务用车 机要通信用车 主要负责人用车 机要通信及应急用车'],
  ['assets.vehicles.law', '辆', '执法执勤用车 一般执法执勤用车'],
  ['assets.vehicles.special', '辆', '特种专业技术用车'],
  ['assets.vehicles.retiree', '辆', '离退休干部用车'],
  ['assets.vehicles.other', '辆', '其他车辆 其他用车'],
  ['assets.furniture.value', '万元', '办公家具价值 办公家具'],
  ['assets.other.value', '万元', '其他资产价值 其他资产'],
  [
    'assets.equipment50',
    '台',
    '单位价值50万元以上大型设备 单位价值50万元以上通用设备 50万元以上大型设备 单价50万元以上的通用设备 单价50万元（含）以上设备 单价50万元以上设备',
  ],
  [
    'assets.equipment100',
    '台',
    '单位价值100万元以上大型设备 单位价值100万元以上专用设备 100万元以上大型设备 单价100万元以上的专用设备 单价100万元（含）以上设备 单价100万元以上设备',
  ],
]

const head: readonly Where[] = ['head']
const rows: readonly Where[] = ['row']
const table: readonly Where[] = ['head', 'row']

/** Classes of 部门预算支出经济分类, as heads of columns only: in labels the catalogue of 科目 knows them. */
const economics: Readonly<Record<string, string>> = {
  '301': '工资福利支出 工资和福利支出',
  '302': '商品和服务支出 商品服务支出',
  '303': '对个人和家庭的补助 对个人和家庭补助 对个人和家庭的补助支出',
  '307': '债务利息及费用支出 债务利息支出',
  '309': '资本性支出（基本建设） 资本性支出（基本建设类） 基本建设支出',
  '310': '资本性支出 其他资本性支出',
  '311': '对企业补助（基本建设） 对企业补助（基本建设类）',
  '312': '对企业补助 对企业的补助',
  '313': '对社会保障基金补助 对社会保障基金的补助',
  '399': '其他支出',
}

/** phrases, meaning of the year and stage, and what the numbers say. */
type Period = readonly [
  phrases: string,
  part: Omit<Term, 'phrase' | 'dimension' | 'meaning'> & { stage?: Meaning['stage'] },
]
const periods: readonly Period[] = [
  ['上年 上年度 上一年 上一年度 上年数', { yearOffset: -1 }],
  ['本年 当年 本年度 当年度 本年数 当年数', { yearOffset: 0 }],
  ['上年预算数 上年预算 上年度预算数 上年年初预算数', { yearOffset: -1, stage: 'budget' }],
  ['上年执行数 上年预算执行数 上年度执行数 上年预计执行数', { yearOffset: -1, stage: 'executed' }],
  ['上年决算数 上年决算', { yearOffset: -1, stage: 'final' }],
  ['本年预算数 当年预算数 本年预算 当年预算', { yearOffset: 0, stage: 'budget' }],
  ['预算数 预算金额 年初预算数 年初预算', { stage: 'budget' }],
  ['预算', { stage: 'budget', where: table }],
  ['执行数 预算执行数 预计执行数', { stage: 'executed' }],
  ['决算数 决算', { stage: 'final' }],
]
const aspects: readonly Period[] = [
  [
    '增减额 增减变化 增减变化金额 增减变化情况 增减金额 增减数 增减 增减变动 变动额 变动金额 变化情况 比上年增减 比上年增减额 较上年增减 较上年增减额 同比增减 同比增减额',
    { aspect: 'change' },
  ],
  [
    '增减率 增减% 增减（%） 增减变化率 增减变化率（%） 增减幅度 增减比例 增长率 增长率（%） 增长% 变动率 变动幅度 变化率 变化率（%） 变化幅度 增减百分比 增幅 增幅（%） 幅度 幅度（%） 比上年增减% 比上年增减（%） 同比增减% 增减率（%） 增减幅度（%）',
    { aspect: 'rate', unit: '%' },
  ],
  [
    '占比 比重 占比（%） 比重（%） 占比% 占总数比例 所占比例 比例 比例（%） 百分比 百分比（%） % （%）',
    { aspect: 'share', unit: '%' },
  ],
  ['人数', { aspect: 'count', unit: '人' }],
  ['数量', { aspect: 'count', unit: '个' }],
  ['面积 面积（平方米）', { aspect: 'count', unit: '平方米' }],
]

/** Words that hold a phrase without meaning it. */
const apart = '离退休 离退休费 退休费 离休费 离退休人员 退休人员经费 房屋建筑物 公务用车购置税'
const totals =
  '合计 总计 小计 共计 总额 合计数 总数 收入总计 支出总计 收入合计 支出合计 收支总计 全年合计 当年合计'
const fillers =
  '的 拨款 资金 数 金额 安排 情况 年度 经费 项目 按大类 按功能分类 按经济分类 （ ） 、 及 和 与 总 中 规模 列入 单位 部门 其中 等 用于'

export function measureTerms(): Term[] {
  const terms: Term[] = []
  const add = (list: string, term: Omit<Term, 'phrase'>): void => {
    for (const phrase of list.split(' ')) terms.push({ phrase, ...term })
  }
  for (const [kind, list] of Object.entries(kinds)) add(list, { dimension: 'kind', meaning: { kind } })
  for (const [item, list] of Object.entries(items)) add(list, { dimension: 'item', meaning: { item } })
  for (const [item, unit, list] of counts) {
    const aspect = unit === '万元' ? ('amount' as const) : ('count' as const)
    add(list, { dimension: 'item', meaning: { item }, aspect, unit, where: ['row', 'text'] })
  }
  for (const [item, list] of Object.entries(goods))
    add(list, { dimension: 'item', meaning: { item }, where: rows })
  for (const [economic, list] of Object.entries(economics)) {
    add(list, { dimension: 'economic', meaning: { economic }, where: head })
  }
  for (const [list, { stage, ...part }] of periods) {
    add(list, { dimension: 'period', meaning: stage ? { stage } : {}, ...part })
  }
  for (const [list, part] of aspects) {
    const { stage: _none, ...rest } = part
    add(list, { dimension: 'measure', meaning: {}, where: table, ...rest })
  }
  add('收入 收入预算 收入预算数 本年收入预算', { dimension: 'flow', meaning: { flow: 'revenue' } })
  add('支出 支出预算 支出预算数 本年支出 本年支出合计 本年支出预算 当年支出', {
    dimension: 'flow',
    meaning: { flow: 'expenditure' },
  })
  add('及其他支出 和其他支出', { dimension: 'flow', meaning: { flow: 'expenditure' }, open: true })
  add(totals, { dimension: 'total', meaning: {} })
  add('收入总计', { dimension: 'flow', meaning: { flow: 'revenue' }, where: ['text'] })
  add('支出总计', { dimension: 'flow', meaning: { flow: 'expenditure' }, where: ['text'] })
  add('本年支出合计 本年支出小计 支出总计 支出合计', {
    dimension: 'total',
    meaning: { flow: 'expenditure' },
    where: rows,
  })
  add('收入总计 收入合计', { dimension: 'total', meaning: { flow: 'revenue' }, where: rows })
  add('本年收入合计 本年收入小计', {
    dimension: 'total',
    meaning: { flow: 'revenue', source: 'current' },
    where: rows,
  })
  add('本年支出', { dimension: 'total', meaning: { flow: 'expenditure' }, where: rows })
  add(apart, { dimension: 'filler', meaning: {}, where: ['text'] })
  add(fillers, { dimension: 'filler', meaning: {}, where: table })
  return terms
}
