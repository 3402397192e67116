import type { Block, Document, Place, RawRow } from '@mingzhang/core/model'

/** Documents one after the other as one: pages go on counting, ids are given anew. */
export function joinDocuments(documents: readonly [Document, ...Document[]]): Document {
  const blocks: Block[] = []
  const messages: Document['messages'][number][] = []
  const unreadPages: number[] = []
  const counts = { paragraph: 0, table: 0 }
  let pages = 0
  for (const document of documents) {
    const before = pages
    const moved = (place: Place): Place => ({ ...place, page: place.page + before })
    for (const block of document.blocks) {
      counts[block.kind] += 1
      const id = `${block.kind === 'table' ? 'b' : 'p'}${counts[block.kind]}`
      blocks.push(
        block.kind === 'paragraph'
          ? { ...block, id, lines: block.lines.map(({ start, place }) => ({ start, place: moved(place) })) }
          : { ...block, id, rows: block.rows.map((row) => movedRow(row, moved)) },
      )
    }
    for (const message of document.messages)
      messages.push(message.place ? { ...message, place: moved(message.place) } : message)
    unreadPages.push(...document.unreadPages.map((page) => page + before))
    pages += document.pages
  }
  return { format: documents[0].format, pages, blocks, messages, unreadPages }
}

const movedRow = (row: RawRow, moved: (place: Place) => Place): RawRow => ({
  ...row,
  place: moved(row.place),
  cells: row.cells.map((cell) => ({ ...cell, place: moved(cell.place) })),
})
