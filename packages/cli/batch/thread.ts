import { createHash } from 'node:crypto'
import type { MessagePort } from 'node:worker_threads'
import { useLayouts } from '@mingzhang/core/catalog'
import { localeOf } from '@mingzhang/core/locale'
import { interpret } from '@mingzhang/core/interpret'
import { isRefusal, type Reading, type Refusal } from '@mingzhang/core/model'
import { htmlReport, jsonReport, type CheckedFile, type ReportInput } from '@mingzhang/formats/report'
import { checkedFile, documentOf, exitOf, readingOf } from '../examine.ts'
import { factsOf } from './board/facts.ts'
import { joinDocuments, type JoinedFile } from './files/join.ts'
import { expand } from './files/expand.ts'
import { bytesOfItem } from './files/source.ts'
import type { DrawnFile } from '../pages.ts'
import { priorOf } from './pairing.ts'
import type {
  Answer,
  BatchThreadData,
  Checked,
  Item,
  Prior,
  Reports,
  Said,
  Settings,
  Task,
  Verdict,
} from './task.ts'

/** A file with what was read of it. */
type Part = JoinedFile & DrawnFile

/** Does one task; `say` is told what the bytes are before anything is made of them, and when pages are being drawn. */
export type Doer = (
  task: Task,
  say: (said: { sha256: string } | { drawing: true }) => void,
) => Promise<Answer>

export async function doerOf(settings: Settings): Promise<Doer> {
  if (settings.layouts) useLayouts(settings.layouts)
  const { rules } = await import('@mingzhang/core/check/rules')
  const wanted = new Set(settings.wanted.length > 0 ? settings.wanted : rules.map(({ id }) => id))
  const known = { rules, wanted, dates: settings.dates }
  const locale = localeOf(settings.language)
  const shown = rules.filter(({ id }) => wanted.has(id))

  const { ocr, maxSize: limit, maxTime: seconds } = settings
  const reach = { limit, seconds, ...(ocr !== undefined && { ocr }) }

  const reportsOf = async (input: ReportInput & { files: [CheckedFile] }): Promise<Reports> => {
    const whole = { ...input, version: settings.version }
    const asked = settings.report
    const { sarifReport, junitReport } = await import('@mingzhang/formats/report')
    return {
      'report.json': jsonReport(input, { locale }),
      'report.html': htmlReport(whole, { locale }),
      ...(asked === 'sarif' && { 'report.sarif': sarifReport(whole, { locale }) }),
      ...(asked === 'junit' && { 'report.xml': junitReport(input, { locale }) }),
    }
  }

  const report = async (file: CheckedFile, prior?: Prior): Promise<Checked> => {
    const verdict = verdictOf(file, settings)
    return {
      kind: 'checked',
      ...(file.sha256 !== undefined && { sha256: file.sha256 }),
      verdict: { ...verdict, ...(prior && { prior: { file: prior.file, sha256: prior.sha256 } }) },
      reports: await reportsOf({ files: [file], rules: shown }),
    }
  }

  /** Checks a reading beside the document of the year before, where there is one. */
  const checked = async (
    file: { readonly file: string; readonly sha256: string },
    reading: Reading,
    priors: readonly Prior[] = [],
  ): Promise<{ readonly done: CheckedFile; readonly prior?: Prior }> => {
    const prior = priorOf(priors, reading.profile)
    const before = prior && (await priorReading(prior))
    if (!prior || !before || isRefusal(before)) return { done: checkedFile(file, reading, known) }
    return { done: checkedFile(file, reading, { ...known, prior: before }), prior }
  }

  const filesOf = async (items: readonly Item[]): Promise<readonly [Part, ...Part[]] | Refusal> => {
    const parts: Part[] = []
    for (const item of items) {
      const bytes = await bytesOfItem(item, settings.maxSize)
      if (isRefusal(bytes)) return bytes
      const document = await documentOf(bytes, { name: item.file, ...reach })
      if (isRefusal(document)) return document
      parts.push({ file: item.file, document, bytes })
    }
    const [first, ...rest] = parts
    return [first!, ...rest]
  }

  const priorReading = async ({ items }: Prior): Promise<Reading | Refusal> => {
    const parts = await filesOf(items)
    if (isRefusal(parts)) return parts
    const [{ file, document }] = parts
    const fileName = file.split('/').at(-1)!
    return items.length === 1
      ? interpret(document, { answers: {}, fileName })
      : interpret(joinDocuments(parts), { answers: {} })
  }

  /** The report of a checked file; with pictures of its pages when they are asked for. */
  const shownReport = async (
    { done, prior }: Awaited<ReturnType<typeof checked>>,
    parts: readonly DrawnFile[],
    say: Parameters<Doer>[1],
  ): Promise<Checked> => {
    if (settings.report !== 'html' || !('reading' in done)) return report(done, prior)
    say({ drawing: true })
    const { withPages } = await import('../pages.ts')
    return report(await withPages(done, parts), prior)
  }

  const check = async (
    { item, done, priors, withoutPages }: Extract<Task, { kind: 'check' }>,
    say: Parameters<Doer>[1],
  ): Promise<Answer> => {
    const { file } = item
    if (item.refusal) return report({ file, refusal: item.refusal })
    const bytes = await bytesOfItem(item, settings.maxSize)
    if (isRefusal(bytes)) return report({ file, refusal: bytes })
    const sha256 = createHash('sha256').update(bytes).digest('hex')
    if (done.includes(sha256)) return { kind: 'known', sha256 }
    say({ sha256 })
    const result = await readingOf(bytes, { path: file, answers: settings.answers, ...reach })
    if (isRefusal(result)) return report({ file, sha256, refusal: result })
    const parts = withoutPages ? [] : [{ document: result.document, bytes }]
    return shownReport(await checked({ file, sha256 }, result, priors), parts, say)
  }

  const join = async (
    { file, items, sha256, priors, withoutPages }: Extract<Task, { kind: 'join' }>,
    say: Parameters<Doer>[1],
  ): Promise<Answer> => {
    const parts = await filesOf(items)
    if (isRefusal(parts)) return report({ file, sha256, refusal: parts })
    const reading = interpret(joinDocuments(parts), { answers: settings.answers })
    return shownReport(await checked({ file, sha256 }, reading, priors), withoutPages ? [] : parts, say)
  }

  /** Tells a document of the year before apart; the answers of the command line are about this year's. */
  const profile = async (
    { item, done }: Extract<Task, { kind: 'profile' }>,
    say: Parameters<Doer>[1],
  ): Promise<Answer> => {
    const refused = (refusal: Refusal, sha256?: string): Answer => ({
      kind: 'profiled',
      ...(sha256 !== undefined && { sha256 }),
      verdict: { code: 3, refusal },
    })
    if (item.refusal) return refused(item.refusal)
    const bytes = await bytesOfItem(item, settings.maxSize)
    if (isRefusal(bytes)) return refused(bytes)
    const sha256 = createHash('sha256').update(bytes).digest('hex')
    if (done.includes(sha256)) return { kind: 'known', sha256 }
    say({ sha256 })
    const reading = await readingOf(bytes, { path: item.file, answers: {}, ...reach })
    if (isRefusal(reading)) return refused(reading, sha256)
    return {
      kind: 'profiled',
      sha256,
      verdict: { code: 0, profile: profileOf(reading), holds: holdsOf(reading) },
    }
  }

  return (task, say) => {
    switch (task.kind) {
      case 'expand':
        return expand(task, settings.maxSize)
      case 'check':
        return check(task, say)
      case 'profile':
        return profile(task, say)
      default:
        return join(task, say)
    }
  }
}

