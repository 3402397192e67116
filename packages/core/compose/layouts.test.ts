/** Every composition against the readers: what it prints is what the book holds. */
import { readDocx, writeDocx } from '@mingzhang/formats/docx'
import { describe, expect, it } from 'vitest'
import { budgetExample } from '../../../fixtures/budget/budget-example.ts'
import { type Book, factFinder } from '../book/index.ts'
import { compositions, layoutById } from '../catalog/index.ts'
import { interpret } from '../interpret/index.ts'
import { coordinatesKey, type Document } from '../model/index.ts'
import { composed, findingsOf, openOf } from './fixtures/composed.ts'
import { bookFor, departmentFor, fullBookFor, unsaid } from './fixtures/places.ts'
import type { Disclosure } from './index.ts'

/** What a place asks for that no book of a budget holds. */
const asked: Readonly<Record<string, readonly string[]>> = {
  'beijing-department-budget': ['purchased-services 【待填：政府购买服务明细，没有的填零】'],
  'guangdong-guangzhou-department-budget': ['【待填：一般公共预算委托业务费上年数】'],
  'guangdong-shenzhen-department-budget': [
    'expenditure-by-function 【待填：各功能分类科目的政府采购项目金额】',
  ],
  'jiangsu-suzhou-budget': ['procurement 【待填：政府采购明细，没有的填零】'],
  'shandong-yantai-department-budget': [
    'procurement 【待填：各功能分类科目的政府采购项目金额】',
    '【待填：财政拨款委托业务费上年数】',
  ],
}
const readBack = (disclosure: Disclosure) =>
  interpret(readDocx(writeDocx(disclosure)) as Document, { fileName: 'composed.docx' })

/** What the check finds beside what is open and the tables that stay empty for it. */
const foundIn = (book: Book, layout: string) => {
  const reading = readBack(composed(book, layout))
  expect(reading.numbers.unread).toEqual([])
  expect(reading.profile).toMatchObject({ unit: book.unit.name, level: book.unit.level, conflicts: [] })
  const asks = Object.keys(asked).includes(layout)
  return findingsOf(reading)
    .filter(({ rule }) => !asks || !['placeholder-left', 'empty-table-without-note'].includes(rule))
    .map(({ rule, at }) => [rule, at.quote])
}

describe.each(compositions.map(({ layout }) => layout))('%s', (id) => {
  const own = bookFor(id)
  const disclosure = composed(own, id)
  const reading = readBack(disclosure)

  it('is known again by its own print', () => {
    expect(reading.profile).toMatchObject({
      layout: id,
      unit: budgetExample.unit,
      year: own.year,
      conflicts: [],
    })
    expect(reading.tables.filter(({ role }) => role !== 'performance-form').map(({ role }) => role)).toEqual(
      layoutById(id)!.tables.map(({ role }) => role),
    )
  })

  it('loses no amount of its tables', () => {
    const read = new Set(
      reading.claims.flatMap(({ coordinates }) => (coordinates ? [coordinatesKey(coordinates)] : [])),
    )
    const lost = disclosure.parts.flatMap((part) =>
      part.kind === 'grid'
        ? part.rows
            .flatMap(({ cells }) => cells)
            .filter(({ amount, fact }) => amount && fact && !read.has(coordinatesKey(fact)))
            .map(({ text }) => `${part.id} ${text}`)
        : [],
    )
    expect(lost).toEqual(unsaid[id] ?? [])
    expect(read.size).toBeGreaterThan(100)
  })

  it('prints in tables what the book holds', () => {
    const find = factFinder(own)
    const wrong = reading.claims.filter(({ via, aspect, coordinates, quantity }) => {
      if (via === 'sentence' || aspect !== 'amount' || !coordinates || !quantity) return false
      return find({ coordinates, aspect })?.value !== quantity.value
    })
    expect(wrong.map(({ quote, printed }) => `${quote} ${printed}`)).toEqual([])
  })

  it('leaves open what the place asks for beyond a budget, and passes the check but for that', () => {
    const open = asked[id] ?? []
    expect(openOf(disclosure)).toEqual(open)
    const found = findingsOf(reading).filter(({ rule }) => open.length === 0 || rule !== 'placeholder-left')
    expect(found.map(({ rule, at }) => [rule, at.quote])).toEqual([])
  })

  it('passes the check with money of every source', () => {
    expect(foundIn(fullBookFor(id), id)).toEqual([])
  })

  it('passes the check as a department of units of both natures', () => {
    const department = departmentFor(id)
    const open = openOf(composed(department, id))
    expect(open.filter((text) => text.endsWith('【待填】'))).toEqual([])
    expect(foundIn(department, id)).toEqual([])
  })
})
