import { createHash } from 'node:crypto'
import type { MessagePort } from 'node:worker_threads'
import { useLayouts } from '@mingzhang/core/catalog'
import { interpret } from '@mingzhang/core/interpret'
import { localeOf } from '@mingzhang/core/locale'
import { isRefusal, type Reading, type Refusal } from '@mingzhang/core/model'
import type { CheckedFile, ReportInput } from '@mingzhang/formats/report'
import { joinDocuments, type JoinedFile } from './batch/files/join.ts'
import { checkedFile, documentOf, exitOf, type Known, type Reach, readExit, readingOf } from './examine.ts'
import { worst } from './exit.ts'
import { bytesOf, type Source } from './input.ts'
import type { CheckJob, Given, Job, JobResult, LoadJob, Progress, ReadJob, ThreadJob } from './job.ts'
import { wordsOf } from './locale/index.ts'

/** Does a job: in a worker thread of the command, or directly in a test. */
export function work(job: Job, given: Given, progress: Progress): Promise<JobResult> {
  if (job.layouts) useLayouts(job.layouts)
  switch (job.command) {
    case 'check':
      return checkFiles(job, given, progress)
    case 'read':
      return readOne(job, given, progress)
    default:
      return loadOne(job, given, progress)
  }
}

async function loadOne(job: LoadJob, given: Given, progress: Progress): Promise<JobResult> {
  const before = given.get(0)
  if (before) return { output: '', notes: [], code: 3, loaded: before }
  progress(0)
  const { loadHere } = await import('./thread/load.ts')
  return { output: '', notes: [], code: 0, loaded: await loadHere(job) }
}

async function checkFiles(job: CheckJob, given: Given, progress: Progress): Promise<JobResult> {
  const { rules } = await import('@mingzhang/core/check/rules')
  const words = wordsOf(job.language)
  const locale = localeOf(job.language)
  const notes: string[] = []
  let prior: Reading | Refusal | undefined
  if (job.prior) {
    prior = (await load(job.prior, job.sources.length, { ...job, answers: {} }, given, progress)).result
    if (isRefusal(prior)) {
      notes.push(words.notice(`${words.prior} ${job.prior.name}`, locale.refusal(prior)))
    }
  }
  const priorCode = prior && isRefusal(prior) ? 3 : 0
  const known = {
    rules,
    wanted: new Set(job.wanted.length > 0 ? job.wanted : rules.map(({ id }) => id)),
    dates: job.dates,
    ...(prior && !isRefusal(prior) && { prior }),
  }
  const files: CheckedFile[] = []
  if (job.together) files.push(...(await checkedTogether(job, known, given, progress)))
  for (const [index, source] of job.together ? [] : job.sources.entries()) {
    const { result, sha256, bytes } = await load(source, index, job, given, progress)
    if (isRefusal(result)) {
      files.push({ file: source.name, ...(sha256 && { sha256 }), refusal: result })
      continue
    }
    const file = checkedFile({ file: source.name, sha256: sha256! }, result, known)
    if (job.format !== 'html' || result.document.format !== 'pdf' || !('reading' in file)) files.push(file)
    else {
      progress(index, true)
      const { withPages } = await import('./pages.ts')
      const part = { document: result.document, bytes: bytes! }
      files.push(await withPages(file, job.withoutPages ? [] : [part]))
    }
  }
  progress(undefined)
  const codes = files.map((file) => exitOf(file, job.failOn))
  const code = worst([...codes, priorCode])
  for (const file of files) {
    if ('reading' in file) {
      for (const { rule, reason, detail = '' } of file.outcomes) {
        if (reason === 'internal-error') notes.push(words.ruleFailed(rule, detail, job.version))
      }
      if (file.unchecked && job.format !== 'text')
        notes.push(`${file.file}: ${locale.message(file.unchecked)}`)
    } else if (job.format !== 'text') notes.push(words.notice(file.file, locale.refusal(file.refusal)))
  }
  const input = { files, rules: rules.filter(({ id }) => known.wanted.has(id)) }
  return { output: await report(job, input, code), notes, code }
}

