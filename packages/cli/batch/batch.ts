import { readFile } from 'node:fs/promises'
import { availableParallelism } from 'node:os'
import { relative, resolve, sep } from 'node:path'
import { rules as allRules } from '@mingzhang/core/check/rules'
import { type ExitCode, localeOf } from '@mingzhang/core/locale'
import { jsonReport, htmlReport } from '@mingzhang/formats/report'
import { type Arguments, UsageError } from '../arguments.ts'
import { isRefusal } from '../examine.ts'
import { worst } from '../exit.ts'
import { bytesOf } from '../input.ts'
import { write } from '../output.ts'
import type { Surroundings } from '../surroundings.ts'
import { type End, type Hand, ownHand, ThreadHand, workOff } from './crew.ts'
import { FolderError, OutputFolder, safeNames } from './folder.ts'
import { type Entry, Journal, keyOf } from './journal.ts'
import { type ProgressStyle, Progress } from './progress.ts'
import { readRoster, type Roster } from './roster.ts'
import { summarise } from './summary.ts'
import type { Item, Settings, Verdict } from './task.ts'
import { walk } from './walk.ts'

/** JavaScript memory of one worker thread in MB. */
const memory = 512
const mostThreads = 4

/** `mingzhang check FOLDER|ZIP… --out FOLDER`: every file for itself, then what they have in common. */
export async function batch(
  { values, operands, command }: Arguments,
  settings: Settings,
  around: Surroundings,
): Promise<ExitCode> {
  const { words, language, threads } = around
  const { out, format = 'text' } = values
  if (out === undefined) throw new UsageError(words.batch.needsOut, command)
  if (!['text', 'json', 'ndjson'].includes(format))
    throw new UsageError(words.batch.wrongFormat(format), command)
  if (values.prior !== undefined) throw new UsageError(words.batch.optionNot('--prior'), command)
  if (operands.includes('-')) throw new UsageError(words.batch.optionNot('-'), command)
  refuseInside(out, operands, around)
  const roster = await rosterOf(values['org-list'], settings.maxSize, around)
  const output = await openFolder(out, around)
  const seconds = Number(values['max-time'])
  const count =
    values.jobs === undefined ? Math.min(availableParallelism(), mostThreads) : Number(values.jobs)
  const hands = await handsOf(count, settings, seconds, threads)
  const progress = new Progress({
    style: styleOf(format, values.quiet !== undefined),
    hands: hands.length,
    words: words.batch,
    severities: localeOf(language).words.severities,
    width: process.stderr.columns || 80,
  })
  const run = new Run({ output, settings, hands, progress, seconds })
  const release = onInterrupt(run)
  try {
    const key = keyOf(settings, allRules, threads && (await readFile(threads)))
    await run.prepare(operands, [out, ...(values['org-list'] === undefined ? [] : [values['org-list']])], {
      key,
      resume: values.resume !== undefined,
    })
    await run.work()
    await progress.end(run.isStopped)
    if (run.isCut) return worst([3, ...run.codes()])
    const text = await summarise({ ...run.result(), output, roster, settings, words: words.batch, format })
    for (const { file, verdict } of run.result().journal.entries) {
      if (verdict.internal !== undefined)
        await write(process.stderr, `mingzhang: ${words.batch.internal(file, verdict.internal)}\n`)
    }
    if (values.quiet === undefined) await write(process.stdout, text)
    return worst([...run.codes(), ...(run.unfinished > 0 ? ([3] as const) : [])])
  } finally {
    release()
    await Promise.all(hands.map((hand) => hand.end()))
    await run.close()
    await output.close()
  }
}

/** Files of a batch on their way to their results. */
class Run {
  isStopped = false
  /** Cut off in the middle: what was in hand is lost. */
  isCut = false
  private readonly output: OutputFolder
  private readonly settings: Settings
  private readonly hands: readonly Hand[]
  private readonly progress: Progress
  private readonly seconds: number
  private journal!: Journal
  private items: readonly Item[] = []
  private names: ReadonlyMap<string, string> = new Map()
  private key = ''
  private skipped = 0
  private readonly finishedFiles = new Set<string>()

  constructor(given: {
    output: OutputFolder
    settings: Settings
    hands: readonly Hand[]
    progress: Progress
    seconds: number
  }) {
    this.output = given.output
    this.settings = given.settings
    this.hands = given.hands
    this.progress = given.progress
    this.seconds = given.seconds
  }

