import { cellDecimal, isMark, type TableBlock } from '../../model/index.ts'
import { type Grid, tight } from '../heads.ts'

/**
 * A grid and the columns that its next page adds to it, where a table is too wide for one page: as many rows, heads of
 * its own, and nothing but amounts. Undefined when the second is no such grid.
 */
export function besides(first: Grid, second: Grid, block: TableBlock): Grid | undefined {
  if (first.width === 0 || second.width === 0 || first.rows.length !== second.rows.length) return undefined
  if (first.rows.length === 0 || second.paths.some((path) => path.length === 0)) return undefined
  const cells = second.rows.flatMap((row) => row.cells.map((cell) => tight(cell?.text ?? '')))
  if (cells.every((text) => text === '')) return undefined
  if (!cells.every((text) => text === '' || cellDecimal(text) !== undefined || isMark(text))) return undefined
  const paths = continued(first.paths, second.paths, block)
  return (
    paths && {
      width: first.width + second.width,
      paths: [...first.paths, ...paths],
      rows: first.rows.map((row, r) => ({
        ...row,
        cells: [...row.cells, ...second.rows[r]!.cells],
        spanning: [...row.spanning, ...second.rows[r]!.spanning],
      })),
      notes: [...first.notes, ...second.notes],
      heads: [...first.heads, ...second.heads],
      ordinals: [...first.ordinals, ...second.ordinals],
    }
  )
}

/** The second heads, the first of them under the last upper head of the page before: its cell is printed blank. */
function continued(
  first: Grid['paths'],
  second: Grid['paths'],
  { rows }: TableBlock,
): Grid['paths'] | undefined {
  const upper = first.at(-1)!
  const blank = rows[0]?.cells.find(({ column }) => column === 0)
  if (!blank || tight(blank.text) !== '' || blank.rowSpan > 1 || upper.length < 2) return undefined
  return second.map((path, c) =>
    c < blank.columnSpan && path.length === upper.length - 1 ? [...upper.slice(0, -1), ...path] : path,
  )
}

/** The block with its cells over the columns that the rows of the page before span, where a head split more of them. */
export function spreadLike(before: TableBlock, block: TableBlock): TableBlock | undefined {
  const places = before.rows.at(-1)?.cells
  const known = places?.length === block.width && places.every(({ rowSpan }) => rowSpan === 1)
  if (!known || block.width >= before.width) return undefined
  if (
    !before.rows.slice(-3).every(({ cells }) => cells.every((cell, c) => cell.column === places[c]?.column))
  )
    return undefined
  const rows = block.rows.map((row) => ({
    ...row,
    cells: row.cells.map((cell) => {
      const last = places[cell.column + cell.columnSpan - 1]!
      const { column } = places[cell.column]!
      return { ...cell, column, columnSpan: last.column + last.columnSpan - column }
    }),
  }))
  return { ...block, width: before.width, rows }
}
