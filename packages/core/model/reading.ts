import type { Base, Claim } from './claim.ts'
import type { Coordinates } from './coordinates.ts'
import type { Document, Message } from './document.ts'
import type { Decimal } from './decimal.ts'
import type { Place } from './place.ts'

/** Everything that interpretation knows about a document. Immutable; rules and reports only look at it. */
export interface Reading {
  readonly document: Document
  readonly profile: Profile
  readonly tables: readonly Table[]
  readonly sections: readonly Section[]
  /** In reading order. */
  readonly claims: readonly Claim[]
  readonly statements: readonly Statement[]
  readonly listings: readonly Listing[]
  readonly projects: readonly ProjectNote[]
  readonly forms: readonly PerformanceForm[]
  readonly glossary: readonly { readonly term: string; readonly text: string; readonly place: Place }[]
  readonly numbers: Ledger
  readonly messages: readonly Message[]
}

/** What kind of document this is, each answer with its evidence. A field that is in conflict stays undefined. */
export interface Profile {
  readonly unit?: string
  readonly year?: number
  readonly kind?: 'budget' | 'final'
  readonly level?: 'unit' | 'department'
  /** Id of the layout, or null when no known layout fits. */
  readonly layout: string | null
  readonly moneyUnit?: string
  /** Date printed on the document (成文日期), ISO. */
  readonly date?: string
  readonly evidence: readonly {
    readonly field: ProfileField
    readonly value: string
    readonly quote: string
    readonly place: Place
  }[]
  readonly conflicts: readonly ProfileConflict[]
}
export type ProfileField = 'unit' | 'year' | 'kind' | 'level' | 'layout' | 'moneyUnit' | 'date'
export interface ProfileConflict {
  readonly field: ProfileField
  readonly values: readonly { readonly value: string; readonly quote: string; readonly place: Place }[]
}

/** A table with its meaning. */
export interface Table {
  /** "t3". */
  readonly id: string
  /** As printed, blanks removed: "表3", or null. */
  readonly number: string | null
  readonly title: string
  readonly pages: readonly number[]
  readonly moneyUnit?: string
  /** Table of the layout, e.g. "expenditure-by-function"; left out when the layout does not know it. */
  readonly role?: string
  readonly columns: readonly Column[]
  readonly rows: readonly Row[]
  /** No amount in it. */
  readonly empty: boolean
  readonly place: Place
  /** Who prepared it (编制单位), as printed. */
  readonly preparedBy?: string
  /** Sentence under the table that says it is empty. */
  readonly note?: { readonly text: string; readonly place: Place }
}

export interface Column {
  /** Header words from the top down. */
  readonly path: readonly string[]
  readonly role: 'label' | 'code' | 'name' | 'project' | 'amount' | 'text'
  readonly meaning?: Partial<Coordinates>
  /** Index of the column this one is a part of, within the same table. */
  readonly parent?: number
}

export interface Row {
  readonly cells: readonly Cell[]
  readonly label: string
  readonly meaning?: Partial<Coordinates>
  /** Index of the row this one is a part of. For two-sided tables rows hold two independent halves: see `halves`. */
  readonly parent?: number
  /** Two-sided tables (收入 | 支出): meaning and parent of each side, by the index of its amount column. */
  readonly halves?: Readonly<
    Record<
      number,
      { readonly label: string; readonly meaning?: Partial<Coordinates>; readonly parent?: number }
    >
  >
  readonly place: Place
}

/** The four states are never mixed. */
export interface Cell {
  readonly text: string
  readonly state: 'blank' | 'mark' | 'number' | 'text' | 'unreadable'
  readonly decimal?: Decimal
  readonly place: Place
  /** How the column is known; "undecided" cells hold a number that may stand in another column. */
  readonly column: 'printed' | 'inferred' | 'undecided'
  /** Columns that an undecided number may stand in, where these are known. */
  readonly candidates?: readonly number[]
  readonly claim?: string
}

