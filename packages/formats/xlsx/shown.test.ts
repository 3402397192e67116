import { expect, it } from 'vitest'
import { shownNumber } from './shown.ts'

const shown = (v: number, z: string, w?: string): string =>
  shownNumber({ t: 'n', v, z, ...(w !== undefined && { w }) }).trim()

it('rounds halves of the decimal digits away from zero, whatever their binary digits are', () => {
  expect(shown(412.335, '0.00_ ')).toBe('412.34')
  expect(shown(-1.005, '#,##0.00')).toBe('-1.01')
  expect(shown(0.04315, '0.0%')).toBe('4.3%')
  expect(shown(0.04315, '0.00%')).toBe('4.32%')
  expect(shown(2.5, '0')).toBe('3')
  expect(shown(1.0049999, '0.00', '1.00')).toBe('1.00')
})

it('takes letters as they are, quoted or not', () => {
  expect(shown(-5.5, '0.00;▲0.00', '-5.5')).toBe('▲5.50')
  expect(shown(12.5, '_ ¥* #,##0.00_ ;_ ¥* "-"??_ ', '12.5')).toBe('¥12.50')
  expect(shown(3, '0"万元（约）"', '3万元（约）')).toBe('3万元（约）')
})

it('sets a point that is a letter among the digits that are left', () => {
  expect(shown(123456, '0\\.0,', '1.23')).toBe('12.3')
  expect(shown(123456789, '0!.0000', '123456789!.0000')).toBe('12345.6789')
  expect(shown(-123500, '0"."0,', '')).toBe('-12.4')
  expect(shown(1234567, '#,##0,', '1,235')).toBe('1,235')
})

it('writes the short date of the system as it is written in China', () => {
  expect(shown(45292, 'm/d/yy', '1/1/24')).toBe('2024/1/1')
})
