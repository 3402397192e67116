import { check, type Dates, type Rule } from '@mingzhang/core/check'
import type { ExitCode } from '@mingzhang/core/locale'
import {
  isRefusal,
  type Message,
  type ProfileField,
  type Reading,
  type Refusal,
  type Severity,
  type Document,
} from '@mingzhang/core/model'
import { interpret, looksLikeDisclosure } from '@mingzhang/core/interpret'
import { readDocument } from '@mingzhang/formats'
import type { CheckedFile } from '@mingzhang/formats/report'
import { worst } from './exit.ts'

/** What the user said about the document, instead of the document. */
export interface Answers {
  readonly year?: number
  readonly kind?: 'budget' | 'final'
  readonly level?: 'unit' | 'department'
  readonly unit?: string
  readonly layout?: string
}

export interface Known {
  readonly rules: readonly Rule[]
  /** Ids of the rules whose results are wanted. */
  readonly wanted: ReadonlySet<string>
  readonly dates: Dates
  readonly prior?: Reading
}

/** How far reading a file may go. */
export interface Reach {
  /** Bytes. */
  readonly limit: number
  /** Folder of the engine that recognises pictures. */
  readonly ocr?: string
  /** Seconds for a file, when pictures are recognised. */
  readonly seconds?: number
}

/** Reads a file; with an engine pictures are recognised, as far as time allows. */
export async function documentOf(
  bytes: Uint8Array,
  { name, limit, ocr, seconds }: Reach & { readonly name?: string },
): Promise<Document | Refusal> {
  const engine =
    ocr === undefined ? undefined : await (await import('./thread/recogniser.ts')).recogniserIn(ocr)
  return readDocument(bytes, {
    limits: { bytes: limit, ...(engine && seconds !== undefined && { time: seconds * 1000 }) },
    ...(name !== undefined && { name }),
    ...(engine && { ocr: engine }),
  })
}

/** Reads a file and says what its numbers mean; a file without any budget in it is refused. */
export async function readingOf(
  bytes: Uint8Array,
  { path, answers, ...reach }: Reach & { path: string | undefined; answers: Answers },
): Promise<Reading | Refusal> {
  const fileName = path === undefined ? undefined : path.split(/[\\/]/).at(-1)
  const document = await documentOf(bytes, { ...reach, ...(fileName !== undefined && { name: fileName }) })
  if (isRefusal(document)) return document
  if (answers.kind === undefined && !looksLikeDisclosure(document))
    return { refused: true, code: 'not-a-budget' }
  return interpret(document, { answers, ...(fileName !== undefined && { fileName }) })
}

/** Fields without which a document cannot be judged, and those whose conflict stops the check. */
const asked: readonly ProfileField[] = ['unit', 'year', 'kind', 'level']
const decisive: ReadonlySet<ProfileField> = new Set(['year', 'kind'])

interface Gate {
  readonly message?: Message
  /** Reason code of every rule when nothing is checked. */
  readonly closed?: { readonly outcome: 'notApplicable' | 'notEvaluated'; readonly reason: string }
}

const warn = (code: string, fields: readonly ProfileField[] = []): Message => ({
  code,
  level: 'warning',
  ...(fields.length > 0 && { facts: { fields: fields.join(',') } }),
})

/** Whether it is clear enough what the document is: conflicts are asked, never guessed. */
function gate({ profile }: Reading): Gate {
  const conflicts = profile.conflicts.map(({ field }) => field)
  if (conflicts.some((field) => decisive.has(field))) {
    return {
      message: warn('profile-in-conflict', conflicts),
      closed: { outcome: 'notEvaluated', reason: 'profile-unclear' },
    }
  }
  if (profile.kind === 'final') {
    return {
      message: warn('final-account-not-checked'),
      closed: { outcome: 'notApplicable', reason: 'final-account' },
    }
  }
  const unclear = asked.filter((field) => profile[field as 'unit'] === undefined)
  return unclear.length > 0 ? { message: warn('profile-unclear', unclear) } : {}
}

/** Checks a reading as far as its profile allows, and keeps what was asked for. */
export function checkedFile(
  file: { readonly file: string; readonly sha256: string; readonly source?: string },
  reading: Reading,
  { rules, wanted, dates, prior }: Known,
): CheckedFile {
  const { message, closed } = gate(reading)
  const said = message ? { ...reading, messages: [...reading.messages, message] } : reading
  const { outcomes, findings, relations } = closed
    ? {
        outcomes: rules.map(({ id }) => ({ rule: id, ...closed, checked: 0 })),
        findings: [],
        relations: undefined,
      }
    : check(reading, { rules, dates, ...(prior && { prior }) })
  return {
    ...file,
    reading: said,
    outcomes: outcomes.filter(({ rule }) => wanted.has(rule)),
    findings: findings.filter(({ rule }) => wanted.has(rule)),
    ...(relations && { relations }),
    ...(closed && message && { unchecked: message }),
  }
}

const rank: Readonly<Record<Severity, number>> = { note: 1, warning: 2, error: 3 }

/** Exit code of one file; `failOn` never counts no finding. */
export function exitOf(file: CheckedFile, failOn: Severity | 'never'): ExitCode {
  if (!('reading' in file)) return file.refusal.code === 'not-a-budget' ? 4 : 3
  const { reading, outcomes, findings } = file
  const codes: ExitCode[] = [readingExit(reading)]
  if (outcomes.some(({ reason }) => reason === 'internal-error')) codes.push(5)
  if (failOn !== 'never' && findings.some(({ severity }) => rank[severity] >= rank[failOn])) codes.push(1)
  const code = worst(codes)
  const open =
    reading.numbers.unread.length > 0 || reading.document.doubts?.some(({ text }) => /\d/.test(text))
  return code === 0 && open ? 3 : code
}

/** 3 for pages that were not read, 4 for a profile that is not clear, else 0. A final account is no budget here. */
function readingExit(reading: Reading): ExitCode {
  if (reading.document.unreadPages.length > 0) return 3
  return gate(reading).message ? 4 : 0
}

/** Exit code of a reading alone, where a final account is as good as a budget. */
export function readExit(reading: Reading): ExitCode {
  if (reading.document.unreadPages.length > 0) return 3
  const { message } = gate(reading)
  return message && message.code !== 'final-account-not-checked' ? 4 : 0
}
