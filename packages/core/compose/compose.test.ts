import { describe, expect, it } from 'vitest'
import { bookOfBudget } from '../../../fixtures/budget/book.ts'
import { budgetExample } from '../../../fixtures/budget/budget-example.ts'
import { printDocument } from '../../../fixtures/budget/document.ts'
import { fullExample } from '../../../fixtures/budget/full-example.ts'
import { type Book, emptyBook } from '../book/index.ts'
import { decimalText } from '../model/index.ts'
import { allText, composed, findingsOf, openOf, readBack, tablesOf } from './fixtures/composed.ts'
import type { Grid } from './index.ts'

const examples = [
  ['full example', fullExample],
  ['budget example', budgetExample],
] as const

describe('a composed disclosure', () => {
  for (const [name, facts] of examples) {
    const book = bookOfBudget(facts)
    const disclosure = composed(book)
    const reading = readBack(disclosure)

    it(`prints every table of the ${name} as its own printer does`, () => {
      const printed = readBack(printDocument(facts).text)
      expect(tablesOf(reading)).toEqual(tablesOf(printed))
    })

    it(`leaves nothing open in the ${name}, and nothing unread`, () => {
      expect(openOf(disclosure)).toEqual([])
      expect(reading.numbers.unread).toEqual([])
      expect(reading.profile).toMatchObject({
        layout: 'xinjiang-unit-budget',
        unit: facts.unit,
        conflicts: [],
      })
    })

    it(`passes the check in the ${name}`, () => {
      expect(findingsOf(reading).map(({ rule, facts: said }) => [rule, said])).toEqual([])
    })
  }

  it('gives every number the fact that it prints, and every sum its parts', () => {
    const disclosure = composed(bookOfBudget(fullExample))
    const grids = disclosure.parts.filter(
      (part): part is Grid => part.kind === 'grid' && part.role === 'table',
    )
    for (const { id, rows, columns } of grids) {
      const cells = rows.flatMap((row) => row.cells)
      expect(
        cells.filter(({ amount, fact }) => amount && !fact),
        id,
      ).toEqual([])
      const width = rows.map((row) => row.cells.reduce((sum, { columnSpan = 1 }) => sum + columnSpan, 0))
      expect(new Set(width).size === 0 ? columns.length : width[0], id).toBe(columns.length)
      const at = (row: number, column: number) => {
        let start = 0
        return rows[row]!.cells.find(({ columnSpan = 1 }) => (start += columnSpan) > column)
      }
      for (const { amount, sum } of cells) {
        if (!amount || !sum) continue
        const total = sum.reduce(
          (value, part) => value + (at(part.row, part.column)?.amount?.mantissa ?? 0),
          0,
        )
        expect(total, `${id} ${decimalText(amount)}`).toBe(amount.mantissa)
      }
      expect(cells.filter(({ sum }) => sum).length > 0 || rows.length === 0, id).toBe(true)
    }
  })

  it('asks for what the book does not say, and invents nothing', () => {
    const book: Book = { ...emptyBook('云山市图书馆', 2026), layout: 'xinjiang-unit-budget' }
    const disclosure = composed(book)
    expect(openOf(disclosure).length).toBeGreaterThan(40)
    expect(allText(disclosure)).not.toMatch(/\d\.\d\d/)
  })

  it('follows sign and size in words', () => {
    const { prior: _prior, ...base } = bookOfBudget(budgetExample)
    const sentence = (now: number, before: number | undefined): string => {
      const book: Book = {
        ...base,
        unit: { ...base.unit, nature: 'administrative' },
        organOperating: { amount: now, ...(before !== undefined && { prior: before }) },
        reasons: [{ about: { item: 'organOperating' }, text: '工作量变化' }],
      }
      const text = allText(composed(book))
      return /机关运行经费财政拨款预算(.*)/.exec(text)![1]!
    }
    expect(sentence(2_000_000, 1_000_000)).toBe(
      '2.00万元，比上年预算增加1.00万元，增长100.00%。主要原因是工作量变化。',
    )
    expect(sentence(1_000_000, 3_000_000)).toBe(
      '1.00万元，比上年预算减少2.00万元，下降66.67%。主要原因是工作量变化。',
    )
    expect(sentence(1_000_000, 1_000_000)).toBe('1.00万元，与上年预算持平。主要原因是工作量变化。')
    expect(sentence(1_000_000, 0)).toBe(
      '1.00万元，比上年预算增加1.00万元，上年无此项。主要原因是工作量变化。',
    )
    expect(sentence(0, 1_000_000)).toBe(
      '0.00万元，比上年预算减少1.00万元，下降100.00%。主要原因是工作量变化。',
    )
    expect(sentence(0, 0)).toBe('0.00万元，与上年预算持平。')
    expect(sentence(1_004_999, 1_000_000)).toBe('1.00万元，与上年预算基本持平。主要原因是工作量变化。')
    expect(sentence(1_005_000, 0)).toMatch(/^1\.01万元/)
    expect(sentence(1_000_000, undefined)).toBe(
      '1.00万元，【待填：机关运行经费上年数】。主要原因是工作量变化。',
    )
  })

  it('prints a post but masks a name', () => {
    const book = bookOfBudget(budgetExample)
    const [first, ...others] = book.projects
    const named = { ...book, projects: [{ ...first!, person: '甲乙丙' }, ...others] }
    expect(allText(composed(named))).toContain('甲**')
    expect(allText(composed(book))).toContain(first!.person)
  })
})