  /** Finds the files and what is known of them. */
  async prepare(
    operands: readonly string[],
    without: readonly string[],
    { key, resume }: { key: string; resume: boolean },
  ): Promise<void> {
    this.key = key
    this.journal = await Journal.open(this.output)
    if (!resume) await this.forget()
    const { items, archives, skipped } = await walk(operands, without)
    this.skipped = skipped
    const found: Item[] = [...items]
    await workOff(archives, this.hands, {
      taskOf: ({ file, path, modified }) => ({ kind: 'expand', file, path, modified }),
      isStopped: () => this.isStopped,
      finished: (archive, end) => {
        if (end.kind === 'expanded') {
          found.push(...end.items)
          this.skipped += end.skipped
        } else if (end.kind === 'refused') found.push({ ...archive, refusal: end.refusal })
        else if (end.kind === 'failed')
          found.push({ ...archive, refusal: { refused: true, code: 'damaged-file' } })
        return Promise.resolve()
      },
    })
    this.items = unique(found)
    this.names = safeNames(this.items.map(({ file }) => file))
    if (!this.isStopped) await this.keepGone()
    await this.journal.rewrite()
  }

  /** Starts anew: earlier results are removed, other files are not touched. */
  private async forget(): Promise<void> {
    for (const { folder } of [...this.journal.entries, ...this.journal.history])
      await this.output.remove(folder)
    this.journal.clear()
  }

  /** Files that are no longer there stay as former versions. */
  private async keepGone(): Promise<void> {
    const present = new Set(this.items.map(({ file }) => file))
    for (const entry of this.journal.entries) {
      if (present.has(entry.file)) continue
      this.journal.drop(entry.file)
      if (entry.verdict.profile) await this.keep(entry)
      else await this.output.remove(entry.folder)
    }
  }

  private async keep(entry: Entry): Promise<void> {
    if (!(await this.output.hasReports(entry.folder))) return
    const folder = `${entry.folder}~${(entry.sha256 ?? '').slice(0, 8)}`
    await this.output.keep(entry.folder, folder)
    await this.journal.add({ ...entry, folder, past: true })
  }

  async work(): Promise<void> {
    const usable = new Map<string, Entry>()
    for (const item of this.items) {
      const entry = this.journal.of(item.file)
      if (entry && (await this.isUsable(entry))) usable.set(item.file, entry)
    }
    this.progress.begin(this.items.length, usable.size, this.skipped)
    await workOff(this.items, this.hands, {
      taskOf: (item) => ({
        kind: 'check',
        item,
        done: [usable.get(item.file)?.sha256].flatMap((sha) => sha ?? []),
      }),
      started: ({ file }) => this.progress.started(file),
      finished: (item, end) => this.finish(item, end),
      isStopped: () => this.isStopped,
    })
  }

  /** Whether a result of before still holds for the same bytes. An internal error or another time limit is tried again. */
  private async isUsable({ file, folder, key, sha256, verdict }: Entry): Promise<boolean> {
    if (key !== this.key || sha256 === null || folder !== this.names.get(file)) return false
    if (verdict.internal !== undefined || verdict.code === 5) return false
    if (verdict.refusal?.code === 'too-slow' && verdict.refusal.facts?.['limit'] !== `${this.seconds} s`)
      return false
    return this.output.hasReports(folder)
  }

  private async finish(item: Item, end: End): Promise<void> {
    const { file } = item
    if (end.kind === 'stopped' || end.kind === 'expanded') return
    if (end.kind === 'known') {
      this.finishedFiles.add(file)
      this.progress.finished(file, this.journal.of(file)!.verdict, true)
      return
    }
    const { verdict, json, html } = this.reportOf(file, end)
    const former = this.journal.of(file)
    if (
      former?.verdict.profile &&
      former.sha256 !== null &&
      end.sha256 !== undefined &&
      former.sha256 !== end.sha256
    )
      await this.keep(former)
    const folder = this.names.get(file)!
    await this.output.writeReports(folder, { json, html })
    await this.journal.add({
      schema: 'mingzhang/batch-entry@1',
      file,
      folder,
      sha256: end.sha256 ?? null,
      key: this.key,
      modified: item.modified,
      verdict,
    })
    this.finishedFiles.add(file)
    this.progress.finished(file, verdict, false)
  }

