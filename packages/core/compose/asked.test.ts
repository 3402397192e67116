/** What a book is asked for: all that its layout prints and it does not say, and nothing else. */
import { describe, expect, it } from 'vitest'
import { type Book, type Missing, procurementMeasures } from '../book/index.ts'
import { compositions } from '../catalog/index.ts'
import { composed, openOf } from './fixtures/composed.ts'
import { bookFor, fullBookFor } from './fixtures/places.ts'
import { missingFor } from './index.ts'

const suzhou = 'jiangsu-suzhou-budget'
const silent = (book: Book): Book => ({
  ...book,
  reasons: [],
  purposes: [],
  meetings: {},
  training: {},
  procurement: { ...procurementMeasures(book), lines: [] },
  purchasedServices: { lines: [] },
  prior: { ...book.prior!, figures: [] },
})

/** The book with answers; measures and lists are taken from the book that knows them. */
function answered(book: Book, questions: readonly Missing[], knows: Book): Book {
  return questions.reduce((made: Book, { path, about }): Book => {
    if (about && (path === 'reasons' || path === 'purposes'))
      return { ...made, [path]: [...made[path], { about, text: '按规定据实安排' }] }
    if (about && path === 'prior.figures')
      return {
        ...made,
        prior: { ...made.prior!, figures: [...made.prior!.figures, { about, amount: 500_000 }] },
      }
    const [name] = path.split('.') as [keyof Book]
    return { ...made, [name]: knows[name] }
  }, book)
}

describe.each(compositions.map(({ layout }) => layout))('%s', (layout) => {
  const full = fullBookFor(layout)
  const book = silent(full)
  const asked = missingFor(book, { layout })

  it('asks for everything that is left open', () => {
    const again = answered(book, asked, full)
    // A figure of last year that was asked for may have changed since.
    const then = missingFor(again, { layout })
    expect(then.filter(({ path }) => path !== 'reasons')).toEqual([])
    expect(openOf(composed(answered(again, then, full), layout))).toEqual([])
  })

  it('asks for nothing that is not needed', () => {
    const answers = asked.filter(({ path }) =>
      /^(?:reasons|purposes|prior\.figures|meetings|training)/.test(path),
    )
    const spared = answers.filter((one) => {
      const rest = asked.filter((other) => other !== one)
      return !missingFor(answered(book, rest, full), { layout }).some(({ path }) => path === one.path)
    })
    expect(spared).toEqual([])
  })
})

it('asks for a measure where the place prints it', () => {
  const book: Book = { ...bookFor(suzhou), training: {} }
  const paths = (layout: string): string[] => missingFor(book, { layout }).map(({ path }) => path)
  expect(paths(suzhou)).toContain('training.amount')
  expect(paths('fujian-fuzhou-budget')).not.toContain('training.amount')
})

it('asks what the unit is before its 机关运行经费', () => {
  const { nature: _nature, ...unit } = bookFor(suzhou).unit
  const paths = missingFor({ ...bookFor(suzhou), unit }, { layout: suzhou }).map(({ path }) => path)
  expect(paths).toEqual(['unit.nature'])
})

it('asks once why revenue and expenditure changed that are the same money', () => {
  const book = silent(bookFor(suzhou))
  const totals = missingFor(book, { layout: suzhou }).filter(
    ({ path, about }) => path === 'reasons' && Object.keys(about!).every((name) => name === 'flow'),
  )
  expect(totals).toEqual([{ path: 'reasons', about: {}, change: expect.any(Number) }])
})

it.each(compositions.map(({ layout }) => layout))(
  'says what is open of money without a project: %s',
  (layout) => {
    const full = fullBookFor(layout)
    const lines = full.budget.lines.map(({ project: _project, ...line }) => line)
    const unknown: Book = { ...full, budget: { ...full.budget, lines } }
    const prints = openOf(composed(unknown, layout)).length > 0
    expect(missingFor(unknown, { layout }).some(({ path }) => path === 'budget.lines')).toBe(prints)
  },
)

it('asks what every disclosure needs where the layout is not known', () => {
  const { layout: _layout, ...book } = bookFor(suzhou)
  expect(missingFor(book).map(({ path }) => path)).toContain('layout')
})
