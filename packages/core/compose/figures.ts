import {
  amountOf,
  type Book,
  type Budget,
  emptyBudget,
  type Headcount,
  itemFacts,
  type Known,
  type Line,
  organOperatingOf,
  purchased,
  servicesMeasure,
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
import { byText, type Coordinates, type Quantity } from '../model/index.ts'

const headcounts = {
  'staff.posts': 'posts',
  'staff.serving': 'serving',
  'staff.retired': 'retired',
  'staff.retiredCadre': 'retiredCadre',
} as const

const piece = 10_000

/** How a place counts and lists. */
interface Manner {
  /** What is given of a fund this year counts together with what is carried over of it. */
  readonly carried?: boolean
  /** Projects stand in the order of the 功能分类 that they belong to, as a table prints them that lists them so. */
  readonly byFunction?: boolean
  /** 支出性质 that count together with 项目支出, where a table has them all. */
  readonly beside?: readonly string[]
  /** They know a part of the money only. */
  readonly part?: boolean
}

/** What a book says of topics, this year and last: the one place where composing asks for numbers and names. */
export class Figures {
  readonly book: Book
  /** 名词解释 of the layout. */
  readonly terms: Composition['glossary']
  private measures?: ReadonlyMap<string, Quantity>
  private readonly amounts = new Map<string, Known>()
  private readonly projects: ReadonlyMap<string, string>
  private readonly manner: Manner

  constructor(book: Book, terms: Composition['glossary'] = [], manner: Manner = {}) {
    this.book = book
    this.terms = terms
    this.manner = manner
    this.projects = new Map(book.projects.map(({ id, name }) => [id, name]))
  }

  private get items(): ReadonlyMap<string, Quantity> {
    this.measures ??= new Map(
      itemFacts(this.book).map(({ item, source, prior, aspect, quantity }) => [
        itemKey(item, source, prior === true, aspect),
        quantity,
      ]),
    )
    return this.measures
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
      const parts = this.partsOf(about).map((part) => this.amount(part, before))
      this.amounts.set(key, parts.length === 1 ? parts[0] : sumOfKnown(parts))
    }
    return this.amounts.get(key)
  }

  /** Topics that count in one. */
  private partsOf(about: Topic): readonly Topic[] {
    const { kind, project } = about
    const others = kind === 'project' && project === undefined ? (this.manner.beside ?? []) : []
    return [about, ...others.map((other) => ({ ...about, kind: other }))].flatMap((part) => {
      const over = this.carriedOf(part)
      return over ? [part, over] : [part]
    })
  }

  /** The same of what is carried over of its fund, where that counts too and there is any. */
  private carriedOf(about: Topic): Topic | undefined {
    const { source } = about
    if (this.manner.carried !== true || source === undefined || about.item !== undefined) return undefined
    const over = meetSources('carryover', source)
    if (over === undefined || over === source || this.amount({ source: over }, false) === 0) return undefined
    return { ...about, source: over }
  }

  /** The same book for a place whose tables put what is carried over of a fund to the fund. */
  withCarried(): Figures {
    return new Figures(this.book, this.terms, { ...this.manner, carried: true })
  }

  /** The same book for a table that has other kinds of expenditure beside projects. */
  withBeside(beside: readonly string[]): Figures {
    return new Figures(this.book, this.terms, { ...this.manner, beside })
  }

  /** Whether the amount of the topic is not that of its coordinates, because more or less counts in it. */
  isMixed(about: Topic): boolean {
    return (
      this.manner.part === true ||
      this.partsOf(about).some((part) => part !== about && this.amount(part, false) !== 0)
    )
  }

  private amount(about: Topic, before: boolean): Known {
    const { item, source } = about
    if (item !== undefined) {
      const bought = before ? undefined : purchased(this.book, about)
      if (bought !== undefined) return bought
      if (item === 'purchasedServices' && !before) return servicesMeasure(this.book).amount
      if (about.function !== undefined && this.itemAmount(item, 'fiscal', before) === 0) return 0
      const whole = about.function === undefined && about.economic === undefined
      const known = whole ? this.itemAmount(item, source, before) : undefined
      if (known !== undefined) return known
      if (item === 'organOperating') {
        // 事业单位 have none, and what there is comes from the general budget.
        if (this.book.unit.nature === 'public') return 0
        if (about.economic !== undefined)
          return organOperatingOf(this.book, about.economic, before ? 'prior' : 'amount')
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

  /** 政府预算支出经济分类 of an economic class of the money asked for; undefined where it is not known or not one. */
  government(about: Topic, economic: string): string | undefined {
    const [own, ...others] = this.governments(about, economic)
    return others.length === 0 ? own : undefined
  }

  /**
   * The money asked for of an economic class, parted by its 政府预算支出经济分类: a department has 机关工资福利支出 and
   * 对事业单位经常性补助 in one class. All of it together where that is one, or not known of some.
   */
  byGovernment(about: Topic, economic: string): readonly Figures[] {
    const codes = this.governments(about, economic)
    if (codes.length < 2 || codes.includes(undefined)) return [this]
    return codes.map((code) => this.ofGovernment(code!))
  }

  /** Codes as long as the class, ascending; undefined among them where a line's is not known. */
  private governments(about: Topic, economic: string): readonly (string | undefined)[] {
    const lines = this.spentLines().filter(
      (line) => line.economic?.startsWith(economic) === true && amountOf(only(line), about) !== 0,
    )
    const said = lines.some(({ government }) => government !== undefined)
    const codes = lines.map((line) => (said ? line.government : this.defaultGovernment(line)))
    const cut = codes.map((code) =>
      code === undefined || code.length < economic.length ? undefined : code.slice(0, economic.length),
    )
    return [...new Set(cut)].toSorted((one, other) => byText(one ?? '', other ?? ''))
  }

  private spentLines(): readonly Line[] {
    return [...this.book.budget.lines, ...this.book.budget.economics]
  }

  private defaultGovernment({ economic }: Line): string | undefined {
    return economic === undefined ? undefined : governmentCode(economic, this.book.unit.nature === 'public')
  }

  private ofGovernment(code: string): Figures {
    const lines = this.spentLines().filter(({ government }) => government?.startsWith(code) === true)
    const { prior: _prior, ...book } = this.book
    return this.ofPart({ ...book, budget: budgetOfLines(lines) })
  }

  /** The same book with one of its purchases only. */
  ofPurchase(purchase: Book['procurement']['lines'][number]): Figures {
    const { procurement, ...book } = this.book
    return this.ofPart({ ...book, procurement: { ...procurement, lines: [purchase] } })
  }

  /** The same book with one of its purchased services only. */
  ofService(service: Book['purchasedServices']['lines'][number]): Figures {
    return this.ofPart({ ...this.book, purchasedServices: { lines: [service] } })
  }

  private ofPart(book: Book): Figures {
    return new Figures(book, this.terms, { ...this.manner, part: true })
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
    if (within.item !== undefined)
      for (const line of this.book.procurement.lines) {
        const code = line[name]
        if (code !== undefined && code.length >= length) found.add(code.slice(0, length))
      }
    for (const { about } of budget.figures) {
      const code = about[name]
      if (code !== undefined && code.length >= length) found.add(code.slice(0, length))
    }
    return [...found].filter((code) => this.now({ ...within, [name]: code }) !== 0).toSorted()
  }

  /** Projects with money in what is asked, in the order of the place's tables. */
  projectsIn(within: Topic): Book['projects'] {
    return this.inOrder(
      within,
      this.book.projects.filter(({ id }) => {
        const amount = this.now({ ...within, project: id })
        return amount !== 0 && amount !== undefined
      }),
    )
  }

  private inOrder(within: Topic, projects: Book['projects']): Book['projects'] {
    if (this.manner.byFunction !== true) return projects
    const first = new Map(
      projects.map(({ id }) => [id, this.codes('function', { ...within, project: id }, 7)[0] ?? '']),
    )
    return projects.toSorted((one, other) => byText(first.get(one.id)!, first.get(other.id)!))
  }
}

const budgetOfLines = (lines: readonly Line[]): Budget => ({ ...emptyBudget, lines })

const only = (line: Line): Budget => budgetOfLines([line])

const itemKey = (item: string, source: string | undefined, prior: boolean, aspect: string): string =>
  `${item}|${source ?? ''}|${prior ? 'prior' : 'now'}|${aspect}`

/** Whether every dimension that both topics name is the same or lies under the other's, and the rest is only wider. */
export function nested(one: Topic, other: Topic): boolean {
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
