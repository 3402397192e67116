import { bareCode, type CodeLevel } from './codes.ts'
import { functions201 } from './data/functions-201-203.ts'
import { functions204 } from './data/functions-204-207.ts'
import { functions208 } from './data/functions-208-211.ts'
import { functions212 } from './data/functions-212-215.ts'
import { functions216 } from './data/functions-216-234.ts'
import { functionsSeen } from './data/functions-seen.ts'
import { looseKeys, looselyEqual, normalName } from './names.ts'
import {
  indexNames,
  inForce,
  type NameIndex,
  rowsByCode,
  type Subject,
  subjectIn,
  subjectOf,
} from './subject.ts'

/** 一般公共预算 · 政府性基金预算 · 国有资本经营预算 · 社会保险基金预算. */
export type BudgetKind = 'general' | 'fund' | 'capital' | 'social'

/** A 支出功能分类科目. */
export interface FunctionSubject extends Subject {
  /** The budget that the code belongs to; a class counts as the budget of most of its sections. */
  readonly budget: BudgetKind
}

/** The names of a path as a sentence prints it: X（类）Y（款）Z（项）. */
export interface FunctionNames {
  readonly class?: string
  readonly section?: string
  readonly item?: string
}

const tables = [functions201, functions204, functions208, functions212, functions216, functionsSeen]
const subjects = new Map<string, FunctionSubject>()
let parsed: ReadonlyMap<string, readonly string[]> | undefined
let names: NameIndex<FunctionSubject> | undefined

function rows(): ReadonlyMap<string, readonly string[]> {
  parsed ??= rowsByCode(tables, '2')
  return parsed
}

/** The subject of a code under its latest name; made on first use. */
function latest(code: string): FunctionSubject | undefined {
  const known = subjects.get(code)
  const row = known === undefined ? rows().get(code) : undefined
  if (row === undefined) return known
  const subject = { ...subjectOf(row), budget: (row[3] || 'general') as BudgetKind }
  subjects.set(code, subject)
  return subject
}

function nameIndex(): NameIndex<FunctionSubject> {
  names ??= indexNames(functionSubjects())
  return names
}

/** Every subject, withdrawn ones included, under its latest name. */
export function functionSubjects(): readonly FunctionSubject[] {
  return [...rows().keys()].flatMap((code) => latest(code) ?? [])
}

/**
 * The subject of a code of 3, 5 or 7 digits (white space and full-width digits allowed), with its name in `year`.
 * A code that is not in force in that year is answered too: ask `inForce`. Undefined for a code that is not here, which
 * is at most worth a note: no complete official list was to be had, and provinces add codes of their own.
 */
export function functionSubject(code: string, year: number): FunctionSubject | undefined {
  const subject = latest(bareCode(code) ?? '')
  return subject === undefined ? undefined : subjectIn(subject, year)
}

/**
 * The subjects that have or had a name, under their latest name; brackets folded and white space left out. `parent` is
 * a code at any level above. Common names have many: 行政运行 is an item of most sections of 201.
 */
export function functionByName(name: string, level?: CodeLevel, parent?: string): readonly FunctionSubject[] {
  const found = nameIndex().exact.get(normalName(name)) ?? []
  const above = parent === undefined ? '' : (bareCode(parent) ?? parent)
  return found.filter(
    (subject) =>
      (level === undefined || subject.level === level) &&
      (above === '' || (subject.code.startsWith(above) && subject.code !== above)),
  )
}

/**
 * The code of the deepest name given, found from the names of its path. A name is taken as it is first, then loosely
 * (punctuation, a missing 支出). Undefined when a name is unknown, when the names contradict each other, or when several
 * subjects are left: 行政运行 needs its section. A section that only repeats the name of the class is overlooked.
 * With `year`, subjects in force in that year come before the others.
 */
export function functionPath(path: FunctionNames, year?: number): string | undefined {
  const given: { readonly level: CodeLevel; readonly name: string }[] = []
  for (const level of ['class', 'section', 'item'] as const) {
    const name = path[level]?.replace(/\s*[（(][类款项][）)]\s*$/u, '')
    if (name !== undefined && name.trim() !== '') given.push({ level, name })
  }
  let left: readonly string[] | undefined
  let above = ''
  for (const { level, name } of given) {
    const reachable = find(name, level).filter(
      ({ code }) => left === undefined || left.some((p) => code.startsWith(p)),
    )
    const repeated = level === 'section' && path.item !== undefined && looselyEqual(name, above)
    if (reachable.length === 0 && repeated) continue
    if (reachable.length === 0) return undefined
    const current = reachable.filter((subject) => year !== undefined && inForce(subject, year))
    left = (current.length > 0 ? current : reachable).map((subject) => subject.code)
    above = name
  }
  return left?.length === 1 ? left[0] : undefined
}

function find(name: string, level: CodeLevel): readonly FunctionSubject[] {
  const exact = functionByName(name, level)
  if (exact.length > 0) return exact
  const { loose } = nameIndex()
  const found = new Set(looseKeys(name).flatMap((key) => loose.get(key) ?? []))
  return [...found].filter((subject) => subject.level === level)
}
