import type { Problem, Reading, RuleOutcome, Severity } from '../model/index.ts'
import type { Relation, Relations } from './relations.ts'

/** Families are folders of `rules/` and the first letter of a code. */
export type Family =
  | 'structure' // S1xx parts, tables, sections that must be there
  | 'content' // C1xx what a part must say
  | 'arithmetic' // A1xx sums, balances, agreement
  | 'change' // Y1xx year on year, shares, directions
  | 'reason' // R1xx reasons of changes
  | 'code' // K1xx codes and names of 科目
  | 'project' // P1xx projects and their allocation
  | 'goal' // G1xx performance forms as a whole
  | 'indicator' // I1xx single indicators
  | 'asset' // B1xx procurement, assets, staff, 三公
  | 'privacy' // V1xx personal data, secrecy
  | 'time' // D1xx dates and years
  | 'wording' // W1xx units, terms, template residue
  | 'format' // F1xx numbers, punctuation, numbering

/** What must have been read before a rule can say anything; missing → not applicable or not evaluated. */
export type Need =
  | 'tables'
  | 'narrative'
  | 'forms'
  | 'profile'
  | 'layout'
  | 'order' // tables whose rows were read as the original has them
  | 'prior'
  | 'dates'
  | `table:${string}`
  | `section:${string}`

/**
 * One rule, one file. `check` yields data; wording is in `locale/`. It is called once per document.
 */
export interface Rule {
  /** Says the bad thing: "total-differs-from-parts". File, page, URL and SARIF id are this string. */
  readonly id: string
  /** "A101": stable, short. */
  readonly code: string
  readonly family: Family
  readonly severity: Severity
  readonly needs: readonly Need[]
  /** Ids of `catalog/law.ts`. */
  readonly basis: readonly string[]
  /** Edits of an example document that is right: the wrong ones must raise this rule, the right ones must not. */
  readonly examples: {
    readonly wrong: readonly [Example, ...Example[]]
    readonly right: readonly [Example, ...Example[]]
  }
  /** For rules over relations: the broken relations that this rule reports. The first rule that takes one has it. */
  takes?(relation: Relation): boolean
  check(context: Context): Iterable<Problem>
}

/** Text to find and what to put there. It must stand once in the document, or be the first one after `after`. */
export type Edit = readonly [find: string, replace: string, after?: string]

/** A change to one of the right example documents. */
export interface Example {
  /** File name in examples/ without extension; default "budget-example". */
  readonly document?: string
  readonly edits: readonly Edit[]
  /** What the example shows, when the edits do not say it; English. */
  readonly note?: string
  /** Dates given with the document, where the rule needs them. */
  readonly dates?: Dates
  /** Edits that make last year's document of the same example, where the rule needs one. */
  readonly prior?: readonly Edit[]
}

export interface Context {
  readonly reading: Reading
  readonly relations: Relations
  /** Reading of last year's document, when given. */
  readonly prior?: Reading
  readonly dates: Dates
  /** To be called for each thing looked at: a rule that looked at nothing has not passed. */
  looked(count?: number): void
}

/** Dates given on the command line, ISO. */
export interface Dates {
  /** 人代会批准. */
  readonly congress?: string
  /** 财政批复部门. */
  readonly financeReply?: string
  /** 部门批复单位. */
  readonly departmentReply?: string
  /** 公开日期. */
  readonly publication?: string
}

/** A rule as written, its shape checked by the compiler. */
export const rule = (definition: Rule): Rule => definition

export type { RuleOutcome }
