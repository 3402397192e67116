import type { Composition, Passage, TableComposition } from '../composition.ts'
import { labels } from '../../layouts/heads.ts'
import { glossary } from '../glossary.ts'
import {
  basicExpenditure,
  duties,
  emptyFund,
  expenditure,
  fund,
  glossaryOf,
  itemChanges,
  members,
  offices,
  organOperating,
  performance,
  procurement,
  reserve,
  revenue,
  revenueSide,
  sectionPhrases,
  signature,
  stateAssets,
  threePublic,
} from '../sections.ts'
import { byKind, byParts, revenueOf, spent } from '../meanings.ts'

const ofBasic = [{}, { kind: 'basic.staff' }, { kind: 'basic.running' }] as const

const numerals =
  '一 二 三 四 五 六 七 八 九 十 十一 十二 十三 十四 十五 十六 十七 十八 十九 二十 二十一 二十二 二十三 二十四 二十五 二十六 二十七 二十八 二十九 三十'.split(
    ' ',
  )

/** 财政拨款收支总表 numbers the classes that 收支总表 has, in brackets. */
const classes =
  '一般公共服务支出 外交支出 国防支出 公共安全支出 教育支出 科学技术支出 文化旅游体育与传媒支出 社会保障和就业支出 社会保险基金支出 卫生健康支出 节能环保支出 城乡社区支出 农林水支出 交通运输支出 资源勘探工业信息等支出 商业服务业等支出 金融支出 援助其他地区支出 自然资源海洋气象等支出 住房保障支出 粮油物资储备支出 国有资本经营预算支出 灾害防治及应急管理支出 预备费 其他支出 转移性支出 债务还本支出 债务付息支出 债务发行费用支出 抗疫特别国债安排的支出'
    .split(' ')
    .map((name, index) => `（${numerals[index]}）${name}`)

const basic = (source: string): TableComposition => ({
  carried: true,
  by: 'economic',
  meaning: { ...spent, source, kind: 'basic' },
  amounts: ofBasic,
})

const tables: Composition['tables'] = {
  'revenue-expenditure-summary': {
    wide: true,
    amounts: [{ flow: 'revenue' }, spent],
    sides: [
      revenueSide([
        { label: '一、一般公共预算拨款收入', source: 'fiscal.general' },
        { label: '二、政府性基金预算拨款收入', source: 'fiscal.fund' },
        { label: '三、国有资本经营预算拨款收入', source: 'fiscal.capital' },
        { label: '四、财政专户管理资金收入', source: 'account' },
        { label: '五、事业收入', source: 'unit.service' },
        { label: '六、事业单位经营收入', source: 'unit.business' },
        { label: '七、上级补助收入', source: 'unit.superior' },
        { label: '八、附属单位上缴收入', source: 'unit.affiliate' },
        { label: '九、其他收入', source: 'unit.other' },
        { label: '本年收入合计', source: 'current', sums: true },
        { label: '上年结转结余', source: 'carryover' },
        { label: '收入总计', sums: true },
      ]),
    ],
  },
  revenue: {
    by: 'unit',
    wide: true,
    meaning: { flow: 'revenue' },
    amounts: [
      { flow: 'revenue' },
      revenueOf('current'),
      revenueOf('fiscal.general'),
      revenueOf('fiscal.fund'),
      revenueOf('fiscal.capital'),
      revenueOf('account'),
      revenueOf('unit.service'),
      revenueOf('unit.business'),
      revenueOf('unit.superior'),
      revenueOf('unit.affiliate'),
      revenueOf('unit.other'),
      revenueOf('carryover'),
      revenueOf('carryover.fiscal.general'),
      revenueOf('carryover.fiscal.fund'),
      revenueOf('carryover.fiscal.capital'),
      revenueOf('carryover.other.account'),
      revenueOf('carryover.other.unit'),
    ],
  },
  'expenditure-by-function': { wide: true, meaning: spent },
  'appropriation-summary': {
    carried: true,
    wide: true,
    meaning: { source: 'fiscal' },
    amounts: [{ flow: 'revenue' }, spent],
    sides: [
      revenueSide([
        {
          label: '一、本年收入',
          source: 'fiscal',
          parts: [
            { label: '（一）一般公共预算拨款', source: 'fiscal.general' },
            { label: '（二）政府性基金预算拨款', source: 'fiscal.fund' },
            { label: '（三）国有资本经营预算拨款', source: 'fiscal.capital' },
          ],
        },
        { label: '二、上年结转', source: 'carryover' },
        { label: '收入总计', sums: true },
      ]),
      labels('一、本年支出', ...classes, '二、年终结转结余', '支出总计'),
    ],
  },
  'fiscal-expenditure': {
    carried: true,
    wide: true,
    meaning: { ...spent, source: 'fiscal' },
    amounts: byParts,
  },
  'fiscal-basic-by-economic': basic('fiscal'),
  'general-expenditure': {
    carried: true,
    wide: true,
    meaning: { ...spent, source: 'fiscal.general' },
    amounts: byParts,
  },
  'general-basic-by-economic': basic('fiscal.general'),
  'three-public': {
    by: 'items',
    wide: true,
    meaning: { source: 'fiscal.general' },
    amounts: [
      { item: 'threePublic' },
      { item: 'threePublic.abroad' },
      { item: 'threePublic.vehicles' },
      { item: 'threePublic.vehicles.purchase' },
      { item: 'threePublic.vehicles.running' },
      { item: 'threePublic.reception' },
      { item: 'meetings' },
      { item: 'training' },
    ],
    empty:
      '注：{unit}{year}年没有一般公共预算拨款安排的“三公”经费、会议费、培训费支出，一般公共预算“三公”经费、会议费、培训费支出表为空表。',
  },
  'fund-expenditure': emptyFund('政府性基金预算', '政府性基金预算支出表', {
    carried: true,
    emptyTotal: true,
    meaning: { ...spent, source: 'fiscal.fund' },
    amounts: byKind,
  }),
  'capital-expenditure': emptyFund('国有资本经营预算', '国有资本经营预算支出预算表', {
    carried: true,
    emptyTotal: true,
    meaning: { ...spent, source: 'fiscal.capital' },
    amounts: byKind,
  }),
  'organ-operating': {
    by: 'economic',
    emptyTotal: true,
    meaning: { source: 'fiscal.general', item: 'organOperating' },
    amounts: [{}],
    empty: '注：{unit}{year}年没有一般公共预算机关运行经费支出，一般公共预算机关运行经费支出预算表为空表。',
  },
  procurement: {
    wide: true,
    by: 'purchases',
    meaning: { item: 'procurement' },
    keys: ['{purchaseCategory}', '{purchaseProject}', '{economicName}', '{purchase}', '{method}'],
    amounts: [
      { source: 'fiscal.general' },
      { source: 'fiscal.fund' },
      { source: 'unit' },
      { source: 'carryover' },
      {},
    ],
    further: [
      { head: '国有资本经营预算资金', amount: { source: 'fiscal.capital' } },
      { head: '财政专户管理资金', amount: { source: 'account' } },
    ],
    empty: '注：{unit}{year}年没有政府采购支出，政府采购支出表为空表。',
    asks: 'procurementLines',
  },
}

