import type { Rule } from '../rule.ts'
import { arithmeticRules } from './arithmetic/index.ts'
import { assetRules } from './asset/index.ts'
import { changeRules } from './change/index.ts'
import { codeRules } from './code/index.ts'
import { contentRules } from './content/index.ts'
import { formatRules } from './format/index.ts'
import { goalRules } from './goal/index.ts'
import { goalAmountsRules } from './goal-amounts/index.ts'
import { goalTextsRules } from './goal-texts/index.ts'
import { indicatorRules } from './indicator/index.ts'
import { indicatorCostRules } from './indicator-cost/index.ts'
import { listingRules } from './listing/index.ts'
import { privacyRules } from './privacy/index.ts'
import { projectRules } from './project/index.ts'
import { reasonRules } from './reason/index.ts'
import { structureRules } from './structure/index.ts'
import { timeRules } from './time/index.ts'
import { wordingRules } from './wording/index.ts'

/** Every rule there is. Of the rules that take a relation the first one has it: items and changes before the rest. */
export const rules: readonly Rule[] = [
  ...assetRules,
  ...changeRules,
  ...projectRules,
  ...arithmeticRules,
  ...codeRules,
  ...contentRules,
  ...formatRules,
  ...goalRules,
  ...goalAmountsRules,
  ...goalTextsRules,
  ...indicatorRules,
  ...indicatorCostRules,
  ...listingRules,
  ...privacyRules,
  ...reasonRules,
  ...structureRules,
  ...timeRules,
  ...wordingRules,
]
