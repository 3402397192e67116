import { type Block, type Document, isRefusal, type Message, type Refusal } from '@mingzhang/core/model'
import { blocksOf } from '../blocks/blocks.ts'
import { Refused } from '../ooxml/zip.ts'
import { decode } from '../text/decode.ts'
import { sheetBlocks, sheetsOf } from './positioned.ts'
import { type HtmlLimits, htmlLimits, parseHtml } from './tree.ts'
import { Walk } from './walk.ts'

export interface HtmlOptions {
  readonly name?: string
  readonly limits?: Partial<HtmlLimits>
}

/**
 * Reads a web page: what a reader sees of it, tables with their spans; tables that only lay out the page are walked
 * through. Navigation is furniture. All on page 1; places have the paragraph, counted from 1. Pages made from PDF, with every
 * piece of text at a place of its own, are read by where it stands; their places have page and box. Never throws for bad input.
 */
export function readHtml(bytes: Uint8Array, options: HtmlOptions = {}): Document | Refusal {
  const limits = { ...htmlLimits, ...options.limits }
  if (bytes.length === 0) return { refused: true, code: 'empty-file' }
  if (bytes.length > limits.bytes) return { refused: true, code: 'too-large', facts: { bytes: bytes.length } }
  try {
    const decoded = decodePage(bytes)
    if (isRefusal(decoded)) return decoded
    const html = parseHtml(decoded.text, limits)
    const sheets = sheetsOf(html)
    const walk = new Walk(new Set(sheets))
    const around = blocksOf(walk.read(html))
    const blocks = sheets.length === 0 ? around : numbered([...around, ...sheetBlocks(sheets)])
    if (blocks.length === 0) return { refused: true, code: 'empty-file' }
    const messages = [...decoded.messages, ...walk.messages()]
    const pages = Math.max(sheets.length, 1)
    if (sheets.length > 0)
      messages.push({ code: 'placed-text', level: 'info', facts: { pages: sheets.length } })
    return { format: 'html', pages, blocks, messages, unreadPages: decoded.lost ? [1] : [] }
  } catch (error) {
    if (error instanceof Refused) return error.refusal
    throw error
  }
}

/** Blocks with ids by their order. */
function numbered(blocks: readonly Block[]): Block[] {
  const counts = { paragraph: 0, table: 0 }
  return blocks.map((block): Block => {
    counts[block.kind] += 1
    if (block.kind === 'table') {
      const { rows, width } = block
      return { kind: 'table', id: `b${counts.table}`, rows, width }
    }
    const { text, role, lines } = block
    return { kind: 'paragraph', id: `p${counts.paragraph}`, text, role, lines }
  })
}

interface Page {
  readonly text: string
  readonly messages: readonly Message[]
  /** Some bytes were no text. */
  readonly lost: boolean
}

/** Bytes that are UTF-8 are taken so whatever the page says of itself; then its own word counts, then GB18030. */
function decodePage(bytes: Uint8Array): Page | Refusal {
  const decoded = decode(bytes)
  if (isRefusal(decoded)) return decoded
  const read = { text: decoded.text, messages: decoded.messages, lost: decoded.unreadLines.length > 0 }
  const told = decoded.messages.some(({ code }) => code === 'encoding')
  const label = told && /charset\s*=\s*["']?\s*([\w-]+)/i.exec(ascii(bytes.subarray(0, 4096)))?.[1]
  if (!label || /^(?:gb|x-gbk|utf)/i.test(label)) return read
  try {
    const decoder = new TextDecoder(label, { fatal: true })
    const message: Message = { code: 'encoding', level: 'info', facts: { encoding: decoder.encoding } }
    return { text: decoder.decode(bytes), messages: [message], lost: false }
  } catch {
    return read
  }
}

const ascii = (bytes: Uint8Array): string => String.fromCharCode(...bytes)
