import type { Basis, Locale } from '@mingzhang/core/locale'
import type { Addend, Arithmetic, Finding, Place, Severity } from '@mingzhang/core/model'
import type { ReadFile, RuleInfo } from './checked.ts'
import { isWithin, markedRanges, placeBeside, placeWords } from './spot.ts'

/** A finding in words, ready for any kind of report. Every text of it is the same in all of them. */
export interface Card {
  readonly finding: Finding
  readonly severity: Severity
  readonly severityWord: string
  readonly rule: string
  readonly code: string
  readonly ruleName: string
  readonly message: string
  readonly at: Quoted
  readonly sum?: SumLines
  readonly cause?: Quoted & { readonly text: string }
  readonly change?: { readonly text: string; readonly note: string }
  readonly advice?: string
  readonly basis: readonly Basis[]
  /** Other places that the arithmetic does not name already. */
  readonly also: readonly (Quoted & { readonly role?: string })[]
  readonly grouped: readonly Card[]
}

export interface Quoted {
  readonly place: Place
  readonly where: string
  readonly quote: string
  readonly printed?: string
  /** Where the number stands in the quote. */
  readonly marks: readonly (readonly [number, number])[]
}

export interface SumLines {
  readonly rows: readonly {
    readonly sign: string
    readonly label: string
    /** As it stands in the calculation. */
    readonly number: string
    readonly printed: string
    readonly where: string
    readonly place: Place
  }[]
  readonly printed: string
  readonly computed: string
  readonly difference: string
  readonly unit: string
  /** What rounding can explain, and whether it does. */
  readonly bound: string
  readonly verdict?: string
}

/** What stands before a number of a calculation: nothing before the first, unless that is taken away. */
function signOf({ addends, operator }: Arithmetic, index: number): string {
  const { sign, divisor } = addends[index]!
  const own = sign === '-' ? '−' : operator === '=' ? '=' : '+'
  if (!divisor) return index === 0 && !sign ? '' : own
  if (addends[index - 1]?.divisor) return own
  return addends[index + 1]?.divisor ? '÷(' : '÷'
}

/** The number itself; a bracket closes a divisor of several. */
function numberOf(addends: readonly Addend[], index: number): string {
  const { printed, divisor } = addends[index]!
  return divisor && addends[index - 1]?.divisor && !addends[index + 1] ? `${printed})` : printed
}

export function cardOf(
  finding: Finding,
  file: ReadFile,
  rules: ReadonlyMap<string, RuleInfo>,
  locale: Locale,
): Card {
  const { reading } = file
  const { words } = locale
  const text = locale.rule(finding.rule)
  const rule = rules.get(finding.rule)
  const where = (place: Place): string => placeWords(place, reading, locale)
  const quoted = ({ place, quote, printed }: { place: Place; quote: string; printed?: string }): Quoted => ({
    place,
    where: where(place),
    quote,
    ...(printed !== undefined && { printed }),
    marks: markedRanges(quote, printed),
  })
  const { sum, cause, fix } = finding
  const named = new Set([finding.at.place, ...(sum?.addends ?? []).map(({ place }) => place)].map(placeKey))
  const atPrinted = finding.at.printed ?? finding.printed
  const advice = text.fix?.(finding)
  return {
    finding,
    severity: finding.severity,
    severityWord: words.severities[finding.severity],
    rule: finding.rule,
    code: rule?.code ?? '',
    ruleName: text.name,
    message: text.message(finding),
    at: quoted({ ...finding.at, ...(atPrinted !== undefined && { printed: atPrinted }) }),
    ...(sum && {
      sum: sumLines(sum, (place) => placeBeside(place, finding.at.place, reading, locale), locale),
    }),
    ...(cause && { cause: { ...quoted(cause), text: words.report.causeText(cause.quote, cause.expected) } }),
    ...(fix && {
      change: {
        text: words.report.change(fix.before, fix.after),
        note: fix.safe ? words.report.safeFix : words.report.unsafeFix,
      },
    }),
    ...(advice && { advice }),
    basis: (rule?.basis ?? []).map((id) => locale.basis(id)),
    also: (finding.also ?? [])
      .filter(({ place }) => !named.has(placeKey(place)))
      .map((spot) => Object.assign(quoted(spot), spot.role ? { role: locale.role(spot.role) } : {})),
    grouped: finding.grouped.map((other) => cardOf(other, file, rules, locale)),
  }
}

const placeKey = (place: Place): string =>
  [
    place.page,
    place.line,
    place.box,
    place.sheet,
    place.cell,
    place.paragraph,
    place.table,
    place.row,
    place.column,
  ].join('|')

function sumLines(sum: Arithmetic, where: (place: Place) => string, { words }: Locale): SumLines {
  const within = isWithin(sum.difference, sum.bound)
  return {
    rows: sum.addends.map(({ label, printed, place }, index) => ({
      sign: signOf(sum, index),
      label,
      number: numberOf(sum.addends, index),
      printed,
      where: where(place),
      place,
    })),
    printed: sum.printed,
    computed: sum.computed,
    difference: sum.difference,
    unit: sum.unit,
    bound: words.report.bound(sum.bound, sum.unit),
    ...(within !== undefined && { verdict: within ? words.report.withinBound : words.report.beyondBound }),
  }
}
