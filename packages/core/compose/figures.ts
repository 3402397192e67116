import {
  amountOf,
  type Book,
  type Budget,
  type Headcount,
  itemFacts,
  type Known,
  sumOfKnown,
  topicKey,
  type Topic,
  type Wording,
} from '../book/index.ts'
import { type Composition, economicSubject, factName, foldWords, functionSubject } from '../catalog/index.ts'
import { canonical, isUnder } from '../catalog/lexicon/index.ts'
import type { Coordinates, Quantity } from '../model/index.ts'

const headcounts = {
  'staff.posts': 'posts',
  'staff.serving': 'serving',
  'staff.retired': 'retired',
  'staff.retiredCadre': 'retiredCadre',
} as const

const piece = 10_000

/** What a book says of topics, this year and last: the one place where composing asks for numbers and names. */
export class Figures {
  readonly book: Book
  /** 名词解释 of the layout. */
  readonly terms: Composition['glossary']
  private readonly items = new Map<string, Quantity>()
  private readonly amounts = new Map<string, Known>()
  private readonly projects: ReadonlyMap<string, string>

  constructor(book: Book, terms: Composition['glossary'] = []) {
    this.book = book
    this.terms = terms
    this.projects = new Map(book.projects.map(({ id, name }) => [id, name]))
    for (const { item, source, prior, aspect, quantity } of itemFacts(book))
      this.items.set(itemKey(item, source, prior === true, aspect), quantity)
  }

  /** In 分; undefined when nobody knows. */
  now(about: Topic): Known {
    return this.ask(about, false)
  }

  prior(about: Topic): Known {
    return this.ask(about, true)
  }

  private ask(about: Topic, before: boolean): Known {
    const key = `${before ? 'p' : 'n'}${topicKey(about)}`
    if (!this.amounts.has(key)) this.amounts.set(key, this.amount(about, before))
    return this.amounts.get(key)
  }

  private amount(about: Topic, before: boolean): Known {
    const { item, source } = about
    if (item !== undefined) {
      const known =
        this.items.get(itemKey(item, source, before, 'amount')) ??
        (source === 'fiscal' ? this.items.get(itemKey(item, undefined, before, 'amount')) : undefined)
      if (known) return known.value
      // 事业单位 have none.
      if (item === 'organOperating' && this.book.unit.nature === 'public') return 0
    }
    const budget: Budget | undefined = before ? this.book.prior : this.book.budget
    if (!budget) return undefined
    const amount = amountOf(budget, about)
    // Revenue and expenditure of a budget are equal: of what only one side is known, so is the other.
    if (amount !== undefined || about.item !== undefined || about.flow === undefined) return amount
    const { flow, ...rest } = about
    if (Object.keys(rest).some((name) => name !== 'source')) return amount
    const other = amountOf(budget, { ...rest, flow: flow === 'revenue' ? 'expenditure' : 'revenue' })
    return other ?? amountOf(budget, rest)
  }

  /** Persons, vehicles, square metres; `before` is a year ago. */
  count(item: string, before = false): Quantity | undefined {
    if (!before) return this.items.get(itemKey(item, undefined, false, 'count'))
    const rows = this.staffRows(item)
    const total = rows && sumOfKnown(rows.map(({ prior }) => prior))
    return total === undefined ? undefined : { dimension: 'count', value: total * piece, step: 0 }
  }

  private staffRows(item: string): readonly Headcount[] | undefined {
    const { staff } = this.book.unit
    if (item === 'staff.actual') return [...staff.serving, ...staff.retired, ...staff.retiredCadre]
    const name = headcounts[item as keyof typeof headcounts]
    return name === undefined ? undefined : staff[name]
  }

  /** What a number about the topic is a claim of, as a reading would say it. */
  coordinates(about: Topic, before = false): Coordinates {
    const { project, ...rest } = canonical(about)
    const name = project === undefined ? undefined : foldWords(this.projects.get(project) ?? project)
    const { book } = this
    const when = before
      ? { year: book.prior?.year ?? book.year - 1, stage: book.prior?.stage ?? ('budget' as const) }
      : { year: book.year, stage: 'budget' as const }
    return { ...rest, ...when, ...(name !== undefined && { project: name }) }
  }

  /** Name of a 科目, as the unit or else the catalogue of the year has it; the code itself when nobody knows. */
  codeName(code: string): string {
    const { names, year } = this.book
    const economic = code.startsWith('g') || code.startsWith('3') || code.startsWith('5')
    const subject = (economic ? economicSubject : functionSubject)(code.replace(/^g/, ''), year)
    return names[code] ?? subject?.name ?? code
  }

  /** What a topic is called in a question. */
  nameOf(about: Topic): string {
    return factName(
      about,
      (code) => this.codeName(code),
      (id) => this.projects.get(id) ?? id,
    )
  }

  /** The reason of a change: of this topic, or of one that is the same money in other words. */
  reason(about: Topic): string | undefined {
    return this.wording(this.book.reasons, about)
  }

  purpose(about: Topic): string | undefined {
    return this.wording(this.book.purposes, about)
  }

  private wording(wordings: readonly Wording[], about: Topic): string | undefined {
    const exact = wordings.find((wording) => topicKey(wording.about) === topicKey(about))
    if (exact) return exact.text
    const [now, before] = [this.now(about), this.prior(about)]
    const same = wordings.find(
      (wording) =>
        nested(wording.about, about) &&
        this.now(wording.about) === now &&
        (before === undefined || this.prior(wording.about) === before),
    )
    return same?.text
  }

  /** Codes with money in what is asked, or that may have some, of that length, ascending. */
  codes(name: 'function' | 'economic', within: Topic, length: number): readonly string[] {
    const { budget } = this.book
    const lists = name === 'function' ? [budget.lines, budget.revenue] : [budget.lines, budget.economics]
    const found = new Set<string>()
    for (const line of lists.flat()) {
      const code = line[name as 'function']
      if (code !== undefined && code.length >= length) found.add(code.slice(0, length))
    }
    for (const { about } of budget.figures) {
      const code = about[name]
      if (code !== undefined && code.length >= length) found.add(code.slice(0, length))
    }
    return [...found].filter((code) => this.now({ ...within, [name]: code }) !== 0).toSorted()
  }

  /** Projects with money in what is asked, in the book's order. */
  projectsIn(within: Topic): Book['projects'] {
    return this.book.projects.filter(({ id }) => {
      const amount = this.now({ ...within, project: id })
      return amount !== 0 && amount !== undefined
    })
  }
}

const itemKey = (item: string, source: string | undefined, prior: boolean, aspect: string): string =>
  `${item}|${source ?? ''}|${prior ? 'prior' : 'now'}|${aspect}`

/** Whether every dimension that both topics name is the same or lies under the other's, and the rest is only wider. */
function nested(one: Topic, other: Topic): boolean {
  for (const name of ['source', 'kind', 'item'] as const) {
    const [a, b] = [one[name], other[name]]
    if (a !== undefined && b !== undefined && !isUnder(a, b) && !isUnder(b, a)) return false
  }
  for (const name of ['function', 'economic'] as const) {
    const [a, b] = [one[name], other[name]]
    if (a !== undefined && b !== undefined && !a.startsWith(b) && !b.startsWith(a)) return false
  }
  if (one.flow !== undefined && other.flow !== undefined && one.flow !== other.flow) return false
  return one.project === other.project && (one.item === undefined) === (other.item === undefined)
}
