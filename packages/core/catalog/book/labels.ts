/** How ids of the dimensions and other choices are written in the workbook of the book: id → words. */
type Labels = Readonly<Record<string, string>>

export const sourceLabels: Labels = {
  current: '本年收入（全部）',
  fiscal: '财政拨款',
  'fiscal.general': '一般公共预算',
  'fiscal.general.own': '一般公共预算（本级）',
  'fiscal.general.transfer': '一般公共预算（上级转移支付）',
  'fiscal.fund': '政府性基金预算',
  'fiscal.fund.own': '政府性基金预算（本级）',
  'fiscal.fund.transfer': '政府性基金预算（上级转移支付）',
  'fiscal.capital': '国有资本经营预算',
  'fiscal.capital.own': '国有资本经营预算（本级）',
  'fiscal.capital.transfer': '国有资本经营预算（上级转移支付）',
  account: '财政专户管理资金',
  unit: '单位资金',
  'unit.service': '事业收入',
  'unit.superior': '上级补助收入',
  'unit.affiliate': '附属单位上缴收入',
  'unit.business': '事业单位经营收入',
  'unit.other': '其他收入',
  carryover: '上年结转结余',
  'carryover.fiscal': '财政拨款结转',
  'carryover.fiscal.general': '一般公共预算结转',
  'carryover.fiscal.fund': '政府性基金结转',
  'carryover.fiscal.capital': '国有资本经营预算结转',
  'carryover.other': '非财政拨款结转结余',
  'carryover.other.account': '财政专户管理资金结转',
  'carryover.other.unit': '单位资金结转结余',
}

/** What topics of goals name besides. */
export const topicSourceLabels: Labels = {
  ...sourceLabels,
  'fiscal.own': '财政拨款（本级安排）',
  'fiscal.transfer': '财政拨款（上级安排）',
}

export const kindLabels: Labels = {
  'basic.staff': '人员经费',
  'basic.running': '公用经费',
  basic: '基本支出（未细分）',
  project: '项目支出',
  business: '事业单位经营支出',
  toSuperior: '上缴上级支出',
  toAffiliates: '对附属单位补助支出',
  carriedForward: '结转下年',
}

export const itemLabels: Labels = {
  threePublic: '“三公”经费',
  'threePublic.abroad': '因公出国（境）费',
  'threePublic.reception': '公务接待费',
  'threePublic.vehicles': '公务用车购置及运行费',
  'threePublic.vehicles.purchase': '公务用车购置费',
  'threePublic.vehicles.running': '公务用车运行费',
  organOperating: '机关运行经费',
  meetings: '会议费',
  training: '培训费',
  procurement: '政府采购',
  'procurement.goods': '政府采购货物',
  'procurement.works': '政府采购工程',
  'procurement.services': '政府采购服务',
  purchasedServices: '政府购买服务',
  'reserve.sme': '面向中小企业预留',
  'reserve.sme.micro': '其中小微企业预留',
  'staff.serving': '在职人员',
  'staff.retired': '退休人员',
  'assets.vehicles': '车辆',
  'assets.houses': '房屋',
}

export const purchaseLabels: Labels = { goods: '货物', works: '工程', services: '服务' }
export const flowLabels: Labels = { revenue: '收入', expenditure: '支出' }
export const levelLabels: Labels = { unit: '单位', department: '部门' }
export const natureLabels: Labels = { administrative: '行政单位（含参公）', public: '事业单位' }
export const stageLabels: Labels = { budget: '上年预算数', executed: '上年执行数', final: '上年决算数' }
export const moneyUnitLabels: Labels = { 万元: '万元', 元: '元' }
export const comparatorLabels: Labels = { '≥': '≥', '≤': '≤', '=': '=', '>': '>', '<': '<' }
export const whyLabels: Labels = {
  undecided: '来源有两种读法',
  contradiction: '来源前后不一致',
  coarse: '来源只有合计',
  inferred: '由金额推定',
}

/** 项目类别 (VD09001) a project of 项目支出 can have. */
export const categoryLabels: Labels = { '22': '22 其他运转类', '3': '3 特定目标类' }
