import { lineOf } from '../prose/lines.ts'
import type { Box, Glyph } from '../page.ts'
import type { Segment } from '../page.ts'

/** Characters on one baseline without a column-like gap between them. */
export interface Chunk extends Box {
  readonly glyphs: readonly Glyph[]
  readonly text: string
  readonly base: number
  readonly size: number
  readonly amount: boolean
}

/** Chunks on one baseline, left to right. */
export interface ChunkRow {
  readonly chunks: readonly Chunk[]
  readonly base: number
  readonly size: number
}

/** A part of a page whose text stands in columns though no rulings make cells. */
export interface TextRegion extends Box {
  readonly rows: readonly ChunkRow[]
  /** Horizontal rules or band edges inside, top down. */
  readonly rules: readonly number[]
}

const gapInSizes = 0.55

export const isAmount = (text: string): boolean =>
  /^[-－−△]?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?%?$/.test(text) && /[.,%]/.test(text)

/** Splits the characters of a page or a part of it into chunks, row by row. */
export function chunkRows(glyphs: readonly Glyph[]): ChunkRow[] {
  const level = glyphs.filter((glyph) => glyph.turn === 0 && glyph.text !== ' ')
  const sorted = level.toSorted((a, b) => a.base - b.base || a.left - b.left)
  const rows: Glyph[][] = []
  for (const glyph of sorted) {
    const row = rows.at(-1)
    if (row && glyph.base - row[0]!.base <= 0.3 * Math.min(glyph.size, row[0]!.size)) row.push(glyph)
    else rows.push([glyph])
  }
  return rows.map((row) => {
    const chunks: Chunk[] = []
    let run: Glyph[] = []
    const flush = (): void => {
      if (run.length > 0) chunks.push(chunkOf(run))
      run = []
    }
    for (const glyph of row.toSorted((a, b) => a.left - b.left)) {
      const before = run.at(-1)
      if (before && glyph.left - before.right > gapInSizes * Math.max(glyph.size, before.size)) flush()
      run.push(glyph)
    }
    flush()
    return { chunks, base: row[0]!.base, size: Math.max(...row.map((glyph) => glyph.size)) }
  })
}

function chunkOf(glyphs: readonly Glyph[]): Chunk {
  const line = lineOf(glyphs)
  return { ...line, amount: isAmount(line.text) }
}

/** Regions between horizontal rules of the same extent, and runs of rows that read as columns of numbers. */
export function textRegions(glyphs: readonly Glyph[], loose: readonly Segment[]): TextRegion[] {
  const rows = chunkRows(glyphs)
  const ruled = ruledRegions(rows, loose)
  const free = rows.filter(
    (row) => !ruled.some((region) => row.base > region.top && row.base < region.bottom),
  )
  return [...ruled, ...freeRegions(free)].toSorted((a, b) => a.top - b.top)
}

function ruledRegions(rows: readonly ChunkRow[], loose: readonly Segment[]): TextRegion[] {
  const regions: TextRegion[] = []
  const near = 4
  const used = new Set<Segment>()
  for (const first of loose) {
    if (used.has(first)) continue
    const family = loose.filter(
      (rule) =>
        rule.position >= first.position && rule.from >= first.from - near && rule.to <= first.to + near,
    )
    const full = family.filter((rule) => rule.from <= first.from + near && rule.to >= first.to - near)
    if (full.length < 2) continue
    const top = first.position
    let bottom = top
    const taken: ChunkRow[] = []
    for (const rule of full.slice(1)) {
      const between = inside(rows, bottom, rule.position, first.from, first.to)
      if (between.some((row) => isProse(row, first.to - first.from))) break
      taken.push(...between)
      bottom = rule.position
    }
    if (!isTabular(taken)) continue
    for (const rule of family) if (rule.position <= bottom) used.add(rule)
    const rules = [...new Set(family.filter((rule) => rule.position <= bottom).map((rule) => rule.position))]
    regions.push({ rows: taken, left: first.from, right: first.to, top, bottom, rules })
  }
  return regions
}

function inside(
  rows: readonly ChunkRow[],
  top: number,
  bottom: number,
  left: number,
  right: number,
): ChunkRow[] {
  return rows.flatMap((row) => {
    if (row.base <= top || row.base >= bottom + 0.1 * row.size) return []
    const chunks = row.chunks.filter((chunk) => chunk.right > left - 2 && chunk.left < right + 2)
    return chunks.length > 0 ? [{ ...row, chunks }] : []
  })
}

/** True for a line of running text, also one whose digits are set with blanks around them. */
function isProse(row: ChunkRow, width: number): boolean {
  if (row.chunks.some((chunk) => chunk.right - chunk.left > 0.62 * width && chunk.text.length > 15))
    return true
  if (!row.chunks.some((chunk) => /[，。；]/.test(chunk.text))) return false
  const extent = row.chunks.at(-1)!.right - row.chunks[0]!.left
  const filled = row.chunks.reduce((sum, chunk) => sum + chunk.right - chunk.left, 0)
  return filled > 0.8 * extent && (extent > 0.5 * width || row.chunks.length > 2)
}

const isSeed = (row: ChunkRow): boolean => row.chunks.length >= 2 && row.chunks.some((chunk) => chunk.amount)

