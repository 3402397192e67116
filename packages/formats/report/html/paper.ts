import type { Locale } from '@mingzhang/core/locale'
import type { Block, Claim, Paragraph, RawRow, Reading, Table, TableBlock } from '@mingzhang/core/model'
import { escaped } from '../markup.ts'
import { factsOf, placeKey } from './facts.ts'
import { gridHtml } from './grid.ts'
import { markedText, type Sheet } from './marked.ts'
import { cellKey, type Marks } from './marks.ts'

/** The document set anew from what was read: page by page, its paragraphs and tables, numbers and findings marked. */
export function paperHtml(reading: Reading, marks: Marks, prefix: string, locale: Locale): string {
  const sheet: Sheet = {
    reading,
    locale,
    prefix,
    marks,
    facts: factsOf(reading),
    claims: new Map(reading.claims.map((claim) => [claim.id, claim])),
    claimsIn: claimsBySource(reading),
  }
  const pages = new Map<number, string[]>()
  for (const { page, html } of flow(sheet)) {
    const list = pages.get(page)
    if (list) list.push(html)
    else pages.set(page, [html])
  }
  return [...pages]
    .map(([page, parts]) => {
      const name = escaped(locale.words.page.page(page))
      return `<section class="page" aria-label="${name}"><p class="folio" aria-hidden="true">${name}</p>\n${parts.join('\n')}\n</section>`
    })
    .join('\n')
}

function claimsBySource({ claims }: Reading): ReadonlyMap<string, readonly Claim[]> {
  const bySource = new Map<string, Claim[]>()
  for (const claim of claims) {
    const { source } = claim
    const key = 'paragraph' in source ? source.paragraph : cellKey(source)
    const list = bySource.get(key)
    if (list) list.push(claim)
    else bySource.set(key, [claim])
  }
  return bySource
}

/** Blocks in reading order. A block that became a table is drawn as that table, with what the table left over. */
function* flow(sheet: Sheet): Iterable<{ page: number; html: string }> {
  const { reading } = sheet
  const tableOf = tablesByRow(reading.tables)
  const drawn = new Map<Table, Held>()
  for (const block of reading.document.blocks) {
    const page = pageOf(block)
    if (block.kind === 'paragraph') {
      yield { page, html: paragraphHtml(sheet, block) }
      continue
    }
    const table = block.rows.map(({ place }) => tableOf.get(placeKey(place))).find(Boolean)
    if (!table) {
      yield { page, html: rawHtml(block) }
      continue
    }
    const isFirst = !drawn.has(table)
    const held = drawn.get(table) ?? heldBy(table)
    drawn.set(table, held)
    const { above, below } = leftover(block, held)
    if (above) yield { page, html: above }
    if (isFirst) yield { page, html: gridHtml(sheet, table) }
    if (below) yield { page, html: below }
  }
  for (const table of reading.tables) {
    if (!drawn.has(table)) yield { page: table.place.page, html: gridHtml(sheet, table) }
  }
}

const pageOf = (block: Block): number =>
  (block.kind === 'paragraph' ? block.lines[0]?.place.page : block.rows[0]?.place.page) ?? 1

function tablesByRow(tables: readonly Table[]): ReadonlyMap<string, Table> {
  const byRow = new Map<string, Table>()
  for (const table of tables) {
    byRow.set(placeKey(table.place), table)
    for (const row of table.rows) byRow.set(placeKey(row.place), table)
  }
  return byRow
}

const solid = (text: string): string => text.replace(/\s+/g, '')

/** What a table shows: all its words, and where its rows come from. */
interface Held {
  readonly known: string
  readonly own: ReadonlySet<string>
}

function heldBy(table: Table): Held {
  const heads = table.columns.flatMap(({ path }) => path)
  const words = table.rows.flatMap(({ cells }) => cells.map(({ text }) => text))
  return {
    known: solid([...heads, ...words].join(' ')),
    own: new Set(table.rows.map(({ place }) => placeKey(place))),
  }
}

/** Rows of a block whose words the table does not hold: shown as they are, so that nothing goes missing. */
function leftover(
  block: TableBlock,
  { known, own }: Held,
): { readonly above: string; readonly below: string } {
  const start = block.rows.findIndex(({ place }) => own.has(placeKey(place)))
  const isLeft = ({ place, cells }: RawRow): boolean =>
    !own.has(placeKey(place)) &&
    cells.some(({ text }) => !known.includes(solid(text)) && !/^(?:\d{1,2}|[※—\-/栏次]+)$/.test(solid(text)))
  const draw = (rows: readonly RawRow[]): string => {
    const left = rows.filter(isLeft)
    return left.length === 0 ? '' : rawHtml({ ...block, rows: left })
  }
  return {
    above: start > 0 ? draw(block.rows.slice(0, start)) : '',
    below: draw(start > 0 ? block.rows.slice(start) : block.rows),
  }
}

function rawHtml({ rows, width }: TableBlock): string {
  if (width === 0) {
    const lines = rows.map(
      ({ cells }) => `<p>${cells.map(({ text }) => `<span>${escaped(text)}</span>`).join(' ')}</p>`,
    )
    return `<div class="lines">\n${lines.join('\n')}\n</div>`
  }
  const body = rows.map(({ cells }) => {
    const drawn = cells.map(({ text, columnSpan, rowSpan }) => {
      const spans = `${columnSpan > 1 ? ` colspan="${columnSpan}"` : ''}${rowSpan > 1 ? ` rowspan="${rowSpan}"` : ''}`
      return `<td${spans}>${escaped(text)}</td>`
    })
    return `<tr>${drawn.join('')}</tr>`
  })
  return `<div class="scroll" tabindex="0"><table class="raw"><tbody>\n${body.join('\n')}\n</tbody></table></div>`
}

function paragraphHtml(sheet: Sheet, paragraph: Paragraph): string {
  const tag = paragraph.role === 'heading' ? 'h3' : 'p'
  const className =
    paragraph.role === 'body' || paragraph.role === 'heading' ? '' : ` class="${paragraph.role}"`
  const claims = sheet.claimsIn.get(paragraph.id) ?? []
  return `<${tag}${className}>${markedText(sheet, paragraph.text, claims, sheet.marks.paragraphs.get(paragraph.id) ?? [])}</${tag}>`
}
