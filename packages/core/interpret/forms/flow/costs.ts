import type { IndicatorColumn } from '../../../catalog/performance-forms.ts'
import { isGraded, isNoPrior, longestLevel } from '../vocabulary.ts'
import type { Value } from '../target.ts'
import type { Span } from './spans.ts'

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

/** Characters beyond which no text is a cell of the column. */
export function longestText(kind: IndicatorColumn): number {
  switch (kind) {
    case 'level1':
    case 'level2':
      return longestLevel
    case 'name':
      return 120
    case 'weight':
      return 12
    case 'measure':
      return 6
    case 'core':
    case 'sequence':
      return 3
    default:
      return never
  }
}

/** How little a span looks like a cell of the column: 0 for exactly its words, infinite for what it cannot hold. */
export function cellCost(kind: IndicatorColumn, span: Span): number {
  const { text } = span
  switch (kind) {
    case 'level1':
      return levelCost(text, span.level1)
    case 'level2':
      return levelCost(text, span.level2)
    case 'name':
      return nameCost(span)
    case 'target':
    case 'periodTarget':
      return valueCost(span)
    case 'prior':
      return priorCost(span)
    case 'basis':
      return basisCost(span)
    case 'weight':
      return weightCost(span)
    case 'scoring':
      if (span.scoring) return 0
      return text.length > 20 ? never : 8
    case 'evidence':
      if (span.evidence) return /[,，、;；]$/.test(text) ? 3 : 0
      return text.length > 60 || span.digit ? never : 6
    case 'comparator':
      return span.opening?.spelling === text ? 0 : text.length <= 3 ? 4 : never
    case 'measure':
      return text.length <= 6 && !span.digit ? 1 : never
    case 'core':
      return text === '是' || text === '否' ? 0 : never
    case 'sequence':
      return /^\d{1,3}$/.test(text) ? 0 : never
    default:
      return text.length > 60 ? never : 3
  }
}

function levelCost(text: string, known: boolean): number {
  if (known) return 0
  return /^[\p{Script=Han}]{2,10}$/u.test(text) &&
    /(?:指标|目标|效能|效率|能力|管理|成本|效益|效应)$/.test(text)
    ? 10
    : never
}

/** Any text may name an indicator, but a number, a comparator or the words of another column speak against it. */
function nameCost(span: Span): number {
  const { text } = span
  if (text.length > 120) return never
  let cost = 1 + nameWordsCost(span)
  if (cost === never) return never
  if (span.opening?.spelling.match(/[<>=≥≤]/) || /^\d+(?:\.\d+)?%?$/.test(text)) return never
  if (span.level1 || span.level2) cost += 8
  if (span.evidence) cost += 10
  return cost
}

function nameWordsCost(span: Span): number {
  if (span.nameWords >= 0) return span.nameWords
  const { shorter, last } = span
  let cost = 0
  if (shorter) {
    cost = nameWordsCost(shorter) + nameWordsCost(last)
    if (/^(?:指标|标|度指标)$/.test(last.text)) cost -= 8
    if (shorter.level1 || shorter.level2) cost += 8
  } else if (/^[<>=≥≤]/.test(span.text)) cost = never
  else {
    if (/^(?:指标|标|度指标)$/.test(span.text)) cost += 8
    if (/^\d+(?:\.\d+)?$/.test(span.text)) cost += 6
    if (span.basisWord || span.scoring) cost += 10
  }
  span.nameWords = cost
  return cost
}

function valueCost(span: Span): number {
  const { text } = span
  const value: Value = span.digit ? span.value : span.opening ? { comparator: span.opening.means } : none
  if (value.number) {
    const { unit } = value.number
    const odd = unit.length > 6 || isNoPrior(unit) ? 6 : 0
    if (value.comparator) return odd + (unit === '' ? 0.5 : 0)
    return odd + (unit === '' ? 4 : 1)
  }
  if (/[《》]/.test(text)) return 16
  if (span.basis || span.scoring || span.evidence || span.noPrior) return 12
  if (value.comparator) return text.length > 30 ? never : 4
  if (span.digit) return text.length > 40 ? never : 6
  if (text.length > 20) return never
  return (isGraded(text) ? 1 : 6) + (text.includes('指标') ? 8 : 0) + text.length * 0.2
}

function priorCost(span: Span): number {
  const { text } = span
  if (span.noPrior) return 0
  const number = span.digit ? span.value.number : undefined
  if (number) return number.unit === '' ? 3 : 0
  if (span.basis || span.scoring || span.evidence) return 12
  if (span.digit) return text.length > 20 ? never : 6
  if (text.length > 20) return never
  return (isGraded(text) ? 1 : 4) + text.length * 0.1
}

function basisCost(span: Span): number {
  const { text } = span
  if (span.basis) return 0
  if (text.length > 80 || /[<>=≥≤]/.test(text)) return never
  let cost = /^[《〈]/.test(text) && /[》〉]/.test(text) ? 2 : 5
  if (span.digit) cost += 4
  if (/[》〉][^、,和及]/.test(text)) cost += 4
  return cost + basisWordsCost(span)
}

function basisWordsCost(span: Span): number {
  const { shorter, last } = span
  if (span.basisWords >= 0) return span.basisWords
  if (shorter) span.basisWords = basisWordsCost(shorter) + basisWordsCost(last)
  else span.basisWords = span.level1 || span.level2 || span.basisWord ? 8 : 0
  return span.basisWords
}

function weightCost(span: Span): number {
  const { text } = span
  if (text.length > 12) return never
  if (/^\d{1,3}(?:\.\d{1,2})?(?:分|%)?$/.test(text)) return 0
  if (span.digit) return never
  return span.level1 || span.level2 ? 5 : 9
}

/**
 * A cell breaks its text only where the line is full: a shorter line that still had room for what follows speaks against
 * the two being one cell.
 */
export function wrapCost(span: Span, width: number | undefined): number {
  let cost = span.gaps
  if (width === undefined) return cost
  for (let part = span; part.shorter; part = part.shorter) {
    if (part.unbroken > 0 && part.shorter.lineUsed + Math.min(part.unbroken, width) <= width) cost += 4
  }
  return span.lineWidth > width + 3 ? cost + 2 : cost
}

const none: Value = {}
