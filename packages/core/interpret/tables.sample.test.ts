import { existsSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { readText } from '../../formats/text/index.ts'
import { ReadingBuilder } from './builder.ts'
import { profileOf } from './profile.ts'
import { interpretTables } from './tables.ts'

const corpus = new URL('../../../../shared/corpus/', import.meta.url)
const sample = new URL('000_7c0bf2efb0e5d549.txt', corpus)

interface Truth {
  readonly unit: string
  readonly tables: readonly {
    title: string
    number: string
    columns: readonly string[]
    rows: readonly (readonly (string | null)[])[]
  }[]
}

const fold = (text: string | null | undefined): string => (text ?? '').normalize('NFKC').replace(/\s+/g, '')

test.skipIf(!existsSync(sample))('the sample, cell by cell (needs ../shared/corpus)', () => {
  const truth = JSON.parse(readFileSync(new URL('made/truth.json', corpus), 'utf8')) as Truth
  const document = readText(readFileSync(sample))
  if ('refused' in document) throw new Error(document.code)
  const profile = profileOf(document, '000_7c0bf2efb0e5d549.txt')
  expect(profile).toMatchObject({
    unit: truth.unit,
    year: 2024,
    kind: 'budget',
    level: 'unit',
    layout: 'xinjiang-unit-budget',
    moneyUnit: '万元',
    date: '2024-02-22',
    conflicts: [],
  })
  const { tables } = interpretTables(document, profile, new ReadingBuilder())
  expect(tables.map((table) => [table.number, table.title])).toEqual(
    truth.tables.map((table) => [table.number, table.title]),
  )
  tables.forEach((table, index) => {
    const known = truth.tables[index]!
    expect(table.columns.map((column) => column.path.join('/'))).toEqual(known.columns)
    expect(table.empty).toBe(known.rows.every((row) => row.every((cell) => !/\d\.\d/.test(cell ?? ''))))
    if (table.empty) expect(table.note?.text).toMatch(/为空表/)
    expect(table.rows).toHaveLength(known.rows.length)
    table.rows.forEach((row, r) => {
      row.cells.forEach((cell, c) => {
        // 表7: without the narrative nobody can tell which economic class the second number is of.
        if (cell.column === 'undecided') return
        expect(fold(cell.text), `${table.title} ${r}/${c}`).toBe(fold(known.rows[r]![c]))
      })
    })
  })
  const undecided = tables.filter((table) =>
    table.rows.some((row) => row.cells.some((cell) => cell.column === 'undecided')),
  )
  expect(undecided.map((table) => table.number)).toEqual(['表7'])
})
