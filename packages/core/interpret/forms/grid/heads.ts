import type { IndicatorColumn } from '../../../catalog/performance-forms.ts'
import { cellDecimal } from '../../../model/index.ts'
import type { DraftColumn } from '../draft.ts'
import { endOf, type GridCell, type GridRow, overlaps } from './cells.ts'
import { columnAtStart, columnOf, fieldOf, labelKey } from '../vocabulary.ts'

/** A column of an indicator grid and where it lies in the grid. */
export interface HeadColumn extends DraftColumn {
  readonly start: number
  readonly end: number
}

const telling: readonly IndicatorColumn[] = ['level1', 'level2', 'name', 'packed', 'target']

/** True for the row that names the columns of indicators, or of projects with their goals where the title says so. */
export function isHeadRow(row: GridRow, titled: boolean): boolean {
  const kinds = new Set<IndicatorColumn>()
  let aboutIndicators = false
  for (const cell of row.cells) {
    if (cellDecimal(cell.text)) return false
    const kind = columnOf(cell.text)
    if (kind) kinds.add(kind)
    if (kind === 'target' || (kind && telling.includes(kind) && cell.text.includes('指标')))
      aboutIndicators = true
  }
  if (aboutIndicators && telling.filter((kind) => kinds.has(kind)).length >= 2) return true
  return titled && kinds.has('project') && kinds.has('goal') && kinds.size >= 3
}

function headCells(row: GridRow): GridCell[] {
  return [...new Set(row.cover)].filter((cell) => cell !== undefined && cell.text !== '') as GridCell[]
}

/** Columns that a head row makes, with the row above it where that holds nothing but heads too. */
export function headColumns(
  row: GridRow,
  above: GridRow | undefined,
): { columns: HeadColumn[]; words: GridCell[] } {
  const own = headCells(row)
  const upper = above && isUpperHead(above) ? headCells(above) : []
  const found: { cell: GridCell; parent?: GridCell }[] = own.map((cell) => {
    const parent = upper.find((up) => up !== cell && overlaps(up, cell.column, endOf(cell)))
    return parent && parent.columnSpan > cell.columnSpan ? { cell, parent } : { cell }
  })
  for (const cell of upper)
    if (!own.some((lower) => overlaps(lower, cell.column, endOf(cell)))) found.push({ cell })
  found.sort((a, b) => a.cell.column - b.cell.column)
  const words = withoutSide(found)
  const kinds = found.map(({ cell }) => columnOf(cell.text))
  const certain = kinds.filter((kind) => kind !== undefined).length
  if (certain >= 5)
    found.forEach(({ cell }, i) => {
      kinds[i] ??= columnAtStart(cell.text)
    })
  const hasNames = kinds.includes('name') || kinds.includes('level1')
  if (!hasNames && kinds.includes('target')) kinds.splice(kinds.indexOf('packed'), 1, 'name')
  const columns: HeadColumn[] = []
  found.forEach(({ cell, parent }, i) => {
    const kind = kinds[i]
    words.push(cell)
    if (parent && !words.includes(parent)) words.push(parent)
    if (hasNames && (kind === 'packed' || (kind === undefined && fieldOf(cell.text) === 'side'))) return
    if (hasNames && cell.rowSpan > 1 && kind === undefined && cell.column < firstOf(found, kinds)) return
    columns.push(columnFrom(cell, kind ?? 'text', parent))
  })
  return { columns: withFirstLevel(columns, row), words }
}

/** Takes out a first cell that reaches down beside the rows: it heads no column. */
function withoutSide(found: { cell: GridCell; parent?: GridCell }[]): GridCell[] {
  const [first, ...rest] = found
  const deepest = Math.max(0, ...rest.map(({ cell }) => cell.row + cell.rowSpan))
  if (!first || rest.length < 3 || first.cell.row + first.cell.rowSpan <= deepest + 1) return []
  found.shift()
  return [first.cell]
}

/** A head whose first-level cell is printed blank still has that column: it stands right before the second level. */
function withFirstLevel(columns: HeadColumn[], row: GridRow): HeadColumn[] {
  const second = columns.findIndex(({ kind }) => kind === 'level2')
  const start = (columns[second]?.start ?? 0) - 1
  const before = row.cover[start]
  if (
    second < 0 ||
    start < 0 ||
    !before ||
    before.text !== '' ||
    before.row !== row.index ||
    before.rowSpan > 1
  )
    return columns
  if (columns.some(({ kind }) => kind === 'level1')) return columns
  const first: HeadColumn = { kind: 'level1', path: [''], suffix: '', start: before.column, end: start + 1 }
  return columns.toSpliced(second, 0, first)
}

/** A side label ("年度绩效指标") stands left of the first column that is known. */
function firstOf(
  found: readonly { cell: GridCell }[],
  kinds: readonly (IndicatorColumn | undefined)[],
): number {
  return found[kinds.findIndex((kind) => kind !== undefined)]?.cell.column ?? 0
}

function columnFrom(cell: GridCell, kind: IndicatorColumn, parent?: GridCell): HeadColumn {
  const words = [parent, cell].filter((part) => part !== undefined).map((part) => part.printed.tight().text)
  return { kind, path: words, suffix: labelKey(cell.text).suffix, start: cell.column, end: endOf(cell) }
}

/** The columns with the heads of a second head row put under those that span them; undefined when it is no head row. */
export function withSubheads(
  columns: readonly HeadColumn[],
  row: GridRow,
): { columns: HeadColumn[]; words: readonly GridCell[] } | undefined {
  if (row.cells.length === 0) return undefined
  for (const cell of row.cells) {
    if (cellDecimal(cell.text)) return undefined
    const over = columns.find((column) => overlaps(cell, column.start, column.end))
    if (!over || over.end - over.start <= 1 || endOf(cell) > over.end) return undefined
    if (over.kind !== 'text' && !isHeadWord(cell)) return undefined
  }
  const next: HeadColumn[] = []
  for (const column of columns) {
    const under = row.cells.filter((cell) => overlaps(cell, column.start, column.end))
    if (under.length === 0) next.push(column)
    for (const cell of under) {
      const whole = /^(?:合计|小计)$/.test(cell.text) && column.kind !== 'text'
      next.push({
        kind: whole ? column.kind : (columnOf(cell.text) ?? 'text'),
        path: [...column.path, cell.printed.tight().text],
        suffix: labelKey(cell.text).suffix,
        start: cell.column,
        end: endOf(cell),
      })
    }
  }
  return { columns: next, words: row.cells }
}

/** A row of heads over the row of heads: words nobody knows only count among several that are known. */
function isUpperHead(row: GridRow): boolean {
  const known = row.cells.filter((cell) => columnOf(cell.text) !== undefined || fieldOf(cell.text) === 'side')
  return (
    known.length > 0 &&
    (known.length === row.cells.length || (known.length >= 3 && row.cells.every(isHeadWord)))
  )
}

function isHeadWord(cell: GridCell): boolean {
  if (columnOf(cell.text) !== undefined || fieldOf(cell.text) === 'side') return true
  return cell.columnSpan > 1 && cell.text.length <= 12 && !/\d/.test(cell.text)
}

/** True when two heads name the same columns in the same order. */
export function sameColumns(a: readonly DraftColumn[], b: readonly DraftColumn[]): boolean {
  return a.length === b.length && a.every((column, i) => column.path.join('/') === b[i]!.path.join('/'))
}
