import type { Layout, SectionLayout, TableLayout } from './layout.ts'
import { eastern } from './eastern/index.ts'
import { national } from './national/index.ts'
import { northern } from './northern/index.ts'
import { southern } from './southern/index.ts'
import { western } from './western/index.ts'
import { xinjiangUnitBudget } from './xinjiang-unit-budget.ts'

export { columnsLike, fixesMeaning, foldHead } from './heads.ts'
export type * from './layout.ts'

/** Layouts that come with the program. A new region adds its file to its part of the country. */
const known: readonly Layout[] = [
  xinjiangUnitBudget,
  ...northern,
  ...eastern,
  ...southern,
  ...western,
  ...national,
]

/** Every known layout, those of the user first. */
export const layouts: readonly Layout[] = [...known]

/** Takes layouts from files for this process; one with the id of a known layout stands in its place. */
export function useLayouts(own: readonly Layout[]): void {
  const ids = new Set(own.map(({ id }) => id))
  const all = layouts as Layout[]
  all.splice(0, all.length, ...own, ...known.filter(({ id }) => !ids.has(id)))
}

/** The layout of that id, or undefined. */
export function layoutById(id: string | null): Layout | undefined {
  return layouts.find((layout) => layout.id === id)
}

/** Blanks out, brackets and quotes folded: how titles and headings are compared. */
export function foldTitle(title: string): string {
  return title
    .replace(/\s+/g, '')
    .replaceAll('(', '（')
    .replaceAll(')', '）')
    .replace(/["“”„‟＂「」『』]/g, '')
}

/** The table of the layout with that title; a title may have words before it, such as the year or the unit's name. */
export function tableLayout(layout: Layout, title: string): TableLayout | undefined {
  const folded = foldTitle(title)
  let best: TableLayout | undefined
  let length = 0
  for (const table of layout.tables) {
    for (const known of [table.title, ...(table.titles ?? [])]) {
      const words = foldTitle(known)
      if (words.length > length && folded.endsWith(words)) {
        best = table
        length = words.length
      }
    }
  }
  return best
}

/** The section whose words all stand in the heading; where several do, the one that says most. */
export function sectionLayout(layout: Layout, heading: string): SectionLayout | undefined {
  const folded = foldTitle(heading)
  let best: SectionLayout | undefined
  let length = 0
  for (const section of layout.sections) {
    for (const words of [section.heading, ...(section.otherHeadings ?? [])]) {
      const said = words.join('').length
      if (said <= length || !words.every((word) => folded.includes(foldTitle(word)))) continue
      best = section
      length = said
    }
  }
  return best
}
