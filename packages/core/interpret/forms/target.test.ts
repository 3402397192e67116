import { describe, expect, test } from 'vitest'
import { parseValue, unitOfName } from './target.ts'

describe('parseValue', () => {
  test.each([
    ['＞=6000张', '≥', '6000', '张'],
    ['>=95%', '≥', '95', '%'],
    ['≧95％', '≥', '95', '%'],
    ['＜=229.49万元', '≤', '229.49', '万元'],
    ['≤560元/人/天', '≤', '560', '元/人/天'],
    ['=95', '=', '95', ''],
    ['＝1年', '=', '1', '年'],
    ['不低于90%', '≥', '90', '%'],
    ['不超过1,234.50元', '≤', '1,234.50', '元'],
    ['控制在20万元以内', '≤', '20', '万元'],
    ['95%以上', '≥', '95', '%'],
    ['每年≥20场。', '≥', '20', '场'],
    ['>3次', '>', '3', '次'],
    ['15人', undefined, '15', '人'],
    ['０', undefined, '０', ''],
  ])('%s', (text, comparator, number, unit) => {
    const value = parseValue(text)
    expect(value.comparator).toBe(comparator)
    expect(value.number?.text).toBe(number)
    expect(value.number?.unit).toBe(unit)
    expect(text.slice(value.number!.start, value.number!.end)).toBe(number)
  })

  test.each(['有效提升', '定性', '80%-90%', '≥500次；≥30篇', '2026年3月底前', '优，节约1吨'])(
    '%s is no single value',
    (text) => {
      expect(parseValue(text).number).toBeUndefined()
    },
  )
})

test('unitOfName reads the brackets at the end', () => {
  expect(unitOfName('窗口数量（个）')).toBe('个')
  expect(unitOfName('外勤标准（元/人/天）')).toBe('元/人/天')
  expect(unitOfName('办结率（%）')).toBe('%')
  expect(unitOfName('服务平台（二期）')).toBeUndefined()
  expect(unitOfName('窗口数量')).toBeUndefined()
})
