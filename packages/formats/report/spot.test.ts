import { describe, expect, it } from 'vitest'
import { fixtureLocale, reading } from './fixtures/reading.ts'
import { isWithin, logicalName, markedRanges, placeBeside, placeWords } from './spot.ts'

describe('markedRanges', () => {
  it('marks a number of its own, not the same digits inside another one', () => {
    const quote = '办公费 8.48 万元，邮电费 8，差旅费 28 万元'
    expect(markedRanges(quote, '8').map(([start, end]) => quote.slice(start - 2, end + 1))).toEqual([
      '费 8，',
    ])
  })

  it('marks every print, signs included, and nothing that is not there', () => {
    expect(markedRanges('269.32 269.32', '269.32')).toEqual([
      [0, 6],
      [7, 13],
    ])
    expect(markedRanges('减少-14.17万元', '-14.17')).toEqual([[2, 8]])
    expect(markedRanges('减少14.17万元', '14.71')).toEqual([])
    expect(markedRanges('减少14.17万元', undefined)).toEqual([])
  })
})

it('rounding is compared exactly, without signs', () => {
  expect(isWithin('-0.015', '0.015')).toBe(true)
  expect(isWithin('0.0151', '0.015')).toBe(false)
  expect(isWithin('0.3', '0.30000000000000')).toBe(true)
  expect(isWithin('n/a', '0.1')).toBeUndefined()
})

describe('places', () => {
  const zh = fixtureLocale('zh')
  const cell = { page: 1, line: 20, table: 't3', row: 3, column: 6 }

  it('name the table by its number, the row and column by their words', () => {
    expect(placeWords(cell, reading, zh)).toBe('第1页 表3 第3行“事业运行” 第6列“基本支出”')
    expect(placeWords({ page: 3, line: 62, section: '三/七/（一）' }, reading, zh)).toBe(
      '第3页 第三部分 七（一） 文本第62行',
    )
    expect(placeWords(cell, reading, fixtureLocale('en'))).toBe(
      'page 1, 表3, row 3 “事业运行”, column 6 “基本支出”',
    )
  })

  it('beside another place say only what differs', () => {
    expect(placeBeside({ ...cell, column: 7 }, cell, reading, zh)).toBe('第7列“项目支出”')
    expect(placeBeside(cell, cell, reading, zh)).toBe('')
    expect(placeBeside({ page: 2, table: 't7', row: 1, column: 2 }, cell, reading, zh)).toBe(
      '第2页 表7 第1行 第2列“项目支出合计”',
    )
  })

  it('have a logical name without page, line or row number', () => {
    expect(logicalName(cell, reading)).toBe('表3/2010350/基本支出')
    expect(logicalName({ page: 3, section: '三/七' }, reading)).toBe('第三部分/七')
    expect(logicalName({ page: 3 }, reading)).toBeUndefined()
  })
})
