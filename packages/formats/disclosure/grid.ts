import type { Cell, Grid, Row } from '@mingzhang/core/compose'

/** A cell with the 0-based row and leaf column of its upper left corner, in the head or in the body. */
export interface Placed {
  readonly cell: Cell
  readonly row: number
  readonly column: number
  readonly columnSpan: number
  readonly rowSpan: number
}

/**
 * Cells of rows by where they stand, spans of the cells above taken into account and clipped to the grid. A corner of the
 * grid that no cell says anything of is filled with a blank one, so that every writer has a whole grid.
 */
export function placed(rows: readonly (readonly Cell[])[], width: number): Placed[][] {
  const covered: number[] = Array.from({ length: width }, () => 0)
  return rows.map((cells, row) => {
    const line: Placed[] = []
    let next = 0
    for (let column = 0; column < width; ) {
      if (covered[column]! > row) {
        column += 1
        continue
      }
      const cell = cells[next] ?? { text: '' }
      next += 1
      let columnSpan = 1
      while (
        columnSpan < (cell.columnSpan ?? 1) &&
        column + columnSpan < width &&
        covered[column + columnSpan]! <= row
      )
        columnSpan += 1
      const rowSpan = Math.max(1, Math.min(cell.rowSpan ?? 1, rows.length - row))
      line.push({ cell, row, column, columnSpan, rowSpan })
      for (let at = column; at < column + columnSpan; at += 1) covered[at] = row + rowSpan
      column += columnSpan
    }
    if (next < cells.length) throw new Error(`row ${row + 1} has more cells than the grid has columns`)
    return line
  })
}

/** Everything of a grid that writers ask for. */
export interface LaidGrid {
  readonly width: number
  readonly head: readonly (readonly Placed[])[]
  readonly body: readonly (readonly Placed[])[]
  /** Shares of the width, summing to 1. */
  readonly shares: readonly number[]
}

export function laid(grid: Grid): LaidGrid {
  const width = grid.columns.length
  const total = grid.columns.reduce((sum, column) => sum + column.width, 0)
  return {
    width,
    head: placed(grid.head, width),
    body: placed(
      grid.rows.map((row) => row.cells),
      width,
    ),
    shares: grid.columns.map((column) => column.width / total),
  }
}

/**
 * Shares of the columns on a page, so that no number or code has to wrap where there is room: columns of long ones take from
 * the others. `width` is that of the table and `size` that of its type, in one unit; `pad` what a cell keeps free on each side.
 */
export function sharesFor(grid: LaidGrid, width: number, size: number, pad: number): number[] {
  const { shares } = grid
  const words = wordEms(grid)
  const least = numberEms(grid).map((ems, column) => {
    const share = ((ems || words[column]!) * size + 2 * pad) / width
    return ems === 0 ? Math.min(share, shares[column]!) : share
  })
  const lacking = shares.reduce((sum, share, at) => sum + Math.max(0, least[at]! - share), 0)
  const spare = shares.reduce((sum, share, at) => sum + Math.max(0, share - least[at]!), 0)
  if (lacking === 0) return [...shares]
  const given = Math.min(1, lacking / spare)
  const wanted = shares.map((share, at) =>
    share < least[at]! ? least[at]! : share - (share - least[at]!) * given,
  )
  const total = wanted.reduce((sum, share) => sum + share, 0)
  return wanted.map((share) => share / total)
}

/** Sizes of type, in points, below which no table is set, and the step from one to the next. */
const smallest = 5
const step = 0.5
/** Ems that a column of words keeps, where its words are not shorter, and where it has none. */
const enoughWords = 8
const noWords = 3

/**
 * The size of type in points at which the numbers of a row find room beside each other: the given one, or a smaller one.
 * `width` and `pad` as for the shares, in points.
 */
export function sizeFor(grid: LaidGrid, width: number, size: number, pad: number): number {
  const words = wordEms(grid)
  const ems = numberEms(grid).reduce((sum, own, column) => sum + (own || words[column]!), 0)
  let fitting = size
  while (fitting > smallest && ems * fitting + grid.shares.length * 2 * pad > width) fitting -= step
  return fitting
}

/** Ems of the longest number or code of each column; 0 where it holds none. */
function numberEms({ body, shares }: LaidGrid): number[] {
  const ems = shares.map(() => 0)
  for (const { cell, column, columnSpan } of body.flat()) {
    if (columnSpan > 1 || !/^-?[\d,.]+%?$/.test(cell.text)) continue
    ems[column] = Math.max(ems[column]!, emsOf(cell.text))
  }
  return ems
}

/** Ems that the words of each column need so as not to wrap at every other character. */
function wordEms({ body, shares }: LaidGrid): number[] {
  const ems = shares.map(() => 0)
  for (const { cell, column, columnSpan } of body.flat())
    if (columnSpan === 1) ems[column] = Math.max(ems[column]!, Math.min(cell.text.length, enoughWords))
  return ems.map((own) => own || noWords)
}

/** Ems that a number takes at most, also in the wider faces that stand in where those of the standard are not there. */
const emsOf = (number: string): number =>
  [...number].reduce((sum, char) => sum + (/[.,]/.test(char) ? 0.34 : 0.64), 0)

/** Where the text of a body cell stands: what the cell says, else its column; a merged label is in the middle. */
export function alignOf(grid: Grid, { cell, column, columnSpan }: Placed): 'start' | 'center' | 'end' {
  return cell.align ?? (columnSpan > 1 ? 'center' : (grid.columns[column]?.align ?? 'start'))
}

/** The cell of a row that its level sets in: the first that starts at the left and holds no number. */
export function labelOf(grid: Grid, row: Row, cells: readonly Placed[]): Placed | undefined {
  if (row.level === 0) return undefined
  return cells.find(
    (placed) => placed.cell.text !== '' && !placed.cell.amount && alignOf(grid, placed) === 'start',
  )
}

/** A row of the body that must stay with the next one, as a cell reaches over both. */
export const reachesOn = (cells: readonly Placed[]): boolean => cells.some(({ rowSpan }) => rowSpan > 1)

/** "表1 收支总体情况表" in one line. */
export const captionOf = ({ number, title }: Grid): string =>
  number === undefined ? title : `${number} ${title}`

/** The heads over each leaf column, from the top, each once. */
export function headPaths(head: readonly (readonly Placed[])[], width: number): string[] {
  return Array.from({ length: width }, (_, column) => {
    const over = head
      .flat()
      .filter((placed) => placed.column <= column && column < placed.column + placed.columnSpan)
      .map(({ cell }) => cell.text)
      .filter((text, at, all) => text !== '' && all.indexOf(text) === at)
    return over.join(' / ')
  })
}
