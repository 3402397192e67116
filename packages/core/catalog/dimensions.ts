/**
 * The members of the dimensions that are not code lists, as trees. `whole` says that a node is exactly the sum of its
 * children when all of them are printed; otherwise a child is only a part of it. Names in documents are in the lexicon.
 */
export interface Member {
  readonly id: string
  readonly whole: boolean
  readonly children?: readonly Member[]
}

const leaf = (id: string): Member => ({ id, whole: false })
const sum = (id: string, ...children: (string | Member)[]): Member => ({
  id,
  whole: true,
  children: children.map((child) => (typeof child === 'string' ? leaf(child) : child)),
})
const group = (id: string, ...children: (string | Member)[]): Member => ({
  ...sum(id, ...children),
  whole: false,
})

/** 资金来源. "current" is 本年收入; "carryover" 上年结转结余. */
export const sources: readonly Member[] = [
  sum(
    'current',
    sum(
      'fiscal',
      sum('fiscal.general', 'fiscal.general.own', 'fiscal.general.transfer'),
      sum('fiscal.fund', 'fiscal.fund.own', 'fiscal.fund.transfer'),
      sum('fiscal.capital', 'fiscal.capital.own', 'fiscal.capital.transfer'),
    ),
    'account',
    sum('unit', 'unit.service', 'unit.superior', 'unit.affiliate', 'unit.business', 'unit.other'),
  ),
  sum(
    'carryover',
    sum('carryover.fiscal', 'carryover.fiscal.general', 'carryover.fiscal.fund', 'carryover.fiscal.capital'),
    sum('carryover.other', 'carryover.other.account', 'carryover.other.unit'),
  ),
]

/** 支出性质: 基本支出 (人员经费, 公用经费), 项目支出; and what some regions print beside them. */
export const kinds: readonly Member[] = [
  sum('basic', 'basic.staff', 'basic.running'),
  leaf('project'),
  leaf('business'),
  leaf('toSuperior'),
  leaf('toAffiliates'),
  leaf('carriedForward'),
]

/** Measures outside the main cube. */
export const items: readonly Member[] = [
  sum(
    'threePublic',
    'threePublic.abroad',
    'threePublic.reception',
    sum('threePublic.vehicles', 'threePublic.vehicles.purchase', 'threePublic.vehicles.running'),
  ),
  leaf('organOperating'),
  leaf('meetings'),
  leaf('training'),
  sum('procurement', 'procurement.goods', 'procurement.works', 'procurement.services'),
  leaf('purchasedServices'),
  group('reserve.sme', 'reserve.sme.micro'),
  leaf('staff.posts'),
  sum('staff.actual', 'staff.serving', 'staff.retired', 'staff.retiredCadre'),
  leaf('assets.land'),
  leaf('assets.land.value'),
  leaf('assets.houses'),
  leaf('assets.houses.value'),
  sum(
    'assets.vehicles',
    'assets.vehicles.leader',
    'assets.vehicles.general',
    'assets.vehicles.law',
    'assets.vehicles.special',
    'assets.vehicles.retiree',
    'assets.vehicles.other',
  ),
  sum(
    'assets.vehicles.value',
    'assets.vehicles.general.value',
    'assets.vehicles.law.value',
    'assets.vehicles.other.value',
  ),
  leaf('assets.furniture.value'),
  leaf('assets.other.value'),
  leaf('assets.equipment50'),
  leaf('assets.equipment100'),
  leaf('planned.vehicles'),
  leaf('planned.equipment50'),
  leaf('planned.equipment100'),
  leaf('goals.unit'),
  leaf('goals.unit.money'),
  leaf('goals.projects'),
  leaf('goals.projects.money'),
  leaf('goals.otherProjects'),
  leaf('goals.otherProjects.money'),
]
