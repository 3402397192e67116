import { canonical } from '../../catalog/lexicon/index.ts'
import type { Aspect, Base, Claim, Coordinates, Decimal, Place } from '../../model/index.ts'
import type { ReadingBuilder } from '../builder.ts'
import type { Meaning, NumberPart, Part } from './lexer.ts'
import { type Draft, Lists, sameMeaning } from './lists.ts'
import { isMember } from './members.ts'
import { type Printed, quoteOf, spanOf } from './source.ts'
import { type Phrase, readPhrase, within } from './subject.ts'

/** What is known before the first word of a text is read. */
export interface TextContext {
  readonly year: number
  readonly stage: Coordinates['stage']
  /** What headings say of every number under them. */
  readonly meaning: Meaning
  /** Id of the section. */
  readonly section?: string
  /** Its numbering from the outermost heading down: "五/（三）". */
  readonly path?: string
  /** First segments of items that the headings speak of: "assets", "procurement". */
  readonly topics?: readonly string[]
  /** 资金来源 that mean their own level only, because what comes from above stands beside them. */
  readonly ownSources?: ReadonlySet<string>
  /** Names of bodies, so that their words are no terms. */
  readonly names?: readonly string[]
  /** What 上年 means when no more is said. */
  readonly comparesWith?: Base['stage']
}

export type Zone = 'subject' | 'comparing' | 'changing' | 'sharing' | 'reaching' | 'completed'
export type Mode = 'plain' | 'reason' | 'purpose'

export interface Comparison {
  year: number
  stage?: Base['stage']
}

/** What a clause that names nothing speaks of. */
export interface Subject {
  readonly meaning: Meaning
  readonly text: string
  readonly start: number
  readonly end: number
  readonly unknown?: boolean
}

/** State of the reading, and how claims and drafts come out of it. */
export class Facts {
  readonly drafts: Draft[] = []
  readonly lists: Lists
  protected readonly topics: Set<string>
  protected text!: Printed
  protected parts: Part[] = []
  /** Parts since the last number or stop that may name what follows. */
  protected phrase: Part[] = []
  /** Parts since a direction word. */
  protected afterDirection: Part[] = []
  protected zone: Zone = 'subject'
  protected mode: Mode = 'plain'
  protected base: Comparison | undefined
  protected current: Draft | undefined
  /** Subject of the clauses that name none. */
  protected subject: Subject | undefined
  protected phraseYear: number | undefined
  protected phraseStage: string | undefined
  protected sign: -1 | 0 | 1 = 1
  protected planned = false
  /** A clause before this one names something that nobody knows: a bare amount after it is not the last subject's. */
  protected unknownLead = false
  /** Last draft of the paragraph before, for a paragraph that begins with 其中. */
  protected before: Draft | undefined
  protected clauseStart = 0
  protected frames: {
    zone: Zone
    current: Draft | undefined
    subject: Subject | undefined
    phrase: Part[]
  }[] = []
  protected shared: Phrase[] = []
  /** Parts before this index stand in a bracket that says nothing here. */
  protected skipTo = 0
  protected sentenceStart = true
  protected joint = ''

  readonly context: TextContext
  protected readonly builder: ReadingBuilder

  constructor(context: TextContext, builder: ReadingBuilder) {
    this.context = context
    this.builder = builder
    this.topics = new Set(context.topics ?? [])
    if (context.meaning.item !== undefined) this.topics.add(context.meaning.item.split('.')[0]!)
    this.lists = new Lists()
  }

  protected startText(): void {
    this.phrase = []
    this.afterDirection = []
    this.zone = 'subject'
    this.mode = 'plain'
    this.base = undefined
    this.phraseYear = undefined
    this.phraseStage = undefined
    this.planned = false
    this.unknownLead = false
    this.clauseStart = 0
    this.frames = []
    this.skipTo = 0
    this.sentenceStart = true
    this.joint = ''
    this.shared = []
  }

  protected readPhrase(parts: readonly Part[]): Phrase {
    const listed = this.lists.along()
    return readPhrase(parts, {
      meaning: this.surroundings(),
      topics: this.topics,
      ...(listed !== undefined && { listed }),
      ...(this.context.names && { names: this.context.names }),
    })
  }

  /** What heading and open list say of a phrase. */
  protected surroundings(): Meaning {
    return this.lists.meaning() ?? this.context.meaning
  }

  protected setSubject(phrase: Phrase): void {
    this.unknownLead = false
    const meaning = this.meaningOf(phrase)
    const unknown = phrase.kind === 'unknown' || meaning.item === 'unlisted'
    const subject = {
      meaning,
      text: phrase.text,
      start: phrase.start,
      end: phrase.end,
      ...(unknown && { unknown }),
    }
    if (this.current && !this.sameSubject(this.current, subject)) this.current = undefined
    this.subject = subject
  }

