import type { Rule } from '../../rule.ts'
import { costCeilingExceedsProject } from './cost-ceiling-exceeds-project.ts'
import { goalDiffersFromIndicator } from './goal-differs-from-indicator.ts'
import { goalInSystemCodes } from './goal-in-system-codes.ts'
import { goalNamesOtherYears } from './goal-names-other-years.ts'
import { goalPrintedWithOtherNumbers } from './goal-printed-with-other-numbers.ts'

/** In order of code: of the rules that take a relation the first one has it. */
export const goalTextsRules: readonly Rule[] = [
  goalPrintedWithOtherNumbers,
  goalNamesOtherYears,
  costCeilingExceedsProject,
  goalInSystemCodes,
  goalDiffersFromIndicator,
]
