import { Inflate } from 'fflate'
import type { Refusal } from '@mingzhang/core/model'

/** What a zip may unpack to; a larger one is refused, never cut. */
export interface ZipLimits {
  readonly entries: number
  /** Bytes of one part. */
  readonly part: number
  /** Bytes of all parts that are read. */
  readonly total: number
  /** How many times its packed size a part may be, once it is larger than `free`. */
  readonly ratio: number
  readonly free: number
}

export const zipLimits: ZipLimits = {
  entries: 4096,
  part: 96 * 1024 * 1024,
  total: 192 * 1024 * 1024,
  ratio: 250,
  free: 4 * 1024 * 1024,
}

interface Entry {
  readonly method: number
  readonly packed: number
  readonly offset: number
}

/** An office file as a refusal; thrown inside the readers and caught at their edge. */
export class Refused extends Error {
  readonly refusal: Refusal

  constructor(code: Refusal['code'], facts?: Refusal['facts']) {
    super(code)
    this.refusal = { refused: true, code, ...(facts && { facts }) }
  }
}

/** A zip in memory. Nothing is unpacked before it is asked for, and then within limits. */
export class Zip {
  private readonly bytes: Uint8Array
  private readonly limits: ZipLimits
  private readonly entries: ReadonlyMap<string, Entry>
  private unpacked = 0

  /** Throws Refused when the directory is damaged, encrypted or too long. */
  constructor(bytes: Uint8Array, limits: Partial<ZipLimits> = {}) {
    this.bytes = bytes
    this.limits = { ...zipLimits, ...limits }
    this.entries = directory(bytes, this.limits.entries)
  }

  get names(): readonly string[] {
    return [...this.entries.keys()]
  }

  /** The unpacked part, or undefined when there is none. Throws Refused. */
  part(name: string): Uint8Array | undefined {
    const entry = this.entries.get(name)
    if (!entry) return undefined
    const view = viewOf(this.bytes)
    const { offset, packed } = entry
    if (offset + 30 > this.bytes.length || view.getUint32(offset, true) !== 0x04034b50)
      throw new Refused('damaged-file')
    const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true)
    if (start + packed > this.bytes.length) throw new Refused('damaged-file')
    const data = this.bytes.subarray(start, start + packed)
    if (entry.method === 0) {
      this.count(data.length, data.length)
      return data
    }
    if (entry.method !== 8) throw new Refused('unsupported-format', { format: 'ZIP' })
    return this.inflate(data)
  }

  private inflate(data: Uint8Array): Uint8Array {
    const chunks: Uint8Array[] = []
    let size = 0
    let ended = false
    const stream = new Inflate((chunk, final) => {
      size += chunk.length
      this.count(chunk.length, size, data.length)
      chunks.push(chunk)
      ended = final
    })
    const step = 16 * 1024
    try {
      for (let at = 0; at < data.length; at += step)
        stream.push(data.subarray(at, at + step), at + step >= data.length)
    } catch (error) {
      if (error instanceof Refused) throw error
      throw new Refused('damaged-file')
    }
    if (!ended) throw new Refused('damaged-file')
    if (chunks.length === 1) return chunks[0]!
    const whole = new Uint8Array(size)
    let at = 0
    for (const chunk of chunks) {
      whole.set(chunk, at)
      at += chunk.length
    }
    return whole
  }

  private count(more: number, size: number, packed = size): void {
    this.unpacked += more
    const { part, total, ratio, free } = this.limits
    if (size > part || this.unpacked > total || (size > free && size > packed * ratio))
      throw new Refused('too-large', { unpacked: Math.round(this.unpacked / 1024 / 1024) })
  }
}

const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)

/** The central directory: what a zip says of itself outside it is not believed. */
function directory(bytes: Uint8Array, limit: number): Map<string, Entry> {
  const view = viewOf(bytes)
  let end = bytes.length - 22
  const lowest = Math.max(0, end - 0xffff)
  while (end >= lowest && view.getUint32(end, true) !== 0x06054b50) end -= 1
  if (end < lowest) throw new Refused('damaged-file')
  let count = view.getUint16(end + 10, true)
  let at = view.getUint32(end + 16, true)
  if ((count === 0xffff || at === 0xffffffff) && end >= 20 && view.getUint32(end - 20, true) === 0x07064b50) {
    const long = Number(view.getBigUint64(end - 12, true))
    if (long + 56 > bytes.length || view.getUint32(long, true) !== 0x06064b50)
      throw new Refused('damaged-file')
    count = Number(view.getBigUint64(long + 32, true))
    at = Number(view.getBigUint64(long + 48, true))
  }
  if (count > limit) throw new Refused('too-large', { entries: count })
  const entries = new Map<string, Entry>()
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== 0x02014b50) throw new Refused('damaged-file')
    const nameLength = view.getUint16(at + 28, true)
    const extraLength = view.getUint16(at + 30, true)
    const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength))
    if (view.getUint16(at + 8, true) & 1) throw new Refused('encrypted-file')
    const key = name.replaceAll('\\', '/')
    if (entries.has(key)) throw new Refused('damaged-file')
    entries.set(key, {
      method: view.getUint16(at + 10, true),
      ...longFields(view, at, at + 46 + nameLength, extraLength),
    })
    at += 46 + nameLength + extraLength + view.getUint16(at + 32, true)
  }
  return entries
}

/** Sizes and offsets beyond 4 GB stand in an extra field, in this order and only where the usual one is full. */
function longFields(
  view: DataView,
  entry: number,
  extra: number,
  length: number,
): Pick<Entry, 'packed' | 'offset'> {
  let packed = view.getUint32(entry + 20, true)
  let offset = view.getUint32(entry + 42, true)
  const full = 0xffffffff
  if (packed !== full && offset !== full) return { packed, offset }
  const end = Math.min(extra + length, view.byteLength)
  for (let at = extra; at + 4 <= end; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== 1) continue
    let field = at + 4
    const next = (): number => {
      if (field + 8 > end) throw new Refused('damaged-file')
      field += 8
      return Number(view.getBigUint64(field - 8, true))
    }
    if (view.getUint32(entry + 24, true) === full) next()
    if (packed === full) packed = next()
    if (offset === full) offset = next()
    break
  }
  return { packed, offset }
}
