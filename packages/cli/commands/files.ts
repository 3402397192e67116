import type { ExitCode } from '@mingzhang/core/locale'
import { type Arguments, closest, UsageError } from '../arguments.ts'
import type { Answers } from '../examine.ts'
import { type Source, standardInput } from '../input.ts'
import type { Job, JobResult } from '../job.ts'
import { deliver, refuseInput, write } from '../output.ts'
import { memory, resident, supervise } from '../thread/supervise.ts'
import type { Surroundings } from '../surroundings.ts'
import type { CliWords } from '../words.ts'
import { recogniserFolder, secondsOf } from './recogniser.ts'

/** The files of a command line; standard input is read here, as a thread cannot. */
export async function sourcesOf(
  paths: readonly string[],
  { limit, words }: { limit: number; words: CliWords },
): Promise<Source[]> {
  if (paths.filter((path) => path === '-').length > 1) throw new UsageError(words.twiceStandardInput)
  return Promise.all(
    paths.map(async (path) =>
      path === '-' ? { name: words.standardInput, bytes: await standardInput(limit) } : { name: path, path },
    ),
  )
}

/** What the options say of the document itself. */
export async function answersOf({ values, command }: Arguments, words: CliWords): Promise<Answers> {
  const { year, kind, level, unit, layout } = values
  if (layout !== undefined) {
    const { layouts } = await import('@mingzhang/core/catalog')
    const ids = layouts.map(({ id }) => id)
    if (!ids.includes(layout))
      throw new UsageError(words.unknownLayout(layout, await closest(layout, ids)), command)
  }
  return {
    ...(year !== undefined && { year: Number(year) }),
    ...(kind !== undefined && { kind: kind as 'budget' | 'final' }),
    ...(level !== undefined && { level: level as 'unit' | 'department' }),
    ...(unit !== undefined && { unit }),
    ...(layout !== undefined && { layout }),
  }
}

/** What both commands that read files tell a job. */
export async function commonOf(given: Arguments, { words, language, version }: Surroundings) {
  const { values } = given
  const toScreen = values.out === undefined
  const own = values['layout-file']
  const ocr = recogniserFolder(given, words)
  const layouts =
    own === undefined ? undefined : await (await import('./layout-files.ts')).layoutsFrom(own, words)
  if (layouts) (await import('@mingzhang/core/catalog')).useLayouts(layouts)
  return {
    ...(layouts && { layouts }),
    answers: await answersOf(given, words),
    language,
    color: toScreen && values['no-color'] === undefined && hasColor(),
    width: (toScreen && process.stdout.columns) || 100,
    maxSize: Number(values['max-size']) * 1024 * 1024,
    maxTime: secondsOf(given),
    ...(ocr !== undefined && { ocr }),
    version,
  }
}

/** Does the job, writes its output and notes, and says how long it took to somebody who watches. */
export async function finish(job: Job, { values }: Arguments, around: Surroundings): Promise<ExitCode> {
  const { words } = around
  const inputs = [...job.sources, ...('prior' in job && job.prior ? [job.prior] : [])].flatMap(
    ({ path }) => path ?? [],
  )
  refuseInput(values.out, inputs, words)
  const start = performance.now()
  const { output, notes, code } = await doJob(job, job.maxTime, around)
  for (const note of notes) await write(process.stderr, `mingzhang: ${note}\n`)
  if (values.out !== undefined || values.quiet === undefined) {
    await deliver(output, { out: values.out, words })
  }
  if (process.stderr.isTTY && values.quiet === undefined) {
    const tenths = Math.round((performance.now() - start) / 100)
    await write(process.stderr, `${words.elapsed(`${Math.floor(tenths / 10)}.${tenths % 10}`)}\n`)
  }
  return code
}

async function doJob(job: Job, seconds: number, { threads, ready }: Surroundings): Promise<JobResult> {
  if (threads) return supervise(job, { seconds, memory, resident: resident(job.ocr) }, threads, ready)
  const { work } = await import('../work.ts')
  return work(job, new Map(), () => undefined)
}

function hasColor(): boolean {
  const { NO_COLOR, TERM } = process.env
  return process.stdout.isTTY && !NO_COLOR && TERM !== 'dumb'
}
