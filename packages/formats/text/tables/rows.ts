import { normalName } from '@mingzhang/core/catalog'
import type { RawCell, RawRow } from '@mingzhang/core/model'
import { beginsLabel, type Expected, isLabel, namesOf } from './known.ts'
import type { Line } from '../lines.ts'
import type { Shape } from '../shape.ts'
import { rowLine, type RowLine, textOf, type Word } from '../words.ts'

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
    // the name of a code stands before the project, of which a line may stand higher
    row.texts = isNamed(codes, words) ? [...words, ...row.texts] : [...row.texts, ...words]
    row.numbers = row.numbers.concat(numbers)
  }
  parsed.forEach((line, index) => {
    const { codes, words, numbers } = line
    const pending = open !== undefined && open.codes.length === 0 && open.numbers.length === 0
    const joins = words.length === 0 || aligned || isNamed(codes, words) || isSplit(open?.texts, codes, words)
    if (codes.length > 0) add(open && pending && joins ? open : begin(), line)
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

/** Whether words are the name of their code and no more: where others have a project behind it, it is still to come. */
const isNamed = (codes: readonly Word[], words: readonly Word[]): boolean =>
  namesOf(textOf(codes)).includes(normalName(textOf(words)))

/** Whether the name of a code begins in a line above it. */
const isSplit = (above: readonly Word[] = [], codes: readonly Word[], words: readonly Word[]): boolean =>
  above.length > 0 &&
  namesOf(textOf(codes)).some((name) => name.startsWith(normalName(textOf([...above, ...words]))))

/** Whether a line of text alone belongs to the row above it rather than to the one below. */
function belongsTo(row: OpenRow, words: readonly Word[], next: RowLine | undefined): boolean {
  if (row.numbers.length === 0) return row.codes.length > 0 || row.texts.length > 0
  const names = namesOf(textOf(row.codes))
  const folded = normalName(textOf([...row.texts, ...words]))
  if (names.some((name) => name.startsWith(folded))) return true
  if (row.above > 0) return row.below < row.above
  if (next && isSplit(words, next.codes, next.words)) return false
  const named = next !== undefined && isNamed(next.codes, next.words) && !isNamed(row.codes, row.texts)
  const lacks = next !== undefined && next.codes.length > 0 && (next.words.length === 0 || named)
  return row.texts.length === 0 || !lacks
}
