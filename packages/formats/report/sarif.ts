import type { ExitCode, Locale } from '@mingzhang/core/locale'
import type { Document, Finding, Place, RuleOutcome, Spot } from '@mingzhang/core/model'
import type {
  Artifact,
  Fix,
  Location,
  Log,
  LogicalLocation,
  Notification,
  PhysicalLocation,
  ReportingDescriptor,
  Result,
} from 'sarif'
import { cardOf } from './card.ts'
import {
  type CheckedFile,
  isRead,
  type ReadFile,
  type ReportInput,
  type RuleInfo,
  sortedFindings,
} from './checked.ts'
import { logicalName } from './spot.ts'

export interface SarifOptions {
  readonly locale: Locale
  readonly exit?: ExitCode
}

/**
 * SARIF 2.1.0. A finding is a result of kind "fail"; what could not be judged is "open" and never missing. Names of
 * places hold no line numbers, so that baselines survive when text moves.
 */
export function sarifReport(input: ReportInput, { locale, exit }: SarifOptions): string {
  const rules = new Map(input.rules.map((rule) => [rule.id, rule]))
  const indexes = new Map(input.rules.map(({ id }, index) => [id, index]))
  const withRule = (id: string): Pick<Result, 'ruleId' | 'ruleIndex'> => {
    const ruleIndex = indexes.get(id)
    return { ruleId: id, ...(ruleIndex !== undefined && { ruleIndex }) }
  }
  const notifications = input.files.flatMap((file, index) => notificationsOf(file, index, locale))
  const log: Log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'mingzhang',
            fullName: '明账 Mingzhang',
            ...(input.version !== undefined && { version: input.version }),
            language: locale.language === 'zh' ? 'zh-CN' : 'en-US',
            rules: input.rules.map((rule) => descriptorOf(rule, locale)),
          },
        },
        columnKind: 'utf16CodeUnits',
        invocations: [
          {
            executionSuccessful: input.files.every(isRead),
            ...(exit !== undefined && { exitCode: exit, exitCodeDescription: locale.words.exits[exit] }),
            toolExecutionNotifications: notifications,
          },
        ],
        artifacts: input.files.map(artifactOf),
        results: input.files.flatMap((file, index) =>
          isRead(file)
            ? [
                ...sortedFindings(file.findings).map((finding) =>
                  Object.assign(withRule(finding.rule), resultOf(finding, file, index, rules, locale)),
                ),
                ...file.outcomes.flatMap((outcome) =>
                  outcome.outcome === 'fail'
                    ? []
                    : Object.assign(withRule(outcome.rule), outcomeResult(outcome, file, index, locale)),
                ),
              ]
            : [],
        ),
      },
    ],
  }
  return `${JSON.stringify(log, null, 2)}\n`
}

function descriptorOf(
  { id, code, family, severity, needs, basis }: RuleInfo,
  locale: Locale,
): ReportingDescriptor {
  const { name, summary } = locale.rule(id)
  const bases = basis.map((each) => locale.basis(each))
  return {
    id,
    shortDescription: { text: name },
    ...(summary && { fullDescription: { text: summary } }),
    defaultConfiguration: { level: severity },
    properties: {
      code,
      family,
      needs,
      basis: bases.map(({ text }) => text),
      sourceLevel: [...new Set(bases.map(({ level }) => level))],
    },
  }
}

