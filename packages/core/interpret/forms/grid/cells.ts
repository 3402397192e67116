import type { Place, TableBlock } from '../../../model/index.ts'
import { Printed } from '../printed.ts'
import { fold } from '../vocabulary.ts'

export interface GridCell {
  readonly printed: Printed
  /** Folded text. */
  readonly text: string
  readonly column: number
  readonly columnSpan: number
  readonly rowSpan: number
  readonly row: number
}

export interface GridRow {
  /** Cells with text that begin in this row, from the left. */
  readonly cells: readonly GridCell[]
  /** The cell that lies over each column, merged cells of rows above included. */
  readonly cover: readonly (GridCell | undefined)[]
  readonly index: number
  readonly block: string
  readonly place: Place
}

/** Rows of a grid with its merged cells laid out. */
export function gridRows(block: TableBlock): GridRow[] {
  const covers: (GridCell | undefined)[][] = block.rows.map(() => [])
  return block.rows.map((row, r) => {
    const cells: GridCell[] = []
    row.cells.forEach((raw, c) => {
      if (raw.column < 0) return
      const cell: GridCell = {
        printed: Printed.of({
          text: raw.text,
          place: raw.place,
          origin: { block: block.id, row: r, cell: c },
        }),
        text: fold(raw.text),
        column: raw.column,
        columnSpan: Math.max(1, raw.columnSpan),
        rowSpan: Math.max(1, raw.rowSpan),
        row: r,
      }
      if (cell.text !== '') cells.push(cell)
      for (let y = r; y < Math.min(block.rows.length, r + cell.rowSpan); y += 1)
        for (let x = cell.column; x < cell.column + cell.columnSpan; x += 1) covers[y]![x] = cell
    })
    cells.sort((a, b) => a.column - b.column)
    return { cells, cover: covers[r]!, index: r, block: block.id, place: row.place }
  })
}

export const endOf = (cell: GridCell): number => cell.column + cell.columnSpan
export const overlaps = (cell: GridCell, start: number, end: number): boolean =>
  cell.column < end && start < endOf(cell)
