import type { Layout } from '../layout.ts'
import { details } from './shaanxi-xian-details.ts'
import { summaries } from './shaanxi-xian-summaries.ts'

/** 陕西 西安, departments of the city, with a cover list of tables; tables in 元. */
export const shaanxiXianDepartmentBudget: Layout = {
  id: 'shaanxi-xian-department-budget',
  region: '陕西 西安',
  kind: 'budget',
  levels: ['department'],
  years: { from: 2021 },
  moneyUnit: '元',
  textMoneyUnit: '万元',
  codeStyle: 'joined',
  narrative: 'before',
  explains: ['机关运行经费'],
  tables: [...summaries, ...details],
  parts: [],
  sections: [
    {
      role: 'procurement',
      heading: ['政府采购情况说明'],
      otherHeadings: [['部门政府采购情况说明']],
      required: true,
    },
    {
      role: 'performance',
      heading: ['绩效目标情况说明'],
      otherHeadings: [['部门预算绩效目标说明'], ['部门预算绩效目标情况说明']],
      required: true,
    },
    {
      role: 'organ-operating',
      heading: ['机关运行经费安排情况说明'],
      otherHeadings: [['机关运行经费安排说明']],
      required: true,
    },
    { role: 'glossary', heading: ['专业名词解释'], required: true },
    {
      role: 'duties',
      heading: ['主要职能及机构设置'],
      otherHeadings: [['主要职能'], ['部门主要职责及机构设置']],
      required: true,
    },
    {
      role: 'organisation',
      heading: ['机构设置'],
      otherHeadings: [['预算单位构成'], ['人员情况说明'], ['部门预算单位构成'], ['部门人员情况说明']],
      required: true,
      states: ['staff'],
      parent: 'duties',
    },
    {
      role: 'total-budget',
      heading: ['部门预算收支情况说明'],
      otherHeadings: [
        ['收支预算总体情况说明'],
        ['国有资本经营预算拨款收支情况说明'],
        ['收支情况'],
        ['收支预算总体情况'],
      ],
      required: true,
    },
    {
      role: 'appropriation',
      heading: ['财政拨款收支情况说明'],
      otherHeadings: [['财政拨款收支情况']],
      required: false,
      parent: 'total-budget',
    },
    {
      role: 'general-budget',
      heading: ['一般公共预算拨款支出明细情况说明'],
      otherHeadings: [['一般公共预算当年拨款规模变化情况'], ['一般公共预算拨款支出明细情况']],
      required: false,
      parent: 'total-budget',
    },
    {
      role: 'government-fund',
      heading: ['政府性基金预算支出情况说明'],
      otherHeadings: [['政府性基金预算支出情况']],
      required: false,
      parent: 'total-budget',
    },
    { role: 'other-matters', heading: ['其他重要事项说明'], required: false },
    {
      role: 'three-public',
      heading: ['“三公”经费及会议费、培训费情况说明'],
      otherHeadings: [['部门预算“三公”经费等预算情况说明']],
      required: true,
      parent: 'other-matters',
    },
    {
      role: 'state-assets',
      heading: ['国有资产占有使用及资产购置情况说明'],
      otherHeadings: [['部门国有资产占有使用及资产购置情况说明']],
      required: true,
      parent: 'other-matters',
    },
    { role: 'state-capital', heading: ['国有资本经营预算拨款收支情况'], required: false },
  ],
  forms: [
    { scope: 'project', title: '专项业务经费绩效目标表', columns: [] },
    { scope: 'unit', title: '部门整体支出绩效目标表', columns: [] },
    { scope: 'project', title: '专项资金总体绩效目标表', columns: [] },
  ],
}
