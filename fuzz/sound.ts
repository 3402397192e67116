import type { Document, Place } from '@mingzhang/core/model'

/** The first thing that is wrong with a document as data, whatever it says; undefined when it is sound. */
export function unsound({ pages, unreadPages, blocks }: Document): string | undefined {
  if (!Number.isInteger(pages) || pages < 1) return `${pages} pages`
  const isPage = (page: number): boolean => Number.isInteger(page) && page >= 1 && page <= pages
  const strayPage = unreadPages.find((page) => !isPage(page))
  if (strayPage !== undefined) return `unread page ${strayPage} of ${pages}`
  const ids = new Set<string>()
  for (const block of blocks) {
    if (ids.has(block.id)) return `two blocks ${block.id}`
    ids.add(block.id)
    const wrongPlace = ({ page }: Place): boolean => !isPage(page)
    if (block.kind === 'paragraph') {
      if (block.lines.some(({ place }) => wrongPlace(place))) return `${block.id} lies on no page`
      if (block.lines.some(({ start }) => start < 0 || start > block.text.length))
        return `${block.id} has a line outside its text`
      continue
    }
    for (const { place, cells } of block.rows) {
      if (wrongPlace(place)) return `${block.id} has a row on no page`
      let right = 0
      for (const { column, columnSpan, rowSpan, place: at } of cells) {
        if (wrongPlace(at)) return `${block.id} has a cell on no page`
        if (rowSpan < 1 || columnSpan < 1) return `${block.id} has a cell of no size`
        if (column < 0) continue
        if (column < right) return `${block.id} has cells over each other`
        right = column + columnSpan
        if (right > block.width) return `${block.id} has a cell beyond its ${block.width} columns`
      }
    }
  }
  return undefined
}
