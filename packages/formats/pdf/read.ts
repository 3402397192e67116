import type { Document, Doubt, Message, Refusal } from '@mingzhang/core/model'
import type { OcrEngine } from '../ocr/engine.ts'
import { dropEngine, loadEngine, type OpenFile, openFile } from './engine.ts'
import { flowOf } from './flow.ts'
import { isGarbled } from './garbled.ts'
import { type Page, readPage, unreadable } from './page.ts'
import { blocksOf, type PageFlow } from './prose/paragraphs.ts'
import { joinSideways } from './sideways.ts'
import { joinTorn } from './torn.ts'

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
  /** Recognises the print on pages that are pictures; without it they are named as unread. */
  readonly ocr?: OcrEngine
}

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
    const result = await readPages(file, limits, options)
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
  { signal, ocr }: PdfOptions,
): Promise<Document | Refusal> {
  const started = performance.now()
  const messages: Message[] = []
  const unreadPages: number[] = []
  const flows: PageFlow[] = []
  const doubts: Doubt[] = []
  const scans = ocr && (await scansIn(file, ocr))
  for (let index = 0; index < file.pages; index += 1) {
    if (signal?.aborted || performance.now() - started > limits.time) {
      return { refused: true, code: 'too-slow', facts: { pages: index } }
    }
    let page = readPage(file, index, limits.glyphs)
    const number = index + 1
    const garbled = page !== undefined && isGarbled(page)
    if (!page || garbled || isPicture(page)) {
      const late = scans !== undefined && performance.now() - started > limits.time * timeForScans
      const scan = page && !late ? await scans?.(page) : undefined
      if (scan) {
        messages.push(...scan.messages)
        doubts.push(...scan.doubts)
        page = scan.page
      } else {
        const why = garbled ? 'page-garbled' : page ? 'page-without-text' : 'page-damaged'
        unreadPages.push(number)
        messages.push({
          code: page && late ? 'ocr-stopped' : why,
          level: 'warning',
          place: { page: number },
          ...(page && scans && { facts: { ocr: 1 } }),
        })
        if (garbled) page = undefined
      }
    }
    if (!page) continue
    messages.push(...messagesOf(page))
    const flow = flowOf(page)
    for (const chart of flow.charts) {
      messages.push({ code: 'chart-skipped', level: 'info', place: { page: number, box: page.view(chart) } })
    }
    for (const table of flow.tables) {
      if (!table.aligned) continue
      messages.push({
        code: 'table-from-alignment',
        level: 'info',
        place: { page: number, box: page.view(table) },
      })
    }
    flows.push(flow)
    if (index % 8 === 7) await new Promise((resolve) => setTimeout(resolve))
  }
  const count = (code: string): number => messages.filter((message) => message.code === code).length
  const garbledPages = count('page-garbled')
  if (unreadPages.length === file.pages || garbledPages * 2 > file.pages) {
    const scanned = count('page-without-text') > 0
    return {
      refused: true,
      code: garbledPages > 0 ? 'garbled-text' : scanned ? 'scan-without-text' : 'damaged-file',
      facts: { pages: file.pages },
    }
  }
  return {
    format: 'pdf',
    pages: file.pages,
    blocks: joinTorn(blocksOf(joinSideways(flows))),
    messages,
    unreadPages,
    ...(doubts.length > 0 && { doubts }),
  }
}

/** Share of the time that may go by before no further picture is begun: what has been read is kept. */
const timeForScans = 0.85

interface Scan {
  readonly page: Page
  readonly messages: readonly Message[]
  readonly doubts: readonly Doubt[]
}

/** Recognises pages that are pictures; undefined for one in which nothing is printed. */
async function scansIn(file: OpenFile, ocr: OcrEngine): Promise<(page: Page) => Promise<Scan | undefined>> {
  const { readScan, scanMessages } = await import('../ocr/scan.ts')
  const { doubtsOf } = await import('../ocr/doubts.ts')
  return async (page) => {
    const read = await readScan(file, page.number - 1, ocr)
    if (!read?.glyphs.some(({ text }) => text !== ' ')) return undefined
    const doubts = doubtsOf(read)
    return { page: read, doubts, messages: scanMessages(read, doubts) }
  }
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
