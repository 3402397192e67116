/** Where in a file something is printed. `page` is 1-based and always there; the rest as far as the format has it. */
export interface Place {
  readonly page: number
  /** 1-based line of a text file. */
  readonly line?: number
  /** Left, top, right, bottom in points from the top left of the page as a reader sees it. */
  readonly box?: readonly [number, number, number, number]
  readonly sheet?: string
  /** A1-style address in a sheet. */
  readonly cell?: string
  /** 1-based paragraph of a word-processor file. */
  readonly paragraph?: number
  /** Id of the table in the reading. */
  readonly table?: string
  /** 1-based data row of that table. */
  readonly row?: number
  /** 1-based leaf column of that table. */
  readonly column?: number
  /** Heading path of the section, e.g. "五/（三）/2". */
  readonly section?: string
}

/**
 * One thing begins above another as they are read: on a page before it, or on the same page above it. On a sheet what
 * begins further right is not above. Places that cannot be compared count as above.
 */
export function isAbove(one: Place, other: Place): boolean {
  if (one.page !== other.page) return one.page < other.page
  if (one.line !== undefined && other.line !== undefined) return one.line < other.line
  if (one.paragraph !== undefined && other.paragraph !== undefined) return one.paragraph < other.paragraph
  const [first, second] = [addressOf(one.cell), addressOf(other.cell)]
  if (first && second) return first.row < second.row && first.column <= second.column
  return (one.box?.[1] ?? 0) <= (other.box?.[1] ?? 0)
}

/** Row and column of an A1-style address, 1-based. */
function addressOf(cell: string | undefined): { row: number; column: number } | undefined {
  const [, letters, row] = /^([A-Z]+)(\d+)$/.exec(cell ?? '') ?? []
  if (letters === undefined) return undefined
  let column = 0
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64
  return { row: Number(row), column }
}
