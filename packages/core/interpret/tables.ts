import { tableRole, titleSense } from '../catalog/lexicon/index.ts'
import { columnsLike, fixesMeaning, layoutById, tableLayout } from '../catalog/layouts/index.ts'
import type { Layout, TableLayout } from '../catalog/layouts/layout.ts'
import {
  type Column,
  type Document,
  type Message,
  placeAt,
  type Profile,
  type Row,
  type Table,
  type TableBlock,
} from '../model/index.ts'
import type { ReadingBuilder } from './builder.ts'
import { isTitle } from './forms/vocabulary.ts'
import { performanceBlocks } from './performance-form.ts'
import { type Evidence, firstEvidence } from './columns.ts'
import { isSignature } from './heads.ts'
import { isFurniture } from './tables/captions.ts'
import { bindTable, claimCells, placeIn } from './tables/cells.ts'
import { type ClaimCell, settleClaims } from './tables/claims.ts'
import {
  type Draft,
  draftTables,
  fitsLayout,
  layoutLeaves,
  looseDraft,
  placeDraft,
  pointedLeaves,
  sameHeads,
} from './tables/draft.ts'
import { coordinatesAt, factsOf, type HalfFacts, type TableFacts } from './tables/facts.ts'
import { foreignTable } from './tables/foreign.ts'
import { unitName } from './tables/labels.ts'

export { type Caption, captionOf } from './tables/captions.ts'

/** What interpretation makes of the tables of a document. */
export interface TablesResult {
  readonly tables: readonly Table[]
  readonly messages: readonly Message[]
  /** Ids of the paragraphs that are captions of tables or notes under them. */
  readonly paragraphs: ReadonlySet<string>
}

/** A draft with its layout and meaning. */
interface Understood {
  readonly draft: Draft
  readonly layout: TableLayout | undefined
  readonly facts: TableFacts
  /** What the layout of the place calls it by its title alone, where its columns are lost. */
  readonly role?: string
}

/**
 * Tables of amounts of a document, their cells as claims, and every number in their grids bound. `evidence` helps to put
 * numbers into columns that plain text has lost. Blocks of performance `forms` are left out.
 */
export function interpretTables(
  document: Document,
  profile: Profile,
  builder: ReadingBuilder,
  evidence: Evidence = () => 'unknown',
  forms: ReadonlySet<string> = performanceBlocks(document),
): TablesResult {
  const layout = layoutById(profile.layout)
  const drafts = draftTables(document, forms)
  const scope = {
    units: unitsListed(drafts),
    ...(profile.year !== undefined && { year: profile.year }),
    ...(profile.unit !== undefined && { ownUnit: unitName(profile.unit) }),
  }
  const read = (draft: Draft, more: Evidence): Understood => understand(draft, layout, profile, more, scope)
  const first = drafts.map((draft) => read(draft, evidence))
  const others = firstEvidence(evidence, printedEvidence(first, profile))
  const understood = first.map((one, index) => (isOpen(one) ? read(drafts[index]!, others) : one))
  const messages: Message[] = []
  const paragraphs = new Set<string>()
  const claims: ClaimCell[] = []
  const tables = understood.map(({ draft, layout: known, facts, role }, index) => {
    const id = `t${index + 1}`
    bindTable(document, builder, draft)
    for (const paragraph of draft.caption.paragraphs) paragraphs.add(paragraph)
    claims.push(...claimCells(id, draft, facts, profile, messages))
    return { id, draft, known, facts, role: known?.role ?? role }
  })
  const ids = settleClaims(claims, builder)
  return {
    tables: tables.map(({ id, draft, role, facts }) =>
      tableOf(document, id, draft, role, facts, ids, paragraphs),
    ),
    messages,
    paragraphs,
  }
}

