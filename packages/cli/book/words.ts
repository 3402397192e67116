/** What the commands of the book say, in one language. */
export interface BookCommandWords {
  /** `init` without a unit or a year. */
  readonly needsUnit: string
  readonly needsOut: string
  readonly wrongEnding: (path: string) => string
  readonly exists: (path: string) => string
  /** "底稿.xlsx 支出明细!F5" or "底稿.yaml 第 7 行 budget.lines[1].kind" before what is wrong. */
  readonly place: (parts: {
    readonly file: string
    readonly line?: number
    readonly sheet?: string
    readonly cell?: string
    readonly path?: string
  }) => string
  readonly problem: (place: string, text: string, level: 'error' | 'warning') => string
  readonly unusable: (file: string) => string
  readonly created: (file: string) => string
  readonly imported: (file: string, counts: BookCounts) => string
  readonly questionsHead: string
  readonly missingHead: string
  readonly missing: (place: string | undefined, path: string) => string
  readonly reason: (subject: string, change: string) => string
  readonly reasonsHead: string
  readonly purposesHead: string
  /** Last year's answer, under what is asked. */
  readonly before: (text: string) => string
  /** Wordings to choose from. */
  readonly offers: (texts: readonly string[]) => string
  readonly nothingMissing: string
  readonly changeSign: (amount: string, rises: boolean, unit: string) => string
  readonly more: (count: number) => string
  readonly otherYear: (file: string, year: number, wanted: number) => string
  readonly noYear: (file: string) => string
  readonly noUnit: (file: string) => string
  readonly build: BuildWords
}

export interface BookCounts {
  readonly lines: number
  readonly projects: number
  readonly reasons: number
  readonly prior: number
  readonly questions: number
  readonly missing: number
}

/** What `build` says. */
export interface BuildWords {
  readonly built: (file: string, counts: { readonly tables: number; readonly open: number }) => string
  /** Nothing was written because of what is open; the list follows. */
  readonly blocked: (count: number) => string
  readonly openItem: (place: string, text: string) => string
  readonly tables: string
  /** Nothing was written because of what the check found; the list follows. */
  readonly wrong: (count: number) => string
  readonly found: (rule: string, quote: string, page: number | undefined) => string
  readonly noLayout: (known: readonly string[]) => string
  readonly unknownLayout: (layout: string, known: readonly string[]) => string
  readonly onlyRead: (layout: string, known: readonly string[]) => string
  readonly wrongFormat: (path: string) => string
  readonly missingCharacters: (characters: readonly string[]) => string
  /** Several books that cannot be one department's. */
  readonly needsDepartment: string
  readonly needsUnits: string
  readonly twoDepartments: string
  readonly departmentHasMoney: (file: string) => string
  readonly otherYears: string
}
