import { remember } from '../../model/index.ts'
import type { Layout, SectionLayout, TableLayout } from './layout.ts'

/** Blanks out, brackets and quotes folded: how titles and headings are compared. */
export const foldTitle = remember((title) =>
  title
    .replace(/\s+/g, '')
    .replaceAll('(', '（')
    .replaceAll(')', '）')
    .replace(/["“”„‟＂「」『』]/g, ''),
)

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
