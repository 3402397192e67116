import type { Layout } from '../layout.ts'

/** 江苏, departments of the province before 2020 that publish the narrative apart from the tables. */
export const jiangsuDepartmentNarrative2017: Layout = {
  id: 'jiangsu-department-narrative-2017',
  region: '江苏',
  kind: 'budget',
  levels: ['department'],
  years: { from: 2017, to: 2019 },
  moneyUnit: '万元',
  comparesWith: 'budget',
  narrative: 'apart',
  explains: ['财政拨款', '基本支出', '项目支出', '三公', '机关运行经费'],
  tables: [],
  parts: [],
  sections: [
    {
      role: 'organ-operating',
      heading: ['一般公共预算机关运行经费支出预算情况说明'],
      otherHeadings: [['一般公共预算机关运行经费支出预算表'], ['一般公共预算机关运行经费支出预算表情况说明']],
      required: true,
    },
    {
      role: 'three-public',
      heading: ['一般公共预算“三公”经费、会议费、培训费支出预算情况说明'],
      otherHeadings: [
        ['一般公共预算“三公”经费、会议费、培训费支出预算表'],
        ['一般公共预算“三公”经费、会议费、培训费支出预算表情况说明'],
      ],
      required: true,
    },
    {
      role: 'procurement',
      heading: ['政府采购支出预算情况说明'],
      otherHeadings: [['政府采购支出预算表'], ['政府采购预算表情况说明']],
      required: true,
    },
    { role: 'duties', heading: ['主要职能'], required: true },
    {
      role: 'organisation',
      heading: ['部门机构设置及预算单位构成情况'],
      otherHeadings: [['部门机构设置和所属单位情况']],
      required: true,
    },
    {
      role: 'total-budget',
      heading: ['收支预算总体情况说明'],
      otherHeadings: [['部门收支预算编制相关依据及测算分析情况'], ['收支预算总表情况说明']],
      required: true,
    },
    { role: 'revenue', heading: ['收入预算情况说明'], required: true },
    { role: 'expenditure', heading: ['支出预算情况说明'], required: true },
    {
      role: 'appropriation',
      heading: ['财政拨款收支预算总体情况说明'],
      otherHeadings: [
        ['财政拨款支出预算情况说明'],
        ['财政拨款收支预算总表情况说明'],
        ['财政拨款支出预算表情况说明'],
      ],
      required: true,
    },
    {
      role: 'basic-expenditure',
      heading: ['财政拨款基本支出预算情况说明'],
      otherHeadings: [
        ['一般公共预算基本支出预算情况说明'],
        ['财政拨款基本支出预算表情况说明'],
        ['一般公共预算基本支出预算表情况说明'],
      ],
      required: true,
    },
    {
      role: 'government-fund',
      heading: ['政府性基金预算支出预算情况说明'],
      otherHeadings: [['政府性基金支出预算表情况说明']],
      required: true,
    },
    {
      role: 'general-budget',
      heading: ['一般公共预算支出预算情况说明'],
      otherHeadings: [['一般公共预算支出预算表情况说明']],
      required: true,
    },
    { role: 'glossary', heading: ['名词解释'], required: true },
    { role: 'other-matters', heading: ['其他重要事项说明'], required: false },
    { role: 'performance', heading: ['预算绩效目标设置情况说明'], required: false, parent: 'other-matters' },
    {
      role: 'state-capital',
      heading: ['国有资本经营预算收支情况'],
      required: false,
      parent: 'other-matters',
    },
    { role: 'state-assets', heading: ['国有资产占用情况'], required: false },
  ],
  forms: [],
}
