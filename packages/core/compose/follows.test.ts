/** Every number follows the book: one line at a time, and random books as a whole. */
import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { bookOfBudget } from '../../../fixtures/budget/book.ts'
import { budgetExample } from '../../../fixtures/budget/budget-example.ts'
import { fullExample } from '../../../fixtures/budget/full-example.ts'
import { type Book, factFinder, type Line, type Purchase } from '../book/index.ts'
import { compositions } from '../catalog/index.ts'
import { type Coordinates, coordinatesKey, decimalOf } from '../model/index.ts'
import { composed, readBack } from './fixtures/composed.ts'
import { fullBookFor } from './fixtures/places.ts'
import { printableBook } from './fixtures/random.ts'
import type { Disclosure } from './index.ts'

interface Amount {
  readonly place: string
  readonly fact: Coordinates
  /** In 分. */
  readonly printed: number
}

/** Every amount of this year that a disclosure prints; of the measures outside the cube only those named. */
function amountsOf({ parts, year }: Disclosure, items = /^organOperating$/): Map<string, Amount> {
  const found = new Map<string, Amount>()
  const add = (
    place: string,
    text: string,
    fact: Coordinates | undefined,
    aspect: string | undefined,
    unit = '万元',
  ): void => {
    const decimal = decimalOf(text.replaceAll(',', ''))
    if (!fact || aspect || !decimal || fact.year !== year) return
    if (fact.item !== undefined && !items.test(fact.item)) return
    const factor = unit === '元' ? 100 : 1_000_000
    found.set(place, { place, fact, printed: (decimal.mantissa * factor) / 10 ** decimal.decimals })
  }
  parts.forEach((part, index) => {
    if (part.kind === 'prose')
      part.runs.forEach((run, r) => add(`${index}.${r}`, run.text, run.fact, run.aspect))
    if (part.kind === 'grid')
      part.rows.forEach(({ cells }, row) =>
        cells.forEach((cell, c) =>
          add(
            `${index}.${row}.${c}`,
            cell.text,
            cell.fact,
            cell.aspect,
            part.moneyUnit === '' ? '万元' : part.moneyUnit,
          ),
        ),
      )
  })
  return found
}

/** Whether a line is a part of a fact, by the meaning of the coordinates alone. */
function isPart(
  { source = '', function: code = '', economic = '', kind, project }: Line,
  fact: Coordinates,
  book: Book,
): boolean {
  if (fact.item === 'organOperating')
    return (
      source.startsWith('fiscal.general') &&
      kind === 'basic.running' &&
      economic.startsWith(fact.economic ?? '')
    )
  const under = (id: string, wanted: string | undefined): boolean =>
    wanted === undefined || id === wanted || id.startsWith(`${wanted}.`)
  const named = book.projects.find(({ id }) => id === project)?.name
  return (
    (fact.source === 'current' ? !source.startsWith('carryover') : under(source, fact.source)) &&
    code.startsWith(fact.function ?? '') &&
    economic.startsWith(fact.economic ?? '') &&
    under(kind ?? '', fact.kind) &&
    (fact.project === undefined || fact.project === named)
  )
}

/** Lifts one line after the other, and holds every place to whether the line is a part of what it prints. */
function holdToLines(
  book: Book,
  layout: string | undefined,
  least: { places: number; each: number },
  chosen: readonly Line[] = book.budget.lines,
): void {
  const before = amountsOf(composed(book, layout))
  expect(before.size).toBeGreaterThan(least.places)
  const rise = 1_230_000
  book.budget.lines.forEach((line, index) => {
    if (!chosen.includes(line)) return
    const lines = book.budget.lines.with(index, { ...line, amount: line.amount + rise })
    const after = amountsOf(composed({ ...book, budget: { ...book.budget, lines } }, layout))
    const wrong = [...before.values()].filter(({ place, fact, printed }) => {
      const grown = after.get(place)!.printed - printed
      return grown !== (isPart(line, fact, book) ? rise : 0)
    })
    expect(wrong.map(({ fact }) => coordinatesKey(fact))).toEqual([])
    const places = [...before.values()].filter(({ fact }) => isPart(line, fact, book))
    expect(places.length, `line ${index}`).toBeGreaterThan(least.each)
  })
}

