import { createHash } from 'node:crypto'
import type { MessagePort } from 'node:worker_threads'
import { useLayouts } from '@mingzhang/core/catalog'
import { localeOf } from '@mingzhang/core/locale'
import { isRefusal, type Reading, type Refusal } from '@mingzhang/core/model'
import type { CheckedFile, ReportInput } from '@mingzhang/formats/report'
import { checkedFile, exitOf, readExit, readingOf } from './examine.ts'
import { worst } from './exit.ts'
import { bytesOf, type Source } from './input.ts'
import type { CheckJob, Given, Job, JobResult, Progress, ReadJob, ThreadJob } from './job.ts'
import { wordsOf } from './locale/index.ts'

/** Does a job: in a worker thread of the command, or directly in a test. */
export function work(job: Job, given: Given, progress: Progress): Promise<JobResult> {
  if (job.layouts) useLayouts(job.layouts)
  return job.command === 'check' ? checkFiles(job, given, progress) : readOne(job, given, progress)
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
  for (const [index, source] of job.sources.entries()) {
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
      files.push(await withPages(file, job.withoutPages ? undefined : bytes))
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

async function load(
  source: Source,
  index: number,
  { answers, maxSize, maxTime, ocr }: Pick<Job, 'answers' | 'maxSize' | 'maxTime' | 'ocr'>,
  given: Given,
  progress: Progress,
): Promise<{ readonly result: Reading | Refusal; readonly sha256?: string; readonly bytes?: Uint8Array }> {
  const before = given.get(index)
  if (before) return { result: before }
  progress(index)
  const bytes = source.bytes ?? (await bytesOf(source.path!, maxSize))
  if (isRefusal(bytes)) return { result: bytes }
  const result = await readingOf(bytes, {
    path: source.path,
    answers,
    limit: maxSize,
    seconds: maxTime,
    ...(ocr !== undefined && { ocr }),
  })
  return { result, sha256: createHash('sha256').update(bytes).digest('hex'), bytes }
}

/** Does the job that this thread is sent and posts what comes of it. */
export async function workInThread(port: MessagePort): Promise<void> {
  const sent = new Promise<ThreadJob>((resolve) => port.once('message', resolve))
  await Promise.all([import('@mingzhang/core/check/rules'), import('@mingzhang/formats/report')])
  const { job, given } = await sent
  port.postMessage({
    result: await work(job, given, (index, drawing) => port.postMessage({ index, drawing })),
  })
}