/** A path as a relative or file URI; blanks and Chinese are percent-encoded. */
export function uriOf(path: string): string {
  const slashed = path.replaceAll('\\', '/')
  const encoded = slashed
    .replace(/\p{Cs}/gu, '�')
    .split('/')
    .map((part, index) => (index === 0 && /^[A-Za-z]:$/.test(part) ? part : encodeURIComponent(part)))
    .join('/')
  if (/^[A-Za-z]:\//.test(encoded)) return `file:///${encoded}`
  return encoded.startsWith('/') ? `file://${encoded}` : encoded
}

const artifactOf = ({ file, sha256 }: CheckedFile): Artifact => ({
  location: { uri: uriOf(file) },
  ...(sha256 !== undefined && { hashes: { 'sha-256': sha256 } }),
})

function physical(file: CheckedFile, index: number, place?: Place, quote?: string): PhysicalLocation {
  const line = place?.line
  return {
    artifactLocation: { uri: uriOf(file.file), index },
    ...(line !== undefined && { region: { startLine: line, ...(quote && { snippet: { text: quote } }) } }),
    ...(place && {
      properties: {
        page: place.page,
        ...(place.box && { bbox: place.box }),
        ...(place.sheet !== undefined && { sheet: place.sheet }),
        ...(place.cell !== undefined && { cell: place.cell }),
        ...(place.paragraph !== undefined && { paragraph: place.paragraph }),
      },
    }),
  }
}

function locationOf(file: ReadFile, index: number, { place, quote }: Spot, text?: string): Location {
  const name = logicalName(place, file.reading)
  const logical: LogicalLocation | undefined = name
    ? { fullyQualifiedName: name, kind: place.table ? 'member' : 'module' }
    : undefined
  return {
    physicalLocation: physical(file, index, place, quote),
    ...(logical && { logicalLocations: [logical] }),
    ...(text && { message: { text } }),
  }
}

function resultOf(
  finding: Finding,
  file: ReadFile,
  index: number,
  rules: ReadonlyMap<string, RuleInfo>,
  locale: Locale,
): Result {
  const card = cardOf(finding, file, rules, locale)
  const { report } = locale.words
  const addends = (finding.sum?.addends ?? []).map(({ label, printed, place }) => ({
    spot: { place, quote: printed },
    text: `${label} ${printed}`,
  }))
  const others = (finding.also ?? []).map((spot) => ({
    spot,
    text: [spot.role && locale.role(spot.role), spot.printed ?? spot.quote].filter(Boolean).join(' '),
  }))
  const cause = finding.cause
    ? [{ spot: finding.cause, text: `${report.cause} ${card.cause?.text ?? ''}` }]
    : []
  const grouped = card.grouped.map((other) => ({
    spot: other.finding.at,
    text: `${other.code} ${other.message}`,
  }))
  const related = [...addends, ...others, ...cause, ...grouped].map(
    ({ spot, text }, id): Location => Object.assign({ id: id + 1 }, locationOf(file, index, spot, text)),
  )
  const fix = fixOf(finding, file, index, card.change?.text)
  return {
    kind: 'fail',
    level: finding.severity,
    message: { text: card.message },
    locations: [locationOf(file, index, finding.at)],
    ...(related.length > 0 && { relatedLocations: related }),
    partialFingerprints: { 'mingzhangFinding/v1': finding.id },
    ...(fix && { fixes: [fix] }),
    properties: {
      code: card.code,
      severity: card.severityWord,
      ...(finding.printed !== undefined && { printed: finding.printed }),
      ...(finding.expected !== undefined && { expected: finding.expected }),
    },
  }
}

const kinds = { pass: 'pass', notApplicable: 'notApplicable', notEvaluated: 'open' } as const

function outcomeResult(outcome: RuleOutcome, file: ReadFile, index: number, locale: Locale): Result {
  const { words } = locale
  const state = outcome.outcome as keyof typeof kinds
  const text = [words.outcomes[state], ...(outcome.reason ? [locale.reason(outcome.reason)] : [])]
  return {
    kind: kinds[state],
    level: 'none',
    message: {
      text: `${locale.rule(outcome.rule).name}${words.report.colon}${text.join(words.report.comma)}`,
    },
    locations: [{ physicalLocation: physical(file, index) }],
  }
}

/** Replaces characters of a text file; only where its source is at hand and the words stand once in their line. */
function fixOf(
  { fix, at }: Finding,
  file: ReadFile,
  index: number,
  text: string | undefined,
): Fix | undefined {
  const { line } = at.place
  if (!fix || line === undefined || file.source === undefined || !isText(file.reading.document))
    return undefined
  const content = file.source.split(/\r\n|\r|\n/)[line - 1] ?? ''
  const start = content.indexOf(fix.before)
  if (start < 0 || content.indexOf(fix.before, start + 1) >= 0) return undefined
  return {
    ...(text && { description: { text } }),
    artifactChanges: [
      {
        artifactLocation: { uri: uriOf(file.file), index },
        replacements: [
          {
            deletedRegion: {
              startLine: line,
              startColumn: start + 1,
              endLine: line,
              endColumn: start + 1 + fix.before.length,
            },
            insertedContent: { text: fix.after },
          },
        ],
      },
    ],
  }
}

const isText = ({ format }: Document): boolean => format === 'text'

function notificationsOf(file: CheckedFile, index: number, locale: Locale): Notification[] {
  const locations = [{ physicalLocation: physical(file, index) }]
  if (!isRead(file)) {
    const { what, did, can } = locale.refusal(file.refusal)
    const text = [what, did, can].join(locale.words.report.separator)
    return [{ level: 'error', message: { text }, descriptor: { id: file.refusal.code }, locations }]
  }
  const { document, messages } = file.reading
  return [...document.messages, ...messages].map((message) => ({
    level: message.level === 'warning' ? 'warning' : 'note',
    message: { text: locale.message(message) },
    descriptor: { id: message.code },
    locations: [{ physicalLocation: physical(file, index, message.place) }],
  }))
}
