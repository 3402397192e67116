import type { Coordinates } from '../../model/index.ts'
import { explainedTerms } from '../glossary.ts'
import type { Layout, LayoutColumn, LayoutRow, TableLayout } from './layout.ts'

type Meaning = Partial<Coordinates>

/** A leaf column: header path from the top down, joined by "/". */
const amount = (path: string, meaning: Meaning, parent?: number): LayoutColumn => ({
  path: path.split('/'),
  role: 'amount',
  meaning,
  ...(parent !== undefined && { parent }),
})
const words = (role: LayoutColumn['role'], ...paths: string[]): LayoutColumn[] =>
  paths.map((path) => ({ path: path.split('/'), role }))

/** 类 款 项 and name under one head. */
const functionKey = (head: string, name: string): LayoutColumn[] => [
  ...words('code', `${head}/类`, `${head}/款`, `${head}/项`),
  ...words('name', name),
]
const subjectKey = functionKey('科目/功能分类科目编码', '科目/功能分类科目名称')

/** 201–234 as 支出功能分类 prints them in 表1 and 表4; the last row is their total. */
const functionRows = (classes: readonly (readonly [code: string, name: string])[]): LayoutRow[] => [
  ...classes.map(([code, name]) => ({
    label: `${code} ${name}`,
    meaning: { flow: 'expenditure' as const, function: code },
    parent: classes.length,
  })),
  { label: '支出总计', meaning: { flow: 'expenditure' } },
]

const classes = [
  ['201', '一般公共服务支出'],
  ['202', '外交支出'],
  ['203', '国防支出'],
  ['204', '公共安全支出'],
  ['205', '教育支出'],
  ['206', '科学技术支出'],
  ['207', '文化旅游体育与传媒支出'],
  ['208', '社会保障和就业支出'],
  ['209', '社会保险基金支出'],
  ['210', '卫生健康支出'],
  ['211', '节能环保支出'],
  ['212', '城乡社区支出'],
  ['213', '农林水支出'],
  ['214', '交通运输支出'],
  ['215', '资源勘探工业信息等支出'],
  ['216', '商业服务业等支出'],
  ['217', '金融支出'],
  ['219', '援助其他地区支出'],
  ['220', '自然资源海洋气象等支出'],
  ['221', '住房保障支出'],
  ['222', '粮油物资储备支出'],
  ['223', '国有资本经营预算支出'],
  ['224', '灾害防治及应急管理支出'],
  ['227', '预备费'],
  ['229', '其他支出'],
  ['230', '转移性支出'],
  ['231', '债务还本支出'],
  ['232', '债务付息支出'],
  ['233', '债务发行费用支出'],
  ['234', '抗疫特别国债安排的支出'],
] as const

const revenue = (label: string, source: string, parent: number): LayoutRow => ({
  label,
  meaning: { flow: 'revenue', source },
  parent,
})

/** Rows 0–24 and the total 25. */
const revenueRows: readonly LayoutRow[] = [
  revenue('一、本年收入', 'current', 25),
  revenue('1.一般公共预算拨款', 'fiscal.general', 0),
  revenue('其中：一般财力', 'fiscal.general.own', 1),
  revenue('上级一般公共预算安排转移支付', 'fiscal.general.transfer', 1),
  revenue('2.基金预算拨款', 'fiscal.fund', 0),
  revenue('其中：政府性基金收入', 'fiscal.fund.own', 4),
  revenue('上级政府性基金安排转移支付', 'fiscal.fund.transfer', 4),
  revenue('3.国有资本经营预算拨款', 'fiscal.capital', 0),
  revenue('其中：国有资本经营收入', 'fiscal.capital.own', 7),
  revenue('上级国有资本经营预算安排转移支付', 'fiscal.capital.transfer', 7),
  revenue('4.财政专户核拨', 'account', 0),
  revenue('5.单位资金', 'unit', 0),
  revenue('其中：事业收入', 'unit.service', 11),
  revenue('上级补助收入', 'unit.superior', 11),
  revenue('附属单位上缴收入', 'unit.affiliate', 11),
  revenue('事业单位经营收入', 'unit.business', 11),
  revenue('其他收入', 'unit.other', 11),
  revenue('二、上年结转结余', 'carryover', 25),
  revenue('1、财政拨款结转', 'carryover.fiscal', 17),
  revenue('其中：一般公共预算拨款', 'carryover.fiscal.general', 18),
  revenue('基金预算拨款', 'carryover.fiscal.fund', 18),
  revenue('国有资本经营预算拨款', 'carryover.fiscal.capital', 18),
  revenue('2、非财政拨款结转结余', 'carryover.other', 17),
  revenue('其中：财政专户核拨', 'carryover.other.account', 22),
  revenue('单位资金', 'carryover.other.unit', 22),
  { label: '收入总计', meaning: { flow: 'revenue' } },
]

