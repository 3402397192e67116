import type { Rule } from '../../rule.ts'
import { basicItemsDifferFromTable } from './basic-items-differ-from-table.ts'
import { carryoverCountedAsCurrent } from './carryover-counted-as-current.ts'
import { emptySaidButTableHasMoney } from './empty-said-but-table-has-money.ts'
import { expenditureClassesListingDiffers } from './expenditure-classes-listing-differs.ts'
import { explainedItemNotInTable } from './explained-item-not-in-table.ts'
import { itemNotExplained } from './item-not-explained.ts'
import { sourceSaidUnplannedHasMoney } from './source-said-unplanned-has-money.ts'
import { tablesListOtherSubjects } from './tables-list-other-subjects.ts'

/** In order of code: of the rules that take a relation the first one has it. */
export const listingRules: readonly Rule[] = [
  basicItemsDifferFromTable,
  itemNotExplained,
  explainedItemNotInTable,
  sourceSaidUnplannedHasMoney,
  emptySaidButTableHasMoney,
  expenditureClassesListingDiffers,
  carryoverCountedAsCurrent,
  tablesListOtherSubjects,
]
