import { expect, test } from 'vitest'
import { bareCode, codeLevel, joinCode, parentCode, splitCode } from './codes.ts'

test('splits and joins', () => {
  expect(splitCode('2080505')).toEqual(['208', '05', '05'])
  expect(splitCode('30103')).toEqual(['301', '03'])
  expect(joinCode('208', '05', '05')).toBe('2080505')
  expect(joinCode('201', '', '')).toBe('201')
  expect(splitCode('20805050')).toBeUndefined()
})

test('joins columns that lost a zero or repeat the code so far', () => {
  expect(joinCode('208', '5', ' 5 ')).toBe('2080505')
  expect(joinCode('208', '20805', '2080505')).toBe('2080505')
  expect(joinCode('２０８', '０５')).toBe('20805')
})

test('joins nothing where a column is missing or wrong', () => {
  expect(joinCode('208', '', '05')).toBeUndefined()
  expect(joinCode('208', '20905')).toBeUndefined()
  expect(joinCode('合计')).toBeUndefined()
  expect(joinCode('', '')).toBeUndefined()
})

test('level and parent follow the length', () => {
  expect(['208', '20805', '208 05 05', '2080'].map(codeLevel)).toEqual([
    'class',
    'section',
    'item',
    undefined,
  ])
  expect(['208', '20805', '208 05 05'].map(parentCode)).toEqual([undefined, '208', '20805'])
  expect(bareCode('008')).toBeUndefined()
})
