import { constants } from 'node:fs'
import { open } from 'node:fs/promises'
import { isRefusal, type Refusal } from '@mingzhang/core/model'
import { Archive, type ArchiveLimits, type ByteSource, inMemory } from '@mingzhang/formats/zip'
import type { FilePath, Item } from '../task.ts'

/** Without O_NONBLOCK (unknown to Windows) the opening of a pipe waits for a writer. */
const flags = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0)

const inNode = (path: FilePath): string | Buffer => (typeof path === 'string' ? path : Buffer.from(path))

/** A file that is open while it is worked on. What the system does not give is a refusal. */
export async function withFile<T>(
  path: FilePath,
  use: (source: ByteSource) => Promise<T>,
): Promise<T | Refusal> {
  let file: Awaited<ReturnType<typeof open>> | undefined
  try {
    file = await open(inNode(path), flags)
    const { size, ...stat } = await file.stat().then((found) => ({
      size: found.size,
      folder: found.isDirectory(),
      plain: found.isFile(),
    }))
    if (stat.folder) return { refused: true, code: 'folder' }
    if (!stat.plain) return { refused: true, code: 'special-file' }
    const handle = file
    return await use({
      size,
      read: async (at, length) => {
        const bytes = new Uint8Array(length)
        for (let done = 0; done < length; ) {
          const { bytesRead } = await handle.read(bytes, done, length - done, at + done)
          if (bytesRead === 0) throw Object.assign(new Error('the file became shorter'), { code: 'ESHORT' })
          done += bytesRead
        }
        return bytes
      },
    })
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code
    if (typeof code !== 'string' || !/^E[A-Z0-9]+$/.test(code)) throw error
    if (code === 'ENOENT' || code === 'ENOTDIR') return { refused: true, code: 'missing-file' }
    return { refused: true, code: 'unreadable-file', facts: { reason: code } }
  } finally {
    await file?.close().catch(() => undefined)
  }
}

/** The first bytes of a file, as far as it has them. */
export const headOf = (path: FilePath, length: number): Promise<Uint8Array | Refusal> =>
  withFile(path, (source) => source.read(0, Math.min(length, source.size)))

export const limitsOf = (maxSize: number): Partial<ArchiveLimits> => ({ entry: maxSize })

/** The bytes of a document, unpacked as often as its trail says. */
export function bytesOfItem({ path, trail }: Item, maxSize: number): Promise<Uint8Array | Refusal> {
  const limit = `${Math.round(maxSize / 1024 / 1024)} MB`
  return withFile(path, async (source) => {
    let inner: ByteSource = source
    for (const index of trail) {
      const archive = await Archive.open(inner, limitsOf(maxSize))
      if (isRefusal(archive)) return archive
      const entry = archive.entries[index]
      if (!entry) return { refused: true, code: 'damaged-file' } as const
      const bytes = await archive.read(entry)
      if (isRefusal(bytes)) return bytes
      inner = inMemory(bytes)
    }
    if (inner.size > maxSize) return { refused: true, code: 'too-large', facts: { limit } } as const
    return inner.read(0, inner.size)
  })
}
