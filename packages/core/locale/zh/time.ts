import type { RuleTexts } from '../text.ts'

export const time: RuleTexts = {
  'published-late': {
    name: '公开时间超过 20 日',
    summary: '单位预算应当在部门批复后 20 日内公开。',
    message: (p) => `批复 ${p.facts?.from}，公开 ${p.facts?.to}，相隔 ${p.facts?.days} 日`,
    fix: () => '请核对日期；属实的请说明原因',
  },
  'department-reply-late': {
    name: '部门批复超过 15 日',
    summary: '部门应当在财政批复后 15 日内批复所属单位。',
    message: (p) => `财政批复 ${p.facts?.from}，部门批复 ${p.facts?.to}，相隔 ${p.facts?.days} 日`,
  },
  'finance-reply-late': {
    name: '财政批复超过 20 日',
    summary: '财政部门应当在人代会批准后 20 日内批复部门。',
    message: (p) => `批准 ${p.facts?.from}，财政批复 ${p.facts?.to}，相隔 ${p.facts?.days} 日`,
  },
  'dated-after-publication': {
    name: '成文日期与批复、公开日期矛盾',
    summary: '成文日期应在批复之后、公开之前。',
    message: (p) =>
      `成文日期 ${p.facts?.date}，${p.facts?.kind === 'after-publication' ? '晚于公开日期' : '早于批复日期'} ${p.facts?.bound}`,
    fix: () => '请核对日期',
  },
  'date-outside-budget-year': {
    name: '成文日期不在预算年度',
    summary: '单位预算公开的日期一般在预算年度年初。',
    message: (p) => `成文日期 ${p.facts?.date}，预算年度 ${p.facts?.year} 年`,
    fix: () => '请核对日期',
  },
  'another-year-in-heading': {
    name: '标题中的年份不对',
    summary: '标题和表名的年份应与预算年度一致。',
    message: (p) => `标题写 ${p.facts?.printed}，本文件是 ${p.facts?.year} 年预算`,
  },
  'another-year-before-amount': {
    name: '年份写错',
    summary: '今年的金额写成了别的年份。',
    message: (p) => `${p.facts?.amount} 是 ${p.facts?.year} 年的数，写成了 ${p.facts?.printed} 年`,
  },
  'form-of-another-year': {
    name: '绩效目标表年份不对',
    summary: '绩效目标表的年份应与预算年度一致。',
    message: (p) => `绩效目标表写 ${p.facts?.printed} 年，本文件是 ${p.facts?.year} 年预算`,
  },
  'period-beyond-yearly-goal': {
    name: '年度目标的期限不在本年',
    summary: '年度绩效目标的完成期限应在预算年度内。',
    message: (p) => `目标期限写 ${p.facts?.printed}，预算年度是 ${p.facts?.year} 年`,
    fix: () => '请核对年份',
  },
}