/** A row that numbers the columns: 1 2 3 …, ※ over codes. */
export const isNumberingRow = (row: ChunkRow): boolean =>
  row.chunks.length > 2 &&
  row.chunks.every((chunk) => /^(?:[※*＊]+|\d{1,2}|栏次|[A-Z甲乙丙])$/.test(chunk.text)) &&
  row.chunks.some((chunk) => chunk.text === '1')

/** Enough rows of several chunks, or of one chunk that stands under those of the others. */
function isTabular(rows: readonly ChunkRow[]): boolean {
  if (!rows.some((row) => isSeed(row) || isNumberingRow(row))) return false
  const several = rows.filter((row) => row.chunks.length > 1)
  const single = rows.filter((row) => row.chunks.length === 1)
  // Under a row that numbers the columns a list of names alone is a table whose numbers are blank.
  const against = rows.some(isNumberingRow) ? rows : several
  const fitting = single.filter((row) =>
    against.some(
      (other) =>
        other !== row && other.chunks.some((chunk) => Math.abs(chunk.left - row.chunks[0]!.left) < 2),
    ),
  )
  return several.length >= 2 && several.length + 0.8 * fitting.length >= rows.length * 0.5
}

function freeRegions(rows: readonly ChunkRow[]): TextRegion[] {
  const regions: TextRegion[] = []
  const width =
    Math.max(0, ...rows.flatMap((row) => row.chunks.map((chunk) => chunk.right))) -
    Math.min(Infinity, ...rows.flatMap((row) => row.chunks.map((chunk) => chunk.left)))
  let run: ChunkRow[] = []
  const flush = (): void => {
    const kept = trimmed(run)
    if (isTabular(kept) && (kept.some(isNumberingRow) || alignedAmounts(kept) || isLastRow(kept)))
      regions.push(regionOf(kept))
    run = []
  }
  for (const row of rows) {
    const before = run.at(-1)
    const far = before !== undefined && row.base - before.base > 3.6 * Math.max(row.size, before.size)
    const text = isProse(row, width) || (isSentence(row) && !goesOn(row, run, width))
    if (far || text) flush()
    if (!text) run.push(row)
  }
  flush()
  return regions
}

const isSentence = (row: ChunkRow): boolean =>
  row.chunks.length === 1 && (/[。；]/.test(row.chunks[0]!.text) || row.chunks[0]!.text.length > 40)

/** A line alone under a line of a cell that is much narrower than the page, and no wider than that. */
function goesOn({ base, size, chunks }: ChunkRow, run: readonly ChunkRow[], width: number): boolean {
  const [only] = chunks as [Chunk]
  return run.some((row) => {
    if (base - row.base > 1.7 * size) return false
    return row.chunks.some(
      ({ left, right }) => right - left < 0.4 * width && only.left > left - 1 && only.right < right + 1,
    )
  })
}

/** Without the caption above and the notes below. */
function trimmed(run: readonly ChunkRow[]): ChunkRow[] {
  let start = 0
  const usual = median(run.map((row) => row.size))
  run.forEach((row, i) => {
    const title =
      row.chunks.length === 1 &&
      (row.size > 1.15 * usual || /^(?:附?表|[一二三四五六七八九十]+、)/.test(row.chunks[0]!.text))
    const unit = row.chunks.some((chunk) => /单位[：:]/.test(chunk.text))
    const seedsBefore = run.slice(0, i).some(isSeed)
    if ((title || unit) && !seedsBefore) start = i + 1
  })
  let end = run.length
  while (
    end > start &&
    run[end - 1]!.chunks.length === 1 &&
    /^[注备说]|^[-—\s]*\d+[-—\s]*$/.test(run[end - 1]!.chunks[0]!.text)
  )
    end -= 1
  return run.slice(start, end)
}

/** Heads repeated on a new page over the one row that was left. */
function isLastRow(rows: readonly ChunkRow[]): boolean {
  const last = rows.at(-1)!
  return (
    last.chunks.length > 3 &&
    last.chunks.filter((chunk) => chunk.amount).length > 1 &&
    rows.some((row) => row !== last && row.chunks.length > 2)
  )
}

/** Numbers of at least one column end at the same right edge, or stand on the same middle. */
function alignedAmounts(rows: readonly ChunkRow[]): boolean {
  const amounts = rows.flatMap((row) => row.chunks.filter((chunk) => chunk.amount))
  return amounts.some((one) =>
    amounts.some((two) => {
      if (one === two || Math.abs(one.base - two.base) < one.size * 0.5) return false
      const middle = Math.abs(one.left + one.right - two.left - two.right) / 2
      return Math.abs(one.right - two.right) < 2 || middle < 1.5
    }),
  )
}

function regionOf(rows: readonly ChunkRow[]): TextRegion {
  const chunks = rows.flatMap((row) => row.chunks)
  return {
    rows,
    left: Math.min(...chunks.map((chunk) => chunk.left)),
    right: Math.max(...chunks.map((chunk) => chunk.right)),
    top: Math.min(...chunks.map((chunk) => chunk.top)),
    bottom: Math.max(...chunks.map((chunk) => chunk.bottom)),
    rules: [],
  }
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[sorted.length >> 1] ?? 0
}
