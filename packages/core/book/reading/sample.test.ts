/** The text file that the project must serve first; it is not part of the repository. */
import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { readText } from '../../../formats/text/index.ts'
import { interpret } from '../../interpret/index.ts'
import type { Claim, Document } from '../../model/index.ts'
import { amountOf, bookOf, factFinder } from '../index.ts'

const file = fileURLToPath(new URL('../../../../../shared/corpus/000_7c0bf2efb0e5d549.txt', import.meta.url))
const absent = !existsSync(file)
const reading = absent
  ? undefined
  : interpret(readText(new Uint8Array(readFileSync(file))) as Document, { fileName: '000.txt' })

const facts: Claim['aspect'][] = ['amount', 'count', 'target', 'weight']
const stated = (claim: Claim): boolean =>
  claim.coordinates !== undefined && claim.quantity !== undefined && facts.includes(claim.aspect)

test.skipIf(absent)(
  'every number of the tables and forms is a fact of the book (needs ../shared/corpus)',
  () => {
    const find = factFinder(bookOf(reading!))
    const cells = reading!.claims.filter((claim) => claim.via !== 'sentence' && stated(claim))
    const wrong = cells.filter((claim) => find(claim as never)?.value !== claim.quantity!.value)
    expect(wrong.map(({ quote, printed }) => `${quote} ${printed}`)).toEqual([])
    expect(cells.length).toBeGreaterThan(170)
  },
)

test.skipIf(absent)(
  'so is every number of its sentences, contradictions apart (needs ../shared/corpus)',
  () => {
    const find = factFinder(bookOf(reading!))
    const said = reading!.claims.filter((claim) => claim.via === 'sentence' && stated(claim))
    const wrong = said.filter((claim) => find(claim as never)?.value !== claim.quantity!.value)
    expect(wrong.map(({ quote, printed }) => `${quote} ${printed}`)).toEqual([])
    expect(said.length).toBeGreaterThan(60)
  },
)

test.skipIf(absent)('the book is the unit’s (needs ../shared/corpus)', () => {
  const book = bookOf(reading!)
  expect(book.budget.lines).toHaveLength(5)
  expect(book.budget).toMatchObject({ figures: [], revenue: [] })
  expect(book.questions).toEqual([])
  expect(book.projects.map(({ indicators, allocation }) => [indicators.length, allocation.length])).toEqual([
    [9, 5],
    [7, 2],
  ])
  expect(book.unit.staff.serving).toEqual([{ count: 10, prior: 9 }])
  const basic = { flow: 'expenditure', kind: 'basic' } as const
  expect(amountOf(book.prior!, basic)).toBe(134_950_000)
  expect(book.reasons.length).toBeGreaterThan(10)
  expect(book.unit.contact?.office).toBeUndefined()
})
