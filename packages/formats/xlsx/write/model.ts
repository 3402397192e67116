/** How a cell looks and what may be done to it. */
export interface CellStyle {
  readonly bold?: true
  /** Points; 11 when left out. */
  readonly size?: number
  /** "C00000". */
  readonly color?: string
  readonly fill?: string
  readonly border?: true
  readonly wrap?: true
  readonly align?: 'left' | 'center' | 'right'
  /** Characters that the text is set in from its side. */
  readonly indent?: number
  /** Format code: "#,##0.00", "@". */
  readonly format?: string
  /** Editable although the sheet is protected. */
  readonly unlocked?: true
}

/** A text, a number as a plain decimal, or a formula with the text or number it had when it was written. */
export type CellContent =
  | { readonly text: string }
  | { readonly number: string }
  | { readonly formula: string; readonly value: { readonly text: string } | { readonly number: string } }

export interface WrittenCell {
  /** Left out: a blank cell with a style. */
  readonly content?: CellContent
  readonly style?: CellStyle
}

/** What cells take; `note` shows when one is chosen. */
export interface Validation {
  /** "B4:B500". */
  readonly range: string
  /** A list from a range or a formula ("'代码'!$A$2:$A$9"), from words, or numbers; left out: anything, with a note. */
  readonly allow?:
    | { readonly list: string | readonly string[] }
    | { readonly whole: readonly [least: number, most: number] }
    | { readonly decimal: true }
  readonly note?: { readonly title: string; readonly text: string }
  /** Refuse other values; else they are only warned of. */
  readonly strict?: true
  readonly error?: string
}

export interface WrittenSheet {
  readonly name: string
  /** Width of each column in characters, with the style of its cells that hold nothing. */
  readonly columns: readonly { readonly width: number; readonly style?: CellStyle }[]
  /** By row from the top; an undefined cell is not written. */
  readonly rows: readonly {
    readonly height?: number
    /** The height is a first guess, and follows what is typed. */
    readonly grows?: true
    readonly cells: readonly (WrittenCell | undefined)[]
  }[]
  /** "A1:D1". */
  readonly merges?: readonly string[]
  /** Rows and columns that stay when the rest moves. */
  readonly freeze?: { readonly rows: number; readonly columns: number }
  readonly validations?: readonly Validation[]
  /** Locked cells cannot be edited; there is no password. */
  readonly protected?: true
  readonly hidden?: true
  readonly tab?: string
  /** Rows that are printed again on every page. */
  readonly printTitleRows?: readonly [first: number, last: number]
  /** "$A$1:$D$9": what is printed. */
  readonly printArea?: string
  /** Printed upright; across the page when left out. */
  readonly portrait?: true
}
