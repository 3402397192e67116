import { parseValue, type Value } from '../target.ts'
import {
  comparatorAtStart,
  isBasis,
  isBasisWord,
  isEvidence,
  isNoPrior,
  isScoring,
  level1Of,
  level2Of,
  longestLevel,
} from '../vocabulary.ts'
import { type Fragment, widthOf } from './fragments.ts'

/** What can be asked of the text of a span; one bit each. */
const level1 = 1
const level2 = 2
const basis = 4
const basisWord = 8
const scoring = 16
const evidence = 32
const noPrior = 64

/** Texts longer than this begin with the same comparator as what they begin with. */
const longestComparator = 12

/** Fragments as the text of one cell; what its words say is found out once, for all columns. */
export class Span {
  readonly fragment: Fragment
  /** All but the last fragment. */
  readonly shorter: Span | undefined
  /** The last fragment alone. */
  readonly last: Span
  readonly text: string
  /** There is a digit in it. */
  readonly digit: boolean
  /** What the gaps between fragments of one printed line cost. */
  readonly gaps: number
  /** Width of its last printed line, and of the same without the marks that may hang over its end. */
  readonly lineWidth: number
  readonly lineUsed: number
  /** Width of what a line break cannot part, where the last fragment begins a line of the same page; otherwise 0. */
  readonly unbroken: number
  /** Costs by column, negative while they are not known; for the one who asks for them. */
  readonly costs: number[]
  /** What single fragments cost in a name and in a basis; negative while not known. */
  nameWords = -1
  basisWords = -1
  private asked = 0
  private answers = 0
  private parsed: Value | undefined

  constructor(fragment: Fragment, unknown: readonly number[], shorter?: Span, last?: Span) {
    this.fragment = fragment
    this.shorter = shorter
    this.last = last ?? this
    this.costs = unknown.slice()
    if (!shorter || !last) {
      const { text } = fragment.printed
      this.text = fragment.text
      this.digit = /\d/.test(fragment.text)
      this.gaps = 0
      this.lineWidth = widthOf(text)
      this.lineUsed = widthOf(text.replace(closing, ''))
      this.unbroken = widthOf(unbreakable.exec(text)![0])
      return
    }
    const before = shorter.fragment
    const sameLine = before.line === fragment.line
    this.text = shorter.text + fragment.text
    this.digit = shorter.digit || last.digit
    this.gaps = shorter.gaps + (sameLine ? gapCost(before.text, fragment.text) : 0)
    this.unbroken = !sameLine && before.page === fragment.page ? last.unbroken : 0
    this.lineWidth = sameLine ? shorter.lineWidth + last.lineWidth : last.lineWidth
    const used = last.lineUsed === 0 ? shorter.lineUsed : shorter.lineWidth + last.lineUsed
    this.lineUsed = sameLine ? used : last.lineUsed
  }

  get level1(): boolean {
    return this.ask(level1, isLevel1)
  }
  get level2(): boolean {
    return this.ask(level2, isLevel2)
  }
  get basis(): boolean {
    return this.ask(basis, isBasis)
  }
  get basisWord(): boolean {
    return this.ask(basisWord, isBasisWord)
  }
  get scoring(): boolean {
    return this.ask(scoring, isScoring)
  }
  get evidence(): boolean {
    return this.ask(evidence, isEvidence)
  }
  get noPrior(): boolean {
    return this.ask(noPrior, isNoPrior)
  }

  /** Comparator that it begins with. */
  get opening(): ReturnType<typeof comparatorAtStart> {
    if (this.shorter && this.shorter.text.length >= longestComparator) return this.shorter.opening
    return comparatorAtStart(this.text)
  }

  get value(): Value {
    return (this.parsed ??= parseValue(this.text))
  }

  private ask(what: number, answer: (text: string) => boolean): boolean {
    if ((this.asked & what) === 0) {
      this.asked |= what
      if (answer(this.text)) this.answers |= what
    }
    return (this.answers & what) !== 0
  }
}

const isLevel1 = (text: string): boolean => text.length <= longestLevel && level1Of(text) !== undefined
const isLevel2 = (text: string): boolean => text.length <= longestLevel && level2Of(text) !== undefined

/** Two fragments of one printed line are one cell only at a gap between letters and figures. */
function gapCost(before: string, after: string): number {
  const latin = /[!-~]$/.test(before)
  if (latin !== /^[!-~]/.test(after)) return 0.5
  return latin ? 1.5 : 3
}

/** Marks that may hang over the end of a line. */
const closing = /[，。、；：,.;:]+$/
/** What a line break cannot part: a figure, a Latin word, a character with the marks that close it. */
const unbreakable = /^(?:[\d.,%]+|[!-~]+|.[，。、；：）》”]*)/u

/** The spans of a form's fragments, each made once. */
export class Spans {
  private readonly fragments: readonly Fragment[]
  /** Costs of a new span. */
  private readonly unknown: readonly number[]
  private readonly plain: Span[][]
  private readonly joined = new Map<Span, Map<Span, Span>>()

  constructor(fragments: readonly Fragment[], columns: number) {
    this.fragments = fragments
    this.unknown = Array.from({ length: columns }, () => -1)
    this.plain = fragments.map((fragment) => [new Span(fragment, this.unknown)])
  }

  /** Fragments from…to, at least one. */
  at(from: number, to: number): Span {
    const row = this.plain[from]!
    while (row.length < to - from) {
      const last = from + row.length
      row.push(new Span(this.fragments[last]!, this.unknown, row.at(-1), this.plain[last]![0]))
    }
    return row[to - from - 1]!
  }

  /** The spans from a fragment on, of one fragment, of two … and of as many as that. */
  from(from: number, most: number): readonly Span[] {
    if (most > 0) this.at(from, from + most)
    return this.plain[from] ?? []
  }

  /** A span and the one behind a page break. */
  join(before: Span, behind: Span): Span {
    let row = this.joined.get(before)
    if (!row) this.joined.set(before, (row = new Map()))
    let span = row.get(behind)
    if (!span) {
      const shorter = behind.shorter ? this.join(before, behind.shorter) : before
      span = new Span(behind.fragment, this.unknown, shorter, behind.last)
      row.set(behind, span)
    }
    return span
  }
}
