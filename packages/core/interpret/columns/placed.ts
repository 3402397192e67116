import type { Cell, Coordinates, Decimal, Place } from '../../model/index.ts'

/** Characters of a cell of the raw table block. */
export interface RawPart {
  /** Index in the block's rows. */
  readonly row: number
  /** Index in that row's cells. */
  readonly cell: number
  /** Half-open range in the cell's text. */
  readonly start: number
  readonly end: number
}

/** A cell put into a leaf column of the layout. */
export interface PlacedCell {
  /** As printed, printed lines joined; empty for a blank cell. */
  readonly text: string
  readonly state: Cell['state']
  readonly decimal?: Decimal
  readonly place: Place
  /**
   * "printed" where order or position leaves no choice, "inferred" where one placing is best, "undecided" where several
   * are: the number then stands in the first of them, and every column it could stand in says "undecided" too.
   */
  readonly column: Cell['column']
  /** What of the raw block this cell prints, for the number ledger; empty for a blank cell. */
  readonly parts: readonly RawPart[]
  /** Layout columns that an undecided number can stand in, ascending. */
  readonly candidates?: readonly number[]
  /** Why a cell is undecided. */
  readonly reason?: Undecided
}

/** Why a number or a text may stand elsewhere. */
export type Undecided =
  | 'several-columns-close' // several placings agree with everything known
  | 'no-column-closes' // several placings contradict equally much of what is known
  | 'too-many-readings' // more placings than can be compared
  | 'more-numbers-than-columns'
  | 'rows-out-of-order' // the file prints the cells in another order than the table's
  | 'name-or-project' // where the name ends and the project begins is not known

/** One half of a two-sided table (收入 | 支出), or the whole of any other. */
export interface PlacedSide {
  /** Words of the key cells, codes first, as printed. */
  readonly label: string
  /** Joined code, "2010399". */
  readonly code?: string
  /** Project as printed. */
  readonly project?: string
  /** Index of the fixed row in `layout.rows[side]`. */
  readonly fixed?: number
  /** Index in the placed rows of the row that this side is a part of. */
  readonly parent?: number
  /** What the row says of its numbers: fixed row, code, project. Without what title and columns say. */
  readonly meaning: Partial<Coordinates>
  /** Layout columns of this side. */
  readonly keys: readonly number[]
  readonly amounts: readonly number[]
}

/** A data row of a table whose columns have vanished, put into the columns of its layout. */
export interface PlacedRow {
  /** One per layout column. */
  readonly cells: readonly PlacedCell[]
  /** What no column is left for; never dropped silently. */
  readonly extra: readonly PlacedCell[]
  /** One, or two for a two-sided table. A side that prints nothing in this row has an empty label. */
  readonly sides: readonly PlacedSide[]
  /** Index in the block's rows. */
  readonly raw: number
  readonly place: Place
}

/**
 * What the rest of the document says to a number at coordinates (those of title, row and column together, without year
 * and stage): another print of the same fact that agrees, one that does not, or nothing.
 */
export type Evidence = (
  coordinates: Partial<Coordinates>,
  decimal: Decimal,
) => 'equals' | 'contradicts' | 'unknown'
