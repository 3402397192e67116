import type { Rule } from '../../rule.ts'
import { allocationDiffersFromProjectAmount } from './allocation-differs-from-project-amount.ts'
import { basisWithoutDocument } from './basis-without-document.ts'
import { contractStaffPaidAsServices } from './contract-staff-paid-as-services.ts'
import { durableGoodsPaidAsSupplies } from './durable-goods-paid-as-supplies.ts'
import { periodOutsideYear } from './period-outside-year.ts'
import { projectNamedTwice } from './project-named-twice.ts'
import { projectNotExplained } from './project-not-explained.ts'
import { projectNotInTable } from './project-not-in-table.ts'
import { projectOrderDiffers } from './project-order-differs.ts'
import { projectPartNotStated } from './project-part-not-stated.ts'
import { projectUnitDiffers } from './project-unit-differs.ts'

/** In order of code: of the rules that take a relation the first one has it. */
export const projectRules: readonly Rule[] = [
  allocationDiffersFromProjectAmount,
  projectNotExplained,
  projectNotInTable,
  projectOrderDiffers,
  projectUnitDiffers,
  periodOutsideYear,
  projectPartNotStated,
  basisWithoutDocument,
  projectNamedTwice,
  contractStaffPaidAsServices,
  durableGoodsPaidAsSupplies,
]
