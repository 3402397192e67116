import type { IndicatorColumn } from '../../../catalog/performance-forms.ts'
import { comparatorAtStart, level1Of, level2Of } from '../vocabulary.ts'
import type { GridCell, GridRow } from './cells.ts'
import type { HeadColumn } from './heads.ts'

/** Columns as they lie in the grid that has their heads. */
export interface Home {
  readonly columns: readonly HeadColumn[]
  readonly width: number
}

const kindOf: Readonly<Partial<Record<IndicatorColumn, (text: string) => boolean>>> = {
  level1: (text) => level1Of(text) !== undefined,
  level2: (text) => level2Of(text) !== undefined,
  comparator: (text) => comparatorAtStart(text)?.spelling === text,
}

/**
 * Where the columns lie in a grid without a head that may go on with a form. A page that repeats the layout has the same
 * width; one that does not has a leaf column for each head, may have one for a side label, and may lack its first
 * columns where they are merged over the page break. The words of the levels and the comparators tell which.
 */
export function placeColumns(
  home: Home,
  rows: readonly GridRow[],
  width: number,
  mustTell: boolean,
): readonly HeadColumn[] | undefined {
  const { columns } = home
  if (width === home.width && (!mustTell || told(columns, rows) > 0)) return columns
  const count = columns.length
  const plain = width - count
  let best: { columns: readonly HeadColumn[]; told: number } | undefined
  for (const shift of shifts(plain, count)) {
    const placed = columns.map((column, i) => moved(column, shift + i, width))
    const score = told(placed, rows)
    if (score > (best?.told ?? 0)) best = { columns: placed, told: score }
  }
  if (best) return best.columns
  const tellable = columns.some(({ kind }) => kindOf[kind] !== undefined)
  if (mustTell || tellable || plain < 0 || plain > 1) return undefined
  return columns.map((column, i) => moved(column, plain + i, width))
}

/** Flush right first: what a page lacks, it lacks on the left. */
function shifts(plain: number, count: number): number[] {
  const found = [plain]
  for (let away = 1; away < count; away += 1) found.push(plain - away, plain + away)
  return found
}

const moved = (column: HeadColumn, start: number, width: number): HeadColumn =>
  start < 0 || start >= width ? { ...column, start: -1, end: -1 } : { ...column, start, end: start + 1 }

/** How many cells hold the words of their columns. */
function told(columns: readonly HeadColumn[], rows: readonly GridRow[]): number {
  const tests = columns.flatMap((column) => {
    const test = kindOf[column.kind]
    return test ? [{ column, test }] : []
  })
  const holds = (cell: GridCell): boolean =>
    tests.some(
      ({ column, test }) => cell.column >= column.start && cell.column < column.end && test(cell.text),
    )
  return rows.reduce((sum, row) => sum + row.cells.filter(holds).length, 0)
}
