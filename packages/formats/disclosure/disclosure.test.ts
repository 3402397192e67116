/** What is written is read again: the facts of a book through every format that our own readers read. */
import * as fc from 'fast-check'
import { readDocument } from '@mingzhang/formats'
import { describe, expect, it } from 'vitest'
import { bookOfBudget } from '../../../fixtures/budget/book.ts'
import { budgetExample } from '../../../fixtures/budget/budget-example.ts'
import { fullExample } from '../../../fixtures/budget/full-example.ts'
import { type Book, factFinder } from '../../core/book/index.ts'
import { compositions } from '../../core/catalog/index.ts'
import { composed, findingsOf } from '../../core/compose/fixtures/composed.ts'
import { bookFor } from '../../core/compose/fixtures/places.ts'
import { printableBook } from '../../core/compose/fixtures/random.ts'
import type { Disclosure } from '../../core/compose/index.ts'
import { interpret } from '../../core/interpret/index.ts'
import { type Coordinates, coordinatesKey, isRefusal, type Reading } from '../../core/model/index.ts'
import { type DisclosureFormat, disclosureFormats, formatOfName, writeDisclosure } from './index.ts'

/** Formats whose tables our readers read whole; docs/writing.md says why the others are not here. */
const read: readonly DisclosureFormat[] = ['docx', 'pdf', 'xlsx', 'html', 'fragment']

/** Random books a format, their lines at most, and the seed; `npm run proof` sets them. */
const runs = Number(process.env['PROOF_RUNS'] ?? 4)
const most = Number(process.env['PROOF_LINES'] ?? 30)
const seed = Number(process.env['PROOF_SEED'] ?? 20260102)

async function throughFormat(disclosure: Disclosure, format: DisclosureFormat): Promise<Reading> {
  const document = await readDocument(await writeDisclosure(disclosure, { format }))
  if (isRefusal(document)) throw new Error(`${format}: ${document.code}`)
  return interpret(document, { fileName: `composed.${format}` })
}

/** What is spent on a project is project expenditure, said or not. */
const keyOf = ({ kind, ...rest }: Coordinates): string =>
  coordinatesKey(rest.project === undefined && kind !== undefined ? { ...rest, kind } : rest)

/** Amounts of tables that are not read again, and amounts read in tables that the book does not hold. */
function differences(book: Book, disclosure: Disclosure, { claims }: Reading): readonly string[] {
  const found = new Set(claims.flatMap(({ coordinates }) => (coordinates ? [keyOf(coordinates)] : [])))
  const lost = disclosure.parts.flatMap((part) =>
    part.kind === 'grid'
      ? part.rows
          .flatMap(({ cells }) => cells)
          .filter(({ amount, fact }) => amount && fact && !found.has(keyOf(fact)))
          .map(({ text }) => `lost ${part.id} ${text}`)
      : [],
  )
  const find = factFinder(book)
  const wrong = claims.filter(({ via, aspect, coordinates, quantity, quote }) => {
    if (via === 'sentence' || aspect !== 'amount' || !coordinates || !quantity) return false
    // 其他资金 of a project's form holds what is carried over as well; the form does not say which.
    if (quote === '其他资金') return false
    return find({ coordinates, aspect })?.value !== quantity.value
  })
  return [...lost, ...wrong.map(({ quote, printed }) => `wrong ${quote} ${printed}`)]
}

const examples = [
  ['full example', fullExample],
  ['budget example', budgetExample],
] as const

describe.each(read)('%s', (format) => {
  it.each(examples)('holds the facts of the %s', async (_, facts) => {
    const book = bookOfBudget(facts)
    const disclosure = composed(book)
    const reading = await throughFormat(disclosure, format)
    expect(differences(book, disclosure, reading)).toEqual([])
    expect(reading.numbers.unread).toEqual([])
    expect(reading.profile).toMatchObject({ unit: facts.unit, year: 2024, conflicts: [] })
  })

  it.each(compositions.map(({ layout }) => layout))('is known again as %s', async (layout) => {
    const book = bookFor(layout)
    const disclosure = composed(book, layout)
    const reading = await throughFormat(disclosure, format)
    expect(differences(book, disclosure, reading)).toEqual([])
    expect(reading.profile.layout).toBe(layout)
  })

  it('holds the facts of random books', { timeout: 30_000 + runs * 10_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(printableBook(most), async (book) => {
        const disclosure = composed(book)
        const reading = await throughFormat(disclosure, format)
        expect(differences(book, disclosure, reading)).toEqual([])
        expect(reading.numbers.unread).toEqual([])
      }),
      { seed, numRuns: runs },
    )
  })
})

describe.each(disclosureFormats)('%s', (format) => {
  const disclosure = composed(bookOfBudget(budgetExample))

  it('has equal bytes for equal disclosures', async () => {
    const write = () => writeDisclosure(structuredClone(disclosure), { format })
    expect(Buffer.from(await write()).equals(Buffer.from(await write()))).toBe(true)
  })
})

it('takes the note under an empty table for that table, not for a filled one further on', async () => {
  const layout = 'fujian-fuzhou-budget'
  const filled = { source: 'fiscal.general', amount: 100_000, prior: 100_000 }
  const book = bookFor(layout)
  const threePublic = { ...book.threePublic, reception: [filled] }
  const made = composed({ ...book, threePublic }, layout)
  const notes = made.parts.flatMap((part) => (part.kind === 'grid' ? part.notes : []))
  expect(notes.length).toBeGreaterThan(0)
  const reading = await throughFormat(made, 'html')
  expect(findingsOf(reading).map(({ rule }) => rule)).not.toContain('empty-note-under-filled-table')
})

it('takes the format from the ending of a name', () => {
  expect(
    ['a.DOCX', 'b/c.htm', 'd.md', 'e.zip', 'f.csv', 'g.txt', 'h', 'i.xyz', 'j.constructor', 'k.pdf'].map(
      formatOfName,
    ),
  ).toEqual(['docx', 'html', 'md', 'data', 'csv', 'text', undefined, undefined, undefined, 'pdf'])
})
