import type { Block, Document, Doubt, Place, RawRow } from '@mingzhang/core/model'

/** A file of a disclosure. */
export interface JoinedFile {
  readonly file: string
  readonly document: Document
}

/** Documents one after the other as one: pages go on counting, ids are given anew, the files are named. */
export function joinDocuments(files: readonly [JoinedFile, ...JoinedFile[]]): Document {
  const blocks: Block[] = []
  const messages: Document['messages'][number][] = []
  const unreadPages: number[] = []
  const doubts: Doubt[] = []
  const counts = { paragraph: 0, table: 0 }
  let pages = 0
  for (const { document } of files) {
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
    for (const doubt of document.doubts ?? []) doubts.push({ ...doubt, place: moved(doubt.place) })
    pages += document.pages
  }
  return {
    format: files[0].document.format,
    pages,
    blocks,
    messages,
    unreadPages,
    parts: files.map(({ file, document }) => ({ file, pages: document.pages })),
    ...(doubts.length > 0 && { doubts }),
  }
}

const movedRow = (row: RawRow, moved: (place: Place) => Place): RawRow => ({
  ...row,
  place: moved(row.place),
  cells: row.cells.map((cell) => ({ ...cell, place: moved(cell.place) })),
})
