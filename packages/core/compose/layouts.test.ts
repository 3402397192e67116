/** Every composition against the readers: what it prints is what the book holds. */
import { readDocx, writeDocx } from '@mingzhang/formats/docx'
import { describe, expect, it } from 'vitest'
import { bookOfBudget } from '../../../fixtures/budget/book.ts'
import { budgetExample } from '../../../fixtures/budget/budget-example.ts'
import { type Book, factFinder, type Topic } from '../book/index.ts'
import { compositions, layoutById } from '../catalog/index.ts'
import { interpret } from '../interpret/index.ts'
import { coordinatesKey, type Document } from '../model/index.ts'
import { composed, findingsOf, openOf } from './fixtures/composed.ts'
import type { Disclosure } from './index.ts'

const example = bookOfBudget(budgetExample)
const codes = [...new Set(example.budget.lines.flatMap(({ function: code }) => code ?? []))]
/** With what the items are for, as some places print it. */
const book: Book = {
  ...example,
  purposes: [
    ...example.purposes,
    ...codes.map((code) => ({
      about: { flow: 'expenditure', source: 'fiscal', function: code } as Topic,
      text: '按规定开展工作',
    })),
  ],
}

const readBack = (disclosure: Disclosure) =>
  interpret(readDocx(writeDocx(disclosure)) as Document, { fileName: 'composed.docx' })

describe.each(compositions.map(({ layout }) => layout))('%s', (id) => {
  const disclosure = composed(book, id)
  const reading = readBack(disclosure)

  it('is known again by its own print', () => {
    expect(reading.profile).toMatchObject({ layout: id, unit: budgetExample.unit, year: 2024, conflicts: [] })
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
    expect(lost).toEqual([])
    expect(read.size).toBeGreaterThan(100)
  })

  it('prints in tables what the book holds', () => {
    const find = factFinder(book)
    const wrong = reading.claims.filter(({ via, aspect, coordinates, quantity }) => {
      if (via === 'sentence' || aspect !== 'amount' || !coordinates || !quantity) return false
      return find({ coordinates, aspect })?.value !== quantity.value
    })
    expect(wrong.map(({ quote, printed }) => `${quote} ${printed}`)).toEqual([])
  })

  it('leaves nothing open and passes the check', () => {
    expect(openOf(disclosure)).toEqual([])
    expect(findingsOf(reading).map(({ rule, at }) => [rule, at.quote])).toEqual([])
  })
})
