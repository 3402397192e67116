import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { Archive, type ArchiveLimits, inMemory } from './archive.ts'
import { cleanName, entryName } from './names.ts'
import { zipOf } from './write.ts'

const open = async (bytes: Uint8Array, limits: Partial<ArchiveLimits> = {}): Promise<Archive> => {
  const archive = await Archive.open(inMemory(bytes), limits)
  if ('refused' in archive) throw new Error(archive.code)
  return archive
}
const refusalOf = async (bytes: Uint8Array, limits: Partial<ArchiveLimits> = {}): Promise<unknown> => {
  const archive = await Archive.open(inMemory(bytes), limits)
  return 'refused' in archive ? archive.code : undefined
}
const read = async (archive: Archive, index = 0): Promise<string> => {
  const bytes = await archive.read(archive.entries[index]!)
  return 'refused' in bytes ? `refused: ${String(bytes.code)}` : new TextDecoder().decode(bytes)
}

/** 明账 in GBK. */
const gbk = Uint8Array.of(0xc3, 0xf7, 0xd5, 0xcb)

/** A zip with one entry whose bytes can be changed: directory entry, then what to put at which offset in it. */
function patched(
  bytes: Uint8Array,
  change: (view: DataView, directory: number, entry: number) => void,
): Uint8Array {
  const copy = bytes.slice()
  const view = new DataView(copy.buffer)
  const directory = view.getUint32(copy.length - 6, true)
  change(view, directory, view.getUint32(directory + 42, true))
  return copy
}

describe('an archive', () => {
  it('gives its entries with their bytes', async () => {
    const archive = await open(
      zipSync({ 'a/甲.txt': strToU8('一'.repeat(5000)), 'b.txt': [strToU8('二'), { level: 0 }] }),
    )
    expect(archive.entries.map(({ name }) => name)).toEqual(['a/甲.txt', 'b.txt'])
    expect(await read(archive, 0)).toBe('一'.repeat(5000))
    expect(await read(archive, 1)).toBe('二')
    expect(archive.isDocument).toBe(false)
  })

  it('knows an office file', async () => {
    expect((await open(zipSync({ '[Content_Types].xml': strToU8('') }))).isDocument).toBe(true)
  })

  it('refuses what is cut, encrypted, linked or packed in another way, by name', async () => {
    const good = zipSync({ 'a.txt': strToU8('text '.repeat(100)) })
    expect(await refusalOf(good.subarray(0, good.length - 30))).toBe('damaged-file')
    const refusal = async (change: Parameters<typeof patched>[1]): Promise<unknown> =>
      (await open(patched(good, change))).entries[0]!.refusal?.code
    expect(await refusal((view, at) => view.setUint16(at + 8, 1, true))).toBe('encrypted-file')
    expect(await refusal((view, at) => view.setUint16(at + 10, 12, true))).toBe('unsupported-format')
    expect(
      await refusal((view, at) => {
        view.setUint16(at + 4, 0x0314, true)
        view.setUint32(at + 38, 0xa1ff0000, true)
      }),
    ).toBe('special-file')
  })

  it('finds damage inside an entry', async () => {
    const good = zipSync({ 'a.txt': [strToU8('12.50'), { level: 0 }] })
    const flipped = patched(good, (view, _, entry) => view.setUint8(entry + 30 + 5, 0x39))
    expect(await read(await open(flipped))).toBe('refused: damaged-file')
  })

  it('refuses too many entries, too much and too tightly packed', async () => {
    const many = zipSync(Object.fromEntries(Array.from({ length: 20 }, (_, i) => [`${i}.txt`, strToU8('x')])))
    expect(await refusalOf(many, { entries: 10 })).toBe('too-large')
    const big = zipSync({ 'zeros.txt': new Uint8Array(6 * 1024 * 1024) })
    expect((await open(big)).entries[0]!.refusal?.code).toBe('too-large')
    expect((await open(big, { ratio: 5000 })).entries[0]!.refusal).toBeUndefined()
    expect((await open(big, { ratio: 5000, entry: 1000 })).entries[0]!.refusal?.code).toBe('too-large')
    expect(await refusalOf(big, { total: 1000 })).toBe('too-large')
  })

  it('unpacks no more than an entry says it is', async () => {
    const bomb = patched(zipSync({ 'a.txt': new Uint8Array(1024 * 1024) }), (view, at) =>
      view.setUint32(at + 24, 10, true),
    )
    expect(await read(await open(bomb))).toBe('refused: damaged-file')
  })

  it('refuses entries that share bytes', async () => {
    const two = zipSync({ 'a.txt': strToU8('one'), 'b.txt': strToU8('two') }, { level: 0 })
    const shared = patched(two, (view, at) => {
      const next = at + 46 + 5
      view.setUint32(next + 42, view.getUint32(at + 42, true), true)
    })
    expect(await refusalOf(shared)).toBe('damaged-file')
  })
})

describe('names', () => {
  it('are UTF-8 or GBK', () => {
    expect(entryName(gbk, false)).toBe('明账')
    expect(entryName(strToU8('明账'), true)).toBe('明账')
    expect(entryName(strToU8('明账'), false)).toBe('明账')
    expect(entryName(strToU8('a.txt'), false)).toBe('a.txt')
    // 联通 in GBK happens to be valid UTF-8
    expect(entryName(Uint8Array.of(0xc1, 0xaa, 0xcd, 0xa8), false)).toBe('联通')
  })

  it('lead nowhere', () => {
    expect(cleanName('../../etc/passwd')).toBe('etc/passwd')
    expect(cleanName('..\\..\\a.txt')).toBe('a.txt')
    expect(cleanName('C:\\temp\\a.txt')).toBe('temp/a.txt')
    expect(cleanName('/a.txt')).toBe('a.txt')
    expect(cleanName('..')).toBe('_')
    expect(cleanName('a\u0000\n.txt')).toBe('a__.txt')
  })
})

it('a written zip is the same to the byte and can be read', async () => {
  const parts = { 'a.xml': '<a/>', 'b/c.xml': '明账' }
  expect(zipOf(parts)).toEqual(zipOf(parts))
  expect(await read(await open(zipOf(parts)), 1)).toBe('明账')
})
