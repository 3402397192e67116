import type { LayoutRow } from '../layouts/layout.ts'
import type { Composition, Passage, TableComposition } from './composition.ts'
import { glossary } from './glossary.ts'
import { byKind, spent } from './meanings.ts'
import { phrases } from './words.ts'

const revenue = (label: string, source: string, parent: number): LayoutRow => ({
  label,
  meaning: { flow: 'revenue', source },
  parent,
})
/** Money that the form has no place for, by its source: 其他收入 of the form is what the unit itself takes in. */
const beyond = [
  { label: '财政专户管理资金', about: { source: 'account' } },
  { label: '上级补助收入', about: { source: 'unit.superior' } },
  { label: '附属单位上缴收入', about: { source: 'unit.affiliate' } },
  { label: '上年结转结余', about: { source: 'carryover' } },
] as const

const item = (label: string, id: string) => ({ label, about: { item: id } })

const fundTable = (source: string, fund: string): TableComposition => ({
  meaning: { ...spent, source },
  amounts: byKind,
  emptyTotal: true,
  empty: `注：{unit}{year}年没有${fund}安排的支出，{year}年预算单位${fund}支出功能分类预算表为空表。`,
})

const vehicleUses = [
  item('领导干部用车', 'assets.vehicles.leader'),
  item('一般公务用车', 'assets.vehicles.general'),
  item('执法执勤用车', 'assets.vehicles.law'),
  item('特种专业技术用车', 'assets.vehicles.special'),
  item('离退休干部用车', 'assets.vehicles.retiree'),
  item('其他用车', 'assets.vehicles.other'),
]

const threePublic = (label: string, id: string, lead: string, rest = '。'): Passage => ({
  about: { source: 'fiscal', item: id },
  label,
  text: `${lead}${label}{amount}{change}{because}${rest}`,
})

const tables: Composition['tables'] = {
  'revenue-expenditure-summary': {
    wide: true,
    amounts: [
      { flow: 'revenue' },
      spent,
      { ...spent, kind: 'basic.staff' },
      { ...spent, kind: 'basic.running' },
      { ...spent, kind: 'project' },
    ],
    sides: [
      [
        revenue('一、财政拨款收入', 'fiscal', 11),
        revenue('1、一般公共预算资金', 'fiscal.general', 0),
        revenue('2、政府性基金', 'fiscal.fund', 0),
        revenue('3、国有资本经营预算', 'fiscal.capital', 0),
        revenue('二、事业收入', 'unit.service', 11),
        revenue('三、事业单位经营收入', 'unit.business', 11),
        revenue('四、其他收入', 'unit.other', 11),
        ...beyond.map(({ label, about }) => ({
          ...revenue(label, about.source, 11),
          further: true as const,
        })),
        { label: '收入总计', meaning: { flow: 'revenue' } },
      ],
      { classes: '{nth}、{name}', total: '支出总计' },
    ],
  },
  'revenue-by-function': {
    meaning: { flow: 'revenue' },
    amounts: [
      {},
      { source: 'fiscal' },
      { source: 'unit.service' },
      { source: 'unit.business' },
      { source: 'unit.other' },
    ],
    further: beyond.map(({ label, about }) => ({ head: `收入预算/${label}`, amount: about })),
  },
  'expenditure-by-function': { meaning: spent, amounts: byKind },
  'appropriation-summary': {
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
      [
        revenue('一、一般公共预算资金', 'fiscal.general', 3),
        revenue('二、政府性基金', 'fiscal.fund', 3),
        revenue('三、国有资本经营预算', 'fiscal.capital', 3),
        { label: '收入总计', meaning: { flow: 'revenue', source: 'fiscal' } },
      ],
      { classes: '{nth}、{name}', total: '支出总计', source: 'fiscal' },
    ],
  },
  'general-expenditure': { meaning: { ...spent, source: 'fiscal.general' }, amounts: byKind },
  'fund-expenditure': fundTable('fiscal.fund', '政府性基金预算'),
  'capital-expenditure': fundTable('fiscal.capital', '国有资本经营预算'),
  'general-basic-by-economic': {
    by: 'economic',
    meaning: { ...spent, source: 'fiscal.general', kind: 'basic' },
    amounts: [{}, { kind: 'basic.staff' }, { kind: 'basic.running' }],
  },
  'three-public': {
    by: 'items',
    empty:
      '注：{unit}{year}年没有财政拨款安排的“三公”经费和机关运行经费，{year}年单位“三公”经费和机关运行经费预算表为空表。',
    wide: true,
    meaning: { source: 'fiscal' },
    amounts: [
      { item: 'threePublic' },
      { item: 'threePublic.abroad' },
      { item: 'threePublic.reception' },
      { item: 'threePublic.vehicles' },
      { item: 'threePublic.vehicles.purchase' },
      { item: 'threePublic.vehicles.running' },
      { item: 'organOperating' },
    ],
  },
}

