import type { Flag } from '@mingzhang/core/performance'

/** What `mingzhang score` says, in one language. */
export interface ScoreWords {
  readonly title: (unit: string, year: number) => string
  /** Heads the scoring rules with their bases. */
  readonly rulesHead: (authority: string) => string
  readonly unitForm: string
  readonly projectForm: string
  readonly total: (points: string, rank: string | undefined) => string
  /** Some of it is open. */
  readonly partial: (points: string, evaluated: string, weight: string) => string
  readonly execution: string
  readonly target: string
  readonly value: string
  readonly notRecorded: string
  readonly points: (points: string, weight: string) => string
  readonly unscored: string
  readonly reason: (text: string) => string
  readonly evidence: (files: string) => string
  readonly pattern: (authority: string, source: string) => string
  readonly recordsHead: string
  readonly flag: (level: string, text: string) => string
  readonly summary: (counts: Readonly<Record<Flag['level'], number>>) => string
  readonly written: (file: string, open: number) => string
  readonly needsOut: (format: string) => string
  readonly wrongEnding: (file: string, endings: readonly string[]) => string
  readonly noForms: (file: string) => string
  readonly unusableRecords: (file: string) => string
  readonly wrongPassMark: (value: string) => string
  readonly wrongBands: (value: string) => string
  readonly wrongLimit: (value: string) => string
  readonly notFolder: (path: string) => string
}
