/** What `mingzhang diff` says, in one language. */
export interface DiffWords {
  readonly title: (before: string, after: string) => string
  readonly side: (unit: string, year: number, kind: 'book' | 'published') => string
  readonly otherUnit: string
  readonly mixed: string
  readonly same: string
  readonly amountsHead: (count: number) => string
  readonly tablesHead: (count: number) => string
  readonly textsHead: (count: number) => string
  readonly changes: Readonly<Record<'changed' | 'moved' | 'added' | 'removed', string>>
  readonly none: string
  readonly prior: Readonly<Record<'budget' | 'executed' | 'final', string>>
  readonly row: (place: number) => string
  readonly moved: (from: number, to: number) => string
  readonly whole: string
}
