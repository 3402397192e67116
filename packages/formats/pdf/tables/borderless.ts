import type { RawCell, RawRow } from '@mingzhang/core/model'
import { type Block, blockOf, type Column, span, stacked } from './blocks.ts'
import { type Chunk, type ChunkRow, isNumberingRow, median, type TextRegion } from './chunks.ts'
import { headOf } from './heads.ts'
import { joinLines, type Line, lineOf } from '../prose/lines.ts'
import type { Page, PageTable } from '../page.ts'

/** Builds a table from text that stands in columns: columns from the gaps no text crosses, rows from alignment. */
export function textTable(page: Page, region: TextRegion): PageTable | undefined {
  const chunks = region.rows.flatMap((row) => row.chunks)
  const firstData = dataStart(region)
  if (firstData === undefined) return undefined
  const head = chunks.filter((chunk) => chunk.base < firstData)
  const data = chunks.filter((chunk) => chunk.base >= firstData)
  const columns = columnsOf(data, head)
  if (columns.length < 2) return undefined
  const numbering = region.rows
    .filter((row) => row.base < firstData && isNumberingRow(row))
    .flatMap((row) => row.chunks)
  const headRows = headOf(
    head.filter((chunk) => !numbering.includes(chunk)),
    columns,
  )
  if (numbering.length > 0) headRows.push(byColumn(numbering, columns))
  const dataRows = rowsOf(data, columns, region)
  const edges = columnEdges(columns, region)
  const rows = [...headRows, ...dataRows].map((blocks) => rawRow(page, blocks, columns, edges))
  return {
    rows,
    width: columns.length,
    aligned: true,
    left: region.left,
    top: region.top,
    right: region.right,
    bottom: region.bottom,
  }
}

/** Baseline of the first row that is no head: the first amount, or what stands before it in rows of its kind. */
function dataStart(region: TextRegion): number | undefined {
  const { rows, rules } = region
  const numbering = rows.find(isNumberingRow)
  if (numbering) return numbering.base + 0.01
  const first = rows.find((row) => row.chunks.some((chunk) => chunk.amount))
  if (!first) return undefined
  const rule = rules.findLast((y) => y < first.base && y > region.top + 2)
  // Names over the first number's row belong to it when they lie nearer to it than to the head.
  if (rule !== undefined) return rule
  const around = topOfWrapped(first, rows)
  if (around !== undefined) return around - 0.01
  const above = rows.filter((row) => row.base < first.base)
  let start = first.base
  for (const row of above.toReversed()) {
    if (start - row.base > 1.45 * row.size || row.chunks.length > 1) break
    const only = row.chunks[0]!
    const fellow = first.chunks.some((chunk) => !chunk.amount && Math.abs(chunk.left - only.left) < 1.5)
    const name = first.chunks.every((chunk) => chunk.right < only.left || chunk.left > only.right)
    if (!fellow && !name) break
    start = row.base
  }
  return start - 0.01
}

/**
 * Baseline of the highest line of the cells that wrap around the first row's middle: of two lines neither stands on it,
 * and every line above it has one as far below.
 */
function topOfWrapped(first: ChunkRow, rows: readonly ChunkRow[]): number | undefined {
  const { base: middle, size } = first
  const lines = rows.flatMap((row) => row.chunks).filter((chunk) => !chunk.amount)
  const over = (a: Chunk, b: Chunk): boolean => a.left < b.right && b.left < a.right
  const mirrored = lines.filter(
    (upper) =>
      upper.base < middle - 0.2 * size &&
      lines.some(
        (lower) => Math.abs(upper.base + lower.base - 2 * middle) < 0.3 * size && over(upper, lower),
      ),
  )
  const halves = mirrored.filter(
    (upper) => middle - upper.base < 0.8 * size && !first.chunks.some((chunk) => over(chunk, upper)),
  )
  if (halves.length === 0) return undefined
  return Math.min(...mirrored.filter((upper) => middle - upper.base < 1.5 * size).map((upper) => upper.base))
}

