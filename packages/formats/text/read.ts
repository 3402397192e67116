import {
  type Block,
  type Document,
  isRefusal,
  type Message,
  type Paragraph,
  type RawRow,
  type Refusal,
} from '@mingzhang/core/model'
import { captionAt, captionParagraphs } from './tables/captions.ts'
import { decode } from './decode.ts'
import { formAt, formFrom } from './forms.ts'
import { furnitureOf } from './furniture.ts'
import { gridAt } from './tables/grids.ts'
import { type Line, splitLines } from './lines.ts'
import { goesOn, joined, paragraphOf } from './paragraphs.ts'
import { type Shape, shapeOf } from './shape.ts'
import { noteLength, tableUnder } from './tables/region.ts'

/** What a text file may be; a larger one is refused, never cut. */
export interface TextLimits {
  readonly bytes: number
  readonly lines: number
  /** Characters of one line. */
  readonly lineLength: number
}

export const textLimits: TextLimits = { bytes: 64 * 1024 * 1024, lines: 1_000_000, lineLength: 1_000_000 }

export interface TextOptions {
  readonly name?: string
  readonly limits?: Partial<TextLimits>
}

/**
 * Reads plain text: UTF-8, UTF-16 with byte order mark, GB18030. Pages come from form feeds or from lines that begin with
 * one blank; wrapped lines are joined to paragraphs; tables of amounts keep their fragments in printed order with column
 * -1 (`width` 0), unless tabs or "|" hold the columns; forms of performance goals are tables of one row per line.
 * Every place has page and line. Never throws for bad input.
 */
export function readText(bytes: Uint8Array, options: TextOptions = {}): Document | Refusal {
  const limits = { ...textLimits, ...options.limits }
  if (bytes.length > limits.bytes) return tooLarge({ bytes: bytes.length, limit: limits.bytes })
  const decoded = decode(bytes)
  if (isRefusal(decoded)) return decoded
  if (decoded.text.trim() === '') return { refused: true, code: 'empty-file' }
  const split = splitLines(decoded.text, limits)
  if ('excess' in split) {
    return tooLarge({ line: split.line, limit: split.excess === 'lines' ? limits.lines : limits.lineLength })
  }
  const { lines, pages, pageOf } = split
  if (lines.length === 0) return { refused: true, code: 'empty-file' }
  const placed = decoded.messages.map((message): Message => {
    const line = message.place?.line
    return line === undefined ? message : { ...message, place: { page: pageOf(line), line } }
  })
  const reader = new Reader(lines)
  const blocks = reader.blocks()
  const unread = [
    ...decoded.unreadLines.map(pageOf),
    ...reader.messages.flatMap(({ place }) => place?.page ?? []),
  ]
  const unreadPages = [...new Set(unread)].toSorted((a, b) => a - b)
  return {
    format: 'text',
    pages,
    blocks,
    messages: [...placed, ...split.messages, ...reader.messages],
    unreadPages,
  }
}

const tooLarge = (facts: Record<string, number>): Refusal => ({ refused: true, code: 'too-large', facts })

/** Lines to blocks. Ids are given at the end, when page numbers stand between the other blocks. */
class Reader {
  /** Tables that could not be read; their pages are unread. */
  readonly messages: Message[] = []
  private readonly lines: readonly Line[]
  private readonly furniture: readonly Line[]
  private readonly shape: Shape
  private readonly found: { line: number; make: (paragraphs: number, tables: number) => Block }[] = []

  constructor(all: readonly Line[]) {
    const furniture = furnitureOf(all)
    this.furniture = all.filter((line) => furniture.has(line))
    this.lines = without(all, furniture)
    this.shape = shapeOf(this.lines)
  }

  blocks(): Block[] {
    let at = 0
    while (at < this.lines.length) at = this.block(at)
    for (const line of this.furniture) this.paragraph([line], 'furniture')
    let paragraphs = 0
    let tables = 0
    return this.found
      .toSorted((a, b) => a.line - b.line)
      .map(({ make }) => {
        const block = make(paragraphs + 1, tables + 1)
        if (block.kind === 'table') tables += 1
        else paragraphs += 1
        return block
      })
  }

  /** Reads what begins at a line, and tells where it ends. */
  private block(at: number): number {
    const { lines, shape } = this
    const line = lines[at]!.place.line
    const grid = gridAt(lines, at)
    if (grid) {
      this.table(line, grid.rows, grid.width)
      return this.notes(grid.end)
    }
    if (formAt(lines, at)) {
      const form = formFrom(lines, at, shape)
      this.table(line, form.rows, 0)
      return form.end
    }
    const caption = captionAt(lines, at)
    if (caption) {
      for (const own of captionParagraphs(caption.lines)) this.paragraph(own, 'caption')
      const start = at + caption.lines.length
      if (start < lines.length && gridAt(lines, start)) return start
      const table = tableUnder(lines, start, caption, shape)
      for (const line of table.repeated) this.paragraph([line], 'furniture')
      this.table(caption.lines.at(-1)!.place.line, table.rows, 0, table.outOfOrder)
      if (table.outOfOrder) {
        const { place, text } = caption.lines.find((own) => own.text.includes('表')) ?? caption.lines[0]!
        this.messages.push({ code: 'rows-out-of-order', level: 'warning', place, facts: { caption: text } })
      }
      return this.notes(table.end)
    }
    return this.prose(at)
  }

  /** Sentences right under a table that speak of it. */
  private notes(start: number): number {
    let at = start
    while (at < this.lines.length && (at === start || !this.lines[at]!.opens)) {
      const lines = this.lines.slice(at, at + noteLength(this.lines, at, this.shape))
      if (lines.length === 0 || !isNote(lines)) break
      this.paragraph(lines, 'note')
      at += lines.length
    }
    return at
  }

  private prose(at: number): number {
    const { lines, shape } = this
    let end = at + 1
    let text = lines[at]!.text
    while (end < lines.length) {
      const next = lines[end]!
      if (!goesOn(text, lines[end - 1]!, next, end - at, shape)) break
      if (formAt(lines, end) || captionAt(lines, end) || gridAt(lines, end)) break
      if (text.length <= 200) text = joined(text, next.text)
      end += 1
    }
    this.paragraph(lines.slice(at, end))
    return end
  }

  private paragraph(lines: readonly Line[], role?: Paragraph['role']): void {
    this.found.push({
      line: lines[0]!.place.line,
      make: (number) => paragraphOf(`p${number}`, lines, role),
    })
  }

  private table(line: number, rows: readonly RawRow[], width: number, outOfOrder = false): void {
    this.found.push({
      line,
      make: (_, number) => ({
        kind: 'table',
        id: `b${number}`,
        rows,
        width,
        ...(outOfOrder && { outOfOrder }),
      }),
    })
  }
}

/** The lines without some; the first left on a page opens it. */
function without(all: readonly Line[], some: ReadonlySet<Line>): readonly Line[] {
  if (some.size === 0) return all
  let page = 0
  return all.flatMap((line) => {
    if (some.has(line)) return []
    const opens = line.place.page !== page
    page = line.place.page
    return [opens === line.opens ? line : { ...line, opens }]
  })
}

/** Whether sentences under a table speak of it. */
function isNote(lines: readonly Line[]): boolean {
  const text = lines.map((line) => line.text).join('')
  return /空表|为空|此表|本表|无数据|没有|未安排|^(?:注|备注|说明|备注说明)\s*[:：]/.test(text.slice(0, 600))
}
