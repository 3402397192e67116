import { Worker } from 'node:worker_threads'
import type { Refusal } from '@mingzhang/core/model'
import { megabyte, overLimit } from '../thread/supervise.ts'
import {
  type Answer,
  type BatchThreadData,
  batchThreadName,
  type Said,
  type Settings,
  type Task,
} from './task.ts'
import type { Doer } from './thread.ts'

/**
 * How a task ended; `stopped` when it was cut off on purpose and comes to nothing, `crowded` when the process took too
 * much memory while others worked beside it.
 */
export type End =
  | Answer
  | { readonly kind: 'refused'; readonly sha256?: string; readonly refusal: Refusal }
  | { readonly kind: 'failed'; readonly sha256?: string; readonly failure: string }
  | { readonly kind: 'crowded'; readonly sha256?: string; readonly refusal: Refusal }
  | { readonly kind: 'stopped' }

/** One that does one task at a time. */
export interface Hand {
  do(task: Task): Promise<End>
  /** Stops what is at hand at once. */
  end(): Promise<void>
}

export interface Bounds {
  /** Seconds for one task. */
  readonly seconds: number
  /** MB of JavaScript memory for one thread. */
  readonly memory: number
  /** MB outside of its heap that a thread may keep between tasks; one that keeps more is started anew. */
  readonly kept?: number
}

/** A thread that is killed when a task takes too much, and started anew for the next one. */
export class ThreadHand implements Hand {
  private worker: Worker | undefined
  /** Settles the task at hand. */
  private settle: ((end: End) => void) | undefined
  private sha256: string | undefined
  private drawing = false
  /** Memory of the process in bytes when the task at hand began. */
  private before = 0
  private held = 0
  private readonly data: BatchThreadData
  private readonly bounds: Bounds
  private readonly module: URL

  constructor(settings: Settings, bounds: Bounds, module: URL) {
    this.data = { name: batchThreadName, settings }
    this.bounds = bounds
    this.module = module
  }

  /** When only drawing pages for the report takes too much, the task is done again without. */
  async do(task: Task): Promise<End> {
    const end = await this.attempt(task)
    const isDrawn = this.drawing && (task.kind === 'check' || task.kind === 'join') && !task.withoutPages
    return isDrawn && (end.kind === 'refused' || end.kind === 'crowded')
      ? this.attempt({ ...task, withoutPages: true })
      : end
  }

  private async attempt(task: Task): Promise<End> {
    const { seconds, kept = Infinity } = this.bounds
    const worker = (this.worker ??= this.start())
    let timer: NodeJS.Timeout | undefined
    this.sha256 = undefined
    this.drawing = false
    this.held = 0
    this.before = process.memoryUsage.rss()
    const end = await new Promise<End>((resolve) => {
      this.settle = resolve
      timer = setTimeout(
        () => resolve({ kind: 'refused', ...this.hash(), refusal: overLimit('too-slow', `${seconds} s`) }),
        seconds * 1000,
      )
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window
      worker.postMessage(task)
    })
    clearTimeout(timer)
    this.settle = undefined
    const isDone =
      end.kind === 'checked' || end.kind === 'profiled' || end.kind === 'known' || end.kind === 'expanded'
    if (!isDone || this.held > kept * megabyte) {
      this.worker = undefined
      await worker.terminate()
    }
    return end
  }

  /** Bytes by which the process grew since the task at hand began; undefined when there is none. */
  grownTo(resident: number): number | undefined {
    return this.settle && resident - this.before
  }

  /** Gives up the task at hand, because the process takes too much memory. */
  crowd(limit: string): void {
    this.settle?.({ kind: 'crowded', ...this.hash(), refusal: overLimit('too-large', limit) })
  }

  private hash(): { sha256?: string } {
    return this.sha256 === undefined ? {} : { sha256: this.sha256 }
  }

  private start(): Worker {
    const { memory } = this.bounds
    const worker = new Worker(this.module, {
      workerData: this.data,
      resourceLimits: { maxOldGenerationSizeMb: memory },
    })
    const failed = (failure: string): void => this.settle?.({ kind: 'failed', ...this.hash(), failure })
    const isOurs = (): boolean => this.worker === worker
    worker.on('message', (said: Said) => {
      if (!isOurs()) return
      if ('sha256' in said) this.sha256 = said.sha256
      else if ('drawing' in said) this.drawing = true
      else if ('answer' in said) {
        this.held = said.held
        this.settle?.(said.answer)
      } else failed(said.failure)
    })
    worker.on('error', (error: NodeJS.ErrnoException) => {
      if (!isOurs()) return
      if (error.code === 'ERR_WORKER_OUT_OF_MEMORY')
        this.settle?.({ kind: 'refused', ...this.hash(), refusal: overLimit('too-large', `${memory} MB`) })
      else failed(error.stack ?? error.message)
    })
    worker.on('exit', (code) => {
      if (isOurs()) failed(`the worker thread ended with ${code}`)
    })
    return worker
  }

  async end(): Promise<void> {
    this.settle?.({ kind: 'stopped' })
    const { worker } = this
    this.worker = undefined
    await worker?.terminate()
  }
}

/** Works in this very thread: for tests from sources; nothing can be killed. */
export const ownHand = (doer: Doer): Hand => ({
  do: async (task) => {
    try {
      return await doer(task, () => undefined)
    } catch (error) {
      return {
        kind: 'failed',
        failure: error instanceof Error ? (error.stack ?? error.message) : String(error),
      }
    }
  },
  end: () => Promise.resolve(),
})

/**
 * Lets all hands work off the tasks in their order; `finished` is waited for before a hand takes its next task. What was
 * given up because all of them together took too much memory is done again alone; alone and still too much is refused.
 */
export async function workOff<T>(
  tasks: readonly T[],
  hands: readonly Hand[],
  {
    taskOf,
    started,
    finished,
    isStopped,
  }: {
    taskOf: (entry: T) => Task
    started?: (entry: T) => void
    finished: (entry: T, end: End) => Promise<void>
    isStopped: () => boolean
  },
): Promise<void> {
  let next = 0
  const crowded: T[] = []
  await Promise.all(
    hands.map(async (hand) => {
      while (next < tasks.length && !isStopped()) {
        const entry = tasks[next]!
        next += 1
        started?.(entry)
        const end = await hand.do(taskOf(entry))
        if (end.kind === 'crowded') crowded.push(entry)
        else await finished(entry, end)
      }
    }),
  )
  for (const entry of crowded) {
    if (isStopped()) return
    const end = await hands[0]!.do(taskOf(entry))
    await finished(entry, end.kind === 'crowded' ? { ...end, kind: 'refused' } : end)
  }
}
