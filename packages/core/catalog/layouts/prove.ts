import type { Reading } from '../../model/index.ts'
import { columnsLike } from './heads.ts'
import { foldTitle, tableLayout } from './find.ts'
import type { Layout } from './layout.ts'

/** What one document says of a layout. */
export interface LayoutProof {
  /** Unit of the document, or undefined when it names none. */
  readonly unit?: string
  /** The document was recognised as this layout. */
  readonly detected: boolean
  readonly tables: readonly TableProof[]
  /** Titled tables of the document that the layout does not have. */
  readonly unknown: readonly { readonly title: string; readonly page: number }[]
  /** Roles of required sections without a heading; empty where the document has no narrative. */
  readonly sectionsMissing: readonly string[]
  /** Numbers that are bound to nothing. */
  readonly unread: number
  /** Amounts whose meaning is not decided. */
  readonly undecided: number
  /** Everything above is as it should be. */
  readonly proved: boolean
}

export interface TableProof {
  readonly role: string
  readonly title: string
  readonly found: boolean
  readonly page?: number
  /** The heads are those of the layout; undefined when the table is not there. */
  readonly headsMatch?: boolean
  /** Words of heads that the lexicon does not know and nobody has pointed at. */
  readonly undecidedHeads: readonly string[]
}

/** Holds a layout against the reading of a document that should be one of its kind. */
export function proveLayout(layout: Layout, reading: Reading): LayoutProof {
  const tables = layout.tables.map((known): TableProof => {
    const there = reading.tables.find(({ title }) => tableLayout(layout, title)?.role === known.role)
    if (!there) return { role: known.role, title: known.title, found: false, undecidedHeads: [] }
    const columns = columnsLike(known, there.columns)
    return {
      role: known.role,
      title: there.title,
      found: true,
      page: there.place.page,
      headsMatch: columns !== undefined,
      undecidedHeads: there.columns.flatMap(({ role, meaning, path }) =>
        role === 'amount' && meaning === undefined ? [path.join('/')] : [],
      ),
    }
  })
  const told = reading.statements.length > 3
  const sectionsMissing = layout.sections
    .filter(({ required, role }) => told && required && !reading.sections.some((one) => one.role === role))
    .map(({ role }) => role)
  const unknown = reading.tables
    .filter(({ title, role }) => title !== '' && role !== 'performance-form' && !tableLayout(layout, title))
    .map(({ title, place }) => ({ title: foldTitle(title), page: place.page }))
  const undecided = reading.claims.filter(
    ({ via, aspect, coordinates }) => via === 'cell' && aspect === 'amount' && coordinates === undefined,
  ).length
  const required = new Set(layout.tables.filter((one) => one.required !== false).map(({ role }) => role))
  const whole = tables.every(({ found, headsMatch, role }) => (found ? headsMatch : !required.has(role)))
  return {
    ...(reading.profile.unit !== undefined && { unit: reading.profile.unit }),
    detected: reading.profile.layout === layout.id,
    tables,
    unknown,
    sectionsMissing,
    unread: reading.numbers.unread.length,
    undecided,
    proved:
      whole &&
      sectionsMissing.length === 0 &&
      reading.numbers.unread.length === 0 &&
      tables.every(({ undecidedHeads }) => undecidedHeads.length === 0),
  }
}
