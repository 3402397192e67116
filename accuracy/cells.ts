import type { Reading, Table } from '../packages/core/model/index.ts'
import type { Truth, TruthTable } from './corpus.ts'

export interface CellCount {
  right: number
  wrong: number
  missing: number
  /** Tables whose every numeric cell is right. */
  exact: number
  tables: number
  readonly misses: string[]
}

/** Width folded, blanks and thousands commas out. */
export function folded(text: string | null): string {
  return (text ?? '')
    .replace(/[！-～]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0))
    .replace(/\s+/g, '')
    .replace(/(?<=\d),(?=\d{3})/g, '')
}
const numeric = (text: string | null): boolean => /^[-(]?\d[\d.]*%?\)?$/.test(folded(text))

/** Counts numeric cells of the truth against the tables of a reading; tables are matched by title, then by pages. */
export function countCells(truth: Truth, reading: Reading): CellCount {
  const count: CellCount = { right: 0, wrong: 0, missing: 0, exact: 0, tables: 0, misses: [] }
  const free = new Set(reading.tables)
  for (const expected of truth.tables) {
    count.tables += 1
    const table = best(expected, free)
    if (table) free.delete(table)
    const before = count.wrong + count.missing
    compareRows(expected, table, count)
    if (count.wrong + count.missing === before) count.exact += 1
  }
  return count
}

function best(expected: TruthTable, tables: ReadonlySet<Table>): Table | undefined {
  const title = folded(expected.title)
  const scored = [...tables].map((table) => {
    const own = folded(table.title)
    const pages = expected.pages.filter((page) => table.pages.includes(page)).length
    const named = own === title ? 4 : own.endsWith(title) || title.endsWith(own) ? 2 : 0
    const numbered = expected.number !== null && folded(table.number) === folded(expected.number) ? 2 : 0
    const width = table.columns.length === expected.columns.length ? 1 : 0
    return { table, score: (own ? named : 0) + numbered + (pages > 0 ? 3 : 0) + width }
  })
  const top = scored.sort((a, b) => b.score - a.score)[0]
  return top && top.score >= 3 ? top.table : undefined
}

/** Rows in order; where counts differ the rows are aligned by their words. */
function compareRows(expected: TruthTable, table: Table | undefined, count: CellCount): void {
  const rows = table?.rows.map((row) => row.cells.map((cell) => folded(cell.text))) ?? []
  const used = new Set<number>()
  let next = 0
  for (const truthRow of expected.rows) {
    const wanted = truthRow.map(folded)
    const at = findRow(wanted, rows, used, next)
    if (at !== undefined) {
      used.add(at)
      next = at + 1
    }
    const row = at === undefined ? undefined : rows[at]
    truthRow.forEach((cell, column) => {
      if (!numeric(cell)) return
      const got = row?.[column]
      if (got === wanted[column]) count.right += 1
      else {
        const missing = got === undefined || got === ''
        count[missing ? 'missing' : 'wrong'] += 1
        if (count.misses.length < 8)
          count.misses.push(
            `${expected.title} ${wanted.slice(0, 3).join('|')} [${column}] ${wanted[column]} ≠ ${got ?? '∅'}`,
          )
      }
    })
  }
}

function findRow(
  wanted: readonly string[],
  rows: readonly (readonly string[])[],
  used: ReadonlySet<number>,
  next: number,
): number | undefined {
  let top: { index: number; score: number } | undefined
  for (let index = Math.max(0, next - 2); index < Math.min(rows.length, next + 12); index += 1) {
    if (used.has(index)) continue
    const row = rows[index]!
    const score =
      wanted.reduce((sum, text, column) => sum + (text !== '' && row[column] === text ? 1 : 0), 0) -
      Math.abs(index - next) / 100
    if (!top || score > top.score) top = { index, score }
  }
  return top && top.score > 0.5 ? top.index : undefined
}
