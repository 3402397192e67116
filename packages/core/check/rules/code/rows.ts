import {
  economicSubject,
  functionSubject,
  type NameComparison,
  sameSubjectName,
} from '../../../catalog/subjects/index.ts'
import type { Reading, Row, Spot, Table } from '../../../model/index.ts'
import { rowQuote } from '../../quote.ts'

/** A row of a table with a code of 功能分类 or of 经济分类. */
export interface CodedRow {
  readonly table: Table
  readonly row: Row
  readonly index: number
  readonly scheme: 'function' | 'economic'
  readonly code: string
  /** Printed name of the subject; empty when the row prints none. */
  readonly name: string
}

const known = new WeakMap<Reading, readonly CodedRow[]>()

/** Rows that print a code, in reading order. Finer codes of a place are not of the national list and are left out. */
export function codedRows(reading: Reading): readonly CodedRow[] {
  const rows = known.get(reading) ?? [...rowsWithCode(reading)]
  known.set(reading, rows)
  return rows
}

function* rowsWithCode(reading: Reading): Iterable<CodedRow> {
  for (const table of reading.tables) {
    const nameColumn = table.columns.findIndex((column) => column.role === 'name')
    for (const [index, row] of table.rows.entries()) {
      const code = row.meaning?.function ?? row.meaning?.economic
      if (
        code === undefined ||
        !/^\d+$/.test(code) ||
        code.length > (row.meaning?.function ? 7 : 5) ||
        !printsCode(table, row, code)
      )
        continue
      const printed = (nameColumn >= 0 ? row.cells[nameColumn]?.text : undefined) ?? ''
      const name = printed.replace(/^\s*[[［【（(]?\d{3,7}[\]］】）)]?[\s-]*/, '')
      yield { table, row, index, scheme: row.meaning?.function ? 'function' : 'economic', code, name }
    }
  }
}

/** The row prints this code and no other, in columns of codes or before its name. */
function printsCode(table: Table, row: Row, code: string): boolean {
  let printed = ''
  for (const [column, { text }] of row.cells.entries()) {
    const role = table.columns[column]?.role
    if (role === 'code') printed += text.replace(/\D/g, '')
    else if (role !== 'amount' && printed === '')
      printed = /^\s*[[［【（(]?(\d{3,7})(?!\d)/.exec(text)?.[1] ?? ''
  }
  return printed !== '' && code.endsWith(printed)
}

export function rowSpot({ row }: Pick<CodedRow, 'row'>): Spot {
  return { place: row.place, quote: rowQuote(row) }
}

/** Rows of one table in order, for rules about neighbours. */
export function* codedTables(reading: Reading): Iterable<readonly CodedRow[]> {
  let rows: CodedRow[] = []
  for (const row of codedRows(reading)) {
    if (rows.length > 0 && rows[0]!.table !== row.table) {
      yield rows
      rows = []
    }
    rows.push(row)
  }
  if (rows.length > 0) yield rows
}

type Listed = NonNullable<ReturnType<typeof functionSubject> | ReturnType<typeof economicSubject>>

/** The subject of a row's code in a year, as far as our lists have it. */
export function subjectOf(
  { scheme, code }: Pick<CodedRow, 'scheme' | 'code'>,
  year: number,
): Listed | undefined {
  return scheme === 'function' ? functionSubject(code, year) : economicSubject(code, year)
}

/** Each code with each name that it is printed with, once, and how that name stands to the one we are sure of. */
export function* comparedNames(
  reading: Reading,
  year: number,
): Iterable<{ coded: CodedRow; key: string; subject: Listed; comparison: NameComparison }> {
  const seen = new Set<string>()
  for (const coded of codedRows(reading)) {
    const key = `${coded.code}|${coded.name}`
    if (!coded.name || seen.has(key)) continue
    seen.add(key)
    const subject = subjectOf(coded, year)
    if (!subject || subject.confidence === 'C') continue
    yield { coded, key, subject, comparison: sameSubjectName(coded.name, subject, year) }
  }
}
