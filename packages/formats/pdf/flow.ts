import type { Box, Glyph, Page, PageTable } from './page.ts'
import { readingOrder } from './prose/order.ts'
import type { PageFlow } from './prose/paragraphs.ts'
import { bandGrids } from './tables/bands.ts'
import { textTable } from './tables/borderless.ts'
import { fillGrid } from './tables/cells.ts'
import { findCharts, isChartGrid } from './tables/charts.ts'
import { textRegions } from './tables/chunks.ts'
import { type Grid, gridOf, withoutSlivers } from './tables/grid.ts'
import { findRulings, type Frame } from './tables/rulings.ts'

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
  const frameOf = new Map<Grid, Frame>()
  const grids: Grid[] = rulings.frames.flatMap((frame) => {
    const drawn = gridOf(frame)
    if (!drawn || isChartGrid(drawn, charts)) return []
    const grid = withoutSlivers(drawn, page)
    frameOf.set(grid, frame)
    return [grid]
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
        (y <= g.bottom + 0.55 * glyph.size ||
          (glyph.turn === 0 && glyph.top < g.bottom && openBelow(frameOf.get(g), g, x))),
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

/** True where a table has no rule below: its cell goes on on the next page. */
const openBelow = (frame: Frame | undefined, { bottom }: Box, x: number): boolean =>
  frame !== undefined &&
  !frame.horizontal.some(
    ({ position, from, to }) => Math.abs(position - bottom) <= 3 && from - 1 <= x && x <= to + 1,
  )

const contains = (area: Box, glyph: Glyph): boolean => {
  const x = (glyph.left + glyph.right) / 2
  const y = (glyph.top + glyph.bottom) / 2
  return area.left <= x && x <= area.right && area.top <= y && y <= area.bottom
}