/** Names in columns of units: what the document's departments are called. */
function unitsListed(drafts: readonly Draft[]): Set<string> {
  const found = new Set<string>()
  for (const { leaves, rows } of drafts) {
    leaves.forEach((leaf, c) => {
      if (leaf.axis !== 'unit') return
      for (const { cells } of rows) {
        const name = unitName(cells[c]!.text)
        if (name.length > 3) found.add(name).add(`${name}（本级）`)
      }
    })
  }
  return found
}

function understand(
  draft: Draft,
  layout: Layout | undefined,
  profile: Profile,
  evidence: Evidence,
  scope: Parameters<typeof factsOf>[2],
): Understood {
  const known = layout && tableLayout(layout, draft.caption.title)
  if (draft.lost) {
    const any = known && fixesMeaning(known) ? known : foreignTable(draft)
    if (!any || hasSecondCodes(draft.lost)) {
      const loose = looseDraft(draft)
      const facts = factsOf(loose, undefined, scope)
      return { draft: loose, layout: undefined, facts, ...(known && { role: known.role }) }
    }
    const placed = placeDraft(draft, any, profile.year ?? 0, evidence)
    return { draft: placed, layout: any, facts: factsOf(placed, any, scope) }
  }
  if (known && !fixesMeaning(known)) {
    const columns = columnsLike(known, draft.leaves)
    if (columns) {
      const leaves = pointedLeaves(draft.leaves, columns)
      const named = { ...draft, leaves }
      return { draft: named, layout: known, facts: factsOf(named, undefined, scope, known) }
    }
  } else if (known && fitsLayout(draft.leaves, known)) {
    const named = sameHeads(draft.leaves, known)
    const leaves = layoutLeaves(known, named ? undefined : draft.leaves)
    const confirmed = { ...draft, leaves }
    return { draft: confirmed, layout: known, facts: factsOf(confirmed, known, scope) }
  }
  return { draft, layout: undefined, facts: factsOf(draft, undefined, scope) }
}

/** Rows without columns that print a code of 经济分类 behind a name: of two classifications side by side, no amount. */
function hasSecondCodes({ rows }: TableBlock): boolean {
  const found = rows.filter(({ cells }) => {
    const name = cells.findIndex(({ text }) => /\p{Script=Han}/u.test(text))
    return name >= 0 && cells.slice(name + 1).some(({ text }) => /^[35]\d\d$/.test(text.trim()))
  })
  return found.length >= 3
}

const isOpen = ({ draft }: Understood): boolean =>
  draft.rows.some((row) => row.cells.some((cell) => cell.column === 'undecided'))

/** What the decided cells of the other tables print. */
function printedEvidence(understood: readonly Understood[], profile: Profile): Evidence {
  const printed = new Map<string, string>()
  for (const one of understood) {
    for (const { half, ...facts } of one.facts.halves) {
      one.draft.rows.forEach((row, r) => {
        for (const c of half.amounts) {
          const cell = row.cells[c]!
          if (!cell.decimal || cell.column === 'undecided') continue
          const at = coordinatesAt({ half, ...facts }, r, one.draft.leaves[c]!, one.draft.leaves, profile)
          if (at) printed.set(factKey(at), `${cell.decimal.mantissa}e${cell.decimal.decimals}`)
        }
      })
    }
  }
  return (coordinates, decimal) => {
    const found = printed.get(factKey(coordinates))
    if (found === undefined) return 'unknown'
    return found === `${decimal.mantissa}e${decimal.decimals}` ? 'equals' : 'unknown'
  }
}

const factKey = ({
  flow,
  source,
  function: code,
  economic,
  kind,
  project,
  item,
}: Partial<Table['columns'][number]['meaning']> & object): string =>
  JSON.stringify([item ? undefined : flow, source, code, economic, kind, project, item])

