import type { Severity } from '@mingzhang/core/model'
import type { Card, Quoted, SumLines } from './card.ts'
import { indented, labelled, type Pen, underlined } from './pen.ts'
import { columns, padTo, safe } from './terminal.ts'

const marks: Readonly<Record<Severity, string>> = { error: '✗', warning: '△', note: '·' }

/** One finding: what is wrong, where, the words with the number underlined, how it was computed, what to do, on what basis. */
export function cardLines(pen: Pen, card: Card): string[] {
  const { report } = pen.locale.words
  const labels = [report.sum, report.cause, report.fix, report.basis, report.also, report.rule]
  const width = Math.max(...labels.map(columns))
  const say = (label: string, text: string): string[] => labelled(pen, width, label, text)
  return [
    ...headline(pen, card),
    ...indented(pen, 2, card.at.where, 'dim'),
    ...quoteLines(pen, card),
    ...(card.sum ? sumLines(pen, width, report.sum, card.sum) : []),
    ...(card.cause ? say(report.cause, causeText(card.cause)) : []),
    ...(card.change
      ? say(report.fix, `${card.change.text}${report.open}${card.change.note}${report.close}`)
      : []),
    ...(card.advice ? say(card.change ? '' : report.fix, card.advice) : []),
    ...card.also.flatMap((spot, index) => say(index === 0 ? report.also : '', alsoText(spot))),
    ...(card.basis.length > 0
      ? say(report.basis, card.basis.map(({ text }) => text).join(report.separator))
      : []),
    ...say(report.rule, ruleText(card)),
    ...groupedLines(pen, card),
  ]
}

function headline(pen: Pen, card: Card): string[] {
  const badge = `${marks[card.severity]} ${card.severityWord}${card.code ? ` ${card.code}` : ''}`
  const indent = columns(badge) + 2
  const [first = '', ...rest] = indented(pen, Math.min(indent, 12), card.message, 'bold')
  return [`${pen.paint(card.severity, badge)}  ${first.trimStart()}`, ...rest]
}

const quoteLines = (pen: Pen, { at, severity }: Card): string[] =>
  at.quote === '' ? [] : underlined(pen, at.quote, at.marks, severity)

const causeText = (cause: NonNullable<Card['cause']>): string =>
  [cause.where, cause.text].filter(Boolean).join(' ')

const alsoText = ({ where, role, quote }: Quoted & { readonly role?: string }): string =>
  [role, where, quote && `“${quote}”`].filter(Boolean).join(' ')

const ruleText = (card: Card): string => [card.code, card.ruleName, card.rule].filter(Boolean).join(' ')

/** Addends under each other with their points in one column, then the result beside what is printed. */
function sumLines(pen: Pen, labelWidth: number, label: string, sum: SumLines): string[] {
  const { report } = pen.locale.words
  const numbers = [...sum.rows.map(({ number }) => number), sum.computed].map(safe)
  const behind = Math.max(...numbers.map((number) => columns(fraction(number))))
  const aligned = numbers.map((number) => number + ' '.repeat(behind - columns(fraction(number))))
  const wide = Math.max(...aligned.map(columns))
  const lead = (index: number): string =>
    `  ${pen.paint('dim', padTo(index === 0 ? label : '', labelWidth))}  `
  const right = (index: number): string => ' '.repeat(wide - columns(aligned[index]!)) + aligned[index]!
  const names = sum.rows.map((row) => safe(row.label))
  const nameWidth = Math.min(24, Math.max(...names.map(columns)))
  const rows = sum.rows.map(
    (row, index) =>
      `${lead(index)}${padTo(row.sign, 2)}${right(index)}  ${padTo(names[index]!, nameWidth)}  ${pen.paint('dim', safe(row.where))}`,
  )
  const { comma } = report
  const total = `${lead(rows.length)}${padTo('=', 2)}${right(rows.length)}  `
  const indent = labelWidth + 6 + wide + 2
  const result = [
    report.computed,
    `${report.printed} ${sum.printed}`,
    `${report.difference} ${sum.difference} ${sum.unit}`,
  ].join(comma)
  const [first = '', ...rest] = indented(pen, indent, result)
  return [
    ...shortened(rows, (hidden) => `${' '.repeat(indent)}${pen.paint('dim', report.moreAddends(hidden))}`),
    total + first.trimStart(),
    ...rest,
    ...indented(pen, indent, [sum.bound, sum.verdict].filter(Boolean).join(comma)),
  ]
}

/** A person adds up a dozen by eye; of more, the first and last stand for all. */
const mostAddends = 12

function shortened(rows: readonly string[], more: (hidden: number) => string): string[] {
  const lines = rows.map((row) => row.trimEnd())
  if (lines.length <= mostAddends) return lines
  const hidden = lines.length - mostAddends
  return [...lines.slice(0, mostAddends - 2), more(hidden), ...lines.slice(-2)]
}

const fraction = (number: string): string => /[.．].*$/.exec(number)?.[0] ?? ''

function groupedLines(pen: Pen, card: Card): string[] {
  if (card.grouped.length === 0) return []
  const { report } = pen.locale.words
  return [
    ...indented(pen, 2, `${report.grouped(card.grouped.length)}${report.colon.trimEnd()}`),
    ...card.grouped.flatMap((other) => {
      const [first = '', ...rest] = indented(
        pen,
        6,
        `${other.severityWord} ${other.code} ${other.message}${report.open}${other.at.where}${report.close}`,
      )
      return [`    ${pen.paint(other.severity, marks[other.severity])} ${first.trimStart()}`, ...rest]
    }),
  ]
}
