import { foldWords } from './lexicon/fold.ts'
import { budgetElementsByField } from './subjects/index.ts'

/** What a column of an export of 预算管理一体化 holds, as far as a book needs it. */
export type ExportField =
  | 'year'
  | 'unitCode'
  | 'unitName'
  | 'fund'
  | 'function'
  | 'economic'
  | 'government'
  | 'projectCode'
  | 'projectName'
  | 'category'
  | 'amount'
  | 'total'
  | 'deleted'
  | 'basis'
  | 'goal'

/** Fields of the standard that hold it, best first. */
const fields: Readonly<Record<ExportField, readonly string[]>> = {
  year: ['fiscal_year'],
  unitCode: ['agency_code'],
  unitName: ['agency_name'],
  fund: ['fund_type_code', 'fund_type_name'],
  function: ['exp_func_code', 'exp_func_name'],
  economic: ['dep_bgt_eco_code', 'dep_bgt_eco_name'],
  government: ['gov_bgt_eco_code', 'gov_bgt_eco_name'],
  projectCode: ['pro_code'],
  projectName: ['pro_name'],
  category: ['pro_cat_code', 'pro_cat_name'],
  amount: ['bgt_amt'],
  total: ['pro_total_amt'],
  deleted: ['is_deleted'],
  basis: [],
  goal: [],
}

/** Heads in words, beside the standard's own names of its fields. */
const words: Readonly<Record<ExportField, string>> = {
  year: '年度 预算年度 财政年度',
  unitCode: '单位编码 单位代码 预算单位编码 预算单位代码',
  unitName: '单位名称 预算单位 预算单位名称 单位',
  fund: '资金性质 资金来源 资金性质代码 资金性质编码 资金性质名称',
  function:
    '功能分类 支出功能分类 功能分类科目 支出功能分类科目 功能科目 功能分类科目编码 支出功能分类科目编码 功能科目编码 支出功能分类科目代码',
  economic:
    '部门经济分类 部门支出经济分类 部门预算支出经济分类 经济分类 经济分类科目 部门经济科目 部门经济分类科目编码 部门支出经济分类科目编码 部门支出经济分类代码 经济科目编码',
  government:
    '政府经济分类 政府支出经济分类 政府预算支出经济分类 政府经济科目 政府经济分类科目编码 政府支出经济分类代码',
  projectCode: '项目编码 项目代码 项目编号',
  projectName: '项目名称 项目',
  category: '项目类别 项目类别代码 项目类别编码 项目类别名称',
  amount: '预算金额 本年预算数 预算数 金额 申报数 批复数 预算安排数 本年预算',
  total: '项目总额',
  deleted: '是否删除',
  basis: '立项依据',
  goal: '绩效目标 项目总体目标 总体目标 年度绩效目标',
}

let known: ReadonlyMap<string, ExportField> | undefined

function headsByWords(): ReadonlyMap<string, ExportField> {
  if (known) return known
  const heads = new Map<string, ExportField>()
  for (const [field, list] of Object.entries(words) as [ExportField, string][]) {
    for (const physical of fields[field]) {
      heads.set(physical, field)
      const name = budgetElementsByField().get(physical)?.name
      if (name !== undefined) heads.set(foldWords(name), field)
    }
    for (const word of list.split(' ')) heads.set(foldWords(word), field)
  }
  known = heads
  return heads
}

/** What a head of an export says: the field, and the money unit where it names one: "预算金额（万元）". */
export function exportHead(
  text: string,
): { readonly field: ExportField; readonly moneyUnit?: '元' | '万元' } | undefined {
  const folded = foldWords(text)
  const [, bare = folded, unit] = /^(.*?)(?:（(?:单位：)?(元|万元)）)?$/.exec(folded) ?? []
  const field = headsByWords().get(/^[a-z_]+$/i.test(bare) ? bare.toLowerCase() : bare)
  return field && { field, ...(unit !== undefined && { moneyUnit: unit as '元' | '万元' }) }
}

/** 资金来源 of a code of 资金性质 (VD10001). */
export function sourceOfFund(code: string): string | undefined {
  const [, kind = ''] = /^(\d{1,3})/.exec(code) ?? []
  const first = kind.slice(0, 2)
  const sources: Readonly<Record<string, string>> = {
    '1': 'fiscal',
    '11': 'fiscal.general',
    '12': 'fiscal.fund',
    '13': 'fiscal.capital',
    '2': 'account',
    '3': 'unit',
    '31': 'unit.service',
    '32': 'unit.superior',
    '33': 'unit.affiliate',
    '34': 'unit.business',
    '39': 'unit.other',
  }
  return sources[first] ?? sources[kind.slice(0, 1)]
}
