import type { FlagCode, ScoringRule } from '../../performance/index.ts'

type Facts = Readonly<Record<string, string>>

/** What is said of an evaluation, in one language. */
export interface PerformanceWords {
  readonly flags: Readonly<Record<FlagCode, (facts: Facts) => string>>
  readonly rules: Readonly<Record<ScoringRule, string>>
  readonly levels: Readonly<Record<'error' | 'warning' | 'note', string>>
}
