import type { Rule } from '../../rule.ts'
import { countContradictsValue } from './count-contradicts-value.ts'
import { largerEquipmentOutnumbersSmaller } from './larger-equipment-outnumbers-smaller.ts'
import { procurementDiffersFromParts } from './procurement-differs-from-parts.ts'
import { reserveBelowPolicy } from './reserve-below-policy.ts'
import { servingStaffExceedsPosts } from './serving-staff-exceeds-posts.ts'
import { smallBusinessReserveBelowItsPart } from './small-business-reserve-below-its-part.ts'
import { staffDiffersFromKinds } from './staff-differs-from-kinds.ts'
import { threePublicDiffersFromItems } from './three-public-differs-from-items.ts'
import { vehiclesBoughtStatedDifferently } from './vehicles-bought-stated-differently.ts'
import { vehiclesDifferFromKinds } from './vehicles-differ-from-kinds.ts'

/** In order of code: of the rules that take a relation the first one has it. */
export const assetRules: readonly Rule[] = [
  procurementDiffersFromParts,
  smallBusinessReserveBelowItsPart,
  vehiclesDifferFromKinds,
  staffDiffersFromKinds,
  threePublicDiffersFromItems,
  largerEquipmentOutnumbersSmaller,
  servingStaffExceedsPosts,
  countContradictsValue,
  reserveBelowPolicy,
  vehiclesBoughtStatedDifferently,
]
