import type { WordFile } from './file.ts'

/** The kind of each style by its number: 1 to 9 are headings, 19 to 27 entries of a table of contents. */
export function stylesOf(file: WordFile): number[] {
  const sheet = file.structure(1)
  if (!sheet) return []
  const head = sheet.u16(0)
  const count = sheet.u16(2)
  const kinds: number[] = []
  let at = 2 + head
  for (let index = 0; index < count && at + 2 <= sheet.length; index += 1) {
    const length = sheet.u16(at)
    kinds.push(length >= 2 && at + 4 <= sheet.length ? sheet.u16(at + 2) & 0x0fff : 0)
    at += 2 + length + (length & 1)
  }
  return kinds
}