  protected sameSubject(
    draft: Draft,
    subject: { meaning: Meaning; text: string; unknown?: boolean },
  ): boolean {
    if (subject.unknown || draft.meaning === undefined) return draft.subject === subject.text
    return sameMeaning(draft.meaning, subject.meaning)
  }

  protected meaningOf(phrase: Phrase): Meaning {
    this.lists.settle(phrase.meaning)
    let meaning = within(this.surroundings(), phrase.meaning)
    if (phrase.threshold !== undefined) {
      const item = `${this.planned ? 'planned' : 'assets'}.equipment${phrase.threshold}`
      meaning = within(this.context.meaning, isMember('item', item) ? { item } : { item: 'unlisted' })
    } else if (this.planned && meaning.item !== undefined && meaning.item.startsWith('assets.')) {
      const item = meaning.item.replace(/^assets/, 'planned')
      meaning = { ...meaning, item: isMember('item', item) ? item : 'unlisted' }
    }
    if (phrase.revenue && meaning.flow === undefined) meaning = { ...meaning, flow: 'revenue' }
    if (meaning.function !== undefined && meaning.flow === undefined)
      meaning = { ...meaning, flow: 'expenditure' }
    const { source, flow } = meaning
    if (source !== undefined && flow === 'revenue' && this.context.ownSources?.has(source))
      meaning = { ...meaning, source: `${source}.own` }
    return canonical(meaning)
  }

  /** The draft that goes on, or a new one for the subject that is carried or that the headings give. */
  protected draftFor(start: number): Draft | undefined {
    if (this.current) return this.current
    const subject = this.subject ?? this.headingSubject(start)
    if (!subject) return undefined
    return this.startDraft(
      subject.unknown ? undefined : subject.meaning,
      subject.text,
      subject.start ?? start,
    )
  }

  protected headingSubject(start: number): Subject | undefined {
    const { meaning } = this.context
    if (this.lists.meaning() !== undefined) return undefined
    const says = ['source', 'kind', 'item', 'function', 'economic', 'flow', 'project'] as const
    return says.some((name) => meaning[name] !== undefined)
      ? { meaning: canonical(meaning), text: '', start, end: start }
      : undefined
  }

  protected startDraft(meaning: Meaning | undefined, subject: string, start: number, twin = false): Draft {
    const draft: Draft = {
      source: this.text,
      subject,
      start,
      end: start,
      directions: [],
      joint: this.joint,
      ...(twin && { twin }),
      ...(meaning !== undefined && meaning.item !== 'unlisted' && { meaning }),
      ...(this.context.section !== undefined && { section: this.context.section }),
      ...(this.context.path !== undefined && { path: this.context.path }),
    }
    this.drafts.push(draft)
    this.current = draft
    this.lists.add(draft)
    const root = draft.meaning?.item?.split('.')[0]
    if (root !== undefined)
      this.topics.add(root === 'planned' ? 'assets' : root === 'reserve' ? 'procurement' : root)
    return draft
  }

  protected baseNow(): Base {
    const stage = this.base?.stage ?? this.context.comparesWith ?? 'unstated'
    return { year: this.base?.year ?? this.context.year - 1, stage }
  }

  protected startUnknown(phrase: Phrase, part: NumberPart): Draft {
    this.subject = { meaning: {}, text: phrase.text, start: phrase.start, end: phrase.end, unknown: true }
    return this.startDraft(undefined, phrase.text, phrase.start || part.start)
  }

  protected extend(draft: Draft, end: number): void {
    draft.end = Math.max(draft.end, end)
  }

  protected claim(
    part: NumberPart,
    aspect: Aspect,
    meaning: Meaning | undefined,
    more: { base?: Base; decimal?: Decimal; year?: number; stage?: Coordinates['stage'] } = {},
  ): Claim {
    const span = spanOf(this.text, part.number.start, part.number.end)
    const known = meaning !== undefined && meaning.item !== 'unlisted'
    return this.builder.claim({
      aspect,
      printed: this.text.source.text.slice(span.start, span.end),
      decimal: more.decimal ?? part.number.decimal,
      ...(part.unit !== undefined && {
        unit: part.unit === '万' || part.unit === '亿' ? `${part.unit}元` : part.unit,
      }),
      unitPrinted: part.unitPrinted,
      via: 'sentence',
      place: this.placeOf(span.start),
      quote: quoteOf(this.text, this.clauseStart, this.clauseEnd(part.end)),
      source: this.text.source.claimSource(span.start, span.end),
      ...(known && {
        coordinates: {
          ...meaning,
          year: more.year ?? this.context.year,
          stage: more.stage ?? this.context.stage,
        },
      }),
      ...(more.base && { base: more.base }),
    })
  }

  protected placeOf(offset: number): Place {
    const { path } = this.context
    return { ...this.text.source.place(offset), ...(path !== undefined && { section: path }) }
  }

  protected clauseEnd(from: number): number {
    const { text } = this.text.compact
    for (let i = from; i < text.length; i++) if ('，。；,;'.includes(text[i]!)) return i
    return text.length
  }
}
