import type { Aspect, Coordinates, Decimal } from '../model/index.ts'

/**
 * A disclosure as it is to be printed, in order: what composing a book gives and every writer takes. It holds words,
 * numbers and structure; fonts, page sizes and file formats are the writers'.
 */
export interface Disclosure {
  /** Title of the whole: the unit, the year and 单位预算公开 or 部门预算公开. */
  readonly title: string
  readonly unit: string
  readonly year: number
  /** Id of the layout that it follows. */
  readonly layout: string
  /** Date under the title, as printed. */
  readonly date?: string
  readonly parts: readonly Part[]
}

export type Part = Heading | Prose | Grid

export interface Heading {
  readonly kind: 'heading'
  /** 1 for 第一部分, 2 for 一、, 3 for （一）; the numbering is part of the text. */
  readonly level: 1 | 2 | 3
  /** Unique in the disclosure; an anchor. */
  readonly id: string
  readonly text: string
}

/** A paragraph. */
export interface Prose {
  readonly kind: 'prose'
  readonly role: 'body' | 'note' | 'signature'
  readonly runs: readonly Run[]
}

/** Text of one kind; a number that a fact of the book prints is a run of its own. */
export interface Run {
  readonly text: string
  /** The fact that the number prints. */
  readonly fact?: Coordinates
  /** What the number says of the fact; left out for its amount. */
  readonly aspect?: Exclude<Aspect, 'amount'>
  /** Nobody has answered it yet: printed as 【待填：…】, and the disclosure must not be published. */
  readonly open?: true
}

/** A table, or a performance form, which is a table of labels and values. */
export interface Grid {
  readonly kind: 'grid'
  readonly role: 'table' | 'form'
  readonly id: string
  /** "表1", where the layout numbers its tables. */
  readonly number?: string
  readonly title: string
  /** Line under the title: "（2024年）". */
  readonly subtitle?: string
  /** Whose table it is, printed over it on the left: "编制单位：…". */
  readonly preparedBy?: string
  /** Money unit of its amounts, printed over it on the right; empty for a form, whose labels say it. */
  readonly moneyUnit: string
  /** Better printed across the page. */
  readonly wide: boolean
  readonly columns: readonly Column[]
  /** Rows of the head, repeated on every page. */
  readonly head: readonly (readonly Cell[])[]
  readonly rows: readonly Row[]
  /** Lines under it: 注：… */
  readonly notes: readonly Prose[]
}

export interface Column {
  /** Share of the width, any unit. */
  readonly width: number
  readonly align: 'start' | 'center' | 'end'
}

export interface Row {
  /** A total stands out, a group heads the rows under it. */
  readonly role: 'total' | 'group' | 'item'
  /** Depth of the label: 0 at the outside. */
  readonly level: number
  readonly cells: readonly Cell[]
}

/** A cell; those that a merged one covers are left out, as in HTML. */
export interface Cell {
  /** As printed; empty for a blank cell. */
  readonly text: string
  readonly columnSpan?: number
  readonly rowSpan?: number
  readonly align?: 'start' | 'center' | 'end'
  /** Its number in the table's money unit, where it prints one. */
  readonly amount?: Decimal
  readonly fact?: Coordinates
  readonly aspect?: Exclude<Aspect, 'amount'>
  /**
   * Cells whose sum it is, by row and leaf column of the grid's body from 0; a spreadsheet computes it from them. Each is
   * rounded by itself, so that what they print may add up to another last digit than the cell prints.
   */
  readonly sum?: readonly Addend[]
  readonly open?: true
}

export interface Addend {
  readonly row: number
  readonly column: number
  readonly minus?: true
}
