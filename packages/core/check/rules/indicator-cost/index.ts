import type { Rule } from '../../rule.ts'
import { costDiffersFromAllocation } from './cost-differs-from-allocation.ts'
import { costExceedsProject } from './cost-exceeds-project.ts'
import { costMatchesNoItem } from './cost-matches-no-item.ts'

/** In order of code: of the rules that take a relation the first one has it. */
export const indicatorCostRules: readonly Rule[] = [
  costExceedsProject,
  costDiffersFromAllocation,
  costMatchesNoItem,
]
