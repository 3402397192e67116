import type { RawRow } from '@mingzhang/core/model'
import { alignedColumns } from './alignment.ts'
import { type Caption, captionAt, isFormTitle, isNumbering, isSameCaption } from './captions.ts'
import { type Expected, expectedOf, isLabel, knownTable } from './known.ts'
import type { Line } from '../lines.ts'
import { endsSentence, isHeading, isPart } from '../paragraphs.ts'
import { isOutOfOrder } from './order.ts'
import { sideWords, twoSidedRows } from './halves.ts'
import { oneSidedRows, rawCell, rawRow } from './rows.ts'
import type { Shape } from '../shape.ts'
import { isAmount, isCode, isMoney, rowLine, type Word, wordsOf } from '../words.ts'

/** A table of amounts found in the lines, from the line after its caption to `end`. */
export interface Found {
  readonly rows: readonly RawRow[]
  readonly end: number
  readonly outOfOrder: boolean
  /** Lines of the caption that later pages print again. */
  readonly repeated: readonly Line[]
}

/** Reads the table that stands under a caption, up to a sentence, a heading, another caption, or a page of other things. */
export function tableUnder(lines: readonly Line[], start: number, caption: Caption, shape: Shape): Found {
  const expected = expectedOf(knownTable(caption.title))
  const { end, repeated } = endOf(lines, start, caption, expected, shape)
  const body = opened(lines.slice(start, end), repeated)
  const split = headOf(body, expected)
  const head = body.slice(0, split)
  const data: Line[] = []
  let at = split
  while (at < body.length) {
    const repeated = body[at]!.opens ? repeatedHead(body, at, head) : 0
    for (const line of body.slice(at, at + repeated)) head.push(line)
    at += repeated
    if (at < body.length) data.push(body[at]!)
    at += 1
  }
  const twoSided = expected.twoSided || (expected.labels.length === 0 && looksTwoSided(head, data))
  const known = { ...expected, twoSided }
  const words = twoSided
    ? twoSidedRows(data, known, shape.aligned)
    : oneSidedRows(data, known, shape, widestName(data))
  const outOfOrder = isOutOfOrder(words, twoSided)
  const columns = shape.aligned ? alignedColumns(head, words, known) : undefined
  const rows = words.map((row, r): RawRow => {
    const cells = row.map((word, w) => rawCell(word, columns?.[r]?.[w] ?? -1))
    return { cells, place: row[0]!.line.place }
  })
  const heads = head.map((line) => rawRow(headWords(line, shape), true))
  const ordered = [...heads, ...rows].toSorted((a, b) => (a.place.line ?? 0) - (b.place.line ?? 0))
  return { rows: ordered, end, outOfOrder, repeated }
}

/** The lines without those of repeated captions; the line behind one opens its page. */
function opened(lines: readonly Line[], repeated: readonly Line[]): readonly Line[] {
  if (repeated.length === 0) return lines
  const out = new Set(repeated)
  return lines.flatMap((line, index) => {
    if (out.has(line)) return []
    return [index > 0 && out.has(lines[index - 1]!) ? { ...line, opens: true } : line]
  })
}

/** Width of the widest line without numbers: names wrap there. */
const widestName = (data: readonly Line[]): number =>
  data.reduce((widest, line) => (line.width > widest && !isRowEnd(line) ? line.width : widest), 0)

const isRowEnd = (line: Line): boolean => rowLine(line).numbers.length > 0

/** Words of a head line: at blanks, or where columns are held apart, at wide ones. */
function headWords(line: Line, { aligned }: Shape): Word[] {
  const words = wordsOf(line)
  if (!aligned) return words
  return words.reduce<Word[]>((all, word) => {
    const last = all.at(-1)
    if (last && word.start - last.end === 1 && !/^[\d※*＊]+$/.test(word.text)) {
      all[all.length - 1] = { ...last, text: line.raw.slice(last.start, word.end), end: word.end }
    } else all.push(word)
    return all
  }, [])
}

