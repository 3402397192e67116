import { createHash } from 'node:crypto'
import type { MessagePort } from 'node:worker_threads'
import { localeOf } from '@mingzhang/core/locale'
import { interpret } from '@mingzhang/core/interpret'
import { isRefusal, type Reading, type Refusal } from '@mingzhang/core/model'
import { Archive, type ByteSource, inMemory, isArchive } from '@mingzhang/formats/zip'
import { htmlReport, jsonReport, type CheckedFile } from '@mingzhang/formats/report'
import { checkedFile, documentOf, exitOf, readingOf } from '../examine.ts'
import { factsOf } from './board/facts.ts'
import { joinDocuments, type JoinedFile } from './files/join.ts'
import { bytesOfItem, limitsOf, withFile } from './files/source.ts'
import type { Answer, BatchThreadData, Checked, Expanded, Item, Settings, Task, Verdict } from './task.ts'
import { isLeftOver } from './files/walk.ts'

/** Does one task; `hashed` is told what the bytes are before anything is made of them. */
export type Doer = (task: Task, hashed: (sha256: string) => void) => Promise<Answer>

export async function doerOf(settings: Settings): Promise<Doer> {
  const { rules } = await import('@mingzhang/core/check/rules')
  const wanted = new Set(settings.wanted.length > 0 ? settings.wanted : rules.map(({ id }) => id))
  const known = { rules, wanted, dates: settings.dates }
  const locale = localeOf(settings.language)
  const shown = rules.filter(({ id }) => wanted.has(id))

  const { ocr, maxSize: limit, maxTime: seconds } = settings
  const reach = { limit, seconds, ...(ocr !== undefined && { ocr }) }

  const report = (file: CheckedFile): Checked => {
    const input = { files: [file], rules: shown }
    return {
      kind: 'checked',
      ...(file.sha256 !== undefined && { sha256: file.sha256 }),
      verdict: verdictOf(file, settings),
      json: jsonReport(input, { locale }),
      html: htmlReport({ ...input, version: settings.version }, { locale }),
    }
  }

  const check = async (
    { item, done }: Extract<Task, { kind: 'check' }>,
    hashed: (sha256: string) => void,
  ): Promise<Answer> => {
    const { file } = item
    if (item.refusal) return report({ file, refusal: item.refusal })
    const bytes = await bytesOfItem(item, settings.maxSize)
    if (isRefusal(bytes)) return report({ file, refusal: bytes })
    const sha256 = createHash('sha256').update(bytes).digest('hex')
    if (done.includes(sha256)) return { kind: 'known', sha256 }
    hashed(sha256)
    const result = await readingOf(bytes, { path: file, answers: settings.answers, ...reach })
    return report(
      isRefusal(result) ? { file, sha256, refusal: result } : checkedFile({ file, sha256 }, result, known),
    )
  }

  /** Reads the files of one disclosure as one document. */
  const join = async ({ file, items, sha256 }: Extract<Task, { kind: 'join' }>): Promise<Answer> => {
    const documents: JoinedFile[] = []
    for (const item of items) {
      const bytes = await bytesOfItem(item, settings.maxSize)
      const document = isRefusal(bytes) ? bytes : await documentOf(bytes, { name: item.file, ...reach })
      if (isRefusal(document)) return report({ file, sha256, refusal: document })
      documents.push({ file: item.file, document })
    }
    const [first, ...rest] = documents
    const reading = interpret(joinDocuments([first!, ...rest]), { answers: settings.answers })
    return report(checkedFile({ file, sha256 }, reading, known))
  }

  return (task, hashed) => {
    switch (task.kind) {
      case 'expand':
        return expand(task, settings.maxSize)
      case 'check':
        return check(task, hashed)
      default:
        return join(task)
    }
  }
}

/** What remains of a file when its report is written. */
function verdictOf(file: CheckedFile, { failOn }: Settings): Verdict {
  const code = exitOf(file, failOn)
  if (!('reading' in file)) return { code, refusal: file.refusal }
  const { reading, findings, outcomes, unchecked } = file
  const { unit, year, kind, level, layout, date } = reading.profile
  const { facts, units } = factsOf(reading)
  const count = (severity: string): number => findings.filter((found) => found.severity === severity).length
  return {
    code,
    profile: {
      ...(unit !== undefined && { unit }),
      ...(year !== undefined && { year }),
      ...(kind !== undefined && { kind }),
      ...(level !== undefined && { level }),
      layout,
      ...(date !== undefined && { date }),
    },
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

/** The documents of an archive and of the archives in it; an office file is one document. */
async function expand(
  { file, path, modified }: Extract<Task, { kind: 'expand' }>,
  maxSize: number,
): Promise<Expanded> {
  const items: Item[] = []
  let skipped = 0
  const limits = limitsOf(maxSize)
  const plain = (refusal?: Refusal): Item => ({
    file,
    path,
    trail: [],
    modified,
    ...(refusal && { refusal }),
  })

  const inside = async (archive: Archive, prefix: string, trail: readonly number[]): Promise<void> => {
    for (const [index, entry] of archive.entries.entries()) {
      if (isLeftOver(entry.name)) {
        skipped += 1
        continue
      }
      const item: Item = {
        file: prefix === '' ? entry.name : `${prefix}/${entry.name}`,
        path,
        trail: [...trail, index],
        modified: entry.modified,
      }
      const refused = (refusal: Refusal): number => items.push({ ...item, refusal })
      if (entry.refusal) {
        refused(entry.refusal)
        continue
      }
      if (!/\.zip$/i.test(entry.name)) {
        items.push(item)
        continue
      }
      const bytes = await archive.read(entry)
      if (isRefusal(bytes)) {
        refused(bytes)
        continue
      }
      const inner = isArchive(bytes) ? await Archive.open(inMemory(bytes), limits) : undefined
      if (!inner || (!isRefusal(inner) && inner.isDocument)) items.push(item)
      else if (isRefusal(inner)) refused(inner)
      else if (trail.length + 2 > maxDepth)
        refused({ refused: true, code: 'too-large', facts: { depth: maxDepth } })
      else await inside(inner, item.file, item.trail)
      if (items.length > maxItems) {
        refused({ refused: true, code: 'too-large', facts: { entries: maxItems } })
        return
      }
    }
  }

  const done = await withFile(path, async (source: ByteSource) => {
    const archive = await Archive.open(source, limits)
    if (isRefusal(archive)) items.push(plain(archive))
    else if (archive.isDocument) items.push(plain())
    else {
      if (archive.entries.length === 0) items.push(plain({ refused: true, code: 'empty-file' }))
      await inside(archive, file, [])
    }
  })
  if (done !== undefined) items.push(plain(done))
  return { kind: 'expanded', items, skipped }
}

const maxDepth = 3
const maxItems = 20_000

/** Does what this thread is told until it is ended. */
export async function workInBatch({ settings }: BatchThreadData, port: MessagePort): Promise<void> {
  const doer = await doerOf(settings)
  port.on('message', (task: Task) => {
    doer(task, (sha256) => port.postMessage({ sha256 })).then(
      (answer) => port.postMessage({ answer }),
      (error: unknown) =>
        port.postMessage({
          failure: error instanceof Error ? (error.stack ?? error.message) : String(error),
        }),
    )
  })
}