const appropriationRows: readonly LayoutRow[] = [
  revenue('一、财政拨款（补助）', 'fiscal', 4),
  revenue('一般公共预算', 'fiscal.general', 0),
  revenue('政府性基金预算', 'fiscal.fund', 0),
  revenue('国有资本经营预算', 'fiscal.capital', 0),
  { label: '收入总计', meaning: { flow: 'revenue', source: 'fiscal' } },
]

/** 合计 = 人员经费 + 公用经费 + 项目支出, of one fund; 表8 and 表9. */
const fundTable = (
  number: string,
  role: string,
  fund: string,
  source: string,
  titles: string[],
): TableLayout => ({
  role,
  number,
  title: `${fund}支出情况表`,
  titles,
  mayBeEmpty: true,
  meaning: { flow: 'expenditure', source },
  rowTree: 'codes',
  columns: [
    ...subjectKey,
    amount(`${fund}支出/合计`, {}),
    amount(`${fund}支出/基本支出/人员经费`, { kind: 'basic.staff' }, 4),
    amount(`${fund}支出/基本支出/公用经费`, { kind: 'basic.running' }, 4),
    amount(`${fund}支出/项目支出`, { kind: 'project' }, 4),
  ],
})

const carryover = (head: string, source: string, total: number): LayoutColumn[] => [
  amount(`${head}/合计`, { source }, 1),
  amount(`${head}/基本支出/人员经费`, { source, kind: 'basic.staff' }, total),
  amount(`${head}/基本支出/公用经费`, { source, kind: 'basic.running' }, total),
  amount(`${head}/项目支出`, { source, kind: 'project' }, total),
]

