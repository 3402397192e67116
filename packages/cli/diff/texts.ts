import { inAnyYear } from '@mingzhang/core/compare'
import { diffArrays } from 'diff'

/** A run of words that both texts have, or one of them. */
export interface WordRun {
  readonly kind: 'same' | 'removed' | 'added'
  readonly text: string
}

export interface TextChange {
  readonly change: 'changed' | 'moved' | 'added' | 'removed'
  readonly before?: string
  readonly after?: string
  /** Of a changed sentence. */
  readonly words?: readonly WordRun[]
}

/** Edits after which two lists count as different altogether: more would take long and tell nobody anything. */
const mostEdits = 1000
/** Share of common letter pairs above which two sentences of one place are one that was changed. */
const alike = 0.4
/** The same for sentences of different places. */
const elsewhere = 0.7
/** Sentences that one is looked for among. */
const window = 40

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' })

/** Words as people read them: a number with its point and sign is one, so is every mark; blanks are none. */
export const wordsIn = (text: string): string[] =>
  text
    .split(/([-−]?\d[\d,]*(?:\.\d+)?%?)/)
    .flatMap((part, index) =>
      index % 2 === 1 ? [part] : Array.from(segmenter.segment(part), ({ segment }) => segment.trim()),
    )
    .filter((word) => word !== '')

/** What two texts have in common, word by word. */
export function compareWords(before: string, after: string): WordRun[] {
  const changes = diffArrays(wordsIn(before), wordsIn(after), { maxEditLength: mostEdits })
  if (!changes)
    return [
      { kind: 'removed', text: before },
      { kind: 'added', text: after },
    ]
  return changes.map(({ value, added, removed }) => ({
    kind: added ? 'added' : removed ? 'removed' : 'same',
    text: value.join(''),
  }))
}

interface Sentence {
  readonly text: string
  /** The text as it would be in any year. */
  readonly key: string
}

interface Texts {
  readonly sentences: readonly string[]
  readonly year: number
}

const keyed = ({ sentences, year }: Texts): Sentence[] =>
  sentences.map((text) => ({ text, key: inAnyYear(text, year) }))

/** A change whose sentences are still to be paired. */
interface Draft {
  before?: Sentence
  after?: Sentence
  change: TextChange['change']
}

/** Sentences that differ, in the order of the later text. Sentences that differ by their own year alone are the same. */
export function compareTexts(before: Texts, after: Texts): TextChange[] {
  const drafts = moved(drafted(keyed(before), keyed(after)))
  return rejoined(drafts).map(({ change, before: old, after: now }) => ({
    change,
    ...(old && { before: old.text }),
    ...(now && { after: now.text }),
    ...(change === 'changed' && { words: compareWords(old!.text, now!.text) }),
  }))
}

function drafted(before: readonly Sentence[], after: readonly Sentence[]): Draft[] {
  const comparator = (a: Sentence, b: Sentence): boolean => a.key === b.key
  const changes = diffArrays([...before], [...after], { comparator, maxEditLength: mostEdits })
  if (!changes) return [...before.map(removedOf), ...after.map(addedOf)]
  const found: Draft[] = []
  for (let index = 0; index < changes.length; index += 1) {
    const { value, added, removed } = changes[index]!
    const next = changes[index + 1]
    if (removed && next?.added) {
      found.push(...paired(value, next.value))
      index += 1
    } else if (removed) found.push(...value.map(removedOf))
    else if (added) found.push(...value.map(addedOf))
  }
  return found
}

const removedOf = (before: Sentence): Draft => ({ change: 'removed', before })
const addedOf = (after: Sentence): Draft => ({ change: 'added', after })

/** Within a stretch that was replaced: sentences that are alike, in order, are one that was changed. */
function paired(before: readonly Sentence[], after: readonly Sentence[]): Draft[] {
  const found: Draft[] = []
  let from = 0
  for (const now of after) {
    const at = before.slice(from, from + window).findIndex(({ key }) => likeness(key, now.key) >= alike)
    if (at < 0) {
      found.push(addedOf(now))
      continue
    }
    found.push(...before.slice(from, from + at).map(removedOf))
    found.push({ change: 'changed', before: before[from + at]!, after: now })
    from += at + 1
  }
  found.push(...before.slice(from).map(removedOf))
  return found
}

/** A sentence that went in one place and came in another was moved. */
function moved(drafts: readonly Draft[]): Draft[] {
  const gone = new Map<string, Draft[]>()
  for (const draft of drafts)
    if (draft.change === 'removed')
      gone.set(draft.before!.key, [...(gone.get(draft.before!.key) ?? []), draft])
  const taken = new Set<Draft>()
  const found = drafts.map((draft): Draft => {
    const from = draft.change === 'added' ? gone.get(draft.after!.key)?.shift() : undefined
    if (!from) return draft
    taken.add(from)
    return { ...draft, change: 'moved', before: from.before! }
  })
  return found.filter((draft) => !taken.has(draft))
}

/** Sentences that were changed and moved: nearly the same one went and came. */
function rejoined(drafts: readonly Draft[]): Draft[] {
  const gone = drafts.filter(({ change }) => change === 'removed')
  const taken = new Set<Draft>()
  const found = drafts.map((draft): Draft => {
    if (draft.change !== 'added') return draft
    const from = gone
      .filter((one) => !taken.has(one))
      .slice(0, window)
      .find((one) => likeness(one.before!.key, draft.after!.key) >= elsewhere)
    if (!from) return draft
    taken.add(from)
    return { change: 'changed', before: from.before!, after: draft.after! }
  })
  return found.filter((draft) => !taken.has(draft))
}

const pairsOf = (text: string): Map<string, number> => {
  const pairs = new Map<string, number>()
  for (let at = 0; at + 1 < text.length; at += 1) {
    const pair = text.slice(at, at + 2)
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1)
  }
  return pairs
}

/** Share of letter pairs that two texts have in common, digits not counted (Dice). */
export function likeness(one: string, other: string): number {
  const [a, b] = [one, other].map((text) => pairsOf(text.replace(/[\d.,%-]+/g, '0')))
  let common = 0
  for (const [pair, count] of a!) common += Math.min(count, b!.get(pair) ?? 0)
  const total = [...a!.values(), ...b!.values()].reduce((sum, count) => sum + count, 0)
  return total === 0 ? 0 : (2 * common) / total
}
