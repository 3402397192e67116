import { unitOf } from '../../catalog/units.ts'
import { functionPath, functionSubject, economicSubject } from '../../catalog/subjects/index.ts'
import type { Coordinates, NumberToken } from '../../model/index.ts'
import { everyMatch, numberTokens } from '../../model/index.ts'
import type { Residue } from '../residue.ts'
import { residues } from '../residue.ts'
import { findTerms } from '../../catalog/lexicon/index.ts'
import { topics } from './topics.ts'
import * as vocabulary from './words.ts'

export type Meaning = Partial<Coordinates>

interface Span {
  readonly start: number
  readonly end: number
  readonly text: string
}
export interface NumberPart extends Span {
  readonly kind: 'number'
  readonly number: NumberToken
  readonly unit?: string
  readonly unitPrinted: boolean
  /** 以上, 不低于, ≥: a bound, not an amount. */
  readonly bound: boolean
}
export interface TermPart extends Span {
  readonly kind: 'term'
  readonly meaning: Meaning
  /** How sure the words are: a printed code or path says everything, a term has to be understood with its neighbours. */
  readonly by: 'term' | 'path' | 'code' | 'threshold'
  /** 功能分类 path whose names the catalogue does not know. */
  readonly unknown?: boolean
}
export interface DirectionPart extends Span {
  readonly kind: 'direction'
  readonly sign: vocabulary.Sign
}
export interface YearPart extends Span {
  readonly kind: 'year'
  readonly year?: number
  readonly offset?: number
}
export interface StagePart extends Span {
  readonly kind: 'stage'
  readonly stage: 'budget' | 'executed' | 'final' | 'adjusted'
}
export interface PlainPart extends Span {
  readonly kind:
    | 'against'
    | 'compared'
    | 'share'
    | 'reason'
    | 'mainly'
    | 'purpose'
    | 'list'
    | 'whole-list'
    | 'each'
    | 'reach'
    | 'completed'
    | 'stop'
    | 'word'
    | 'skip'
}
export type Part = NumberPart | TermPart | DirectionPart | YearPart | StagePart | PlainPart

const escape = (word: string): string => word.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')
const alternatives = (list: readonly string[]): string =>
  list
    .toSorted((a, b) => b.length - a.length)
    .map(escape)
    .join('|')

const directions = vocabulary.directionWords.flatMap(([sign, list]) =>
  list.map((word) => [word, sign] as const),
)
const shortOnes = vocabulary.shortDirections.map(([sign, word]) => [word, sign] as const)
const signs = new Map([...directions, ...shortOnes])
const direction = `${alternatives(directions.map(([word]) => word))}|(?:${alternatives(shortOnes.map(([word]) => word))})(?=\\d)`
const negation = alternatives(vocabulary.negations)
const directionPattern = new RegExp(`(${negation})?(?<!新)(${direction})(?!的?[一-龥]{0,4}原因)`, 'g')
const yearPattern = '(?:19|20)\\d\\d年?'
const againstPattern = new RegExp(
  `(?:${alternatives(vocabulary.againstWords)})(?=${alternatives(Object.keys(vocabulary.relativeYears).filter((w) => vocabulary.relativeYears[w] !== 0))}|${yearPattern}|年初|往年|预算数|全年预算)`,
  'g',
)

const plain: readonly (readonly [PlainPart['kind'], RegExp])[] = [
  ['reason', new RegExp(alternatives(vocabulary.reasonWords), 'g')],
  ['mainly', new RegExp(alternatives(vocabulary.mainlyWords), 'g')],
  ['purpose', new RegExp(alternatives(vocabulary.purposeWords), 'g')],
  ['whole-list', new RegExp(alternatives(vocabulary.wholeListWords), 'g')],
  ['list', new RegExp(alternatives(vocabulary.listWords), 'g')],
  ['each', /各?分别(?:为|是)?(?![：:为是])/g],
  ['share', new RegExp(`(?:${alternatives(vocabulary.shareWords)})(?!用|有|地|压|领)`, 'g')],
  ['reach', new RegExp(alternatives(vocabulary.reachWords), 'g')],
  ['completed', /(?:完成|为)(?=[^，。；]{0,8}(?:预算|决算)数?的?\d)/g],
  ['word', /收、支|收入、支出|(?:车辆|公务用车|公车)编制数?/g],
  ['against', againstPattern],
  ['compared', new RegExp(alternatives(vocabulary.comparedWords), 'g')],
]

