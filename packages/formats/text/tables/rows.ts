import { normalName } from '@mingzhang/core/catalog'
import type { RawCell, RawRow } from '@mingzhang/core/model'
import { beginsLabel, type Expected, isLabel, namesOf } from './known.ts'
import type { Line } from '../lines.ts'
import type { Shape } from '../shape.ts'
import {
  as,
  isAmount,
  isCode,
  isMoney,
  rowLine,
  type RowLine,
  span,
  unglue,
  type Word,
  wordsOf,
} from '../words.ts'

/** A row while its lines come in. */
interface OpenRow {
  codes: Word[]
  texts: Word[]
  numbers: Word[]
  /** Lines of words above and below the line of its code or numbers, where that line prints no words of the name. */
  above: number
  below: number
}

export function rawCell(word: Word, column = -1): RawCell {
  return { text: word.text, place: word.line.place, column, columnSpan: 1, rowSpan: 1 }
}

export function rawRow(words: readonly Word[], head = false): RawRow {
  return { cells: words.map((word) => rawCell(word)), ...(head && { head }), place: words[0]!.line.place }
}

/**
 * Rows of a table with one side, as words in printed order: codes, texts (one per printed line), numbers. A code begins a
 * row, numbers end one. A name that wraps may stand around the line of its code; the names of the code tell to which row
 * a line of text belongs, and otherwise what the rows still lack.
 */
export function oneSidedRows(
  lines: readonly Line[],
  expected: Expected,
  { aligned }: Pick<Shape, 'aligned'>,
  usual: number,
): Word[][] {
  const rows: OpenRow[] = []
  const parsed = lines.map((line) => rowLine(line, aligned))
  const coded = parsed.some(({ codes }) => codes.length > 0)
  const numbered = parsed.some(({ numbers }) => numbers.length > 0)
  let open: OpenRow | undefined
  const begin = (): OpenRow => {
    open = { codes: [], texts: [], numbers: [], above: 0, below: 0 }
    rows.push(open)
    return open
  }
  const add = (row: OpenRow, { codes, words, numbers }: RowLine): void => {
    if (codes.length > 0 || numbers.length > 0) row.above = new Set(row.texts.map(({ line }) => line)).size
    row.codes = row.codes.concat(codes)
    for (const word of words) row.texts.push(word)
    row.numbers = row.numbers.concat(numbers)
  }
  parsed.forEach((line, index) => {
    const { codes, words, numbers } = line
    const pending = open !== undefined && open.codes.length === 0 && open.numbers.length === 0
    if (codes.length > 0) add(open && pending && (words.length === 0 || aligned) ? open : begin(), line)
    else if (words.length === 0) {
      add(open && (open.numbers.length === 0 || open.texts.length === 0) ? open : begin(), line)
    } else if (numbers.length > 0) {
      const whole = open && !isComplete(open, coded, expected) && continues(open, words, coded, expected)
      add(open && whole ? open : begin(), line)
    } else if (open && goesWith(open, words, parsed[index + 1])) {
      if (open.numbers.length > 0) open.below += 1
      add(open, line)
    } else add(begin(), line)
  })
  return rows.map(({ codes, texts, numbers }) => codes.concat(aligned ? byBand(texts) : texts, numbers))

  function goesWith(row: OpenRow, words: readonly Word[], next: RowLine | undefined): boolean {
    if (coded) return belongsTo(row, words, next)
    if (row.numbers.length > 0) return expected.labels.length === 0 && row.below < row.above
    if (isComplete(row, coded, expected)) return false
    const wraps = expected.labels.length > 0 || (numbered && usual - words[0]!.line.width <= 4)
    return (wraps || next?.words.length === 0) && continues(row, words, coded, expected)
  }
}

/** Texts column by column, each from the top down: pieces that stand above one another are of one column. */
function byBand(texts: readonly Word[]): Word[] {
  const bands: { start: number; end: number; words: Word[] }[] = []
  for (const word of texts) {
    const band = bands.find(({ start, end }) => word.start < end && start < word.end)
    if (band) {
      band.words.push(word)
      band.start = Math.min(band.start, word.start)
      band.end = Math.max(band.end, word.end)
    } else bands.push({ start: word.start, end: word.end, words: [word] })
  }
  return bands.toSorted((a, b) => a.start - b.start).flatMap(({ words }) => words)
}

const textOf = (words: readonly Word[]): string => words.map(({ text }) => text).join('')

