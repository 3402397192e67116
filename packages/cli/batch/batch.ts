import { readFile } from 'node:fs/promises'
import { availableParallelism } from 'node:os'
import { relative, resolve, sep } from 'node:path'
import { isRefusal } from '@mingzhang/core/model'
import { rules as allRules } from '@mingzhang/core/check/rules'
import { type ExitCode, localeOf } from '@mingzhang/core/locale'
import { type Arguments, UsageError } from '../arguments.ts'
import { worst } from '../exit.ts'
import { bytesOf } from '../input.ts'
import { write } from '../output.ts'
import type { Surroundings } from '../surroundings.ts'
import { watchResidence } from './residence.ts'
import { type Hand, ownHand, ThreadHand } from './crew.ts'
import { FolderError, OutputFolder } from './files/folder.ts'
import { keyOf } from './files/journal.ts'
import { type ProgressStyle, Progress } from './progress.ts'
import { readRoster, type Roster } from './board/roster.ts'
import { summarise } from './summary.ts'
import type { AskedReport, Settings } from './task.ts'
import { Run } from './run.ts'

/** JavaScript memory of one worker thread in MB. */
const memory = 512
/** MB outside of its heap that a thread may keep from one file to the next: the PDF engine never gives any back. */
const kept = 160
/** MB of the whole process: what it takes without threads, and what each may take in and outside of its heap. */
const residence = (threads: number, { ocr }: Settings): number =>
  256 + threads * (memory + (ocr === undefined ? 512 : 1536))
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
  const { prior } = values
  if (operands.includes('-') || prior === '-') throw new UsageError(words.batch.optionNot('-'), command)
  refuseInside(out, [...operands, ...(prior === undefined ? [] : [prior])], around)
  const roster = await rosterOf(values['org-list'], settings.maxSize, around)
  const output = await openFolder(out, around)
  const seconds = settings.maxTime
  const count =
    values.jobs === undefined ? Math.min(availableParallelism(), mostThreads) : Number(values.jobs)
  const own = { ...settings, ...(isReport(format) && { report: format }) }
  const hands = await handsOf(count, own, seconds, threads)
  const progress = new Progress({
    style: styleOf(format, values.quiet !== undefined),
    hands: hands.length,
    words: words.batch,
    severities: localeOf(language).words.severities,
    width: process.stderr.columns || 80,
  })
  const run = new Run({ output, settings: own, hands, progress, seconds })
  const release = onInterrupt(run)
  const unwatch = watchResidence(
    hands.filter((hand) => hand instanceof ThreadHand),
    residence(hands.length, own) * 1024 * 1024,
  )
  try {
    const key = keyOf(own, allRules, threads && (await readFile(new URL('../dist/thread.js', threads))))
    const without = [out, ...(values['org-list'] === undefined ? [] : [values['org-list']])]
    await run.prepare(operands, [...without, ...(prior === undefined ? [] : [prior])], {
      key,
      resume: values.resume !== undefined,
    })
    if (prior !== undefined) await run.preparePriors(prior, without)
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
    unwatch()
    await Promise.all(hands.map((hand) => hand.end()))
    await run.close()
    await output.close()
  }
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
    return Array.from({ length: count }, () => new ThreadHand(settings, { seconds, memory, kept }, threads))
  const { doerOf } = await import('./thread.ts')
  return [ownHand(await doerOf(settings))]
}

const isReport = (format: string): format is AskedReport =>
  format === 'sarif' || format === 'junit' || format === 'html'

function styleOf(format: string, quiet: boolean): ProgressStyle {
  if (format === 'ndjson') return 'events'
  if (quiet) return 'none'
  return process.stderr.isTTY && !process.env['CI'] ? 'line' : 'plain'
}
