import type { Coordinates } from '../../model/index.ts'
import type { LayoutRow } from '../layouts/layout.ts'

/** Coordinates of a fact; undefined takes away what is around. */
type Meaning = { readonly [K in keyof Coordinates]?: Coordinates[K] | undefined }

/**
 * How a disclosure of a layout is written: the order of its parts, the project's own wording of its sentences, and what its
 * tables need beyond what the layout says of them. Data only.
 *
 * Texts hold {placeholders}. `{unit}` `{year}` `{lastYear}` `{level}` `{base}` are of the whole document; `{amount}`
 * `{figure}` `{prior}` `{by}` `{share}` `{rate}` `{count}` `{area}` are numbers of the fact that the passage is about
 * (`{figure}` without its unit), and `{amount@procurement.goods}` or `{amount@kind=basic}` of what is named instead (`@source=` takes one away, `@.value`
 * appends to the item); `{open:word}` is always asked for, `{size:list}` counts; `{label}` `{n}` `{nth}` and the rest are of the member that `each` is at. A name that is
 * among `phrases` stands for that phrase.
 */
export interface Composition {
  /** Id of the layout. */
  readonly layout: string
  /** Id of the layout that the place has for the other level, where one layout is not for both. */
  readonly otherLevel?: string
  readonly title: string
  /** Titles of tables, {title} being the layout's; left out: that. */
  readonly tableTitle?: string
  /** Over tables on the left. */
  readonly preparedBy: string
  /** Row of the sum of a table that is listed by code. */
  readonly total: { readonly label: string; readonly at: 'first' | 'last' }
  /** Mark over columns that hold no numbers, in a last row of the head that numbers the others. */
  readonly columnMark?: string
  /** Digits in threes. */
  readonly grouping?: boolean
  /** Decimals of the amounts of tables; left out: 2. */
  readonly decimals?: number
  /** Cells of nothing print 0.00; left out: they are blank. */
  readonly zeros?: true
  /** Rows for what has no name of its own in a table of projects, by 支出性质. */
  readonly unnamed: Readonly<Record<string, string>>
  /** By the role of the table. */
  readonly tables: Readonly<Record<string, TableComposition>>
  readonly phrases: Readonly<Record<string, Phrase>>
  readonly body: readonly Passage[]
  readonly forms: readonly FormComposition[]
  /** 名词解释, before those of the book. */
  readonly glossary: readonly { readonly term: string; readonly text: string }[]
}

export interface TableComposition {
  /** Better printed across the page. */
  readonly wide?: true
  /**
   * What its rows are listed by; left out: function. "items": one row, a measure a column · "unit": the unit itself ·
   * "lines": each 功能分类 with each 经济分类 · "years": last year, this year, the change · "purchases": each purchase under
   * 货物, 工程 or 服务 · "services": each purchased service.
   */
  readonly by?:
    | 'function'
    | 'economic'
    | 'project'
    | 'items'
    | 'unit'
    | 'lines'
    | 'years'
    | 'purchases'
    | 'services'
  /** Digits of the codes that have rows, from the outside; left out: every level. */
  readonly lengths?: readonly number[]
  /**
   * What its key columns print of a row, in order: {code} {name} of what is listed, {government} {governmentName} of the
   * other classification, {goal} and the rest of a project. Left out: code and name.
   */
  readonly keys?: readonly string[]
  /** Labels of rows by year: before, now, change. */
  readonly years?: readonly [string, string, string]
  /** Its funds hold what is carried over of them, beside what is given this year. */
  readonly carried?: true
  /** Heads as printed, where they differ from those of the layout: the year, mostly; one a column, levels by "/". */
  readonly heads?: readonly string[]
  /** The book has no rows for it: what is asked for, unless there is nothing to list. */
  readonly asks?: string
  /** Asked for once under it, in place of every measure that the book does not know of its rows. */
  readonly asksOnce?: string
  /** Other 支出性质 that it lists beside projects, where there is some, by the label of their row. */
  readonly beside?: Readonly<Record<string, string>>
  /** Projects stand in place of the 项 that they belong to. */
  readonly projects?: true
  /** Rows of its sides where the layout has none, or not all. */
  readonly sides?: readonly Side[]
  /** Columns of money that the form has no place for; each stands where there is some, after those of the layout. */
  readonly further?: readonly FurtherColumn[]
  /** What the table is of, where neither the layout nor its title says it. */
  readonly meaning?: Partial<Coordinates>
  /** What its columns fix, in order, where neither the layout nor their heads say it; keys are left out. */
  readonly amounts?: readonly AmountMeaning[]
  /** Money that it lists; without any it is empty. Left out: what the table means. */
  readonly empties?: Partial<Coordinates>
  /** Printed under it when it is empty. */
  readonly empty?: string
  /** It has no row of the sum. */
  readonly noTotal?: true
  /** The row of the sum stands in an empty table too. */
  readonly emptyTotal?: true
}

