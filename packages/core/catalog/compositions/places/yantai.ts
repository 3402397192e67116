import type { AmountMeaning, Composition, TableComposition } from '../composition.ts'
import { glossary } from '../glossary.ts'
import {
  duties,
  emptyFund,
  expenditure,
  glossaryOf,
  members,
  offices,
  organOperating,
  performance,
  procurement,
  projectForm,
  reserve,
  revenue,
  revenueSide,
  sectionPhrases,
  signature,
  stateAssets,
  threePublic,
} from '../sections.ts'

const spent = { flow: 'expenditure' } as const
const revenueOf = (source: string): AmountMeaning => ({ flow: 'revenue', source })
const byParts = [
  {},
  { kind: 'basic' },
  { kind: 'basic.staff' },
  { kind: 'basic.running' },
  { kind: 'project' },
] as const
const bySource: readonly AmountMeaning[] = [
  {},
  { source: 'fiscal' },
  { source: 'fiscal.general' },
  { source: 'fiscal.fund' },
  { source: 'fiscal.capital' },
  { source: 'account' },
  { source: 'unit' },
  { source: 'carryover.other' },
  { source: 'carryover.fiscal' },
]
const threePublicItems = [
  'threePublic',
  'threePublic.abroad',
  'threePublic.vehicles',
  'threePublic.vehicles.purchase',
  'threePublic.vehicles.running',
  'threePublic.reception',
]
const threePublicHeads = [
  '合计',
  '因公出国（境）经费',
  '公务用车购置及运行维护费/小计',
  '公务用车购置及运行维护费/公务用车购置经费',
  '公务用车购置及运行维护费/公务用车运行维护费',
  '公务接待费',
]
const bothEconomics = [
  '{classCode}',
  '{itemCode}',
  '{name}',
  '{governmentClass}',
  '{governmentItem}',
  '{governmentName}',
]

const fundTable = (label: string, title: string, source: string): TableComposition =>
  emptyFund(label, title, {
    carried: true,
    emptyTotal: true,
    wide: true,
    meaning: { ...spent, source },
    amounts: byParts,
  })

