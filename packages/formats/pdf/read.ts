import type { Document, Message, Refusal } from '@mingzhang/core/model'
import { bandGrids } from './bands.ts'
import { textTable } from './borderless.ts'
import { fillGrid } from './cells.ts'
import { dropEngine, loadEngine, type OpenFile, openFile } from './engine.ts'
import { type Grid, gridOf, withoutSlivers } from './grid.ts'
import { textRegions } from './chunks.ts'
import { findCharts, isChartGrid } from './charts.ts'
import { type Line, lineOf, linesOf } from './lines.ts'
import { type Box, type Glyph, type Page, type PageTable, readPage, unreadable } from './page.ts'
import { blocksOf, type PageFlow } from './paragraphs.ts'
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
    if (!(error instanceof Error && /RuntimeError|RangeError|ExitStatus/.test(error.name))) {
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
  const flows: PageFlow[] = []
  for (let index = 0; index < file.pages; index += 1) {
    if (signal?.aborted || performance.now() - started > limits.time) {
      return { refused: true, code: 'too-slow', facts: { pages: index } }
    }
    const page = readPage(file, index, limits.glyphs)
    const number = index + 1
    if (!page || isPicture(page)) {
      unreadPages.push(number)
      messages.push({
        code: page ? 'page-without-text' : 'page-damaged',
        level: 'warning',
        place: { page: number },
      })
    }
    if (!page) continue
    messages.push(...messagesOf(page))
    const flow = flowOf(page)
    for (const chart of flow.charts) {
      messages.push({ code: 'chart-skipped', level: 'info', place: { page: number, box: page.view(chart) } })
    }
    flows.push(flow)
    if (index % 8 === 7) await new Promise((resolve) => setTimeout(resolve))
  }
  if (unreadPages.length === file.pages) {
    const scanned = messages.some((message) => message.code === 'page-without-text')
    return {
      refused: true,
      code: scanned ? 'scan-without-text' : 'damaged-file',
      facts: { pages: file.pages },
    }
  }
  return { format: 'pdf', pages: file.pages, blocks: blocksOf(flows), messages, unreadPages }
}

/** True for a page that is a picture, or pictures, with next to no text. */
function isPicture(page: Page): boolean {
  const area = page.images.reduce(
    (sum, image) => sum + (image.right - image.left) * (image.bottom - image.top),
    0,
  )
  const letters = page.glyphs.filter((glyph) => glyph.text !== ' ').length
  return area > 0.3 * page.width * page.height && letters < 12
}

function messagesOf(page: Page): Message[] {
  const place = { page: page.number }
  const unnamed = page.glyphs.filter((glyph) => glyph.text === unreadable).length
  const counts: [string, Message['level'], number][] = [
    ['hidden-text-skipped', 'info', page.hidden],
    ['slanted-text-skipped', 'info', page.slanted],
    ['unreadable-characters', 'warning', unnamed],
  ]
  const messages = counts.flatMap(([code, level, characters]): Message[] =>
    characters > 0 ? [{ code, level, place, facts: { characters } }] : [],
  )
  return page.cut ? [...messages, { code: 'page-cut-short', level: 'warning', place }] : messages
}

/** A page laid out: tables, charts, and the lines around them in reading order. */
export function flowOf(page: Page): PageFlow {
  const { tables, charts, rest } = tablesOf(page)
  const { number, width, height } = page
  return { page, number, width, height, tables, charts, lines: readingOrder(rest, width) }
}

