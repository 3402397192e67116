import type { LayoutRow } from '../layouts/layout.ts'
import type { FormComposition, Passage, Phrase, PhrasePart, TableComposition } from './composition.ts'
import { forms } from './forms.ts'
import { spent } from './meanings.ts'
import { phrases } from './words.ts'

/** Sections and tables that places share under headings of their own, in the project's own words. */

const item = (label: string, id: string) => ({ label, about: { item: id } })

/** Sources as tables and sentences name them. */
export const sources = [
  { label: '一般公共预算拨款', about: { source: 'fiscal.general' } },
  { label: '政府性基金预算拨款', about: { source: 'fiscal.fund' } },
  { label: '国有资本经营预算拨款', about: { source: 'fiscal.capital' } },
  { label: '财政专户管理资金', about: { source: 'account' } },
  { label: '事业收入', about: { source: 'unit.service' } },
  { label: '事业单位经营收入', about: { source: 'unit.business' } },
  { label: '上级补助收入', about: { source: 'unit.superior' } },
  { label: '附属单位上缴收入', about: { source: 'unit.affiliate' } },
  { label: '其他收入', about: { source: 'unit.other' } },
  { label: '上年结转结余', about: { source: 'carryover' } },
] as const

const vehicleUses = [
  item('领导干部用车', 'assets.vehicles.leader'),
  item('一般公务用车', 'assets.vehicles.general'),
  item('执法执勤用车', 'assets.vehicles.law'),
  item('特种专业技术用车', 'assets.vehicles.special'),
  item('离退休干部用车', 'assets.vehicles.retiree'),
  item('其他用车', 'assets.vehicles.other'),
]

const listOf = (each: PhrasePart['each'], rest: Partial<PhrasePart> = {}): PhrasePart => ({
  text: '{name}',
  between: '、',
  ...rest,
  ...(each !== undefined && { each }),
})

/** Where the revenue comes from, as the tables of the place name it. */
export const sourceAmounts = (each: Exclude<PhrasePart['each'], undefined>): PhrasePart => ({
  each,
  where: ['some'],
  text: '{label}{amount}',
  between: '，',
})

/** Phrases that the sections need. */
export const sectionPhrases: Readonly<Record<string, Phrase>> = {
  ...phrases,
  path: { text: '{class}（类）{section}（款）{item}（项）' },
  officeList: listOf('offices'),
  memberList: listOf('members'),
  staffKinds: listOf('economics', { about: { kind: 'basic.staff' } }),
  runningKinds: listOf('economics', { about: { kind: 'basic.running' } }),
  sourceAmounts: sourceAmounts(sources),
  vehicleCounts: { each: vehicleUses, where: ['known'], text: '{label}{count}辆', between: '、' },
  vehicleCosts: {
    each: [
      item('公务用车购置费', 'threePublic.vehicles.purchase'),
      item('公务用车运行维护费', 'threePublic.vehicles.running'),
    ],
    text: '{label}{amount}{change}{because}',
    between: '；',
  },
}

export const duties = (heading: string): readonly Passage[] => [
  { heading: 2, text: heading },
  { each: 'duties', text: '{n}.{name}。', otherwise: [{ text: '{open:duties}' }] },
]

export const plans = (heading: string): readonly Passage[] => [
  { heading: 2, text: heading },
  { each: 'plans', text: '{n}.{name}。', otherwise: [{ text: '{open:plans}' }] },
]

export const offices: Passage = {
  when: ['has:offices'],
  text: '{unit}设{size:offices}个内设机构，包括：{officeList}。',
  otherwise: [{ text: '{open:offices}' }],
}

export const members: Passage = {
  when: ['has:members'],
  text: '纳入{unit}{year}年{level}预算编制范围的单位共{size:members}个，包括：{memberList}。',
  otherwise: [{ text: '{unit}没有下属预算单位。' }],
}

/** Revenue of the year and where it comes from. */
export const revenue: readonly Passage[] = [
  {
    about: { flow: 'revenue' },
    text: '{unit}{year}年收入预算{amount}{change}{because}。其中：{sourceAmounts}。',
  },
]