const tables: Composition['tables'] = {
  'revenue-expenditure-summary': {
    wide: true,
    amounts: [{ flow: 'revenue' }, spent],
    sides: [
      revenueSide([
        {
          label: '一、财政拨款收入',
          source: 'fiscal',
          parts: [
            { label: '一般公共预算收入', source: 'fiscal.general' },
            { label: '政府性基金预算收入', source: 'fiscal.fund' },
            { label: '国有资本经营预算收入', source: 'fiscal.capital' },
          ],
        },
        { label: '二、财政专户管理资金收入', source: 'account' },
        { label: '三、事业收入（不含教育收费）', source: 'unit.service' },
        { label: '四、事业单位经营收入', source: 'unit.business' },
        { label: '五、其他收入', source: 'unit.other' },
        { label: '本年收入合计', source: 'current', sums: true },
        { label: '上级补助收入', source: 'unit.superior' },
        { label: '附属单位上缴收入', source: 'unit.affiliate' },
        { label: '使用非财政拨款结余', source: 'carryover.other' },
        { label: '上年结转', source: 'carryover.fiscal' },
        { label: '收入总计', sums: true },
      ]),
    ],
  },
  'revenue-by-function': {
    wide: true,
    meaning: { flow: 'revenue' },
    amounts: [
      { flow: 'revenue' },
      revenueOf('fiscal'),
      revenueOf('fiscal.general'),
      revenueOf('fiscal.fund'),
      revenueOf('fiscal.capital'),
      revenueOf('account'),
      revenueOf('unit.service'),
      revenueOf('unit.business'),
      revenueOf('unit.other'),
      revenueOf('unit.superior'),
      revenueOf('unit.affiliate'),
      revenueOf('carryover.other'),
      revenueOf('carryover.fiscal'),
    ],
  },
  'expenditure-by-function': { wide: true, meaning: spent },
  'appropriation-summary': {
    carried: true,
    wide: true,
    meaning: { source: 'fiscal' },
    amounts: [
      { flow: 'revenue' },
      spent,
      { ...spent, source: 'fiscal.general' },
      { ...spent, source: 'fiscal.fund' },
      { ...spent, source: 'fiscal.capital' },
    ],
    sides: [
      revenueSide([
        { label: '一、一般公共预算收入', source: 'fiscal.general' },
        { label: '二、政府性基金预算收入', source: 'fiscal.fund' },
        { label: '三、国有资本经营预算收入', source: 'fiscal.capital' },
        { label: '本年收入合计', source: 'current', sums: true },
        { label: '上年结转', source: 'carryover' },
        { label: '收入总计', sums: true },
      ]),
    ],
  },
  'general-expenditure': {
    carried: true,
    wide: true,
    meaning: { ...spent, source: 'fiscal.general' },
    amounts: byParts,
  },
  'general-basic-by-economic': {
    carried: true,
    by: 'economic',
    wide: true,
    meaning: { ...spent, source: 'fiscal.general', kind: 'basic' },
    amounts: [{}, { kind: 'basic.staff' }, { kind: 'basic.running' }],
    keys: bothEconomics,
  },
  'three-public': {
    by: 'items',
    wide: true,
    meaning: { source: 'fiscal.general' },
    amounts: [
      ...threePublicItems.map((item): AmountMeaning => ({ item, before: true })),
      ...threePublicItems.map((item) => ({ item })),
    ],
    heads: ['{lastYear}', '{year}'].flatMap((year) =>
      threePublicHeads.map((head) => `${year}年预算数/${head}`),
    ),
    empty:
      '注：{unit}{year}年没有使用一般公共预算拨款安排“三公”经费支出，一般公共预算“三公”经费支出情况表为空表。',
  },
  'fund-expenditure': fundTable('政府性基金预算', '政府性基金预算支出情况表', 'fiscal.fund'),
  'capital-expenditure': fundTable('国有资本经营预算', '国有资本经营预算支出情况表', 'fiscal.capital'),
  'basic-by-economic': {
    by: 'economic',
    wide: true,
    meaning: { ...spent, kind: 'basic' },
    amounts: bySource,
    keys: bothEconomics,
  },
  projects: {
    by: 'project',
    wide: true,
    meaning: { ...spent, kind: 'project' },
    amounts: bySource,
    keys: ['{name}', '{category}'],
    empty: '注：{unit}{year}年没有项目支出，项目支出预算情况表为空表。',
  },
  procurement: {
    wide: true,
    meaning: { item: 'procurement' },
    empty: '注：{unit}{year}年没有政府采购预算，政府采购预算表为空表。',
    asks: 'procurementByFunction',
  },
}

export const yantai: Composition = {
  layout: 'shandong-yantai-department-budget',
  title: '{year}年{unit}{level}预算',
  preparedBy: '部门（单位）：{unit}',
  total: { label: '合计', at: 'first' },
  grouping: true,
  unnamed: {},
  tables,
  phrases: sectionPhrases,
  body: [
    { heading: 1, text: '第一部分 {level}概况' },
    ...duties('一、主要职责'),
    { heading: 2, text: '二、机构设置情况' },
    offices,
    members,
    { heading: 1, text: '第二部分 {year}年{level}预算表' },
    { tables: true },
    { heading: 1, text: '第三部分 {year}年{level}预算情况和重要事项说明' },
    { heading: 2, text: '一、预算收支增减变化情况说明' },
    ...revenue,
    ...expenditure,
    { heading: 2, text: '二、“三公”经费支出情况' },
    ...threePublic(
      'fiscal.general',
      ['abroad', 'vehicles', 'reception'],
      '{unit}{year}年一般公共预算拨款安排的“三公”经费预算{amount}{change}{because}。其中：',
    ),
    { heading: 2, text: '三、机关运行经费情况' },
    organOperating,
    { heading: 2, text: '四、委托业务费情况' },
    {
      about: { ...spent, source: 'fiscal', economic: '30227' },
      text: '{year}年{unit}委托业务费财政拨款预算{amount}{change}{because}。',
    },
    { heading: 2, text: '五、政府采购情况' },
    ...procurement,
    reserve,
    { heading: 2, text: '六、国有资产占有使用情况' },
    ...stateAssets,
    { heading: 2, text: '七、预算绩效管理情况说明' },
    { heading: 3, text: '（一）总体工作情况' },
    performance,
    { heading: 3, text: '（二）{level}预算项目绩效目标表' },
    { forms: 'project' },
    { heading: 1, text: '第四部分 名词解释' },
    glossaryOf(),
    ...signature,
  ],
  forms: [projectForm('项目预算绩效目标表')],
  glossary,
}
