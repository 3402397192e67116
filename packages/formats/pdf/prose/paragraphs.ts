import type { Block, Paragraph, RawRow } from '@mingzhang/core/model'
import { findFurniture, type PageLines } from './furniture.ts'
import { type Line, separator } from './lines.ts'
import type { Page, PageTable } from '../page.ts'

/** One page as laid out: its tables and the lines around them. */
export interface PageFlow extends PageLines {
  readonly page: Page
  readonly tables: readonly PageTable[]
  /** Lines in reading order; those of a second column follow those of the first. */
  readonly lines: readonly Line[]
}

type Role = Paragraph['role']

interface Printed {
  readonly line: Line
  readonly flow: PageFlow
  readonly role: Role
}

interface Margins {
  readonly left: number
  readonly right: number
  readonly size: number
  readonly pitch: number
}

/** Paragraphs and tables of a whole document in reading order. */
export function blocksOf(flows: readonly PageFlow[]): Block[] {
  const writer = new BlockWriter()
  const furniture = findFurniture(flows)
  const margins = marginsOf(flows, furniture)
  for (const flow of flows) {
    const own = pageMargins(flow, furniture, margins.get(marginKey(flow))!)
    const around = aroundTables(flow, furniture, own)
    for (const item of inOrder(flow)) {
      if ('rows' in item) {
        writer.table(item)
        continue
      }
      const role = furniture.has(item) ? 'furniture' : (around.get(item) ?? 'body')
      writer.line({ line: item, flow, role }, own)
    }
  }
  return writer.finish()
}

/** Tables and lines of a page from the top down, each table before the first line that starts under its top. */
function inOrder(flow: PageFlow): (PageTable | Line)[] {
  const tables = [...flow.tables].toSorted((a, b) => a.top - b.top || a.left - b.left)
  const result: (PageTable | Line)[] = []
  let next = 0
  for (const line of flow.lines) {
    while (next < tables.length && tables[next]!.top < line.top) {
      result.push(tables[next]!)
      next += 1
    }
    result.push(line)
  }
  return [...result, ...tables.slice(next)]
}