function columnsOf(data: readonly Chunk[], head: readonly Chunk[]): Column[] {
  const columns: Column[] = []
  for (const chunk of data.toSorted((a, b) => a.left - b.left)) {
    const last = columns.at(-1)
    if (last && chunk.left < last.right + 0.1 * chunk.size) last.right = Math.max(last.right, chunk.right)
    else columns.push({ left: chunk.left, right: chunk.right })
  }
  // Heads from the bottom up: the lowest are leaf heads, those that lie over several columns are groups.
  const owned = new Set<Column>()
  for (const chunk of head.toSorted((a, b) => b.base - a.base || a.left - b.left)) {
    const over = columns.filter((column) => chunk.left < column.right && chunk.right > column.left)
    if (over.length > 1 || (over.length === 0 && isGroupOverGap(chunk, columns, head))) continue
    const own = over[0] ?? headless(chunk, columns, owned, head)
    if (!own) {
      const made = { left: chunk.left, right: chunk.right }
      columns.push(made)
      columns.sort((a, b) => a.left - b.left)
      owned.add(made)
      continue
    }
    owned.add(own)
    const i = columns.indexOf(own)
    own.left = Math.max(columns[i - 1]?.right ?? -Infinity, Math.min(own.left, chunk.left))
    own.right = Math.min(columns[i + 1]?.left ?? Infinity, Math.max(own.right, chunk.right))
  }
  return columns
}

/** The neighbouring column whose head this must be: centred over numbers set right, or over names set left. */
function headless(
  chunk: Chunk,
  columns: readonly Column[],
  owned: ReadonlySet<Column>,
  head: readonly Chunk[],
): Column | undefined {
  const free = (column: Column | undefined): column is Column =>
    column !== undefined &&
    !owned.has(column) &&
    !head.some(
      (other) =>
        other.left < column.right && other.right > column.left && other.base >= chunk.base - 0.3 * chunk.size,
    )
  const right = columns.find((column) => column.left >= chunk.right)
  if (free(right)) return right
  const left = columns.findLast((column) => column.right <= chunk.left)
  return free(left) ? left : undefined
}

/** True for a head over the gap of two columns that both have their own heads below it. */
function isGroupOverGap(chunk: Chunk, columns: readonly Column[], head: readonly Chunk[]): boolean {
  const neighbours = [
    columns.findLast((column) => column.right <= chunk.left),
    columns.find((column) => column.left >= chunk.right),
  ]
  return neighbours.every((column) => {
    const own = column && head.filter((other) => other.left < column.right && other.right > column.left)
    return (
      own !== undefined &&
      own.length > 0 &&
      own.every((other) => other.top >= chunk.bottom - 0.3 * chunk.size)
    )
  })
}

/** Rows of the data part: wrapped lines joined to cells, cells that stand level joined to rows. */
function rowsOf(data: readonly Chunk[], columns: readonly Column[], region: TextRegion): Block[][] {
  if (data.length === 0) return []
  const strips = rowStrips(data, region)
  if (strips) {
    return strips
      .map(([top, bottom]) => {
        const own = data.filter((chunk) => chunk.base > top && chunk.base <= bottom)
        return byColumn(own, columns)
      })
      .filter((row) => row.length > 0)
  }
  return rowsByAlignment(data, columns)
}

/** Rows found from how cells of different columns stand level. */
export function rowsByAlignment(data: readonly Chunk[], columns: readonly Column[]): Block[][] {
  const size = median(data.map((chunk) => chunk.size))
  const pitches = pitchesOf(data, columns, size)
  const anchors = data.filter((chunk) => /^[-\d,.%]+$/.test(chunk.text)).map((chunk) => chunk.base)
  const anchored = (chunk: Chunk): boolean => anchors.some((base) => Math.abs(base - chunk.base) < 0.3 * size)
  const wraps = (upper: Chunk, lower: Chunk, column: Column): boolean => {
    if (/^[-\d,.%]+$/.test(upper.text) || (anchored(upper) && anchored(lower))) return false
    if (
      /^(?:\d{3}|[一二三四五六七八九十]+、|[（(][一二三四五六七八九十][)）]|\d+[.、]|其中)/.test(lower.text)
    )
      return false
    return upper.right - upper.left + 1.5 * upper.size >= 0.85 * (column.right - column.left)
  }
  let best: Block[][] = []
  let bestScore = -Infinity
  for (const pitch of [0, ...pitches]) {
    const blocks = stacked(data, columns, pitch, wraps)
    for (const align of [middleOf, topOf, bottomOf]) {
      const rows = level(blocks, align, 0.42 * size)
      if (!rows) continue
      const alone = rows.filter((row) => row.length === 1).length
      const lifted =
        align === bottomOf ? rows.filter((row) => row.some((one) => one.chunks.length > 1)).length : 0
      const score = -rows.length - 1.5 * alone - 2.5 * lifted
      if (score > bestScore + 1e-9) {
        best = rows
        bestScore = score
      }
    }
  }
  return best
}

const middleOf = (block: Block): number => (block.top + block.bottom) / 2
const topOf = (block: Block): number => block.top
const bottomOf = (block: Block): number => block.bottom

