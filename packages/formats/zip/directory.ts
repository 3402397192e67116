import type { Refusal } from '@mingzhang/core/model'
import type { ArchiveLimits, ByteSource } from './source.ts'
import { cleanName, entryName } from './names.ts'

/** What the central directory says of an entry; what is said elsewhere is not believed. */
export interface Listed {
  /** Cleaned, for people. */
  readonly name: string
  readonly isFolder: boolean
  readonly isLink: boolean
  readonly encrypted: boolean
  readonly method: number
  readonly crc: number
  readonly packed: number
  readonly size: number
  readonly offset: number
  /** Milliseconds since 1970 of the printed local time, as if it were UTC. */
  readonly modified: number
}

export const refuse = (code: Refusal['code'], facts?: Refusal['facts']): Refusal => ({
  refused: true,
  code,
  ...(facts && { facts }),
})

const damaged = refuse('damaged-file')
const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)

interface Where {
  readonly count: number
  readonly at: number
  readonly length: number
}

/** The entries of a zip in the order of its directory, or why there are none. */
export async function directoryOf(
  source: ByteSource,
  limits: ArchiveLimits,
): Promise<readonly Listed[] | Refusal> {
  const where = await directoryAt(source)
  if (!where || where.at + where.length > source.size) return damaged
  if (where.count > limits.entries) return refuse('too-large', { entries: limits.entries })
  if (where.length > limits.entries * 1024) return refuse('too-large', { entries: limits.entries })
  const bytes = await source.read(where.at, where.length)
  const view = viewOf(bytes)
  const listed: Listed[] = []
  let at = 0
  while (listed.length < where.count) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== 0x02014b50) return damaged
    const nameLength = view.getUint16(at + 28, true)
    const extraLength = view.getUint16(at + 30, true)
    const extra = at + 46 + nameLength
    if (extra + extraLength > bytes.length) return damaged
    listed.push(entryAt(bytes, view, at, nameLength, extraLength))
    at = extra + extraLength + view.getUint16(at + 32, true)
  }
  return overlaps(listed) ? damaged : listed
}

async function directoryAt(source: ByteSource): Promise<Where | undefined> {
  const length = Math.min(source.size, 22 + 0xffff)
  const start = source.size - length
  const tail = await source.read(start, length)
  const view = viewOf(tail)
  let end = length - 22
  while (end >= 0 && view.getUint32(end, true) !== 0x06054b50) end -= 1
  if (end < 0) return undefined
  const where = {
    count: view.getUint16(end + 10, true),
    length: view.getUint32(end + 12, true),
    at: view.getUint32(end + 16, true),
  }
  const long = where.count === 0xffff || where.length === 0xffffffff || where.at === 0xffffffff
  if (!long || end < 20 || view.getUint32(end - 20, true) !== 0x07064b50) return where
  const at = Number(view.getBigUint64(end - 12, true))
  if (at + 56 > source.size) return undefined
  const record = viewOf(await source.read(at, 56))
  if (record.getUint32(0, true) !== 0x06064b50) return undefined
  return {
    count: Number(record.getBigUint64(32, true)),
    length: Number(record.getBigUint64(40, true)),
    at: Number(record.getBigUint64(48, true)),
  }
}

function entryAt(
  bytes: Uint8Array,
  view: DataView,
  at: number,
  nameLength: number,
  extraLength: number,
): Listed {
  const flags = view.getUint16(at + 8, true)
  const raw = bytes.subarray(at + 46, at + 46 + nameLength)
  const extras = extraFields(bytes, at + 46 + nameLength, extraLength)
  const unicode = extras.get(0x7075)
  const name =
    unicode && unicode.length > 5
      ? entryName(unicode.subarray(5), true)
      : entryName(raw, (flags & 0x800) !== 0)
  const long = longSizes(view, at, extras.get(1))
  const attributes = view.getUint32(at + 38, true)
  const madeByUnix = view.getUint16(at + 4, true) >> 8 === 3
  return {
    name: cleanName(name),
    isFolder: /[\\/]$/.test(name),
    isLink: madeByUnix && attributes >>> 28 === 0xa,
    encrypted: (flags & 0x2041) !== 0,
    method: view.getUint16(at + 10, true),
    crc: view.getUint32(at + 16, true),
    modified: dosTime(view.getUint16(at + 14, true), view.getUint16(at + 12, true)),
    ...long,
  }
}

function extraFields(bytes: Uint8Array, start: number, length: number): ReadonlyMap<number, Uint8Array> {
  const view = viewOf(bytes)
  const fields = new Map<number, Uint8Array>()
  const end = start + length
  for (let at = start; at + 4 <= end; ) {
    const next = at + 4 + view.getUint16(at + 2, true)
    if (next > end) break
    fields.set(view.getUint16(at, true), bytes.subarray(at + 4, next))
    at = next
  }
  return fields
}

/** Sizes and offsets beyond 4 GB stand in an extra field, in this order and only where the usual one is full. */
function longSizes(
  view: DataView,
  at: number,
  extra: Uint8Array | undefined,
): Pick<Listed, 'size' | 'packed' | 'offset'> {
  const full = 0xffffffff
  const long = extra && viewOf(extra)
  let field = 0
  const value = (position: number): number => {
    const short = view.getUint32(position, true)
    if (short !== full || !long || field + 8 > long.byteLength) return short
    field += 8
    return Number(long.getBigUint64(field - 8, true))
  }
  const size = value(at + 24)
  const packed = value(at + 20)
  return { size, packed, offset: value(at + 42) }
}

const dosTime = (date: number, time: number): number =>
  Date.UTC(
    1980 + (date >> 9),
    ((date >> 5) & 15) - 1,
    date & 31,
    time >> 11,
    (time >> 5) & 63,
    (time & 31) * 2,
  )

/** Entries that share bytes are how a small zip says that it holds petabytes. */
function overlaps(listed: readonly Listed[]): boolean {
  const inOrder = listed.toSorted((a, b) => a.offset - b.offset)
  return inOrder.some((entry, index) => {
    const next = inOrder[index + 1]
    return next !== undefined && entry.offset + 30 + entry.packed > next.offset
  })
}
