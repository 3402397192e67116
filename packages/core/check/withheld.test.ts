import { expect, test } from 'vitest'
import type { Claim } from '../model/index.ts'
import { claim, money } from '../../../fixtures/claims.ts'
import { evaluate, plus } from './engine/formula.ts'
import type { Relation, Relations } from './relations.ts'
import { withheld, withheldCodes } from './withheld.ts'

const total = (printed: string, code: string, table: string): Claim =>
  claim(printed, '万元', {
    coordinates: { year: 2026, stage: 'budget', flow: 'expenditure', function: code },
    source: { table, row: 1, column: 1 },
  })
const sum = (left: Claim, ...parts: Claim[]): Relation => {
  const formula = { type: 'linear', left, right: parts.map(plus) } as const
  return {
    id: left.id,
    kind: 'sum',
    scope: 'column',
    formula,
    result: evaluate(formula) === 'broken' ? 'broken' : 'holds',
    roles: [],
  }
}
const relations = (...all: Relation[]): Relations => ({ all }) as unknown as Relations

test('a 科目 with money beyond its items in several tables has items left out', () => {
  const one = sum(total('10.00', '20828', 't2'), money('4.00'), money('3.00'))
  const two = sum(total('8.00', '20828', 't3'), money('4.00'), money('3.00'))
  expect(withheld(one, relations(one, two))).toBe('throughout')
  expect([...withheldCodes(relations(one, two))]).toEqual(['20828'])
})

test('one table alone, or a total below its items, is a wrong number', () => {
  const one = sum(total('10.00', '20828', 't2'), money('4.00'), money('3.00'))
  const holds = sum(total('7.00', '20828', 't3'), money('4.00'), money('3.00'))
  const below = sum(total('6.00', '20828', 't3'), money('4.00'), money('3.00'))
  expect(withheld(one, relations(one, holds))).toBeUndefined()
  expect(withheld(one, relations(one, below))).toBeUndefined()
  expect(withheld(below, relations(one, below))).toBeUndefined()
})

test('items of public security may be secret', () => {
  const one = sum(total('10.00', '20402', 't2'), money('4.00'), money('3.00'))
  expect(withheld(one, relations(one))).toBe('secret')
  const below = sum(total('6.00', '20402', 't2'), money('4.00'), money('3.00'))
  expect(withheld(below, relations(below))).toBeUndefined()
})

test('the total of all 科目 short in several tables has items left out too', () => {
  const part = (code: string) => total('4.00', code, 't2')
  const all = (printed: string, table: string) => {
    const { coordinates, ...rest } = total(printed, '', table)
    const { function: _, ...at } = coordinates!
    return { ...rest, coordinates: at } as Claim
  }
  const one = sum(all('10.00', 't2'), part('20101'), part('20102'))
  const two = sum(all('9.00', 't3'), part('20101'), part('20102'))
  expect(withheld(one, relations(one, two))).toBe('throughout')
  expect(withheld(one, relations(one))).toBeUndefined()
})
