import type { ExitCode, Locale } from '@mingzhang/core/locale'
import { severities } from '@mingzhang/core/model'
import { cardOf } from './card.ts'
import {
  type CheckedFile,
  countByOutcome,
  countBySeverity,
  countRelations,
  isRead,
  openOutcomes,
  type ReadFile,
  type RefusedFile,
  type ReportInput,
  sortedFindings,
} from './checked.ts'
import { indented, type Pen } from './pen.ts'
import { profileWords, readWords } from './profile.ts'
import { placeWords } from './spot.ts'
import { painter, safe } from './terminal.ts'
import { cardLines } from './text-card.ts'

export interface TextOptions {
  readonly locale: Locale
  /** Escape sequences for colours; only for a terminal. */
  readonly color?: boolean
  /** Columns of the terminal; default 100. */
  readonly width?: number
  /** Exit code of the command; its meaning is the last line. */
  readonly exit?: ExitCode
}

/** Lists of what was not understood are cut here, with the count of the rest. */
const listed = 20

/** What a person reads in a terminal: what was read and checked, the findings, and what could not be judged. */
export function textReport(
  input: ReportInput,
  { locale, color = false, width = 100, exit }: TextOptions,
): string {
  const pen: Pen = {
    locale,
    rules: new Map(input.rules.map((rule) => [rule.id, rule])),
    paint: painter(color),
    width: Math.max(40, width),
  }
  const { exits, report } = locale.words
  const several = input.files.length > 1
  const blocks = input.files.map((file) => {
    const head = several ? [pen.paint('bold', `── ${safe(file.file)}`)] : []
    return head.concat(isRead(file) ? fileLines(pen, file) : refusalLines(pen, file, !several))
  })
  if (several) blocks.push(batchLines(pen, input.files))
  if (exit !== undefined) {
    blocks.push(indented(pen, 0, report.exit(exit, exits[exit]), exit === 0 ? 'good' : 'bold'))
  }
  return `${blocks.map((lines) => lines.join('\n')).join('\n\n')}\n`
}

function fileLines(pen: Pen, file: ReadFile): string[] {
  if (file.unchecked) {
    return [
      ...profileLines(pen, file),
      '',
      ...indented(pen, 0, `? ${pen.locale.message(file.unchecked)}`, 'open'),
    ]
  }
  const findings = sortedFindings(file.findings)
  return [
    ...headLines(pen, file),
    ...findings.flatMap((finding) =>
      [''].concat(cardLines(pen, cardOf(finding, file, pen.rules, pen.locale))),
    ),
    ...openLines(pen, file),
    ...unreadLines(pen, file),
    ...messageLines(pen, file),
  ]
}

function profileLines(pen: Pen, file: ReadFile): string[] {
  const { report } = pen.locale.words
  const { line, evidence, conflicts } = profileWords(file.reading, pen.locale)
  return [
    ...indented(pen, 0, line, 'bold'),
    ...(evidence ? indented(pen, 2, `${report.evidence}${report.colon}${evidence}`, 'dim') : []),
    ...conflicts.flatMap((conflict) => indented(pen, 2, `? ${conflict}`, 'open')),
    ...indented(pen, 0, `${report.read}${report.colon}${readWords(file.reading, pen.locale)}`),
  ]
}

function headLines(pen: Pen, file: ReadFile): string[] {
  const { report } = pen.locale.words
  return [
    ...profileLines(pen, file),
    ...checkedLines(pen, file),
    '',
    tally(pen, file),
    ...(file.findings.length === 0
      ? indented(
          pen,
          0,
          openOutcomes(file.outcomes).size > 0 ? report.nothingFoundButOpen : report.nothingFound,
        )
      : []),
  ]
}

function checkedLines(pen: Pen, { relations, outcomes }: ReadFile): string[] {
  const { words } = pen.locale
  const { report } = words
  const counts = countByOutcome(outcomes)
  const lines: string[] = []
  if (relations) {
    const { results } = countRelations(relations)
    const parts = (['holds', 'rounding', 'broken', 'notEvaluated'] as const).map((result) =>
      report.count(words.relations[result], results[result]),
    )
    lines.push(
      ...indented(
        pen,
        0,
        `${report.checked}${report.colon}${report.relations(relations.all.length)} · ${parts.join(' · ')}`,
      ),
    )
  }
  const parts = (['pass', 'fail', 'notApplicable', 'notEvaluated'] as const).map((outcome) =>
    report.count(words.outcomes[outcome], counts[outcome]),
  )
  lines.push(
    ...indented(
      pen,
      0,
      `${report.ruled}${report.colon}${report.rules(outcomes.length)} · ${parts.join(' · ')}`,
    ),
  )
  return lines
}