function tableOf(
  document: Document,
  id: string,
  draft: Draft,
  named: string | undefined,
  facts: TableFacts,
  claims: ReadonlyMap<string, string>,
  paragraphs: Set<string>,
): Table {
  const { caption, leaves } = draft
  const role =
    named ??
    (draft.lost && isTitle(caption.title) ? 'performance-form' : undefined) ??
    tableRole(caption.title, titleSense(caption.title), axisOf(facts, draft))
  const empty = !draft.rows.some((row) => row.cells.some((cell) => cell.decimal !== undefined))
  const note = empty ? noteUnder(document, draft, paragraphs) : undefined
  return {
    id,
    number: caption.number,
    title: caption.title,
    pages: draft.pages,
    ...(caption.moneyUnit !== undefined && { moneyUnit: caption.moneyUnit }),
    ...(role !== undefined && { role }),
    columns: leaves.map((leaf, c) => columnOf(leaf, facts.columnParents[c])),
    rows: draft.rows.map(
      (row, r): Row => ({
        cells: row.cells.map((cell, c) => {
          const claim = claims.get(`${id}/${r}/${c}`)
          return {
            text: cell.text,
            state: cell.state,
            ...(cell.decimal && { decimal: cell.decimal }),
            place: placeIn(id, cell.place, r, c),
            column: cell.column,
            ...(cell.candidates && { candidates: cell.candidates }),
            ...(claim !== undefined && { claim }),
          }
        }),
        ...rowOf(facts.halves, r),
        place: { ...row.place, table: id, row: r + 1 },
      }),
    ),
    empty,
    place: { ...draft.place, table: id },
    ...(caption.preparedBy !== undefined && { preparedBy: caption.preparedBy }),
    ...(note && { note }),
  }
}

function columnOf({ path, role, meaning }: Draft['leaves'][number], parent: number | undefined): Column {
  return {
    path,
    role,
    ...(role === 'amount' && meaning && { meaning }),
    ...(parent !== undefined && { parent }),
  }
}

function rowOf(
  halves: readonly HalfFacts[],
  r: number,
): Pick<Row, 'label' | 'meaning' | 'parent' | 'halves'> {
  const side = (half: HalfFacts) => {
    const meaning = half.meanings[r]
    const parent = half.parents[r]
    return {
      label: half.labels[r]!.label,
      ...(meaning && { meaning }),
      ...(parent !== undefined && { parent }),
    }
  }
  const [first] = halves
  if (!first) return { label: '' }
  if (halves.length === 1) return side(first)
  const entries = halves.flatMap((half) => half.half.amounts.map((c) => [c, side(half)] as const))
  return {
    label: halves.map((half) => half.labels[r]!.label).find((label) => label !== '') ?? '',
    halves: Object.fromEntries(entries),
  }
}

function axisOf({ halves }: TableFacts, draft: Draft): Parameters<typeof tableRole>[2] {
  const codes = halves.flatMap(({ labels }) => labels.flatMap((label) => label.code ?? []))
  const key = (axis: string): boolean => draft.leaves.some((leaf) => leaf.axis === axis)
  if (codes.some((code) => code.startsWith('2')) || (key('function') && codes.length === 0)) return 'function'
  if (codes.length > 0 || key('economic') || key('government')) return 'economic'
  if (key('project')) return 'project'
  return key('unit') ? 'unit' : 'other'
}

/** The sentence under a table without amounts, in the document or in the grid. */
function noteUnder(document: Document, draft: Draft, paragraphs: Set<string>): Table['note'] {
  const inside = draft.notes.find((note) => !isSignature(note.text))
  if (inside) return { text: inside.text, place: inside.place }
  const last = draft.blocks.at(-1)
  let at = document.blocks.findIndex((block) => block.id === last) + 1
  for (; at < document.blocks.length; at += 1) {
    const block = document.blocks[at]!
    if (block.kind === 'table') return undefined
    if (isFurniture(block)) continue
    if (
      block.role === 'heading' ||
      !/为空|空表|没有|未安排|无.{0,30}(?:支出|预算|经费|安排|拨款|收入)|不涉及/.test(block.text)
    )
      return undefined
    paragraphs.add(block.id)
    return { text: block.text, place: placeAt(block, 0) }
  }
  return undefined
}
