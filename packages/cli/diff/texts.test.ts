import { describe, expect, it } from 'vitest'
import { compareTexts, compareWords, likeness, wordsIn } from './texts.ts'

const marked = (before: string, after: string): string =>
  compareWords(before, after)
    .map(({ kind, text }) => (kind === 'same' ? text : kind === 'removed' ? `[-${text}-]` : `{+${text}+}`))
    .join('')

const texts = (
  before: readonly string[],
  after: readonly string[],
  years: readonly [number, number] = [2026, 2026],
) => compareTexts({ sentences: before, year: years[0] }, { sentences: after, year: years[1] })

describe('words', () => {
  it('keep a number in one piece and blanks out', () => {
    expect(wordsIn('增加 1,234.50 万元，下降-5.00%')).toEqual(
      expect.arrayContaining(['1,234.50', '-5.00%', '，']),
    )
    expect(wordsIn('增加 1 万元').join('')).toBe('增加1万元')
  })

  it('show what went and what came', () => {
    expect(marked('支出预算430.10万元，增加1.25万元。', '支出预算430.10万元，减少0.25万元。')).toBe(
      '支出预算430.10万元，[-增加1.25-]{+减少0.25+}万元。',
    )
    expect(marked('同样', '同样')).toBe('同样')
  })
})

describe('sentences', () => {
  it('changed, added, removed and moved', () => {
    const before = ['一共三句。', '本单位编制11人。', '用于购书。', '旧的一句没有了。']
    const after = ['用于购书。', '一共三句。', '本单位编制12人。', '采购流动书车两台。']
    expect(texts(before, after).map(({ change, after: now, before: old }) => [change, now ?? old])).toEqual([
      ['moved', '一共三句。'],
      ['changed', '本单位编制12人。'],
      ['added', '采购流动书车两台。'],
      ['removed', '旧的一句没有了。'],
    ])
  })

  it('of two years differ by more than their years', () => {
    const before = ['2026年预算数为1.80万元，比2025年增加0.30万元。']
    expect(texts(before, ['2027年预算数为1.80万元，比2026年增加0.30万元。'], [2026, 2027])).toEqual([])
    expect(texts(before, ['2027年预算数为1.80万元，比2026年增加0.30万元。'])).toHaveLength(1)
    // A year of long ago is a fact of its own.
    expect(texts(['2019年设立。'], ['2020年设立。'], [2026, 2027])).toHaveLength(1)
  })

  it('stay quick when nothing is alike', () => {
    const many = (word: string) => Array.from({ length: 6000 }, (_, index) => `${word}${index}号。`)
    expect(texts(many('甲乙丙丁'), many('戊己庚辛')).length).toBeGreaterThan(6000)
  }, 20_000)

  it('likeness does not look at figures', () => {
    expect(likeness('增加1.25万元', '增加9.99万元')).toBe(1)
    expect(likeness('甲', '乙')).toBe(0)
  })
})
