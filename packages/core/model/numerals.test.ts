import { expect, test } from 'vitest'
import { cellDecimal, decimalText, isMark, numberSpans, numberTokens } from './index.ts'

const texts = (text: string): string[] => numberTokens(text).map((token) => token.text)

test('numbers of a text: commas, full width, signs, ranges', () => {
  expect(texts('预算1,234.50万元，下降-5.00%，2024-2026年，１２．５')).toEqual([
    '1,234.50',
    '-5.00',
    '2024',
    '2026',
    '１２．５',
  ])
  expect(texts('第1,2,3项')).toEqual(['1', '2', '3'])
})

test('a number beyond safe integers keeps its place although it has no value', () => {
  const digits = '9'.repeat(40)
  expect(numberTokens(digits)).toEqual([])
  expect(numberSpans(`共${digits}元`)).toEqual([{ start: 1, end: 41, text: digits }])
})

test('cells: what is a number and what is not', () => {
  const printed = (text: string): string | undefined => {
    const found = cellDecimal(text)
    return found && decimalText(found.decimal)
  }
  expect(
    [
      '１２，３４５．６７',
      '1，234.50',
      '(11.66)',
      '（11.66）',
      '－14.17',
      '−14.17',
      '0',
      '0.00',
      '12 345.60',
      '120258,600',
    ].map(printed),
  ).toEqual([
    '12345.67',
    '1234.50',
    '-11.66',
    '-11.66',
    '-14.17',
    '-14.17',
    '0',
    '0.00',
    '12345.60',
    '120258600',
  ])
  expect(['#REF!', '4.3E+02', 'O.30', '1.2.3', '', '无', '12,34', '12,3456'].map(printed)).toEqual(
    Array(8).fill(undefined),
  )
  expect(['—', '-', '/', '无'].every(isMark)).toBe(true)
  expect(isMark('0')).toBe(false)
})