/** Tables of a page and the characters outside them. */
export function tablesOf(page: Page): { tables: PageTable[]; charts: Box[]; rest: Glyph[] } {
  const rulings = findRulings(page)
  const charts = findCharts(page, rulings.frames)
  const grids: Grid[] = rulings.frames.flatMap((frame) => {
    const grid = gridOf(frame)
    return grid && !isChartGrid(grid, charts) ? [withoutSlivers(grid, page)] : []
  })
  grids.push(...bandGrids(page, [...grids, ...charts]))
  const inside = grids.map((): Glyph[] => [])
  const rest: Glyph[] = []
  for (const glyph of page.glyphs) {
    const x = (glyph.left + glyph.right) / 2
    // Text that a page break cut through reaches over the border of its table.
    const y = glyph.turn === 0 ? glyph.base : (glyph.top + glyph.bottom) / 2
    const home = grids.findIndex(
      (g) =>
        g.left - 1 <= x &&
        x <= g.right + 1 &&
        g.top - 0.06 * glyph.size <= y &&
        y <= g.bottom + 0.55 * glyph.size,
    )
    if (home >= 0) inside[home]!.push(glyph)
    else rest.push(glyph)
  }
  const tables = grids.flatMap((grid, i) => {
    const table = fillGrid(page, grid, inside[i]!)
    return inside[i]!.some((glyph) => glyph.text !== ' ') ? [table] : []
  })
  const free = rest.filter((glyph) => !charts.some((chart) => contains(chart, glyph)))
  const texts = textRegions(free, rulings.loose).flatMap((region) => {
    const table = textTable(page, region)
    return table
      ? [{ table, glyphs: region.rows.flatMap((row) => row.chunks.flatMap((chunk) => chunk.glyphs)) }]
      : []
  })
  const taken = new Set(texts.flatMap(({ glyphs }) => glyphs))
  return {
    tables: [...tables, ...texts.map(({ table }) => table)],
    charts,
    rest: taken.size === 0 ? rest : rest.filter((glyph) => !taken.has(glyph)),
  }
}

const contains = (area: Box, glyph: Glyph): boolean => {
  const x = (glyph.left + glyph.right) / 2
  const y = (glyph.top + glyph.bottom) / 2
  return area.left <= x && x <= area.right && area.top <= y && y <= area.bottom
}

/** Lines top down; where the page is set in two columns, the left one before the right one. */
function readingOrder(glyphs: readonly Glyph[], width: number): Line[] {
  const lines = linesOf(glyphs)
  const gutter = gutterOf(lines, width)
  if (gutter === undefined) return [...lines, ...sidewaysLines(glyphs)]
  const result: Line[] = []
  let right: Line[] = []
  for (const line of lines) {
    const halves = [
      line.glyphs.filter((glyph) => (glyph.left + glyph.right) / 2 < gutter),
      line.glyphs.filter((glyph) => (glyph.left + glyph.right) / 2 >= gutter),
    ] as const
    const crossing = line.glyphs.some(
      (glyph) => glyph.text !== ' ' && glyph.left < gutter && glyph.right > gutter,
    )
    if (crossing) {
      result.push(...right, line)
      right = []
      continue
    }
    if (halves[0].length > 0) result.push(lineOf(halves[0]))
    if (halves[1].length > 0) right.push(lineOf(halves[1]))
  }
  return [...result, ...right, ...sidewaysLines(glyphs)].filter((line) => line.text !== '')
}

/** The blank strip down the middle of a page set in two full columns. */
function gutterOf(lines: readonly Line[], width: number): number | undefined {
  const middle = width / 2
  const both = lines.filter((line) => line.left < width * 0.35 && line.right > width * 0.65)
  if (both.length < 12 || both.length < lines.length * 0.5) return undefined
  let [from, to] = [width * 0.4, width * 0.6]
  let open = 0
  for (const line of both) {
    const before = line.glyphs.filter((glyph) => glyph.text !== ' ' && glyph.right <= middle).at(-1)
    const after = line.glyphs.find((glyph) => glyph.text !== ' ' && glyph.left >= middle)
    if (!before || !after || after.left - before.right < 1.2 * line.size) continue
    const fills = before.right - line.left > 0.32 * width && line.right - after.left > 0.25 * width
    if (!fills) continue
    open += 1
    from = Math.max(from, before.right)
    to = Math.min(to, after.left)
  }
  return open >= both.length * 0.85 && from < to ? (from + to) / 2 : undefined
}

/** Characters set sideways outside tables, such as page numbers of turned pages. */
function sidewaysLines(glyphs: readonly Glyph[]): Line[] {
  const turned = glyphs.filter((glyph) => glyph.turn !== 0 && glyph.text !== ' ')
  return turned.length === 0 ? [] : [lineOf(turned)]
}

export { isRefusal }
