import { Worker } from 'node:worker_threads'
import type { Refusal } from '@mingzhang/core/model'
import {
  type Answer,
  type BatchThreadData,
  batchThreadName,
  type Said,
  type Settings,
  type Task,
} from './task.ts'
import type { Doer } from './thread.ts'

/** How a task ended; `stopped` when it was cut off on purpose and comes to nothing. */
export type End =
  | Answer
  | { readonly kind: 'refused'; readonly sha256?: string; readonly refusal: Refusal }
  | { readonly kind: 'failed'; readonly sha256?: string; readonly failure: string }
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
}

const refusal = (code: 'too-slow' | 'too-large', limit: string): Refusal => ({
  refused: true,
  code,
  facts: { limit },
})

/** A thread that is killed when a task takes too much, and started anew for the next one. */
export class ThreadHand implements Hand {
  private worker: Worker | undefined
  /** Settles the task at hand. */
  private settle: ((end: End) => void) | undefined
  private sha256: string | undefined
  private readonly data: BatchThreadData
  private readonly bounds: Bounds
  private readonly module: URL

  constructor(settings: Settings, bounds: Bounds, module: URL) {
    this.data = { name: batchThreadName, settings }
    this.bounds = bounds
    this.module = module
  }

  async do(task: Task): Promise<End> {
    const { seconds } = this.bounds
    const worker = (this.worker ??= this.start())
    let timer: NodeJS.Timeout | undefined
    this.sha256 = undefined
    const end = await new Promise<End>((resolve) => {
      this.settle = resolve
      timer = setTimeout(
        () => resolve({ kind: 'refused', ...this.hash(), refusal: refusal('too-slow', `${seconds} s`) }),
        seconds * 1000,
      )
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window
      worker.postMessage(task)
    })
    clearTimeout(timer)
    this.settle = undefined
    if (end.kind !== 'checked' && end.kind !== 'known' && end.kind !== 'expanded') {
      this.worker = undefined
      await worker.terminate()
    }
    return end
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
      else if ('answer' in said) this.settle?.(said.answer)
      else failed(said.failure)
    })
    worker.on('error', (error: NodeJS.ErrnoException) => {
      if (!isOurs()) return
      if (error.code === 'ERR_WORKER_OUT_OF_MEMORY')
        this.settle?.({ kind: 'refused', ...this.hash(), refusal: refusal('too-large', `${memory} MB`) })
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

/** Lets all hands work off the tasks in their order; `finished` is waited for before a hand takes its next task. */
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
  await Promise.all(
    hands.map(async (hand) => {
      while (next < tasks.length && !isStopped()) {
        const entry = tasks[next]!
        next += 1
        started?.(entry)
        await finished(entry, await hand.do(taskOf(entry)))
      }
    }),
  )
}