const sentenceEnd = /[。；！？!?]["”’）)]*$/
const headingStart =
  /^(?:第[一二三四五六七八九十百\d]+[部分章节]|[一二三四五六七八九十]+[、.．]|[（(][一二三四五六七八九十]+[)）]|附[件表]\s*\d*[：:]?|表\s*[一二三四五六七八九十\d]{1,3}[.．、：:\s])/
const partStart = /^第[一二三四五六七八九十百\d]+部分/
const itemStart =
  /^(?:\d{1,2}[、．.](?!\d)|[（(]\d{1,2}[)）]|[①-⑳]|[●■□◆➢•▪]|[一二三四五六七八九十]+是|注\d*[：:])/

/** Lines just above a table are its caption, a sentence just under it is a note. */
function aroundTables(flow: PageFlow, furniture: ReadonlySet<Line>, margins: Margins): Map<Line, Role> {
  const roles = new Map<Line, Role>()
  const lines = flow.lines.filter((line) => !furniture.has(line)).toSorted((a, b) => a.base - b.base)
  const tables = [...flow.tables].toSorted((a, b) => a.top - b.top)
  tables.forEach((table, i) => {
    const ceiling = tables[i - 1]?.bottom ?? 0
    let edge = table.top
    const above = lines.filter((line) => line.base < table.top + 2 && line.base > ceiling).toReversed()
    for (const [count, line] of above.entries()) {
      if (count >= 6 || edge - line.bottom > 60) break
      if (/[。；，]/.test(line.text) || line.text.length > 60 || isContinued(lines, line, margins)) break
      if (headingStart.test(line.text) && (partStart.test(line.text) || !/表/.test(line.text))) break
      roles.set(line, 'caption')
      edge = line.top
    }
    const floor = tables[i + 1]?.top ?? Infinity
    const below = lines.filter((line) => line.top > table.bottom - 2 && line.base < floor && !roles.has(line))
    let last = table.bottom
    for (const [count, line] of below.entries()) {
      const starts = count === 0 && (/^(?:注|说明|备注|※|\*)/.test(line.text) || isBlank(table.rows))
      if ((count === 0 && !starts) || (count > 0 && headingStart.test(line.text))) break
      if (line.top - last > (count === 0 ? 45 : line.size)) break
      if (count === 0 && headingStart.test(line.text) && !/空表/.test(line.text)) break
      roles.set(line, 'note')
      last = line.bottom
    }
  })
  return roles
}

/** True when the line above fills its measure and runs on into this one. */
function isContinued(lines: readonly Line[], line: Line, margins: Margins): boolean {
  const before = lines[lines.indexOf(line) - 1]
  if (before === undefined || sentenceEnd.test(before.text) || before.text.length < 20) return false
  if (line.top - before.bottom > line.size * 1.6 || Math.abs(line.size - before.size) > 0.5) return false
  if (isWrappedTitle(before, line, margins) && !/[，。；]/.test(before.text)) return false
  if (/[，。；]/.test(before.text) && !/[：:]$/.test(before.text)) return true
  return isFull(before, line, margins) && line.left < margins.left + 1.2 * line.size
}

const isBlank = (rows: readonly RawRow[]): boolean =>
  !rows.some((row) => row.cells.some((cell) => /\d[.,]\d/.test(cell.text)))

/** Whether a paragraph is a heading: short, no sentence, no amount, and numbered, larger or bolder than the text. */
function isHeading(text: string, first: Line, margins: Margins): boolean {
  if (text.length > 60 || /[。；，,！]/.test(text) || /\d\s*(?:万|亿)?元|\d%/.test(text)) return false
  if (headingStart.test(text)) return !/[：:]./.test(text)
  if (first.size > margins.size * 1.12) return true
  const reach = (margins.right - margins.left) * 0.85
  return first.bold && first.right - first.left < reach && !/\d\.\d/.test(text)
}

const marginKey = (flow: PageFlow): string => `${Math.round(flow.width / 20)}x${Math.round(flow.height / 20)}`

/** Usual left and right edge, font size and line pitch of running text, by page size. */
function marginsOf(flows: readonly PageFlow[], furniture: ReadonlySet<Line>): Map<string, Margins> {
  const groups = new Map<string, PageFlow[]>()
  for (const flow of flows) {
    const list = groups.get(marginKey(flow))
    if (list) list.push(flow)
    else groups.set(marginKey(flow), [flow])
  }
  return new Map(
    [...groups].map(([key, group]) => {
      const lines = group.flatMap((flow) => flow.lines.filter((line) => !furniture.has(line)))
      const long = lines.filter((line) => line.text.length > 18 && /[\u4e00-\u9fff]/.test(line.text))
      const used = long.length > 0 ? long : lines
      const pitches = group.flatMap((flow) =>
        flow.lines
          .slice(1)
          .map((line, i) => line.base - flow.lines[i]!.base)
          .filter((pitch) => pitch > 4 && pitch < 60),
      )
      const width = group[0]!.width
      return [
        key,
        {
          left: common(used.map((line) => line.left)) ?? 0,
          right: common(used.map((line) => line.right).filter((right) => right > width * 0.6)) ?? width,
          size: common(used.map((line) => line.size)) ?? 12,
          pitch: common(pitches) ?? 24,
        },
      ]
    }),
  )
}

/** Margins of one page where it has text enough of its own: the outermost edges that two long lines share. */
function pageMargins(flow: PageFlow, furniture: ReadonlySet<Line>, usual: Margins): Margins {
  const long = flow.lines.filter((line) => !furniture.has(line) && line.right - line.left > flow.width * 0.5)
  if (long.length < 4) return usual
  const near = 0.7 * usual.size
  const shared = (edges: readonly number[]): number | undefined =>
    edges.find((edge) => edges.filter((other) => Math.abs(other - edge) <= near).length > 1)
  const left = shared(long.map((line) => line.left).toSorted((a, b) => a - b)) ?? usual.left
  const right = shared(long.map((line) => line.right).toSorted((a, b) => b - a)) ?? usual.right
  return { ...usual, left, right, size: common(long.map((line) => line.size)) ?? usual.size }
}

/** The most frequent value, to a point. */
function common(values: readonly number[]): number | undefined {
  const counts = new Map<number, number>()
  for (const value of values) counts.set(Math.round(value), (counts.get(Math.round(value)) ?? 0) + 1)
  let best: number | undefined
  for (const [value, count] of counts) if (best === undefined || count > counts.get(best)!) best = value
  return best
}

/** Writes blocks; holds the open paragraph so that page numbers and tables cannot break a sentence apart. */
class BlockWriter {
  private readonly blocks: Block[] = []
  private open: Printed[] = []
  private margins: Margins | undefined
  private waiting: Block[] = []
  private counter = { p: 0, b: 0 }

  table(table: PageTable): void {
    if (!this.runsOn()) this.close()
    this.waiting.push({ kind: 'table', id: '', rows: table.rows, width: table.width })
    if (this.open.length === 0) this.flush()
  }

  line(printed: Printed, margins: Margins): void {
    if (printed.role === 'furniture') {
      this.waiting.push(paragraph([printed], 'furniture'))
      if (this.open.length === 0) this.flush()
      return
    }
    const last = this.open.at(-1)
    if (last && !joins(this.open, printed, margins)) this.close()
    if (this.open.length === 0) this.margins = margins
    this.open.push(printed)
  }

  finish(): Block[] {
    this.close()
    return this.blocks
  }

  /** True when the open paragraph stops in the middle of a sentence that fills its line. */
  private runsOn(): boolean {
    const last = this.open.at(-1)
    return last !== undefined && last.role === 'body' && !/[。；！？!?：:]["”’）)]*$/.test(last.line.text)
  }

  private close(): void {
    const first = this.open[0]
    if (first) {
      const made = paragraph(this.open, first.role)
      const heading = first.role === 'body' && isHeading(made.text, first.line, this.margins!)
      this.push(heading ? { ...made, role: 'heading' } : made)
    }
    this.open = []
    this.flush()
  }

  private flush(): void {
    for (const block of this.waiting) this.push(block)
    this.waiting = []
  }

  private push(block: Block): void {
    if (block.kind === 'table') this.blocks.push({ ...block, id: `b${(this.counter.b += 1)}` })
    else this.blocks.push({ ...block, id: `p${(this.counter.p += 1)}` })
  }
}

/** Whether a line goes on with the paragraph that the line before belongs to. */
function joins(open: readonly Printed[], after: Printed, margins: Margins): boolean {
  const before = open.at(-1)!
  const [a, b] = [before.line, after.line]
  const turnsPage = before.role === 'note' && after.role === 'body' && before.flow !== after.flow
  if (before.role !== after.role && !turnsPage) return false
  if (before.role === 'caption') return isWrappedTitle(a, b, margins)
  if (turnsPage && (sentenceEnd.test(a.text) || !isFull(a, b, margins))) return false
  if (Math.abs(a.size - b.size) > 0.12 * Math.max(a.size, b.size)) return false
  if (b.size > margins.size * 1.12) return isWrappedHeading(before, after, margins)
  const isHeading = headingStart.test(open[0]!.line.text) && open.every(({ line }) => line.bold)
  if (isHeading && !b.bold && !isFull(a, b, margins)) return false
  const headed = headingStart.test(b.text)
  const starts = headed || itemStart.test(b.text)
  if (headed && !isMidSentence(open, b, margins)) return false
  if (starts) {
    if (sentenceEnd.test(a.text) || /[：:]$/.test(a.text) || a.right < margins.right - 1.5 * a.size)
      return false
    if (b.left > margins.left + 0.8 * b.size) return false
  }
  const samePage = before.flow === after.flow
  const sameColumn = samePage && b.base > a.base
  if (sameColumn && b.base - a.base > Math.max(margins.pitch, a.size * 1.6) * 1.65) return false
  if (before.role === 'note') return !sentenceEnd.test(a.text) || b.left <= a.left
  const indented = b.left > margins.left + 1.2 * b.size
  if (samePage && !sameColumn) return !sentenceEnd.test(a.text)
  if (isFull(a, b, margins))
    return (
      !indented || (b.left < a.left + 0.5 * b.size && !sentenceEnd.test(a.text) && !/[：:]$/.test(a.text))
    )
  // A line that stops short in mid-sentence goes on where the next one hangs back to the margin.
  const stops = /[。；！？!?：:）)]["”’）)]*$/.test(a.text) || a.text.length < 20
  const alone = open.length === 1 && headingStart.test(a.text) && !/[，。；：:]/.test(a.text)
  if (alone && /[，。；]/.test(b.text) && a.right < margins.right - 6 * a.size) return false
  const prose = open.some(({ line }) => /[，。；]/.test(line.text)) && /[，。；]/.test(b.text)
  if (!stops && !starts && prose) return true
  return (
    !stops && !starts && !indented && (b.left < a.left - 1.2 * b.size || a.left < margins.left + 0.8 * a.size)
  )
}

/** True for a line that starts like a heading but goes on with a sentence: "…集中统" + "一、全面覆盖，…". */
function isMidSentence(open: readonly Printed[], line: Line, margins: Margins): boolean {
  const before = open.at(-1)!.line
  if (before.bold !== line.bold || sentenceEnd.test(before.text) || !isFull(before, line, margins))
    return false
  if (/[、，（(“"‘及和与或至]$/.test(before.text)) return true
  const indented = open[0]!.line.left > margins.left + 1.2 * line.size
  return indented && line.left < margins.left + 0.8 * line.size && /[，。；]/.test(line.text)
}

/** True when the line fills its measure, or the first word of the next would not have fitted. */
function isFull(line: Line, next: Line, margins: Margins): boolean {
  let word = 0
  for (const glyph of next.glyphs) {
    if (!/[\d.,%A-Za-z-]/.test(glyph.text)) break
    word = glyph.right - next.left
  }
  return line.right + word > margins.right - 2.2 * line.size
}

/** The title of a table that needs two lines. */
function isWrappedTitle(a: Line, b: Line, margins: Margins): boolean {
  if (/单位[：:]/.test(a.text + b.text) || !/表[）)]?$/.test(b.text) || /表[）)]?$/.test(a.text)) return false
  if (Math.abs(a.size - b.size) > 0.5 || b.base - a.base > 2.2 * a.size) return false
  return a.right > margins.right - 4 * a.size || a.text.length > 18
}

/** A title too long for one line: the same size, close together, the first line wide or without an end of its own. */
function isWrappedHeading(before: Printed, after: Printed, margins: Margins): boolean {
  const [a, b] = [before.line, after.line]
  if (before.flow !== after.flow || Math.abs(a.size - b.size) > 0.5) return false
  if (headingStart.test(b.text) || itemStart.test(b.text)) return false
  if (b.base - a.base > a.size * 2.4) return false
  if (a.right < margins.right - 1.5 * a.size || sentenceEnd.test(a.text)) return false
  const centred =
    Math.abs(a.left + a.right - b.left - b.right) < 2 * a.size && a.left > margins.left + 0.5 * a.size
  return centred || b.left < Math.min(a.left, margins.left + 0.8 * a.size)
}

function paragraph(printed: readonly Printed[], role: Role): Paragraph {
  let text = ''
  let before: Line | undefined
  const lines = printed.map(({ line, flow }) => {
    if (before) text += separator(before, line, before.right - before.left)
    const start = text.length
    text += line.text
    before = line
    return { start, place: { page: flow.number, box: flow.page.view(line) } }
  })
  return { kind: 'paragraph', id: '', text, role, lines }
}