/** A row that can take no more words. */
function isComplete(row: OpenRow, coded: boolean, expected: Expected): boolean {
  if (row.numbers.length > 0) return true
  return !coded && expected.labels.length > 0 && isLabel(textOf(row.texts), expected)
}

/** Whether words go on with the label of an open row. */
function continues(row: OpenRow, words: readonly Word[], coded: boolean, expected: Expected): boolean {
  if (coded) return row.codes.length > 0 || row.texts.length > 0
  if (expected.labels.length === 0) return true
  return beginsLabel(textOf([...row.texts, ...words]), expected)
}

/** Whether a line of text alone belongs to the row above it rather than to the one below. */
function belongsTo(row: OpenRow, words: readonly Word[], next: RowLine | undefined): boolean {
  if (row.numbers.length === 0) return row.codes.length > 0 || row.texts.length > 0
  const names = namesOf(row.codes.map(({ text }) => text).join(''))
  const folded = normalName(textOf([...row.texts, ...words]))
  if (names.some((name) => name.startsWith(folded))) return true
  if (row.above > 0) return row.below < row.above
  const lacks = next !== undefined && next.codes.length > 0 && next.words.length === 0
  return row.texts.length === 0 || !lacks
}

/**
 * Rows of a two-sided table: each printed line is one, but for labels that wrap, which only the fixed labels can tell.
 */
export function twoSidedRows(lines: readonly Line[], expected: Expected, aligned: boolean): Word[][] {
  const rows: Word[][] = []
  for (const line of lines) {
    const words = sideWords(line, expected, aligned)
    const last = rows.at(-1)
    const only = words.length === 1 && words[0]!.kind === 'text' ? words[0] : undefined
    if (last && only && !isLabel(only.text, expected)) {
      const at = last.findIndex(
        (word) =>
          word.kind === 'text' &&
          !isLabel(word.text, expected) &&
          beginsLabel(word.text + only.text, expected),
      )
      if (at >= 0) {
        last.splice(at + 1, 0, only)
        continue
      }
    }
    const begun =
      last?.length === 1 && last[0]!.kind === 'text' && words[0]!.kind === 'text' ? last[0] : undefined
    if (begun && !isLabel(begun.text, expected) && isLabel(begun.text + words[0]!.text, expected))
      rows[rows.length - 1] = last!.concat(words)
    else rows.push(words)
  }
  return rows
}

/** Codes, labels and numbers of a line of a two-sided table, in printed order. */
export function sideWords(line: Line, expected: Expected, aligned: boolean): Word[] {
  const words = unglue(wordsOf(line), true)
  const found: Word[] = []
  let texts: Word[] = []
  const flush = (): void => {
    for (const label of labelsOf(texts, expected, aligned)) found.push(label)
    texts = []
  }
  words.forEach((word, index) => {
    const next = words[index + 1]?.text
    const inName = next !== undefined && /^[年月]/.test(next)
    if (isCode(word.text) && next !== undefined && !isAmount(next) && !inName) {
      flush()
      found.push(as('code', word))
    } else if (
      isAmount(word.text) &&
      !inName &&
      (texts.length > 0 || found.length > 0 || isMoney(word.text))
    ) {
      flush()
      found.push(as('number', word))
    } else texts.push(word)
  })
  flush()
  return found
}

/** Words of one or two labels, put together: single characters set apart, numbering, known labels. */
function labelsOf(words: readonly Word[], expected: Expected, aligned: boolean): Word[] {
  const labels: Word[] = []
  let at = 0
  while (at < words.length) {
    let end = at + 1
    for (let to = Math.min(words.length, at + 12); to > end; to -= 1) {
      if (isLabel(textOf(words.slice(at, to)), expected)) end = to
    }
    const known = isLabel(textOf(words.slice(at, end)), expected)
    if (!known) while (end < words.length && sticks(words[end - 1]!, words[end]!, aligned)) end += 1
    labels.push(span(words.slice(at, end))!)
    at = end
  }
  return labels
}

/** Whether the blanks between two words are inside one label. */
function sticks(word: Word, next: Word, aligned: boolean): boolean {
  if (
    /^(?:[一二三四五六七八九十]+、|\d+[.、．]|[（(][一二三四五六七八九十\d]+[）)]|其中[:：])$/.test(word.text)
  )
    return true
  if ([...word.text].length === 1 && [...next.text].length === 1) return true
  if (/\d$/.test(word.text) && /^[年月]/.test(next.text)) return true
  return aligned && next.start - word.end === 1
}
