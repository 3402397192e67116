import { expect, test } from 'vitest'
import type { Claim } from '../../model/index.ts'
import { closes, type Formula, plus } from './formula.ts'
import { type Constraint, type Knowledge, localise } from './localise.ts'
import { claim, fc, money } from '../../../../fixtures/claims.ts'

const constraint = (formula: Formula): Constraint => ({
  formula,
  result: closes(formula) ? 'holds' : 'broken',
})
const sum = (left: Claim, ...right: Claim[]): Constraint =>
  constraint({ type: 'linear', left, right: right.map(plus) })
const same = (left: Claim, right: Claim): Constraint => sum(left, right)
const knowledge: Knowledge = { prior: () => 0, witnesses: () => [] }

test('a wrong cell between a row and a column is singled out with its value', () => {
  const [a, b, c, d] = [money('143.01'), money('17.77'), money('269.12'), money('0.00')]
  const rows = [sum(money('412.33'), a, c), sum(money('17.77'), b, d)]
  const columns = [sum(money('160.78'), a, b), sum(money('269.32'), c, d)]
  const [cause, ...others] = localise([...rows, ...columns], knowledge)
  expect(others).toEqual([])
  expect(cause!.by).toBe('relations')
  expect(cause!.suspects[0]!.claim).toBe(c)
  expect(cause!.suspects[0]!.value).toBe(26_932_0000)
  expect(cause!.relations).toHaveLength(2)
})

test('one broken relation singles nothing out and lists its numbers', () => {
  const parts = [money('1.00'), money('2.00')]
  const [cause] = localise([sum(money('4.00'), ...parts)], knowledge)
  expect(cause!.by).toBeUndefined()
  expect(cause!.suspects).toHaveLength(3)
})

test('two prints of one fact: the one that other relations contradict is wrong', () => {
  const table = money('412.33')
  const text = claim('413.33', '万元', { via: 'sentence' })
  const [cause] = localise([same(text, table), sum(table, money('143.01'), money('269.32'))], knowledge)
  expect(cause!.suspects[0]!.claim).toBe(text)
  expect(cause!.suspects[0]!.value).toBe(412_330_000)
})

test('two separate slips are two causes', () => {
  const grid = [
    sum(money('10.00'), money('4.00'), money('5.00')),
    sum(money('20.00'), money('11.00'), money('8.00')),
  ]
  expect(localise(grid, knowledge)).toHaveLength(2)
})

test('any single wrong cell of a closed grid is found', () => {
  const side = fc.integer({ min: 2, max: 5 })
  fc.assert(
    fc.property(side, side, fc.nat(), fc.integer({ min: 1, max: 99_999 }), (rows, columns, seed, slip) => {
      const cell = (r: number, c: number): number => 1000 + (((seed + 1) * (r * 7 + c * 13 + 3)) % 90_000)
      const wrong = { r: seed % rows, c: (seed >> 3) % columns }
      const print = (n: number): string => `${Math.floor(n / 100)}.${String(n % 100).padStart(2, '0')}`
      const claims = Array.from({ length: rows }, (_, r) =>
        Array.from({ length: columns }, (_, c) =>
          money(print(cell(r, c) + (r === wrong.r && c === wrong.c ? slip * 10 : 0))),
        ),
      )
      const range = (n: number) => Array.from({ length: n }, (_, i) => i)
      const constraints = [
        ...range(rows).map((r) =>
          sum(money(print(range(columns).reduce((t, c) => t + cell(r, c), 0))), ...claims[r]!),
        ),
        ...range(columns).map((c) =>
          sum(money(print(range(rows).reduce((t, r) => t + cell(r, c), 0))), ...claims.map((row) => row[c]!)),
        ),
      ]
      const found = localise(constraints, knowledge)
      expect(found).toHaveLength(1)
      expect(found[0]!.by).toBe('relations')
      expect(found[0]!.suspects[0]!.claim).toBe(claims[wrong.r]![wrong.c])
    }),
  )
})
