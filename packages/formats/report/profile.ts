import type { Locale } from '@mingzhang/core/locale'
import type { Reading } from '@mingzhang/core/model'
import { pageWords, placeWords } from './spot.ts'

const short = (quote: string): string => (quote.length > 28 ? `${quote.slice(0, 27)}…` : quote)

/** What kind of document it is, why we think so (the first evidence of each answer, or all), and what contradicts itself. */
export function profileWords(
  reading: Reading,
  locale: Locale,
  whole = false,
): { readonly line: string; readonly evidence: string; readonly conflicts: readonly string[] } {
  const { report, fields } = locale.words
  const { profile } = reading
  const at = ({ quote, place }: { quote: string; place: Parameters<typeof placeWords>[0] }): string =>
    `“${short(quote)}”${report.open}${placeWords(place, reading, locale)}${report.close}`
  return {
    line: [
      profile.unit ?? report.unknownUnit,
      profile.year === undefined ? report.unknownYear : report.year(profile.year),
      profile.kind === undefined ? report.unknownKind : report.kind(profile.level, profile.kind),
      profile.layout === null ? report.noLayout : report.layout(profile.layout),
    ].join(' · '),
    evidence: profile.evidence
      .filter(
        ({ field }, index) => whole || profile.evidence.findIndex((other) => other.field === field) === index,
      )
      .map((found) => `${fields[found.field]} ${at(found)}`)
      .join(report.separator),
    conflicts: profile.conflicts.map(
      ({ field, values }) =>
        `${report.conflict(fields[field])}${report.colon}${values
          .map((value) => `${value.value} ${at(value)}`)
          .join(report.separator)}`,
    ),
  }
}

/** How much was read. */
export function readWords(reading: Reading, locale: Locale): string {
  const { report } = locale.words
  const { document, profile, numbers } = reading
  return [
    report.tables(reading.tables.length),
    report.sections(reading.sections.length),
    ...(reading.forms.length > 0 ? [report.forms(reading.forms.length)] : []),
    report.pages(document.pages),
    ...(profile.moneyUnit ? [report.moneyUnit(profile.moneyUnit)] : []),
    report.numbers(numbers.printed, numbers.bound, numbers.unread.length),
    ...(document.unreadPages.length > 0
      ? [report.unreadPages(pageWords(document.unreadPages, reading))]
      : []),
  ].join(' · ')
}
