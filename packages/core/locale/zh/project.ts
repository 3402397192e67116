import type { RuleTexts } from '../text.ts'

export const project: RuleTexts = {
  'allocation-differs-from-project-amount': {
    name: '项目资金分配之和不等于项目预算',
    summary:
      '项目的资金分配逐项相加，应等于该项目的预算安排规模。差额在印出精度之内、但同一文件另有更准确的数字时，也应改正。',
    message: (p) =>
      p.facts?.exact
        ? `“${p.facts.item}”印为 ${p.printed}，本文件另一处印为 ${p.facts.exact}；改用 ${p.facts.exact} 后各项之和正好等于 ${p.sum?.printed}`
        : `各项分配之和为 ${p.sum?.computed}，项目预算印为 ${p.sum?.printed}，相差 ${p.sum?.difference} ${p.sum?.unit}`,
    fix: (p) =>
      p.facts?.exact
        ? `把“${p.facts.item} ${p.printed}”改为“${p.facts.item} ${p.facts.exact}”`
        : '请核对各项分配和项目预算后改正',
  },
  'project-not-explained': {
    name: '表中的项目没有说明',
    summary: '项目支出表中的项目应逐个说明。',
    message: (p) => `项目“${p.facts?.project}”没有说明`,
    fix: () => '请补充该项目的说明',
  },
  'project-not-in-table': {
    name: '说明的项目表中没有',
    summary: '说明的项目应列在项目支出表中。',
    message: (p) => `项目“${p.facts?.project}”在项目支出表中没有`,
    fix: () => '请核对项目名称，或补上表中的行',
  },
  'project-order-differs': {
    name: '项目顺序与表不同',
    summary: '说明的项目顺序一般与表相同，便于对照。',
    message: (p) => `项目“${p.facts?.project}”的位置与表不同`,
    fix: () => '建议按表的顺序排列',
  },
  'project-unit-differs': {
    name: '项目承担单位不是本单位',
    summary: '单位预算的项目一般由本单位承担。',
    message: (p) => `项目“${p.facts?.project}”的承担单位印为“${p.facts?.unit}”`,
    fix: () => '请核对承担单位',
  },
  'period-outside-year': {
    name: '执行时间不在预算年度',
    summary: '项目资金应在预算年度执行。',
    message: (p) =>
      `项目“${p.facts?.project}”的执行时间是“${p.facts?.period}”，预算年度是 ${p.facts?.year} 年`,
    fix: () => '请核对执行时间',
  },
  'project-part-not-stated': {
    name: '项目说明缺少一项',
    summary: '其他项目写了依据、规模、分配、时间，这个项目缺少其中一项。',
    message: (p) =>
      `项目“${p.facts?.project}”没有写${({ basis: '政策依据', amount: '预算安排规模', allocation: '资金分配情况', period: '资金执行时间' } as Record<string, string>)[String(p.facts?.part)]}`,
    fix: () => '请补充',
  },
  'basis-without-document': {
    name: '项目依据没有文件',
    summary: '设立项目的依据宜写明文件名称或文号。',
    message: (p) => `项目“${p.facts?.project}”的依据没有写文件名称或文号`,
    fix: () => '建议补充文件名称和文号',
  },
  'project-named-twice': {
    name: '同一项目说明了两次',
    summary: '一个项目说明一次。',
    message: (p) => `项目“${p.facts?.project}”出现两次`,
    fix: () => '请删去重复的，或改正项目名称',
  },
  'contract-staff-paid-as-services': {
    name: '聘用人员工资列入劳务费',
    summary: '编制外长期聘用人员的劳动报酬和社会保险属于工资福利支出，不属于劳务费。',
    message: (p) =>
      `项目“${p.facts?.project}”的目标写“${p.facts?.words}”，资金却列为劳务费 ${p.facts?.amount}`,
    fix: () => '请核对：长期聘用人员的工资和社保应列工资福利支出',
  },
  'durable-goods-paid-as-supplies': {
    name: '购置设备没有列资本性支出',
    summary: '单价一千元以上、使用一年以上的物品一般属于资本性支出。',
    message: (p) =>
      `项目“${p.facts?.project}”购置${p.facts?.goods}，单价 ${p.facts?.price} 元，资金分配中没有购置类支出`,
    fix: () => '请核对是否应列办公设备购置',
  },
}
