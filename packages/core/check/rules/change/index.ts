import type { Rule } from '../../rule.ts'
import { changeDiffersFromBase } from './change-differs-from-base.ts'
import { changeStatedTwiceDifferently } from './change-stated-twice-differently.ts'
import { partChangesDifferFromTotalChange } from './part-changes-differ-from-total-change.ts'
import { rateDiffersFromChange } from './rate-differs-from-change.ts'
import { shareDiffersFromAmounts } from './share-differs-from-amounts.ts'

/** In order of code: of the rules that take a relation the first one has it. */
export const changeRules: readonly Rule[] = [
  rateDiffersFromChange,
  changeDiffersFromBase,
  shareDiffersFromAmounts,
  changeStatedTwiceDifferently,
  partChangesDifferFromTotalChange,
]
