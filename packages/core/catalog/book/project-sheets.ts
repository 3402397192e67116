import { indicatorKinds, scoringRules, targetBases } from '../performance.ts'
import { categoryLabels, comparatorLabels, whyLabels } from './labels.ts'
import { topicColumns } from './money-sheets.ts'
import type { BookSheet } from './sheet.ts'

const levels = indicatorKinds.map(({ name }) => name)
const sublevels = indicatorKinds.flatMap(({ children }) => children.map(({ name }) => name))

export const projectSheets: readonly BookSheet[] = [
  {
    kind: 'table',
    name: '项目',
    title: '项目',
    note: '一行一个项目；金额填在“支出明细”，这里不填。编号自己定，不重复即可；有一体化系统项目编码的写编码。',
    list: { path: 'projects' },
    columns: [
      { head: '编号', width: 12, path: 'id', input: 'text', required: true, note: '不含空格，如 P1' },
      { head: '项目名称', width: 34, path: 'name', input: 'text', required: true },
      { head: '项目类别', width: 16, path: 'category', input: { labels: categoryLabels } },
      { head: '立项依据', width: 44, path: 'basis', input: 'long', note: '文件名称、文号' },
      { head: '项目概述', width: 36, path: 'summary', input: 'long' },
      { head: '承担单位', width: 24, path: 'unit', input: 'text', note: '留空即本单位' },
      { head: '开始日期', width: 13, path: 'period.from', input: 'date' },
      { head: '结束日期', width: 13, path: 'period.to', input: 'date' },
      { head: '实施周期说明', width: 20, path: 'period.text', input: 'text', note: '日期说不清时才填' },
      { head: '总体目标', width: 44, path: 'goal', input: 'long' },
      { head: '负责人', width: 14, path: 'person', input: 'text', note: '可不填；公开时会隐去姓名' },
    ],
  },
  {
    kind: 'table',
    name: '资金分配',
    title: '项目资金分配',
    note: '项目的钱用在哪里；各行之和应等于该项目在“支出明细”中的金额。',
    list: { owned: 'allocation' },
    columns: [
      { head: '用途', width: 28, path: 'label', input: 'text', required: true, note: '如 办公费' },
      { head: '经济分类科目', width: 26, path: 'economic', input: 'economic' },
      { head: '金额', width: 16, path: 'amount', input: 'amount' },
      { head: '测算依据', width: 50, path: 'basis', input: 'long', note: '数量 × 单价' },
    ],
  },
  {
    kind: 'table',
    name: '绩效指标',
    title: '绩效目标指标',
    note: '项目一格留空的行是单位整体绩效目标。定量指标填比较符、数值、单位；定性指标只在“指标值”写文字。',
    list: { owned: 'indicators', whole: 'goal.indicators' },
    columns: [
      { head: '一级指标', width: 14, path: 'level1', input: { suggest: levels }, required: true },
      { head: '二级指标', width: 18, path: 'level2', input: { suggest: sublevels }, required: true },
      { head: '三级指标', width: 34, path: 'name', input: 'text', required: true },
      { head: '比较', width: 7, path: 'target.comparator', input: { labels: comparatorLabels } },
      { head: '指标值', width: 16, path: 'target.value', input: 'text' },
      { head: '单位', width: 8, path: 'target.unit', input: 'text' },
      { head: '设定依据', width: 18, path: 'basis', input: { suggest: targetBases } },
      { head: '上年比较', width: 7, path: 'prior.comparator', input: { labels: comparatorLabels } },
      { head: '上年完成值', width: 16, path: 'prior.value', input: 'text' },
      { head: '上年单位', width: 8, path: 'prior.unit', input: 'text' },
      { head: '分值', width: 9, path: 'weight', input: 'decimal' },
      {
        head: '赋分规则',
        width: 22,
        path: 'scoring',
        input: { suggest: scoringRules.map(({ name }) => name) },
      },
      { head: '佐证资料', width: 34, path: 'evidence', input: 'text' },
    ],
  },
  {
    kind: 'form',
    name: '整体绩效',
    title: '单位整体绩效目标',
    note: '资金留空时按“支出明细”计算。',
    fields: [
      { label: '年度绩效目标', path: 'goal.goal', input: 'long' },
      { label: '财政资金：上级安排', path: 'goal.funds.upper', input: 'amount' },
      { label: '财政资金：本级安排', path: 'goal.funds.own', input: 'amount' },
      { label: '其他资金', path: 'goal.funds.other', input: 'amount' },
    ],
  },
  {
    kind: 'table',
    name: '原因用途',
    title: '增减原因和资金用途',
    note: '说明文字里的“主要原因是…”“主要用于…”。没有填的会在生成的文件里标【待填】，程序不代拟。',
    list: { head: '类别', width: 10, paths: { 增减原因: 'reasons', 资金用途: 'purposes' } },
    columns: [...topicColumns, { head: '文字', width: 60, path: 'text', input: 'long', required: true }],
  },
  {
    kind: 'table',
    name: '名词解释',
    title: '名词解释',
    note: '常用名词由版式自带，这里只写本单位另加的。',
    rare: true,
    list: { path: 'glossary' },
    columns: [
      { head: '名词', width: 26, path: 'term', input: 'text', required: true },
      { head: '解释', width: 100, path: 'text', input: 'long', required: true },
    ],
  },
  {
    kind: 'table',
    name: '科目名称',
    title: '本地科目名称',
    note: '代码表里没有、或者本地叫法不同的科目。',
    rare: true,
    list: { record: 'names' },
    columns: [
      { head: '编码', width: 14, path: 'key', input: 'text', required: true },
      { head: '名称', width: 50, path: 'value', input: 'text', required: true },
    ],
  },
  {
    kind: 'table',
    name: '三公人次',
    title: '“三公”团组、批次、人次',
    note: '当地公开这些数时才填。',
    rare: true,
    list: { path: 'threePublic.counts' },
    columns: [
      { head: '事项', width: 30, path: 'item', input: 'text', required: true },
      { head: '数量', width: 10, path: 'count', input: 'count', required: true },
      { head: '单位', width: 10, path: 'unit', input: 'text', required: true },
    ],
  },
  {
    kind: 'table',
    name: '待核',
    title: '读入时拿不准的地方',
    note: '由 mingzhang import 写出。核对、改好相应的表以后，把这里的行删掉。',
    rare: true,
    list: { path: 'questions' },
    columns: [
      { head: '位置', width: 20, path: 'path', input: 'text', required: true },
      { head: '情况', width: 18, path: 'why', input: { labels: whyLabels }, required: true },
      ...topicColumns,
      { head: '来源原文', width: 50, path: 'seen', input: 'long' },
    ],
  },
]
