import type { Coordinates } from './coordinates.ts'
import type { Decimal, Quantity } from './decimal.ts'
import type { Place } from './place.ts'

/** What a printed number says about its fact. */
export type Aspect =
  | 'amount' // the fact itself, in money
  | 'count' // the fact itself, in persons, vehicles, pieces, square metres …
  | 'change' // against the base, signed
  | 'rate' // change / base in percent, signed
  | 'share' // fact / whole in percent
  | 'weight' // points of an indicator
  | 'target' // value of an indicator

/** A printed number as a statement about a fact. */
export interface Claim {
  /** "c17", in reading order. */
  readonly id: string
  readonly aspect: Aspect
  /** Left out while nobody knows what the number means: bound, but undecided. */
  readonly coordinates?: Coordinates
  /** Exactly as printed, without its unit. */
  readonly printed: string
  readonly decimal: Decimal
  /** Left out for a number without a usable unit. */
  readonly quantity?: Quantity
  /** Unit the number is read in ("万元", "%", "人"); the table's unit for cells. */
  readonly unit?: string
  /** False when the sentence prints no unit and it was carried over from its neighbours. */
  readonly unitPrinted: boolean
  readonly via: 'cell' | 'sentence' | 'inferred'
  readonly place: Place
  /** Words around the number as printed, without line breaks: for a cell its row label, for a sentence the clause. */
  readonly quote: string
  /** True when its digits were recognised in a picture and may be others: never enough for an error. */
  readonly uncertain?: true
  /** Paragraph or table the number stands in, and its character range there (paragraphs only). */
  readonly source: ClaimSource
  /** What a change, rate or share is measured against. */
  readonly base?: Base
}

export type ClaimSource =
  | { readonly paragraph: string; readonly start: number; readonly end: number }
  | {
      readonly table: string
      readonly row: number
      readonly column: number
      readonly start?: number
      readonly end?: number
    }

/** budget 上年预算数 · executed 上年执行数 · final 上年决算数 · adjusted 调整预算; whole = the total that a share is of. */
export interface Base {
  readonly year: number
  readonly stage: 'budget' | 'executed' | 'final' | 'adjusted' | 'unstated'
}
