import { tableRole, titleSense } from '../catalog/lexicon/index.ts'
import { layoutById, layouts, tableLayout } from '../catalog/layouts/index.ts'
import type { Layout, TableLayout } from '../catalog/layouts/layout.ts'
import {
  type Document,
  type Message,
  numberTokens,
  type Place,
  placeAt,
  type Profile,
  type Row,
  type Table,
} from '../model/index.ts'
import type { ReadingBuilder } from './builder.ts'
import { type Evidence, firstEvidence } from './columns.ts'
import { settleClaims, type ClaimCell } from './tables/claims.ts'
import { bindAll, bindWords } from './tables/bindings.ts'
import { type Draft, draftTables, fitsLayout, layoutLeaves, looseDraft, placeDraft } from './tables/draft.ts'
import { coordinatesAt, factsOf, type HalfFacts, type TableFacts } from './tables/facts.ts'
import { unitName } from './tables/labels.ts'
import { moneyIn } from './tables/bindings.ts'

export { type Caption, captionOf } from './tables/captions.ts'
import { isFurniture } from './tables/captions.ts'

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
}

/**
 * Tables of amounts of a document, their cells as claims, and every number in their grids bound. `evidence` helps to put
 * numbers into columns that plain text has lost. Forms of performance goals are left out.
 */
