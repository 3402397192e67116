import type { Rule } from '../../rule.ts'
import { glossaryMissing } from './glossary-missing.ts'
import { largeEquipmentNotStated } from './large-equipment-not-stated.ts'
import { operatingCostNotExplained } from './operating-cost-not-explained.ts'
import { procurementKindsNotStated } from './procurement-kinds-not-stated.ts'
import { smallBusinessReserveNotStated } from './small-business-reserve-not-stated.ts'
import { staffNotStated } from './staff-not-stated.ts'
import { termNotExplained } from './term-not-explained.ts'
import { threePublicItemNotStated } from './three-public-item-not-stated.ts'
import { vehiclesNotStated } from './vehicles-not-stated.ts'

/** In order of code: of the rules that take a relation the first one has it. */
export const contentRules: readonly Rule[] = [
  staffNotStated,
  operatingCostNotExplained,
  procurementKindsNotStated,
  smallBusinessReserveNotStated,
  vehiclesNotStated,
  largeEquipmentNotStated,
  threePublicItemNotStated,
  termNotExplained,
  glossaryMissing,
]