/** Expenditure by its kinds, each with its share. */
export const expenditure: readonly Passage[] = [
  {
    about: spent,
    of: spent,
    blocks: [
      { text: '{unit}{year}年支出预算{amount}{change}{because}。其中：' },
      {
        each: [
          { label: '基本支出', about: { kind: 'basic' } },
          { label: '项目支出', about: { kind: 'project' } },
        ],
        text: '（{nth}）{label}{amount}，占{share}。',
      },
    ],
  },
]

/** One paragraph a 项 with its change. */
export const itemChanges: Passage = {
  each: 'items',
  text: '{n}.{path}{amount}{change}{because}。',
}

/** One paragraph a 项 with what it is for. */
export const itemPurposes: Passage = {
  each: 'items',
  text: '{n}.{path}{amount}，主要用于{purpose}。',
}

/** 基本支出 of a fund by what it is spent on. */
export const basicExpenditure = (fund: string, source: string): readonly Passage[] => [
  {
    about: { ...spent, source, kind: 'basic' },
    blocks: [
      { text: `{unit}{year}年${fund}基本支出{amount}，其中：` },
      {
        about: { kind: 'basic.staff' },
        when: ['!none'],
        text: '（一）人员经费{amount}，主要包括：{staffKinds}。',
        otherwise: [{ about: { kind: 'basic.staff' }, text: '（一）人员经费{amount}。' }],
      },
      {
        about: { kind: 'basic.running' },
        when: ['!none'],
        text: '（二）公用经费{amount}，主要包括：{runningKinds}。',
        otherwise: [{ about: { kind: 'basic.running' }, text: '（二）公用经费{amount}。' }],
      },
    ],
  },
]

/** A fund that many units do not have. */
export const fund = (label: string, source: string): Passage => ({
  about: { ...spent, source },
  when: ['none'],
  text: `{unit}{year}年没有使用${label}拨款安排的支出。`,
  otherwise: [
    {
      about: { ...spent, source },
      blocks: [
        { text: `{unit}{year}年${label}拨款支出{amount}{change}{because}。其中：` },
        { each: 'items', text: '{n}.{path}{amount}。' },
      ],
    },
  ],
})

/** “三公”经费: the whole, then 出国, 公车 and 接待, in the order that the place has. */
export const threePublic = (
  source: string,
  order: readonly ('abroad' | 'vehicles' | 'reception')[],
  whole = '{unit}{year}年财政拨款“三公”经费预算数为{amount}{change}{because}。其中：',
): readonly Passage[] => {
  const numbers = ['（一）', '（二）', '（三）']
  const one = (name: (typeof order)[number], lead: string): Passage =>
    name === 'vehicles'
      ? {
          about: { source, item: 'threePublic.vehicles' },
          text: `${lead}公务用车购置及运行维护费{amount}{change}。其中：{vehicleCosts}。`,
        }
      : {
          about: { source, item: `threePublic.${name}` },
          label: name === 'abroad' ? '因公出国（境）费' : '公务接待费',
          text: `${lead}{label}{amount}{change}{because}。`,
        }
  return [
    { about: { source, item: 'threePublic' }, text: whole },
    ...order.map((name, index) => one(name, numbers[index]!)),
  ]
}

export const organOperating: Passage = {
  about: { item: 'organOperating' },
  when: ['public', '!some'],
  text: '{unit}为事业单位，没有机关运行经费。',
  otherwise: [
    {
      about: { item: 'organOperating' },
      text: '{unit}{year}年机关运行经费财政拨款预算{amount}{change}{because}。',
    },
  ],
}

export const procurement: readonly Passage[] = [
  {
    about: { item: 'procurement' },
    text: '{year}年{unit}政府采购预算{amount}，其中：政府采购货物预算{amount@procurement.goods}，政府采购工程预算{amount@procurement.works}，政府采购服务预算{amount@procurement.services}。',
  },
]

