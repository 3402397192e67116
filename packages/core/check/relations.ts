import type { Claim } from '../model/index.ts'
import type { Formula, Measured } from './engine/formula.ts'

/** How the printed numbers of a relation stand to each other. */
export type RelationResult = 'holds' | 'rounding' | 'broken' | 'notEvaluated'

export type RelationKind =
  | 'sum' // total = Σ parts
  | 'atMost' // parts ≤ whole
  | 'agree' // two prints of one fact
  | 'balance' // 收入 = 支出
  | 'change' // this year − base = change
  | 'rate' // change / base
  | 'share' // part / whole

/** Where a relation comes from. */
export type RelationScope =
  | 'row' // columns of one row of a table
  | 'column' // rows of one column of a table
  | 'table' // two totals of one table
  | 'tables' // two tables
  | 'text-table'
  | 'text' // two sentences
  | 'sentence' // inside one sentence
  | 'listing' // a list and its total
  | 'allocation' // a project's amount and what it is spent on
  | 'form' // money of one performance form
  | 'goals' // what the text says of all goals, and their forms
  | 'items' // measures outside the main cube, wherever printed
  | 'years' // this document and last year's

/** One arithmetic statement over printed numbers. */
export interface Relation {
  /** "r17", in the order of the document. */
  readonly id: string
  readonly kind: RelationKind
  readonly scope: RelationScope
  readonly formula: Formula
  readonly result: RelationResult
  /** Why it is not evaluated; has a text in every locale. */
  readonly reason?: string
  /** Roles of the tables and sections that take part, without repeats; "?" where unknown. */
  readonly roles: readonly string[]
}

/** Broken relations that one cause explains. */
export interface Diagnosis {
  readonly relations: readonly Relation[]
  /** The printed number whose change closes them all; left out when nothing singles one out. */
  readonly culprit?: Claim
  /** What it ought to print, in its own unit and decimals. */
  readonly expected?: string
  /** The arithmetic alone singles it out, not the likelihood of a slip. */
  readonly certain: boolean
  /** Other numbers that could be wrong instead, best first. */
  readonly candidates: readonly { readonly claim: Claim; readonly expected: string }[]
  /** How many relations hold once the culprit is put right. */
  readonly agreeing: number
}

/** All relations of a reading and what their breaks point to. */
export interface Relations {
  readonly all: readonly Relation[]
  readonly diagnoses: readonly Diagnosis[]
  /** The most exact print of a fact of these coordinates, when prints of it do not contradict each other. */
  fact(aspect: Claim['aspect'], coordinates: NonNullable<Claim['coordinates']>): Claim | undefined
  /** All prints of the fact a claim is about, itself included. */
  prints(claim: Claim): readonly Claim[]
  /**
   * What a relation that a rule alone looks at points to when it does not hold; undefined when it does, as printed or
   * once every culprit is put right.
   */
  ask(relation: Pick<Relation, 'kind' | 'scope' | 'formula'>): Diagnosis | undefined
  /** What a number stands for once every culprit is put right. */
  righted(claim: Claim): Measured
  /** Role of the table or section a claim stands in. */
  roleOf(claim: Claim): string
}
