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
  /** Money unit of the narrative, where it is another one than that of the tables. */
  readonly textMoneyUnit?: string
  /** Stage that sentences compare with when they only say 上年; left out where the place says it each time. */
  readonly comparesWith?: 'budget' | 'executed'
  /** How codes of 科目 are printed: 208 | 05 | 05, 2080505, or 2080505-名称. */
  readonly codeStyle?: 'split' | 'joined' | 'named'
  /** Where the narrative stands; 'apart' when it is another file than the tables. */
  readonly narrative?: 'before' | 'after' | 'apart'
  readonly tables: readonly TableLayout[]
  readonly parts: readonly string[]
  readonly sections: readonly SectionLayout[]
  readonly forms: readonly FormLayout[]
  /** Terms of art that the glossary explains when the document uses them. */
  readonly explains?: readonly string[]
}

export interface TableLayout {
  /** "revenue-expenditure-summary": the same role in every layout. */
  readonly role: string
  readonly number: string
  readonly title: string
  /** Other spellings of the title. */
  readonly titles?: readonly string[]
  /** False for a table that some documents of the place do without; left out: a document without it lacks something. */
  readonly required?: boolean
  /** Where it is another one than that of the other tables. */
  readonly moneyUnit?: string
  readonly columns: readonly LayoutColumn[]
  /** Columns of the same table in other years or levels. */
  readonly otherColumns?: readonly (readonly LayoutColumn[])[]
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
  /** What the column fixes; where no column of a table has one, its cells mean what the lexicon reads in their heads. */
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
  /** Other headings of the same section, as other levels or years print it. */
  readonly otherHeadings?: readonly (readonly string[])[]
  readonly required: boolean
  /** Role of the section it stands under, when it is no section of its own. */
  readonly parent?: string
  /** What the form of the place asks the section to say: how many people, what is reserved for small businesses. */
  readonly states?: readonly ('staff' | 'reserve')[]
}

export interface FormLayout {
  readonly scope: 'unit' | 'project'
  readonly title: string
  readonly columns: readonly string[]
  /** The place asks for the weights of first levels that 财预〔2021〕101号 proposes. */
  readonly weights?: 'proposed'
}
