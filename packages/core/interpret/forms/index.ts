import type { Document, Message, PerformanceForm, Table } from '../../model/index.ts'
import type { ReadingBuilder } from '../builder.ts'
import { type ComposedForms, composeForm } from './compose.ts'
import type { FormDraft, FormOptions } from './draft.ts'
import { findForms } from './find.ts'
import { composeList } from './list.ts'

export { findForms } from './find.ts'
export type { FormDraft, FormOptions, Passage } from './draft.ts'
export type { ComposedForms } from './compose.ts'
export { parseValue } from './target.ts'

/** Makes the claims, the bindings and the table of a form that `findForms` has found. */
export function composeDraft(draft: FormDraft, builder: ReadingBuilder, options: FormOptions): ComposedForms {
  return draft.shape === 'list' ? composeList(draft, builder, options) : composeForm(draft, builder, options)
}

/** True when the forms name more than one unit. */
export function printSeveralUnits(drafts: readonly FormDraft[]): boolean {
  const units = drafts.flatMap(({ facts }) => facts.filter(({ field }) => field === 'unit'))
  return new Set(units.map(({ value }) => value.text)).size > 1
}

export interface FormsReading {
  readonly forms: readonly PerformanceForm[]
  /** Indicator grids, role "performance-form". */
  readonly tables: readonly Table[]
  /** Ids of the blocks and paragraphs that belong to forms; nobody else has to read them. */
  readonly blocks: ReadonlySet<string>
  readonly messages: readonly Message[]
}

/**
 * Reads all performance forms (绩效目标表) of a document. A caller that numbers its tables in reading order calls
 * `findForms` first and `composeDraft` when it comes to a draft's first block.
 */
export function readForms(
  document: Document,
  builder: ReadingBuilder,
  options: Partial<FormOptions> = {},
  drafts: readonly FormDraft[] = findForms(document),
): FormsReading {
  let tableCount = 0
  let formCount = 0
  const full: FormOptions = {
    nextTable: () => `pt${(tableCount += 1)}`,
    nextForm: () => `f${(formCount += 1)}`,
    severalUnits: printSeveralUnits(drafts),
    ...options,
  }
  const read = drafts.map((draft) => composeDraft(draft, builder, full))
  return {
    forms: read.flatMap(({ forms }) => forms),
    tables: read.map(({ table }) => table),
    blocks: new Set(drafts.flatMap((draft) => draft.blocks)),
    messages: read.flatMap(({ messages }) => messages),
  }
}