/** What remains of a file when its report is written. */
function verdictOf(file: CheckedFile, { failOn }: Settings): Verdict {
  const code = exitOf(file, failOn)
  if (!('reading' in file)) return { code, refusal: file.refusal }
  const { reading, findings, outcomes, unchecked } = file
  const { facts, units } = factsOf(reading)
  const count = (severity: string): number => findings.filter((found) => found.severity === severity).length
  return {
    code,
    profile: profileOf(reading),
    ...(unchecked && { unchecked: unchecked.code }),
    pages: reading.document.pages,
    unreadPages: reading.document.unreadPages,
    unreadNumbers: reading.numbers.unread.length,
    counts: {
      error: count('error'),
      warning: count('warning'),
      note: count('note'),
      open: outcomes.filter(({ outcome }) => outcome === 'notEvaluated').length,
    },
    holds: holdsOf(reading),
    facts,
    ...(units.length > 0 && { units }),
    ...internalOf(outcomes),
  }
}

function profileOf({ profile }: Reading): NonNullable<Verdict['profile']> {
  const { unit, year, kind, level, layout, date } = profile
  return {
    ...(unit !== undefined && { unit }),
    ...(year !== undefined && { year }),
    ...(kind !== undefined && { kind }),
    ...(level !== undefined && { level }),
    layout,
    ...(date !== undefined && { date }),
  }
}

/** Tables with figures, those of performance forms apart. */
const holdsOf = ({ tables, statements, forms }: Reading): NonNullable<Verdict['holds']> => ({
  tables: tables.filter(({ id, empty }) => !empty && !forms.some(({ table }) => table === id)).length,
  statements: statements.length,
  forms: forms.length,
})

function internalOf(outcomes: readonly { rule: string; reason?: string; detail?: string }[]): {
  internal?: string
} {
  const failed = outcomes.filter(({ reason }) => reason === 'internal-error')
  return failed.length === 0
    ? {}
    : { internal: failed.map(({ rule, detail = '' }) => `${rule}: ${detail}`).join('; ') }
}

/** Does what this thread is told until it is ended. */
export async function workInBatch({ settings }: BatchThreadData, port: MessagePort): Promise<void> {
  const doer = await doerOf(settings)
  const say = (said: Said): void => port.postMessage(said)
  port.on('message', (task: Task) => {
    doer(task, say).then(
      (answer) => say({ answer, held: process.memoryUsage().external }),
      (error: unknown) =>
        say({ failure: error instanceof Error ? (error.stack ?? error.message) : String(error) }),
    )
  })
}