export function interpretTables(
  document: Document,
  profile: Profile,
  builder: ReadingBuilder,
  evidence: Evidence = () => 'unknown',
): TablesResult {
  const layout = layoutById(profile.layout)
  const drafts = draftTables(document)
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
  const tables = understood.map(({ draft, layout: known, facts }, index) => {
    const id = `t${index + 1}`
    bindTable(document, builder, draft)
    for (const paragraph of draft.caption.paragraphs) paragraphs.add(paragraph)
    claims.push(...claimCells(id, draft, facts, profile, messages))
    return { id, draft, known, facts }
  })
  const ids = settleClaims(claims, builder)
  return {
    tables: tables.map(({ id, draft, known, facts }) =>
      tableOf(document, id, draft, known, facts, ids, paragraphs),
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
    const any = known ?? exactTable(draft.caption.title)
    if (!any) {
      const loose = looseDraft(draft)
      return { draft: loose, layout: undefined, facts: factsOf(loose, undefined, scope) }
    }
    const placed = placeDraft(draft, any, profile.year ?? 0, evidence)
    return { draft: placed, layout: any, facts: factsOf(placed, any, scope) }
  }
  if (known && fitsLayout(draft.leaves, known)) {
    const leaves = layoutLeaves(known).map((leaf, c) => ({ ...leaf, path: draft.leaves[c]!.path }))
    const named = { ...draft, leaves }
    return { draft: named, layout: known, facts: factsOf(named, known, scope) }
  }
  return { draft, layout: undefined, facts: factsOf(draft, undefined, scope) }
}

/** A table of any layout that the title names in full: text without columns has nothing else to go by. */
function exactTable(title: string): TableLayout | undefined {
  for (const layout of layouts) {
    const table = tableLayout(layout, title)
    if (table) return table
  }
  return undefined
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

/** Binds heads, titles and key cells; amounts are bound with their claims. */
function bindTable(document: Document, builder: ReadingBuilder, draft: Draft): void {
  for (const cell of draft.heads) bindWords(builder, cell, cell.text, 'name')
  bindAll(builder, draft.ordinals, 'ordinal')
  for (const cell of draft.notes) bindWords(builder, cell, cell.text, 'name')
  const captions = new Set(draft.caption.paragraphs)
  for (const block of document.blocks) {
    if (block.kind !== 'paragraph' || !captions.has(block.id)) continue
    const year = /20\d\d\s*年/.exec(block.text)
    if (year) builder.bind(block.id, year.index, year.index + year[0].length, 'date')
    builder.bind(block.id, 0, block.text.length, 'ordinal')
  }
  for (const row of draft.rows) {
    row.cells.forEach((cell, c) => {
      const leaf = draft.leaves[c]!
      if (leaf.role === 'amount') return
      const money = leaf.role === 'text' ? moneyIn(cell.text) : []
      for (const part of cell.parts) {
        if (leaf.role === 'code')
          builder.bindCell(part.block, part.row, part.cell, 'code', part.start, part.end)
        else if (leaf.ordinal)
          builder.bindCell(part.block, part.row, part.cell, 'ordinal', part.start, part.end)
        else {
          for (const { start, end } of money)
            builder.bindCell(part.block, part.row, part.cell, 'claim', start, end)
          const code = /^\s*[\[［【]?[1-9]\d{2}(?:\d{2}){0,2}(?!\d)/.exec(cell.text)
          if (code)
            builder.bindCell(part.block, part.row, part.cell, 'code', part.start, part.start + code[0].length)
          if (cell.parts.length === 1) bindWords(builder, part, cell.text, 'name')
          else builder.bindCell(part.block, part.row, part.cell, 'name', part.start, part.end)
        }
      }
    })
  }
}

/** Claims of a table before they are settled, and what could not be understood. */
function claimCells(
  id: string,
  draft: Draft,
  facts: TableFacts,
  profile: Profile,
  messages: Message[],
): ClaimCell[] {
  const out: ClaimCell[] = []
  const moneyUnit = draft.caption.moneyUnit ?? profile.moneyUnit
  const unknown = new Map<string, Place>()
  draft.rows.forEach((row, r) => {
    row.cells.forEach((cell, c) => {
      const leaf = draft.leaves[c]!
      const place = placeIn(id, cell.place, r, c)
      const side = facts.halves.find(({ half }) => half.amounts.includes(c))
      const quote =
        side?.labels[r]?.label || row.cells.map(({ text }) => text).find((text) => text !== '') || ''
      const base = { table: id, row: r, column: c, place, quote, parts: cell.parts }
      if (leaf.role === 'text') {
        for (const { start, end, unit } of moneyIn(cell.text)) {
          const token = numberTokens(cell.text).find((one) => one.start === start)
          if (token)
            out.push({
              ...base,
              aspect: 'amount',
              printed: token.text,
              decimal: token.decimal,
              unit,
              unitPrinted: true,
              range: [start, end],
            })
        }
        return
      }
      if (leaf.role !== 'amount') return
      if (cell.state === 'unreadable')
        messages.push({ code: 'cell-unreadable', level: 'warning', place, facts: { text: cell.text } })
      if (cell.state === 'text') {
        for (const part of cell.parts) out.push({ ...base, parts: [part], words: cell.text })
      }
      if (cell.decimal === undefined || !side) return
      const at =
        cell.percent || cell.column === 'undecided'
          ? undefined
          : coordinatesAt(side, r, leaf, draft.leaves, profile)
      for (const word of [leaf.unknown, side.labels[r]?.unknown])
        if (word) unknown.set(word, unknown.get(word) ?? place)
      const aspect =
        cell.percent && leaf.aspect === 'amount'
          ? ('share' as const)
          : side.labels[r]?.change
            ? ('change' as const)
            : leaf.aspect
      const unit = cell.percent
        ? '%'
        : (leaf.unit ?? (aspect === 'amount' || aspect === 'change' ? moneyUnit : undefined))
      out.push({
        ...base,
        aspect,
        printed: cell.text,
        decimal: cell.decimal,
        ...(at && { coordinates: at }),
        ...(unit !== undefined && { unit }),
        unitPrinted: draft.caption.moneyUnit !== undefined || cell.percent === true,
        ...(cell.column === 'inferred' && { inferred: true }),
        ...(at && (aspect === 'change' || aspect === 'rate') && { base: baseOf(draft, at.year) }),
        half: facts.halves.indexOf(side),
        total: side.labels[r]?.total === true,
        ...(side.parents[r] !== undefined && { parent: side.parents[r] }),
      })
    })
    row.extra.forEach((cell) => {
      if (cell.decimal === undefined) {
        for (const part of cell.parts)
          out.push({
            table: id,
            row: r,
            column: -1,
            place: cell.place,
            quote: '',
            parts: [part],
            words: cell.text,
          })
        return
      }
      const unit = moneyUnit
      out.push({
        table: id,
        row: r,
        column: -1,
        place: cell.place,
        quote: row.cells.map(({ text }) => text).find((text) => text !== '') ?? '',
        parts: cell.parts,
        aspect: 'amount',
        printed: cell.text,
        decimal: cell.decimal,
        unitPrinted: draft.caption.moneyUnit !== undefined,
        ...(unit !== undefined && { unit }),
      })
    })
  })
  for (const [word, place] of unknown) {
    messages.push({
      code: 'word-unknown',
      level: 'info',
      place,
      facts: { word, table: draft.caption.title || id },
    })
  }
  return out
}

/** What a change in the table is against: the stage of last year's column where there is one. */
function baseOf(
  draft: Draft,
  year: number,
): { year: number; stage: 'budget' | 'executed' | 'final' | 'unstated' } {
  const prior = draft.leaves.find((leaf) => leaf.yearOffset === -1 || leaf.meaning?.year === year - 1)
  return { year: year - 1, stage: prior?.meaning?.stage ?? 'unstated' }
}

const placeIn = (table: string, place: Place, row: number, column: number): Place => ({
  ...place,
  table,
  row: row + 1,
  column: column + 1,
})

function tableOf(
  document: Document,
  id: string,
  draft: Draft,
  layout: TableLayout | undefined,
  facts: TableFacts,
  claims: ReadonlyMap<string, string>,
  paragraphs: Set<string>,
): Table {
  const { caption, leaves } = draft
  const role = layout?.role ?? tableRole(caption.title, titleSense(caption.title), axisOf(facts, draft))
  const empty = !draft.rows.some((row) => row.cells.some((cell) => cell.decimal !== undefined))
  const note = empty ? noteUnder(document, draft, paragraphs) : undefined
  return {
    id,
    number: caption.number,
    title: caption.title,
    pages: draft.pages,
    ...(caption.moneyUnit !== undefined && { moneyUnit: caption.moneyUnit }),
    ...(role !== undefined && { role }),
    columns: leaves.map((leaf, c) => {
      const meaning = leaf.role === 'amount' ? leaf.meaning : undefined
      const parent = facts.columnParents[c]
      return {
        path: leaf.path,
        role: leaf.role,
        ...(meaning && { meaning }),
        ...(parent !== undefined && { parent }),
      }
    }),
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
  const [inside] = draft.notes
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
