import type { PageImage, ReadFile } from '@mingzhang/formats/report'

/**
 * The file with pictures of the pages that its findings name, as many as a report takes in. Without bytes none is
 * drawn, and the report says which are missing.
 */
export async function withPages(file: ReadFile, bytes: Uint8Array | undefined): Promise<ReadFile> {
  const { namedPages, pictureLimits } = await import('@mingzhang/formats/report')
  const wanted = namedPages(file).slice(0, pictureLimits.pages)
  if (wanted.length === 0) return file
  const pages = new Map<number, PageImage>()
  if (bytes) {
    const { pagePictures } = await import('@mingzhang/formats/pdf')
    let size = 0
    for await (const [page, picture] of pagePictures(bytes, wanted)) {
      size += picture.png.length
      if (size > pictureLimits.bytes) break
      pages.set(page, picture)
    }
  }
  return { ...file, pages }
}
