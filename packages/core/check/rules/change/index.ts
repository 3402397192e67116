import type { Rule } from '../../rule.ts'
import { baseBelowZero } from './base-below-zero.ts'
import { baseDiffersFromLastYear } from './base-differs-from-last-year.ts'
import { changeDiffersFromBase } from './change-differs-from-base.ts'
import { changeDiffersInLastDigit } from './change-differs-in-last-digit.ts'
import { changeStatedTwiceDifferently } from './change-stated-twice-differently.ts'
import { directionWordsDisagree } from './direction-words-disagree.ts'
import { partChangesDifferFromTotalChange } from './part-changes-differ-from-total-change.ts'
import { rateDiffersFromChange } from './rate-differs-from-change.ts'
import { rateOnZeroBase } from './rate-on-zero-base.ts'
import { shareDiffersFromAmounts } from './share-differs-from-amounts.ts'
import { sharesMissHundred } from './shares-miss-hundred.ts'

/** In order of code: of the rules that take a relation the first one has it. */
export const changeRules: readonly Rule[] = [
  rateDiffersFromChange,
  changeDiffersFromBase,
  shareDiffersFromAmounts,
  changeStatedTwiceDifferently,
  partChangesDifferFromTotalChange,
  directionWordsDisagree,
  rateOnZeroBase,
  sharesMissHundred,
  baseBelowZero,
  baseDiffersFromLastYear,
  changeDiffersInLastDigit,
]