function tally(pen: Pen, file: ReadFile): string {
  const { words } = pen.locale
  const counts = countBySeverity(file.findings)
  const open = countByOutcome(file.outcomes).notEvaluated
  return [
    ...severities.map((severity) => {
      const text = words.report.count(words.severities[severity], counts[severity])
      return counts[severity] > 0 ? pen.paint(severity, text) : text
    }),
    open > 0
      ? pen.paint('open', words.report.count(words.outcomes.notEvaluated, open))
      : words.report.count(words.outcomes.notEvaluated, open),
  ].join(' · ')
}

/** Rules and relations without a result, under their reasons. */
function openLines(pen: Pen, file: ReadFile): string[] {
  const { report } = pen.locale.words
  const open = openOutcomes(file.outcomes)
  const relations = file.relations ? [...countRelations(file.relations).reasons] : []
  if (open.size === 0 && relations.length === 0) return []
  return [
    '',
    `${pen.paint('open', `? ${report.notEvaluated}`)}  ${report.notEvaluatedMeaning}`,
    ...[...open].flatMap(([reason, outcomes]) =>
      indented(pen, 2, `${pen.locale.reason(reason)}${report.colon.trimEnd()}`).concat(
        outcomes.flatMap(({ rule, detail }) => {
          const name = [pen.rules.get(rule)?.code, pen.locale.rule(rule).name].filter(Boolean).join(' ')
          return indented(pen, 4, detail ? `${name}${report.open}${detail}${report.close}` : name)
        }),
      ),
    ),
    ...relations.flatMap(([reason, count]) =>
      indented(pen, 2, `${report.relations(count)}${report.colon}${pen.locale.reason(reason)}`),
    ),
  ]
}

function unreadLines(pen: Pen, { reading }: ReadFile): string[] {
  const { report } = pen.locale.words
  const { unread } = reading.numbers
  if (unread.length === 0) return []
  return [
    '',
    `${pen.paint('open', `? ${report.count(report.unread, unread.length)}`)}  ${report.unreadMeaning}`,
    ...unread
      .slice(0, listed)
      .flatMap(({ text, quote, place }) =>
        indented(pen, 2, `${text}  “${quote}”  ${placeWords(place, reading, pen.locale)}`),
      ),
    ...(unread.length > listed ? indented(pen, 2, report.more(unread.length - listed)) : []),
  ]
}

function messageLines(pen: Pen, { reading }: ReadFile): string[] {
  const { report } = pen.locale.words
  const messages = [...reading.document.messages, ...reading.messages]
  if (messages.length === 0) return []
  const texts = messages.map((message) => {
    const text = pen.locale.message(message)
    return message.place
      ? `${text}${report.open}${placeWords(message.place, reading, pen.locale)}${report.close}`
      : text
  })
  const unique = [...new Set(texts)]
  return [
    '',
    pen.paint('dim', report.messages),
    ...unique.slice(0, listed).flatMap((text) => indented(pen, 2, text)),
    ...(unique.length > listed ? indented(pen, 2, report.more(unique.length - listed)) : []),
  ]
}

function refusalLines(pen: Pen, { file, refusal }: RefusedFile, named: boolean): string[] {
  const { report } = pen.locale.words
  const { what, did, can } = pen.locale.refusal(refusal)
  const [first = '', ...rest] = indented(pen, 2, what, 'bold')
  return [
    ...(named ? [safe(file)] : []),
    `${pen.paint('open', '?')} ${first.trimStart()}`,
    ...rest,
    ...indented(pen, 2, `${report.did}${report.colon}${did}`),
    ...indented(pen, 2, `${report.can}${report.colon}${can}`),
  ]
}

/** One line a file, for batches: what is worst first is for the eye of the reader, the order stays that of the files. */
function batchLines(pen: Pen, files: readonly CheckedFile[]): string[] {
  const { report } = pen.locale.words
  return [
    pen.paint('bold', report.files(files.length)),
    ...files.map((file) => {
      if (!isRead(file)) return `  ${pen.paint('open', report.refused)}  ${safe(file.file)}`
      if (file.unchecked)
        return `  ${pen.paint('open', pen.locale.message(file.unchecked))}  ${safe(file.file)}`
      return `  ${tally(pen, file)}  ${safe(file.file)}`
    }),
  ]
}
