import { type Decimal, decimalOf } from './decimal.ts'
import { everyMatch } from './matches.ts'
import { remember } from './remember.ts'

/** A number as it stands in a text. */
export interface NumberToken {
  readonly start: number
  readonly end: number
  /** As printed, sign and brackets included, unit not. */
  readonly text: string
  readonly decimal: Decimal
}

const fold: Record<string, string> = { '．': '.', '，': ',', '－': '-', '−': '-', '–': '-', '＋': '+' }

/** Full-width digits, points, commas and signs as their half-width twins; same length, so offsets hold. */
export function foldDigits(text: string): string {
  return text.replace(/[０-９．，－−–＋]/g, (c) => fold[c] ?? String.fromCharCode(c.charCodeAt(0) - 0xfee0))
}

const number = /\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?/g

/** Where a number stands in a text, however many digits it has. */
export type NumberSpan = Omit<NumberToken, 'decimal'>

/**
 * Numbers of a running text, in order: digits with thousands commas and a decimal part. A sign belongs to the number
 * only where it can be no hyphen or range ("下降-5.00", not "2024-2026"). "1,234.50" is one number, "1,2,3" three.
 */
export const numberSpans = remember((text): readonly NumberSpan[] => {
  const folded = foldDigits(text)
  const spans: NumberSpan[] = []
  for (const match of everyMatch(folded, number)) {
    const end = match.index + match[0].length
    const negative = folded[match.index - 1] === '-' && !/[\w）)年月%-]/.test(folded[match.index - 2] ?? ' ')
    const start = negative ? match.index - 1 : match.index
    spans.push({ start, end, text: text.slice(start, end) })
  }
  return spans
})

/** Numbers of a running text with their values; those beyond safe integers are left out: they are spans only. */
export const numberTokens = remember((text): readonly NumberToken[] => {
  return numberSpans(text).flatMap((span) => {
    const decimal = decimalOf(foldDigits(span.text).replaceAll(',', ''))
    return decimal ? [{ ...span, decimal }] : []
  })
})

/**
 * The number that a whole cell prints, or undefined when it prints anything else. Knows thousands commas (also where
 * only the last ones are printed: "120258,600") and blanks inside the digits, full-width forms, "-", "−", "（ ）" and
 * "( )" as negative signs, and a trailing percent sign.
 * Never turns letters into digits.
 */
export const cellDecimal = remember(
  (text): { readonly decimal: Decimal; readonly percent: boolean } | undefined => {
    let rest = foldDigits(text).replace(/\s+/g, '')
    const bracketed = /^[（(](.+)[）)]$/.exec(rest)
    let negative = false
    if (bracketed) {
      negative = true
      rest = bracketed[1]!
    }
    if (rest.startsWith('-')) {
      if (negative) return undefined
      negative = true
      rest = rest.slice(1)
    }
    const percent = /[%％]$/.test(rest)
    if (percent) rest = rest.slice(0, -1)
    if (!/^\d+(?:,\d{3})*(?:\.\d+)?$/.test(rest)) return undefined
    const decimal = decimalOf(`${negative ? '-' : ''}${rest.replaceAll(',', '')}`)
    return decimal && { decimal, percent }
  },
)

/** True for a cell that prints a mark in place of a number: a dash, a slash, 无. */
export function isMark(text: string): boolean {
  return /^(?:[-－—–−―─/／\\*＊…]+|无|无此项|不涉及)$/.test(text.replace(/\s+/g, ''))
}
