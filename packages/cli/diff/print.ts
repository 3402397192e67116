import { economicSubject, factName, functionSubject } from '@mingzhang/core/catalog'
import {
  type AmountChange,
  amountOfQuantity,
  type RowChange,
  type TableChange,
} from '@mingzhang/core/compare'
import type { Comparison } from './compare.ts'
import { compareWords, type TextChange, type WordRun } from './texts.ts'
import type { DiffWords } from './words.ts'

/** A text that is longer than this is compared word by word. */
const short = 16

/** What differs, for a terminal. */
export function comparisonText(
  { before, after, amounts, tables, texts, notes }: Comparison,
  words: DiffWords,
): string {
  const { unit, year, kind } = after
  const lines = [
    words.title(words.side(before.unit, before.year, before.kind), words.side(unit, year, kind)),
    ...notes.map((note) => words[note]),
  ]
  const part = (head: string, body: readonly string[]): void => {
    if (body.length > 0) lines.push('', head, ...body.map((line) => `  ${line}`))
  }
  part(
    words.amountsHead(amounts.length),
    amounts.map((one) => amountLine(one, year, words)),
  )
  const rows = tables.reduce((count, table) => count + Math.max(1, table.rows.length), 0)
  part(
    words.tablesHead(rows),
    tables.flatMap((table) => tableLines(table, words)),
  )
  part(
    words.textsHead(texts.length),
    texts.map((one) => textLine(one, words)),
  )
  if (amounts.length + tables.length + texts.length === 0) lines.push(words.same)
  return `${lines.join('\n')}\n`
}

/** "2080505 机关事业单位基本养老保险缴费支出": what a change is about, and whose year, where it is not the own. */
export function amountSubject({ coordinates }: AmountChange, year: number, words: DiffWords): string {
  const { stage, economic } = coordinates
  const when = coordinates.year === year ? (stage === 'budget' ? undefined : stage) : words.prior[stage]
  const named = (code: string): string => {
    const subject = code === economic ? economicSubject(code, year) : functionSubject(code, year)
    return ` ${[code.replace(/^g/, ''), subject?.name].filter(Boolean).join(' ')} `
  }
  const about = factName(coordinates, named).replace(/ +/g, ' ').trim()
  return [when, about].filter((word) => word !== undefined).join(' ')
}

function amountLine(one: AmountChange, year: number, words: DiffWords): string {
  const { before, after, difference } = one
  const shown = (amount: AmountChange['before']): string => (amount ? amount.text + amount.unit : words.none)
  const unit = after?.unit ?? before?.unit ?? ''
  const gap =
    difference === undefined || !after
      ? ''
      : ` (${difference > 0 ? '+' : ''}${amountOfQuantity({ ...after.quantity, value: difference }, unit).text}${unit})`
  return `${words.changes[one.change]} ${amountSubject(one, year, words)}: ${shown(before)} → ${shown(after)}${gap}`
}

function tableLines({ change, title, rows }: TableChange, words: DiffWords): string[] {
  if (change !== 'changed') return [`${words.changes[change]} ${title} ${words.whole}`]
  return [title, ...rows.flatMap((row) => rowLines(row, words).map((line) => `  ${line}`))]
}

function rowLines({ change, label, from, to, cells }: RowChange, words: DiffWords): string[] {
  const place = change === 'moved' ? words.moved(from!, to!) : words.row((to ?? from)!)
  const values = cells.map(({ head, before, after }) => {
    const name = head === '' ? '' : `${head}: `
    if (change === 'added') return `${name}${after}`
    if (change === 'removed') return `${name}${before}`
    return `${name}${before.length > short && after.length > short ? runsText(compareWords(before, after)) : `${before || words.none} → ${after || words.none}`}`
  })
  return [`${words.changes[change]} ${label} (${place})`, ...values.map((line) => `  ${line}`)]
}

const oneLine = (text: string): string => text.replace(/\s*\n\s*/g, ' ')

/** "[-旧-]{+新+}" as word diffs write it. */
const runsText = (runs: readonly WordRun[]): string =>
  oneLine(
    runs
      .map(({ kind, text }) => (kind === 'same' ? text : kind === 'removed' ? `[-${text}-]` : `{+${text}+}`))
      .join(''),
  )

function textLine({ change, before, after, words: runs }: TextChange, words: DiffWords): string {
  const text = runs ? runsText(runs) : oneLine((after ?? before)!)
  return `${words.changes[change]} ${text}`
}
