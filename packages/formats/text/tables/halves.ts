import { normalName } from '@mingzhang/core/catalog'
import { beginsLabel, type Expected, isLabel, namesOf } from './known.ts'
import type { Line } from '../lines.ts'
import { isOutOfOrder } from './order.ts'
import { as, isAmount, isCode, isMoney, span, textOf, unglue, type Word, wordsOf } from '../words.ts'

/**
 * Rows of a two-sided table: each printed line is one, but for labels that wrap and the numbers that stand beside or
 * below such a label. Only known labels and the names of codes can tell. Lines in drawing order are left as they are.
 */
export function twoSidedRows(lines: readonly Line[], expected: Expected, aligned: boolean): Word[][] {
  const rows = wrappedRows(lines, expected, aligned)
  return isOutOfOrder(rows, true) ? rows : withNumbers(rows)
}

/** A label of a row: its words in the lines it takes. */
interface Label {
  readonly words: Word[]
  readonly code: string | undefined
}

/** A row while its lines come in: codes, labels and numbers in printed order. */
type OpenRow = (Word | Label)[]

const isWord = (part: Word | Label): part is Word => 'kind' in part

function wrappedRows(lines: readonly Line[], expected: Expected, aligned: boolean): Word[][] {
  const rows: OpenRow[] = []
  for (const line of lines) {
    const parts = partsOf(sideWords(line, expected, aligned))
    const last = rows.at(-1)
    const begun = last?.length === 1 && !isWord(last[0]!)
    // of a label that is set in the middle of its cell the number may have a line between
    const before = last && isNumber(last[0]) ? rows.at(-2) : undefined
    const taken = (last && goOn(last, parts, expected)) || (before && goOn(before, parts, expected)) || 0
    const rest = parts.slice(taken)
    if (rest.length === 0) continue
    if (begun && taken > 0) last.push(...rest)
    else rows.push(rest)
  }
  return rows.map((row) => row.flatMap((part) => (isWord(part) ? [part] : part.words)))
}

const isNumber = (part: Word | Label | undefined): boolean =>
  part !== undefined && isWord(part) && part.kind === 'number'

const partsOf = (words: readonly Word[]): OpenRow =>
  words.map((word, index) => {
    const before = words[index - 1]
    const code = before?.kind === 'code' ? before.text : undefined
    return word.kind === 'text' ? { words: [word], code } : word
  })

/** Puts the labels that go on with those of a row, and the numbers behind them, into it; gives how many parts it took. */
function goOn(row: OpenRow, parts: OpenRow, expected: Expected): number {
  let at = -1
  let taken = 0
  for (const part of parts) {
    if (isWord(part)) {
      if (part.kind !== 'number' || at < 0 || isNumber(row[at + 1])) break
      const [first, ...more] = numbersFrom(parts, taken)
      row.splice(at + 1, 0, first!, ...more)
      return taken + 1 + more.length
    }
    const label = row.find((own): own is Label => !isWord(own) && continues(own, part, expected))
    if (!label) break
    label.words.push(...part.words)
    at = row.indexOf(label)
    taken += 1
  }
  return taken
}

function numbersFrom(parts: OpenRow, start: number): Word[] {
  const numbers: Word[] = []
  for (
    let part = parts[start];
    part && isWord(part) && part.kind === 'number';
    part = parts[start + numbers.length]
  )
    numbers.push(part)
  return numbers
}

/** Whether a label that is not whole yet goes on with another that is none by itself. */
function continues({ words, code }: Label, more: Label, expected: Expected): boolean {
  const text = textOf(words)
  const next = textOf(more.words)
  if (more.code !== undefined || isLabel(next, expected)) return false
  if (code === undefined) return !isLabel(text, expected) && beginsLabel(text + next, expected)
  const names = namesOf(code)
  return !names.includes(normalName(text)) && names.some((name) => name.startsWith(normalName(text + next)))
}

/** A line that begins with a number goes on with the row above it where that one ends in a label. */
function withNumbers(rows: readonly Word[][]): Word[][] {
  const joined: Word[][] = []
  for (const row of rows) {
    const above = joined.at(-1)
    if (row[0]?.kind === 'number' && above?.at(-1)?.kind === 'text') above.push(...row)
    else joined.push([...row])
  }
  return joined
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
