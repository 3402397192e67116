import type { RuleTexts } from '../text.ts'

export const structure: RuleTexts = {
  'table-missing': {
    name: '缺少应公开的表',
    summary: '本地区格式应公开的表没有找到。',
    message: (p) => `没有找到${p.facts?.number}《${p.facts?.title}》`,
    fix: () => '请补上；没有数据的也应列出空表并说明',
  },
  'tables-out-of-order': {
    name: '表号不连续',
    summary: '表号应从小到大、连续、不重复。',
    message: (p) => `${p.facts?.before} 之后应为第 ${p.facts?.expected} 号，印为 ${p.facts?.number}`,
    fix: () => '请改正表号，或补上缺少的表',
  },
  'part-missing': {
    name: '缺少一个部分',
    summary: '预算公开一般包括概况、公开表、情况说明、名词解释。',
    message: (p) => `没有找到“${p.facts?.part}”部分`,
    fix: () => '请补上这一部分',
  },
  'section-missing': {
    name: '缺少一节说明',
    summary: '本地区格式要求的说明没有找到。',
    message: ({ facts }) =>
      facts?.count === 1
        ? `没有找到“${facts.section}”一节`
        : `没有找到 ${facts?.count} 节说明：“${facts?.section}”`,
    fix: () => '请补上；没有相关收支的应说明没有',
  },
  'subsection-missing': {
    name: '其他重要事项缺少一项',
    summary: '机关运行经费、政府采购、国有资产、预算绩效等重要事项应分别说明。',
    message: (p) => `没有找到“${p.facts?.section}”的说明`,
    fix: () => '请补上；没有的应说明没有',
  },
  'empty-table-without-note': {
    name: '空表没有说明',
    summary: '没有数据的表格应当列出空表并说明。',
    message: (p) => `${p.facts?.table} 没有数据，也没有说明`,
    fix: () => '建议在表下注明：本单位没有相关预算安排，本表为空表',
  },
  'empty-note-under-filled-table': {
    name: '有数的表写着“空表”',
    summary: '表下说明为空表，表中却有金额。',
    message: (p) => `${p.facts?.table} 有金额 ${p.facts?.amount}，表下却说是空表`,
    fix: () => '请删去说明，或核对表中的金额',
  },
  'empty-note-names-other-table': {
    name: '空表说明写成了别的表',
    summary: '空表下的说明应写本表的名称。',
    message: (p) => `这里是《${p.facts?.table}》，说明写的是“${p.facts?.named}”`,
  },
  'money-unit-missing': {
    name: '表没有写金额单位',
    summary: '其他表都写了金额单位，这张表没有写。',
    message: (p) => `${p.facts?.table} 没有写金额单位`,
    fix: () => '请注明，例如“单位：万元”',
  },
  'prepared-by-another-unit': {
    name: '表头的编制单位不一致',
    summary: '各表的编制单位应与本文件的单位一致。',
    message: (p) => `${p.facts?.table} 的编制单位印为“${p.facts?.printed}”，本文件的单位是“${p.facts?.unit}”`,
  },
  'detail-stops-above-item': {
    name: '没有细化到项',
    summary: '支出按功能分类应公开到项。',
    message: (p) => `${p.facts?.table} 的 ${p.facts?.code} ${p.facts?.name} 没有列到项`,
    fix: () => '请补上项级科目的行',
  },
}
