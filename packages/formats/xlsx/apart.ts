import type { RawCell, RawRow } from '@mingzhang/core/model'
import { isCaptionLine } from '../blocks/blocks.ts'
import type { Grid } from './sheet.ts'

export type Row = Grid['rows'][number]

/** The rows of each table of a sheet, one under another or side by side, with what stands over and under it. */
export function tablesApart(rows: readonly Row[]): Row[][] {
  const halves = sideBySide(rows)
  if (halves) return halves.flatMap(tablesApart)
  const regions = oneUnderAnother(rows)
  return regions.length === 1 ? regions : regions.flatMap(tablesApart)
}

/** The cells of a row that hold something. */
export const filled = (row: Pick<RawRow, 'cells'>): RawCell[] => row.cells.filter((cell) => cell.text !== '')

const amount = /^[-−－(（]?[\d,，]+(?:\.\d+)?[)）]?$/

/** Rows end a table where another one begins: with a caption, or after more than one blank row with a head. */
function oneUnderAnother(rows: readonly Row[]): Row[][] {
  const regions: Row[][] = []
  let [hasHead, hasNumbers] = [false, false]
  rows.forEach((row, index) => {
    const own = filled(row)
    const captioned =
      own.length <= 2 &&
      own.every((cell) => isCaptionLine(cell.text)) &&
      (row.gap > 0 ? isTitled(own) || isOverHead(rows, index) : isTitled(own) && isOverHead(rows, index))
    const begins =
      (hasHead && captioned) ||
      (hasNumbers && row.gap > 1 && own.length > 1 && own.every((cell) => !/\d/.test(cell.text)))
    if (begins || regions.length === 0) {
      regions.push([])
      hasHead = hasNumbers = false
    }
    regions.at(-1)!.push(row)
    hasHead ||= isHead(own)
    hasNumbers ||= own.length > 1 && own.some((cell) => amount.test(cell.text))
  })
  return regions
}

const tightOf = (cell: RawCell): string => cell.text.replace(/\s/g, '')

/** The number of a table alone, or its title. */
const isTitled = (cells: readonly RawCell[]): boolean =>
  cells.some((cell) => isNumber(tightOf(cell)) || isTitle(tightOf(cell)))

const isNumber = (tight: string): boolean => /^(?:公开|附)?表[一二三四五六七八九十\d-]{1,4}$/.test(tight)

const isTitle = (tight: string): boolean =>
  tight.length > 5 && /表(?:[（(][^）)]{1,40}[）)])*$/.test(tight) && isCaptionLine(tight)

/** More than one thing beside each other, of which nothing is a caption or a label with its word. */
const isHead = (cells: readonly RawCell[]): boolean =>
  cells.filter((cell) => !isCaptionLine(cell.text) && !/[:：]/.test(cell.text)).length > 1

/** Nothing but captions comes before the next head, which is words alone. */
function isOverHead(rows: readonly Row[], index: number): boolean {
  for (const row of rows.slice(index + 1, index + 6)) {
    const own = filled(row)
    if (isHead(own)) return own.every((cell) => !amount.test(tightOf(cell)))
    if (!own.every((cell) => isCaptionLine(cell.text) || /[:：]/.test(cell.text))) return false
  }
  return false
}

/** Tables beside each other: a column that holds nothing lies between, and each has a title of its own on top. */
function sideBySide(rows: readonly Row[]): [Row[], Row[]] | undefined {
  const held = new Set<number>()
  for (const cell of rows.flatMap(filled))
    for (let column = cell.column; column < cell.column + cell.columnSpan; column += 1) held.add(column)
  const sorted = [...held].toSorted((a, b) => a - b)
  for (const [index, column] of sorted.entries()) {
    if (index === 0 || column === sorted[index - 1]! + 1) continue
    const left = within(rows, (cell) => cell.column < column)
    const right = within(rows, (cell) => cell.column >= column)
    if (standsAlone(left) && standsAlone(right)) return [left, right]
  }
  return undefined
}

/** The rows with these cells alone; rows that hold none of them are gaps. */
function within(rows: readonly Row[], belongs: (cell: RawCell) => boolean): Row[] {
  const found: Row[] = []
  let gap = 0
  for (const row of rows) {
    const cells = row.cells.filter(belongs)
    gap = Math.min(2, gap + row.gap)
    if (cells.every((cell) => cell.text === '')) gap = Math.min(2, gap + 1)
    else {
      found.push({ ...row, cells, gap: found.length === 0 ? 0 : gap })
      gap = 0
    }
  }
  return found
}

/** A title comes before the first head. */
function standsAlone(rows: readonly Row[]): boolean {
  const head = rows.findIndex((row) => isHead(filled(row)))
  return rows.slice(0, Math.max(head, 0)).some((row) => filled(row).some((cell) => isTitle(tightOf(cell))))
}