it('changing one line changes every place where it is printed, and no other', () => {
  holdToLines(bookOfBudget(fullExample), undefined, { places: 400, each: 8 })
})

const others = compositions.slice(1).map(({ layout }) => layout)

it.each(others)('and so it does in %s', (layout) => {
  holdToLines(bookOfBudget(budgetExample), layout, { places: 100, each: 8 })
})

it.each(others)('and so it does in %s with money of every source and kind, a line of each', (layout) => {
  const book = fullBookFor(layout)
  const kinds = new Map(book.budget.lines.map((line) => [`${line.source} ${line.kind}`, line]))
  expect(kinds.size).toBeGreaterThan(8)
  holdToLines(book, layout, { places: 150, each: 3 }, [...kinds.values()])
})

/** Places that print what is bought, by the coordinates of what they print. */
it.each([
  ['jiangsu-suzhou-budget', 2],
  ['beijing-department-budget', 2],
  ['shandong-yantai-department-budget', 4],
  ['guangdong-shenzhen-department-budget', 3],
])('changing one purchase changes every place where it is printed, and no other: %s', (layout, least) => {
  const book = fullBookFor(layout)
  const { lines } = book.procurement
  const items = (one: Purchase): readonly string[] => ['procurement', `procurement.${one.category}`]
  const before = amountsOf(composed(book, layout), /^procurement/)
  lines.forEach((line, index) => {
    const changed = lines.with(index, { ...line, amount: line.amount + 1_230_000 })
    const after = amountsOf(
      composed({ ...book, procurement: { ...book.procurement, lines: changed } }, layout),
      /^procurement/,
    )
    const own = [...before.values()].filter(
      ({ fact: { item = '', function: code = '', source = '' } }) =>
        items(line).includes(item) && line.function!.startsWith(code) && `${line.source}.`.startsWith(source),
    )
    const grown = [...before.values()].filter(
      ({ place, printed }) => after.get(place)!.printed - printed === 1_230_000,
    )
    expect(grown).toEqual(own)
    expect(own.length).toBeGreaterThanOrEqual(least)
  })
})

/** Tables whose columns plain text keeps, or whose columns can be told from the sums. */
const kept = new Set([
  'revenue-expenditure-summary',
  'revenue-by-function',
  'appropriation-summary',
  'general-expenditure',
  'general-basic-by-economic',
])

it('random books read back as the facts that they hold', () => {
  fc.assert(
    fc.property(printableBook(), (book) => {
      const disclosure = composed(book)
      const reading = readBack(disclosure)
      expect(reading.numbers.unread).toEqual([])
      const find = factFinder(book)
      const read = new Set<string>()
      const wrong = reading.claims.filter((claim) => {
        const { aspect, coordinates, quantity } = claim
        if (!coordinates || !quantity || (aspect !== 'amount' && aspect !== 'count')) return false
        read.add(coordinatesKey(coordinates))
        return find({ coordinates, aspect })?.value !== quantity.value
      })
      expect(wrong.map(({ quote, printed }) => `${quote} ${printed}`)).toEqual([])
      const lost = disclosure.parts.flatMap((part) =>
        part.kind === 'grid' && kept.has(part.id)
          ? part.rows
              .flatMap(({ cells }) => cells)
              .filter(({ fact }) => fact && !read.has(coordinatesKey(fact)))
              .map(({ text }) => `${part.id} ${text}`)
          : [],
      )
      expect(lost).toEqual([])
    }),
    { seed: 20260102, numRuns: 20 },
  )
})
