import type { Document } from '@mingzhang/core/model'
import type { PageImage, ReadFile } from '@mingzhang/formats/report'

/** A file with what was read of it. */
export interface DrawnFile {
  readonly document: Document
  readonly bytes: Uint8Array
}

/**
 * The file with pictures of the pages that its findings name, as many as a report takes in. `parts` are the files whose
 * pages count through it; what none of them can draw is left out, and the report says which are missing.
 */
export async function withPages(file: ReadFile, parts: readonly DrawnFile[]): Promise<ReadFile> {
  const { namedPages, pictureLimits } = await import('@mingzhang/formats/report')
  const wanted = namedPages(file).slice(0, pictureLimits.pages)
  if (wanted.length === 0) return file
  const { pagePictures } = await import('@mingzhang/formats/pdf')
  const pages = new Map<number, PageImage>()
  let size = 0
  let before = 0
  for (const { document, bytes } of parts) {
    const first = before
    before += document.pages
    const own = wanted.filter((page) => page > first && page <= first + document.pages)
    if (document.format !== 'pdf' || own.length === 0) continue
    for await (const [page, picture] of pagePictures(
      bytes,
      own.map((number) => number - first),
    )) {
      size += picture.png.length
      if (size > pictureLimits.bytes) return { ...file, pages }
      pages.set(first + page, picture)
    }
  }
  return { ...file, pages }
}
