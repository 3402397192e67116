import { isAmount, median } from './chunks.ts'
import type { Grid, GridCell } from './grid.ts'
import type { Box, Page } from '../page.ts'

const near = 1.6

/** Grids that coloured cell backgrounds draw where no rulings do: each background is a cell, strips between are rows. */
export function bandGrids(page: Page, taken: readonly Box[]): Grid[] {
  const fills = page.fills.filter(
    (fill) =>
      fill.right - fill.left > 5 &&
      fill.bottom - fill.top > 5 &&
      fill.bottom - fill.top < page.height * 0.25 &&
      !taken.some(
        (area) =>
          fill.left < area.right &&
          area.left < fill.right &&
          fill.top < area.bottom &&
          area.top < fill.bottom,
      ),
  )
  if (fills.length < 4) return []
  return clusters(fills).flatMap((members) => {
    const grid = gridOf(page, members)
    return grid ? [grid] : []
  })
}

function clusters(fills: readonly Box[]): Box[][] {
  const groups: Box[][] = []
  for (const fill of fills.toSorted((a, b) => a.top - b.top || a.left - b.left)) {
    const high = fill.bottom - fill.top
    const touches = (other: Box): boolean =>
      fill.left <= other.right + near &&
      other.left <= fill.right + near &&
      fill.top - other.bottom <= 1.7 * Math.max(high, other.bottom - other.top) &&
      other.top - fill.bottom <= near
    const own = groups.filter((group) => group.some(touches))
    const merged = own.flat()
    merged.push(fill)
    for (const group of own) groups.splice(groups.indexOf(group), 1)
    groups.push(merged)
  }
  return groups
}

function gridOf(page: Page, fills: readonly Box[]): Grid | undefined {
  const xs = edges(fills.flatMap((fill) => [fill.left, fill.right]))
  const ys = edges(fills.flatMap((fill) => [fill.top, fill.bottom]))
  if (xs.length < 3 || ys.length < 3 || fills.length < xs.length) return undefined
  const height = median(ys.slice(1).map((y, i) => y - ys[i]!))
  const tallest = Math.max(...ys.slice(1).map((y, i) => y - ys[i]!))
  if (tallest > 4 * height) return undefined
  const end = lastRow(page, xs, ys.at(-1)!, height)
  if (end !== undefined) ys.push(end)
  const covered = new Set<number>()
  const columns = xs.length - 1
  const cells: GridCell[] = []
  const add = (row: number, column: number, rowSpan: number, columnSpan: number): void => {
    const spots = Array.from(
      { length: rowSpan * columnSpan },
      (_, i) => (row + Math.floor(i / columnSpan)) * columns + column + (i % columnSpan),
    )
    if (spots.some((spot) => covered.has(spot))) return
    for (const spot of spots) covered.add(spot)
    cells.push({
      row,
      column,
      rowSpan,
      columnSpan,
      left: xs[column]!,
      right: xs[column + columnSpan]!,
      top: ys[row]!,
      bottom: ys[row + rowSpan]!,
    })
  }
  for (const fill of fills.toSorted((a, b) => area(a) - area(b))) {
    const [column, row] = [at(xs, fill.left), at(ys, fill.top)]
    const [right, bottom] = [at(xs, fill.right), at(ys, fill.bottom)]
    if (column >= 0 && row >= 0 && right > column && bottom > row)
      add(row, column, bottom - row, right - column)
  }
  for (let r = 0; r < ys.length - 1; r += 1) for (let c = 0; c < columns; c += 1) add(r, c, 1, 1)
  cells.sort((a, b) => a.row - b.row || a.column - b.column)
  return { xs, ys, cells, left: xs[0]!, top: ys[0]!, right: xs.at(-1)!, bottom: ys.at(-1)! }
}

const area = (box: Box): number => (box.right - box.left) * (box.bottom - box.top)

/** Index of the edge at a position, -1 when there is none. */
function at(values: readonly number[], position: number): number {
  return values.findIndex((edge) => Math.abs(edge - position) <= near)
}

function edges(values: readonly number[]): number[] {
  const sorted = values.toSorted((a, b) => a - b)
  const result: number[] = []
  for (const value of sorted) if (result.length === 0 || value - result.at(-1)! > near) result.push(value)
  return result
}

/** Lower edge of a last row that has no background of its own, when text stands there in the columns. */
function lastRow(page: Page, xs: readonly number[], bottom: number, height: number): number | undefined {
  const own = page.glyphs.filter(
    (glyph) =>
      glyph.base > bottom + 1 &&
      glyph.base < bottom + height &&
      glyph.left > xs[0]! - 1 &&
      glyph.right < xs.at(-1)! + 1 &&
      glyph.text !== ' ',
  )
  const texts = xs.slice(1).map((right, i) =>
    own
      .filter((glyph) => (glyph.left + glyph.right) / 2 > xs[i]! && (glyph.left + glyph.right) / 2 <= right)
      .toSorted((a, b) => a.left - b.left)
      .map((glyph) => glyph.text)
      .join(''),
  )
  const crossing = own.some((glyph) =>
    xs.slice(1, -1).some((x) => glyph.left < x - 0.5 && glyph.right > x + 0.5),
  )
  const filled = texts.filter((text) => text !== '').length
  const tabular = filled > 0 && !crossing && (texts.some(isAmount) || !/^[注备说]/.test(texts.join('')))
  return tabular ? Math.max(bottom + height, ...own.map((glyph) => glyph.bottom)) : undefined
}
