import { printedWords } from '@mingzhang/core/catalog'
import type { Disclosure, Grid, Prose } from '@mingzhang/core/compose'
import { decimalText } from '@mingzhang/core/model'
import { alignOf, labelOf, laid, type LaidGrid, type Placed } from '../../disclosure/grid.ts'
import {
  cellName,
  type CellContent,
  type CellStyle,
  type WrittenCell,
  type WrittenSheet,
  xlsxOf,
} from '../write/index.ts'
import { formatOf, formulaOf, type Lookup, lookupOf } from './numbers.ts'

export interface XlsxWriteOptions {
  /** Marks every sheet as a draft. */
  readonly draft?: boolean
}

/**
 * A disclosure as a workbook (.xlsx): its sentences on the first sheet and each table on a sheet of its own, numbers as
 * numbers, totals as formulas over the cells that they are made of. Texts are never formulas, whatever they begin with.
 */
export function writeXlsx(disclosure: Disclosure, { draft = false }: XlsxWriteOptions = {}): Uint8Array {
  const grids = disclosure.parts.filter((part) => part.kind === 'grid')
  const names = new Set<string>()
  return xlsxOf([
    textSheet(disclosure, nameOf(printedWords.textSheet, names), draft),
    ...grids.map((grid) => gridSheet(grid, nameOf(grid.number ?? grid.title, names), draft)),
  ])
}

