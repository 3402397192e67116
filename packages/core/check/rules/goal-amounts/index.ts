import type { Rule } from '../../rule.ts'
import { goalAmountsDifferFromProject } from './goal-amounts-differ-from-project.ts'
import { goalsCountDiffersFromForms } from './goals-count-differs-from-forms.ts'
import { goalsMoneyDiffersFromProjects } from './goals-money-differs-from-projects.ts'
import { quantityTimesPriceDiffers } from './quantity-times-price-differs.ts'

/** In order of code: of the rules that take a relation the first one has it. */
export const goalAmountsRules: readonly Rule[] = [
  goalAmountsDifferFromProject,
  quantityTimesPriceDiffers,
  goalsCountDiffersFromForms,
  goalsMoneyDiffersFromProjects,
]