const byClass: Passage = {
  about: { ...spent, source: 'fiscal' },
  text: '{unit}{year}年财政拨款支出预算{amount}{change}{because}。其中：',
}

export const suzhou: Composition = {
  layout: 'jiangsu-suzhou-budget',
  title: '{unit}{year}年度{level}预算公开',
  preparedBy: '编制{level}：{unit}',
  total: { label: '合计', at: 'first' },
  grouping: true,
  unnamed: { basic: '定额' },
  tables,
  phrases: sectionPhrases,
  body: [
    { heading: 1, text: '第一部分 {level}概况' },
    ...duties('一、主要职能'),
    { heading: 2, text: '二、{level}机构设置及预算单位构成情况' },
    offices,
    members,
    { heading: 1, text: '第二部分 {year}年度{level}预算表' },
    { tables: true },
    { heading: 1, text: '第三部分 {year}年度{level}预算情况说明' },
    { heading: 2, text: '一、收支预算总体情况说明' },
    {
      about: { flow: 'revenue' },
      text: '{unit}{year}年度收入、支出预算总计{amount}{change}{because}。',
    },
    { heading: 2, text: '二、收入预算情况说明' },
    ...revenue,
    { heading: 2, text: '三、支出预算情况说明' },
    ...expenditure,
    { heading: 2, text: '四、财政拨款收支预算总体情况说明' },
    {
      about: { flow: 'revenue', source: 'fiscal' },
      text: '{unit}{year}年度财政拨款收入、支出总预算{amount}{change}{because}。',
    },
    { heading: 2, text: '五、财政拨款支出预算情况说明' },
    byClass,
    { about: { ...spent, source: 'fiscal' }, blocks: [itemChanges] },
    { heading: 2, text: '六、财政拨款基本支出预算情况说明' },
    ...basicExpenditure('财政拨款', 'fiscal'),
    { heading: 2, text: '七、一般公共预算支出预算情况说明' },
    {
      about: { ...spent, source: 'fiscal.general' },
      text: '{unit}{year}年一般公共预算拨款支出预算{amount}{change}{because}。',
    },
    { heading: 2, text: '八、一般公共预算基本支出预算情况说明' },
    ...basicExpenditure('一般公共预算', 'fiscal.general'),
    { heading: 2, text: '九、一般公共预算“三公”经费、会议费、培训费支出预算情况说明' },
    ...threePublic(
      'fiscal.general',
      ['abroad', 'vehicles', 'reception'],
      '{unit}{year}年度一般公共预算拨款安排的“三公”经费支出预算{amount}{change}{because}。其中：',
    ),
    {
      about: { source: 'fiscal.general', item: 'meetings' },
      text: '{unit}{year}年度一般公共预算拨款安排的会议费预算{amount}{change}{because}。',
    },
    {
      about: { source: 'fiscal.general', item: 'training' },
      text: '{unit}{year}年度一般公共预算拨款安排的培训费预算{amount}{change}{because}。',
    },
    { heading: 2, text: '十、政府性基金预算支出预算情况说明' },
    fund('政府性基金预算', 'fiscal.fund'),
    { heading: 2, text: '十一、国有资本经营预算支出预算情况说明' },
    fund('国有资本经营预算', 'fiscal.capital'),
    { heading: 2, text: '十二、一般公共预算机关运行经费支出预算情况说明' },
    organOperating,
    { heading: 2, text: '十三、政府采购支出预算情况说明' },
    ...procurement,
    reserve,
    { heading: 2, text: '十四、国有资产占用情况说明' },
    ...stateAssets,
    { heading: 2, text: '十五、预算绩效目标设置情况说明' },
    performance,
    { heading: 1, text: '第四部分 名词解释' },
    glossaryOf(),
    ...signature,
  ],
  forms: [],
  glossary,
}
