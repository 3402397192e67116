import { expect, it } from 'vitest'
import type { Claim, Reading } from '../../model/index.ts'
import type { Relation } from '../relations.ts'
import { closes, type Formula, sum } from './formula.ts'
import { withoutMisread, withoutUnread } from './misread.ts'

const amount = (value: number, row: number, column: number): Claim =>
  ({
    id: `c${row}/${column}`,
    source: { kind: 'cell', table: 't1', row, column },
    quantity: { value, step: 1, dimension: 'money' },
  }) as unknown as Claim

/** A row of a table: its total, and the parts that the heads give it. */
function rowSum(row: number, total: number, ...parts: readonly number[]): Relation {
  const formula: Formula = sum(
    amount(total, row, 1),
    parts.map((part, index) => amount(part, row, index + 2)),
  )
  return {
    scope: 'row',
    formula,
    result: closes(formula) ? 'holds' : 'broken',
  } as unknown as Relation
}

const results = (...rows: readonly Relation[]): string[] =>
  withoutMisread(rows).map(({ result, reason }) => reason ?? result)

it('rows that break nearly all tell of misread heads, and none of them is blamed', () => {
  const wrong = [rowSum(1, 90, 10, 20), rowSum(2, 70, 5, 6), rowSum(3, 40, 10, 20)]
  expect(results(...wrong, rowSum(4, 30, 10, 20))).toEqual(Array<string>(4).fill('heads-doubtful'))
})

it('one broken row among right ones is a wrong number', () => {
  expect(results(rowSum(1, 30, 10, 20), rowSum(2, 70, 5, 6), rowSum(3, 40, 10, 30))).toEqual([
    'holds',
    'broken',
    'holds',
  ])
})

it('rows with money in one part alone speak for no heads', () => {
  expect(
    results(rowSum(1, 90, 10, 20), rowSum(2, 70, 5, 6), rowSum(3, 30, 30, 0), rowSum(4, 8, 8, 0)),
  ).toEqual(['heads-doubtful', 'heads-doubtful', 'holds', 'holds'])
})

it('a sum over rows is held to nothing where a page of its table is missing', () => {
  const broken = { ...rowSum(1, 90, 10, 20), scope: 'column' } as Relation
  const reading = (...unreadPages: readonly number[]): Reading =>
    ({ document: { unreadPages }, tables: [{ id: 't1', pages: [4, 5] }] }) as unknown as Reading
  const reasons = (read: Reading): readonly (string | undefined)[] =>
    withoutUnread([broken, rowSum(1, 90, 10, 20), { ...broken, result: 'holds' }], read).map(
      ({ reason }) => reason,
    )
  expect(reasons(reading(6))).toEqual(['pages-unread', undefined, undefined])
  expect(reasons(reading(3))).toEqual(['pages-unread', undefined, undefined])
  expect(reasons(reading(9))).toEqual([undefined, undefined, undefined])
})
