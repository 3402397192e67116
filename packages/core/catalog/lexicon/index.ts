import { remember } from '../../model/index.ts'
import { functionSubjects } from '../subjects/index.ts'
import { bareLabel, foldText } from './fold.ts'
import { measureTerms } from './measures.ts'
import { itemUnder, meetSources, under } from './meaning.ts'
import { sourceTerms } from './sources.ts'
import type { FoundTerm, Meaning, Sense, Term, Where } from './term.ts'

export { type Label, bareLabel, foldText, foldWords } from './fold.ts'
export { canonical, isUnder, itemUnder, meet, meetSources, under } from './meaning.ts'
export { tableRole } from './titles.ts'
export type * from './term.ts'

interface Node {
  readonly next: Map<string, Node>
  term?: Term
}

const everywhere: readonly Where[] = ['head', 'row', 'text']
let built: Record<Where, Node> | undefined

/** Names that in a running text mean the fund or the economic class at least as often. */
const unclear = new Set(['223', '229'])

/** Classes of 支出功能分类 by their names, former ones included. */
function functionTerms(): Term[] {
  return functionSubjects()
    .filter((subject) => subject.level === 'class' && subject.code.startsWith('2'))
    .flatMap(({ code, name, formerNames }) =>
      [...formerNames.map((former) => former.name), name].map((phrase) => ({
        phrase: foldText(phrase).text,
        dimension: 'function' as const,
        meaning: { function: code },
        where: unclear.has(code) ? (['row'] as const) : (['row', 'text'] as const),
      })),
    )
}

/** One trie a place; a phrase that two terms share belongs to the later one. */
function tries(): Record<Where, Node> {
  if (built) return built
  built = { head: { next: new Map() }, row: { next: new Map() }, text: { next: new Map() } }
  for (const term of [...sourceTerms(), ...measureTerms(), ...functionTerms()]) {
    for (const where of term.where ?? everywhere) insert(built[where], term)
  }
  return built
}

function insert(root: Node, term: Term): void {
  let node = root
  for (const char of term.phrase) {
    let next = node.next.get(char)
    if (!next) {
      next = { next: new Map() }
      node.next.set(char, next)
    }
    node = next
  }
  node.term = term
}

const year = /^(20\d\d)年度?/

/** The longest term that begins at an offset of a folded text. */
function longest(root: Node, text: string, start: number): { end: number; term: Term } | undefined {
  const printed = text.charCodeAt(start) === 50 ? year.exec(text.slice(start, start + 6)) : null
  if (printed && !/\d/.test(text[start - 1] ?? '')) {
    const phrase = printed[0]
    return {
      end: start + phrase.length,
      term: { phrase, dimension: 'period', meaning: { year: Number(printed[1]) } },
    }
  }
  let node: Node | undefined = root
  let found: { end: number; term: Term } | undefined
  for (let at = start; at < text.length; at += 1) {
    node = node.next.get(text[at]!)
    if (!node) break
    if (node.term) found = { end: at + 1, term: node.term }
  }
  return found
}

/** Every term in a text: the longest at each place, from left to right. Words that only fill are left out. */
export const findTerms = (text: string, where: Where = 'text'): readonly FoundTerm[] => termsIn[where](text)

function readTerms(text: string, where: Where): readonly FoundTerm[] {
  const root = tries()[where]
  const folded = foldText(text)
  const found: FoundTerm[] = []
  for (let at = 0; at < folded.text.length; ) {
    const hit = longest(root, folded.text, at)
    if (!hit) {
      at += 1
      continue
    }
    const { term } = hit
    if (term.dimension !== 'filler') {
      const end = folded.offsets[hit.end - 1]! + 1
      found.push({ start: folded.offsets[at]!, end, term, meaning: term.meaning })
    }
    at = hit.end
  }
  return found
}

/**
 * What a label or head says as a whole: brackets, blanks, numbering and 其中 folded away, the rest covered by terms.
 * Undefined as soon as a word is left that no term covers.
 */
export const lexiconEntry = (text: string, where: Where): Sense | undefined => entryOf[where](text)

function readEntry(text: string, where: Where): Sense | undefined {
  const label = bareLabel(text)
  if (label.text === '') return undefined
  const root = tries()[where]
  const terms: Term[] = []
  for (let at = 0; at < label.text.length; ) {
    const hit = longest(root, label.text, at)
    if (!hit) return undefined
    terms.push(hit.term)
    at = hit.end
  }
  return senseOf(terms, label.partial)
}

/** An answer for each place, as far as it has been asked. */
const byPlace = <T>(answer: (text: string, where: Where) => T): Record<Where, (text: string) => T> => ({
  head: remember((text) => answer(text, 'head')),
  row: remember((text) => answer(text, 'row')),
  text: remember((text) => answer(text, 'text')),
})
const termsIn = byPlace(readTerms)
const entryOf = byPlace(readEntry)

/** What the known words of a title say; words that no term covers are passed over. */
export function titleSense(title: string): Sense {
  return senseOf(
    findTerms(title, 'head').map((found) => found.term),
    false,
  )
}

function senseOf(terms: readonly Term[], partial: boolean): Sense {
  let meaning: Meaning = {}
  let several = terms.some((term) => term.open)
  const dropped = new Set<keyof Meaning>()
  for (const { meaning: said } of terms) {
    for (const name of ['source', 'kind', 'item', 'flow', 'year', 'stage'] as const) {
      const before = meaning[name]
      const now = said[name]
      if (before === undefined || now === undefined || before === now) continue
      const together =
        name === 'source'
          ? meetSources(String(before), String(now))
          : itemUnder(String(now), String(before)) || itemUnder(String(before), String(now))
            ? 'nested'
            : undefined
      if (together === undefined) dropped.add(name)
      if (together === undefined && name !== 'flow' && name !== 'stage') several = true
    }
    meaning = under(meaning, said)
  }
  if (dropped.size > 0) {
    meaning = Object.fromEntries(
      Object.entries(meaning).filter(([name]) => !dropped.has(name as keyof Meaning)),
    )
  }
  const last = <K extends 'yearOffset' | 'aspect' | 'unit'>(name: K): Term[K] | undefined =>
    terms.findLast((term) => term[name] !== undefined)?.[name]
  const yearOffset = last('yearOffset')
  const aspect = last('aspect')
  const unit = last('unit')
  return {
    meaning,
    total: terms.some((term) => term.dimension === 'total'),
    partial,
    ...(yearOffset !== undefined && { yearOffset }),
    ...(aspect !== undefined && { aspect }),
    ...(unit !== undefined && { unit }),
    dimensions: [...new Set(terms.map((term) => term.dimension))].filter((name) => name !== 'filler'),
    several,
  }
}
