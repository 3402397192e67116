/** A measure outside the main cube, this year and last. Left out: not known; 0 is none. In 分. */
export interface Measure {
  /** Which money: "fiscal.general", "fiscal.fund", "fiscal.capital", "fiscal"; left out: all of it. */
  readonly source?: string
  readonly amount?: number
  readonly prior?: number
}

/** “三公”经费, a row a source. Subtotals are derived. */
export interface ThreePublic {
  readonly abroad: readonly Measure[]
  readonly reception: readonly Measure[]
  readonly vehiclesPurchase: readonly Measure[]
  readonly vehiclesRunning: readonly Measure[]
  /** 因公出国（境）团组 and 人次, 公务接待批次 and 人次, where the region prints them. */
  readonly counts: readonly { readonly item: string; readonly count: number; readonly unit: string }[]
}

/** 货物, 工程 and 服务. */
export const purchaseCategories = ['goods', 'works', 'services'] as const

/** A purchase as the list of 政府采购 has it (政府采购明细), a part of the budget's lines. */
export interface Purchase {
  /** 采购品目大类; left out: not known, and with it what is bought of each. */
  readonly category?: (typeof purchaseCategories)[number]
  /** 采购品目: "复印纸". */
  readonly name?: string
  /** 采购组织形式: "集中采购". */
  readonly method?: string
  /** 功能分类: 3, 5 or 7 digits. */
  readonly function?: string
  /** 部门预算支出经济分类: 3 or 5 digits. */
  readonly economic?: string
  /** `Project.id`; left out: of 基本支出. */
  readonly project?: string
  readonly source?: string
  /** In 分. */
  readonly amount: number
  /** Of it reserved for 中小企业, and of that for 小微企业, in 分. */
  readonly sme?: number
  readonly micro?: number
}

/** 政府采购预算; the total is derived, and so is this year's of every measure whose purchases say it. */
export interface Procurement {
  readonly goods: Measure
  readonly works: Measure
  readonly services: Measure
  /** 面向中小企业预留. */
  readonly sme: Measure
  /** Of it 小微企业. */
  readonly micro: Measure
  /** Either all purchases of the year, or empty when nobody knows them one by one. */
  readonly lines: readonly Purchase[]
}

/** A service bought by its place in the 指导性目录 of 政府购买服务. */
export interface PurchasedService {
  /** "01-公共服务", "0106-生态保护和环境治理服务", "环境保护成果交流与管理服务". */
  readonly level1?: string
  readonly level2?: string
  readonly level3?: string
  /** In 分. */
  readonly amount: number
}

/** 政府购买服务, of fiscal money; the amount is that of its services where there are any. */
export interface PurchasedServices extends Measure {
  /** Either all services of the year, or empty when nobody knows them one by one. */
  readonly lines: readonly PurchasedService[]
}

/** Things counted, with their value. */
export interface Holding {
  readonly count?: number
  /** In 分. */
  readonly value?: number
}

/** Land and houses. */
export interface Estate {
  /** Square metres, plain decimal: "2350.00". */
  readonly area?: string
  /** In 分. */
  readonly value?: number
}

/** Uses of vehicles: members of the dimension `assets.vehicles`. */
export type VehicleUse = 'leader' | 'general' | 'law' | 'special' | 'retiree' | 'other'

/** 国有资产占用使用情况. Totals are derived. */
export interface Assets {
  /** Day of the count, ISO; left out: the last day of the year before. */
  readonly asOf?: string
  readonly land: Estate
  readonly houses: Estate
  /** A use that is left out is not printed by the region's form. */
  readonly vehicles: Readonly<Partial<Record<VehicleUse, Holding>>>
  /** Value in 分. */
  readonly furniture?: number
  /** Value in 分. */
  readonly other?: number
  /** 单位价值 50 万元以上 and 100 万元以上: the former counts the latter in. */
  readonly equipment50: Holding
  readonly equipment100: Holding
  readonly planned: {
    readonly vehicles: Holding
    readonly equipment50: Holding
    readonly equipment100: Holding
  }
}
