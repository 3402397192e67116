import { bareCode, type CodeLevel } from './codes.ts'
import { economicMapping, economics } from './data/economics.ts'
import { normalName } from './names.ts'
import {
  type Confidence,
  confidenceOf,
  indexNames,
  type NameIndex,
  rowsByCode,
  rowsOf,
  type Subject,
  subjectIn,
  subjectOf,
} from './subject.ts'

/** A 支出经济分类科目 of 部门预算 (301–399) or 政府预算 (501–599). */
export interface EconomicSubject extends Subject {
  readonly scheme: 'department' | 'government'
}

/** A code of the other classification. Some hold for 事业单位 only, the rest for the others. */
export interface EconomicCounterpart {
  readonly code: string
  readonly confidence: Confidence
  readonly institutionOnly: boolean
}

let parsed: ReadonlyMap<string, EconomicSubject> | undefined
let names: NameIndex<EconomicSubject> | undefined

function catalogue(): ReadonlyMap<string, EconomicSubject> {
  if (parsed !== undefined) return parsed
  const byCode = new Map<string, EconomicSubject>()
  for (const [code, row] of rowsByCode([economics], '35')) {
    byCode.set(code, { ...subjectOf(row), scheme: code.startsWith('5') ? 'government' : 'department' })
  }
  parsed = byCode
  return byCode
}

function nameIndex(): NameIndex<EconomicSubject> {
  names ??= indexNames(catalogue().values())
  return names
}

/** Every subject of both classifications, withdrawn ones included, under its latest name. */
export function economicSubjects(): readonly EconomicSubject[] {
  return [...catalogue().values()]
}

/**
 * The subject of an economic code ("30103", "501", also "g501" as in coordinates), with its name in `year` or the latest.
 * Undefined for a code that is not here: a note, not an error. Third levels ("3010201") are local and not here.
 */
export function economicSubject(code: string, year?: number): EconomicSubject | undefined {
  const subject = catalogue().get(bareCode(code.replace(/^g/, '')) ?? '')
  return subject === undefined || year === undefined ? subject : subjectIn(subject, year)
}

/**
 * The subjects that have or had a name; brackets folded and white space left out. The two classifications share names
 * (会议费 is 30215 and 50202), so name the scheme where it is known.
 */
export function economicByName(
  name: string,
  scheme?: EconomicSubject['scheme'],
  level?: CodeLevel,
): readonly EconomicSubject[] {
  const found = nameIndex().exact.get(normalName(name)) ?? []
  return found.filter(
    (subject) =>
      (scheme === undefined || subject.scheme === scheme) && (level === undefined || subject.level === level),
  )
}

let parsedMapping: readonly (EconomicCounterpart & { readonly department: readonly string[] })[] | undefined

function mapping() {
  parsedMapping ??= rowsOf(economicMapping).map(([code = '', department = '', confidence, who]) => ({
    code,
    department: department.split(' '),
    confidence: confidenceOf(confidence),
    institutionOnly: who === 'institution',
  }))
  return parsedMapping
}

const covers = (pattern: string, code: string): boolean =>
  pattern.endsWith('*') ? code.length > 3 && code.startsWith(pattern.slice(0, -1)) : pattern === code

/** The government codes that a department code maps to (两套科目对照表, incomplete). */
export function governmentCodes(departmentCode: string): readonly EconomicCounterpart[] {
  const bare = bareCode(departmentCode) ?? ''
  return mapping()
    .filter((row) => row.department.some((pattern) => covers(pattern, bare)))
    .map(({ code, confidence, institutionOnly }) => ({ code, confidence, institutionOnly }))
}

/** The one government code that a department code maps to, for 事业单位 or for the others; undefined where it is not one. */
export function governmentCode(departmentCode: string, institution: boolean): string | undefined {
  const all = governmentCodes(departmentCode)
  const special = institution ? all.filter(({ institutionOnly }) => institutionOnly) : []
  const codes = special.length > 0 ? special : all.filter(({ institutionOnly }) => !institutionOnly)
  return codes.length === 1 ? codes[0]!.code : undefined
}

/** The department codes that map to a government code (两套科目对照表, incomplete). */
export function departmentCodes(governmentCode: string): readonly EconomicCounterpart[] {
  const bare = bareCode(governmentCode.replace(/^g/, '')) ?? ''
  return mapping()
    .filter((row) => row.code === bare)
    .flatMap(({ department, confidence, institutionOnly }) =>
      economicSubjects()
        .filter(
          ({ code, scheme, validTo }) =>
            scheme === 'department' && validTo === undefined && department.some((p) => covers(p, code)),
        )
        .map(({ code }) => ({ code, confidence, institutionOnly })),
    )
}
