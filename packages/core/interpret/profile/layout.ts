import {
  columnsLike,
  fixesMeaning,
  foldTitle,
  layouts,
  sectionLayout,
  tableLayout,
} from '../../catalog/layouts/index.ts'
import type { Layout } from '../../catalog/layouts/layout.ts'
import type { Place, Profile, TableBlock } from '../../model/index.ts'
import { captionRows } from '../tables/captions.ts'
import { fitsLayout, leavesOf } from '../tables/draft.ts'
import type { Captioned, Evidence } from './evidence.ts'

/**
 * The layout that most tables have titles and columns of: at least three, and seven of ten that it asks for. Where there
 * is a narrative, its headings must be those of the layout as well; a narrative alone goes by them only.
 */
export function bestLayout(
  captions: readonly Captioned[],
  headings: readonly Heading[],
  kind: Profile['kind'],
  year: number | undefined,
): { layout: Layout; evidence: Evidence } | undefined {
  let best: { layout: Layout; evidence: Evidence; share: number } | undefined
  const titled = captions.filter(({ caption }) => caption.title !== '').length
  const leaves = new Map<TableBlock, ReturnType<typeof leavesOf>>()
  const leavesIn = (block: TableBlock) => {
    const known = leaves.get(block) ?? leavesOf(block)
    leaves.set(block, known)
    return known
  }
  for (const layout of layouts) {
    if (kind !== undefined && kind !== layout.kind) continue
    if (year !== undefined && (year < layout.years.from || year > (layout.years.to ?? year))) continue
    const told = narrativeOf(layout, headings)
    const alone = titled < 3 && told !== undefined && told.share >= 0.8
    const found =
      layout.tables.length > 0 ? tablesOf(layout, captions, leavesIn, titled) : alone ? told : undefined
    if (!found || found.share <= (best?.share ?? 0)) continue
    if (headings.length >= 6 && layout.tables.length > 0 && told && told.share < 0.7) continue
    const { place, quote, share } = found
    const voice = layout.tables.length > 0 ? 'tables' : 'headings'
    best = { layout, share, evidence: { field: 'layout', voice, value: layout.id, quote, place } }
  }
  return best
}

/** A numbered heading of the narrative. */
export interface Heading {
  readonly title: string
  readonly place: Place
}

interface Fit {
  readonly share: number
  readonly quote: string
  readonly place: Place
}

/** Which of the layout's tables are there, with its columns. */
function tablesOf(
  layout: Layout,
  captions: readonly Captioned[],
  leavesIn: (block: TableBlock) => ReturnType<typeof leavesOf>,
  titled: number,
): Fit | undefined {
  const fitting = captions.flatMap(({ block, caption }) => {
    const table = caption.title === '' ? undefined : tableLayout(layout, caption.title)
    if (!table) return []
    const fits =
      block.width === 0
        ? headCovers(block, table.columns)
        : fixesMeaning(table)
          ? fitsLayout(leavesIn(block), table)
          : columnsLike(table, leavesIn(block)) !== undefined
    return fits ? [{ table, caption }] : []
  })
  const roles = new Set(fitting.map(({ table }) => table.role))
  const asked = layout.tables.filter(({ required }) => required !== false)
  const there = asked.filter(({ role }) => roles.has(role)).length
  if (roles.size < 3 || there * 10 < asked.length * 7) return undefined
  const share = roles.size / Math.max(asked.length, roles.size, Math.min(titled, layout.tables.length * 2))
  const { caption } = fitting[0]!
  return {
    share,
    quote: `${caption.number ?? ''} ${caption.title}`.trim(),
    place: caption.place ?? { page: 1 },
  }
}

/** Which of the sections that the layout asks for have headings; undefined when it asks for fewer than three. */
function narrativeOf(layout: Layout, headings: readonly Heading[]): Fit | undefined {
  const asked = layout.sections.filter(({ required }) => required)
  if (asked.length < 3) return undefined
  const found = new Map<string, Heading>()
  for (const heading of headings) {
    const section = sectionLayout(layout, heading.title)
    if (section && !found.has(section.role)) found.set(section.role, heading)
  }
  const there = asked.filter(({ role }) => found.has(role)).length
  const [first] = found.values()
  return { share: there / asked.length, quote: first?.title ?? '', place: first?.place ?? { page: 1 } }
}

/** Whether the head of a table without columns prints nearly all characters of the layout's heads. */
function headCovers(block: TableBlock, columns: readonly { readonly path: readonly string[] }[]): boolean {
  const counts = new Map<string, number>()
  for (const row of block.rows.slice(captionRows(block))) {
    if (!row.head) break
    for (const cell of row.cells)
      for (const char of foldTitle(cell.text)) counts.set(char, (counts.get(char) ?? 0) + 1)
  }
  const words = new Set(columns.map(({ path }) => foldTitle(path.at(-1)!)))
  let wanted = 0
  let found = 0
  for (const word of words) {
    for (const char of word) {
      wanted += 1
      const left = counts.get(char) ?? 0
      if (left > 0) {
        found += 1
        counts.set(char, left - 1)
      }
    }
  }
  return found * 10 >= wanted * 9
}
