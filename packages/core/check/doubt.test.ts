import { describe, expect, it } from 'vitest'
import { type Doubt, doubtsIn, type Finding } from '../model/index.ts'
import { weighed } from './doubt.ts'

const place = (left: number, page = 1): Doubt['place'] => ({ page, box: [left, 10, left + 40, 20] })
const doubts: readonly Doubt[] = [{ text: '12.30', place: place(100), confidence: 0.5 }]
const cell = { page: 1, box: [95, 5, 145, 25] } as const

const finding = (over: Partial<Finding>): Finding => ({
  id: 'A101-1',
  rule: 'total-differs-from-parts',
  severity: 'error',
  subject: 'total',
  at: { place: { page: 1, box: [0, 5, 90, 25] }, quote: '合计', printed: '99.00' },
  grouped: [],
  ...over,
})

describe('doubtful print', () => {
  it('is found by its box and its text', () => {
    expect(doubtsIn(doubts, cell, '12.30')).toHaveLength(1)
    expect(doubtsIn(doubts, cell, '12.3')).toHaveLength(1)
    expect(doubtsIn(doubts, cell, '45.60')).toEqual([])
    expect(doubtsIn(doubts, { ...cell, page: 2 }, '12.30')).toEqual([])
    expect(doubtsIn(doubts, { page: 1 }, '12.30')).toEqual([])
  })

  it('makes a note of an error that rests on it, whichever side it is on', () => {
    const sum = {
      addends: [{ label: '甲', printed: '12.30', place: cell }],
      operator: '+' as const,
      printed: '99.00',
      computed: '12.30',
      difference: '86.70',
      bound: '0.01',
      unit: '万元',
    }
    for (const over of [{ sum }, { also: [{ place: cell, quote: '甲', printed: '12.30' }] }]) {
      expect(weighed(finding(over), doubts)).toMatchObject({ severity: 'note', uncertain: ['12.30'] })
    }
  })

  it('leaves other findings as they are', () => {
    const other = finding({
      also: [{ place: { page: 1, box: [200, 5, 290, 25] }, quote: '乙', printed: '12.30' }],
    })
    expect(weighed(other, doubts)).toBe(other)
    expect(weighed(other, [])).toBe(other)
  })
})