export const reserve: Passage = {
  text: '{year}年{unit}面向中小企业预留政府采购项目预算金额{amount@reserve.sme}，其中：小微企业预留政府采购项目预算金额{amount@reserve.sme.micro}。',
}

export const stateAssets: readonly Passage[] = [
  {
    about: { item: 'assets.vehicles' },
    text: '截至{assetDay}，{unit}共有车辆{count}辆，其中：{vehicleCounts}；单价100万元（含）以上设备{count@assets.equipment100}台（套）。',
  },
  {
    about: { item: 'planned.vehicles' },
    text: '{year}年{level}预算安排购置车辆{count}辆，购置单价100万元（含）以上设备{count@planned.equipment100}台（套）。',
  },
]

export const performance: Passage = {
  text: '{year}年，{unit}编报绩效目标的财政拨款项目共{count@goals.projects}个，涉及项目预算资金{amount@goals.projects.money}。',
}

/** Each project with its money and its goal, where the place prints no form. */
export const projectGoals: Passage = {
  each: 'projects',
  about: { ...spent, kind: 'project' },
  blocks: [{ text: '{n}.{name}：预算安排{amount}。' }, { text: '绩效目标：{goal}' }],
  otherwise: [{ text: '{unit}{year}年没有项目支出。' }],
}

export const glossaryOf = (line = '{nth}、{name}：{explanation}'): Passage => ({
  each: 'glossary',
  text: line,
})

export const signature: readonly Passage[] = [
  { role: 'signature', text: '{unit}' },
  { role: 'signature', text: '{dated}' },
]

/** A table of a fund that is empty where the fund gives nothing. */
export const emptyFund = (label: string, title: string, rest: TableComposition = {}): TableComposition => ({
  empty: `注：{unit}{year}年没有使用${label}拨款安排的支出，${title}为空表。`,
  ...rest,
})

/** Rows of revenue: parts above their sum, a head above its parts. */
export interface RevenueRow {
  readonly label: string
  readonly source?: string
  /** It is the sum of the rows above it that no other sum has. */
  readonly sums?: true
  /** Its parts stand under it. */
  readonly parts?: readonly RevenueRow[]
}

/** The left side of a table of 收入 and 支出, with what each row is a part of. */
export function revenueSide(rows: readonly RevenueRow[]): readonly LayoutRow[] {
  const out: { label: string; meaning: NonNullable<LayoutRow['meaning']>; parent?: number }[] = []
  let open: number[] = []
  const add = ({ label, source }: RevenueRow): number =>
    out.push({ label, meaning: { flow: 'revenue', ...(source !== undefined && { source }) } }) - 1
  for (const row of rows) {
    const at = add(row)
    if (row.sums) {
      for (const index of open) out[index]!.parent = at
      open = []
    }
    open.push(at)
    for (const part of row.parts ?? []) out[add(part)]!.parent = at
  }
  return out
}

/** 整体支出绩效目标表 with the title of the place. */
export const wholeForm = (title: string): FormComposition => ({
  ...forms.find(({ scope }) => scope === 'unit')!,
  title,
  heads: ['一级指标', '二级指标', '三级指标', '指标值', '指标值设定依据', '分值权重'],
})

/** 项目支出绩效目标表 of one project, with the heads that most places print. */
export const projectForm = (title: string): FormComposition => ({
  scope: 'project',
  title,
  subtitle: '（{year}年）',
  heads: ['一级指标', '二级指标', '三级指标', '指标值'],
  widths: [16, 18, 36, 30],
  lines: [
    [
      { text: '项目名称', span: 1 },
      { text: '{name}', span: 3 },
    ],
    [
      { text: '预算单位', span: 1 },
      { text: '{projectUnit}', span: 3 },
    ],
    [
      { text: '年度预算总额（万元）', span: 1 },
      { text: '{figure}', span: 1 },
      { text: '其中：财政拨款', span: 1 },
      { text: '{figure}', span: 1, about: { source: 'fiscal' } },
    ],
    [
      { text: '项目总体目标', span: 1 },
      { text: '{goal}', span: 3 },
    ],
  ],
})
