import type { Rule } from '../../rule.ts'
import { amountWithoutUnit } from './amount-without-unit.ts'
import { bodyOfAnotherRank } from './body-of-another-rank.ts'
import { obsoleteTerm } from './obsolete-term.ts'
import { percentSignMissing } from './percent-sign-missing.ts'
import { phraseMisprinted } from './phrase-misprinted.ts'
import { placeholderLeft } from './placeholder-left.ts'
import { templateResidue } from './template-residue.ts'
import { textRepeated } from './text-repeated.ts'
import { unitSlip } from './unit-slip.ts'
import { wordsDoubled } from './words-doubled.ts'
import { wordsMisprinted } from './words-misprinted.ts'
import { yearWordMissing } from './year-word-missing.ts'
import { yuanMissing } from './yuan-missing.ts'

/** In order of code: of the rules that take a relation the first one has it. */
export const wordingRules: readonly Rule[] = [
  amountWithoutUnit,
  unitSlip,
  placeholderLeft,
  templateResidue,
  obsoleteTerm,
  wordsDoubled,
  textRepeated,
  percentSignMissing,
  yearWordMissing,
  yuanMissing,
  bodyOfAnotherRank,
  wordsMisprinted,
  phraseMisprinted,
]
