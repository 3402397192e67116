import type { Grid } from '@mingzhang/core/compose'
import { expect, it } from 'vitest'
import { laid, sharesFor, sizeFor } from './grid.ts'

/** A table of one row: a name, and so many columns of one amount. */
const table = (amount: string, columns: number): Grid =>
  ({
    columns: Array.from({ length: columns + 1 }, () => ({ width: 1 })),
    head: [],
    rows: [{ cells: [{ text: '合计' }, ...Array.from({ length: columns }, () => ({ text: amount }))] }],
  }) as unknown as Grid

const size = (amount: string, columns: number): number => sizeFor(laid(table(amount, columns)), 600, 9, 3.5)

it('sets a table in its usual size where every number has room', () => {
  expect(size('12,345.67', 8)).toBe(9)
})

it('sets it smaller where the numbers have no room beside each other, but legibly', () => {
  expect(size('1,234,567,890', 10)).toBe(6.5)
  expect(size('1,234,567,890', 40)).toBe(5)
})

it('gives a column of long numbers what those of short ones can spare', () => {
  const [name, first, second] = sharesFor(
    laid({
      ...table('0', 2),
      rows: [{ cells: [{ text: '合计' }, { text: '1,234,567,890,123.45' }, { text: '0' }] }],
    } as unknown as Grid),
    200,
    9,
    3.5,
  )
  expect(first! * 200).toBeGreaterThanOrEqual(20 * 0.34 * 9)
  expect(first!).toBeGreaterThan(second!)
  expect(name! + first! + second!).toBeCloseTo(1)
})
