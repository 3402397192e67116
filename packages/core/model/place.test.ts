import { expect, test } from 'vitest'
import { isAbove } from './place.ts'

const cell = (address: string, page = 1) => ({ page, sheet: '表', cell: address })

test('cells of a sheet are above by their rows, and only what begins no further right', () => {
  expect(isAbove(cell('A9'), cell('A10'))).toBe(true)
  expect(isAbove(cell('A10'), cell('A9'))).toBe(false)
  expect(isAbove(cell('AB3'), cell('Z10'))).toBe(false)
  expect(isAbove(cell('Z3'), cell('AB10'))).toBe(true)
  expect(isAbove(cell('C30', 1), cell('A1', 2))).toBe(true)
})

test('lines, paragraphs and boxes are above by their order', () => {
  expect(isAbove({ page: 1, line: 4 }, { page: 1, line: 5 })).toBe(true)
  expect(isAbove({ page: 1, paragraph: 7 }, { page: 1, paragraph: 5 })).toBe(false)
  expect(isAbove({ page: 1, box: [0, 90, 9, 99] }, { page: 1, box: [0, 40, 9, 50] })).toBe(false)
})
