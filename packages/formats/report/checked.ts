import type { Relations, Rule } from '@mingzhang/core/check'
import {
  type Finding,
  type Message,
  type Place,
  type Reading,
  type Refusal,
  type RuleOutcome,
  type Severity,
  severities,
} from '@mingzhang/core/model'

/** What reports print: the files in the order they were given, and the rules they were checked with. */
export interface ReportInput {
  readonly files: readonly CheckedFile[]
  readonly rules: readonly RuleInfo[]
  /** Version of the program; left out of reports that are compared between versions. */
  readonly version?: string
}

export type CheckedFile = ReadFile | RefusedFile

export interface ReadFile {
  readonly file: string
  /** Hexadecimal. */
  readonly sha256: string
  readonly reading: Reading
  readonly outcomes: readonly RuleOutcome[]
  readonly findings: readonly Finding[]
  /** For the counts of what was checked; reports do without. */
  readonly relations?: Pick<Relations, 'all'>
  /** Why nothing was checked; findings are empty then. It stands among the messages of the reading as well. */
  readonly unchecked?: Message
  /** Text of a text file, decoded, with its own line ends: lets a fix name the characters it replaces. */
  readonly source?: string
  /** Pages of a PDF as a viewer shows them, by number: those of `namedPages`, as far as they could be drawn. */
  readonly pages?: ReadonlyMap<number, PageImage>
}

/** A page as a viewer shows it. */
export interface PageImage {
  readonly png: Uint8Array
  /** Pixels. */
  readonly width: number
  readonly height: number
  /** Pixels for one point. */
  readonly scale: number
  /** Characters from left to right, boxes in points from the top left: with them a box holds a number, not its line. */
  readonly characters?: readonly {
    readonly text: string
    readonly box: readonly [number, number, number, number]
  }[]
}

export interface RefusedFile {
  readonly file: string
  readonly sha256?: string
  readonly refusal: Refusal
}

/** What reports need to know of a rule. */
export type RuleInfo = Pick<Rule, 'id' | 'code' | 'family' | 'severity' | 'needs' | 'basis'>

export const isRead = (file: CheckedFile): file is ReadFile => 'reading' in file

const byPlace = (a: Place, b: Place): number =>
  a.page - b.page ||
  (a.line ?? 0) - (b.line ?? 0) ||
  (a.box?.[1] ?? 0) - (b.box?.[1] ?? 0) ||
  (a.paragraph ?? 0) - (b.paragraph ?? 0) ||
  (a.row ?? 0) - (b.row ?? 0) ||
  (a.column ?? 0) - (b.column ?? 0)

/** Most serious first, then in reading order; ids settle the rest, so that equal input gives equal bytes. */
export function sortedFindings(findings: readonly Finding[]): Finding[] {
  return findings.toSorted(
    (a, b) =>
      severities.indexOf(a.severity) - severities.indexOf(b.severity) ||
      byPlace(a.at.place, b.at.place) ||
      (a.id < b.id ? -1 : Number(a.id > b.id)),
  )
}

/** How many findings of each severity; those grouped under another one are not counted again. */
export function countBySeverity(findings: readonly Finding[]): Readonly<Record<Severity, number>> {
  const counts = { error: 0, warning: 0, note: 0 }
  for (const finding of findings) counts[finding.severity] += 1
  return counts
}

/** Rules by what they came to. */
export function countByOutcome(
  outcomes: readonly RuleOutcome[],
): Readonly<Record<RuleOutcome['outcome'], number>> {
  const counts = { pass: 0, fail: 0, notApplicable: 0, notEvaluated: 0 }
  for (const { outcome } of outcomes) counts[outcome] += 1
  return counts
}

/** Rules that came to no result, by reason in the order of the outcomes. */
export function openOutcomes(outcomes: readonly RuleOutcome[]): ReadonlyMap<string, readonly RuleOutcome[]> {
  const byReason = new Map<string, RuleOutcome[]>()
  for (const outcome of outcomes) {
    if (outcome.outcome !== 'notEvaluated') continue
    const reason = outcome.reason ?? 'unknown'
    const list = byReason.get(reason)
    if (list) list.push(outcome)
    else byReason.set(reason, [outcome])
  }
  return byReason
}

/** Relations by result, and why those without one have none. */
export function countRelations(relations: Pick<Relations, 'all'>): {
  readonly results: Readonly<Record<Relations['all'][number]['result'], number>>
  readonly reasons: ReadonlyMap<string, number>
} {
  const results = { holds: 0, rounding: 0, broken: 0, notEvaluated: 0 }
  const reasons = new Map<string, number>()
  for (const { result, reason = 'unknown' } of relations.all) {
    results[result] += 1
    if (result === 'notEvaluated') reasons.set(reason, (reasons.get(reason) ?? 0) + 1)
  }
  return { results, reasons }
}
