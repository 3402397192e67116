import type { Rule } from '../../rule.ts'
import { anotherYearBeforeAmount } from './another-year-before-amount.ts'
import { anotherYearInHeading } from './another-year-in-heading.ts'
import { dateOutsideBudgetYear } from './date-outside-budget-year.ts'
import { datedAfterPublication } from './dated-after-publication.ts'
import { departmentReplyLate } from './department-reply-late.ts'
import { financeReplyLate } from './finance-reply-late.ts'
import { formOfAnotherYear } from './form-of-another-year.ts'
import { periodBeyondYearlyGoal } from './period-beyond-yearly-goal.ts'
import { publishedLate } from './published-late.ts'

/** In order of code: of the rules that take a relation the first one has it. */
export const timeRules: readonly Rule[] = [
  publishedLate,
  departmentReplyLate,
  financeReplyLate,
  datedAfterPublication,
  dateOutsideBudgetYear,
  anotherYearInHeading,
  anotherYearBeforeAmount,
  formOfAnotherYear,
  periodBeyondYearlyGoal,
]
