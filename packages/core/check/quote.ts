import type { Paragraph, Reading, Row } from '../model/index.ts'

/** A row of a table as printed, blank cells left out: how a finding quotes a cell. */
export const rowQuote = ({ cells }: Pick<Row, 'cells'>): string =>
  cells
    .map(({ text }) => text)
    .filter(Boolean)
    .join(' ')

/** The printed words from start to end with some words around them, cut at sentence ends where there are any near. */
export function quoteAround(text: string, start: number, end: number, reach = 16): string {
  let from = Math.max(0, start - reach)
  const cut = Math.max(text.lastIndexOf('。', start - 1), text.lastIndexOf('；', start - 1))
  if (cut >= from) from = cut + 1
  let to = Math.min(text.length, end + reach)
  const stop = text.slice(end, to).search(/[。；]/)
  if (stop >= 0) to = end + stop + 1
  return text.slice(from, to).trim()
}

const byReading = new WeakMap<Reading, Map<string, Paragraph>>()

/** A paragraph of the document by its id. */
export function paragraphOf(reading: Reading, id: string): Paragraph | undefined {
  let paragraphs = byReading.get(reading)
  if (!paragraphs) {
    paragraphs = new Map()
    for (const block of reading.document.blocks)
      if (block.kind === 'paragraph') paragraphs.set(block.id, block)
    byReading.set(reading, paragraphs)
  }
  return paragraphs.get(id)
}
