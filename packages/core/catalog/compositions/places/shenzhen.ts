import type { AmountMeaning, ClassRows, Composition, TableComposition } from '../composition.ts'
import { glossary } from '../glossary.ts'
import {
  duties,
  emptyFund,
  glossaryOf,
  members,
  offices,
  organOperating,
  performance,
  plans,
  procurement,
  projectGoals,
  reserve,
  revenueSide,
  sectionPhrases,
  signature,
  stateAssets,
  threePublic,
} from '../sections.ts'
import { byKind, spent } from '../meanings.ts'

const sources: readonly AmountMeaning[] = [
  { source: 'fiscal.general' },
  { source: 'fiscal.fund' },
  { source: 'fiscal.capital' },
  { source: 'account' },
  { source: 'unit.service' },
  { source: 'unit.business' },
  { source: 'unit.superior' },
  { source: 'unit.affiliate' },
  { source: 'unit.other' },
  { source: 'carryover' },
]
const funds = sources.slice(0, 3)
const sourceHeads = [
  '财政拨款/一般公共预算拨款',
  '财政拨款/政府性基金预算拨款',
  '财政拨款/国有资本经营预算拨款',
  '财政专户管理资金',
  '单位资金/事业收入',
  '单位资金/事业单位经营收入',
  '单位资金/上级补助收入',
  '单位资金/附属单位上缴收入',
  '单位资金/其他收入',
  '上年结余、结转',
]
const threePublicItems = [
  'threePublic',
  'threePublic.abroad',
  'threePublic.reception',
  'threePublic.vehicles',
  'threePublic.vehicles.purchase',
  'threePublic.vehicles.running',
]

const fundTable = (label: string, title: string, source: string): TableComposition =>
  emptyFund(label, title, {
    carried: true,
    emptyTotal: true,
    meaning: { ...spent, source },
    amounts: byKind,
  })

const budgetHeads = ['收入/项目', '收入/{year}年预算数', '支出/项目', '支出/{year}年预算数']
const classes: ClassRows = {
  classes: '{nth}、{name}',
  deep: true,
  sum: ['本年支出合计', '结转下年'],
  total: '支出总计',
}

const tables: Composition['tables'] = {
  'revenue-expenditure-summary': {
    wide: true,
    heads: budgetHeads,
    amounts: [{ flow: 'revenue' }, spent],
    sides: [
      revenueSide([
        {
          label: '一、财政拨款',
          source: 'fiscal',
          parts: [
            { label: '1.一般公共预算拨款', source: 'fiscal.general' },
            { label: '2.政府性基金预算拨款', source: 'fiscal.fund' },
            { label: '3.国有资本经营预算拨款', source: 'fiscal.capital' },
          ],
        },
        { label: '二、财政专户管理资金', source: 'account' },
        {
          label: '三、单位资金',
          source: 'unit',
          parts: [
            { label: '1.事业收入', source: 'unit.service' },
            { label: '2.事业单位经营收入', source: 'unit.business' },
            { label: '3.上级补助收入', source: 'unit.superior' },
            { label: '4.附属单位上缴收入', source: 'unit.affiliate' },
            { label: '5.其他收入', source: 'unit.other' },
          ],
        },
        { label: '本年收入合计', source: 'current', sums: true },
        {
          label: '上年结余、结转',
          source: 'carryover',
          parts: [
            { label: '1.财政拨款结余、结转', source: 'carryover.fiscal' },
            { label: '2.非财政拨款结余、结转', source: 'carryover.other' },
          ],
        },
        { label: '收入总计', sums: true },
      ]),
      classes,
    ],
  },
  revenue: {
    by: 'unit',
    wide: true,
    meaning: { flow: 'revenue' },
    amounts: [{}, ...sources].map((one) => ({ ...one, flow: 'revenue' as const })),
    noTotal: true,
  },
  'expenditure-by-function': {
    wide: true,
    meaning: spent,
    asksOnce: 'procurementByFunction',
    amounts: [
      ...byKind,
      { kind: 'business' },
      { kind: 'toAffiliates' },
      { kind: 'toSuperior' },
      { item: 'procurement' },
      { item: 'reserve.sme' },
      { item: 'reserve.sme.micro' },
    ],
    heads: [
      '预算单位',
      '科目编码',
      '科目名称',
      '支出总计',
      '基本支出',
      '项目支出',
      '事业单位经营支出',
      '对附属单位补助支出',
      '上缴上级支出',
      '{year}年政府采购项目/小计',
      '{year}年政府采购项目/其中：{year}年政府采购项目中预留给中小企业的项目资金规模',
      '{year}年政府采购项目/其中：{year}年政府采购项目中预留给小型、微型企业的项目资金规模',
    ],
  },
  'basic-by-economic': {
    by: 'economic',
    wide: true,
    meaning: { ...spent, kind: 'basic' },
    amounts: [{}, { source: 'fiscal' }, ...sources],
    keys: ['{name}'],
  },
  projects: {
    by: 'project',
    wide: true,
    meaning: { ...spent, kind: 'project' },
    amounts: [{}, ...sources],
    keys: ['{name}'],
    heads: ['支出项目类别', '总计', ...sourceHeads.map((head) => `{year}年预算/${head}`)],
    empty: '注：{unit}{year}年没有项目支出，项目支出总表为空表。',
  },
  'appropriation-summary': {
    carried: true,
    wide: true,
    heads: budgetHeads,
    meaning: { source: 'fiscal' },
    amounts: [{ flow: 'revenue' }, spent],
    sides: [
      revenueSide([
        {
          label: '财政拨款',
          source: 'fiscal',
          parts: [
            { label: '1.一般公共预算拨款', source: 'fiscal.general' },
            { label: '2.政府性基金预算拨款', source: 'fiscal.fund' },
            { label: '3.国有资本经营预算拨款', source: 'fiscal.capital' },
          ],
        },
        { label: '本年收入合计', source: 'current', sums: true },
        {
          label: '上年结余、结转',
          source: 'carryover',
          parts: [
            { label: '1.一般公共预算拨款结余、结转', source: 'carryover.fiscal.general' },
            { label: '2.政府性基金预算拨款结余、结转', source: 'carryover.fiscal.fund' },
            { label: '3.国有资本经营预算拨款结余、结转', source: 'carryover.fiscal.capital' },
          ],
        },
        { label: '收入总计', sums: true },
      ]),
      classes,
    ],
  },
  'general-expenditure': {
    carried: true,
    meaning: { ...spent, source: 'fiscal.general' },
    amounts: byKind,
  },
  'general-by-economic': {
    carried: true,
    by: 'economic',
    meaning: { ...spent, source: 'fiscal.general' },
    amounts: byKind,
  },
  'three-public': {
    by: 'years',
    wide: true,
    years: ['{lastYear}年', '{year}年', '增减变化金额'],
    amounts: threePublicItems.flatMap((item) => funds.map((fund) => ({ ...fund, item }))),
  },
  'fund-expenditure': fundTable('政府性基金预算', '政府性基金预算支出表', 'fiscal.fund'),
  'capital-expenditure': fundTable('国有资本经营预算', '国有资本经营预算支出表', 'fiscal.capital'),
}

