import { localeOf } from '@mingzhang/core/locale'
import type { ProfileField, Reading } from '@mingzhang/core/model'
import { pageWords, placeWords, safe } from '@mingzhang/formats/report'
import type { ReadJob } from './job.ts'
import { wordsOf } from './locale/index.ts'

const fields: readonly ProfileField[] = ['unit', 'year', 'kind', 'level', 'layout', 'moneyUnit', 'date']
const listed = 50

/** What `mingzhang read` shows a person: the profile with its evidence, the tables, the numbers nobody could bind. */
export function readingText(reading: Reading, { language }: Pick<ReadJob, 'language'>): string {
  const { words: model, message } = localeOf(language)
  const { report } = model
  const { reading: words } = wordsOf(language)
  const { profile, document, numbers } = reading
  const locale = localeOf(language)
  const at = (place: Reading['claims'][number]['place']): string => placeWords(place, reading, locale)
  const valueOf = (field: ProfileField): string => {
    const value = profile[field]
    if (field === 'kind' && profile.kind) return report.kind(undefined, profile.kind)
    if (field === 'level' && profile.level) return words.levels[profile.level]
    return value === undefined || value === null ? words.unknown : String(value)
  }
  const lines = [
    ...fields.map((field) => {
      const found = profile.evidence.find((evidence) => evidence.field === field)
      const why = found
        ? `${report.open}${words.evidence(found.quote)} ${at(found.place)}${report.close}`
        : ''
      return `${model.fields[field]}${report.colon}${valueOf(field)}${why}`
    }),
    ...profile.conflicts.map(
      ({ field, values }) =>
        `? ${report.conflict(model.fields[field])}${report.colon}${values
          .map(({ value, quote, place }) => `${value} “${quote}” ${at(place)}`)
          .join(report.separator)}`,
    ),
    '',
    [
      model.formats[document.format],
      report.pages(document.pages),
      report.tables(reading.tables.length),
      report.sections(reading.sections.length),
      report.forms(reading.forms.length),
    ].join(' · '),
    [
      report.numbers(numbers.printed, numbers.bound, numbers.unread.length),
      words.claims(reading.claims.length),
    ].join(' · '),
    ...(document.unreadPages.length > 0
      ? [report.unreadPages(pageWords(document.unreadPages, reading))]
      : []),
    '',
    ...reading.tables.map(({ number, title, rows, columns, empty, place }) =>
      [
        `  ${number ?? ''}`.trimEnd(),
        title,
        empty ? words.empty : words.table(rows.length, columns.length),
        at({ page: place.page, ...(place.line !== undefined && { line: place.line }) }),
      ].join('  '),
    ),
    ...section(
      report.count(report.unread, numbers.unread.length),
      numbers.unread.map(({ text, quote, place }) => `${text}  “${quote}”  ${at(place)}`),
      report.more,
    ),
    ...section(
      report.messages,
      [...new Set([...document.messages, ...reading.messages].map(message))],
      report.more,
    ),
  ]
  return `${lines.map(safe).join('\n')}\n`
}

function section(head: string, lines: readonly string[], more: (count: number) => string): string[] {
  if (lines.length === 0) return []
  return [
    '',
    head,
    ...lines.slice(0, listed).map((line) => `  ${line}`),
    ...(lines.length > listed ? [`  ${more(lines.length - listed)}`] : []),
  ]
}
