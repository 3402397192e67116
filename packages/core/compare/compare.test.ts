import { describe, expect, it } from 'vitest'
import { type Book, emptyBook, type Line } from '../book/index.ts'
import { compareAmounts, differs } from './amounts.ts'
import { bookSide } from './book.ts'
import type { ComparedTable } from './comparison.ts'
import { compareTables, longestAscent } from './tables.ts'

const line = (code: string, amount: number, more: Partial<Line> = {}): Line => ({
  function: code,
  economic: '30201',
  kind: 'basic.running',
  source: 'fiscal.general.own',
  amount,
  ...more,
})
const bookOfLines = (year: number, ...lines: readonly Line[]): Book => ({
  ...emptyBook('云山市园林所', year),
  budget: { lines, economics: [], revenue: [], figures: [] },
})
const amounts = (before: Book, after: Book) =>
  compareAmounts(bookSide(before), bookSide(after)).map(
    ({ change, coordinates, before: old, after: now, difference }) => [
      change,
      Object.entries(coordinates)
        .filter(([name]) => name !== 'year' && name !== 'stage')
        .map(([, value]) => value)
        .join(' '),
      old?.text,
      now?.text,
      difference,
    ],
  )

describe('amounts of two books', () => {
  it('differ by their coordinates, with the difference', () => {
    const before = bookOfLines(2026, line('2120501', 50_000_000), line('2120399', 30_000_000))
    const after = bookOfLines(2026, line('2120399', 30_000_000), line('2120501', 49_990_000))
    const changes = amounts(before, after)
    expect(changes).toContainEqual(['changed', 'expenditure 2120501', '50.00', '49.99', -10_000])
    expect(changes).toContainEqual(['changed', 'expenditure', '80.00', '79.99', -10_000])
    expect(changes.filter(([, about]) => String(about).includes('2120399'))).toEqual([])
    expect(amounts(before, before)).toEqual([])
  })

  it('that one book has and the other knows to be none', () => {
    const before = bookOfLines(2026, line('2120501', 10_000))
    const after = bookOfLines(2026, line('2120502', 10_000))
    expect(amounts(before, after)).toEqual(
      expect.arrayContaining([
        ['changed', 'expenditure 2120502', '0.00', '0.01', 10_000],
        ['changed', 'expenditure 2120501', '0.01', '0.00', -10_000],
      ]),
    )
  })

  it('of two years are compared year by year', () => {
    expect(
      amounts(bookOfLines(2026, line('2120501', 10_000)), bookOfLines(2027, line('2120501', 10_000))),
    ).toEqual([])
  })
})

it('prints of other precision may be one number, prints of the same may not', () => {
  const money = (value: number, step: number) => ({ dimension: 'money' as const, value, step })
  expect(differs(money(2_295_000, 1000), money(2_294_900, 100))).toBe(false)
  expect(differs(money(2_295_000, 1000), money(2_294_400, 100))).toBe(true)
  expect(differs(money(2_295_000, 100), money(2_294_900, 100))).toBe(true)
  expect(differs(money(1, 0), { dimension: 'count', value: 1, step: 0 })).toBe(true)
})

describe('rows', () => {
  const table = (...rows: readonly [string, string][]): ComparedTable => ({
    key: 't',
    title: '表3',
    rows: rows.map(([key, text]) => ({ key, label: key, cells: new Map([['名称', text]]) })),
  })
  const compared = (before: ComparedTable, after: ComparedTable) =>
    compareTables({ year: 2026, tables: [before] }, { year: 2026, tables: [after] }).flatMap(({ rows }) =>
      rows.map(({ change, label, from, to, cells }) => [change, label, from, to, cells.length]),
    )

  it('are matched by their keys wherever they stand', () => {
    const before = table(['201', '甲'], ['208', '乙'], ['210', '丙'], ['221', '丁'])
    expect(compared(before, before)).toEqual([])
    expect(compared(before, table(['221', '丁'], ['201', '甲'], ['208', '乙'], ['210', '丙']))).toEqual([
      ['moved', '221', 4, 1, 0],
    ])
    expect(compared(before, table(['201', '甲'], ['210', '丙丙'], ['212', '戊'], ['221', '丁']))).toEqual([
      ['changed', '210', 3, 2, 1],
      ['added', '212', undefined, 3, 1],
      ['removed', '208', 2, undefined, 1],
    ])
  })

  it('stay where the longest order stays', () => {
    expect(longestAscent([4, 0, 1, 2, 3])).toEqual(new Set([0, 1, 2, 3]))
    expect(longestAscent([])).toEqual(new Set())
  })

  it('tables that came or went', () => {
    const one = table(['201', '甲'])
    expect(compareTables({ year: 2026, tables: [] }, { year: 2026, tables: [one] })).toEqual([
      { change: 'added', title: '表3', rows: [] },
    ])
    expect(compareTables({ year: 2026, tables: [one] }, { year: 2026, tables: [] })).toEqual([
      { change: 'removed', title: '表3', rows: [] },
    ])
  })
})
