/** What a cell of the book's workbook takes. */
export type CellInput =
  | 'text'
  /** A text of several lines. */
  | 'long'
  /** In the money unit that the sheet says. */
  | 'amount'
  | 'decimal'
  | 'count'
  | 'year'
  | 'date'
  /** 科目, picked from the year's catalogue: "2010350 事业运行". */
  | 'function'
  | 'economic'
  | 'government'
  /** Picked from the sheet of projects: "P1 名称". */
  | 'project'
  | 'layout'
  | { readonly labels: Readonly<Record<string, string>> }
  /** Suggestions; anything else may stand there too. */
  | { readonly suggest: readonly string[] }

/** A cell bound to a part of the book. */
export interface BoundCell {
  /** From the root, or from the element of a table: "about.source". Empty: the element itself. */
  readonly path: string
  readonly input: CellInput
  /** Said when the cell is chosen. */
  readonly note?: string
  /** Without it the row or book is no use. */
  readonly required?: true
}

interface SheetBase {
  /** On the tab. */
  readonly name: string
  readonly title: string
  /** What it is for, and what need not be filled in. */
  readonly note: string
  /** Rarely needed: its tab is grey and stands behind the others. */
  readonly rare?: true
}

/** A question a row. */
export interface FormSheet extends SheetBase {
  readonly kind: 'form'
  readonly fields: readonly (BoundCell & { readonly label: string })[]
}

export interface SheetColumn extends BoundCell {
  readonly head: string
  /** In characters. */
  readonly width: number
}

/** An element of a list a row. */
export interface TableSheet extends SheetBase {
  readonly kind: 'table'
  /** Path of the list; or the lists by the words of a first column; or, of each project, a list under it. */
  readonly list:
    | { readonly path: string }
    | { readonly head: string; readonly width: number; readonly paths: Readonly<Record<string, string>> }
    /** Rows without a project belong to `whole`. */
    | { readonly owned: string; readonly whole?: string }
    /** Two columns, key and value. */
    | { readonly record: string }
  readonly columns: readonly SheetColumn[]
}

/** Rows and columns that are all known. */
export interface GridSheet extends SheetBase {
  readonly kind: 'grid'
  readonly heads: readonly string[]
  readonly rows: readonly {
    readonly label: string
    readonly note?: string
    /** One a head; undefined where nothing can stand. */
    readonly cells: readonly (Pick<BoundCell, 'path' | 'input'> | undefined)[]
  }[]
}

export type BookSheet = FormSheet | TableSheet | GridSheet