/** A heading and what stands under it. */
export interface Section {
  readonly id: string
  /** Printed numbering, e.g. "五" or "（三）" or "2". */
  readonly number: string
  readonly title: string
  readonly level: number
  readonly parent?: string
  /** Role in the layout, e.g. "basic-expenditure", when it is recognised. */
  readonly role?: string
  readonly place: Place
  /** Ids of the paragraphs under it, without those of its subsections. */
  readonly paragraphs: readonly string[]
}

/** One sentence's say about one fact: amount, share, change, rate, direction, reason. */
export interface Statement {
  readonly id: string
  /** Id of the section. */
  readonly section?: string
  readonly paragraph: string
  readonly start: number
  readonly end: number
  /** Words that name the fact, as printed. */
  readonly subject: string
  readonly coordinates?: Coordinates
  readonly amount?: Claim
  readonly change?: Claim
  readonly rate?: Claim
  readonly share?: Claim
  /** Amount of the base when it is printed (上年预算数为…). */
  readonly prior?: Claim
  /** What the sentence compares with; also there when it prints no change (与上年持平). */
  readonly base?: Base
  /** Direction words as printed, in order, with their sign: 增加 +1, 下降 -1, 持平 0. */
  readonly directions: readonly { readonly word: string; readonly sign: -1 | 0 | 1; readonly start: number }[]
  readonly reason?: { readonly text: string; readonly start: number; readonly end: number }
  readonly place: Place
}

/** Parts that a sentence lists under a total ("其中：…"), or that it says make up a total. */
export interface Listing {
  readonly total: Claim
  readonly parts: readonly Claim[]
  /** True when the parts are said or known to be all of them; false gives only parts ≤ total. */
  readonly complete: boolean
  readonly kind: 'amount' | 'share' | 'change' | 'count'
  readonly place: Place
}

/** A project as the narrative describes it. */
export interface ProjectNote {
  readonly name: string
  readonly place: Place
  readonly section?: string
  readonly basis?: { readonly text: string; readonly place: Place }
  readonly amount?: Claim
  readonly unit?: string
  readonly allocation: readonly (Claim & { readonly label: string })[]
  readonly period?: {
    readonly text: string
    readonly from?: string
    readonly to?: string
    readonly place: Place
  }
}

/** 绩效目标表, of the whole unit or of one project. */
export interface PerformanceForm {
  readonly id: string
  readonly scope: 'unit' | 'project'
  readonly title: string
  readonly table: string
  readonly place: Place
  readonly unit?: string
  readonly project?: string
  readonly person?: { readonly text: string; readonly place: Place }
  readonly phone?: { readonly text: string; readonly place: Place }
  /** "total", "fiscal", "other", "own", "upper". */
  readonly funds: Readonly<Partial<Record<'total' | 'fiscal' | 'other' | 'own' | 'upper', Claim>>>
  readonly goal?: { readonly text: string; readonly place: Place }
  readonly indicators: readonly Indicator[]
  /** Points that the form's head says its indicators have together: 分值权重（90分）. */
  readonly statedWeight?: Claim
  /** Points kept for 预算执行率, when the head prints them: 执行率分值（10分）. */
  readonly executionWeight?: Claim
}

export interface Indicator {
  /** Printed names of the first two levels, blanks removed. */
  readonly level1: string
  readonly level2: string
  readonly name: string
  readonly target: Target
  readonly basis?: string
  readonly prior?: string
  /** Last year's value, when `prior` is a number. */
  readonly priorClaim?: Claim
  readonly weight?: Claim
  readonly scoring?: string
  readonly evidence?: string
  readonly place: Place
}

export interface Target {
  readonly text: string
  readonly comparator?: '≥' | '≤' | '=' | '>' | '<'
  readonly claim?: Claim
}

/** Every number token printed in the document, and what it is bound to. */
export interface Ledger {
  readonly printed: number
  readonly bound: number
  readonly byKind: Readonly<Record<string, number>>
  readonly unread: readonly { readonly text: string; readonly quote: string; readonly place: Place }[]
}
