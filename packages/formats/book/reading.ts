import type { Book, BookProblem, Path } from '@mingzhang/core/book'

/** A problem of a book's file, and where in the file it is. */
export type LocatedProblem = (
  | BookProblem
  | {
      readonly code:
        | 'syntax'
        | 'not-a-book'
        | 'unknown-sheet'
        | 'unknown-head'
        | 'missing-head'
        | 'formula-without-value'
      readonly level: 'error' | 'warning'
      readonly path: Path
      readonly value?: string
      readonly expected?: readonly string[]
    }
) & {
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
