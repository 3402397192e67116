import { byText } from '@mingzhang/core/model'
import type { Entry } from '../files/journal.ts'
import { partOf } from '../files/parts.ts'
import { stateOf } from '../state.ts'
import { bareName, differsByPlaceMark, endsAlike, isOffice, nameKey, plainName } from './names.ts'
import { type ListedUnit, type Match, matcherOf, type Roster } from './roster.ts'

/** One disclosure of one unit: its versions, the newest first. */
export interface Row {
  readonly key: string
  /** As the list has it, else as the document prints it. */
  readonly unit: string | undefined
  readonly listed?: ListedUnit
  readonly match: Match['kind']
  readonly near: readonly ListedUnit[]
  readonly year: number | undefined
  readonly kind: 'budget' | 'final' | undefined
  readonly level: 'unit' | 'department' | undefined
  readonly versions: readonly [Entry, ...Entry[]]
  /** Files with the same bytes as a version. */
  readonly duplicates: readonly Entry[]
}

/** Groups finished files by unit, year and kind. Files nobody can name stand alone. */
export function rowsOf(
  entries: readonly Entry[],
  history: readonly Entry[],
  roster: Roster | undefined,
): Row[] {
  const matches = roster ? matchesOf([...entries, ...history], matcherOf(roster)) : undefined
  const groups = new Map<string, { readonly match: Match; readonly entries: Entry[] }>()
  for (const entry of [...entries, ...history]) {
    const { unit, year, kind, level } = entry.verdict.profile ?? {}
    const found = matches?.get(entry) ?? { kind: 'none' }
    const listed = listedIn(found, unit, level)
    const name = listed ? `${listed.code} ${listed.name}` : unit === undefined ? undefined : nameKey(unit)
    const known = name !== undefined && (year !== undefined || unit !== undefined)
    const key = known
      ? JSON.stringify([name, year ?? null, kind ?? null, level ?? null, partOf(entry.verdict) ?? null])
      : JSON.stringify([null, entry.file])
    const group = groups.get(key) ?? { match: found, entries: [] }
    group.entries.push(entry)
    groups.set(key, group)
  }
  return [...groups]
    .filter(([, group]) => group.entries.some(({ past }) => !past))
    .map(([key, group]) => rowOf(key, group.match, group.entries))
    .toSorted(byUnit)
}

/** What each file was found to be; a unit that documents of two other names would be is asked about for both. */
function matchesOf(
  entries: readonly Entry[],
  match: ReturnType<typeof matcherOf>,
): ReadonlyMap<Entry, Match> {
  const matches = new Map<Entry, Match>()
  const claimed = new Map<ListedUnit, string[]>()
  for (const entry of entries) {
    const { unit } = entry.verdict.profile ?? {}
    const files = [...(entry.parts ?? []), entry.file].map((file) => match(unit, file))
    const found = files.find(({ kind }) => kind !== 'none') ?? { kind: 'none' }
    matches.set(entry, found)
    if (found.kind === 'variant' && unit !== undefined)
      claimed.set(found.unit, [...(claimed.get(found.unit) ?? []), bareName(unit)])
  }
  for (const [entry, found] of matches) {
    if (found.kind !== 'variant') continue
    const [first = '', ...rest] = claimed.get(found.unit)!.toSorted((a, b) => b.length - a.length)
    const isOne = rest.every(
      (name) => name === first || endsAlike(first, name) || differsByPlaceMark(first, name),
    )
    if (!isOne) matches.set(entry, { kind: 'several', units: [found.unit] })
  }
  return matches
}

/** The unit that a document counts for. A department's document is not that of its own office (本级). */
function listedIn(
  match: Match,
  unit: string | undefined,
  level: 'unit' | 'department' | undefined,
): ListedUnit | undefined {
  if (!('unit' in match)) return undefined
  const isOfOffice = level === 'department' && isOffice(match.unit.name) && !isOffice(unit ?? '')
  return isOfOffice ? undefined : match.unit
}

