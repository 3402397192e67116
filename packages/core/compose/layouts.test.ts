/** Every composition against the readers: what it prints is what the book holds. */
import { readDocx, writeDocx } from '@mingzhang/formats/docx'
import { describe, expect, it } from 'vitest'
import { budgetExample } from '../../../fixtures/budget/budget-example.ts'
import { type Book, factFinder } from '../book/index.ts'
import { compositions, layoutById } from '../catalog/index.ts'
import { interpret } from '../interpret/index.ts'
import { coordinatesKey, type Document } from '../model/index.ts'
import { composed, findingsOf, openOf } from './fixtures/composed.ts'
import { bookFor, departmentFor, fullBookFor } from './fixtures/places.ts'
import type { Disclosure } from './index.ts'

const readBack = (disclosure: Disclosure) =>
  interpret(readDocx(writeDocx(disclosure)) as Document, { fileName: 'composed.docx' })

const foundIn = (book: Book, layout: string) => {
  const reading = readBack(composed(book, layout))
  expect(reading.numbers.unread).toEqual([])
  expect(reading.profile).toMatchObject({ unit: book.unit.name, level: book.unit.level, conflicts: [] })
  return findingsOf(reading).map(({ rule, at }) => [rule, at.quote])
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
    expect(lost).toEqual([])
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

  it('leaves nothing open and passes the check', () => {
    expect(openOf(disclosure)).toEqual([])
    expect(foundIn(own, id)).toEqual([])
  })

  it('passes the check with money of every source', () => {
    expect(foundIn(fullBookFor(id), id)).toEqual([])
  })

  it('passes the check as a department of units of both natures', () => {
    const department = departmentFor(id)
    expect(openOf(composed(department, id))).toEqual([])
    expect(foundIn(department, id)).toEqual([])
  })
})