/** How many of the lines are head: up to the numbering of the columns, or else up to the first row. */
function headOf(body: readonly Line[], expected: Expected): number {
  const numbering = body.findIndex((line) => isNumbering(line))
  const first = body.findIndex((line) => isDataLine(line, expected))
  if (numbering >= 0 && (first < 0 || numbering < first + 3)) return numbering + 1
  return first < 0 ? body.length : first
}

/** A line that can only be of a row: a code or a known label in front, or an amount behind. */
function isDataLine(line: Line, expected: Expected): boolean {
  const words = wordsOf(line)
  if (isCode(words[0]!.text) && !isNumbering(line)) return true
  if (words.some(({ text }) => isMoney(text))) return true
  if (expected.labels.length === 0) return /^[一1][、.．]/.test(line.text) && !endsSentence(line.text)
  const label = sideWords(line, expected, false)[0]?.text ?? ''
  return /\p{Script=Han}/u.test(label) && isFirstLabel(label, expected)
}

/** Only the labels of first rows: later ones (合计) stand in heads as well. */
const isFirstLabel = (label: string, { labels }: Expected): boolean =>
  labels.some((side) => isLabel(label, { labels: [new Set([...side].slice(0, 1))] })) &&
  /[、.．\d]/.test(label)

/** Lines of the head that a page prints again on top. */
function repeatedHead(body: readonly Line[], at: number, head: readonly Line[]): number {
  const page = body[at]!.place.page
  let count = 0
  while (at + count < body.length && body[at + count]!.place.page === page && count <= head.length + 2) {
    if (isNumbering(body[at + count]!)) return count + 1
    count += 1
  }
  const printed = new Set(head.map(compact))
  count = 0
  while (at + count < body.length && printed.has(compact(body[at + count]!))) count += 1
  return count
}

const compact = ({ text }: Line): string => text.slice(0, 400).replace(/\s/g, '')

/** Two halves without a known title: labels behind numbers, or codes behind labels, in several lines. */
function looksTwoSided(head: readonly Line[], data: readonly Line[]): boolean {
  const heads = head.map(({ text }) => text.replace(/\s/g, '')).join('')
  let crossing = 0
  for (const line of data) {
    const words = wordsOf(line)
    const money = words.findIndex(({ text }) => isMoney(text))
    const behind = money >= 0 && words.slice(money + 1).some(({ text }) => /\p{Script=Han}/u.test(text))
    const code = words.findIndex(({ text }) => isCode(text))
    if (behind || (code > 0 && /\p{Script=Han}/u.test(words[code - 1]!.text))) crossing += 1
  }
  return crossing >= 2 || (crossing === 1 && heads.includes('收入') && heads.includes('支出'))
}

/** Index of the first line that is not of the table, and the lines up to it that only print its caption again. */
function endOf(
  lines: readonly Line[],
  start: number,
  caption: Caption,
  expected: Expected,
  shape: Shape,
): Pick<Found, 'end' | 'repeated'> {
  const heads = new Set<string>()
  const repeated: Line[] = []
  const endsAt = (end: number): Pick<Found, 'end' | 'repeated'> => ({ end, repeated })
  let first: string | undefined
  let numbers = false
  for (let at = start; at < lines.length; at += 1) {
    const line = lines[at]!
    if (isCodedRow(line)) {
      first ??= line.text
      numbers = true
      continue
    }
    if (isPart(line.text) || isFormTitle(line)) return endsAt(at)
    const again = captionAt(lines, at)
    if (again) {
      if (first === undefined || !goesOnUnder(lines, at, again, caption, first)) return endsAt(at)
      repeated.push(...again.lines)
      at += again.lines.length - 1
      continue
    }
    if (noteLength(lines, at, shape) > 0) return endsAt(at)
    if (isHeading(line.text) && !isRowLike(line, expected) && headsText(lines, at, shape)) return endsAt(at)
    if (line.opens && at > start && !opensWithTable(lines, at, expected, heads)) return endsAt(at)
    if (isRowEnd(line)) {
      first ??= line.text
      numbers = true
    }
    if (!numbers) heads.add(line.text.slice(0, 200).replace(/\s/g, ''))
  }
  return endsAt(lines.length)
}

