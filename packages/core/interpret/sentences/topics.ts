import { words } from './words.ts'

/** Things that only a certain section speaks of, in words too common to be terms everywhere. Data only. */
export interface Topic {
  readonly words: readonly string[]
  readonly item: string
  /** Item that heading or sentence must have named before; its first segment counts. */
  readonly within: string
}

export const topics: readonly Topic[] = [
  {
    item: 'procurement.goods',
    within: 'procurement',
    words: words(`
  货物类采购预算 货物类采购 货物类项目 货物类 货物采购金额 货物采购 货物预算 货物支出 货物
`),
  },
  {
    item: 'procurement.works',
    within: 'procurement',
    words: words(`
  工程类采购预算 工程类采购 工程类项目 工程类 工程采购金额 工程采购 工程预算 工程支出 工程
`),
  },
  {
    item: 'procurement.services',
    within: 'procurement',
    words: words(`
  服务类采购预算 服务类采购 服务类项目 服务类 服务采购金额 服务采购 服务预算 服务支出 服务
`),
  },
  {
    item: 'reserve.sme',
    within: 'procurement',
    words: ['面向中小企业', '中小企业', '专门面向中小企业', '预留给中小企业'],
  },
  {
    item: 'reserve.sme.micro',
    within: 'procurement',
    words: words(`
  面向小微企业 小微企业 小型、微型企业 小型微型企业 小型和微型企业 小型企业和微型企业
`),
  },
  {
    item: 'goals.unit',
    within: 'goals',
    words: words(`
  整体预算绩效目标 整体支出绩效目标 整体绩效目标 单位整体绩效目标 部门整体绩效目标
`),
  },
  {
    item: 'goals.projects',
    within: 'goals',
    words: words(`
  当年财政拨款项目 财政拨款项目 绩效目标的项目 绩效目标项目 纳入绩效目标管理的项目 预算项目
  项目绩效目标 绩效目标管理的项目 绩效管理项目 政策和项目
`),
  },
  {
    item: 'goals.otherProjects',
    within: 'goals',
    words: ['当年非财政拨款项目', '非财政拨款项目'],
  },
  {
    item: 'organOperating',
    within: 'organOperating',
    words: words('单位运行经费 事业运行经费 行政运行经费 运行经费 行政经费'),
  },
  { item: 'assets.houses', within: 'assets', words: ['房屋', '房屋面积', '办公用房', '房屋建筑面积'] },
  { item: 'assets.vehicles', within: 'assets', words: ['车辆', '公务用车', '机动车辆'] },
  { item: 'assets.vehicles.other', within: 'assets', words: ['其他车辆', '其他用车'] },
  { item: 'assets.furniture', within: 'assets', words: ['办公家具', '家具'] },
  { item: 'assets.other', within: 'assets', words: ['其他资产'] },
]

/** Vehicles that a form tells apart more finely than the dimension does: known words, no member of their own. */
export const unnamedKinds: readonly string[] = words(`
  部级领导干部用车 省部级领导干部用车 副部（省）级及以上领导用车 主要领导干部用车 主要负责人用车
  机要通信用车 应急保障用车 一般执法执勤用车
`)

/** Words for money beside a count: 车辆 2 辆，价值 30 万元; 项目 2 个，涉及金额 10 万元. */
export const valueWords: readonly string[] = words(`
  账面价值 账面原值 价值 原值 涉及预算金额 涉及项目预算资金 涉及预算资金 涉及资金 涉及金额 涉及预算
  预算资金 预算金额
`)

/** Words that turn what is owned into what is to be bought. */
export const plannedWords: readonly string[] = words('安排购置 计划购置 拟购置 预算购置 新增购置 购置')

/** First segments of items that a section role opens, and what its numbers are about when nothing else is said. */
export const roleTopics: Readonly<Record<string, string>> = {
  procurement: 'procurement',
  'state-assets': 'assets',
  performance: 'goals',
  organisation: 'staff',
}
