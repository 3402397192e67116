import { type CodeLevel, codeLevels } from './codes.ts'
import { changes } from './data/changes.ts'
import { looseKeys, normalName } from './names.ts'

/** A code and name seen together in a document · B sure professional knowledge · C not sure (wording, year, existence). */
export type Confidence = 'A' | 'B' | 'C'

/** A name that a code had up to and including the year `until`. */
export interface FormerName {
  readonly name: string
  readonly until: number
  readonly confidence: Confidence
}

/** A 科目. No complete official list was to be had: what is missing here may exist. */
export interface Subject {
  readonly code: string
  /** The name in the year asked for; in answers to a name, the latest. */
  readonly name: string
  readonly level: CodeLevel
  readonly parent?: string
  /** Of code and name. Words for a user should be as sure as this, and no surer. */
  readonly confidence: Confidence
  /** First and last year, where known; see `inForce`. */
  readonly validFrom?: number
  readonly validTo?: number
  /** Oldest first. */
  readonly formerNames: readonly FormerName[]
}

/** A change of the classification: no `before` means a new code, no `after` a withdrawn one. */
export interface SubjectChange {
  readonly code: string
  readonly before?: string
  readonly after?: string
  readonly from: number
  readonly confidence: Confidence
}

/** The rows of a table of `data/`. */
export function rowsOf(table: string): string[][] {
  return table
    .trim()
    .split('\n')
    .map((line) => line.split('\t'))
}

export function confidenceOf(text: string | undefined): Confidence {
  return text === 'A' || text === 'B' ? text : 'C'
}

let parsedChanges: ReadonlyMap<string, readonly SubjectChange[]> | undefined

function changesByCode(): ReadonlyMap<string, readonly SubjectChange[]> {
  if (parsedChanges !== undefined) return parsedChanges
  const byCode = new Map<string, SubjectChange[]>()
  for (const [code = '', before, after, from, confidence] of rowsOf(changes)) {
    const change = { code, from: Number(from), confidence: confidenceOf(confidence) }
    addTo(byCode, code, { ...change, ...(before ? { before } : {}), ...(after ? { after } : {}) })
  }
  parsedChanges = byCode
  return byCode
}

/** Every change known, revenue 科目 and both economic classifications included. */
export function subjectChanges(): readonly SubjectChange[] {
  return [...changesByCode().values()].flat()
}

/** A row of a 科目 table (code, name, confidence, budget, first year, last year) with what the changes say of it. */
export function subjectOf(row: readonly string[]): Subject {
  const [code = '', name = '', confidence, , from, to] = row
  const own = changesByCode().get(code) ?? []
  const began = own.find((change) => change.before === undefined)?.from
  const validFrom = from ? Number(from) : began
  return {
    code,
    name,
    level: codeLevels[code.length] ?? 'item',
    ...(code.length === 3 ? {} : { parent: code.slice(0, -2) }),
    confidence: confidenceOf(confidence),
    ...(validFrom === undefined ? {} : { validFrom }),
    ...(to ? { validTo: Number(to) } : {}),
    formerNames: own
      .flatMap(({ before, after, from: year, confidence: sure }) =>
        before === undefined || after === undefined
          ? []
          : [{ name: before, until: year - 1, confidence: sure }],
      )
      .toSorted((a, b) => a.until - b.until),
  }
}

/** The rows of tables by code, and for withdrawn codes that no table lists, rows with their last name and year. */
export function rowsByCode(
  tables: readonly string[],
  firstDigits: string,
): ReadonlyMap<string, readonly string[]> {
  const byCode = new Map<string, readonly string[]>()
  for (const table of tables) for (const row of rowsOf(table)) byCode.set(row[0] ?? '', row)
  for (const { code, before, after, from, confidence } of subjectChanges()) {
    if (
      before === undefined ||
      after !== undefined ||
      byCode.has(code) ||
      !firstDigits.includes(code.charAt(0))
    )
      continue
    byCode.set(code, [code, before, confidence, '', '', String(from - 1)])
  }
  return byCode
}

/** Subjects by every name they have or had: as it is, and loosely. */
export interface NameIndex<S extends Subject> {
  readonly exact: ReadonlyMap<string, readonly S[]>
  readonly loose: ReadonlyMap<string, readonly S[]>
}

export function indexNames<S extends Subject>(subjects: Iterable<S>): NameIndex<S> {
  const exact = new Map<string, S[]>()
  const loose = new Map<string, S[]>()
  for (const subject of subjects) {
    const names = [subject.name, ...subject.formerNames.map((former) => former.name)]
    for (const name of new Set(names.map(normalName))) addTo(exact, name, subject)
    for (const key of new Set(names.flatMap(looseKeys))) addTo(loose, key, subject)
  }
  return { exact, loose }
}

function addTo<S>(index: Map<string, S[]>, key: string, subject: S): void {
  const found = index.get(key)
  if (found === undefined) index.set(key, [subject])
  else found.push(subject)
}

/** The subject as it was in a year: its name then, and only the names before that. */
export function subjectIn<S extends Subject>(subject: S, year: number): S {
  const then = subject.formerNames.find((former) => year <= former.until)
  if (then === undefined) return subject
  const formerNames = subject.formerNames.filter((former) => former.until < then.until)
  return { ...subject, name: then.name, formerNames }
}

/**
 * Whether a subject is known to be in force in a year. A code with unknown first or last year counts as in force;
 * a false answer is no surer than the confidence of the subject.
 */
export function inForce(subject: Subject, year: number): boolean {
  const { validFrom, validTo, formerNames } = subject
  if (validTo !== undefined && year > validTo) return false
  return validFrom === undefined || year >= validFrom || formerNames.some((former) => year <= former.until)
}
