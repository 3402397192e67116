import type { RawCell, RawRow } from '@mingzhang/core/model'
import { rowsByAlignment } from './borderless.ts'
import { type Chunk, isAmount } from './chunks.ts'
import type { Grid, GridCell } from './grid.ts'
import { joinLines, type Line, linesOf } from '../prose/lines.ts'
import type { Box, Glyph, Page, PageTable } from '../page.ts'

/** Puts the characters of a page into the cells of a grid. `inside` are the characters within its border. */
export function fillGrid(page: Page, grid: Grid, inside: readonly Glyph[]): PageTable {
  const owner = ownerOf(grid)
  const byCell = new Map<GridCell, Glyph[]>()
  for (const run of runsOf(inside)) {
    for (const [cell, glyphs] of cellsOfRun(run, grid, owner)) {
      const list = byCell.get(cell)
      if (list) list.push(...glyphs)
      else byCell.set(cell, [...glyphs])
    }
  }
  const rows: RawRow[] = []
  const count = grid.ys.length - 1
  for (let row = 0; row < count; row += 1) {
    const parts = partsOfRow(grid, row, byCell)
    if (parts) {
      rows.push(...parts.map((part) => rowOfParts(page, grid, row, part)))
      continue
    }
    const cells = grid.cells
      .filter((cell) => cell.row === row)
      .map(
        (cell): RawCell => ({
          text: textOfCell(byCell.get(cell) ?? [], cell),
          place: { page: page.number, box: page.view(cell) },
          column: cell.column,
          columnSpan: cell.columnSpan,
          rowSpan: cell.rowSpan,
        }),
      )
    const band = { left: grid.left, right: grid.right, top: grid.ys[row]!, bottom: grid.ys[row + 1]! }
    rows.push({ cells, place: { page: page.number, box: page.view(band) } })
  }
  return {
    rows,
    width: grid.xs.length - 1,
    left: grid.left,
    top: grid.top,
    right: grid.right,
    bottom: grid.bottom,
  }
}

type Part = readonly { readonly cell: GridCell; readonly glyphs: readonly Glyph[]; readonly box: Box }[]

/** The printed rows inside one ruled row, where a table has no rules between its rows. */
function partsOfRow(grid: Grid, row: number, byCell: ReadonlyMap<GridCell, Glyph[]>): Part[] | undefined {
  const cells = grid.cells.filter((cell) => cell.row === row)
  if (cells.some((cell) => cell.rowSpan > 1)) return undefined
  const stacks = cells.map((cell) => {
    const glyphs = byCell.get(cell) ?? []
    const lines = glyphs.length > 5 ? linesOf(glyphs) : []
    return lines.filter((line) => isAmount(line.text)).map((line) => line.base)
  })
  const [most = [], next = []] = stacks.toSorted((a, b) => b.length - a.length)
  if (most.length < 2 || next.length < 2) return undefined
  if (next.filter((base) => most.some((other) => Math.abs(other - base) < 1.5)).length < 2) return undefined
  const chunks = cells.flatMap((cell) =>
    linesOf(byCell.get(cell) ?? []).map(
      (line): Chunk => Object.assign({ amount: isAmount(line.text) }, line),
    ),
  )
  const parts = rowsByAlignment(
    chunks,
    cells.map(({ left, right }) => ({ left, right })),
  )
  return parts.length < 2
    ? undefined
    : parts.map((blocks) =>
        blocks.map((block) => ({
          cell: cells[block.from]!,
          glyphs: block.chunks.flatMap((chunk) => chunk.glyphs),
          box: block,
        })),
      )
}

function rowOfParts(page: Page, grid: Grid, row: number, parts: Part): RawRow {
  const top = Math.min(...parts.map(({ box }) => box.top))
  const bottom = Math.max(...parts.map(({ box }) => box.bottom))
  const cells = grid.cells
    .filter((cell) => cell.row === row)
    .map((cell): RawCell => {
      const glyphs = parts.filter((part) => part.cell === cell).flatMap((part) => part.glyphs)
      return {
        text: textOfCell(glyphs, cell),
        place: { page: page.number, box: page.view({ ...cell, top, bottom }) },
        column: cell.column,
        columnSpan: cell.columnSpan,
        rowSpan: 1,
      }
    })
  const band = { left: grid.left, right: grid.right, top, bottom }
  return { cells, place: { page: page.number, box: page.view(band) } }
}

