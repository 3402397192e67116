/** What is written is read again: the facts of a book through every format that our own readers read. */
import * as fc from 'fast-check'
import { readDocument } from '@mingzhang/formats'
import { describe, expect, it } from 'vitest'
import { bookOfBudget } from '../../../fixtures/budget/book.ts'
import { budgetExample } from '../../../fixtures/budget/budget-example.ts'
import { fullExample } from '../../../fixtures/budget/full-example.ts'
import { type Book, factFinder } from '../../core/book/index.ts'
import { compositions } from '../../core/catalog/index.ts'
import { meetSources } from '../../core/catalog/lexicon/index.ts'
import { composed, findingsOf } from '../../core/compose/fixtures/composed.ts'
import { bookFor } from '../../core/compose/fixtures/places.ts'
import { printableBook, printableDepartment } from '../../core/compose/fixtures/random.ts'
import type { Disclosure } from '../../core/compose/index.ts'
import { interpret } from '../../core/interpret/index.ts'
import { type Coordinates, coordinatesKey, isRefusal, type Reading } from '../../core/model/index.ts'
import { type DisclosureFormat, disclosureFormats, formatOfName, writeDisclosure } from './index.ts'

/** Formats whose tables our readers read whole; docs/writing.md says why the others are not here. */
const read: readonly DisclosureFormat[] = ['docx', 'pdf', 'xlsx', 'html', 'fragment', 'md']

/** Random books a format, their lines at most, and the seed; `npm run proof` sets them. */
const runs = Number(process.env['PROOF_RUNS'] ?? 4)
const most = Number(process.env['PROOF_LINES'] ?? 30)
const seed = Number(process.env['PROOF_SEED'] ?? 20260102)
/** Layouts of the proof; the tests try each with few books. */
const layouts = process.env['PROOF_LAYOUT']?.split(',') ?? compositions.map(({ layout }) => layout)

/** The tests try the layout of the sample with several books, and every other with one. */
const runsOf = (layout: string, sort: string): number => {
  if (process.env['PROOF_RUNS'] !== undefined) return runs
  return layout === 'xinjiang-unit-budget' && sort === '' ? runs : 1
}

async function throughFormat(disclosure: Disclosure, format: DisclosureFormat): Promise<Reading> {
  const document = await readDocument(await writeDisclosure(disclosure, { format }))
  if (isRefusal(document)) throw new Error(`${format}: ${document.code}`)
  return interpret(document, { fileName: `composed.${format}` })
}

/** What is spent on a project is project expenditure, said or not. */
const keyOf = ({ kind, ...rest }: Coordinates): string =>
  coordinatesKey(rest.project === undefined && kind !== undefined ? { ...rest, kind } : rest)

/** A number of a form says whose it is: the unit's, or in a department's that of one of its units. */
function ownOf({ unit: { name, members } }: Book, { unit, ...rest }: Coordinates): Coordinates {
  const own = unit === undefined || unit === name || members.some((member) => member.name === unit)
  return own ? rest : { ...rest, unit }
}

const isCarried = ({ source }: { readonly source?: string | undefined }): boolean =>
  source?.startsWith('carryover') === true

/**
 * Amounts of tables that are not read again, and amounts read in tables that the book does not hold. Where something is
 * carried over, a table of a fund counts it in or not, and the words do not say which: amounts may be left undecided, and
 * a fund may be read with what is carried over of it.
 */
function differences(book: Book, disclosure: Disclosure, { claims }: Reading): readonly string[] {
  const found = new Set(
    claims.flatMap(({ coordinates }) => (coordinates ? [keyOf(ownOf(book, coordinates))] : [])),
  )
  const carries = book.budget.lines.some((line) => isCarried({ source: line.source }))
  const lost = disclosure.parts.flatMap((part) =>
    part.kind === 'grid' && !carries
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
    const own = ownOf(book, coordinates)
    const value = (source: string | undefined): number =>
      find({ coordinates: { ...own, ...(source !== undefined && { source }) }, aspect })?.value ?? 0
    const said = find({ coordinates: own, aspect })?.value
    if (said === quantity.value) return false
    if (own.source === undefined) return true
    // 本年收入合计 stands above what comes from other units, in some forms, and leaves it out.
    if (own.source === 'current')
      return value('current') - value('unit.superior') - value('unit.affiliate') !== quantity.value
    // 上年结转 beside 使用非财政拨款结余 is that of fiscal money.
    if (own.source === 'carryover') return value('carryover.fiscal') !== quantity.value
    const over = own.item === undefined ? meetSources('carryover', own.source) : undefined
    return over === undefined || isCarried(own) || (said ?? 0) + value(over) !== quantity.value
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

  const sorts = [
    ['', (layout: string) => printableBook({ most, layout })],
    [' with money of every source', (layout: string) => printableBook({ most, layout, everySource: true })],
    [' of departments', (layout: string) => printableDepartment({ most, layout })],
  ] as const
  const each = layouts.flatMap((layout) => sorts.map(([sort, make]) => [layout, sort, make] as const))

  it.each(each)(
    'holds the facts of random books in %s%s',
    async (layout, sort, make) => {
      await fc.assert(
        fc.asyncProperty(make(layout), async (book) => {
          const disclosure = composed(book, layout)
          const reading = await throughFormat(disclosure, format)
          expect(differences(book, disclosure, reading)).toEqual([])
          expect(reading.numbers.unread).toEqual([])
        }),
        { seed, numRuns: runsOf(layout, sort), endOnFailure: true },
      )
    },
    30_000 + runs * 10_000,
  )
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
