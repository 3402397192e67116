import type { Rule } from '../../rule.ts'
import { bracketInsideWord } from './bracket-inside-word.ts'
import { bracketUnpaired } from './bracket-unpaired.ts'
import { cellUnreadable } from './cell-unreadable.ts'
import { comparatorSpelledOut } from './comparator-spelled-out.ts'
import { decimalsMixed } from './decimals-mixed.ts'
import { labelMarkWrong } from './label-mark-wrong.ts'
import { letterInNumber } from './letter-in-number.ts'
import { listNumberRepeated } from './list-number-repeated.ts'
import { listNumberingMixed } from './list-numbering-mixed.ts'
import { numberingGap } from './numbering-gap.ts'
import { punctuationDoubled } from './punctuation-doubled.ts'
import { sentenceCutOff } from './sentence-cut-off.ts'

/** In order of code: of the rules that take a relation the first one has it. */
export const formatRules: readonly Rule[] = [
  punctuationDoubled,
  comparatorSpelledOut,
  bracketUnpaired,
  letterInNumber,
  cellUnreadable,
  sentenceCutOff,
  numberingGap,
  decimalsMixed,
  listNumberRepeated,
  listNumberingMixed,
  labelMarkWrong,
  bracketInsideWord,
]