const unitPattern = (() => {
  const money = alternatives(vocabulary.moneyUnits)
  const counter = alternatives(vocabulary.counters)
  return new RegExp(
    `^(?:[余多]?)(?:(%|‰)|((?:[万亿千百]{0,2})(?:${counter})(?:[（(](?:套|次|件|台|组|项|个)[）)])?(?:\\/(?:${counter}|小时))?)|((?:${money})(?:\\/(?:${counter}))?))`,
  )
})()

/** Name of the unit that stands at an offset, as far as it is one; '' when there is none. */
function unitAt(text: string, offset: number): { name: string; end: number } | undefined {
  const rest = text.slice(offset, offset + 12)
  const match = unitPattern.exec(rest)
  if (!match) return undefined
  const end = offset + match[0].length
  let name = match[1] ?? match[3] ?? match[2]!
  if (match[2] !== undefined) {
    const breaks = vocabulary.counterBreaks[match[2].at(-1)!]
    const next = text[end]
    if (breaks && next !== undefined && breaks.includes(next)) {
      // 万支出: the counter begins another word, but 万 before it may still be money
      const money = /^[余多]?(万|亿)/.exec(rest)
      if (!money) return undefined
      return { name: money[1]!, end: offset + money[0].length }
    }
  }
  if (name === '元' && text[end] === '旦') return undefined
  if (/^[余多]/.test(match[0])) name = name.replace(/^[余多]/, '')
  return { name, end }
}

const boundBefore =
  /(?:不低于|不少于|不超过|不高于|低于|高于|超过|不大于|不小于|大于|小于|≥|≤|>=|<=|>|<|＞=|≧|≦|达到|至少|最多|突破)$/
const boundAfter = /^(?:（含）|\(含\))?(?:以上|以下|以内|左右)/

function numbers(text: string, taken: (start: number, end: number) => boolean): NumberPart[] {
  const found: NumberPart[] = []
  for (const number of numberTokens(text)) {
    if (taken(number.end - 1, number.end)) continue
    const unit = unitAt(text, number.end)
    const end = unit?.end ?? number.end
    found.push({
      kind: 'number',
      start: number.start,
      end,
      text: text.slice(number.start, end),
      number,
      ...(unit && { unit: unit.name }),
      unitPrinted: unit !== undefined,
      bound:
        boundBefore.test(text.slice(Math.max(0, number.start - 5), number.start)) ||
        boundAfter.test(text.slice(end, end + 6)),
    })
  }
  return found
}

const level = { 类: 'class', 款: 'section', 项: 'item' } as const
/** How a step of a path ends; without one there is no path. */
const stepEnd = /[（(](?:\d{2,3})?[类款项][）)]/
const pathStep =
  /((?:[^（）()，。；：、\d\s]|[（(][^类款项（）()]{1,12}[）)]|、)+)[（(](?:\d{2,3})?([类款项])[）)]/gu

/** X（类）Y（款）Z（项） as one part; names that only the catalogue can cut out of what stands before them. */
function paths(text: string, year: number, taken: (start: number, end: number) => boolean): TermPart[] {
  if (!stepEnd.test(text)) return []
  const found: TermPart[] = []
  let open:
    | { start: number; end: number; names: { class?: string; section?: string; item?: string } }
    | undefined
  const close = (): void => {
    if (!open) return
    const code = functionPath(open.names, year)
    found.push({
      kind: 'term',
      by: 'path',
      start: open.start,
      end: open.end,
      text: text.slice(open.start, open.end),
      meaning: code === undefined ? {} : { function: code },
      ...(code === undefined && { unknown: true }),
    })
    open = undefined
  }
  for (const match of everyMatch(text, pathStep)) {
    const which = level[match[2] as keyof typeof level]
    let name = match[1]!
    let start = match.index
    const end = start + match[0].length
    if (open && open.end === start && !(which in open.names)) {
      open.names[which] = name
      open.end = end
      continue
    }
    close()
    const cut = longestName(name.replace(/^、+/, ''), which, year)
    start += name.length - cut.length
    name = cut
    if (taken(start, end)) continue
    open = { start, end, names: { [which]: name } }
  }
  close()
  return found
}

