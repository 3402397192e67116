import { Inflate } from 'fflate'
import { isRefusal, type Refusal } from '@mingzhang/core/model'
import { crc32 } from './crc.ts'
import { directoryOf, type Listed, refuse } from './directory.ts'
import type { ArchiveLimits, ByteSource } from './source.ts'

export type { ArchiveLimits, ByteSource } from './source.ts'

export const inMemory = (bytes: Uint8Array): ByteSource => ({
  size: bytes.length,
  read: (at, length) => Promise.resolve(bytes.subarray(at, at + length)),
})

export const archiveLimits: ArchiveLimits = {
  entries: 4096,
  entry: 64 * 1024 * 1024,
  total: 4 * 1024 * 1024 * 1024,
  ratio: 250,
  free: 4 * 1024 * 1024,
  depth: 3,
}

export interface ArchiveEntry {
  /** For people: relative, never to be used as a path. */
  readonly name: string
  readonly size: number
  readonly modified: number
  /** Known without unpacking: encrypted, a link, too large. */
  readonly refusal?: Refusal
}

/** Parts that make a zip a document of its own and no archive of files. */
const documentParts = /^(?:\[Content_Types\]\.xml|OFD\.xml|META-INF\/manifest\.xml|word\/|xl\/|ppt\/)/i

/** A zip of files, read piece by piece. */
export class Archive {
  readonly entries: readonly ArchiveEntry[]
  /** True for office files, which are zips too. */
  readonly isDocument: boolean
  private readonly listed: ReadonlyMap<ArchiveEntry, Listed>
  private readonly source: ByteSource
  private readonly limits: ArchiveLimits

  private constructor(source: ByteSource, listed: readonly Listed[], limits: ArchiveLimits) {
    this.source = source
    this.limits = limits
    this.isDocument = listed.some(({ name }) => documentParts.test(name))
    const pairs = listed
      .filter(({ isFolder }) => !isFolder)
      .map((found): [ArchiveEntry, Listed] => {
        const refusal = this.refusalOf(found)
        const { name, size, modified } = found
        return [{ name, size, modified, ...(refusal && { refusal }) }, found]
      })
    this.listed = new Map(pairs)
    this.entries = pairs.map(([entry]) => entry)
  }

  /** The archive with its list of entries; nothing is unpacked yet. */
  static async open(source: ByteSource, limits: Partial<ArchiveLimits> = {}): Promise<Archive | Refusal> {
    const all = { ...archiveLimits, ...limits }
    if (source.size < 22) return refuse('damaged-file')
    const listed = await directoryOf(source, all)
    if (isRefusal(listed)) return listed
    const total = listed.reduce((sum, { size }) => sum + size, 0)
    const archive = new Archive(source, listed, all)
    if (total > all.total && !archive.isDocument) return refuse('too-large', { limit: megabytes(all.total) })
    return archive
  }

  private refusalOf({ encrypted, isLink, method, size, packed }: Listed): Refusal | undefined {
    const { entry, free, ratio } = this.limits
    if (encrypted) return refuse('encrypted-file')
    if (isLink) return refuse('special-file')
    if (size > entry || (size > free && size > packed * ratio))
      return refuse('too-large', { limit: megabytes(entry) })
    if (method !== 0 && method !== 8) return refuse('unsupported-format', { format: 'ZIP' })
    return undefined
  }

  /** The bytes of an entry; its size, its ratio and its checksum are watched while it is unpacked. */
  async read(entry: ArchiveEntry): Promise<Uint8Array | Refusal> {
    if (entry.refusal) return entry.refusal
    const found = this.listed.get(entry)
    if (!found) throw new RangeError(`no entry of this archive: ${entry.name}`)
    const start = await this.dataOf(found)
    if (start === undefined) return refuse('damaged-file')
    const whole = new Uint8Array(found.size)
    let at = 0
    let crc = 0
    let over = false
    const take = (chunk: Uint8Array): void => {
      if (over || at + chunk.length > found.size) {
        over = true
        return
      }
      whole.set(chunk, at)
      at += chunk.length
      crc = crc32(chunk, crc)
    }
    const done = await this.unpack(found, start, take, () => over)
    return done && !over && at === found.size && crc === found.crc ? whole : refuse('damaged-file')
  }

  private async dataOf({ offset, packed }: Listed): Promise<number | undefined> {
    if (offset + 30 > this.source.size) return undefined
    const head = await this.source.read(offset, 30)
    const view = new DataView(head.buffer, head.byteOffset, head.byteLength)
    if (view.getUint32(0, true) !== 0x04034b50) return undefined
    const start = offset + 30 + view.getUint16(26, true) + view.getUint16(28, true)
    return start + packed > this.source.size ? undefined : start
  }

  private async unpack(
    { method, packed }: Listed,
    start: number,
    take: (chunk: Uint8Array) => void,
    over: () => boolean,
  ): Promise<boolean> {
    let ended = method === 0
    const stream = new Inflate((chunk, final) => {
      take(chunk)
      ended ||= final
    })
    try {
      for (let at = 0; at < packed && !over(); at += step) {
        const piece = await this.source.read(start + at, Math.min(step, packed - at))
        if (method === 0) take(piece)
        else stream.push(piece, at + step >= packed)
      }
    } catch (error) {
      if (error instanceof Error && 'code' in error && typeof error.code === 'string') throw error
      return false
    }
    return ended
  }
}

/** Packed bytes at a time: deflate makes at most about a thousand times as many of them. */
const step = 16 * 1024

const megabytes = (bytes: number): string => `${Math.round(bytes / 1024 / 1024)} MB`

/** Whether bytes begin like a zip. */
export const isArchive = (bytes: Uint8Array): boolean =>
  bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] === 3 || bytes[2] === 5) && bytes[3] === bytes[2] + 1
