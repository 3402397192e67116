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
