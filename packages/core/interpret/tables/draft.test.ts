import { expect, it } from 'vitest'
import { composed } from './draft.ts'

it('a row of head words one behind the other is a head again', () => {
  const words = new Set(['合计', '基本支出', '项目支出'])
  expect(composed('合计基本支出项目支出', words)).toBe(true)
  expect(composed('合计基本支出其他', words)).toBe(false)
  expect(composed('', words)).toBe(true)
})

it('text that the font does not name is looked through once, in however many ways it can be cut', () => {
  const words = new Set(['\ufffd', '\ufffd\ufffd', '\ufffd\ufffd\ufffd'])
  expect(composed(`${'\ufffd'.repeat(500)}1`, words)).toBe(false)
})