/** What a column fixes; `before`: it prints last year's amount. */
export type AmountMeaning = Partial<Coordinates> & { readonly before?: true }

/** Levels of a head by "/", and what the column fixes. */
export interface FurtherColumn {
  readonly head: string
  readonly amount: AmountMeaning
}

/** A fixed row of a side. */
export interface FixedRow extends LayoutRow {
  /** The form has no such row: it stands only where there is money for it. */
  readonly further?: true
}

/** Rows of one side of a table, its sum last: fixed ones, or one for every 功能分类 class that has money. */
export type Side = readonly FixedRow[] | ClassRows

export interface ClassRows {
  /** Label of a class: {nth} {code} {name}. */
  readonly classes: string
  /** Its 款 and 项 stand under it, with their names. */
  readonly deep?: true
  /** Label of the sum of the classes, where a last row adds what is carried forward, which is the label after it. */
  readonly sum?: readonly [sum: string, forward: string]
  readonly total: string
  readonly source?: string
}

/**
 * known · unknown · some · none: of the amount or count · compared: last year is known · rise · fall · level · slight (a
 * change too small to print) · new (last year nothing) · absent (both years nothing) · rated (a rate can be said) · reason ·
 * purpose: there is one · public · administrative · department: of the unit · transfer: money from above · shared: it is a part of what all
 * sources together give to the same · unplanned: none, and none
 * of last year is known · has:LIST: the list is not empty. "!" in front says the opposite.
 */
export type Condition = string

/** What `each` goes through; lists of the book, or members of a dimension with money in what the passage is about. */
export type EachName =
  | 'classes'
  | 'items'
  | 'economics'
  | 'projects'
  | 'carriedProjects'
  | 'allocation'
  | 'offices'
  | 'duties'
  | 'plans'
  | 'members'
  | 'glossary'

export type Each = EachName | readonly { readonly label: string; readonly about: Meaning }[]

interface Spoken {
  readonly text?: string
  /** What its numbers are about, over what is around it. */
  readonly about?: Meaning
  /** The whole that shares are of. */
  readonly of?: Meaning
  readonly label?: string
  /** All must hold. */
  readonly when?: readonly Condition[]
  readonly each?: Each
  /** Members of `each` that count. */
  readonly where?: readonly Condition[]
}

/** A part of a sentence; the first of several whose conditions hold. */
export type Phrase = PhrasePart | readonly PhrasePart[]

export interface PhrasePart extends Spoken {
  /** Between the members of `each`, and before the last of them. */
  readonly between?: string
  readonly last?: string
  /** Instead, when `each` finds nothing. */
  readonly otherwise?: string
}

/** A heading, a paragraph, tables, forms, or a group of these, in printed order. */
export interface Passage extends Spoken {
  readonly heading?: 1 | 2 | 3
  readonly role?: 'note' | 'signature'
  readonly tables?: true | readonly string[]
  readonly forms?: 'unit' | 'project'
  /** Under it, with the same subject; once for every member of `each`. */
  readonly blocks?: readonly Passage[]
  /** Instead, when its conditions do not hold or `each` finds nothing. */
  readonly otherwise?: readonly Passage[]
}

/** A 绩效目标表: lines of labels and values, then its indicators under the heads that the layout gives. */
export interface FormComposition {
  readonly scope: 'unit' | 'project'
  /** Which of the layout's forms gives the heads. */
  readonly title: string
  readonly subtitle: string
  /** Heads of the indicators, where the layout does not give them. */
  readonly heads?: readonly string[]
  readonly widths: readonly number[]
  /** Each line fills the width; a cell is a label or has a placeholder. */
  readonly lines: readonly (readonly FormCell[])[]
}

export interface FormCell {
  readonly text: string
  readonly span: number
  readonly about?: Meaning
  readonly rows?: number
}