/** Whether a page prints the caption of the table again over more of its rows, rather than over the same ones. */
function goesOnUnder(
  lines: readonly Line[],
  at: number,
  again: Caption,
  caption: Caption,
  first: string,
): boolean {
  if (!lines[at]!.opens || !isSameCaption(again, caption)) return false
  const start = at + again.lines.length
  const near = lines.slice(start, start + 40)
  const row = near.find((line) => isCodedRow(line) || isRowEnd(line))
  return row !== undefined && row.place.page === lines[at]!.place.page && row.text !== first
}

/** A code in front and an amount behind: nothing but a row. */
function isCodedRow({ text }: Line): boolean {
  if (text.length > 400 || !/^[1-9]\d\d/.test(text)) return false
  const words = text.split(/\s+/, 1)
  return isCode(words[0]!) && isMoney(text.slice(text.search(/\S+$/)))
}

const isRowLike = (line: Line, expected: Expected): boolean => {
  const words = wordsOf(line)
  return (
    words.some(({ text }) => isMoney(text)) ||
    isLabel(sideWords(line, expected, false)[0]?.text ?? '', expected)
  )
}

/** Whether a numbered line without numbers heads text rather than rows: its words say so, or sentences follow. */
function headsText(lines: readonly Line[], at: number, shape: Shape): boolean {
  const text = lines[at]!.text
  if (/(?:说明|概况|职能|职责|解释|情况)$/.test(text)) return true
  const next = lines[at + 1]
  if (next === undefined) return false
  return isPart(next.text) || noteLength(lines, at + 1, shape) > 0 || noteLength(lines, at + 2, shape) > 0
}

/** Whether a new page goes on with rows: a row, a known label or a line of the head comes before any prose. */
function opensWithTable(
  lines: readonly Line[],
  at: number,
  expected: Expected,
  heads: ReadonlySet<string>,
): boolean {
  const { page } = lines[at]!.place
  for (let next = at; next < Math.min(lines.length, at + 40) && lines[next]!.place.page === page; next += 1) {
    const line = lines[next]!
    const words = wordsOf(line)
    const { numbers } = rowLine(line)
    if (numbers.some(({ text }) => isMoney(text)) || isCode(words[0]!.text) || isNumbering(line)) return true
    if (heads.has(line.text.slice(0, 200).replace(/\s/g, ''))) return true
    if (isLabel(sideWords(line, expected, false)[0]?.text ?? '', expected)) return true
    if (words.length > 1 && words.slice(1).every(({ text }) => isAmount(text))) return true
    if (line.width >= 40 && /[，。；]/.test(line.text.slice(0, 400))) return false
  }
  return false
}

const longest = 6
const remark = /^(?:注|备注|说明|备注说明)\s*[:：]/

/** Lines of a sentence that begins here (a note under the table, or text behind it); 0 for a line of a table. */
export function noteLength(lines: readonly Line[], at: number, shape: Shape): number {
  const first = lines[at]
  if (first === undefined) return 0
  const marked = remark.test(first.text)
  for (let count = 1; count <= longest && at + count <= lines.length; count += 1) {
    const line = lines[at + count - 1]!
    const { text } = line
    if ((count > 1 && line.opens) || isNumbering(line) || /\S\s{3,}\S/.test(text.slice(0, 400))) break
    if (/[。！？]$/.test(text.slice(-1)) && (count > 1 || text.length >= 8)) return count
    const words = wordsOf(line)
    const full = shape.wrap === undefined ? line.width >= 40 : line.width >= Math.min(60, shape.wrap - 8)
    if (!full || isMoney(words.at(-1)!.text) || isCode(words[0]!.text)) break
  }
  return marked ? 1 : 0
}