function rowOf(key: string, match: Match, entries: readonly Entry[]): Row {
  const inOrder = entries.toSorted(newestFirst)
  const versions: Entry[] = []
  const duplicates: Entry[] = []
  const seen = new Set<string>()
  for (const entry of inOrder) {
    const twin = entry.sha256 !== null && seen.has(entry.sha256)
    if (entry.sha256 !== null) seen.add(entry.sha256)
    ;(twin ? duplicates : versions).push(entry)
  }
  const [first, ...rest] = versions
  const { profile } = first!.verdict
  const listed = listedIn(match, profile?.unit, profile?.level)
  return {
    key,
    unit: listed?.name ?? profile?.unit,
    ...(listed && { listed }),
    match: match.kind,
    near: match.kind === 'several' ? match.units : [],
    year: profile?.year,
    kind: profile?.kind,
    level: profile?.level,
    versions: [first!, ...rest],
    duplicates: duplicates.filter(({ past }) => !past),
  }
}

/** Present before past, a higher number in the name, changed later; the name settles the rest. */
export function newestFirst(a: Entry, b: Entry): number {
  return (
    Number(a.past ?? false) - Number(b.past ?? false) ||
    numberOf(b.file) - numberOf(a.file) ||
    b.modified - a.modified ||
    byText(b.file, a.file)
  )
}

/** "v2", "V3", "第2版", "二稿", "修改稿2"; 定稿 and 终稿 come last. */
export function numberOf(file: string): number {
  const name = file.split('/').at(-1)!
  if (/(?:定稿|终稿|最终)/.test(name)) return 1000
  const digits =
    /(?:^|[^A-Za-z])v(\d{1,3})(?![\d.]*\d{4})/i.exec(name)?.[1] ?? /第?(\d{1,2})[版稿]/.exec(name)?.[1]
  if (digits !== undefined) return Number(digits)
  const word = /第?([一二三四五六七八九])[版稿]/.exec(name)?.[1]
  return word === undefined ? 1 : '一二三四五六七八九'.indexOf(word) + 1
}

/** Names that a department and a unit have both. */
export function namesOfTwoLevels(rows: readonly Row[]): ReadonlySet<string> {
  const levels = new Map<string, Set<'unit' | 'department'>>()
  for (const { unit, level } of rows) {
    if (unit !== undefined && level !== undefined)
      levels.set(unit, (levels.get(unit) ?? new Set()).add(level))
  }
  return new Set([...levels].filter(([, { size }]) => size > 1).map(([unit]) => unit))
}

function byUnit(a: Row, b: Row): number {
  const code = (row: Row): string => row.listed?.code ?? '\uffff'
  return (
    byText(code(a), code(b)) ||
    byText(a.unit ?? '\uffff', b.unit ?? '\uffff') ||
    (a.year ?? 0) - (b.year ?? 0) ||
    byText(a.key, b.key)
  )
}

/**
 * Units of the list that handed in nothing, and documents that no unit of the list is sure to own. What could not be opened
 * has a list of its own, and is asked about here when the name of its file tells of a unit.
 */
export function againstRoster(
  rows: readonly Row[],
  roster: Roster,
): { readonly missing: readonly ListedUnit[]; readonly unsure: readonly Row[] } {
  const handedIn = new Set(rows.flatMap(({ listed }) => listed ?? []))
  const parents = new Set(
    roster.units.flatMap(({ parent }) => (parent === undefined ? [] : [plainName(parent)])),
  )
  const isDepartment = ({ level, unit }: Row): boolean =>
    level === 'department' && unit !== undefined && parents.has(plainName(unit))
  return {
    missing: roster.units.filter((unit) => !handedIn.has(unit)),
    unsure: rows.filter(
      (row) =>
        row.match !== 'exact' &&
        !(row.match !== 'several' && isDepartment(row)) &&
        !(row.match === 'none' && stateOf(row.versions[0].verdict) === 'refused'),
    ),
  }
}
