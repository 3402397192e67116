import type { Coordinates } from '../../model/index.ts'

/**
 * 支出性质 of a line: member of the dimension `kinds`. "basic" where nobody knows whether it is 人员 or 公用经费;
 * "carriedForward" is 结转下年, which is not spent.
 */
export type LineKind =
  | 'basic'
  | 'basic.staff'
  | 'basic.running'
  | 'project'
  | 'business'
  | 'toSuperior'
  | 'toAffiliates'
  | 'carriedForward'

/**
 * Money that the budget gives to one thing. A dimension that is left out, or that is only as fine as "fiscal" or
 * "301", is not known finer: amounts that need it finer are unknown, not zero.
 */
export interface Line {
  /** 功能分类: 3, 5 or 7 digits. */
  readonly function?: string
  /** 部门预算支出经济分类: 3 or 5 digits. */
  readonly economic?: string
  /** 政府预算支出经济分类: 3 or 5 digits, without "g". */
  readonly government?: string
  readonly kind?: LineKind
  /** `Project.id`; only lines of kind "project" have one. */
  readonly project?: string
  /** 资金来源: member of the dimension `sources`, carry-over included ("carryover.fiscal.general"). */
  readonly source?: string
  /** In 分. */
  readonly amount: number
}

/** 收入 by source, and by the function it is for where the document says so (收入总体情况表). */
export interface RevenueLine {
  readonly source: string
  readonly function?: string
  /** In 分. */
  readonly amount: number
}

/** What an amount is about: coordinates without unit, year and stage. `project` is a `Project.id`. */
export type Topic = Pick<
  Coordinates,
  'flow' | 'source' | 'function' | 'economic' | 'kind' | 'project' | 'item'
>

/** An amount that is known as a total only, not by its lines. */
export interface Figure {
  readonly about: Topic
  /** In 分. */
  readonly amount: number
}

/** The money of one year. Ask `amountOf`; nobody adds up lines himself. */
export interface Budget {
  /** 支出 by everything that is known of it. Either all of it, or empty when nobody knows the lines. */
  readonly lines: readonly Line[]
  /**
   * 支出 by economic class once more, for lines that have none: published tables print 功能分类 and 经济分类 apart. They
   * stand for all lines without `economic` of their source and kind, and add up to the same amount.
   */
  readonly economics: readonly Line[]
  /** Left empty where revenue is what the lines spend of each source, which is the rule. */
  readonly revenue: readonly RevenueLine[]
  /** They count where the lines do not know the amount. */
  readonly figures: readonly Figure[]
}

/** Last year's budget: the lines of last year's book, or the figures of what was published. */
export interface PriorBudget extends Budget {
  readonly year: number
  /** What it is compared with: 上年预算数 "budget" · 上年执行数 "executed" · 上年决算数 "final". */
  readonly stage: Coordinates['stage']
  /** File or document that the figures were read from. */
  readonly from?: string
}
