import type { Rule } from '../rule.ts'
import { arithmeticRules } from './arithmetic/index.ts'
import { assetRules } from './asset/index.ts'
import { changeRules } from './change/index.ts'

/** Every rule there is. Of the rules that take a relation the first one has it: items and changes before the rest. */
export const rules: readonly Rule[] = [...assetRules, ...changeRules, ...arithmeticRules]
