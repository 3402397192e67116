import { describe, expect, it } from 'vitest'
import { hostile } from './fixtures/reading.ts'
import { columns, painter, safe, wrap } from './terminal.ts'

describe('safe', () => {
  it('leaves nothing that a terminal obeys or that hides text', () => {
    const all = Array.from({ length: 0x3000 }, (_, code) => String.fromCharCode(code)).join('')
    for (const text of [safe(all), safe(hostile)]) {
      expect(text).not.toMatch(/(?![\u200c\u200d])[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/u)
    }
  })

  it('shows what it replaced and keeps the words', () => {
    expect(safe('\u001b[31m红\u0007')).toBe('␛[31m红␇')
    expect(safe('a\u202eb\ud800c\u007f')).toBe('a�b�c␡')
    expect(safe('合计 412.33 万元 ①')).toBe('合计 412.33 万元 ①')
    expect(safe('第一行\r\n  第二行\t尾')).toBe('第一行 第二行 尾')
  })
})

it('columns count Chinese as two and marks as none', () => {
  expect(columns('合计 412.33')).toBe(11)
  expect(columns('（空）')).toBe(6)
  expect(columns('e\u0301')).toBe(1)
  expect(columns('𠮷')).toBe(2)
})

describe('wrap', () => {
  it('keeps to the width, keeps numbers whole and punctuation off the edges', () => {
    const text = '预算安排规模为249.17万元，其中办公费8.48万元（含税）、劳务费229.50万元，合计“相符”。'
    for (let width = 12; width < 60; width += 1) {
      const lines = wrap(text, width)
      expect(lines.join('')).toBe(text)
      for (const line of lines) {
        expect(columns(line)).toBeLessThanOrEqual(width + 4)
        expect(line).not.toMatch(/^[，。、）”]|[（“]$/u)
      }
      for (const number of ['249.17', '8.48', '229.50'])
        expect(lines.some((line) => line.includes(number))).toBe(true)
    }
  })

  it('gives one line for no text', () => {
    expect(wrap('', 20)).toEqual([''])
  })
})

it('colours only when asked', () => {
  expect(painter(false)('error', 'x')).toBe('x')
  expect(painter(true)('error', 'x')).toBe('\u001b[1;31mx\u001b[0m')
})
