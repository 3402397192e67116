import type { Block, Document, Paragraph, Refusal, TableBlock } from '@mingzhang/core/model'

/** What no document that people hold comes near to; beyond it a file is made to be slow. */
export interface DocumentBounds {
  /** Characters of a paragraph; a longer one is several. */
  readonly paragraph: number
  /** Characters of a cell. */
  readonly cell: number
  /** Columns of a table. */
  readonly columns: number
  /** Cells of all tables, blanks that rows leave out included. */
  readonly cells: number
}

export const documentBounds: DocumentBounds = {
  paragraph: 5_000,
  cell: 32_767,
  columns: 1_024,
  cells: 2_000_000,
}

/**
 * The document within bounds: paragraphs that are too long cut between sentences and said so, tables that are too large
 * refused. What comes after reading may then look at all of a paragraph or of a row at once.
 */
export function bounded(document: Document, bounds: DocumentBounds = documentBounds): Document | Refusal {
  const tables = document.blocks.filter((block) => block.kind === 'table')
  const refusal = tooLarge(tables, bounds)
  if (refusal) return refusal
  const isLong = (block: Block): block is Paragraph =>
    block.kind === 'paragraph' && block.text.length > bounds.paragraph
  const count = document.blocks.filter(isLong).length
  if (count === 0) return document
  return {
    ...document,
    blocks: document.blocks.flatMap((block): Block[] =>
      isLong(block) ? cut(block, bounds.paragraph) : [block],
    ),
    messages: [...document.messages, { code: 'paragraphs-cut', level: 'info', facts: { count } }],
  }
}

function tooLarge(tables: readonly TableBlock[], bounds: DocumentBounds): Refusal | undefined {
  let cells = 0
  for (const { rows, width } of tables) {
    if (width > bounds.columns) return refuse(width, bounds.columns)
    for (const row of rows) {
      cells += Math.max(width, row.cells.length)
      const long = row.cells.find(({ text }) => text.length > bounds.cell)
      if (long) return refuse(long.text.length, bounds.cell)
    }
  }
  return cells > bounds.cells ? refuse(cells, bounds.cells) : undefined
}

const refuse = (found: number, most: number): Refusal => ({
  refused: true,
  code: 'too-large',
  facts: { limit: `${found} > ${most}` },
})

/** A long paragraph as paragraphs "p7", "p7-2", "p7-3" …, cut behind the last sentence that fits. */
function cut({ id, text, role, lines }: Paragraph, most: number): Paragraph[] {
  const pieces: Paragraph[] = []
  for (let start = 0; start < text.length; ) {
    const end = start + most >= text.length ? text.length : endBefore(text, start, start + most)
    const first = lines.findLast((line) => line.start <= start)?.place
    pieces.push({
      kind: 'paragraph',
      id: pieces.length === 0 ? id : `${id}-${pieces.length + 1}`,
      text: text.slice(start, end),
      role,
      lines: [
        ...(first ? [{ start: 0, place: first }] : []),
        ...lines
          .filter((line) => line.start > start && line.start < end)
          .map((line) => ({ start: line.start - start, place: line.place })),
      ],
    })
    start = end
  }
  return pieces
}

/** Behind the last mark that ends a sentence, else a clause; else where it has to be, but not inside a pair. */
function endBefore(text: string, start: number, most: number): number {
  for (const marks of [/[。；;！？\n]/, /[，,、：:\s]/]) {
    for (let at = most; at > start + 1; at -= 1) if (marks.test(text[at - 1]!)) return at
  }
  const code = text.charCodeAt(most)
  return code >= 0xdc00 && code < 0xe000 ? most - 1 : most
}
