import type { Place, RawRow } from '@mingzhang/core/model'
import type { Item } from './blocks.ts'
import { joinTexts } from './prose.ts'

/** A cell while the grid is put together; spans may still grow. */
export interface GridCell {
  readonly items: readonly Item[]
  readonly place: Place
  readonly column: number
  columnSpan: number
  rowSpan: number
}

export interface GridRow {
  readonly cells: GridCell[]
  readonly place: Place
}

/**
 * The grid as a table, with the tables inside its cells and their footnotes behind it; or, where it only lays out a page (one cell, one row of
 * words, most text in inner tables, whole chapters in a cell), what stands in its cells one after the other.
 */
export function tableOrLayout(rows: readonly GridRow[]): Item[] {
  const cells = rows.flatMap((row) => row.cells)
  if (cells.length === 0) return []
  if (laysOut(cells) || isLine(rows)) return cells.flatMap((cell) => cell.items)
  let width = 0
  for (const cell of cells) width = Math.max(width, cell.column + cell.columnSpan)
  const grid = rows.map(
    (row): RawRow => ({
      place: row.place,
      cells: row.cells.map((cell) => ({
        text: cellText(cell.items),
        place: cell.place,
        column: cell.column,
        columnSpan: cell.columnSpan,
        rowSpan: cell.rowSpan,
      })),
    }),
  )
  const behind = cells.flatMap((cell) => cell.items.filter((item) => item.kind === 'table' || isNote(item)))
  return [{ kind: 'table', rows: grid, width }, ...behind]
}

/** A footnote that a cell refers to is printed under the table. */
const isNote = (item: Item): boolean => item.kind === 'paragraph' && item.role === 'note'

const cellText = (items: readonly Item[]): string =>
  joinTexts(items.map((item) => (item.kind === 'paragraph' && !isNote(item) ? item.text : '')))

/** One row of words: the maker and the money unit set side by side, a path of links. */
const isLine = (rows: readonly GridRow[]): boolean =>
  rows.length === 1 &&
  !rows[0]!.cells.some(({ items }) => /^[-−－(（]?[\d,，.]+%?[)）]?$/.test(cellText(items)))

function laysOut(cells: readonly GridCell[]): boolean {
  if (cells.length === 1) return true
  let own = 0
  let inner = 0
  for (const { items } of cells) {
    const paragraphs = items.filter((item) => item.kind === 'paragraph')
    const length = paragraphs.reduce((sum, { text }) => sum + text.length, 0)
    if (paragraphs.length >= 8 && length > 1500) return true
    own += length
    for (const item of items) if (item.kind === 'table') inner += lengthOf(item.rows)
  }
  return inner > own
}

const lengthOf = (rows: readonly RawRow[]): number =>
  rows.reduce((sum, row) => sum + row.cells.reduce((length, cell) => length + cell.text.length, 0), 0)