/** Paths of 科目 that a heading prints. */
export const itemPaths = (text: string, year = 9999): TermPart[] => paths(text, year, () => false)

/** The longest ending of the words that names a subject; all of them when none does. */
function longestName(printed: string, which: 'class' | 'section' | 'item', year: number): string {
  const bare = printed.replace(/^[“"‘《．.、]+/, '')
  for (let from = 0; from < bare.length - 1; from++) {
    const name = bare.slice(from)
    if (!/^\p{Script=Han}/u.test(name)) continue
    if (functionPath({ [which]: name }, year) !== undefined) return name
  }
  const after = /(?:本年|当年|年|预算|中)?([^年]+)$/.exec(bare)
  return after?.[1] ?? bare
}

function codeMeaning(code: string): Meaning | undefined {
  if (functionSubject(code, 9999)) return { function: code }
  const economic = economicSubject(code)
  if (economic) return { economic: economic.scheme === 'government' ? `g${code}` : code }
  return undefined
}

export interface LexerOptions {
  readonly year: number
  /** Names of bodies: what stands in them is no term. */
  readonly names?: readonly string[]
  /** First segments of the items that headings speak of. */
  readonly topics?: ReadonlySet<string>
}

const stopMarks = new Set('。；，、：（）(),:;？！?!')

/** Cuts a compact text into parts; longest first at every place, everything between is a word. */
export function lex(text: string, options: LexerOptions): { parts: Part[]; residue: readonly Residue[] } {
  const residue = residues(text)
  const taken = (start: number, end: number): boolean => residue.some((r) => r.start < end && start < r.end)
  const candidates: Part[] = []
  const names = (options.names ?? []).filter((name) => name.length > 1)
  const inName: { start: number; end: number }[] = []
  for (const name of names) {
    for (let i = text.indexOf(name); i >= 0; i = text.indexOf(name, i + name.length)) {
      inName.push({ start: i, end: i + name.length })
      candidates.push({ kind: 'skip', start: i, end: i + name.length, text: name })
    }
  }
  const named = (start: number, end: number): boolean => inName.some((r) => r.start < end && start < r.end)
  for (const r of residue) candidates.push(...residuePart(text, r))
  candidates.push(...numbers(text, taken))
  candidates.push(
    ...paths(text, options.year, (start, end) =>
      residue.some((r) => r.kind !== 'code' && r.start < end && start < r.end),
    ),
  )
  const open = new Set(options.topics)
  for (const found of findTerms(text)) {
    const { dimension } = found.term
    const root = found.meaning.item?.split('.')[0]
    if (root !== undefined) open.add(root)
    if (dimension === 'period' || dimension === 'filler' || dimension === 'total' || dimension === 'measure')
      continue
    if (named(found.start, found.end)) continue
    candidates.push({
      kind: 'term',
      by: 'term',
      start: found.start,
      end: found.end,
      text: text.slice(found.start, found.end),
      meaning: found.meaning,
    })
  }
  for (const topic of topics) {
    if (!open.has(topic.within)) continue
    for (const word of topic.words) {
      for (let i = text.indexOf(word); i >= 0; i = text.indexOf(word, i + 1)) {
        const end = i + word.length
        if (named(i, end)) continue
        candidates.push({
          kind: 'term',
          by: 'term',
          start: i,
          end,
          text: word,
          meaning: { item: topic.item },
        })
      }
    }
  }
  for (const match of everyMatch(text, directionPattern)) {
    const sign = signs.get(match[2]!) ?? 0
    candidates.push({
      kind: 'direction',
      start: match.index,
      end: match.index + match[0].length,
      text: match[0],
      sign: match[1] === undefined ? sign : 0,
    })
  }
  for (const [kind, regex] of plain) {
    for (const match of everyMatch(text, regex)) {
      candidates.push({ kind, start: match.index, end: match.index + match[0].length, text: match[0] })
    }
  }
  for (const [word, offset] of Object.entries(vocabulary.relativeYears)) {
    for (let i = text.indexOf(word); i >= 0; i = text.indexOf(word, i + 1)) {
      candidates.push({ kind: 'year', start: i, end: i + word.length, text: word, offset })
    }
  }
  for (const [word, stage] of Object.entries(vocabulary.stageWords)) {
    for (let i = text.indexOf(word); i >= 0; i = text.indexOf(word, i + 1)) {
      candidates.push({ kind: 'stage', start: i, end: i + word.length, text: word, stage })
    }
  }
  return { parts: sweep(text, candidates), residue }
}

function residuePart(text: string, r: Residue): Part[] {
  const span = { start: r.start, end: r.end, text: text.slice(r.start, r.end) }
  if (r.code !== undefined) {
    const meaning = codeMeaning(r.code)
    if (meaning) return [{ kind: 'term', by: 'code', meaning, ...span }]
  }
  if (r.threshold !== undefined) return [{ kind: 'term', by: 'threshold', meaning: {}, ...span }]
  if (r.kind === 'date' && r.year !== undefined) return [{ kind: 'year', year: r.year, ...span }]
  return [{ kind: 'skip', ...span }]
}

function sweep(text: string, candidates: Part[]): Part[] {
  candidates.sort((a, b) => a.start - b.start || b.end - a.end)
  const parts: Part[] = []
  let at = 0
  const words = (end: number): void => {
    let from = at
    for (let i = at; i < end; i++) {
      if (!stopMarks.has(text[i]!)) continue
      if (i > from) parts.push({ kind: 'word', start: from, end: i, text: text.slice(from, i) })
      parts.push({ kind: 'stop', start: i, end: i + 1, text: text[i]! })
      from = i + 1
    }
    if (end > from) parts.push({ kind: 'word', start: from, end, text: text.slice(from, end) })
    at = end
  }
  for (const part of candidates) {
    if (part.start < at) continue
    words(part.start)
    parts.push(part)
    at = part.end
  }
  words(text.length)
  return parts
}

const ends = new Set(['，', '。', '；', '、', ',', '）', ')'])
const rangeMark = /^(?:[-—~～]|至|到)$/

/**
 * Numbers without a unit take the one of their neighbours where the sentence goes on as if it were there: "邮电费 8，委托业务费
 * 2.2 万元", "编制数 11，实有人数 11 人". A bare number after 增长 is a rate; the
 * lower end of a range ("3-5 个") has the unit of the upper. Everything else stays without a unit.
 */
export function fillUnits(parts: readonly Part[]): Part[] {
  return parts.map((part, index) => {
    if (part.kind !== 'number' || part.unit !== undefined) return part
    const next = parts[index + 1]
    const upper = parts[index + 2]
    if (next && rangeMark.test(next.text) && upper?.kind === 'number' && upper.unit !== undefined)
      return { ...part, unit: upper.unit, bound: true }
    const closes =
      next === undefined || (next.kind === 'stop' && ends.has(next.text)) || next.kind === 'reason'
    if (!closes) return part
    const before = parts[index - 1]
    const unit = before?.kind === 'direction' ? rateAfterChange(parts, index) : neighbour(parts, index)
    return unit === undefined || before?.kind === 'number' ? part : { ...part, unit }
  })
}

/** 增加 5 万元，增长 2.79: the second number of a change is its rate. */
function rateAfterChange(parts: readonly Part[], index: number): string | undefined {
  for (let i = index - 2; i >= 0 && i >= index - 5; i--) {
    const part = parts[i]!
    if (part.kind === 'number')
      return part.unit !== undefined && unitOf(part.unit).dimension === 'money' ? '%' : undefined
    if (part.kind === 'stop' && part.text !== '，' && part.text !== ',') return undefined
  }
  return undefined
}

const usable = (part: NumberPart): boolean =>
  part.unitPrinted && part.unit !== undefined && unitOf(part.unit).dimension !== 'percent'

function neighbour(parts: readonly Part[], index: number): string | undefined {
  for (const step of [-1, 1]) {
    let stops = 0
    for (let i = index + step; i >= 0 && i < parts.length; i += step) {
      const part = parts[i]!
      if (part.kind === 'stop' && part.text === '。') break
      if (part.kind === 'stop' && ++stops > 3) break
      if (part.kind === 'number' && usable(part)) return part.unit
    }
  }
  return undefined
}
