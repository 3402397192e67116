import type { Rule } from '../../rule.ts'
import { codeNeverInUnitBudget } from './code-never-in-unit-budget.ts'
import { codeNotInForce } from './code-not-in-force.ts'
import { codeRepeated } from './code-repeated.ts'
import { codeUnknown } from './code-unknown.ts'
import { codesOutOfOrder } from './codes-out-of-order.ts'
import { economicClassInWrongColumn } from './economic-class-in-wrong-column.ts'
import { formerNameUsed } from './former-name-used.ts'
import { fundCodeInGeneralBudget } from './fund-code-in-general-budget.ts'
import { leadingZeroLost } from './leading-zero-lost.ts'
import { nameDiffersFromCode } from './name-differs-from-code.ts'
import { operatingCostInInstitution } from './operating-cost-in-institution.ts'
import { parentRowMissing } from './parent-row-missing.ts'

/** In order of code: of the rules that take a relation the first one has it. */
export const codeRules: readonly Rule[] = [
  codeUnknown,
  nameDiffersFromCode,
  formerNameUsed,
  parentRowMissing,
  codesOutOfOrder,
  codeRepeated,
  codeNotInForce,
  economicClassInWrongColumn,
  fundCodeInGeneralBudget,
  codeNeverInUnitBudget,
  operatingCostInInstitution,
  leadingZeroLost,
]
