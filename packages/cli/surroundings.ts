import type { Language } from '@mingzhang/core/locale'
import type { Thread } from './thread/supervise.ts'
import type { CliWords } from './words.ts'

/** What every command is given besides its arguments. */
export interface Surroundings {
  readonly words: CliWords
  readonly language: Language
  readonly version: string
  /** The file that worker threads start from; left out when running from sources. */
  readonly threads?: URL
  /** A thread that is already loading what a job needs. */
  readonly ready?: Thread
}
