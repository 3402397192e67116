import type { Layout } from '@mingzhang/core/catalog'
import type { ExitCode, Language } from '@mingzhang/core/locale'
import type { Reading, Refusal, Severity } from '@mingzhang/core/model'
import type { BookReading, Rows } from '@mingzhang/formats/book'
import type { Answers } from './examine.ts'
import type { Source } from './input.ts'

export type CheckFormat = 'text' | 'json' | 'sarif' | 'junit' | 'html'

interface CommonJob {
  readonly answers: Answers
  /** Layouts from the user's files. */
  readonly layouts?: readonly Layout[]
  readonly language: Language
  readonly color: boolean
  readonly width: number
  /** Bytes of one file. */
  readonly maxSize: number
  /** Folder of the engine that recognises print in pictures; left out when nobody asked for it. */
  readonly ocr?: string
  /** Seconds that one file may take; a reader that can stop early does so before. */
  readonly maxTime: number
  readonly version: string
}

/** All that is needed to check files and write a report; plain data, so that a worker thread can be given it. */
export interface CheckJob extends CommonJob {
  readonly command: 'check'
  readonly sources: readonly Source[]
  readonly prior?: Source
  readonly format: CheckFormat
  readonly dates: {
    readonly congress?: string
    readonly financeReply?: string
    readonly departmentReply?: string
    readonly publication?: string
  }
  readonly failOn: Severity | 'never'
  /** True when the sources are the files of one disclosure. */
  readonly together: boolean
  readonly wanted: readonly string[]
  /** True when drawing pages for the report took too much before: the report does without. */
  readonly withoutPages?: boolean
}

export interface ReadJob extends CommonJob {
  readonly command: 'read'
  readonly sources: readonly [Source]
  readonly format: 'text' | 'json'
}

/** Reads a file that a book may come from. */
export interface LoadJob extends CommonJob {
  readonly command: 'load'
  readonly sources: readonly [Source]
}

/** A book with what is wrong in it, or a document and the rows of its sheets, which may be an export. */
export type Loaded =
  | { readonly kind: 'book'; readonly read: BookReading }
  | { readonly kind: 'document'; readonly reading: Reading | Refusal; readonly sheets: readonly Rows[] }

export type Job = CheckJob | ReadJob | LoadJob

/** What a job came to: one output, lines for standard error, an exit code. */
export interface JobResult {
  readonly output: string
  readonly notes: readonly string[]
  readonly code: ExitCode
  /** Of a job that loads. */
  readonly loaded?: Loaded | Refusal
}

/** Files that must not be read again, by index, and why: an earlier try took too much. */
export type Given = ReadonlyMap<number, Refusal>

/**
 * Index of the file at hand, the prior document after the last one; undefined when all are read. `drawing` when it has
 * been read and its pages are being drawn for the report.
 */
export type Progress = (index: number | undefined, drawing?: boolean) => void

/** Marks the threads that do jobs. */
export const threadName = 'mingzhang-work'

/** What a worker thread of the command is started with; its job comes in a message. */
export interface ThreadData {
  readonly name: typeof threadName
}

export interface ThreadJob {
  readonly job: Job
  readonly given: Given
}
