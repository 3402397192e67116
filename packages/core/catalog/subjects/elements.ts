import { codeSets, elements, fundNatures, projectCategories } from './data/elements.ts'
import { type Confidence, confidenceOf, rowsOf } from './subject.ts'

/** 资金性质 (VD10001), a tree by the digits of its codes: "11" is under "1". */
export interface FundNature {
  readonly code: string
  readonly name: string
  readonly confidence: Confidence
}

/** 项目类别 (VD09001). 基本支出 is 1 and 21, 项目支出 is 22 and 3. */
export interface ProjectCategory extends FundNature {
  /** False for what one province added. */
  readonly national: boolean
  readonly definition?: string
}

/** 业务要素: a field of the exports of 预算管理一体化. */
export interface BudgetElement {
  readonly field: string
  readonly name: string
  /** As the standard writes it, e.g. "NString(9)"; missing where it was not seen. */
  readonly type?: string
}

/** 代码集 of 预算管理一体化. */
export interface CodeSet {
  readonly id: string
  readonly name: string
  readonly confidence: Confidence
  /** The field that carries its codes. */
  readonly field?: string
}

let natures: ReadonlyMap<string, FundNature> | undefined
let categories: ReadonlyMap<string, ProjectCategory> | undefined
let fields: ReadonlyMap<string, BudgetElement> | undefined
let sets: ReadonlyMap<string, CodeSet> | undefined

/** 资金性质 by code. */
export function fundNaturesByCode(): ReadonlyMap<string, FundNature> {
  natures ??= new Map(
    rowsOf(fundNatures).map(([code = '', name = '', confidence]) => [
      code,
      { code, name, confidence: confidenceOf(confidence) },
    ]),
  )
  return natures
}

/** 项目类别 by code. */
export function projectCategoriesByCode(): ReadonlyMap<string, ProjectCategory> {
  categories ??= new Map(
    rowsOf(projectCategories).map(([code = '', name = '', confidence, reach, definition]) => [
      code,
      {
        code,
        name,
        confidence: confidenceOf(confidence),
        national: reach === 'national',
        ...(definition ? { definition } : {}),
      },
    ]),
  )
  return categories
}

/** 业务要素 by field name: "exp_func_code". Incomplete. */
export function budgetElementsByField(): ReadonlyMap<string, BudgetElement> {
  fields ??= new Map(
    rowsOf(elements).map(([field = '', name = '', type]) => [
      field,
      { field, name, ...(type ? { type } : {}) },
    ]),
  )
  return fields
}

/** 代码集 by id: "VD09001". The standard has several hundred; these are the ones a budget needs. */
export function codeSetsById(): ReadonlyMap<string, CodeSet> {
  sets ??= new Map(
    rowsOf(codeSets).map(([id = '', name = '', confidence, field]) => [
      id,
      { id, name, confidence: confidenceOf(confidence), ...(field ? { field } : {}) },
    ]),
  )
  return sets
}
