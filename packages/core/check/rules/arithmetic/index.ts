import type { Rule } from '../../rule.ts'
import { amountCutNotRounded } from './amount-cut-not-rounded.ts'
import { basicExpenditureTablesDisagree } from './basic-expenditure-tables-disagree.ts'
import { functionRevenueDiffersFromExpenditure } from './function-revenue-differs-from-expenditure.ts'
import { listedPartsDifferFromTotal } from './listed-parts-differ-from-total.ts'
import { listedPartsExceedTotal } from './listed-parts-exceed-total.ts'
import { partExceedsTotal } from './part-exceeds-total.ts'
import { projectExpenditureTablesDisagree } from './project-expenditure-tables-disagree.ts'
import { revenueDiffersFromExpenditure } from './revenue-differs-from-expenditure.ts'
import { rowTotalDiffersFromColumns } from './row-total-differs-from-columns.ts'
import { tablesDisagree } from './tables-disagree.ts'
import { textAmountDiffersFromTable } from './text-amount-differs-from-table.ts'
import { textContradictsItself } from './text-contradicts-itself.ts'
import { totalDiffersFromParts } from './total-differs-from-parts.ts'

/** In order of code: of the rules that take a relation the first one has it. */
export const arithmeticRules: readonly Rule[] = [
  totalDiffersFromParts,
  rowTotalDiffersFromColumns,
  partExceedsTotal,
  revenueDiffersFromExpenditure,
  functionRevenueDiffersFromExpenditure,
  basicExpenditureTablesDisagree,
  projectExpenditureTablesDisagree,
  tablesDisagree,
  textAmountDiffersFromTable,
  textContradictsItself,
  listedPartsDifferFromTotal,
  listedPartsExceedTotal,
  amountCutNotRounded,
]