const overview: readonly Passage[] = [
  { heading: 1, text: '{unit}主要职能' },
  { each: 'duties', text: '{n}.{name}。', otherwise: [{ text: '{open:duties}' }] },
  { heading: 1, text: '{unit}机构设置' },
  {
    when: ['has:offices'],
    text: '{unit}设{size:offices}个内设机构，包括：{officeList}。',
    otherwise: [{ text: '{open:offices}' }],
  },
  { heading: 1, text: '名词解释' },
  { each: 'glossary', text: '（{nth}）{name}：{explanation}' },
]

const statement: readonly Passage[] = [
  { heading: 1, text: '{year}年{level}预算编制说明' },
  {
    about: { flow: 'revenue' },
    text: '{year}年，{unit}收入预算{amount}，其中：财政拨款收入{amount@source=fiscal}{fiscalRevenueChange}；事业收入{amount@source=unit.service}；事业单位经营收入{amount@source=unit.business}；其他收入{amount@source=unit.other}{beyondAmounts}。',
  },
  {
    about: spent,
    text: '支出预算{amount}，其中：财政拨款支出预算{amount@source=fiscal}{fiscalChange}。{fundSentence}',
  },
  {
    about: { ...spent, source: 'fiscal' },
    when: ['!level'],
    text: '财政拨款收入支出变动的主要原因是{reason}。',
  },
  { text: '财政拨款支出主要内容如下：' },
  {
    about: { ...spent, source: 'fiscal' },
    each: 'items',
    text: '{n}.“{class}-{section}-{item}”科目{itemAmount}，主要用于{purpose}。',
  },
]

const otherMatters: readonly Passage[] = [
  { heading: 1, text: '其他相关情况说明' },
  { heading: 2, text: '一、{year}年“三公”经费预算情况说明' },
  {
    about: { source: 'fiscal', item: 'threePublic' },
    text: '{year}年“三公”经费预算数为{amount}{change}。其中：',
  },
  threePublic('因公出国（境）费', 'threePublic.abroad', '（一）'),
  {
    about: { source: 'fiscal', item: 'threePublic.vehicles' },
    text: '（二）公务用车购置及运行费{amount}{change}。其中：{vehicleCosts}。',
  },
  threePublic('公务接待费', 'threePublic.reception', '（三）'),
  { heading: 2, text: '二、机关运行经费预算' },
  {
    about: { item: 'organOperating' },
    when: ['public', '!some'],
    text: '{unit}为事业单位，没有机关运行经费。',
    otherwise: [
      { about: { item: 'organOperating' }, text: '{year}年{unit}财政拨款的机关运行经费预算为{amount}。' },
    ],
  },
  { heading: 2, text: '三、政府采购预算情况' },
  {
    about: { item: 'procurement' },
    text: '{year}年{unit}政府采购预算{amount}，其中：政府采购货物预算{amount@procurement.goods}、政府采购工程预算{amount@procurement.works}、政府采购服务预算{amount@procurement.services}。',
  },
  {
    text: '{year}年{unit}面向中小企业预留政府采购项目预算金额{amount@reserve.sme}，其中：小微企业预留政府采购项目预算金额{amount@reserve.sme.micro}。',
  },
  { heading: 2, text: '四、绩效目标设置情况' },
  {
    text: '{year}年，{unit}编报绩效目标的财政拨款项目共{count@goals.projects}个，涉及项目预算资金{amount@goals.projects.money}。',
  },
  { heading: 2, text: '五、国有资产占有使用情况' },
  {
    about: { item: 'assets.vehicles' },
    text: '截至{assetDay}，{unit}共有车辆{count}辆，其中：{vehicleCounts}；单价100万元（含）以上设备{count@assets.equipment100}台（套）。',
  },
  {
    about: { item: 'planned.vehicles' },
    text: '{year}年{level}预算安排购置车辆{count}辆，购置单价100万元（含）以上设备{count@planned.equipment100}台（套）。',
  },
]

