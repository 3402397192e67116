import type { LegalLevel } from '../catalog/law.ts'
import type { Family } from '../check/rule.ts'
import type { RelationResult } from '../check/relations.ts'
import type { Aspect, Document, Outcome, ProfileField, Refusal, Severity } from '../model/index.ts'

/** 0 read and clean · 1 findings · 2 usage · 3 not read in full · 4 profile unclear · 5 internal. */
export type ExitCode = 0 | 1 | 2 | 3 | 4 | 5

export type Facts = Readonly<Record<string, string | number>>

/** An error text: what happened, what we did about it, what the user can do. */
export interface Notice {
  readonly what: string
  readonly did: string
  readonly can: string
}

/** A place, its parts already looked up in the reading. Left out is what the format does not have. */
export interface PlaceParts {
  /** Of a disclosure in several files. */
  readonly file?: string
  readonly page?: number
  readonly section?: string
  readonly line?: number
  readonly paragraph?: number
  readonly sheet?: string
  readonly cell?: string
  /** Number or, without one, title of the table as printed. */
  readonly table?: string
  readonly row?: number
  readonly rowLabel?: string
  readonly column?: number
  readonly columnLabel?: string
}

/** Codes that readers, interpretation and checks give out. A code without words here is a failing test. */
export interface CodeWords {
  /** Why a rule or a relation was not evaluated or does not apply; a clause without full stop. */
  readonly reasons: Readonly<Record<string, string>>
  readonly messages: Readonly<Record<string, (facts: Facts) => string>>
  readonly refusals: Readonly<Record<Refusal['code'], (facts: Facts) => Notice>>
  /** What a spot is to its finding. */
  readonly roles: Readonly<Record<string, string>>
}

/** Fixed words of the model. */
export interface ModelWords {
  readonly severities: Readonly<Record<Severity, string>>
  readonly outcomes: Readonly<Record<Outcome, string>>
  readonly relations: Readonly<Record<RelationResult, string>>
  readonly families: Readonly<Record<Family, string>>
  readonly aspects: Readonly<Record<Aspect, string>>
  readonly fields: Readonly<Record<ProfileField, string>>
  readonly legalLevels: Readonly<Record<LegalLevel, string>>
  readonly formats: Readonly<Record<Document['format'], string>>
  readonly exits: Readonly<Record<ExitCode, string>>
}

/** Sentences and labels of reports. Functions take counts and printed strings only. */
export interface ReportWords {
  readonly title: string
  /** Says that the list is for review and is no verdict. */
  readonly purpose: string
  /** Between parts of a list, and between clauses. */
  readonly separator: string
  readonly comma: string
  readonly stop: string
  readonly colon: string
  readonly open: string
  readonly close: string
  readonly unknownUnit: string
  readonly unknownYear: string
  readonly unknownKind: string
  readonly noLayout: string
  readonly year: (year: number) => string
  /** "单位预算公开" */
  readonly kind: (level: 'unit' | 'department' | undefined, kind: 'budget' | 'final') => string
  readonly layout: (id: string) => string
  readonly evidence: string
  readonly conflict: (field: string) => string
  readonly read: string
  readonly checked: string
  readonly ruled: string
  readonly tables: (count: number) => string
  readonly sections: (count: number) => string
  readonly forms: (count: number) => string
  readonly pages: (count: number) => string
  readonly moneyUnit: (unit: string) => string
  readonly numbers: (printed: number, bound: number, unread: number) => string
  readonly unreadPages: (pages: readonly (number | string)[]) => string
  readonly relations: (count: number) => string
  readonly rules: (count: number) => string
  readonly count: (label: string, count: number) => string
  readonly nothingFound: string
  readonly nothingFoundButOpen: string
  readonly sum: string
  readonly printed: string
  readonly computed: string
  /** Addends that the screen leaves out. */
  readonly moreAddends: (count: number) => string
  readonly difference: string
  readonly bound: (bound: string, unit: string) => string
  /** Said after a finding that rests on doubtful print. */
  readonly uncertain: (texts: readonly string[]) => string
  readonly withinBound: string
  readonly beyondBound: string
  readonly cause: string
  readonly causeText: (quote: string, expected: string | undefined) => string
  readonly fix: string
  readonly change: (before: string, after: string) => string
  readonly safeFix: string
  readonly unsafeFix: string
  readonly basis: string
  readonly also: string
  readonly grouped: (count: number) => string
  readonly rule: string
  readonly place: string
  readonly quote: string
  readonly notEvaluated: string
  readonly notEvaluatedMeaning: string
  readonly notApplicable: string
  readonly unread: string
  readonly unreadMeaning: string
  readonly messages: string
  readonly refused: string
  readonly did: string
  readonly can: string
  readonly more: (count: number) => string
  readonly files: (count: number) => string
  readonly exit: (code: number, meaning: string) => string
}

/** Words of the page that only an interactive report has. */
export interface PageWords {
  readonly paper: string
  readonly paperNote: string
  /** Names of the two ways to look at a document, and what they are a choice of. */
  readonly view: string
  readonly pageView: string
  readonly resetView: string
  /** Which pages are shown as pictures, and which are not for want of room. */
  readonly pageViewNote: string
  readonly leftOutPages: (pages: readonly number[]) => string
  readonly pagePicture: (page: number) => string
  readonly findings: string
  readonly skipToFindings: string
  readonly skipToPaper: string
  readonly filter: string
  readonly next: string
  readonly previous: string
  readonly keys: string
  readonly page: (page: number) => string
  readonly showOnPaper: string
  /** With {n} for the count, two or more. */
  readonly places: string
  readonly onePlace: string
  /** Numbers that print the same amount about other facts; with {n}. */
  readonly alike: string
  readonly undecided: string
  readonly hint: string
  readonly differs: string
  readonly contents: string
  readonly details: string
  readonly backToCard: (number: number) => string
  readonly close: string
  readonly blank: string
  readonly inferred: string
  /** With {n} and {all}. */
  readonly shown: string
  readonly file: string
  readonly digest: string
  readonly noScript: string
  readonly table: string
}

export interface Words extends CodeWords, ModelWords {
  readonly report: ReportWords
  readonly page: PageWords
  readonly placed: (parts: PlaceParts) => string
}
