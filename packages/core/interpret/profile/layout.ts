import { foldTitle, layouts, tableLayout } from '../../catalog/layouts/index.ts'
import type { Layout } from '../../catalog/layouts/layout.ts'
import type { Profile, TableBlock } from '../../model/index.ts'
import { captionRows } from '../tables/captions.ts'
import { fitsLayout, leavesOf } from '../tables/draft.ts'
import type { Captioned, Evidence } from './evidence.ts'

/** The layout that most tables have titles and columns of; at least three, and seven of ten. */
export function bestLayout(
  captions: readonly Captioned[],
  kind: Profile['kind'],
  year: number | undefined,
): { layout: Layout; evidence: Evidence } | undefined {
  let best: { layout: Layout; evidence: Evidence; share: number } | undefined
  for (const layout of layouts) {
    if (kind !== undefined && kind !== layout.kind) continue
    if (year !== undefined && (year < layout.years.from || year > (layout.years.to ?? year))) continue
    const fitting = captions.flatMap(({ block, caption }) => {
      const table = caption.title === '' ? undefined : tableLayout(layout, caption.title)
      if (!table) return []
      const fits = block.width === 0 ? headCovers(block, table.columns) : fitsLayout(leavesOf(block), table)
      return [{ role: table.role, fits, caption }]
    })
    const roles = new Set(fitting.filter(({ fits }) => fits).map(({ role }) => role))
    const titled = captions.filter(({ caption }) => caption.title !== '').length
    const share = roles.size / Math.max(layout.tables.length, Math.min(titled, layout.tables.length * 2))
    if (roles.size < 3 || roles.size * 10 < layout.tables.length * 7 || share <= (best?.share ?? 0)) continue
    const first = fitting.find(({ fits }) => fits)!.caption
    const place = first.place ?? { page: 1 }
    const quote = `${first.number ?? ''} ${first.title}`.trim()
    best = { layout, share, evidence: { field: 'layout', voice: 'tables', value: layout.id, quote, place } }
  }
  return best
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