export const shenzhen: Composition = {
  layout: 'guangdong-shenzhen-department-budget',
  title: '{unit}{year}年{level}预算',
  preparedBy: '预算单位：{unit}',
  total: { label: '{unit}', at: 'first' },
  grouping: true,
  zeros: true,
  unnamed: {},
  tables,
  phrases: {
    ...sectionPhrases,
    staffList: { each: 'economics', text: '{name}', between: '、' },
  },
  body: [
    { heading: 1, text: '第一部分 {level}概况' },
    ...duties('一、{level}职责'),
    { heading: 2, text: '二、机构编制' },
    offices,
    members,
    {
      about: { item: 'staff.posts' },
      text: '{unit}编制{count}人，截至{staffDay}在职{count@staff.serving}人、退休{count@staff.retired}人、离休{count@staff.retiredCadre}人。',
    },
    ...plans('三、{year}年主要工作目标'),
    { heading: 1, text: '第二部分 {level}预算收支总体情况' },
    {
      about: { flow: 'revenue' },
      text: '{year}年{unit}{level}预算收入{amount}{change}{because}。',
    },
    { about: spent, text: '{year}年{unit}{level}预算支出{amount}{change}{because}。' },
    { heading: 1, text: '第三部分 {level}预算支出具体情况' },
    {
      about: spent,
      text: '{unit}{year}年支出预算{amount}，包括：人员经费{amount@kind=basic.staff}，公用经费{amount@kind=basic.running}，项目支出{amount@kind=project}。',
    },
    {
      about: { ...spent, kind: 'basic.staff' },
      when: ['!none'],
      text: '（一）人员经费{amount}，主要包括：{staffList}。',
    },
    {
      about: { ...spent, kind: 'basic.running' },
      when: ['!none'],
      text: '（二）公用经费{amount}，主要包括：{staffList}。',
    },
    {
      about: { ...spent, kind: 'project' },
      when: ['!none'],
      text: '（三）项目支出{amount}，具体包括：',
    },
    { about: spent, each: 'projects', text: '{n}.{name}{amount}。' },
    { heading: 1, text: '第四部分 政府采购预算情况' },
    ...procurement,
    reserve,
    { heading: 1, text: '第五部分 财政拨款“三公”经费预算情况' },
    ...threePublic('fiscal', ['abroad', 'reception', 'vehicles']),
    { heading: 1, text: '第六部分 {level}预算绩效管理情况' },
    performance,
    { heading: 1, text: '第七部分 重点项目预算绩效情况说明' },
    projectGoals,
    { heading: 1, text: '第八部分 其他需要说明情况' },
    { heading: 2, text: '一、机关运行经费' },
    organOperating,
    { heading: 2, text: '二、国有资产占用情况' },
    ...stateAssets,
    { heading: 1, text: '第九部分 名词解释' },
    glossaryOf(),
    ...signature,
    { heading: 1, text: '{year}年{level}预算表' },
    { tables: true },
  ],
  forms: [],
  glossary,
}
