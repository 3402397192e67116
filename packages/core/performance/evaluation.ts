import type { GoalValue } from '../book/index.ts'
import type { ScoringBasis } from './bases.ts'
import type { Ratio } from './ratio.ts'

/** How points are given (指标赋分规则). */
export type ScoringRule = 'completion' | 'grade' | 'satisfaction' | 'direct'

/**
 * Something a person has to look at. "error": no points could be given · "warning": points are given, and may not
 * stand · "note": told for completeness.
 */
export interface Flag {
  readonly code: FlagCode
  readonly level: 'error' | 'warning' | 'note'
  readonly facts?: Readonly<Record<string, string>>
}

export type FlagCode =
  | 'value-missing'
  | 'value-unclear'
  | 'records-conflict'
  | 'unit-differs'
  | 'target-missing'
  | 'points-missing'
  | 'points-outside-weight'
  | 'points-above-formula'
  | 'points-lowered'
  | 'weight-missing'
  | 'weights-do-not-add'
  | 'weights-off-pattern'
  | 'rule-assumed'
  | 'rule-does-not-fit'
  | 'comparator-assumed'
  | 'over-fulfilled'
  | 'target-below-prior'
  | 'target-changed'
  | 'target-changed-unapproved'
  | 'weight-changed'
  | 'indicator-added'
  | 'indicator-dropped'
  | 'evidence-missing'
  | 'evidence-unhashed'
  | 'evidence-absent'
  | 'evidence-differs'
  | 'reason-missing'
  | 'spent-missing'
  | 'budget-missing'
  | 'budget-zero'
  | 'budget-adjusted'
  | 'overspent'
  | 'indicator-unknown'
  | 'indicator-ambiguous'
  | 'date-outside-year'

/** A file that proves a value, and whether it is what was recorded. */
export interface Evidence {
  readonly file: string
  readonly sha256?: string
}

export interface IndicatorScore {
  readonly level1: string
  readonly level2: string
  readonly name: string
  /** Of the lexicon: "output.quantity"; undefined for kinds that it does not know. */
  readonly kind?: string
  /** The target that counts. */
  readonly target?: GoalValue
  /** Last year's value. */
  readonly prior?: GoalValue
  /** In points, as the goals print it. */
  readonly weight?: string
  readonly rule?: ScoringRule
  /** The value that stands for the year, in words and numbers as recorded, with its unit. */
  readonly value?: string
  readonly date?: string
  /** Whether the target is reached; undefined where nobody can say. */
  readonly reached?: boolean
  /** Exact share of the target. */
  readonly completion?: Ratio
  /** Name of the 评判等级 that the points lie in. */
  readonly grade?: string
  /** With two decimals; undefined when the indicator is not evaluated. */
  readonly points?: string
  /** How the points come about, in numbers and signs only. */
  readonly arithmetic?: string
  /** 偏差原因分析及改进措施. */
  readonly reason?: string
  readonly evidence: readonly Evidence[]
  readonly flags: readonly Flag[]
}

/** 预算执行率. */
export interface ExecutionScore {
  /** Points that it can give; "0" in forms whose indicators have all 100. */
  readonly weight: string
  /** In 分. */
  readonly budget?: number
  readonly available?: number
  readonly spent?: number
  readonly date?: string
  readonly rate?: Ratio
  readonly points?: string
  readonly arithmetic?: string
  readonly flags: readonly Flag[]
}

/** 自评 of the goals of the unit or of a project. */
export interface FormScore {
  readonly scope: 'unit' | 'project'
  /** `Project.id`. */
  readonly project?: string
  readonly name: string
  readonly goal?: string
  /** What was reached of the goal, in words. */
  readonly achieved?: string
  readonly execution: ExecutionScore
  readonly indicators: readonly IndicatorScore[]
  /** Sum of the weights that there are, 预算执行率 included. */
  readonly weight: string
  /** Authority and rule whose first-level weights these are. */
  readonly pattern?: { readonly authority: string; readonly source: string }
  /** Points so far, of everything that was evaluated. */
  readonly points: string
  /** Weight of what was evaluated. */
  readonly evaluated: string
  /** Undefined until everything is evaluated and there are 100 points in all. */
  readonly total?: string
  /** 评价等级 of the total. */
  readonly rank?: string
  readonly flags: readonly Flag[]
}

/** 绩效自评 of a year, with the arithmetic. */
export interface Evaluation {
  readonly unit: string
  readonly department?: string
  readonly year: number
  /** Id of the scoring scheme. */
  readonly scheme: string
  readonly authority: string
  /** Every figure of the scoring rules with its basis. */
  readonly rules: readonly ScoringBasis[]
  /** Day of the latest record. */
  readonly asOf?: string
  readonly forms: readonly FormScore[]
  /** About records that belong to no indicator. */
  readonly flags: readonly Flag[]
}

export const flag = (
  code: FlagCode,
  level: Flag['level'],
  facts?: Readonly<Record<string, string>>,
): Flag => ({ code, level, ...(facts && { facts }) })
