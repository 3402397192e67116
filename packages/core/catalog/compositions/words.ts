import { roleWords } from '../wording.ts'
import type { Phrase } from './composition.ts'

/** Words that every composition prints alike. */
export const composing = {
  /** What nobody has answered. */
  open: (what: string): string => `【待填：${what}】`,
  /** In a narrow cell. */
  openCell: '【待填】',
  levels: { unit: '单位', department: '部门' },
  bases: { budget: '上年预算', executed: '上年执行数', final: '上年决算' },
  /** What is missing, after the name of what it is about. */
  prior: '上年数',
  reason: '增减变动原因',
  purpose: '主要用途',
  economicKey: /经济/,
  draft: '（草稿，未定稿，不得公开）',
  date: (year: number, month: number, day: number): string => `${year}年${month}月${day}日`,
  yearEnd: (year: number): string => `${year}年底`,
  area: '平方米',
  roles: roleWords,
  period: (from: string, to: string): string => `${from}-${to}`,
  /** Categories of purchases, in printed order. */
  purchases: { goods: '货物', works: '工程', services: '服务' },
  digits: '零一二三四五六七八九',
  ten: '十',
  hundred: '百',
  listed: (numeral: string, text: string): string => `（${numeral}）${text.replace(/[。；]$/, '')}。`,
  duties: '主要职责：',
  plans: (year: number): string => `${year}年主要工作计划：`,
} as const

/** Texts that are asked for when the book does not have them. */
export const askedTexts: Readonly<Record<string, string>> = {
  duties: '主要职能',
  plans: '主要工作目标',
  category: '项目类别',
  governmentName: '政府预算支出经济分类',
  governmentClass: '政府预算支出经济分类',
  governmentItem: '政府预算支出经济分类',
  government: '政府预算支出经济分类',
  procurementByFunction: '各功能分类科目的政府采购项目金额',
  procurementLines: '政府采购明细，没有的填零',
  purchasedServices: '政府购买服务明细，没有的填零',
  purchaseCategory: '采购品目大类',
  method: '采购组织形式',
  purchase: '采购品目',
  purchaseProject: '采购所属项目',
  economicName: '经济分类科目',
  level1: '指导性目录一级',
  level2: '指导性目录二级',
  level3: '指导性目录三级',
  offices: '内设机构',
  dated: '成文日期',
  project: '项目名称',
  basis: '立项依据',
  goal: '绩效目标',
  period: '资金执行时间',
  target: '指标值',
  targetBasis: '指标值设置依据',
  priorValue: '上年完成值',
  weight: '分值权重',
  scoring: '赋分规则',
  evidence: '佐证资料',
  allocation: '资金分配情况',
  indicators: '绩效指标',
  person: '负责人',
  amount: '金额',
  section: '款级科目',
  item: '项级科目',
  unitGoal: '年度绩效目标',
}

/** Change against last year in words, without and with what it is compared to. */
const changes = (against: string): Phrase => [
  { when: ['!known'], text: '' },
  { when: ['!compared'], text: '，{openPrior}' },
  { when: ['level'], text: '，与{base}持平' },
  { when: ['slight'], text: '，与{base}基本持平' },
  { when: ['new'], text: `，${against}增加{by}，上年无此项` },
  { when: ['rise', 'rated'], text: `，${against}增加{by}，增长{rate}` },
  { when: ['rise'], text: `，${against}增加{by}` },
  { when: ['rated'], text: `，${against}减少{by}，下降{rate}` },
  { text: `，${against}减少{by}` },
]

/** Phrases that layouts share. */
export const phrases: Readonly<Record<string, Phrase>> = {
  change: changes('比{base}'),
  headcountChange: [
    { when: ['!known'], text: '' },
    { when: ['!compared'], text: '，{openPrior}' },
    { when: ['level'], text: '，与上年持平' },
    { when: ['rise'], text: '，增加{byCount}人' },
    { text: '，减少{byCount}人' },
  ],
  because: [
    { when: ['absent'], text: '' },
    { when: ['reason'], text: '，主要原因是{reason}' },
    { when: ['level'], text: '' },
    { when: ['!compared'], text: '' },
    { text: '，主要原因是{reason}' },
  ],
}