const tables: readonly TableLayout[] = [
  {
    role: 'revenue-expenditure-summary',
    number: '表1',
    title: '单位收支总体情况表',
    titles: ['部门收支总体情况表', '收支总体情况表'],
    mayBeEmpty: false,
    rowTree: 'fixed',
    columns: [
      ...words('label', '收入/项目'),
      amount('收入/预算数', { flow: 'revenue' }),
      ...words('label', '支出/支出功能分类'),
      amount('支出/预算数', { flow: 'expenditure' }),
    ],
    rows: [revenueRows, functionRows(classes)],
  },
  {
    role: 'revenue-by-function',
    number: '表2',
    title: '单位收入总体情况表',
    titles: ['部门收入总体情况表', '收入总体情况表'],
    mayBeEmpty: false,
    meaning: { flow: 'revenue' },
    rowTree: 'codes',
    columns: [
      ...functionKey('功能分类科目编码', '功能分类科目名称'),
      amount('总计', {}),
      amount('财政拨款（补助）/财政拨款(补助)小计', { source: 'fiscal' }, 4),
      amount('财政拨款（补助）/一般公共预算', { source: 'fiscal.general.own' }, 5),
      amount('财政拨款（补助）/上级一般公共预算安排的转移支付', { source: 'fiscal.general.transfer' }, 5),
      amount('财政拨款（补助）/政府性基金', { source: 'fiscal.fund.own' }, 5),
      amount('财政拨款（补助）/上级政府性基金安排的转移支付', { source: 'fiscal.fund.transfer' }, 5),
      amount('财政拨款（补助）/国有资本经营预算', { source: 'fiscal.capital.own' }, 5),
      amount('财政拨款（补助）/上级国有资本经营预算安排的转移支付', { source: 'fiscal.capital.transfer' }, 5),
      amount('财政专户（教育收费）', { source: 'account' }, 4),
      amount('单位资金', { source: 'unit' }, 4),
      amount('财政拨款结转', { source: 'carryover.fiscal' }, 4),
      amount('非财政拨款结转结余', { source: 'carryover.other' }, 4),
    ],
  },
  {
    role: 'expenditure-by-function',
    number: '表3',
    title: '单位支出总体情况表',
    titles: ['部门支出总体情况表', '支出总体情况表'],
    mayBeEmpty: false,
    meaning: { flow: 'expenditure' },
    rowTree: 'codes',
    columns: [
      ...subjectKey,
      amount('支出预算/合计', {}),
      amount('支出预算/基本支出', { kind: 'basic' }, 4),
      amount('支出预算/项目支出', { kind: 'project' }, 4),
    ],
  },
  {
    role: 'appropriation-summary',
    number: '表4',
    title: '财政拨款收支预算总体情况表',
    titles: ['财政拨款收支总体情况表'],
    mayBeEmpty: false,
    meaning: { source: 'fiscal' },
    rowTree: 'fixed',
    columns: [
      ...words('label', '财政拨款收入/项目'),
      amount('财政拨款收入/合计', { flow: 'revenue', source: 'fiscal' }),
      ...words('label', '财政拨款支出/支出功能分类'),
      amount('财政拨款支出/合计', { flow: 'expenditure', source: 'fiscal' }),
      amount('财政拨款支出/一般公共预算', { flow: 'expenditure', source: 'fiscal.general' }, 3),
      amount('财政拨款支出/政府性基金预算', { flow: 'expenditure', source: 'fiscal.fund' }, 3),
      amount('财政拨款支出/国有资本经营预算', { flow: 'expenditure', source: 'fiscal.capital' }, 3),
    ],
    rows: [appropriationRows, functionRows(classes)],
  },
  {
    role: 'general-expenditure',
    number: '表5',
    title: '一般公共预算支出情况表',
    mayBeEmpty: false,
    meaning: { flow: 'expenditure', source: 'fiscal.general' },
    rowTree: 'codes',
    columns: [
      ...subjectKey,
      amount('一般公共预算支出/合计', {}),
      amount('一般公共预算支出/基本支出', { kind: 'basic' }, 4),
      amount('一般公共预算支出/项目支出', { kind: 'project' }, 4),
    ],
  },
  {
    role: 'general-basic-by-economic',
    number: '表6',
    title: '一般公共预算基本支出情况表',
    mayBeEmpty: false,
    meaning: { flow: 'expenditure', source: 'fiscal.general', kind: 'basic' },
    rowTree: 'codes',
    columns: [
      ...words('code', '科目/经济分类科目编码/类', '科目/经济分类科目编码/款'),
      ...words('name', '科目/经济分类科目名称'),
      amount('一般公共预算基本支出/合计', { kind: 'basic' }),
      amount('一般公共预算基本支出/人员经费', { kind: 'basic.staff' }, 3),
      amount('一般公共预算基本支出/公用经费', { kind: 'basic.running' }, 3),
    ],
  },
  {
    role: 'general-projects',
    number: '表7',
    title: '一般公共预算项目支出情况表',
    mayBeEmpty: false,
    meaning: { flow: 'expenditure', source: 'fiscal.general', kind: 'project' },
    rowTree: 'codes',
    columns: [
      ...functionKey('科目编码', '功能分类科目名称'),
      ...words('project', '项目名称'),
      amount('项目支出合计', {}),
      amount('工资福利支出', { economic: '301' }, 5),
      amount('商品服务支出', { economic: '302' }, 5),
      amount('对个人和家庭的补助', { economic: '303' }, 5),
      amount('债务利息及费用支出', { economic: '307' }, 5),
      amount('资本性支出（基本建设）', { economic: '309' }, 5),
      amount('资本性支出', { economic: '310' }, 5),
      amount('对企业补助（基本建设）', { economic: '311' }, 5),
      amount('对企业补助', { economic: '312' }, 5),
      amount('对社会保障基金补助', { economic: '313' }, 5),
      amount('其他支出', { economic: '399' }, 5),
    ],
  },
  fundTable('表8', 'fund-expenditure', '政府性基金预算', 'fiscal.fund', []),
  fundTable('表9', 'capital-expenditure', '国有资本经营预算', 'fiscal.capital', []),
  {
    role: 'three-public',
    number: '表10',
    title: '财政拨款“三公”经费支出情况表',
    titles: ['一般公共预算“三公”经费支出情况表', '“三公”经费支出情况表'],
    mayBeEmpty: true,
    meaning: { source: 'fiscal', item: 'threePublic' },
    rowTree: 'fixed',
    columns: [
      ...words('label', '“三公”经费支出内容'),
      amount('合计', { source: 'fiscal' }),
      amount('资金来源/一般公共预算', { source: 'fiscal.general' }, 1),
      amount('资金来源/政府性基金', { source: 'fiscal.fund' }, 1),
      amount('资金来源/国有资本经营预算', { source: 'fiscal.capital' }, 1),
    ],
    rows: [
      [
        { label: '合计', meaning: { item: 'threePublic' } },
        { label: '因公出国（境）费', meaning: { item: 'threePublic.abroad' }, parent: 0 },
        { label: '公务接待费', meaning: { item: 'threePublic.reception' }, parent: 0 },
        { label: '公务用车购置及运行费（小计）', meaning: { item: 'threePublic.vehicles' }, parent: 0 },
        { label: '其中：公务用车购置费', meaning: { item: 'threePublic.vehicles.purchase' }, parent: 3 },
        { label: '公务用车运行费', meaning: { item: 'threePublic.vehicles.running' }, parent: 3 },
      ],
    ],
  },
  {
    role: 'carryover',
    number: '表11',
    title: '上年结转结余情况明细表',
    titles: ['上年结转结余预算情况明细表', '上年结转结余情况表'],
    mayBeEmpty: true,
    meaning: { flow: 'expenditure', source: 'carryover' },
    rowTree: 'flat',
    columns: [
      ...words('project', '项目名称'),
      amount('总计', { source: 'carryover' }),
      ...carryover('财政拨款', 'carryover.fiscal', 2),
      ...carryover('非财政拨款', 'carryover.other', 6),
    ],
  },
]

