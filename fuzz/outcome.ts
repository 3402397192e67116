/** What happened to one file in the probe. */
export interface Outcome {
  /** The last stage that was reached. */
  readonly stage: Stage
  /** Code of the refusal, where the reader refused. */
  readonly refusal?: string
  readonly pages?: number
  /** What must not happen: something thrown, an unsound document, a hang, a dead process, too much memory. */
  readonly fault?: string
  /** Milliseconds of processor time. */
  readonly cpu: number
  /** MB that the process held at most since it was started. */
  readonly memory: number
}

export type Stage = 'read' | 'interpret' | 'check' | 'report'

export interface Bounds {
  /** Seconds of processor time for one file. */
  readonly seconds: number
  /** MB of the whole process. */
  readonly memory: number
}
