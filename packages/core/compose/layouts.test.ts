/** Every composition against the readers: what it prints is what the book holds. */
import { readDocx, writeDocx } from '@mingzhang/formats/docx'
import { describe, expect, it } from 'vitest'
import { budgetExample } from '../../../fixtures/budget/budget-example.ts'
import { type Book, factFinder } from '../book/index.ts'
import { compositions, layoutById } from '../catalog/index.ts'
import { interpret } from '../interpret/index.ts'
import { coordinatesKey, type Document, type Reading } from '../model/index.ts'
import { composed, findingsOf, openOf } from './fixtures/composed.ts'
import { bookFor, departmentFor, fullBookFor } from './fixtures/places.ts'
import type { Disclosure } from './index.ts'

const readBack = (disclosure: Disclosure) =>
  interpret(readDocx(writeDocx(disclosure)) as Document, { fileName: 'composed.docx' })

/** Amounts of tables that are not read again. */
function lostOf({ parts }: Disclosure, { claims }: Reading) {
  const read = new Set(
    claims.flatMap(({ coordinates }) => (coordinates ? [coordinatesKey(coordinates)] : [])),
  )
  const lost = parts.flatMap((part) =>
    part.kind === 'grid' && part.role === 'table'
      ? part.rows
          .flatMap(({ cells }) => cells)
          .filter(({ amount, fact }) => amount && fact && !read.has(coordinatesKey(fact)))
          .map(({ text }) => `${part.id} ${text}`)
      : [],
  )
  return { lost, read }
}

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
    const { lost, read } = lostOf(disclosure, reading)
    expect(lost).toEqual([])
    expect(read.size).toBeGreaterThan(100)
  })

  it('loses none with money of every source that is not carried over', () => {
    const full = fullBookFor(id)
    const fresh = <T extends { readonly source?: string }>(lines: readonly T[]): T[] =>
      lines.filter(({ source }) => !source!.startsWith('carryover'))
    const { budget, procurement } = full
    const made = composed(
      {
        ...full,
        budget: { ...budget, lines: fresh(budget.lines) },
        procurement: { ...procurement, lines: fresh(procurement.lines) },
      },
      id,
    )
    expect(lostOf(made, readBack(made)).lost).toEqual([])
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
