import { type Document, isRefusal, type Message, type Refusal, type TableBlock } from '@mingzhang/core/model'
import { blocksOf } from '../blocks/blocks.ts'
import { type HtmlLimits, htmlLimits, parseHtml } from '../html/tree.ts'
import { Walk } from '../html/walk.ts'
import { Refused } from '../ooxml/zip.ts'
import { decode } from '../text/decode.ts'
import { pageOf } from './page.ts'

export interface MarkdownOptions {
  readonly name?: string
  readonly limits?: Partial<HtmlLimits>
}

/**
 * Reads Markdown (CommonMark, pipe tables, HTML in it) as the web page it stands for. All on page 1; places have the line
 * of the file, counted from 1. Front matter is left out, pictures are told and not read. Never throws for bad input.
 */
export function readMarkdown(bytes: Uint8Array, options: MarkdownOptions = {}): Document | Refusal {
  const limits = { ...htmlLimits, ...options.limits }
  if (bytes.length === 0) return { refused: true, code: 'empty-file' }
  if (bytes.length > limits.bytes) return { refused: true, code: 'too-large', facts: { bytes: bytes.length } }
  try {
    const decoded = decode(bytes)
    if (isRefusal(decoded)) return decoded
    const { html, lines, pictures, displaced, drawn } = pageOf(withoutFrontMatter(decoded.text), limits.time)
    if (html.trim() === '')
      return { refused: true, code: pictures.length > 0 ? 'scan-without-text' : 'empty-file' }
    const walk = new Walk(new Set(), (line) => lines[line - 1] ?? 1)
    const found = blocksOf(walk.read(parseHtml(html, { ...limits, places: true })))
    let begun = 0
    const tells: Message[] = []
    const blocks = found.map((block) => {
      if (block.kind !== 'table') return block
      // A drawn table begins at its upper rule, its first row under that.
      const line = block.rows[0]?.place.line ?? 0
      const upper = [...drawn].find((own) => own > begun && own <= line)
      begun = line
      if (upper !== undefined) {
        tells.push({ code: 'drawn-table', level: 'warning', place: { page: 1, line: upper } })
        return { ...withoutColumns(block), outOfOrder: true }
      }
      return displaced.has(line) ? withoutColumns(block) : block
    })
    if (blocks.length === 0)
      return { refused: true, code: pictures.length > 0 ? 'scan-without-text' : 'empty-file' }
    const skipped = pictures.map(
      (line): Message => ({ code: 'picture-skipped', level: 'info', place: { page: 1, line } }),
    )
    const messages = [...decoded.messages, ...walk.messages(), ...skipped, ...tells]
    const unreadPages = decoded.unreadLines.length > 0 || tells.length > 0 ? [1] : []
    return { format: 'markdown', pages: 1, blocks, messages, unreadPages }
  } catch (error) {
    if (error instanceof Refused) return error.refusal
    throw error
  }
}

/** The cells of a table one after the other, as plain text has them, where their columns are lost. */
const withoutColumns = (table: TableBlock): TableBlock => ({
  ...table,
  width: 0,
  rows: table.rows.map((row) => ({
    ...row,
    cells: row.cells
      .filter(({ text }) => text !== '')
      .map((cell) => ({ ...cell, column: -1, columnSpan: 1, rowSpan: 1 })),
  })),
})

/** Front matter between two rules made blank, so that lines keep their numbers. */
function withoutFrontMatter(text: string): string {
  const matter =
    /^\ufeff?(?:---[ \t]*\r?\n)(?=[\w-]+[ \t]*:|#)[\s\S]{0,20000}?\n(?:---|\.\.\.)[ \t]*(?=\r?\n|$)/.exec(
      text,
    )
  return matter ? matter[0].replace(/[^\n]/g, '') + text.slice(matter[0].length) : text
}
