import { economicSubject, functionSubject } from '@mingzhang/core/catalog'
import { cellDecimal, isMark } from '@mingzhang/core/model'
import type { Line } from './lines.ts'

/** A piece of a printed line. */
export interface Word {
  readonly text: string
  /** Half-open range in the line's `raw`. */
  readonly start: number
  readonly end: number
  readonly kind: 'code' | 'number' | 'text'
  readonly line: Line
}

/** White space as \s has it, by code unit: this runs for every character of a file. */
const isBlank = (unit: number): boolean => {
  if (unit < 0x80) return unit === 0x20 || (unit >= 9 && unit <= 13)
  if (unit >= 0x3001 && unit < 0xfe00) return false
  return (
    unit === 0xa0 ||
    unit === 0x3000 ||
    unit === 0xfeff ||
    (unit >= 0x1680 && /\s/.test(String.fromCharCode(unit)))
  )
}

/** The pieces of a line between blanks, as texts. Linear in the length of the line. */
export function wordsOf(line: Line): Word[] {
  const { raw } = line
  const words: Word[] = []
  let start = -1
  for (let i = 0; i <= raw.length; i += 1) {
    const blank = i === raw.length || isBlank(raw.charCodeAt(i))
    if (!blank && start < 0) start = i
    else if (blank && start >= 0) {
      words.push({ text: raw.slice(start, i), start, end: i, kind: 'text', line })
      start = -1
    }
  }
  return words
}

/** The texts of words without what stands between them. */
export const textOf = (words: readonly Word[]): string => words.map(({ text }) => text).join('')

/** Words from the first to the last with the blanks between them, as one. */
export function span(words: readonly Word[]): Word | undefined {
  const first = words[0]
  if (first === undefined) return undefined
  const { end } = words.at(-1)!
  return { ...first, text: first.line.raw.slice(first.start, end), end, kind: 'text' }
}

/** "201", "20103", "2010350", "301": a code whose class the catalogue knows. */
export function isCode(text: string): boolean {
  if (!/^[1-9]\d{2}(?:\d\d){0,2}$/.test(text)) return false
  const top = text.slice(0, 3)
  return functionSubject(top, Infinity) !== undefined || economicSubject(top) !== undefined
}

/** A number or a mark in place of one. */
export const isAmount = (text: string): boolean =>
  text.length < 40 && (isMark(text) || cellDecimal(text) !== undefined)

/** A number with a decimal part or thousands commas: certainly an amount. */
export const isMoney = (text: string): boolean => isAmount(text) && /\d[.．,，]\d/.test(text)

/** A line as codes, then words, then numbers. */
export interface RowLine {
  readonly codes: readonly Word[]
  /** One piece with its blanks as printed, or where columns are held apart by wide blanks, one piece for each. */
  readonly words: readonly Word[]
  readonly numbers: readonly Word[]
}

/** Reads a line of a one-sided table. A number inside the words ("2024 年…") stays there. */
export function rowLine(line: Line, aligned = false): RowLine {
  const words = unglue(wordsOf(line))
  let first = 0
  const codes: Word[] = []
  while (first < words.length) {
    const word = words[first]!
    if (!(codes.length === 0 ? isCode(word.text) : /^\d\d$/.test(word.text))) break
    codes.push(as('code', word))
    first += 1
  }
  let last = words.length
  const decimals = decimalsOf(words.at(-1)?.text ?? '')
  while (last > first) {
    const { text } = words[last - 1]!
    if (!isAmount(text) || (decimals > 0 && decimalsOf(text) === 0 && /[1-9]/.test(text))) break
    last -= 1
  }
  const numbers = words.slice(last).map((word) => as('number', word))
  return { codes, words: pieces(words.slice(first, last), aligned), numbers }
}

function pieces(words: readonly Word[], aligned: boolean): Word[] {
  const found: Word[] = []
  let start = 0
  words.forEach((word, index) => {
    const next = words[index + 1]
    const apart = aligned && next !== undefined && next.start - word.end > 1
    if (next !== undefined && !(apart && !isSpacedOut(word, next))) return
    found.push(span(words.slice(start, index + 1))!)
    start = index + 1
  })
  return found
}

/** "合 计": single characters set apart to fill a cell. */
export const isSpacedOut = (word: Word, next: Word): boolean =>
  /^\p{Script=Han}$/u.test(word.text.at(-1)!) && word.text.length === 1 && /^\p{Script=Han}$/u.test(next.text)

/** The word, known to be of a kind. */
export const as = (kind: Word['kind'], { text, start, end, line }: Word): Word => ({
  text,
  start,
  end,
  kind,
  line,
})

const decimalsOf = (text: string): number => /[.．](\d+)[）)]?$/.exec(text)?.[1]?.length ?? 0

/** Nothing but figures: the most frequent word. */
const isFigure = /^-?[\d,.]+$/
/** A code before its name, and an amount behind one, without a blank between. */
const gluedCode = /^([1-9]\d{2}(?:\d\d){0,2})(?=\p{Script=Han})/u
const gluedAmount = /(?<=[\p{Script=Han}）)])[-－−]?(?:\d{1,3}(?:,\d{3})+|\d+)\.\d{1,2}$/u

/** Cuts a code printed against its name (of the first word, or of any), and an amount printed against its label. */
export function unglue(words: readonly Word[], anywhere = false): Word[] {
  return words.flatMap((word, index): Word[] => {
    if (word.text.length > 80 || !/\d/.test(word.text) || isFigure.test(word.text)) return [word]
    const code = index === 0 || anywhere ? gluedCode.exec(word.text) : null
    const rest = code && isCode(code[1]!) ? cut(word, code[1]!.length) : [word]
    const last = rest.at(-1)!
    const amount = gluedAmount.exec(last.text)
    return amount ? [...rest.slice(0, -1), ...cut(last, amount.index)] : rest
  })
}

function cut(word: Word, at: number): Word[] {
  return [
    { ...word, text: word.text.slice(0, at), end: word.start + at },
    { ...word, text: word.text.slice(at), start: word.start + at },
  ]
}
