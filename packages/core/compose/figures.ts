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
import {
  type Composition,
  economicSubject,
  factName,
  foldWords,
  functionSubject,
  governmentCode,
} from '../catalog/index.ts'
import { canonical, isUnder, meetSources } from '../catalog/lexicon/index.ts'
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
  /** What is given of a fund this year counts together with what is carried over of it. */
  private readonly carried: boolean

  constructor(book: Book, terms: Composition['glossary'] = [], carried = false) {
    this.book = book
    this.terms = terms
    this.carried = carried
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
    if (!this.amounts.has(key)) {
      const over = this.carriedOf(about)
      const amount = this.amount(about, before)
      this.amounts.set(key, over ? sumOfKnown([amount, this.amount(over, before)]) : amount)
    }
    return this.amounts.get(key)
  }

  /** The same of what is carried over of its fund, where that counts too and there is any. */
  private carriedOf(about: Topic): Topic | undefined {
    const { source } = about
    if (!this.carried || source === undefined || about.item !== undefined) return undefined
    const over = meetSources('carryover', source)
    if (over === undefined || over === source || this.amount({ source: over }, false) === 0) return undefined
    return { ...about, source: over }
  }

  /** The same book for a place whose tables put what is carried over of a fund to the fund. */
  withCarried(): Figures {
    return new Figures(this.book, this.terms, true)
  }

  /** Whether the amount of the topic is not that of its coordinates, because more counts in it. */
  isMixed(about: Topic): boolean {
    return this.carriedOf(about) !== undefined
  }

  private amount(about: Topic, before: boolean): Known {
    const { item, source } = about
    if (item !== undefined) {
      if (about.function !== undefined && this.itemAmount(item, 'fiscal', before) === 0) return 0
      const known = about.function === undefined ? this.itemAmount(item, source, before) : undefined
      if (known !== undefined) return known
      if (item === 'organOperating') {
        // 事业单位 have none, and what there is comes from the general budget.
        if (this.book.unit.nature === 'public') return 0
        if (about.economic !== undefined) return this.running(about.economic, before)
        if (source !== undefined && source !== 'fiscal')
          return source === 'fiscal.general' ? this.itemAmount(item, undefined, before) : 0
      }
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

  /** 机关运行经费 of one economic class: what the lines say, where it is their 公用经费 as a whole. */
  private running(economic: string, before: boolean): Known {
    const budget = before ? this.book.prior : this.book.budget
    const lines = { source: 'fiscal.general', kind: 'basic.running' }
    if (!budget || amountOf(budget, lines) !== this.itemAmount('organOperating', undefined, before))
      return undefined
    return amountOf(budget, { ...lines, economic })
  }

  private itemAmount(item: string, source: string | undefined, before: boolean): Known {
    const quantity =
      this.items.get(itemKey(item, source, before, 'amount')) ??
      (source === 'fiscal' ? this.items.get(itemKey(item, undefined, before, 'amount')) : undefined)
    return quantity?.value
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

  /** 政府预算支出经济分类 of a class of the lines asked for: as they say, else the only one that it can be. */
  government(about: Topic, economic: string): string | undefined {
    if (economic.length === 3) {
      const finer = this.codes('economic', about, 5)
        .filter((code) => code.startsWith(economic))
        .map((code) => this.government(about, code)?.slice(0, 3))
      return finer.length > 0 && finer.every((code) => code === finer[0]) ? finer[0] : undefined
    }
    const { lines } = this.book.budget
    const said = new Set(
      lines
        .filter(
          (line) =>
            line.economic?.startsWith(economic) && (line.function ?? '').startsWith(about.function ?? ''),
        )
        .map(({ government }) => government),
    )
    const [own] = said
    if (said.size === 1 && own !== undefined) return own
    if ([...said].some((code) => code !== undefined)) return undefined
    return governmentCode(economic, this.book.unit.nature === 'public')
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
