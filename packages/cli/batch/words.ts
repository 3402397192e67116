import type { State } from './state.ts'

/** What a batch says, in one language. */
export interface BatchWords {
  readonly needsOut: string
  readonly priorBegins: (total: number) => string
  readonly priorLine: (done: number, total: number, file: string) => string
  readonly priorFound: (count: number) => string
  readonly priorUnread: (files: readonly string[]) => string
  readonly priorMissing: (units: readonly string[]) => string
  readonly optionNot: (option: string) => string
  readonly outForeign: (path: string) => string
  readonly outBusy: (path: string) => string
  readonly listUnreadable: (path: string, why: string) => string
  readonly listColumns: (path: string) => string

  readonly states: Readonly<Record<State, string>>
  /** "必须改 3 · 建议改 9". */
  readonly tally: (counts: readonly (readonly [name: string, count: number])[]) => string
  readonly line: (done: number, total: number, state: string, file: string) => string
  readonly working: (files: readonly string[]) => string
  readonly remaining: (time: string) => string
  readonly stopping: (inHand: number) => string
  readonly stopped: (done: number, total: number) => string
  readonly resumed: (count: number) => string
  readonly begins: (total: number, skipped: number) => string
  /** Of `count` files, `joined.files` are parts of `joined.disclosures` disclosures. */
  readonly ended: (count: number, path: string, joined: Joined) => string
  readonly joining: (file: string) => string
  readonly internal: (file: string, detail: string) => string

  readonly title: string
  readonly purpose: string
  readonly overview: string
  readonly heads: {
    readonly code: string
    readonly unit: string
    readonly year: string
    readonly reading: string
    readonly open: string
    readonly version: string
    readonly prior: string
    readonly file: string
    readonly count: string
    readonly rule: string
    readonly why: string
    readonly measure: string
    readonly department: string
    readonly sum: string
    readonly difference: string
    readonly mended: string
    readonly remains: string
    readonly fresh: string
  }
  readonly unknownUnit: string
  readonly fileCount: (files: number, units: number, joined: Joined) => string
  readonly listed: (count: number) => string
  readonly skipped: (count: number) => string
  readonly unitsHead: string
  readonly commonHead: string
  readonly commonNote: string
  readonly units: (count: number) => string
  readonly versionsHead: string
  readonly versionsNote: string
  readonly version: (number: number, of: number) => string
  readonly duplicate: (file: string) => string
  readonly formerVersion: (number: number, file: string, isPast: boolean) => string
  readonly notComparable: string
  readonly missingHead: string
  readonly missingNone: string
  readonly noList: string
  readonly refusedHead: string
  readonly refusedNone: string
  readonly confirmHead: string
  readonly confirmNone: string
  readonly confirm: {
    readonly notListed: string
    readonly variant: (listed: string) => string
    readonly byFile: (listed: string) => string
    readonly several: (listed: readonly string[]) => string
    readonly foreign: string
  }
  readonly rollupHead: string
  readonly rollupNote: string
  readonly measures: Readonly<Record<'revenue' | 'expenditure' | 'threePublic' | 'organOperating', string>>
  readonly rollup: {
    readonly agrees: string
    readonly rounding: string
    readonly differs: (amount: string) => string
    readonly missing: (names: readonly string[]) => string
    readonly notStated: (names: readonly string[]) => string
    readonly notInDepartment: string
    readonly unitDiffers: (unit: string, measure: string, department: string, own: string) => string
    /** Departments whose units nobody names; whether the list says of any unit whose it is. */
    readonly noUnits: (departments: readonly string[], listNamesParents: boolean | undefined) => string
    /** No unit's file is there. */
    readonly noFiles: (names: readonly string[]) => string
    readonly nothingStated: string
  }
  readonly unfinished: (count: number) => string
  readonly joined: (count: number) => string

  readonly checklist: {
    readonly sheet: string
    readonly headsSheet: string
    readonly heads: readonly [
      unit: string,
      item: string,
      passes: string,
      problem: string,
      page: string,
      quote: string,
      rule: string,
      basis: string,
    ]
    readonly outcomes: Readonly<Record<'pass' | 'fail' | 'notApplicable' | 'notEvaluated' | 'byHand', string>>
    /** The five heads of inspections. */
    readonly five: Readonly<Record<FiveHead, string>>
    readonly failed: (count: number) => string
    /** Of an item that only a wrong number told of elsewhere breaks. */
    readonly sameCause: string
    readonly readable: string
    /** A name that a department and its own unit share, with which of them it is. */
    readonly atLevel: (unit: string, level: 'unit' | 'department') => string
  }
}

/** Files that were read together, and how many disclosures they are. */
export interface Joined {
  readonly files: number
  readonly disclosures: number
}

/** 及时性、完整性、细化程度、公开方式、真实性. */
export type FiveHead = 'timely' | 'complete' | 'detailed' | 'manner' | 'true'
