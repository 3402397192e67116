import { Worker } from 'node:worker_threads'
import type { Refusal } from '@mingzhang/core/model'
import { type Job, type JobResult, type ThreadData, type ThreadJob, threadName } from '../job.ts'

/** MB of JavaScript memory that reading, checking and printing may take together. */
export const memory = 1024
/** MB of the whole process, buffers and the PDF engine's memory counted, which the limit of the heap does not see. */
export const resident = (ocr: string | undefined): number => memory + (ocr === undefined ? 768 : 1792)

export interface Bounds {
  /** Seconds for one file. */
  readonly seconds: number
  /** MB of JavaScript memory for the whole job. */
  readonly memory: number
  /** MB of the whole process; none when left out. */
  readonly resident?: number
}

type Said =
  | { readonly index: number | undefined; readonly drawing?: boolean }
  | { readonly result: JobResult }

/** A thread, and why it ended when it did. */
export interface Thread {
  readonly worker: Worker
  readonly ended: Promise<Error>
}

/** One end of a try: a result, or a file that took too much. */
type End =
  | { readonly result: JobResult }
  | { readonly index: number; readonly drawing: boolean; readonly refusal: Refusal }

/**
 * Does a job in a thread that can be stopped, started from the given module. A file that takes too long or too much
 * memory is refused, and the job is done again without it; so one bad file never costs the others their result. When
 * only drawing its pages takes too much, the job is done again without drawing. `ready` is a thread started before.
 */
export async function supervise(job: Job, bounds: Bounds, module: URL, ready?: Thread): Promise<JobResult> {
  const given = new Map<number, Refusal>()
  let now = job
  let thread = ready
  for (;;) {
    const end = await attempt({ job: now, given }, bounds, thread ?? startThread(module, bounds.memory))
    thread = undefined
    if ('result' in end) return end.result
    if (end.drawing && now.command === 'check') now = { ...now, withoutPages: true }
    else given.set(end.index, end.refusal)
  }
}

/** A thread that loads what it needs and waits for its job; one that gets none holds up nobody. */
export function startThread(module: URL, memory: number): Thread {
  const workerData: ThreadData = { name: threadName }
  const worker = new Worker(module, { workerData, resourceLimits: { maxOldGenerationSizeMb: memory } })
  worker.unref()
  const ended = new Promise<Error>((resolve) => {
    worker.on('error', resolve)
    worker.on('exit', (code) => resolve(new Error(`the worker thread ended with ${code}`)))
  })
  return { worker, ended }
}

async function attempt(job: ThreadJob, bounds: Bounds, { worker, ended }: Thread): Promise<End> {
  let index: number | undefined
  let drawing = false
  let timer: NodeJS.Timeout | undefined
  let watch: NodeJS.Timeout | undefined
  const { memory, resident = Infinity } = bounds
  try {
    return await new Promise<End>((resolve, reject) => {
      worker.ref()
      worker.on('message', (said: Said) => {
        clearTimeout(timer)
        if ('result' in said) return resolve(said)
        const at = said.index
        index = at
        drawing = said.drawing ?? false
        if (at === undefined) return
        timer = setTimeout(
          () => resolve({ index: at, drawing, refusal: overLimit('too-slow', `${bounds.seconds} s`) }),
          bounds.seconds * 1000,
        )
      })
      const tooLarge = (at: number, limit: number): void =>
        resolve({ index: at, drawing, refusal: overLimit('too-large', `${limit} MB`) })
      watch = setInterval(() => {
        if (index !== undefined && process.memoryUsage.rss() > resident * megabyte) tooLarge(index, resident)
      }, 200)
      void ended.then((error: NodeJS.ErrnoException) => {
        if (error.code !== 'ERR_WORKER_OUT_OF_MEMORY' || index === undefined) reject(error)
        else tooLarge(index, memory)
      })
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window
      worker.postMessage(job)
    })
  } finally {
    clearTimeout(timer)
    clearInterval(watch)
    await worker.terminate()
  }
}

/** Bytes of one. */
export const megabyte = 1024 * 1024

/** What is said of a file that took more than its limit. */
export const overLimit = (code: 'too-slow' | 'too-large', limit: string): Refusal => ({
  refused: true,
  code,
  facts: { limit },
})
