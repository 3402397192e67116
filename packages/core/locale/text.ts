import type { Problem } from '../model/index.ts'

/** The words of one rule in one language. A rule yields data; every sentence a user reads is made here. */
export interface RuleText {
  /** Says the bad thing in a few words: "分项之和与合计不符". */
  readonly name: string
  /** What the rule asks and why, one to three sentences. */
  readonly summary: string
  /**
   * What is wrong here, with the numbers as printed; one sentence without full stop. Place, arithmetic, cause, fix and
   * legal basis are printed beside it by the reports and need not be repeated.
   */
  readonly message: (problem: Problem) => string
  /** What the user can do, where the rule knows more than the problem's own `fix`. */
  readonly fix?: (problem: Problem) => string
}

/** Texts by rule id; one record per family and language. */
export type RuleTexts = Readonly<Record<string, RuleText>>
