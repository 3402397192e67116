import type { FormField, IndicatorColumn } from '../../catalog/performance-forms.ts'
import type { ClaimSource, Message, Place } from '../../model/index.ts'
import type { Binding } from '../builder.ts'
import type { Printed } from './printed.ts'

/** A label of the head part and its value. */
export interface Fact {
  readonly field: FormField
  readonly label: Printed
  readonly value: Printed
  /** Money unit that the label or its group prints. */
  readonly moneyUnit?: string
  /** Field of the amount that this one is a part of. */
  readonly within?: FormField
  /** Money of all years of the project, printed in the columns of 中期资金总额. */
  readonly ofPeriod?: true
  /** Name of the task whose amount this is, in forms that list tasks. */
  readonly task?: Printed
}

export interface DraftColumn {
  readonly kind: IndicatorColumn
  /** Head words from the top down. */
  readonly path: readonly string[]
  /** What stands in the brackets of the head: "%", "万元", "90分". */
  readonly suffix: string
}

export interface DraftRow {
  /** What this row prints, by column. */
  readonly cells: readonly (Printed | undefined)[]
  /** What merged cells above say of this row, by column. */
  readonly carried: readonly (Printed | undefined)[]
  readonly place: Place
  /** How the columns are known. */
  readonly column: 'printed' | 'inferred' | 'undecided'
}

/** A form or a list of several projects' goals as recognised, before anything of it is claimed or bound. */
export interface FormDraft {
  /** One form, or several projects in one table. */
  readonly shape: 'form' | 'list'
  /** Title as printed; left out when the document prints none in reach. */
  readonly title?: Printed
  readonly year?: number
  /** Ids of the table blocks that belong to it altogether. */
  readonly blocks: readonly string[]
  /** First table block: where the form stands in reading order. */
  readonly first: string
  readonly place: Place
  readonly facts: readonly Fact[]
  readonly columns: readonly DraftColumn[]
  readonly rows: readonly DraftRow[]
  /** Labels, heads, year lines, notes: printed, without a value of their own. */
  readonly words: readonly Printed[]
  readonly moneyUnit?: string
  readonly messages: readonly Message[]
}

/** A running text inside a form, for whoever reads sentences. Offsets are those of `text`. */
export interface Passage {
  readonly text: string
  readonly place: Place
  readonly project?: string
  readonly scope: 'unit' | 'project'
  placeAt(offset: number): Place
  bind(start: number, end: number, kind: Binding): void
  isBound(offset: number): boolean
  source(start: number, end: number): ClaimSource
}

/** What the caller knows of the document. */
export interface FormOptions {
  /** Budget year; a year printed in the form's title counts more. */
  readonly year?: number
  /** Money unit of the document, for amounts of forms that print none. */
  readonly moneyUnit?: string
  /** True when the document's forms are of several units: then their facts carry the unit, for project names repeat. */
  readonly severalUnits?: boolean
  /** Ids of the next table and the next form. */
  readonly nextTable: () => string
  readonly nextForm: () => string
  /** Reads a goal or an overview; numbers it leaves unbound are bound here as far as they are plain. */
  readonly goalText?: (passage: Passage) => void
}
