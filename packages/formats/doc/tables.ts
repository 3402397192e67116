import type { Place } from '@mingzhang/core/model'
import type { Item } from '../blocks/blocks.ts'
import { type GridCell, type GridRow, tableOrLayout } from '../blocks/grid.ts'
import type { RowShape, WordParagraph } from './paragraphs.ts'

interface Placed {
  readonly paragraph: WordParagraph
  readonly place: Place
  readonly items: readonly Item[]
}

interface Cell {
  readonly items: Item[]
  readonly place: Place
}

interface Row {
  readonly cells: readonly Cell[]
  readonly shape: RowShape | undefined
}

/** Paragraphs in order, those that stand in tables as tables. */
export function tableItems(placed: readonly Placed[]): Item[] {
  const reader = new TableReader(placed)
  return reader.level(0)
}

class TableReader {
  private readonly placed: readonly Placed[]
  private at = 0

  constructor(placed: readonly Placed[]) {
    this.placed = placed
  }

  /** Everything at this depth of tables and below it, until the depth falls. */
  level(depth: number): Item[] {
    const items: Item[] = []
    for (
      let next = this.placed[this.at];
      next && next.paragraph.depth >= depth;
      next = this.placed[this.at]
    ) {
      if (next.paragraph.depth > depth) items.push(...this.table(depth + 1))
      else {
        items.push(...next.items)
        this.at += 1
      }
    }
    return items
  }

  private table(depth: number): Item[] {
    const rows: Row[] = []
    let cells: Cell[] = []
    let cell: Cell | undefined
    for (
      let next = this.placed[this.at];
      next && next.paragraph.depth >= depth;
      next = this.placed[this.at]
    ) {
      const { paragraph, place } = next
      if (paragraph.depth > depth) {
        cell ??= { items: [], place }
        cell.items.push(...this.table(depth + 1))
        continue
      }
      this.at += 1
      if (paragraph.endsRow) {
        if (cell) cells.push(cell)
        rows.push({ cells, shape: paragraph.row })
        cells = []
        cell = undefined
        continue
      }
      cell ??= { items: [], place }
      cell.items.push(...next.items)
      if (paragraph.endsCell) {
        cells.push(cell)
        cell = undefined
      }
    }
    if (cell) cells.push(cell)
    if (cells.length > 0) rows.push({ cells, shape: undefined })
    return tableOrLayout(gridOf(rows))
  }
}

/** Edges closer than this, in twentieths of a point, are one line of the grid. */
const tolerance = 30

/** Lines of the grid that edges of cells stand on. */
function linesOf(rows: readonly Row[]): (edge: number) => number {
  const edges = [...new Set(rows.flatMap(({ shape }) => shape?.edges ?? []))].toSorted((a, b) => a - b)
  const lines = new Map<number, number>()
  let line = -1
  let last = -Infinity
  for (const edge of edges) {
    if (edge - last > tolerance) line += 1
    lines.set(edge, line)
    last = edge
  }
  return (edge) => lines.get(edge) ?? 0
}

function gridOf(rows: readonly Row[]): GridRow[] {
  const lineOf = linesOf(rows)
  let merging = new Map<number, GridCell>()
  return rows.flatMap(({ cells, shape }): GridRow[] => {
    const [first] = cells
    if (!first) return []
    const made: GridCell[] = []
    const next = new Map<number, GridCell>()
    cells.forEach(({ items, place }, index) => {
      const [left, right] = [shape?.edges[index], shape?.edges[index + 1]]
      const column = left === undefined ? index : lineOf(left)
      const columnSpan = left === undefined || right === undefined ? 1 : Math.max(lineOf(right) - column, 1)
      const merge = shape?.merges[index] ?? 'none'
      const last = made.at(-1)
      const above = merging.get(column)
      if (merge === 'right' && last) last.columnSpan += columnSpan
      else if (merge === 'below' && above) {
        above.rowSpan += 1
        next.set(column, above)
      } else {
        const cell = { items, place, column, columnSpan, rowSpan: 1 }
        made.push(cell)
        if (merge !== 'none') next.set(column, cell)
      }
    })
    merging = next
    return [{ cells: made, place: first.place }]
  })
}
