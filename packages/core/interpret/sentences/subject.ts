import { isUnder, meet, under } from '../../catalog/lexicon/index.ts'
import { economicByName, functionByName, functionPath } from '../../catalog/subjects/index.ts'
import { bothFlowsWords } from '../../catalog/wording.ts'
import type { Meaning, Part, TermPart } from './lexer.ts'
import { plannedWords, unnamedKinds, valueWords } from './topics.ts'
import { bodyEndings, neutralWords, plainBodyEndings } from './words.ts'

/** What the words before a number name. */
export interface Phrase {
  /** Nothing of its own ("预算数为"), something known, or something nobody knows. */
  readonly kind: 'neutral' | 'named' | 'unknown'
  readonly meaning: Meaning
  /** As printed, without what only surrounds it. */
  readonly text: string
  readonly start: number
  readonly end: number
  /** Says 价值 or 涉及金额: money of the thing counted before. */
  readonly value: boolean
  /** Ends in 收入, and says no flow otherwise. */
  readonly revenue?: boolean
  /** Lowest value of a 单位价值…以上 in the phrase, as digits of 万元. */
  readonly threshold?: string
}

export interface Surroundings {
  readonly meaning: Meaning
  /** First segments of the items that heading or sentence speak of. */
  readonly topics: ReadonlySet<string>
  /** Dimension along which the open list has gone on so far. */
  readonly listed?: string
  /** Names of the body that the document is about. */
  readonly names?: readonly string[]
}

const longestFirst = (list: readonly string[]): string[] => list.toSorted((a, b) => b.length - a.length)
const neutral = longestFirst(neutralWords)
const values = longestFirst(valueWords)
const silent = longestFirst([...valueWords, ...plannedWords])
const endings = longestFirst(bodyEndings)

/** What is left of words when everything neutral is taken off, or '' */
function residual(words: string): string {
  let rest = words
  for (;;) {
    const bare = rest.replace(/^[\s“”"‘’《》〈〉·…~～_]+|[\s“”"‘’《》〈〉·…~～_]+$/g, '')
    const front = neutral.find((word) => bare.startsWith(word))
    if (front !== undefined) {
      rest = bare.slice(front.length)
      continue
    }
    const back = neutral.find((word) => bare.endsWith(word))
    if (back === undefined) return bare
    rest = bare.slice(0, -back.length)
  }
}

const silenced = (words: string): string => silent.reduce((rest, word) => rest.replaceAll(word, ''), words)
const namesBody = (words: string): boolean => endings.some((ending) => words.endsWith(ending))

const fullBody =
  /^(?=.{7,})(?:\p{Script=Han}{2,}[省市区县州旗])\p{Script=Han}+(?:局|委|院|所|中心|学校|大学|支队|大队|总队)$/u

/** The full name of a body that is not the document's own, nor a short form of its name. */
function namesOtherBody(words: string, names: readonly string[] | undefined): boolean {
  if (!names?.length || !fullBody.test(words)) return false
  return !names.some((name) => shortOf(words, name) || shortOf(name, words) || name.includes(words.slice(-4)))
}

/** All characters of a short form stand in the name, in order. */
function shortOf(short: string, name: string): boolean {
  let at = 0
  for (const char of short) {
    at = name.indexOf(char, at) + 1
    if (at === 0) return false
  }
  return true
}

const plainBody = (words: string): boolean => plainBodyEndings.some((ending) => words.endsWith(ending))

/** Reads the parts between the last stop and a number as the name of a fact. */
export function readPhrase(parts: readonly Part[], around: Surroundings): Phrase {
  const content = parts.filter((part) => part.kind !== 'year' && part.kind !== 'skip' && part.kind !== 'stop')
  const raw = parts
    .filter((part) => part.kind !== 'year' && part.kind !== 'skip')
    .map((part) => part.text)
    .join('')
  const span = { start: parts[0]?.start ?? 0, end: parts.at(-1)?.end ?? 0 }
  const value = values.some((word) => raw.includes(word))
  const named = (meaning: Meaning, text: string, at: { start: number; end: number } = span): Phrase => ({
    kind: 'named',
    meaning,
    text,
    ...at,
    value,
  })
  const printed = content.filter((part): part is TermPart => part.kind === 'term')
  const sure = printed.find((part) => part.by === 'path') ?? printed.find((part) => part.by === 'code')
  if (sure) {
    const at = sure.by === 'path' ? { start: sure.start, end: sure.end } : span
    const text = sure.by === 'path' ? sure.text : trim(raw)
    if (sure.unknown) {
      // "行政运行（项）" under a 款 that the list or the heading names
      const name = text.replace(/[（(][款项][）)]$/, '')
      const found =
        around.meaning.function === undefined ? [] : functionByName(name, undefined, around.meaning.function)
      const below = found.filter(({ code }) => code !== around.meaning.function)
      if (below.length === 1) return named({ function: below[0]!.code }, text, at)
      return { kind: 'unknown', meaning: {}, text, start: at.start, end: at.end, value }
    }
    const others = printed.filter((part) => part !== sure && part.by === 'term' && part.end <= sure.start)
    const meaning =
      sure.by === 'path' ? others.reduce<Meaning>((all, part) => meet(all, part.meaning) ?? all, {}) : {}
    return named({ ...meaning, ...sure.meaning }, text, at)
  }
  const threshold = printed.find((part) => part.by === 'threshold')
  if (threshold) {
    const digits = /\d[\d,.]*/.exec(threshold.text)?.[0]
    return { ...named({}, trim(raw)), ...(digits !== undefined && { threshold: digits }) }
  }
  const exact = subjectName(raw, printed, around)
  if (exact) return named(exact, trim(raw))
  if (unnamedKinds.some((word) => raw.includes(word)))
    return { kind: 'unknown', meaning: {}, text: trim(raw), ...span, value }
  return readTerms(parts, content, value, named, span, raw, around)
}

