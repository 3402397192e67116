import type { Box, Page, Segment } from '../page.ts'
import { type Frame, mergePieces } from './rulings.ts'

/** A cell of a grid before it has text: leaf row and column of its upper left corner, spans, box. */
export interface GridCell extends Box {
  readonly row: number
  readonly column: number
  readonly rowSpan: number
  readonly columnSpan: number
}

export interface Grid extends Box {
  /** Edges of the leaf columns and rows, ascending; one more than there are columns and rows. */
  readonly xs: readonly number[]
  readonly ys: readonly number[]
  readonly cells: readonly GridCell[]
}

const snap = 3
const covered = 0.55

/** The grid that touching rulings draw, or undefined when they make no table. */
export function gridOf(frame: Frame): Grid | undefined {
  const xs = tracks(frame.vertical, frame.left, frame.right)
  const ys = tracks(frame.horizontal, frame.top, frame.bottom)
  if (xs.length < 2 || ys.length < 2 || (xs.length === 2 && ys.length === 2)) return undefined
  const vertical = coverage(frame.vertical, xs, ys)
  const horizontal = coverage(frame.horizontal, ys, xs)
  const cells = cellsOf(xs, ys, vertical, horizontal)
  if (cells.length < 2) return undefined
  return { xs, ys, cells, left: xs[0]!, top: ys[0]!, right: xs.at(-1)!, bottom: ys.at(-1)! }
}

/** Positions of rules, snapped; the ends of the crossing rules stand in for a border that is not drawn. */
function tracks(rules: readonly Segment[], first: number, last: number): number[] {
  const positions = rules.map((rule) => rule.position).toSorted((a, b) => a - b)
  const result: number[] = []
  let cluster: number[] = []
  const flush = (): void => {
    if (cluster.length > 0) result.push(cluster.reduce((sum, value) => sum + value, 0) / cluster.length)
    cluster = []
  }
  for (const position of positions) {
    if (cluster.length > 0 && position - cluster[0]! > snap) flush()
    cluster.push(position)
  }
  flush()
  const missing = 6
  if (result.length === 0 || result[0]! - first > missing) result.unshift(first)
  if (last - result.at(-1)! > missing) result.push(last)
  return result
}

/** For each line of `along` and each stretch between two `across`: whether a rule covers it. */
function coverage(
  rules: readonly Segment[],
  along: readonly number[],
  across: readonly number[],
): boolean[][] {
  return along.map((position) => {
    const near = rules.filter((rule) => Math.abs(rule.position - position) <= snap)
    const merged = mergePieces(near.map(({ from, to }) => ({ position: 0, from, to })))
    return across.slice(1).map((to, i) => {
      const from = across[i]!
      let length = 0
      for (const rule of merged) length += Math.max(0, Math.min(to, rule.to) - Math.max(from, rule.from))
      return length >= covered * (to - from)
    })
  })
}

/** Joins leaf cells over missing rules: first along the row, then runs of the same columns downwards. */
function cellsOf(
  xs: readonly number[],
  ys: readonly number[],
  vertical: readonly (readonly boolean[])[],
  horizontal: readonly (readonly boolean[])[],
): GridCell[] {
  const columns = xs.length - 1
  const rows = ys.length - 1
  const open: { row: number; rowSpan: number; column: number; columnSpan: number }[] = []
  const done: typeof open = []
  for (let row = 0; row < rows; row += 1) {
    const runs: typeof open = []
    for (let column = 0; column < columns; ) {
      let end = column + 1
      while (end < columns && !vertical[end]![row]) end += 1
      runs.push({ row, rowSpan: 1, column, columnSpan: end - column })
      column = end
    }
    for (const run of runs) {
      const above = open.findIndex(
        (cell) =>
          cell.column === run.column && cell.columnSpan === run.columnSpan && cell.row + cell.rowSpan === row,
      )
      const joined =
        above >= 0 &&
        Array.from({ length: run.columnSpan }, (_, i) => run.column + i).every((c) => !horizontal[row]![c])
      if (joined) open[above]!.rowSpan += 1
      else open.push(run)
    }
    for (let i = open.length - 1; i >= 0; i -= 1) {
      if (open[i]!.row + open[i]!.rowSpan <= row) done.push(...open.splice(i, 1))
    }
  }
  done.push(...open)
  return done.toSorted(byPlace).map(({ row, rowSpan, column, columnSpan }) => ({
    row,
    rowSpan,
    column,
    columnSpan,
    left: xs[column]!,
    right: xs[column + columnSpan]!,
    top: ys[row]!,
    bottom: ys[row + rowSpan]!,
  }))
}

const byPlace = (a: Pick<GridCell, 'row' | 'column'>, b: Pick<GridCell, 'row' | 'column'>): number =>
  a.row - b.row || a.column - b.column

/** Removes rows and columns too narrow to hold text: the two strokes of a double rule. */
export function withoutSlivers(grid: Grid, page: Page): Grid {
  const sizes = page.glyphs.map((glyph) => glyph.size).toSorted((a, b) => a - b)
  const smallest = Math.max(2, Math.min(4.5, (sizes[sizes.length >> 1] ?? 8) * 0.5))
  const dropX = slivers(grid.xs, smallest)
  const dropY = slivers(grid.ys, smallest)
  if (dropX.size === 0 && dropY.size === 0) return grid
  const column = renumber(grid.xs.length, dropX)
  const row = renumber(grid.ys.length, dropY)
  const cells = grid.cells.flatMap((cell) => {
    const made = {
      ...cell,
      column: column[cell.column]!,
      row: row[cell.row]!,
      columnSpan: column[cell.column + cell.columnSpan]! - column[cell.column]!,
      rowSpan: row[cell.row + cell.rowSpan]! - row[cell.row]!,
    }
    return made.columnSpan > 0 && made.rowSpan > 0 ? [made] : []
  })
  return {
    ...grid,
    xs: grid.xs.filter((_, i) => !dropX.has(i)),
    ys: grid.ys.filter((_, i) => !dropY.has(i)),
    cells: cells.toSorted(byPlace),
  }
}

function slivers(edges: readonly number[], smallest: number): Set<number> {
  const drop = new Set<number>()
  for (let i = 1; i < edges.length; i += 1) {
    if (edges[i]! - edges[i - 1]! < smallest)
      drop.add(i === edges.length - 1 && !drop.has(i - 1) && i > 1 ? i - 1 : i)
  }
  return drop
}

function renumber(count: number, drop: ReadonlySet<number>): number[] {
  let next = -1
  return Array.from({ length: count }, (_, i) => {
    if (!drop.has(i) || next < 0) next += 1
    return next
  })
}
