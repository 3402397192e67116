import type { IndicatorColumn } from '../../../catalog/performance-forms.ts'
import { type Fragment, widthOf } from './fragments.ts'
import { parseValue } from '../target.ts'
import {
  comparatorAtStart,
  isBasis,
  isBasisWord,
  isEvidence,
  isGraded,
  isNoPrior,
  isScoring,
  level1Of,
  level2Of,
} from '../vocabulary.ts'

/** Width of each column in half characters; undefined where nothing showed it. */
export type Widths = readonly (number | undefined)[]

const never = Number.POSITIVE_INFINITY

/** What it costs that a cell of the column is blank. Level cells are merged over their rows: blank is their normal case. */
export function omissionCost(kind: IndicatorColumn): number {
  switch (kind) {
    case 'level1':
    case 'level2':
      return 0
    case 'name':
      return 13
    case 'target':
      return 11
    case 'basis':
    case 'weight':
      return 6
    case 'prior':
      return 3
    default:
      return 4
  }
}

/** How little the fragments look like a cell of the column: 0 for exactly its words, infinite for what it cannot hold. */
export function cellCost(kind: IndicatorColumn, fragments: readonly Fragment[]): number {
  const text = fragments.map((fragment) => fragment.text).join('')
  switch (kind) {
    case 'level1':
      return levelCost(text, level1Of(text))
    case 'level2':
      return levelCost(text, level2Of(text))
    case 'name':
      return nameCost(text, fragments)
    case 'target':
    case 'periodTarget':
      return valueCost(text)
    case 'prior':
      return priorCost(text)
    case 'basis':
      return basisCost(text, fragments)
    case 'weight':
      return weightCost(text)
    case 'scoring':
      if (isScoring(text)) return 0
      return text.length > 20 ? never : 8
    case 'evidence':
      if (isEvidence(text)) return /[,，、;；]$/.test(text) ? 3 : 0
      return text.length > 60 || /\d/.test(text) ? never : 6
    case 'comparator':
      return comparatorAtStart(text)?.spelling === text ? 0 : text.length <= 3 ? 4 : never
    case 'measure':
      return text.length <= 6 && !/\d/.test(text) ? 1 : never
    case 'core':
      return text === '是' || text === '否' ? 0 : never
    case 'sequence':
      return /^\d{1,3}$/.test(text) ? 0 : never
    default:
      return text.length > 60 ? never : 3
  }
}

function levelCost(text: string, known: string | undefined): number {
  if (known !== undefined) return 0
  return /^[\p{Script=Han}]{2,10}$/u.test(text) &&
    /(?:指标|目标|效能|效率|能力|管理|成本|效益|效应)$/.test(text)
    ? 10
    : never
}

/** Any text may name an indicator, but a number, a comparator or the words of another column speak against it. */
function nameCost(text: string, fragments: readonly Fragment[]): number {
  if (text.length > 120 || comparatorAtStart(text)?.spelling.match(/[<>=≥≤]/)) return never
  let cost = 1
  if (/^\d+(?:\.\d+)?%?$/.test(text)) return never
  if (/^(?:指标|标|度指标)$/.test(fragments[0]!.text)) cost += 8
  let head = ''
  for (const { text: folded } of fragments) {
    head += folded
    if (/^[<>=≥≤]/.test(folded)) return never
    if (/^\d+(?:\.\d+)?$/.test(folded)) cost += 6
    if (isBasisWord(folded) || isScoring(folded)) cost += 10
    if (head.length < text.length && (level1Of(head) !== undefined || level2Of(head) !== undefined)) cost += 8
  }
  if (level1Of(text) !== undefined || level2Of(text) !== undefined) cost += 8
  if (isEvidence(text)) cost += 10
  return cost
}

function valueCost(text: string): number {
  const value = parseValue(text)
  if (value.number) {
    const odd = value.number.unit.length > 6 ? 6 : 0
    if (value.comparator) return odd
    return odd + (value.number.unit === '' ? 4 : 1)
  }
  if (/[《》]/.test(text)) return 16
  if (isBasis(text) || isScoring(text) || isEvidence(text) || isNoPrior(text)) return 12
  if (value.comparator) return text.length > 30 ? never : 4
  if (/\d/.test(text)) return text.length > 40 ? never : 6
  if (text.length > 20) return never
  return (isGraded(text) ? 1 : 6) + (text.includes('指标') ? 8 : 0) + text.length * 0.2
}

function priorCost(text: string): number {
  if (isNoPrior(text)) return 0
  const value = parseValue(text)
  if (value.number) return value.number.unit === '' ? 3 : 0
  if (isBasis(text) || isScoring(text) || isEvidence(text)) return 12
  if (/\d/.test(text)) return text.length > 20 ? never : 6
  if (text.length > 20) return never
  return (isGraded(text) ? 1 : 4) + text.length * 0.1
}

function basisCost(text: string, fragments: readonly Fragment[]): number {
  if (isBasis(text)) return 0
  if (text.length > 80 || /[<>=≥≤]/.test(text)) return never
  let cost = /^[《〈]/.test(text) && /[》〉]/.test(text) ? 2 : 5
  if (/\d/.test(text)) cost += 4
  if (/[》〉][^、,和及]/.test(text)) cost += 4
  for (const { text: part } of fragments)
    if (level1Of(part) !== undefined || level2Of(part) !== undefined || isBasisWord(part)) cost += 8
  return cost
}

function weightCost(text: string): number {
  if (/^\d{1,3}(?:\.\d{1,2})?(?:分|%)?$/.test(text)) return 0
  if (/\d/.test(text) || text.length > 12) return never
  return level1Of(text) !== undefined || level2Of(text) !== undefined ? 5 : 9
}

/**
 * A cell breaks its text only where the line is full: a shorter line that still had room for what follows speaks against
 * the two being one cell. Two fragments of one printed line are one cell only at a gap between letters and figures.
 */
export function wrapCost(fragments: readonly Fragment[], width: number | undefined): number {
  if (fragments.length === 1 && width === undefined) return 0
  let cost = 0
  let line = ''
  let before: Fragment | undefined
  for (const fragment of fragments) {
    const { text } = fragment.printed
    if (before && before.line === fragment.line) {
      line += text
      const latin = /[!-~]$/.test(before.text)
      const next = /^[!-~]/.test(fragment.text)
      cost += latin !== next ? 0.5 : latin ? 1.5 : 3
    } else {
      if (before && width !== undefined && before.page === fragment.page) {
        const used = widthOf(line.replace(closing, ''))
        if (used + Math.min(widthOf(unbreakable.exec(text)![0]), width) <= width) cost += 4
      }
      line = text
    }
    before = fragment
  }
  if (width !== undefined && widthOf(line) > width + 3) cost += 2
  return cost
}

/** Marks that may hang over the end of a line. */
const closing = /[，。、；：,.;:]+$/
/** What a line break cannot part: a figure, a Latin word, a character with the marks that close it. */
const unbreakable = /^(?:[\d.,%]+|[!-~]+|.[，。、；：）》”]*)/u