function readTerms(
  parts: readonly Part[],
  content: readonly Part[],
  value: boolean,
  named: (meaning: Meaning, text: string, at?: { start: number; end: number }) => Phrase,
  span: { start: number; end: number },
  raw: string,
  around: Surroundings,
): Phrase {
  const unknown = (text: string): Phrase => ({ kind: 'unknown', meaning: {}, text, ...span, value })
  const terms = content.filter((piece): piece is TermPart => piece.kind === 'term')
  if (terms.length === 0) {
    const rest = residual(silenced(raw))
    if (bothFlowsWords.test(raw) && (rest === '' || plainBody(rest))) return named({}, trim(raw))
    return rest === '' || plainBody(rest)
      ? { kind: 'neutral', meaning: {}, text: rest, ...span, value }
      : unknown(trim(raw))
  }
  // "12 批次，共计支出 3.6 万元": goes on about the thing before
  const flowsOnly = terms.every(({ meaning: said }) => Object.keys(said).every((name) => name === 'flow'))
  if (flowsOnly && /^(?:共计|累计|共)支出$/.test(raw))
    return { kind: 'neutral', meaning: {}, text: '', ...span, value }
  const first = content.findIndex((piece) => piece.kind === 'term')
  let meaning: Meaning | undefined = {}
  for (const [index, piece] of content.entries()) {
    if (piece.kind === 'term') continue
    const rest = residual(silenced(piece.text))
    if (rest === '') continue
    if (index < first && namesOtherBody(rest, around.names)) return unknown(trim(raw))
    if (index < first && (namesBody(rest) || startsApart(parts, piece))) continue
    const economic = economicOnly(rest)
    if (economic === undefined) return unknown(trim(raw))
    meaning = { economic }
  }
  const flows = new Set(terms.flatMap((term) => term.meaning.flow ?? []))
  for (const term of terms) {
    const { flow: _flow, ...said } = term.meaning
    meaning = join(meaning, said)
    if (!meaning) return unknown(trim(raw))
  }
  if (flows.size === 1) {
    const [flow] = flows
    // 收入 and 支出 end many names of funds; the first word that says it counts for the phrase
    meaning = { ...meaning, flow: flow! }
  }
  if (bothFlowsWords.test(raw)) {
    const { flow: _flow, ...both } = meaning
    meaning = both
  }
  const weak = flows.size === 0 && terms.at(-1)!.text.endsWith('收入') && !bothFlowsWords.test(raw)
  const open = parts.find((part) => part.end === terms[0]!.start)
  const from = terms[0]!.start - (open !== undefined && /[“"‘]$/.test(open.text) ? 1 : 0)
  const to = terms.at(-1)!.end
  const text = parts
    .filter((part) => part.end > from && part.start < to)
    .map((part) => part.text.slice(Math.max(0, from - part.start)))
    .join('')
  const both = bothFlowsWords.test(raw) ? trim(raw.slice(raw.indexOf(terms[0]!.text))) : text
  return { ...named(meaning, both, { start: from, end: to }), ...(weak && { revenue: true }) }
}

/** Words of a body stand alone before a stop or a year: "某某中心，2024年…". */
function startsApart(parts: readonly Part[], piece: { end: number }): boolean {
  const index = parts.findIndex((part) => part.start >= piece.end)
  const next = parts[index]
  return next !== undefined && (next.kind === 'year' || next.kind === 'stop')
}

/** Two terms side by side; 面向中小企业 and 政府采购 are no contradiction: the reserve is a part of it. */
function join(one: Meaning, other: Meaning): Meaning | undefined {
  if (one.item !== undefined && other.item !== undefined && one.item !== other.item) {
    const reserve = [one.item, other.item].find((item) => isUnder(item, 'reserve.sme'))
    if (reserve !== undefined) {
      const met = meet({ ...one, item: reserve }, { ...other, item: reserve })
      return met
    }
  }
  return meet(one, other)
}

/** The phrase without quotes and without what only leads to the number. */
function trim(
  raw: string,
  tail = /(?:预算数为|预算数|决算数为|决算数|合计|共计|共|为|是|达|科目|[”"’》：:\s])$/,
): string {
  let text = raw.replace(/^[“"‘《：:、\s]+/, '')
  for (;;) {
    const shorter = text.replace(tail, '')
    if (shorter === text || shorter === '') return text
    text = shorter
  }
}

const nameTail =
  /(?:总额|金额|规模|预算数|决算数|预算安排|预算|科目|安排|金额|合计|共计|共|为|是|达|[”"’》：:\s])$/

/** The code of a name that only the economic classification knows. */
function economicOnly(name: string): string | undefined {
  if ((name.length < 3 && !/.[费金]$/.test(name)) || functionByName(name).length > 0) return undefined
  const found = economicByName(name, 'department')
  return found.length === 1 ? found[0]!.code : undefined
}

/** A phrase that is nothing but the name of a 科目. */
function subjectName(raw: string, terms: readonly TermPart[], around: Surroundings): Meaning | undefined {
  const termed = terms.length > 0
  const path = joinedNames(raw)
  if (path) return path
  // 支出 alone is no name of its own: 监狱支出 may still be a subject
  const openTerms = terms.every(({ meaning }) => meaning.flow !== undefined || meaning.function !== undefined)
  const tries = new Set([raw, trim(raw), trim(raw, nameTail)])
  for (const name of Array.from(tries)) tries.add(name.replace(/^(?:用于|其中|一般公共预算|财政拨款)/, ''))
  for (const name of tries) {
    if (name.length < 2) continue
    const economic = economicByName(name, 'department')
    const inside = around.meaning
    if (
      economic.length === 1 &&
      inside.item === undefined &&
      (inside.project !== undefined || inside.kind !== undefined || inside.economic !== undefined)
    ) {
      return { economic: economic[0]!.code }
    }
    const alone = termed && !openTerms ? undefined : economicOnly(name)
    if (alone !== undefined) return { economic: alone }
    if (termed && !openTerms) continue
    const functions = functionByName(name, undefined, inside.function)
    const own = functions.filter((subject) => subject.level === 'class')
    const only = functions.length === 1 ? functions[0] : own.length === 1 ? own[0] : undefined
    if (!only) continue
    if (economic.length === 0 || around.listed === 'function') return { function: only.code }
    if (around.listed === 'economic' && economic.length === 1) return { economic: economic[0]!.code }
  }
  return undefined
}

/** "卫生健康支出-行政事业单位医疗-行政单位医疗": the names of a path with dashes between them. */
function joinedNames(raw: string): Meaning | undefined {
  const names = trim(raw, nameTail).split(/[-—－]+/)
  if (names.length < 2 || names.length > 3) return undefined
  const [first, second, third] = names as [string, string, string | undefined]
  const code = functionPath({ class: first, section: second, ...(third !== undefined && { item: third }) })
  return code === undefined ? undefined : { function: code }
}

/** Coordinates of what a phrase names where heading and sentence have said something already. */
export function within(outer: Meaning, inner: Meaning): Meaning {
  if (inner.item !== undefined && (outer.item === undefined || !isUnder(inner.item, outer.item))) {
    const { kind: _kind, function: _function, economic: _economic, item, source, ...rest } = outer
    const same = item === undefined || item.split('.')[0] === inner.item.split('.')[0]
    return { ...rest, ...(same && source !== undefined && { source }), ...inner }
  }
  if (inner.flow === 'revenue' && inner.item === undefined && outer.item !== undefined) return inner
  if (inner.flow !== undefined && outer.flow !== undefined && inner.flow !== outer.flow) {
    const { kind: _kind, function: _function, economic: _economic, source, ...rest } = outer
    return under({ ...rest, flow: inner.flow, ...(source !== undefined && { source }) }, inner)
  }
  return { ...under(outer, inner), ...(inner.source !== undefined && { source: sourceOf(outer, inner) }) }
}

/** A source that is said again, wider than the heading's, is the one that counts. */
function sourceOf(outer: Meaning, inner: Meaning): string {
  if (outer.source === undefined) return inner.source!
  if (isUnder(outer.source, inner.source!)) return inner.source!
  return under({ source: outer.source }, { source: inner.source! }).source ?? inner.source!
}
