import type { Rule } from '../../rule.ts'
import { causeDoesNotFitItem } from './cause-does-not-fit-item.ts'
import { groundOutOfDate } from './ground-out-of-date.ts'
import { reasonContradictsDirection } from './reason-contradicts-direction.ts'
import { reasonDeniesChange } from './reason-denies-change.ts'
import { reasonNamesAnotherItem } from './reason-names-another-item.ts'
import { reasonRestatesZero } from './reason-restates-zero.ts'
import { sameCauseDatedDifferently } from './same-cause-dated-differently.ts'
import { unchangedCalledChanged } from './unchanged-called-changed.ts'

/** In order of code: of the rules that take a relation the first one has it. */
export const reasonRules: readonly Rule[] = [
  reasonContradictsDirection,
  reasonDeniesChange,
  reasonNamesAnotherItem,
  causeDoesNotFitItem,
  sameCauseDatedDifferently,
  reasonRestatesZero,
  groundOutOfDate,
  unchangedCalledChanged,
]
