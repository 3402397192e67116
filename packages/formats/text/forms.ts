import type { RawRow } from '@mingzhang/core/model'
import { captionAt, isFormTitle } from './tables/captions.ts'
import type { Line } from './lines.ts'
import { isHeading, isPart } from './paragraphs.ts'
import { rawRow } from './tables/rows.ts'
import type { Shape } from './shape.ts'
import { noteLength } from './tables/region.ts'
import { type Word, wordsOf } from './words.ts'

const formWords = /[一二三]级|指标|绩效目标|项目名称|预算单位|单位名称|主管部门/
const lookAhead = 30

/** Whether a form of performance goals begins with its title at a line. */
export function formAt(lines: readonly Line[], at: number): boolean {
  const next = lines[at + 1]
  if (!isFormTitle(lines[at]!) || next === undefined || isFormTitle(next)) return false
  return lines.slice(at + 1, at + lookAhead).some(({ text }) => formWords.test(text.slice(0, 200)))
}

/**
 * A form of performance goals, title included: one row per printed line, its cells the pieces between blanks. It goes on
 * over pages until something else begins; which pieces make a cell is for interpretation.
 */
export function formFrom(
  lines: readonly Line[],
  start: number,
  shape: Shape,
): { rows: RawRow[]; end: number } {
  let end = start + 1 + titledAgain(lines, start)
  while (end < lines.length && !endsForm(lines, end, shape)) end += 1
  return { rows: lines.slice(start, end).map((line) => rawRow(piecesOf(line))), end }
}

/** Lines behind a title up to where it is printed once more, with nothing but a year between; 0 where it is not. */
function titledAgain(lines: readonly Line[], start: number): number {
  const compact = (at: number): string => lines[at]?.text.slice(0, 80).replace(/\s/g, '') ?? ''
  if (!/^[（(]?20\d\d年度?[）)]?$/.test(compact(start + 1))) return 0
  return compact(start + 2) === compact(start) && !lines[start + 2]!.opens ? 2 : 0
}

function endsForm(lines: readonly Line[], at: number, shape: Shape): boolean {
  const { text } = lines[at]!
  if (isPart(text) || isFormTitle(lines[at]!) || captionAt(lines, at)) return true
  if (!isHeading(text) || /[，；：、]/.test(text.slice(2).replace(/^[^、]{0,2}、/, ''))) return false
  if (text.length > 40 || (/^\d/.test(text) && !/(?:说明|情况|事项)$/.test(text))) return false
  const next = lines[at + 1]
  return next === undefined || isHeading(next.text) || noteLength(lines, at + 1, shape) > 0
}

/** Pieces of a line: at every blank, but in running text only at blanks between Chinese characters. */
function piecesOf(line: Line): Word[] {
  const running = /[。；，]/.test(line.text)
  return wordsOf(line).reduce<Word[]>((pieces, word) => {
    const last = pieces.at(-1)
    if (last && (running ? inSentence(last, word) : isMeasure(last, word))) {
      pieces[pieces.length - 1] = { ...last, text: line.raw.slice(last.start, word.end), end: word.end }
    } else pieces.push(word)
    return pieces
  }, [])
}

const inSentence = (last: Word, word: Word): boolean =>
  word.start - last.end < 3 && (/[\w\d.,%]$/.test(last.text.slice(-1)) || /^[\w\d]/.test(word.text))

/** "49 万元", "8 张": a number and its unit. */
const isMeasure = (last: Word, word: Word): boolean =>
  /\d$/.test(last.text.slice(-1)) &&
  /^(?:[万亿千]?元?|[年月日人个张台件套次辆项家户部名]|%)[）)]?$/.test(word.text)
