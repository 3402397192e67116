import type { Rule } from '../../rule.ts'
import { basisContradictsLastYear } from './basis-contradicts-last-year.ts'
import { comparatorDoesNotFit } from './comparator-does-not-fit.ts'
import { firstLevelWeightsOffPattern } from './first-level-weights-off-pattern.ts'
import { indicatorRepeated } from './indicator-repeated.ts'
import { indicatorUnderWrongLevel } from './indicator-under-wrong-level.ts'
import { namesAndTargetsDifferInNumber } from './names-and-targets-differ-in-number.ts'
import { requiredKindMissing } from './required-kind-missing.ts'
import { sameIndicatorDifferentTarget } from './same-indicator-different-target.ts'
import { scoringDoesNotFit } from './scoring-does-not-fit.ts'
import { targetMissing } from './target-missing.ts'
import { targetRepeatsName } from './target-repeats-name.ts'
import { targetWorseThanLastYear } from './target-worse-than-last-year.ts'

/** In order of code: of the rules that take a relation the first one has it. */
export const indicatorRules: readonly Rule[] = [
  comparatorDoesNotFit,
  targetWorseThanLastYear,
  scoringDoesNotFit,
  indicatorUnderWrongLevel,
  sameIndicatorDifferentTarget,
  indicatorRepeated,
  targetMissing,
  requiredKindMissing,
  basisContradictsLastYear,
  firstLevelWeightsOffPattern,
  targetRepeatsName,
  namesAndTargetsDifferInNumber,
]
