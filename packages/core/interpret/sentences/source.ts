import type { ClaimSource, Paragraph, Place } from '../../model/index.ts'
import { placeAt } from '../../model/index.ts'
import type { Binding, ReadingBuilder } from '../builder.ts'
import { type Compact, compactText, printedRange } from './compact.ts'

/** Where a text is printed: a paragraph, or a cell of a table. */
export interface TextSource {
  /** Id of the paragraph or of the table. */
  readonly id: string
  readonly text: string
  claimSource(start: number, end: number): ClaimSource
  place(offset: number): Place
  bind(start: number, end: number, kind: Binding): void
}

export function paragraphSource(paragraph: Paragraph, builder: ReadingBuilder): TextSource {
  return {
    id: paragraph.id,
    text: paragraph.text,
    claimSource: (start, end) => ({ paragraph: paragraph.id, start, end }),
    place: (offset) => placeAt(paragraph, offset),
    bind: (start, end, kind) => builder.bind(paragraph.id, start, end, kind),
  }
}

/** A cell: `row` and `column` as in the reading's table, `rawRow` and `rawCell` as in the document's block. */
export function cellSource(
  cell: {
    readonly text: string
    readonly place: Place
    readonly table: string
    readonly row: number
    readonly column: number
    readonly block: string
    readonly rawRow: number
    readonly rawCell: number
  },
  builder: ReadingBuilder,
): TextSource {
  return {
    id: cell.table,
    text: cell.text,
    claimSource: (start, end) => ({ table: cell.table, row: cell.row, column: cell.column, start, end }),
    place: () => cell.place,
    bind: (start, end, kind) => builder.bindCell(cell.block, cell.rawRow, cell.rawCell, kind, start, end),
  }
}

/** A source with its compact text; offsets of the grammar are compact, those of claims are printed. */
export interface Printed {
  readonly source: TextSource
  readonly compact: Compact
}

export const printed = (source: TextSource): Printed => ({ source, compact: compactText(source.text) })

export function spanOf({ compact }: Printed, start: number, end: number): { start: number; end: number } {
  return printedRange(compact, start, end)
}

/** Words of a span as printed, in one line. */
export function quoteOf(text: Printed, start: number, end: number): string {
  const span = spanOf(text, start, end)
  return text.source.text
    .slice(span.start, span.end)
    .replace(/\s*\n\s*/g, '')
    .trim()
}
