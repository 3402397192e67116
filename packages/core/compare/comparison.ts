import type { Aspect, Coordinates, Quantity } from '../model/index.ts'

/** A number of one side. */
export interface Amount {
  /** As printed, or as the book has it. */
  readonly text: string
  readonly unit: string
  readonly quantity: Quantity
}

/** A fact whose number differs, by its coordinates; years are those of the later side. */
export interface AmountChange {
  readonly change: 'changed' | 'added' | 'removed'
  readonly coordinates: Coordinates
  readonly aspect: Aspect
  readonly before?: Amount
  readonly after?: Amount
  /** After less before, in base units of the quantity. */
  readonly difference?: number
}

/** A row with what identifies it and what it says. */
export interface ComparedRow {
  /** Unique in its table: codes where it has them, else its words. */
  readonly key: string
  readonly label: string
  /** Texts by the heads of their columns; amounts that are compared by coordinates are left out. */
  readonly cells: ReadonlyMap<string, string>
}

export interface ComparedTable {
  readonly key: string
  readonly title: string
  readonly rows: readonly ComparedRow[]
}

export interface RowChange {
  readonly change: 'changed' | 'moved' | 'added' | 'removed'
  readonly label: string
  /** 1-based place among the rows of the table. */
  readonly from?: number
  readonly to?: number
  readonly cells: readonly { readonly head: string; readonly before: string; readonly after: string }[]
}

export interface TableChange {
  readonly change: 'changed' | 'added' | 'removed'
  readonly title: string
  readonly rows: readonly RowChange[]
}

/** A book or a document, as far as it is compared. */
export interface Side {
  readonly kind: 'book' | 'published'
  readonly unit: string
  readonly year: number
  readonly amounts: ReadonlyMap<string, SideAmount>
  /** The amount of coordinates that are not among `amounts`; only a book can say. */
  readonly find?: (coordinates: Coordinates, aspect: Aspect) => Quantity | undefined
  readonly tables: readonly ComparedTable[]
  /** Sentences in reading order; a book has none. */
  readonly sentences: readonly string[]
}

export interface SideAmount {
  readonly coordinates: Coordinates
  readonly aspect: Aspect
  readonly amount: Amount
}
