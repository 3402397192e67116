import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { budgetExample } from '../../../../fixtures/budget/budget-example.ts'
import { total, type UnitBudget } from '../../../../fixtures/budget/budget.ts'
import { fullExample } from '../../../../fixtures/budget/full-example.ts'
import { readText } from '../../../formats/text/index.ts'
import { interpret } from '../../interpret/index.ts'
import type { Document } from '../../model/index.ts'
import { amountOf, type Book, bookOf } from '../index.ts'

const books = new Map<string, Book>()

function imported(name: string): Book {
  const known = books.get(name)
  if (known) return known
  const book = bookOf(readingOf(name))
  books.set(name, book)
  return book
}

function readingOf(name: string) {
  const bytes = readFileSync(new URL(`../../../../examples/${name}`, import.meta.url))
  return interpret(readText(new Uint8Array(bytes)) as Document, { fileName: name })
}

/** Hundredths of 万元, in which the fixtures count, as 分. */
const fen = (hundredths: number): number => hundredths * 10_000

const sourcesOf = ({ lines }: UnitBudget): string[] => [...new Set(lines.map(({ source }) => source))]
const functionsOf = ({ lines }: UnitBudget): string[] => [
  ...new Set(lines.flatMap(({ function: code }) => [code.slice(0, 3), code.slice(0, 5), code])),
]

describe('bookOf', () => {
  for (const [name, facts] of [
    ['budget-example.txt', budgetExample],
    ['full-example.txt', fullExample],
  ] as const) {
    const book = imported(name)

    it(`finds the money of ${name} by source and function`, () => {
      for (const source of sourcesOf(facts)) {
        const about = { flow: 'revenue', source } as const
        expect(amountOf(book.budget, about), source).toBe(fen(total(facts.lines, { source })))
      }
      for (const code of functionsOf(facts)) {
        for (const kind of ['basic', 'project'] as const) {
          const wanted = fen(total(facts.lines, { function: code, kind }))
          expect(amountOf(book.budget, { function: code, kind }), `${code} ${kind}`).toBe(wanted)
        }
      }
    })

    it(`finds the projects of ${name}`, () => {
      expect(book.projects.map((project) => project.name).toSorted()).toEqual(
        facts.projects.map((project) => project.name).toSorted(),
      )
      for (const project of book.projects) {
        const wanted = fen(total(facts.lines, { project: project.name }))
        expect(amountOf(book.budget, { project: project.id }), project.name).toBe(wanted)
        const fact = facts.projects.find((one) => one.name === project.name)!
        expect(project.indicators.map(({ weight }) => weight)).toEqual(
          fact.indicators.map(({ weight }) => String(weight / 100)),
        )
      }
    })

    it(`finds people, things and last year in ${name}`, () => {
      const { serving, posts } = facts.staff
      expect(book.unit.staff.posts[0]?.count).toBe(posts)
      expect(book.unit.staff.serving).toEqual([{ count: serving.now, prior: serving.now - serving.change }])
      expect(book.procurement.goods.amount).toBe(fen(facts.procurement.goods))
      expect(book.procurement.micro.amount).toBe(fen(facts.procurement.micro))
      expect(book.assets.vehicles.general?.count).toBe(facts.assets.vehicles.general.count)
      expect(book.threePublic.reception).toMatchObject([
        { amount: fen(facts.threePublic.reception.now), prior: fen(facts.threePublic.reception.prior) },
      ])
      for (const kind of ['basic', 'project'] as const) {
        const about = { flow: 'expenditure', kind } as const
        expect(amountOf(book.prior!, about), kind).toBe(fen(total(facts.prior, { kind })))
      }
    })
  }

  it('keeps a reason and a purpose with the amount they are about', () => {
    const book = imported('full-example.txt')
    const about = { flow: 'expenditure', source: 'fiscal.general', function: '2080501' }
    expect(book.reasons.find((reason) => reason.about.function === '2080501')).toEqual({
      about,
      text: fullExample.reasons['2080501']!.replaceAll(' ', ''),
    })
    expect(book.purposes.find((purpose) => purpose.about.function === '221')?.text).toBe(
      fullExample.purposes['221'],
    )
  })

  it('says what it had to infer', () => {
    const inferred = imported('full-example.txt').questions.filter(({ why }) => why === 'inferred')
    expect(inferred.length).toBeGreaterThan(0)
    expect(inferred.every(({ path }) => /^projects\.P\d+$/.test(path))).toBe(true)
  })
})

it('keeps out amounts of classes that are finer than the catalogue', () => {
  const reading = readingOf('budget-example.txt')
  const claim = reading.claims.find(({ coordinates }) => coordinates?.economic?.length === 5)!
  const finer = {
    ...claim,
    coordinates: { ...claim.coordinates!, economic: `${claim.coordinates!.economic}03` },
  }
  const codes = JSON.stringify(bookOf({ ...reading, claims: [...reading.claims, finer] }).budget)
  expect(codes).not.toContain(finer.coordinates.economic)
})
