/**
 * Coordinates of a fact. A dimension that is left out means the total over it.
 * Names of members are those of `catalog/dimensions.ts`; codes are those of the year's 政府收支分类科目.
 */
export interface Coordinates {
  /** Name of the unit when a document prints several; left out for the unit that the document is about. */
  readonly unit?: string
  /** Fiscal year (预算年度). */
  readonly year: number
  /** budget 年初预算 · executed 上年执行数 · final 决算. */
  readonly stage: 'budget' | 'executed' | 'final'
  readonly flow?: 'revenue' | 'expenditure'
  /** 资金来源, e.g. "fiscal", "fiscal.general", "fiscal.general.own", "account", "unit.service", "carryover.fiscal". */
  readonly source?: string
  /** 功能分类: 3, 5 or 7 digits. */
  readonly function?: string
  /** 部门经济分类: 3 or 5 digits; "g501"… for 政府经济分类. */
  readonly economic?: string
  /** 支出性质: "basic", "basic.staff", "basic.running", "project". */
  readonly kind?: string
  /** Name of a project as printed, brackets folded. */
  readonly project?: string
  /** A measure outside the main cube, e.g. "threePublic.reception", "procurement.goods", "staff.serving". */
  readonly item?: string
}

/** Names of the dimensions, in the order of keys. */
export const dimensions = [
  'unit',
  'year',
  'stage',
  'flow',
  'source',
  'function',
  'economic',
  'kind',
  'project',
  'item',
] as const satisfies readonly (keyof Coordinates)[]

/** A string that is equal exactly for equal coordinates. */
export function coordinatesKey(coordinates: Coordinates): string {
  let key = ''
  for (const name of dimensions) {
    const value = coordinates[name]
    if (value !== undefined) key += `${name}=${value};`
  }
  return key
}
