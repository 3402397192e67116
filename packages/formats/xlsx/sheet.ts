import { type CellObject, utils } from '@e965/xlsx'
import type { Place, RawCell, RawRow } from '@mingzhang/core/model'
import { Refused } from '../ooxml/zip.ts'
import { shownNumber } from './shown.ts'
import { rowsOf, type Sheet } from './workbook.ts'

/** The cells of a sheet as a reader sees them: hidden rows and columns gone, nothing blank around, line breaks kept. */
export interface Grid {
  readonly width: number
  /** Only rows that hold something; `gap` counts blank rows before it, up to two. */
  readonly rows: readonly (RawRow & { readonly gap: number })[]
  readonly hiddenRows: number
  readonly hiddenColumns: number
  readonly formulas: number
  /** Formulas nobody has calculated. */
  readonly lost: readonly Place[]
}

/** How many of these ascending numbers lie in a range, both ends included. */
const countWithin = (sorted: readonly number[], from: number, to: number): number =>
  firstFrom(sorted, to + 1) - firstFrom(sorted, from)

/** Index of the first of these ascending numbers that is not less. */
function firstFrom(sorted: readonly number[], least: number): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (sorted[middle]! < least) low = middle + 1
    else high = middle
  }
  return low
}

const maxCells = 4_000_000
const widestMerge = 256

export function gridOf(sheet: Sheet, page: number): Grid {
  const data = rowsOf(sheet.cells!)
  const seen = new Map<number, Map<number, string>>()
  const hiddenRows = new Set<number>()
  const hiddenColumns = new Set<number>()
  const lost: Place[] = []
  let formulas = 0
  let [left, right, reach] = [Infinity, -1, -1]
  const placeOf = (r: number, c: number): Place => ({
    page,
    sheet: sheet.name,
    cell: utils.encode_cell({ r, c }),
  })
  // Sparse: a single far cell makes a sheet of a million rows.
  const held = Object.keys(data).map(Number)
  const merges = mergesOf(sheet, held)
  const see = (r: number, c: number, text: string): boolean => {
    if (sheet.isHiddenRow(r)) hiddenRows.add(r)
    else if (sheet.isHiddenColumn(c)) hiddenColumns.add(c)
    else {
      let line = seen.get(r)
      if (!line) seen.set(r, (line = new Map()))
      line.set(c, text)
      left = Math.min(left, c)
      right = Math.max(right, c)
      reach = Math.max(reach, c, merges.at(r, c)?.right ?? c)
      return true
    }
    return false
  }
  for (const r of held) {
    data[r]?.forEach((cell, c) => {
      if (!cell || sheet.uncalculated.has(utils.encode_cell({ r, c }))) return
      const text = textOf(cell, sheet.hidesZeros)
      if (text === '') return
      // What a merged cell holds shows where the first of its rows and columns that are seen meet.
      const merge = merges.at(r, c)
      if (merge && (merge.anchor.r !== r || merge.anchor.c !== c)) return
      const isSeen = merge ? see(merge.top, merge.left, text) : see(r, c, text)
      if (isSeen && (cell.f !== undefined || cell.F !== undefined)) formulas += 1
    })
  }
  for (const address of sheet.uncalculated) {
    const { r, c } = utils.decode_cell(address)
    if (see(r, c, '')) lost.push(placeOf(r, c))
  }
  // A title merged over the whole sheet makes no columns.
  if (reach - left < widestMerge) right = reach
  const columns: number[] = []
  for (let c = left; c <= right; c += 1) if (!sheet.isHiddenColumn(c)) columns.push(c)
  if (columns.length * seen.size > maxCells)
    throw new Refused('too-large', { cells: columns.length * seen.size })
  const filled = [...seen.keys()].toSorted((a, b) => a - b)
  const rows = filled.map((r, index) => {
    const made: RawCell[] = []
    columns.forEach((c, column) => {
      const merge = merges.at(r, c)
      if (merge && (merge.top !== r || merge.left !== c)) return
      made.push({
        text: seen.get(r)!.get(c) ?? '',
        place: placeOf(r, c),
        column,
        columnSpan: merge ? countWithin(columns, merge.left, merge.right) : 1,
        rowSpan: merge ? countWithin(filled, merge.top, merge.bottom) : 1,
      })
    })
    let gap = 0
    if (index > 0)
      for (let above = filled[index - 1]! + 1; above < r && gap < 2; above += 1)
        if (!sheet.isHiddenRow(above)) gap += 1
    return { cells: made, place: made[0]?.place ?? placeOf(r, left), gap }
  })
  return {
    width: columns.length,
    rows,
    hiddenRows: hiddenRows.size,
    hiddenColumns: hiddenColumns.size,
    formulas,
    lost,
  }
}

/** What the cell prints, line breaks kept: the value in its number format, nothing more precise than that. */
function textOf(cell: CellObject, hidesZeros: boolean): string {
  if (cell.t === 'z' || cell.v === undefined) return ''
  if (cell.t === 's') return tidy(String(cell.v)).trim()
  if (cell.t === 'n' && cell.v === 0 && hidesZeros) return ''
  return tidy(cell.t === 'n' ? shownNumber(cell) : (cell.w ?? String(cell.v))).trim()
}

const tidy = (text: string): string =>
  text
    .replace(/\r\n?/g, '\n')
    .replace(/[\u00a0\t]/g, ' ')
    .replace(/\p{Cf}|[^\P{Cc}\n]/gu, '')

interface Merge {
  /** The first row and column that are seen, and the last ones. */
  readonly top: number
  readonly left: number
  readonly bottom: number
  readonly right: number
  readonly anchor: { readonly r: number; readonly c: number }
}

/** Merged cells, found by any cell they cover in the rows that hold something. */
function mergesOf(sheet: Sheet, held: readonly number[]): { at(r: number, c: number): Merge | undefined } {
  const byRow = new Map<number, Merge[]>()
  let count = 0
  for (const { s, e } of sheet.cells!['!merges'] ?? []) {
    let [top, left] = [s.r, s.c]
    const bottom = Math.max(Math.min(e.r, held.at(-1) ?? 0), s.r)
    while (top < bottom && sheet.isHiddenRow(top)) top += 1
    while (left < e.c && sheet.isHiddenColumn(left)) left += 1
    const merge = { top, left, bottom, right: e.c, anchor: s }
    for (let at = firstFrom(held, s.r); at < held.length && held[at]! <= bottom; at += 1) {
      const r = held[at]!
      count += 1
      if (count > maxCells) throw new Refused('too-large', { cells: count })
      const list = byRow.get(r)
      if (list) list.push(merge)
      else byRow.set(r, [merge])
    }
  }
  return {
    at: (r, c) => byRow.get(r)?.find((merge) => merge.anchor.c <= c && c <= merge.right),
  }
}