/** A name as sheets may have it: 31 characters, some signs left out, each once. */
function nameOf(text: string, taken: Set<string>): string {
  const clean = Array.from(text.replace(/[\\/?*[\]:']/g, '')).join('') || printedWords.table
  let name = clean.slice(0, 31)
  for (let count = 2; taken.has(name.toLowerCase()); count += 1) {
    const tail = `(${count})`
    name = clean.slice(0, 31 - tail.length) + tail
  }
  taken.add(name.toLowerCase())
  return name
}

const proseText = ({ runs }: Prose): string => runs.map(({ text }) => text).join('')

const styles = {
  draft: { bold: true, color: 'C00000', align: 'center' },
  title: { bold: true, size: 16, align: 'center', wrap: true },
  heading: { bold: true, size: 12, wrap: true },
  text: { wrap: true },
  end: { align: 'right' },
} as const satisfies Record<string, CellStyle>

const written = (text: string, style?: CellStyle): WrittenCell => ({
  content: { text },
  ...(style && { style }),
})

/** Characters of a line of the sheet of sentences, and points of a line. */
const line = { characters: 45, points: 16 }

function textSheet({ title, date, parts }: Disclosure, name: string, draft: boolean): WrittenSheet {
  const lines = [
    ...(draft ? [written(printedWords.draftLine, styles.draft)] : []),
    written(title, styles.title),
    ...(date === undefined ? [] : [written(date, { align: 'center' })]),
    ...parts.flatMap((part) => {
      if (part.kind === 'heading') return [written(part.text, styles.heading)]
      return part.kind === 'prose' ? [written(proseText(part), styles.text)] : []
    }),
  ]
  return {
    name,
    portrait: true,
    columns: [{ width: line.characters * 2 }],
    rows: lines.map((cell) => ({ cells: [cell], height: heightOf(cell), grows: true })),
  }
}

function heightOf({ content }: WrittenCell): number {
  const text = content && 'text' in content ? content.text : ''
  return line.points * Math.max(1, Math.ceil(text.length / line.characters)) + 6
}

/** Characters of all columns of a sheet together. */
const sheetWidth = { upright: 90, across: 140 }

function gridSheet(grid: Grid, name: string, draft: boolean): WrittenSheet {
  const grown = laid(grid)
  const { width, head, body, shares } = grown
  const over: (WrittenCell | undefined)[][] = []
  const merges: string[] = []
  const whole = (cell: WrittenCell): void => {
    if (width > 1) merges.push(`${cellName(over.length, 0)}:${cellName(over.length, width - 1)}`)
    over.push([cell])
  }
  if (draft) whole(written(printedWords.draftLine, styles.draft))
  if (grid.number !== undefined) over.push([written(grid.number)])
  whole(written(grid.title, styles.title))
  const unit = grid.moneyUnit === '' ? undefined : written(printedWords.moneyUnit(grid.moneyUnit), styles.end)
  const maker = grid.preparedBy === undefined ? undefined : written(grid.preparedBy)
  if (unit || maker) {
    const half = Math.max(1, width - 2)
    const last = Math.max(half, width - 1)
    if (maker && half > 1) merges.push(`${cellName(over.length, 0)}:${cellName(over.length, half - 1)}`)
    over.push([maker, ...Array.from({ length: last - 1 }, () => undefined), unit])
  }
  const top = over.length
  const first = top + head.length
  const under = grid.notes.map((note) => [written(proseText(note), styles.text)])
  for (const placed of [
    ...head.flat().map((cell) => at(cell, top)),
    ...body.flat().map((cell) => at(cell, first)),
  ]) {
    if (placed.columnSpan > 1 || placed.rowSpan > 1)
      merges.push(
        `${cellName(placed.row, placed.column)}:${cellName(placed.row + placed.rowSpan - 1, placed.column + placed.columnSpan - 1)}`,
      )
  }
  if (width > 1)
    under.forEach((_, index) => {
      const row = first + body.length + index
      merges.push(`${cellName(row, 0)}:${cellName(row, width - 1)}`)
    })
  const count = first + body.length + under.length
  const characters = grid.wide ? sheetWidth.across : sheetWidth.upright
  return {
    name,
    ...(!grid.wide && { portrait: true }),
    columns: shares.map((share) => ({ width: Math.max(5, Math.round(share * characters)) })),
    rows: [...over, ...headRows(head, width), ...bodyRows(grid, grown, first), ...under].map((cells) => ({
      cells,
    })),
    merges,
    printArea: `$A$1:${cellName(count - 1, width - 1).replace(/^([A-Z]+)/, '$$$1$$')}`,
    ...(head.length > 0 && { printTitleRows: [top + 1, first] }),
    ...(head.length > 0 && { freeze: { rows: first, columns: 0 } }),
  }
}

const at = (placed: Placed, top: number): Placed => ({ ...placed, row: placed.row + top })

/** Cells of rows in their columns; those that a merged one covers keep its border. */
function spread(
  rows: readonly (readonly Placed[])[],
  width: number,
  make: (placed: Placed) => WrittenCell,
): WrittenCell[][] {
  const lines = rows.map(() => Array.from({ length: width }, (): WrittenCell => ({})))
  for (const placed of rows.flat()) {
    const cell = make(placed)
    for (let row = placed.row; row < placed.row + placed.rowSpan; row += 1)
      for (let column = placed.column; column < placed.column + placed.columnSpan; column += 1)
        lines[row]![column] =
          row === placed.row && column === placed.column ? cell : { ...(cell.style && { style: cell.style }) }
  }
  return lines
}

const headStyle: CellStyle = { bold: true, border: true, wrap: true, align: 'center', fill: 'F2F2F2' }

const headRows = (head: readonly (readonly Placed[])[], width: number): WrittenCell[][] =>
  spread(head, width, ({ cell }) => ({
    ...(cell.text !== '' && { content: { text: cell.text } }),
    style: headStyle,
  }))

const sides = { start: 'left', center: 'center', end: 'right' } as const

function bodyRows(grid: Grid, { body, width }: LaidGrid, first: number): WrittenCell[][] {
  const lookup = lookupOf(body)
  return spread(body, width, (placed) => {
    const row = grid.rows[placed.row]!
    const label = labelOf(grid, row, body[placed.row]!)
    const { content, format } = contentOf(placed, lookup, first)
    const style: CellStyle = {
      border: true,
      wrap: true,
      align: sides[alignOf(grid, placed)],
      ...(row.role !== 'item' && { bold: true as const }),
      ...(placed.cell === label?.cell && { indent: row.level }),
      ...(format !== undefined && { format }),
      ...(placed.cell.open && { fill: 'FFF3A3' }),
    }
    return { ...(content && { content }), style }
  })
}

function contentOf(
  { cell }: Placed,
  lookup: Lookup,
  first: number,
): { content?: CellContent; format?: string } {
  if (cell.text === '') return {}
  const format = cell.amount && formatOf(cell.text, cell.amount)
  if (!cell.amount || format === undefined) return { content: { text: cell.text }, format: '@' }
  const number = decimalText(cell.amount)
  const formula = formulaOf(cell, lookup, first)
  return { content: formula === undefined ? { number } : { formula, value: { number } }, format }
}
