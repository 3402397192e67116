/** Words of headings that all regions use; where several fit, the one that says most. */
interface GeneralSection {
  /** Same names as `SectionLayout.role`. */
  readonly role: string
  /** Alternatives; all words of one must stand in the heading. */
  readonly words: readonly (readonly string[])[]
  readonly not?: readonly string[]
}

const all = (...words: string[]): readonly string[] => words
const any = (...words: string[]): readonly (readonly string[])[] => words.map((word) => [word])

export const generalSections: readonly GeneralSection[] = [
  {
    role: 'duties',
    words: any('主要职能', '主要职责', '职能简介', '基本职能', '职责概述', '部门职责', '单位职责'),
  },
  {
    role: 'organisation',
    words: any(
      '机构设置',
      '机构情况',
      '人员情况',
      '人员构成',
      '单位构成',
      '机构编制',
      '单位基本情况',
      '预算单位构成',
    ),
  },
  {
    role: 'total-budget',
    words: [
      all('收支', '总体'),
      all('收支', '增减变化'),
      all('收支', '情况说明'),
      all('收支总体情况'),
      all('收入支出', '总体'),
      all('收支总表'),
      all('收支预算'),
      all('收支情况'),
    ],
    not: ['财政拨款'],
  },
  {
    role: 'revenue',
    words: [all('收入预算'), all('收入决算'), all('收入情况'), all('收入总表')],
    not: ['财政拨款', '支出'],
  },
  {
    role: 'expenditure',
    words: [all('支出预算', '情况'), all('支出预算'), all('支出决算'), all('支出情况'), all('支出总表')],
    not: [
      '财政拨款',
      '一般公共预算',
      '三公',
      '基金',
      '国有资本',
      '项目支出',
      '基本支出',
      '收入',
      '政府采购',
      '运行经费',
    ],
  },
  {
    role: 'appropriation',
    words: [
      all('财政拨款', '收支'),
      all('财政拨款收入支出'),
      all('财政拨款情况'),
      all('财政拨款', '支出预算'),
    ],
    not: ['三公', '一般公共预算', '基本支出', '项目支出', '基金', '国有资本'],
  },
  {
    role: 'general-budget',
    words: [
      all('一般公共预算', '当年拨款'),
      all('一般公共预算', '拨款支出'),
      all('一般公共预算', '支出预算'),
      all('一般公共预算', '支出决算'),
      all('一般公共预算', '支出情况'),
      all('一般公共预算', '支出明细'),
      all('一般公共预算', '支出'),
    ],
    not: ['三公', '运行经费', '基本支出', '项目支出'],
  },
  { role: 'basic-expenditure', words: [all('一般公共预算', '基本支出'), all('基本支出')] },
  {
    role: 'project-expenditure',
    words: [
      all('一般公共预算', '项目支出'),
      all('项目支出', '情况'),
      all('项目经费情况'),
      all('项目经费', '说明'),
    ],
    not: ['绩效'],
  },
  { role: 'government-fund', words: any('政府性基金') },
  { role: 'state-capital', words: any('国有资本经营') },
  { role: 'three-public', words: any('三公', '“三公”经费') },
  { role: 'carryover', words: any('结转结余', '上年结转', '结转和结余') },
  {
    role: 'other-matters',
    words: any('其他重要事项', '其他情况说明', '其他说明事项', '其他有关情况', '重要事项'),
  },
  { role: 'organ-operating', words: any('运行经费', '行政经费') },
  { role: 'procurement', words: any('政府采购') },
  { role: 'state-assets', words: any('国有资产', '资产占有', '资产占用') },
  { role: 'performance', words: any('绩效') },
  { role: 'other-notes', words: any('其他需说明', '其他需要说明', '其他事项') },
  { role: 'glossary', words: any('名词解释', '名词说明', '专业名词', '专业性较强的名词') },
]

/** What headings of a role say of every number under them, beyond their words. */
export const roleMeanings: Readonly<
  Record<
    string,
    {
      readonly flow?: 'revenue' | 'expenditure'
      readonly source?: string
      readonly kind?: string
      readonly item?: string
    }
  >
> = {
  revenue: { flow: 'revenue' },
  expenditure: { flow: 'expenditure' },
  appropriation: { source: 'fiscal' },
  'general-budget': { flow: 'expenditure', source: 'fiscal.general' },
  'general-budget-scale': { flow: 'expenditure', source: 'fiscal.general' },
  'general-budget-structure': { flow: 'expenditure', source: 'fiscal.general' },
  'general-budget-use': { flow: 'expenditure', source: 'fiscal.general' },
  'basic-expenditure': { flow: 'expenditure', kind: 'basic' },
  'project-expenditure': { flow: 'expenditure', kind: 'project' },
  'government-fund': { source: 'fiscal.fund', flow: 'expenditure' },
  'state-capital': { source: 'fiscal.capital', flow: 'expenditure' },
  'three-public': { source: 'fiscal', item: 'threePublic' },
  'organ-operating': { item: 'organOperating' },
  procurement: { item: 'procurement' },
}
