import type { Layout } from '@mingzhang/core/catalog'
import type { ExitCode, Language } from '@mingzhang/core/locale'
import type { Refusal, Severity } from '@mingzhang/core/model'
import type { Answers } from '../examine.ts'
import type { CheckJob } from '../job.ts'
import type { Facts, UnitFacts } from './board/facts.ts'

/** One document of a batch. */
export interface Item {
  /** For people, and unique in the batch: path inside the folder, then inside the archive. */
  readonly file: string
  readonly path: FilePath
  /** Index of the entry in the archive, then of the entry in the archive inside it …; empty for a plain file. */
  readonly trail: readonly number[]
  /** When it was last changed, for the order of versions; milliseconds. */
  readonly modified: number
  /** Known without opening it. */
  readonly refusal?: Refusal
}

/** Bytes when the system's name is no UTF-8. */
export type FilePath = string | Uint8Array

/** A document of the year before, told apart from the others of its batch. */
export interface Prior {
  readonly file: string
  /** Its files, in the order they are read. */
  readonly items: readonly Item[]
  readonly sha256: string
  readonly unit: string
  readonly year: number
  readonly kind?: 'budget' | 'final'
  readonly level?: 'unit' | 'department'
}

/** Reports that are written beside the JSON and the HTML when they are asked for; `html` has pictures of pages then. */
export type AskedReport = 'sarif' | 'junit' | 'html'

/** What holds for all files of a batch. */
export interface Settings {
  readonly answers: Answers
  readonly dates: CheckJob['dates']
  readonly wanted: readonly string[]
  readonly language: Language
  readonly failOn: Severity | 'never'
  /** Bytes of one file. */
  readonly maxSize: number
  /** Seconds that one file may take. */
  readonly maxTime: number
  /** Folder of the engine that recognises pictures. */
  readonly ocr?: string
  readonly version: string
  /** Layouts from the user's files. */
  readonly layouts?: readonly Layout[]
  readonly report?: AskedReport
}

export type Task =
  | { readonly kind: 'expand'; readonly file: string; readonly path: FilePath; readonly modified: number }
  | {
      readonly kind: 'check'
      readonly item: Item
      readonly done: readonly string[]
      readonly priors?: readonly Prior[]
      /** True when drawing its pages took too much before: its report does without. */
      readonly withoutPages?: boolean
    }
  /** Only what kind of document it is. */
  | { readonly kind: 'profile'; readonly item: Item; readonly done: readonly string[] }
  /** Several files that are one disclosure. */
  | {
      readonly kind: 'join'
      readonly file: string
      readonly items: readonly Item[]
      readonly sha256: string
      readonly priors?: readonly Prior[]
      readonly withoutPages?: boolean
    }

/** What a file came to; plain data. */
export interface Verdict {
  readonly code: ExitCode
  readonly refusal?: Refusal
  readonly profile?: {
    readonly unit?: string
    readonly year?: number
    readonly kind?: 'budget' | 'final'
    readonly level?: 'unit' | 'department'
    readonly layout: string | null
    readonly date?: string
  }
  /** Nothing was checked, with the code of the message that says why. */
  readonly unchecked?: string
  readonly pages?: number
  readonly unreadPages?: readonly number[]
  /** Numbers that nobody could bind to a meaning. */
  readonly unreadNumbers?: number
  readonly counts?: Readonly<Record<Severity | 'open', number>>
  /** What the file holds, to tell parts of a disclosure from versions of it. */
  readonly holds?: { readonly tables: number; readonly statements: number; readonly forms: number }
  readonly facts?: Facts
  /** What a department's document says of each of its units. */
  readonly units?: readonly UnitFacts[]
  /** The document of the year before that it was compared with. */
  readonly prior?: { readonly file: string; readonly sha256: string }
  /** An internal error, for the people who mend it. */
  readonly internal?: string
}

export interface Expanded {
  readonly kind: 'expanded'
  readonly items: readonly Item[]
  /** Files of the system inside, which nobody publishes. */
  readonly skipped: number
}

export interface Checked {
  readonly kind: 'checked'
  readonly sha256?: string
  readonly verdict: Verdict
  readonly reports: Reports
}

/** Texts of reports by the name of their file. */
export type Reports = Readonly<Record<string, string>>

/** What kind of document it is. */
export interface Profiled {
  readonly kind: 'profiled'
  readonly sha256?: string
  readonly verdict: Verdict
}

/** The same bytes were checked before. */
export interface Known {
  readonly kind: 'known'
  readonly sha256: string
}

export type Answer = Expanded | Checked | Profiled | Known

/** What a worker thread says. */
export type Said =
  | { readonly sha256: string }
  /** It has been read, and its pages are being drawn for the report. */
  | { readonly drawing: true }
  /** `held` is the memory in bytes that the thread keeps outside of its JavaScript heap. */
  | { readonly answer: Answer; readonly held: number }
  | { readonly failure: string }

/** Marks the worker threads of a batch. */
export const batchThreadName = 'mingzhang-batch'

export interface BatchThreadData {
  readonly name: typeof batchThreadName
  readonly settings: Settings
}
