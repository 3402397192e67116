import type { Block, Document, Message, Refusal } from '@mingzhang/core/model'
import { fillGrid, type PageTable } from './cells.ts'
import { dropEngine, loadEngine, type OpenFile, openFile } from './engine.ts'
import { type Grid, gridOf, withoutSlivers } from './grid.ts'
import { type Glyph, type Page, readPage } from './page.ts'
import { findRulings } from './rulings.ts'

export interface PdfLimits {
  /** Bytes of the file; 200 MB unless told. */
  readonly bytes?: number
  /** Pages; 3,000 unless told. */
  readonly pages?: number
  /** Characters of one page; 60,000 unless told. */
  readonly glyphs?: number
  /** Milliseconds for the whole file; 60,000 unless told. */
  readonly time?: number
}

export interface PdfOptions {
  readonly name?: string
  readonly limits?: PdfLimits
  readonly signal?: AbortSignal
}

const isRefusal = (result: Document | Refusal): result is Refusal => 'refused' in result

/** Reads a PDF with a text layer: tables with their cells, and the text around them. Never throws for bad input. */
export async function readPdf(bytes: Uint8Array, options: PdfOptions = {}): Promise<Document | Refusal> {
  const limits = { bytes: 200_000_000, pages: 3_000, glyphs: 60_000, time: 60_000, ...options.limits }
  if (bytes.length === 0) return { refused: true, code: 'empty-file' }
  if (bytes.length > limits.bytes) return { refused: true, code: 'too-large', facts: { bytes: bytes.length } }
  const engine = await loadEngine()
  let file: OpenFile | undefined
  try {
    const opened = openFile(engine, bytes)
    if (typeof opened === 'string') return { refused: true, code: opened }
    file = opened
    if (file.pages === 0) return { refused: true, code: 'damaged-file' }
    if (file.pages > limits.pages) return { refused: true, code: 'too-large', facts: { pages: file.pages } }
    const result = await readPages(file, limits, options.signal)
    file.close()
    return result
  } catch (error) {
    // A trap inside WASM: nothing more can be trusted to be freed there.
    if (!(error instanceof WebAssembly.RuntimeError) && !(error instanceof RangeError)) {
      file?.close()
      throw error
    }
    dropEngine()
    return { refused: true, code: 'damaged-file' }
  }
}

async function readPages(
  file: OpenFile,
  limits: Required<PdfLimits>,
  signal: AbortSignal | undefined,
): Promise<Document | Refusal> {
  const started = performance.now()
  const messages: Message[] = []
  const unreadPages: number[] = []
  const blocks: Block[] = []
  for (let index = 0; index < file.pages; index += 1) {
    if (signal?.aborted || performance.now() - started > limits.time) {
      return { refused: true, code: 'too-slow', facts: { pages: index } }
    }
    const page = readPage(file, index, limits.glyphs)
    if (!page) {
      unreadPages.push(index + 1)
      continue
    }
    const { tables } = tablesOf(page)
    for (const table of tables) {
      blocks.push({ kind: 'table', id: `b${blocks.length + 1}`, rows: table.rows, width: table.width })
    }
    if (index % 8 === 7) await new Promise((resolve) => setTimeout(resolve))
  }
  return { format: 'pdf', pages: file.pages, blocks, messages, unreadPages }
}

/** Tables of a page and the characters outside them. */
export function tablesOf(page: Page): { tables: PageTable[]; rest: Glyph[] } {
  const rulings = findRulings(page)
  const grids: Grid[] = rulings.frames.flatMap((frame) => {
    const grid = gridOf(frame)
    return grid ? [withoutSlivers(grid, page)] : []
  })
  const inside = grids.map((): Glyph[] => [])
  const rest: Glyph[] = []
  for (const glyph of page.glyphs) {
    const x = (glyph.left + glyph.right) / 2
    const y = (glyph.top + glyph.bottom) / 2
    const home = grids.findIndex((g) => g.left - 1 <= x && x <= g.right + 1 && g.top <= y && y <= g.bottom)
    if (home >= 0) inside[home]!.push(glyph)
    else rest.push(glyph)
  }
  return { tables: grids.map((grid, i) => fillGrid(page, grid, inside[i]!)), rest }
}

export { isRefusal }