/** Which cell covers a leaf row and column. */
function ownerOf(grid: Grid): (GridCell | undefined)[][] {
  const owner: (GridCell | undefined)[][] = Array.from({ length: grid.ys.length - 1 }, () => [])
  for (const cell of grid.cells) {
    for (let row = cell.row; row < cell.row + cell.rowSpan; row += 1) {
      for (let column = cell.column; column < cell.column + cell.columnSpan; column += 1) {
        owner[row]![column] = cell
      }
    }
  }
  return owner
}

/** Runs of characters set without any gap: they belong to one cell even where they overflow its border. */
function runsOf(glyphs: readonly Glyph[]): Glyph[][] {
  const runs: Glyph[][] = []
  const level = glyphs.filter((glyph) => glyph.turn === 0 && glyph.text !== ' ')
  const sorted = level.toSorted((a, b) => a.base - b.base || a.left - b.left)
  const open: Glyph[][] = []
  for (let start = 0; start < sorted.length; ) {
    let end = start + 1
    while (end < sorted.length && Math.abs(sorted[end]!.base - sorted[start]!.base) < 0.3) end += 1
    const line = sorted.slice(start, end).toSorted((a, b) => a.left - b.left)
    let run: Glyph[] = []
    for (const glyph of line) {
      const before = run.at(-1)
      if (before && glyph.left - before.right > 0.06 * glyph.size) {
        open.push(run)
        run = []
      }
      run.push(glyph)
    }
    if (run.length > 0) open.push(run)
    start = end
  }
  runs.push(...open)
  for (const glyph of glyphs) if (glyph.turn !== 0 || glyph.text === ' ') runs.push([glyph])
  return runs
}

function cellsOfRun(
  run: readonly Glyph[],
  grid: Grid,
  owner: readonly (readonly (GridCell | undefined)[])[],
): [GridCell, readonly Glyph[]][] {
  const parts: { cell: GridCell; glyphs: Glyph[] }[] = []
  for (const glyph of run) {
    const row = trackOf(grid.ys, (glyph.top + glyph.bottom) / 2)
    const column = trackOf(grid.xs, (glyph.left + glyph.right) / 2)
    const cell = owner[row]?.[column]
    if (!cell) continue
    const part = parts.at(-1)
    if (part?.cell === cell) part.glyphs.push(glyph)
    else parts.push({ cell, glyphs: [glyph] })
  }
  if (parts.length < 2) return parts.map(({ cell, glyphs }) => [cell, glyphs])
  const numbers = numbersOf(run)
  if (numbers.length > 1) return numbers.flatMap((number) => cellsOfRun(number, grid, owner))
  const most = parts.reduce((best, part) => (part.glyphs.length > best.glyphs.length ? part : best))
  return [[most.cell, run]]
}

/** The numbers of a run that prints several without a gap: full columns whose digits touch over the border. */
function numbersOf(run: readonly Glyph[]): Glyph[][] {
  const text = run.map((glyph) => glyph.text).join('')
  if (text.length !== run.length || !/^(?:-?(?:\d{1,3}(?:,\d{3})+|\d+)\.\d+){2,}$/.test(text)) return []
  const decimals = /\.(\d+)$/.exec(text)![1]!.length
  const number = new RegExp(`-?(?:\\d{1,3}(?:,\\d{3})+|\\d+)\\.\\d{${decimals}}`, 'g')
  const found = [...text.matchAll(number)]
  if (found.reduce((sum, match) => sum + match[0].length, 0) !== text.length) return []
  return found.map((match) => run.slice(match.index, match.index + match[0].length))
}

function trackOf(edges: readonly number[], value: number): number {
  let low = 0
  let high = edges.length - 2
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (edges[middle]! <= value) low = middle
    else high = middle - 1
  }
  return low
}

/** Text of one cell: its lines top down; characters set sideways follow in their own direction. */
export function textOfCell(glyphs: readonly Glyph[], cell: Box): string {
  const lines: Line[] = linesOf(glyphs)
  const text = joinLines(lines, cell.right - cell.left)
  const sideways = glyphs.filter((glyph) => glyph.turn !== 0)
  return sideways.length === 0 ? text : text + sidewaysText(sideways)
}

/** Text of characters turned by a quarter or a half: read as if the page were turned. */
function sidewaysText(glyphs: readonly Glyph[]): string {
  const turned = glyphs.map((glyph): Glyph => {
    const { left, right, top, bottom } = glyph
    const area =
      glyph.turn === 1
        ? { left: top, right: bottom, top: -right, bottom: -left }
        : glyph.turn === 3
          ? { left: -bottom, right: -top, top: left, bottom: right }
          : { left: -right, right: -left, top: -bottom, bottom: -top }
    return { ...glyph, ...area, base: area.bottom, turn: 0 }
  })
  return joinLines(linesOf(turned), 0)
}
