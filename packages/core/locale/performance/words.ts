import type { FlagCode, ScoringBasis, ScoringPart, ScoringRule } from '../../performance/index.ts'

type Facts = Readonly<Record<string, string>>

/** What is said of an evaluation, in one language. */
export interface PerformanceWords {
  readonly flags: Readonly<Record<FlagCode, (facts: Facts) => string>>
  readonly rules: Readonly<Record<ScoringRule, string>>
  /** What the scoring rules are made of. */
  readonly parts: Readonly<Record<ScoringPart, string>>
  /** A part of the rules with its figures and basis. */
  readonly rule: (one: ScoringBasis) => string
  readonly levels: Readonly<Record<'error' | 'warning' | 'note', string>>
}
