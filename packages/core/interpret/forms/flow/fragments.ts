import { everyMatch, type Paragraph, type Place, type TableBlock } from '../../../model/index.ts'
import { Printed } from '../printed.ts'
import { fold } from '../vocabulary.ts'

/** A run of text without blanks on one printed line of a form whose columns are lost. */
export interface Fragment {
  readonly printed: Printed
  readonly text: string
  /** Fragments of one printed line have the same number. */
  readonly line: number
  readonly page: number
  readonly block: string
  readonly place: Place
}

/** The fragments of one cell as one text: a blank stays only between Latin words of one line. */
export function joinFragments(fragments: readonly Fragment[]): Printed {
  const [first, ...rest] = fragments
  let line = first!.line
  const gaps = rest.map((fragment) => {
    const gap = fragment.line === line ? ' ' : ''
    line = fragment.line
    return gap
  })
  return Printed.join([first!.printed, ...rest.map(({ printed }) => printed)], gaps)
}

/** Fragments of the rows of a table whose columns are lost; `line` counts on from the number given. */
export function rowFragments(block: TableBlock, row: number, line: number): Fragment[] {
  const { cells, place } = block.rows[row]!
  return cells.flatMap((raw, cell) =>
    split(
      Printed.of({ text: raw.text, place: raw.place, origin: { block: block.id, row, cell } }),
      line,
      block.id,
      place,
    ),
  )
}

/** Fragments of a paragraph, printed line by printed line. */
export function paragraphFragments(paragraph: Paragraph, line: number): Fragment[] {
  return paragraph.lines.flatMap(({ start, place }, i) => {
    const text = paragraph.text.slice(start, paragraph.lines[i + 1]?.start)
    const printed = Printed.of({ text, place, origin: { paragraph: paragraph.id, start } })
    return split(printed, line + i, paragraph.id, place)
  })
}

/** A run without blanks. */
const run = /\S+/g

function split(printed: Printed, line: number, block: string, place: Place): Fragment[] {
  return everyMatch(printed.text, run).map((match) => {
    const part = printed.slice(match.index, match.index + match[0].length)
    return { printed: part, text: fold(part.text), line, page: place.page, block, place }
  })
}

/** Width in half characters: a Chinese character is two. */
export function widthOf(text: string): number {
  let width = 0
  for (const char of text) width += char.charCodeAt(0) < 0x2e80 && !/[“”‘’…—≥≤]/.test(char) ? 1 : 2
  return width
}