  /** A file that was given up has a report too. */
  private reportOf(
    file: string,
    end: Extract<End, { kind: 'checked' | 'refused' | 'failed' }>,
  ): { readonly verdict: Verdict; readonly json: string; readonly html: string } {
    if (end.kind === 'checked') return end
    const refusal = end.kind === 'refused' ? end.refusal : ({ refused: true, code: 'damaged-file' } as const)
    const input = {
      files: [{ file, ...(end.sha256 !== undefined && { sha256: end.sha256 }), refusal }],
      rules: allRules,
    }
    const locale = localeOf(this.settings.language)
    return {
      verdict:
        end.kind === 'refused' ? { code: 3, refusal } : { code: 5, internal: end.failure.slice(0, 2000) },
      json: jsonReport(input, { locale }),
      html: htmlReport({ ...input, version: this.settings.version }, { locale }),
    }
  }

  /** First call: no new file is begun. Second call: what is in hand is given up. */
  interrupt(): void {
    if (!this.isStopped) {
      this.isStopped = true
      this.progress.stopping()
      return
    }
    this.isCut = true
    for (const hand of this.hands) void hand.end()
  }

  get unfinished(): number {
    return this.items.length - this.finishedFiles.size
  }

  result(): { journal: Journal; skipped: number; unfinished: number } {
    return { journal: this.journal, skipped: this.skipped, unfinished: this.unfinished }
  }

  codes(): ExitCode[] {
    return this.journal.entries
      .filter(({ file }) => this.finishedFiles.has(file))
      .map(({ verdict }) => verdict.code)
  }

  async close(): Promise<void> {
    await this.journal?.close()
  }
}

/** Two entries of an archive may have one name. */
function unique(items: readonly Item[]): Item[] {
  const counts = new Map<string, number>()
  return items
    .map((item) => {
      const turn = (counts.get(item.file) ?? 0) + 1
      counts.set(item.file, turn)
      return turn === 1 ? item : { ...item, file: `${item.file} (${turn})` }
    })
    .toSorted((a, b) => (a.file < b.file ? -1 : Number(a.file > b.file)))
}

function onInterrupt(run: Run): () => void {
  const stop = (): void => run.interrupt()
  process.on('SIGINT', stop)
  process.on('SIGTERM', stop)
  return () => {
    process.off('SIGINT', stop)
    process.off('SIGTERM', stop)
  }
}

/** The results must not lie over what they are made from. */
function refuseInside(out: string, operands: readonly string[], { words }: Surroundings): void {
  for (const operand of operands) {
    const way = relative(resolve(out), resolve(operand))
    if (
      way === '' ||
      (way !== '..' &&
        !way.startsWith(`..${sep}`) &&
        resolve(out, way) === resolve(operand) &&
        !/^[A-Za-z]:/.test(way))
    )
      throw new UsageError(words.outIsInput(out))
  }
}

async function rosterOf(
  path: string | undefined,
  limit: number,
  { words, language }: Surroundings,
): Promise<Roster | undefined> {
  if (path === undefined) return undefined
  const bytes = await bytesOf(path, limit)
  const roster = isRefusal(bytes) ? bytes : await readRoster(bytes)
  if (roster === 'no-columns') throw new UsageError(words.batch.listColumns(path))
  if (isRefusal(roster))
    throw new UsageError(words.batch.listUnreadable(path, localeOf(language).refusal(roster).what))
  return roster
}

async function openFolder(path: string, { words }: Surroundings): Promise<OutputFolder> {
  try {
    return await OutputFolder.open(path)
  } catch (error) {
    if (error instanceof FolderError)
      throw new UsageError(error.reason === 'busy' ? words.batch.outBusy(path) : words.batch.outForeign(path))
    throw new UsageError(words.notWritable(path, (error as NodeJS.ErrnoException).code ?? String(error)))
  }
}

async function handsOf(
  count: number,
  settings: Settings,
  seconds: number,
  threads: URL | undefined,
): Promise<Hand[]> {
  if (threads)
    return Array.from({ length: count }, () => new ThreadHand(settings, { seconds, memory }, threads))
  const { doerOf } = await import('./thread.ts')
  return [ownHand(await doerOf(settings))]
}

function styleOf(format: string, quiet: boolean): ProgressStyle {
  if (format === 'ndjson') return 'events'
  if (quiet) return 'none'
  return process.stderr.isTTY && !process.env['CI'] ? 'line' : 'plain'
}
