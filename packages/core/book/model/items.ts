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

/** 政府采购预算; the total is derived. */
export interface Procurement {
  readonly goods: Measure
  readonly works: Measure
  readonly services: Measure
  /** 面向中小企业预留. */
  readonly sme: Measure
  /** Of it 小微企业. */
  readonly micro: Measure
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
