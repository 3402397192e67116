import { bookSheets } from '@mingzhang/core/catalog/book'
import { foldWords } from '@mingzhang/core/catalog'
import {
  amountOfText,
  amountText,
  type Book,
  type BookProblem,
  decodeMonitoring,
  type MonitoringRecord,
  type Tree,
} from '@mingzhang/core/book'
import { rowsOfFile } from './rows.ts'

/** Monitoring records of a file that is not the book. */
export interface RecordsReading {
  /** Left out when the file cannot be used. */
  readonly records?: readonly MonitoringRecord[]
  /** "missing-head": no row names the columns. Paths count records from 0. */
  readonly problems: readonly BookProblem[]
}

const sheet = bookSheets.find(
  (one) => one.kind === 'table' && 'path' in one.list && one.list.path === 'monitoring',
)
const columns = sheet?.kind === 'table' ? sheet.columns : []

/** Heads as the book's workbook has them, or the names of the fields: "完成值", "target.value". */
const paths = new Map<string, string>(
  columns.flatMap(({ head, path }) => [
    [foldWords(head), path],
    [foldWords(path), path],
  ]),
)

const withUnit = /^(.+)（(元|万元)）$/

interface Column {
  readonly path: string
  readonly moneyUnit?: '元' | '万元'
}

function columnOf(head: string): Column | undefined {
  const folded = foldWords(head)
  const [, bare = folded, moneyUnit] = withUnit.exec(folded) ?? []
  const path = paths.get(bare)
  return path === undefined
    ? undefined
    : { path, ...(moneyUnit && { moneyUnit: moneyUnit as '元' | '万元' }) }
}

/**
 * Reads records from a CSV or a workbook whose first row names the columns as the book's own sheet does. A project is
 * named by its id or its name; amounts are in the book's money unit unless their head says another: "累计执行数（元）".
 */
export async function readRecords(bytes: Uint8Array, book: Book): Promise<RecordsReading> {
  for (const rows of await rowsOfFile(bytes)) {
    const top = rows.findIndex((row) => row.some((cell) => columnOf(cell)?.path === 'date'))
    if (top < 0) continue
    const heads = rows[top]!.map(columnOf)
    const unknown = rows[top]!.flatMap((head, at): BookProblem[] =>
      heads[at] || head === ''
        ? []
        : [
            {
              path: [],
              code: 'unknown-head',
              level: 'warning',
              value: head,
              expected: columns.map((one) => one.head),
            },
          ],
    )
    const trees = rows
      .slice(top + 1)
      .filter((row) => row.some((cell) => cell !== ''))
      .map((row) => recordTree(row, heads, book))
    const { records, problems } = decodeMonitoring(trees, book)
    return { ...(records && { records }), problems: [...unknown, ...problems] }
  }
  return {
    problems: [{ path: [], code: 'missing-head', level: 'error', value: columns[0]?.head ?? 'date' }],
  }
}

function recordTree(row: readonly string[], heads: readonly (Column | undefined)[], book: Book): Tree {
  const tree: Record<string, Tree> = {}
  heads.forEach((column, at) => {
    const cell = row[at]?.trim() ?? ''
    if (!column || cell === '') return
    const [first = '', second] = column.path.split('.')
    const value = valueOf(column, cell, book)
    if (second === undefined) tree[first] = value
    else tree[first] = { ...(tree[first] as Record<string, Tree> | undefined), [second]: value }
  })
  return tree
}

function valueOf({ path, moneyUnit }: Column, cell: string, book: Book): string {
  if (path === 'project') {
    const named = book.projects.filter(
      ({ id, name }) => id === cell || foldWords(name) === foldWords(cell) || `${id} ${name}` === cell,
    )
    return named.length === 1 ? named[0]!.id : cell
  }
  if (path === 'date') return isoDay(cell)
  if (path === 'spent' || path === 'available') {
    const plain = cell.replaceAll(/[,，]/g, '')
    const fen = moneyUnit === undefined ? undefined : amountOfText(plain, moneyUnit)
    return typeof fen === 'number' ? amountText(fen, book.moneyUnit) : plain
  }
  return path === 'sha256' ? cell.toLowerCase() : cell
}

/** "2026/7/1", "2026.7.1" and "2026年7月1日" as ISO days; anything else as it is. */
function isoDay(cell: string): string {
  const [, year, month, day] = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/.exec(cell) ?? []
  return year === undefined ? cell : `${year}-${month!.padStart(2, '0')}-${day!.padStart(2, '0')}`
}
