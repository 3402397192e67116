import { isRefusal, type Refusal } from '@mingzhang/core/model'
import { Archive, type ByteSource, inMemory, isArchive } from '@mingzhang/formats/zip'
import type { Expanded, Item, Task } from '../task.ts'
import { limitsOf, withFile } from './source.ts'
import { isLeftOver } from './walk.ts'

const maxDepth = 3
const maxItems = 20_000

/** The documents of an archive and of the archives in it; an office file is one document. */
export async function expand(
  { file, path, modified }: Extract<Task, { kind: 'expand' }>,
  maxSize: number,
): Promise<Expanded> {
  const items: Item[] = []
  let skipped = 0
  const limits = limitsOf(maxSize)
  const plain = (refusal?: Refusal): Item => ({
    file,
    path,
    trail: [],
    modified,
    ...(refusal && { refusal }),
  })

  const inside = async (archive: Archive, prefix: string, trail: readonly number[]): Promise<void> => {
    for (const [index, entry] of archive.entries.entries()) {
      if (isLeftOver(entry.name)) {
        skipped += 1
        continue
      }
      const item: Item = {
        file: prefix === '' ? entry.name : `${prefix}/${entry.name}`,
        path,
        trail: [...trail, index],
        modified: entry.modified,
      }
      const refused = (refusal: Refusal): number => items.push({ ...item, refusal })
      if (entry.refusal) {
        refused(entry.refusal)
        continue
      }
      if (!/\.zip$/i.test(entry.name)) {
        items.push(item)
        continue
      }
      const bytes = await archive.read(entry)
      if (isRefusal(bytes)) {
        refused(bytes)
        continue
      }
      const inner = isArchive(bytes) ? await Archive.open(inMemory(bytes), limits) : undefined
      if (!inner || (!isRefusal(inner) && inner.isDocument)) items.push(item)
      else if (isRefusal(inner)) refused(inner)
      else if (trail.length + 2 > maxDepth)
        refused({ refused: true, code: 'too-large', facts: { depth: maxDepth } })
      else await inside(inner, item.file, item.trail)
      if (items.length > maxItems) {
        refused({ refused: true, code: 'too-large', facts: { entries: maxItems } })
        return
      }
    }
  }

  const done = await withFile(path, async (source: ByteSource) => {
    const archive = await Archive.open(source, limits)
    if (isRefusal(archive)) items.push(plain(archive))
    else if (archive.isDocument) items.push(plain())
    else {
      if (archive.entries.length === 0) items.push(plain({ refused: true, code: 'empty-file' }))
      await inside(archive, file, [])
    }
  })
  if (done !== undefined) items.push(plain(done))
  return { kind: 'expanded', items, skipped }
}
