import type { Layout } from '../../catalog/layouts/layout.ts'
import type { Base, Claim, Coordinates, Document, Listing, Section, Statement } from '../../model/index.ts'
import type { ReadingBuilder } from '../builder.ts'
import { headingEnd } from '../outline.ts'
import { compactText } from './compact.ts'
import { ownSources, sectionContext } from './context.ts'
import type { TextContext } from './facts.ts'
import { Grammar } from './grammar.ts'
import type { Meaning } from './lexer.ts'
import { type Draft, sameMeaning } from './lists.ts'
import { paragraphSource, spanOf, type TextSource } from './source.ts'

export { cellSource, paragraphSource, type TextSource } from './source.ts'
export type { TextContext } from './facts.ts'

/** What texts say: statements, and the parts that they list. Their claims are in the builder. */
export interface Said {
  readonly statements: Statement[]
  readonly listings: Listing[]
}

export interface SentenceOptions {
  readonly year: number
  readonly stage: Coordinates['stage']
  /** Name of the unit and of others that the document speaks of. */
  readonly names?: readonly string[]
  readonly layout?: Layout
  /** What 上年 means when no more is said; the layout's answer when left out. */
  readonly comparesWith?: Base['stage']
  /** Coordinates of single paragraphs, e.g. the project whose block they stand in; "free" ones have none of the headings'. */
  readonly paragraphs?: ReadonlyMap<string, Meaning | 'free'>
}

/**
 * Reads every paragraph of the text, section by section, and the notes outside of any section. Captions and furniture
 * are left to the tables and to the residue.
 */
export function interpretSentences(
  document: Document,
  sections: readonly Section[],
  options: SentenceOptions,
  builder: ReadingBuilder,
): Said {
  const sectionOf = new Map<string, Section>()
  for (const section of sections) for (const id of section.paragraphs) sectionOf.set(id, section)
  const textOf = new Map(
    document.blocks.flatMap((block) => (block.kind === 'paragraph' ? [[block.id, block.text] as const] : [])),
  )
  const done: Grammar[] = []
  let grammar: Grammar | undefined
  let key: string | undefined
  const finish = (): void => {
    if (!grammar) return
    grammar.lists.closeAll()
    done.push(grammar)
    grammar = undefined
  }
  for (const block of document.blocks) {
    if (block.kind !== 'paragraph' || block.role === 'furniture' || block.role === 'caption') continue
    const section = sectionOf.get(block.id)
    const own = options.paragraphs?.get(block.id)
    const now = `${section?.id ?? ''} ${own ? JSON.stringify(own) : ''}`
    if (!grammar || now !== key) {
      finish()
      const context = contextOf(section, sections, own, options)
      const texts = (section?.paragraphs ?? []).flatMap((id) => textOf.get(id) ?? [])
      grammar = new Grammar({ ...context, ownSources: ownSources(texts) }, builder)
      key = now
    }
    grammar.read(paragraphSource(block, builder), headingEnd(compactText(block.text).text))
  }
  finish()
  const drafts = done.flatMap((one) => one.drafts)
  for (const one of done) listShares(one, drafts)
  return {
    statements: statementsOf(drafts, options, builder),
    listings: done.flatMap((one) => one.lists.found),
  }
}

function listShares(grammar: Grammar, drafts: readonly Draft[]): void {
  const parts = grammar.drafts.filter((draft) => draft.share !== undefined && !draft.filed)
  if (parts.length < 2) return
  const { meaning } = grammar.context
  const total = drafts.find((draft) => draft.amount && draft.meaning && sameMeaning(draft.meaning, meaning))
  if (total) grammar.lists.underTotal(total, parts)
}

/** Reads one text, such as the goal in a performance form, by the same grammar. */
export function interpretText(context: TextContext, builder: ReadingBuilder, source: TextSource): Said {
  const grammar = new Grammar(context, builder)
  grammar.read(source)
  grammar.lists.closeAll()
  return { statements: statementsOf(grammar.drafts, context, builder), listings: grammar.lists.found }
}

function contextOf(
  section: Section | undefined,
  sections: readonly Section[],
  own: Meaning | 'free' | undefined,
  options: SentenceOptions,
): TextContext {
  const heading = section ? sectionContext(section, sections) : { meaning: {}, topics: ['staff'], path: '' }
  const comparesWith = options.comparesWith ?? options.layout?.comparesWith
  return {
    year: options.year,
    stage: options.stage,
    meaning: own === 'free' ? {} : { ...heading.meaning, ...own },
    topics: heading.topics,
    ...(section && { section: section.id, path: heading.path }),
    ...(options.names && { names: options.names }),
    ...(comparesWith !== undefined && { comparesWith }),
  }
}

const serials = new WeakMap<ReadingBuilder, number>()

function statementsOf(
  drafts: readonly Draft[],
  when: Pick<Coordinates, 'year' | 'stage'>,
  builder: ReadingBuilder,
): Statement[] {
  let serial = serials.get(builder) ?? 0
  const statements: Statement[] = []
  for (const draft of drafts) {
    const parts = [draft.amount, draft.change, draft.rate, draft.share, draft.prior]
    if (!parts.some(Boolean) && draft.base === undefined) continue
    const bare = !draft.change && !draft.rate && !draft.share && !draft.prior && draft.base === undefined
    if (draft.meaning === undefined && bare) continue
    statements.push(statementOf(draft, `n${++serial}`, when))
  }
  serials.set(builder, serial)
  return statements
}

function statementOf(draft: Draft, id: string, when: Pick<Coordinates, 'year' | 'stage'>): Statement {
  const { source, amount, change, rate, share, prior, base } = draft
  const at = (offset: number): number => spanOf(source, offset, offset + 1).start
  const { year, stage } = when
  const coordinates = draft.meaning && { ...draft.meaning, year, stage }
  const reason =
    draft.reasonStart === undefined
      ? undefined
      : reasonOf(draft, draft.reasonStart, draft.reasonEnd ?? source.compact.text.length)
  const start = at(draft.start)
  return {
    id,
    ...(draft.section !== undefined && { section: draft.section }),
    paragraph: source.source.id,
    start,
    end: spanOf(source, draft.start, Math.max(draft.end, draft.start + 1)).end,
    subject: draft.subject,
    ...(coordinates && { coordinates }),
    ...present({ amount, change, rate, share, prior }),
    ...(base && { base }),
    directions: draft.directions.map(({ word, sign, start: offset }) => ({ word, sign, start: at(offset) })),
    ...(reason && { reason }),
    place: { ...source.source.place(start), ...(draft.path && { section: draft.path }) },
  }
}

const present = (claims: Record<string, Claim | undefined>): Record<string, Claim> =>
  Object.fromEntries(
    Object.entries(claims).filter((entry): entry is [string, Claim] => entry[1] !== undefined),
  )

function reasonOf(draft: Draft, from: number, to: number): Statement['reason'] {
  const { text } = draft.source.compact
  let start = from
  while (start < to && '：:，、是为'.includes(text[start]!)) start += 1
  if (start >= to) return undefined
  const span = spanOf(draft.source, start, to)
  return { text: draft.source.source.text.slice(span.start, span.end), ...span }
}
