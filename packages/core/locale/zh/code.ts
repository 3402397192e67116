import type { RuleTexts } from '../text.ts'

export const code: RuleTexts = {
  'code-unknown': {
    name: '科目编码未收录',
    summary: '编码不在本工具收录的科目中。收录并不完整，仅作提示。',
    message: (p) => `科目 ${p.facts?.code} ${p.facts?.name} 未收录`,
    fix: () => '请对照当年《政府收支分类科目》核实编码',
  },
  'name-differs-from-code': {
    name: '科目名称与编码不符',
    summary: '科目名称应与当年《政府收支分类科目》中该编码的名称一致。',
    message: (p) =>
      `${p.facts?.code} 应为“${p.facts?.official}”，印为“${p.facts?.name}”` +
      (p.facts?.other ? `（该名称的编码是 ${p.facts.other}）` : '') +
      (p.facts?.count ? `；这张表共有 ${p.facts.count} 个科目名称与编码不符` : ''),
    fix: () => '请核对编码和名称，改正写错的一处',
  },
  'former-name-used': {
    name: '使用了科目的旧名称',
    summary: '该编码的名称已经调整，应使用预算年度的名称。',
    message: (p) => `${p.facts?.code} 现名“${p.facts?.official}”，印的是旧名“${p.facts?.name}”`,
  },
  'parent-row-missing': {
    name: '缺少上级科目行',
    summary: '表中按类、款、项列示，款和项之上应有类和款的汇总行。',
    message: (p) => `${p.facts?.table} 有 ${p.facts?.code}，没有上级科目 ${p.facts?.parent} 的行`,
    fix: () => '请补上汇总行，或核对编码',
  },
  'codes-out-of-order': {
    name: '科目顺序颠倒',
    summary: '科目一般按编码从小到大排列。',
    message: (p) => `${p.facts?.code} 排在 ${p.facts?.before} 之后`,
    fix: () => '建议调整行的顺序',
  },
  'code-repeated': {
    name: '同一科目出现两行',
    summary: '按科目列示的表中，一个科目应当只有一行。',
    message: (p) => `${p.facts?.code} ${p.facts?.name} 在同一张表中出现两次`,
    fix: () => '请核对：重复的删去，应当合并的相加',
  },
  'code-not-in-force': {
    name: '科目不在该年度使用',
    summary: '编码属于其他年度的《政府收支分类科目》。',
    message: (p) => `${p.facts?.code} ${p.facts?.name} 在 ${p.facts?.year} 年可能尚未启用或已停用`,
    fix: () => '请对照预算年度的科目核实',
  },
  'economic-class-in-wrong-column': {
    name: '经济科目放错了栏',
    summary: '工资福利支出属于人员经费，商品和服务支出、资本性支出属于公用经费。',
    message: (p) => `${p.facts?.code} ${p.facts?.name} 的金额列在“${p.facts?.column}”`,
    fix: () => '请核对该行的人员经费和公用经费',
  },
  'fund-code-in-general-budget': {
    name: '其他预算的科目列入一般公共预算',
    summary: '政府性基金、国有资本经营预算的科目应列在各自的表中。',
    message: (p) =>
      `${p.facts?.code} ${p.facts?.name} 是${p.facts?.budget === 'fund' ? '政府性基金' : '国有资本经营'}预算科目，列在一般公共预算支出表中`,
    fix: () => '请核对资金性质和科目',
  },
  'code-never-in-unit-budget': {
    name: '单位预算不应有的科目',
    summary: '预备费、转移性支出、债务发行费用、社会保险基金支出由政府预算安排，单位一般没有。',
    message: (p) => `单位预算中 ${p.facts?.code} 类有金额`,
    fix: () => '请核对该金额所属的科目',
  },
  'operating-cost-in-institution': {
    name: '事业单位填列了机关运行经费',
    summary: '机关运行经费只统计行政单位和参照公务员法管理的事业单位。',
    message: (p) => `文件列示科目“${p.facts?.sign}”，没有行政运行，却填列机关运行经费 ${p.facts?.amount}`,
    fix: () => '如不是参公单位，请改为说明公用经费，或写明没有机关运行经费',
  },
  'leading-zero-lost': {
    name: '科目编码丢了前面的 0',
    summary: '款、项编码是两位数字，从电子表格粘贴时容易丢掉前面的 0。',
    message: (p) => `“${p.facts?.name}”的编码印为 ${p.facts?.code}，应为 ${p.expected}`,
  },
}
