import type { Coordinates } from '../model/index.ts'

/** One name for every member of the dimensions, as a sentence or a question calls it. */
export const sourceNames: Readonly<Record<string, string>> = {
  current: '本年收入',
  fiscal: '财政拨款',
  'fiscal.own': '本级财政拨款',
  'fiscal.transfer': '上级财政拨款',
  'fiscal.general': '一般公共预算',
  'fiscal.general.own': '一般公共预算本级财力',
  'fiscal.general.transfer': '上级一般公共预算安排的转移支付',
  'fiscal.fund': '政府性基金预算',
  'fiscal.fund.own': '政府性基金预算本级财力',
  'fiscal.fund.transfer': '上级政府性基金安排的转移支付',
  'fiscal.capital': '国有资本经营预算',
  'fiscal.capital.own': '国有资本经营预算本级财力',
  'fiscal.capital.transfer': '上级国有资本经营预算安排的转移支付',
  account: '财政专户管理资金',
  unit: '单位资金',
  'unit.service': '事业收入',
  'unit.superior': '上级补助收入',
  'unit.affiliate': '附属单位上缴收入',
  'unit.business': '事业单位经营收入',
  'unit.other': '其他收入',
  carryover: '上年结转结余',
  'carryover.fiscal': '财政拨款结转',
  'carryover.fiscal.general': '一般公共预算拨款结转',
  'carryover.fiscal.fund': '政府性基金预算拨款结转',
  'carryover.fiscal.capital': '国有资本经营预算拨款结转',
  'carryover.other': '非财政拨款结转结余',
  'carryover.other.account': '财政专户管理资金结转结余',
  'carryover.other.unit': '单位资金结转结余',
}

export const kindNames: Readonly<Record<string, string>> = {
  basic: '基本支出',
  'basic.staff': '人员经费',
  'basic.running': '公用经费',
  project: '项目支出',
  business: '事业单位经营支出',
  toSuperior: '上缴上级支出',
  toAffiliates: '对附属单位补助支出',
  carriedForward: '结转下年',
}

export const itemNames: Readonly<Record<string, string>> = {
  threePublic: '“三公”经费',
  'threePublic.abroad': '因公出国（境）费',
  'threePublic.reception': '公务接待费',
  'threePublic.vehicles': '公务用车购置及运行费',
  'threePublic.vehicles.purchase': '公务用车购置费',
  'threePublic.vehicles.running': '公务用车运行费',
  organOperating: '机关运行经费',
  meetings: '会议费',
  training: '培训费',
  procurement: '政府采购预算',
  purchasedServices: '政府购买服务预算',
  'procurement.goods': '政府采购货物预算',
  'procurement.works': '政府采购工程预算',
  'procurement.services': '政府采购服务预算',
  'reserve.sme': '面向中小企业预留政府采购项目预算金额',
  'reserve.sme.micro': '小微企业预留政府采购项目预算金额',
  'staff.posts': '编制数',
  'staff.actual': '实有人数',
  'staff.serving': '在职人数',
  'staff.retired': '退休人数',
  'staff.retiredCadre': '离休人数',
  'assets.land': '土地面积',
  'assets.land.value': '土地价值',
  'assets.houses': '房屋面积',
  'assets.houses.value': '房屋价值',
  'assets.vehicles': '车辆数',
  'assets.vehicles.value': '车辆价值',
  'assets.vehicles.leader': '领导干部用车数',
  'assets.vehicles.leader.value': '领导干部用车价值',
  'assets.vehicles.general': '一般公务用车数',
  'assets.vehicles.general.value': '一般公务用车价值',
  'assets.vehicles.law': '执法执勤用车数',
  'assets.vehicles.law.value': '执法执勤用车价值',
  'assets.vehicles.special': '特种专业技术用车数',
  'assets.vehicles.special.value': '特种专业技术用车价值',
  'assets.vehicles.retiree': '离退休干部用车数',
  'assets.vehicles.retiree.value': '离退休干部用车价值',
  'assets.vehicles.other': '其他车辆数',
  'assets.vehicles.other.value': '其他车辆价值',
  'assets.furniture.value': '办公家具价值',
  'assets.other.value': '其他资产价值',
  'assets.equipment50': '单位价值50万元以上大型设备数',
  'assets.equipment50.value': '单位价值50万元以上大型设备价值',
  'assets.equipment100': '单位价值100万元以上大型设备数',
  'assets.equipment100.value': '单位价值100万元以上大型设备价值',
  'planned.vehicles': '安排购置车辆数',
  'planned.vehicles.value': '安排购置车辆经费',
  'planned.equipment50': '安排购置单位价值50万元以上大型设备数',
  'planned.equipment50.value': '安排购置单位价值50万元以上大型设备经费',
  'planned.equipment100': '安排购置单位价值100万元以上大型设备数',
  'planned.equipment100.value': '安排购置单位价值100万元以上大型设备经费',
  'goals.unit': '整体绩效目标数',
  'goals.unit.money': '整体绩效目标金额',
  'goals.projects': '财政拨款项目数',
  'goals.projects.money': '财政拨款项目金额',
  'goals.otherProjects': '非财政拨款项目数',
  'goals.otherProjects.money': '非财政拨款项目金额',
}

const flowNames = { revenue: '收入', expenditure: '支出' } as const
const whole = '收支总预算'

/**
 * What a fact is called: the names of its coordinates one after another.
 * @param codeName name of a 科目.
 * @param projectName name of a project of the coordinates.
 */
export function factName(
  { flow, source, function: code, economic, kind, project, item }: Partial<Coordinates>,
  codeName: (code: string) => string,
  projectName: (project: string) => string = (name) => name,
): string {
  const named = [
    source !== undefined && (sourceNames[source] ?? source),
    project !== undefined && projectName(project),
    code !== undefined && codeName(code),
    economic !== undefined && codeName(economic),
    kind !== undefined && (kindNames[kind] ?? kind),
    item !== undefined && (itemNames[item] ?? item),
  ].filter((name) => name !== false)
  const spending = kind ?? project ?? economic ?? item
  if (flow !== undefined && spending === undefined && !named.at(-1)?.endsWith(flowNames[flow]))
    named.push(flowNames[flow])
  return named.length === 0 ? whole : named.join('')
}
