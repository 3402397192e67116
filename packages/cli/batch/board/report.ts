import type { Severity } from '@mingzhang/core/model'
import type { OutputFolder } from '../files/folder.ts'

/** What a summary takes from the report of one file. */
export interface Found {
  readonly id: string
  readonly rule: string
  readonly code: string
  readonly severity: Severity
  readonly name: string
  readonly message: string
  readonly place: {
    readonly page: number
    readonly table?: string
    readonly sheet?: string
    readonly cell?: string
  }
  readonly quote: string
  readonly basis: readonly { readonly citation: string }[]
  readonly grouped: readonly Found[]
}

export interface RuleResult {
  readonly rule: string
  readonly outcome: 'pass' | 'fail' | 'notApplicable' | 'notEvaluated'
  readonly reasonText?: string
}

export interface FileReport {
  readonly findings: readonly Found[]
  readonly outcomes: readonly RuleResult[]
  readonly refusal?: { readonly what: string; readonly did: string; readonly can: string }
  readonly messages: readonly { readonly level: string; readonly text: string }[]
}

const none: FileReport = { findings: [], outcomes: [], messages: [] }

/** The report of a finished file as it was written; nothing when there is none. */
export async function reportOf(output: OutputFolder, folder: string): Promise<FileReport> {
  try {
    const { files } = JSON.parse(await output.readReport(folder)) as {
      files: [Omit<FileReport, 'messages'> & { reading: { messages: FileReport['messages'] } | null }]
    }
    return { ...files[0], messages: files[0].reading?.messages ?? [] }
  } catch {
    return none
  }
}

/** A finding and those grouped under it: which one leads may change between versions. */
export const withGrouped = (findings: readonly Found[]): Found[] =>
  findings.flatMap((found) => [found, ...withGrouped(found.grouped)])

export interface Change {
  readonly mended: readonly Found[]
  readonly remains: readonly Found[]
  readonly fresh: readonly Found[]
}

/** What a new version mended, left and brought, by the stable ids of findings. */
export function changeBetween(before: FileReport, after: FileReport): Change {
  const old = withGrouped(before.findings)
  const now = withGrouped(after.findings)
  const oldIds = new Set(old.map(({ id }) => id))
  const nowIds = new Set(now.map(({ id }) => id))
  return {
    mended: old.filter(({ id }) => !nowIds.has(id)),
    remains: now.filter(({ id }) => oldIds.has(id)),
    fresh: now.filter(({ id }) => !oldIds.has(id)),
  }
}