const indicatorColumns = ['一级指标', '二级指标', '三级指标', '指标值', '指标设定依据', '分值权重']

/** 新疆 (自治区, cities and counties): eleven tables, twelve sections; units and departments print the same form. */
export const xinjiangUnitBudget: Layout = {
  id: 'xinjiang-unit-budget',
  region: '新疆',
  kind: 'budget',
  levels: ['unit', 'department'],
  years: { from: 2021 },
  moneyUnit: '万元',
  comparesWith: 'budget',
  codeStyle: 'split',
  narrative: 'after',
  explains: explainedTerms,
  tables,
  parts: ['概况', '预算公开表', '预算情况说明', '名词解释'],
  sections: [
    { role: 'duties', heading: ['主要职能'], required: true },
    { role: 'organisation', heading: ['机构设置'], required: true, states: ['staff'] },
    { role: 'total-budget', heading: ['收支预算', '总体说明'], required: true },
    { role: 'revenue', heading: ['收入预算'], required: true },
    { role: 'expenditure', heading: ['支出预算'], required: true },
    { role: 'appropriation', heading: ['财政拨款', '收支预算', '总体说明'], required: true },
    { role: 'general-budget', heading: ['一般公共预算', '当年拨款'], required: true },
    {
      role: 'general-budget-scale',
      heading: ['一般公共预算', '当年拨款', '规模变化'],
      required: true,
      parent: 'general-budget',
    },
    {
      role: 'general-budget-structure',
      heading: ['一般公共预算', '当年拨款', '结构'],
      required: true,
      parent: 'general-budget',
    },
    {
      role: 'general-budget-use',
      heading: ['一般公共预算', '当年拨款', '具体使用'],
      required: true,
      parent: 'general-budget',
    },
    { role: 'basic-expenditure', heading: ['一般公共预算', '基本支出'], required: true },
    { role: 'project-expenditure', heading: ['一般公共预算', '项目支出'], required: true },
    { role: 'government-fund', heading: ['政府性基金'], required: true },
    { role: 'state-capital', heading: ['国有资本经营'], required: true },
    { role: 'three-public', heading: ['三公'], required: true },
    { role: 'carryover', heading: ['上年结转结余'], required: true },
    { role: 'other-matters', heading: ['其他重要事项'], required: true },
    { role: 'organ-operating', heading: ['运行经费'], required: true, parent: 'other-matters' },
    {
      role: 'procurement',
      heading: ['政府采购'],
      required: true,
      parent: 'other-matters',
      states: ['reserve'],
    },
    { role: 'state-assets', heading: ['国有资产'], required: true, parent: 'other-matters' },
    { role: 'performance', heading: ['绩效'], required: true, parent: 'other-matters' },
    { role: 'other-notes', heading: ['其他需说明'], required: true, parent: 'other-matters' },
  ],
  forms: [
    { scope: 'unit', title: '单位整体绩效目标表', columns: indicatorColumns },
    { scope: 'unit', title: '部门整体绩效目标表', columns: indicatorColumns },
    {
      scope: 'project',
      title: '项目支出绩效目标表',
      weights: 'proposed',
      columns: [
        '一级指标',
        '二级指标',
        '三级指标',
        '指标值',
        '指标值设置依据',
        '上年完成值',
        '指标分值权重',
        '指标赋分规则',
        '佐证资料',
      ],
    },
  ],
}