/** Distances of lines under each other in one column, in font sizes, that may be the pitch of wrapped text. */
function pitchesOf(data: readonly Chunk[], columns: readonly Column[], size: number): number[] {
  const byKey = new Map<number, Chunk[]>()
  for (const chunk of data) {
    if (chunk.amount) continue
    const { from } = span(chunk, columns)
    byKey.set(from, [...(byKey.get(from) ?? []), chunk])
  }
  const found = new Set<number>()
  for (const list of byKey.values()) {
    const sorted = list.toSorted((a, b) => a.base - b.base)
    sorted.slice(1).forEach((chunk, i) => {
      const pitch = (chunk.base - sorted[i]!.base) / size
      if (pitch > 0.5 && pitch < 2.2) found.add(Math.round(pitch * 20) / 20 + 0.03)
    })
  }
  return [...found].toSorted((a, b) => a - b)
}

/** Groups cells that stand level; undefined when one row would hold two cells of a column. */
function level(
  blocks: readonly Block[],
  at: (block: Block) => number,
  tolerance: number,
): Block[][] | undefined {
  const rows: Block[][] = []
  for (const block of blocks.toSorted((a, b) => at(a) - at(b))) {
    const row = rows.at(-1)
    if (row && at(block) - at(row[0]!) <= tolerance) {
      if (row.some((other) => other.from <= block.to && block.from <= other.to)) return undefined
      row.push(block)
    } else rows.push([block])
  }
  return rows
}

/** Strips between rules or bands, where each holds the numbers of one row only. */
function rowStrips(data: readonly Chunk[], region: TextRegion): [number, number][] | undefined {
  const top = Math.min(...data.map((chunk) => chunk.base))
  const inner = region.rules.filter((y) => y > top)
  const edges = [region.rules.findLast((y) => y <= top) ?? region.top, ...inner]
  const strips = edges.slice(1).map((y, i): [number, number] => [edges[i]!, y])
  if (strips.length < 2) return undefined
  const single = strips.every(([from, to]) => {
    const bases = data
      .filter((chunk) => chunk.amount && chunk.base > from && chunk.base <= to)
      .map((chunk) => chunk.base)
    return bases.length === 0 || Math.max(...bases) - Math.min(...bases) < 0.5 * data[0]!.size
  })
  return single ? strips : undefined
}

function byColumn(chunks: readonly Chunk[], columns: readonly Column[]): Block[] {
  const cells = new Map<string, Chunk[]>()
  for (const chunk of chunks) {
    const { from, to } = span(chunk, columns)
    const key = `${from}-${to}`
    cells.set(key, [...(cells.get(key) ?? []), chunk])
  }
  return [...cells].map(([key, list]) => {
    const [from, to] = key.split('-').map(Number)
    return blockOf(list, from!, to!)
  })
}

function columnEdges(columns: readonly Column[], region: TextRegion): number[] {
  const inner = columns.slice(1).map((column, i) => (columns[i]!.right + column.left) / 2)
  return [region.left, ...inner, region.right]
}

function rawRow(
  page: Page,
  blocks: readonly Block[],
  columns: readonly Column[],
  edges: readonly number[],
): RawRow {
  const top = Math.min(...blocks.map((block) => block.top))
  const bottom = Math.max(...blocks.map((block) => block.bottom))
  const cells: RawCell[] = []
  const sorted = blocks.toSorted((a, b) => a.from - b.from)
  let next = 0
  const blank = (to: number): void => {
    for (; next < to; next += 1) {
      const box = page.view({ left: edges[next]!, right: edges[next + 1]!, top, bottom })
      cells.push({ text: '', place: { page: page.number, box }, column: next, columnSpan: 1, rowSpan: 1 })
    }
  }
  for (const block of sorted) {
    blank(block.from)
    const lines: Line[] = block.chunks
      .toSorted((a, b) => a.base - b.base || a.left - b.left)
      .map((chunk) => lineOf(chunk.glyphs))
    const width = columns[block.to]!.right - columns[block.from]!.left
    cells.push({
      text: joinLines(lines, width),
      place: { page: page.number, box: page.view(block) },
      column: Math.max(block.from, next),
      columnSpan: Math.max(1, block.to - Math.max(block.from, next) + 1),
      rowSpan: 1,
    })
    next = Math.max(next, block.to + 1)
  }
  blank(columns.length)
  const left = edges[0]!
  const right = edges.at(-1)!
  return { cells, place: { page: page.number, box: page.view({ left, right, top, bottom }) } }
}
