import type { Book, BookProblem } from '@mingzhang/core/book'

/** A problem of a book's file, and where in the file it is. */
export interface LocatedProblem extends BookProblem {
  /** 1-based, of YAML and JSON. */
  readonly line?: number
  readonly sheet?: string
  /** "C7". */
  readonly cell?: string
}

export interface BookReading {
  /** Left out when an error among the problems makes it unusable. */
  readonly book?: Book
  readonly problems: readonly LocatedProblem[]
}
