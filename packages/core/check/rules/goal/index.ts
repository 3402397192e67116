import type { Rule } from '../../rule.ts'
import { formAmountDiffersFromProject } from './form-amount-differs-from-project.ts'
import { formFundsDifferFromTotal } from './form-funds-differ-from-total.ts'
import { formMissing } from './form-missing.ts'
import { formOfUnknownProject } from './form-of-unknown-project.ts'
import { unitFormMissing } from './unit-form-missing.ts'
import { unitFormMoneyDiffersFromBudget } from './unit-form-money-differs-from-budget.ts'
import { weightsDifferFromNinety } from './weights-differ-from-ninety.ts'
import { weightsNotNumeric } from './weights-not-numeric.ts'

/** In order of code: of the rules that take a relation the first one has it. */
export const goalRules: readonly Rule[] = [
  formMissing,
  formOfUnknownProject,
  formAmountDiffersFromProject,
  formFundsDifferFromTotal,
  weightsDifferFromNinety,
  weightsNotNumeric,
  unitFormMoneyDiffersFromBudget,
  unitFormMissing,
]