/** Files of one disclosure as one; when one of them cannot be read, the refusals alone. */
async function checkedTogether(
  job: CheckJob,
  known: Known,
  given: Given,
  progress: Progress,
): Promise<CheckedFile[]> {
  const parts: (JoinedFile & { readonly bytes: Uint8Array })[] = []
  const refused: CheckedFile[] = []
  const hash = createHash('sha256')
  for (const [index, source] of job.sources.entries()) {
    const bytes = await bytesOfSource(source, index, job, given, progress)
    if (isRefusal(bytes)) {
      refused.push({ file: source.name, refusal: bytes })
      continue
    }
    const sha256 = sha256Of(bytes)
    const document = await documentOf(bytes, { name: source.name, ...reachOf(job) })
    if (isRefusal(document)) refused.push({ file: source.name, sha256, refusal: document })
    else parts.push({ file: source.name, document, bytes })
    hash.update(`${sha256}\n`)
  }
  const [first, ...rest] = parts
  if (!first || refused.length > 0) return refused
  const reading = interpret(joinDocuments([first, ...rest]), { answers: job.answers })
  const names = { file: parts.map(({ file }) => file).join(' + '), sha256: hash.digest('hex') }
  const file = checkedFile(names, reading, known)
  if (job.format !== 'html' || !('reading' in file)) return [file]
  progress(job.sources.length - 1, true)
  const { withPages } = await import('./pages.ts')
  return [await withPages(file, job.withoutPages ? [] : parts)]
}

async function report(
  { format, language, color, width, version }: CheckJob,
  input: ReportInput,
  exit: JobResult['code'],
): Promise<string> {
  const locale = localeOf(language)
  const reports = await import('@mingzhang/formats/report')
  switch (format) {
    case 'text':
      return reports.textReport(input, { locale, color, width, exit })
    case 'json':
      return reports.jsonReport(input, { locale })
    case 'sarif':
      return reports.sarifReport({ ...input, version }, { locale })
    case 'junit':
      return reports.junitReport(input, { locale })
    default:
      return reports.htmlReport({ ...input, version }, { locale })
  }
}

async function readOne(job: ReadJob, given: Given, progress: Progress): Promise<JobResult> {
  const [source] = job.sources
  const { result } = await load(source, 0, job, given, progress)
  if (isRefusal(result)) {
    const note = wordsOf(job.language).notice(source.name, localeOf(job.language).refusal(result))
    return { output: '', notes: [note], code: result.code === 'not-a-budget' ? 4 : 3 }
  }
  if (job.format === 'json') {
    const { readingJson } = await import('@mingzhang/formats/report')
    return { output: readingJson(result), notes: [], code: readExit(result) }
  }
  const { readingText } = await import('./reading-text.ts')
  return { output: readingText(result, job), notes: [], code: readExit(result) }
}

type Load = Pick<Job, 'answers' | 'maxSize' | 'maxTime' | 'ocr'>

async function load(
  source: Source,
  index: number,
  job: Load,
  given: Given,
  progress: Progress,
): Promise<{ readonly result: Reading | Refusal; readonly sha256?: string; readonly bytes?: Uint8Array }> {
  const bytes = await bytesOfSource(source, index, job, given, progress)
  if (isRefusal(bytes)) return { result: bytes }
  const result = await readingOf(bytes, { path: source.path, answers: job.answers, ...reachOf(job) })
  return { result, sha256: sha256Of(bytes), bytes }
}

async function bytesOfSource(
  source: Source,
  index: number,
  { maxSize }: Load,
  given: Given,
  progress: Progress,
): Promise<Uint8Array | Refusal> {
  const before = given.get(index)
  if (before) return before
  progress(index)
  return source.bytes ?? bytesOf(source.path!, maxSize)
}

const reachOf = ({ maxSize, maxTime, ocr }: Load): Reach => ({
  limit: maxSize,
  seconds: maxTime,
  ...(ocr !== undefined && { ocr }),
})

const sha256Of = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

/** Does the job that this thread is sent and posts what comes of it. */
export async function workInThread(port: MessagePort): Promise<void> {
  const sent = new Promise<ThreadJob>((resolve) => port.once('message', resolve))
  await Promise.all([import('@mingzhang/core/check/rules'), import('@mingzhang/formats/report')])
  const { job, given } = await sent
  port.postMessage({
    result: await work(job, given, (index, drawing) => port.postMessage({ index, drawing })),
  })
}
