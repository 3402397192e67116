import type { Budget, PriorBudget, Topic } from './budget.ts'
import type { Assets, Measure, Procurement, PurchasedServices, ThreePublic } from './items.ts'
import type { MonitoringRecord } from './monitoring.ts'
import type { Project, UnitGoal } from './project.ts'
import type { Publication, UnitProfile } from './unit.ts'

/** A wording for one amount. */
export interface Wording {
  readonly about: Topic
  readonly text: string
}

/** Something that whoever made the book was not sure of; a person answers it and takes it away. */
export interface Question {
  /** Where the answer belongs: a path in the book, "budget.lines" or "projects.P1.basis"; what is missing has no question. */
  readonly path: string
  /**
   * undecided: the source can be read in two ways · contradiction: the source says two things, and the book holds the
   * other one · coarse: known only as a part of something larger · inferred: not printed, but only this fits.
   */
  readonly why: 'undecided' | 'contradiction' | 'coarse' | 'inferred'
  /** Which amount, when it is about one. */
  readonly about?: Topic
  /** What the source says, as printed. */
  readonly seen?: string
}

/**
 * One year's budget of one unit, and everything its disclosure says: each fact once. Plain data. Whatever is left out is
 * not known, and 0 is none; no text is empty or has blanks at its ends. Money is an integer of 分.
 */
export interface Book {
  readonly schema: 'mingzhang/book@1'
  readonly unit: UnitProfile
  readonly year: number
  /** Id of the layout it is printed in by default. */
  readonly layout?: string
  /** Unit that amounts are written in, in files of the book and by default in print. */
  readonly moneyUnit: '元' | '万元'
  readonly publication: Publication
  readonly budget: Budget
  readonly prior?: PriorBudget
  readonly projects: readonly Project[]
  readonly goal: UnitGoal
  readonly threePublic: ThreePublic
  /** 机关运行经费, where the region counts it otherwise than 公用经费 of the lines. */
  readonly organOperating: Measure
  /** 会议费 and 培训费, where the region prints them. */
  readonly meetings: Measure
  readonly training: Measure
  readonly procurement: Procurement
  readonly purchasedServices: PurchasedServices
  readonly assets: Assets
  /** Why an amount changed (主要原因是…). */
  readonly reasons: readonly Wording[]
  /** What an amount is for (主要用于…). */
  readonly purposes: readonly Wording[]
  /** 名词解释 beside those of the layout. */
  readonly glossary: readonly { readonly term: string; readonly text: string }[]
  /** Names of 科目 that the catalogue does not have, or that the unit prints differently, by code. */
  readonly names: Readonly<Record<string, string>>
  readonly questions: readonly Question[]
  /** What the year brought so far (绩效监控), in any order. */
  readonly monitoring: readonly MonitoringRecord[]
}
