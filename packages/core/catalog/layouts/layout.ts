import type { Column, Coordinates } from '../../model/index.ts'

/**
 * What one region's documents of one kind look like. Data only: it confirms and names what the lexicon understands,
 * and it is the one thing that can say which parts ought to be there.
 */
export interface Layout {
  /** "xinjiang-unit-budget". */
  readonly id: string
  /** Name of the place as printed. */
  readonly region: string
  readonly kind: 'budget' | 'final'
  readonly levels: readonly ('unit' | 'department')[]
  readonly years: { readonly from: number; readonly to?: number }
  readonly moneyUnit: string
  /** Stage that sentences compare with when they only say 上年. */
  readonly comparesWith: 'budget' | 'executed'
  readonly tables: readonly TableLayout[]
  readonly parts: readonly string[]
  readonly sections: readonly SectionLayout[]
  readonly forms: readonly FormLayout[]
}

export interface TableLayout {
  /** "revenue-expenditure-summary": the same role in every layout. */
  readonly role: string
  readonly number: string
  readonly title: string
  /** Other spellings of the title. */
  readonly titles?: readonly string[]
  readonly columns: readonly LayoutColumn[]
  /** Fixed row labels of a form whose rows are the same every year; two lists for a two-sided one. */
  readonly rows?: readonly (readonly LayoutRow[])[]
  /** May be printed without rows when a sentence says so. */
  readonly mayBeEmpty: boolean
  /** What the title itself fixes, e.g. {flow: 'expenditure', source: 'fiscal.general'}. */
  readonly meaning?: Partial<Coordinates>
  /** Roles of the children of one row: by code prefix, by fixed rows, or a flat list under the total. */
  readonly rowTree: 'codes' | 'fixed' | 'flat'
}

export interface LayoutColumn {
  readonly path: readonly string[]
  readonly role: Column['role']
  readonly meaning?: Partial<Coordinates>
  readonly parent?: number
}

export interface LayoutRow {
  readonly label: string
  readonly meaning?: Partial<Coordinates>
  /** Index in the same list. */
  readonly parent?: number
}

export interface SectionLayout {
  /** "basic-expenditure": the same role in every layout. */
  readonly role: string
  /** Words that must all stand in the heading. */
  readonly heading: readonly string[]
  readonly required: boolean
  /** Role of the section it stands under, when it is no section of its own. */
  readonly parent?: string
}

export interface FormLayout {
  readonly scope: 'unit' | 'project'
  readonly title: string
  readonly columns: readonly string[]
}
