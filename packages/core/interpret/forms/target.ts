import type { Comparator } from '../../catalog/performance.ts'
import { cellDecimal, type Decimal } from '../../model/index.ts'
import { comparatorAtEnd, comparatorAtStart, fold } from './vocabulary.ts'

/** A value of an indicator taken apart. Offsets are in the text that was given, which has no blanks. */
export interface Value {
  readonly comparator?: Comparator
  readonly number?: {
    readonly start: number
    readonly end: number
    readonly text: string
    readonly decimal: Decimal
    /** Printed right behind the number; empty when there is none. */
    readonly unit: string
  }
}

const digits = /^-?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?/

/**
 * "＞=6000张" → ≥ 6000 张, "不超过20万元" → ≤, "95%以上" → ≥, "每年≥20场" with its leading word. A text with two numbers, a
 * range or a sentence is no single value: then there is no number, and the comparator only when the text begins with it.
 * Folding keeps the length of a text without blanks, so offsets hold.
 */
export function parseValue(text: string): Value {
  const folded = fold(text).replace(/[。;]+$/, '')
  const lead =
    /^(?:每年|全年|年均|每月|每季度|每季|每次|年度|人均|共|约|总计|合计|累计)/.exec(folded)?.[0].length ?? 0
  let rest = folded.slice(lead)
  let at = lead
  const opening = comparatorAtStart(rest)
  let comparator = opening?.means
  if (opening) {
    rest = rest.slice(opening.spelling.length)
    at += opening.spelling.length
  }
  const match = digits.exec(rest)
  if (!match) return lead === 0 && comparator ? { comparator } : {}
  let unit = rest.slice(match[0].length)
  const closing = comparatorAtEnd(unit)
  if (closing && (!opening || closing.means === opening.means || opening.spelling === fold('控制在'))) {
    comparator = closing.means
    unit = unit.slice(0, -closing.spelling.length)
  }
  if (!isUnit(unit)) return comparator && opening ? { comparator } : {}
  const decimal = cellDecimal(match[0])?.decimal
  if (!decimal) return comparator ? { comparator } : {}
  const end = at + match[0].length
  return {
    ...(comparator && { comparator }),
    number: { start: at, end, text: text.slice(at, end), decimal, unit: unit === '％' ? '%' : unit },
  }
}

/** A counter, a percent sign or a quotient of counters: short, without digits and sentence marks. */
function isUnit(text: string): boolean {
  return text.length <= 12 && !/[\d,，。;；:：<>=≤≥~～—《》-]/.test(text)
}

/** Unit in the brackets that end an indicator's name: "固定电话数量（个）" → 个. */
export function unitOfName(name: string): string | undefined {
  const unit = /\(([^()]{1,8})\)$/.exec(fold(name))?.[1]
  return unit !== undefined &&
    isUnit(unit) &&
    !/^[一二三四五六七八九十第]/.test(unit) &&
    /[%个人次项张台套件份天年月元户家篇条部辆米吨册场批期名分]/.test(unit)
    ? unit
    : undefined
}
