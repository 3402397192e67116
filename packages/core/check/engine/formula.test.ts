import { fc } from '../../../../fixtures/claims.ts'
import { expect, test } from 'vitest'
import { divideHalfUp } from '../../model/index.ts'
import { asPrinted, evaluate, minus, plus, solve } from './formula.ts'
import { money, percent } from '../../../../fixtures/claims.ts'

test('a sum of numbers printed to the same digit is equal, explained by rounding, or broken', () => {
  const parts = [money('143.01'), money('269.32')]
  const of = (total: string) => evaluate({ type: 'linear', left: money(total), right: parts.map(plus) })
  expect(of('412.33')).toBe('holds')
  expect(of('412.34')).toBe('rounding')
  expect(of('412.35')).toBe('broken')
})

test('rounding is bounded by what each number prints, not by a tolerance', () => {
  const parts = ['8.48', '229.5', '8', '2.2', '1'].map(money)
  expect(evaluate({ type: 'linear', left: money('249.17'), right: parts.map(plus) })).toBe('rounding')
  const exact = ['8.48', '229.50', '8.00', '2.20', '1.00'].map(money)
  expect(evaluate({ type: 'linear', left: money('249.27'), right: exact.map(plus) })).toBe('broken')
})

test('a part may be less than its whole and not more', () => {
  const whole = money('5.78')
  expect(evaluate({ type: 'linear', left: whole, right: [plus(money('5.63'))], atMost: true })).toBe('holds')
  expect(evaluate({ type: 'linear', left: whole, right: [plus(money('6.00'))], atMost: true })).toBe('broken')
})

test('rates are half up over exact ratios', () => {
  const rate = (printed: string, amount: string, change: string) => {
    const a = money(amount)
    const c = money(change)
    return evaluate({
      type: 'ratio',
      left: percent(printed),
      numerator: [plus(c)],
      denominator: [plus(a), minus(c)],
    })
  }
  expect(rate('19.14', '160.78', '25.83')).toBe('holds')
  expect(rate('2.79', '430.10', '11.66')).toBe('holds')
  expect(rate('19.41', '160.78', '25.83')).toBe('broken')
  expect(rate('-5.00', '269.32', '-14.17')).toBe('holds')
  expect(rate('5.00', '269.32', '-14.17')).toBe('broken')
  expect(rate('100.00', '11.66', '11.66')).toBe('zero-base')
})

test('solving for any claim of a formula makes it hold', () => {
  const amount = fc.integer({ min: 100, max: 900_000 })
  fc.assert(
    fc.property(amount, amount, amount, (x, y, wrong) => {
      const [a, b] = [money(print(x)), money(print(y))]
      const total = money(print(wrong))
      const formula = { type: 'linear', left: total, right: [plus(a), plus(b)] } as const
      for (const unknown of [total, a, b]) {
        const value = solve(formula, unknown)!
        const verdict = evaluate(formula, (claim) =>
          claim === unknown ? { value, step: 0 } : asPrinted(claim),
        )
        expect(['holds', 'rounding']).toContain(verdict)
      }
    }),
  )
})

test('a rate solved from amounts is what a person would print', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 10_000_000 }),
      fc.integer({ min: 1, max: 10_000_000 }),
      (amount, prior) => {
        const left = percent('0.00')
        const [a, p] = [money(print(amount)), money(print(prior))]
        const value = solve(
          { type: 'ratio', left, numerator: [plus(a), minus(p)], denominator: [plus(p)] },
          left,
        )!
        const expected = divideHalfUp(BigInt(amount - prior) * 10000n, BigInt(prior))
        expect(value).toBe(Number(expected) * 10_000)
      },
    ),
  )
})

const print = (cents: number): string => `${Math.floor(cents / 100)}.${String(cents % 100).padStart(2, '0')}`