export const shanghai: Composition = {
  layout: 'shanghai-unit-budget',
  otherLevel: 'shanghai-department-budget',
  title: '{unit}{year}年{level}预算',
  tableTitle: '{year}年{title}',
  preparedBy: '编制{level}：{unit}',
  total: { label: '合计', at: 'last' },
  grouping: true,
  unnamed: { 'basic.staff': '人员经费', 'basic.running': '日常公用经费', basic: '基本支出' },
  tables,
  phrases: {
    ...phrases,
    beyondAmounts: { each: beyond, where: ['some'], text: '；{label}{amount}' },
    officeList: { each: 'offices', text: '{name}', between: '、' },
    itemAmount: [{ when: ['shared'], text: '财政拨款{amount}' }, { text: '{amount}' }],
    fiscalChange: { about: { source: 'fiscal' }, text: '{change}' },
    fiscalRevenueChange: { about: { flow: 'revenue', source: 'fiscal' }, text: '{change}' },
    fundSentence: {
      each: [
        { label: '一般公共预算', about: { source: 'fiscal.general' } },
        { label: '政府性基金', about: { source: 'fiscal.fund' } },
        { label: '国有资本经营预算', about: { source: 'fiscal.capital' } },
      ],
      text: '{label}拨款支出预算{amount}{change}。',
    },
    vehicleCosts: {
      each: [
        { label: '公务用车购置费', about: { item: 'threePublic.vehicles.purchase' } },
        { label: '公务用车运行费', about: { item: 'threePublic.vehicles.running' } },
      ],
      text: '{label}{amount}{change}{because}',
      between: '；',
    },
    vehicleCounts: { each: vehicleUses, where: ['known'], text: '{label}{count}辆', between: '、' },
  },
  body: [
    ...overview,
    ...statement,
    { heading: 1, text: '{year}年{level}预算表' },
    { tables: true },
    ...otherMatters,
    { role: 'signature', text: '{unit}' },
    { role: 'signature', text: '{dated}' },
  ],
  forms: [],
  glossary,
}

const asDepartment = (text: string): string =>
  text.replaceAll('预算单位', '部门').replaceAll('年单位“三公”', '年部门“三公”')

/** The same of a department: its tables are named after it, and the first has no kinds of expenditure. */
export const shanghaiDepartment: Composition = {
  ...shanghai,
  layout: 'shanghai-department-budget',
  otherLevel: 'shanghai-unit-budget',
  tables: Object.fromEntries(
    Object.entries(tables).map(([role, table]) => [
      role,
      {
        ...table,
        ...(table.empty !== undefined && { empty: asDepartment(table.empty) }),
        ...(role === 'revenue-expenditure-summary' && { amounts: [{ flow: 'revenue' }, spent] }),
      },
    ]),
  ),
}
