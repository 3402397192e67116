import type { Place } from '@mingzhang/core/model'
import { type Item, withRole } from '../blocks/blocks.ts'
import { type GridCell, type GridRow, tableOrLayout } from '../blocks/grid.ts'
import { attribute, type Element, isElement } from './tree.ts'

export interface Around {
  /** Place of what comes next, which is this element. */
  place(element: Element): Place
  items(cell: Element): Item[]
  isHidden(element: Element): boolean
  hidden(element: Element): void
}

/** A table with its caption before it, as HTML lays it out; one that only lays out the page as what stands in it. */
export function tableItems(table: Element, around: Around): Item[] {
  const captions: Item[] = []
  const rows: GridRow[] = []
  /** For each column, how many rows a cell above still covers. */
  const covered: number[] = []
  const groups = elements(table).flatMap((part) => {
    if (part.tagName === 'caption') captions.push(...around.items(part))
    if (/^t(?:head|body|foot)$/.test(part.tagName))
      return [elements(part).filter((row) => row.tagName === 'tr')]
    return part.tagName === 'tr' ? [[part]] : []
  })
  for (const group of groups) {
    const shown = group.filter((row) => {
      if (!around.isHidden(row)) return true
      around.hidden(row)
      return false
    })
    shown.forEach((row, index) => rows.push(gridRow(row, shown.length - index, covered, around)))
  }
  return [...withRole(captions, 'caption'), ...tableOrLayout(clipped(rows))]
}

function gridRow(row: Element, left: number, covered: number[], around: Around): GridRow {
  const place = around.place(row)
  const cells: GridCell[] = []
  const spans = new Map<number, number>()
  let column = 0
  for (const cell of elements(row)) {
    if (cell.tagName !== 'td' && cell.tagName !== 'th') continue
    if (around.isHidden(cell)) {
      around.hidden(cell)
      continue
    }
    while ((covered[column] ?? 0) > 0) column += 1
    const columnSpan = spanOf(cell, 'colspan', 1000) || 1
    const rowSpan = spanOf(cell, 'rowspan', 65_534) || left
    const at = around.place(cell)
    cells.push({ items: around.items(cell), place: at, column, columnSpan, rowSpan })
    for (let c = column; c < column + columnSpan; c += 1) spans.set(c, rowSpan)
    column += columnSpan
  }
  for (let c = 0; c < covered.length; c += 1) if (covered[c]! > 0) covered[c]! -= 1
  for (const [c, span] of spans) {
    while (covered.length < c) covered.push(0)
    covered[c] = Math.max(covered[c] ?? 0, span - 1)
  }
  return { cells, place }
}

/** Spans end with the table. */
function clipped(rows: readonly GridRow[]): readonly GridRow[] {
  rows.forEach((row, index) => {
    for (const cell of row.cells) cell.rowSpan = Math.min(cell.rowSpan, rows.length - index)
  })
  return rows
}

/** As browsers read it: digits in front count, no number is 1, zero means to the end. */
function spanOf(cell: Element, name: string, most: number): number {
  const digits = /^\s*\+?(\d+)/.exec(attribute(cell, name) ?? '1')
  return digits ? Math.min(Number(digits[1]), most) : 1
}

const elements = (parent: Element): Element[] => parent.childNodes.filter(isElement)
