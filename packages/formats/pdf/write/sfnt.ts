import { unzlibSync } from 'fflate'

interface Table {
  readonly tag: string
  readonly bytes: Uint8Array
}

const wordOf = (tag: string): number =>
  [...tag].reduce((word, letter) => ((word << 8) | letter.charCodeAt(0)) >>> 0, 0)
const tagOf = (word: number): string =>
  String.fromCharCode(word >>> 24, (word >>> 16) & 255, (word >>> 8) & 255, word & 255)

/**
 * A font as WOFF 1 holds it, as a plain TrueType file under another family name. The name keeps a font of the same family
 * that the machine has from taking its place, so that every machine prints with the same glyphs; its notices of copyright
 * and licence stay.
 */
export function fontOfWoff(woff: Uint8Array, family: string): Uint8Array {
  const view = new DataView(woff.buffer, woff.byteOffset, woff.byteLength)
  if (view.getUint32(0) !== wordOf('wOFF')) throw new Error(`the font for ${family} is not WOFF`)
  const tables = Array.from({ length: view.getUint16(12) }, (_, index): Table => {
    const at = 44 + index * 20
    const [offset, packed, size] = [4, 8, 12].map((field) => view.getUint32(at + field)) as [
      number,
      number,
      number,
    ]
    const stored = woff.subarray(offset, offset + packed)
    const bytes = packed === size ? stored : unzlibSync(stored, { out: new Uint8Array(size) })
    const tag = tagOf(view.getUint32(at))
    return { tag, bytes: tag === 'name' ? renamed(bytes, family) : bytes }
  })
  return sfntOf(view.getUint32(4), tables)
}

function sfntOf(flavour: number, tables: readonly Table[]): Uint8Array {
  const head = 12 + 16 * tables.length
  const padded = (size: number): number => (size + 3) & ~3
  const font = new Uint8Array(tables.reduce((size, { bytes }) => size + padded(bytes.length), head))
  const view = new DataView(font.buffer)
  const power = 2 ** Math.floor(Math.log2(tables.length))
  view.setUint32(0, flavour)
  view.setUint16(4, tables.length)
  view.setUint16(6, power * 16)
  view.setUint16(8, Math.log2(power))
  view.setUint16(10, (tables.length - power) * 16)
  let offset = head
  tables.forEach(({ tag, bytes }, index) => {
    const at = 12 + 16 * index
    font.set(bytes, offset)
    view.setUint32(at, wordOf(tag))
    view.setUint32(at + 4, sumOf(view, offset, padded(bytes.length)))
    view.setUint32(at + 8, offset)
    view.setUint32(at + 12, bytes.length)
    offset += padded(bytes.length)
  })
  return font
}

function sumOf(view: DataView, offset: number, size: number): number {
  let sum = 0
  for (let at = offset; at < offset + size; at += 4) sum = (sum + view.getUint32(at)) >>> 0
  return sum
}

/** Names that say what family a font is of; copyright (0), licence (13) and where it stands (14) are left as they are. */
const kept = new Set([0, 13, 14])

function renamed(table: Uint8Array, family: string): Uint8Array {
  const view = new DataView(table.buffer, table.byteOffset, table.byteLength)
  const storage = view.getUint16(4)
  const records: { id: number; text: Uint8Array }[] = []
  for (let index = 0; index < view.getUint16(2); index += 1) {
    const [platform, , language, id, length, offset] = Array.from({ length: 6 }, (_, field) =>
      view.getUint16(6 + index * 12 + field * 2),
    ) as [number, number, number, number, number, number]
    if (platform === 3 && language === 0x409 && kept.has(id))
      records.push({ id, text: table.slice(storage + offset, storage + offset + length) })
  }
  const own: readonly (readonly [number, string])[] = [
    [1, family],
    [2, 'Regular'],
    [4, family],
    [6, family.replaceAll(' ', '')],
  ]
  for (const [id, text] of own) records.push({ id, text: utf16(text) })
  records.sort((a, b) => a.id - b.id)
  const head = 6 + 12 * records.length
  const made = new Uint8Array(records.reduce((size, { text }) => size + text.length, head))
  const out = new DataView(made.buffer)
  out.setUint16(2, records.length)
  out.setUint16(4, head)
  let at = 0
  records.forEach(({ id, text }, index) => {
    const fields = [3, 1, 0x409, id, text.length, at]
    fields.forEach((field, f) => out.setUint16(6 + index * 12 + f * 2, field))
    made.set(text, head + at)
    at += text.length
  })
  return made
}

function utf16(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length * 2)
  const view = new DataView(bytes.buffer)
  for (let index = 0; index < text.length; index += 1) view.setUint16(index * 2, text.charCodeAt(index))
  return bytes
}

/** Code points that a font has glyphs for. */
export function coverageOf(font: Uint8Array): (code: number) => boolean {
  const view = new DataView(font.buffer, font.byteOffset, font.byteLength)
  const at = (tag: string): number => {
    for (let index = 0; index < view.getUint16(4); index += 1)
      if (view.getUint32(12 + 16 * index) === wordOf(tag)) return view.getUint32(12 + 16 * index + 8)
    throw new Error(`a font without ${tag}`)
  }
  const cmap = at('cmap')
  const ranges: (readonly [first: number, last: number])[] = []
  for (let index = 0; index < view.getUint16(cmap + 2); index += 1) {
    const table = cmap + view.getUint32(cmap + 4 + index * 8 + 4)
    const format = view.getUint16(table)
    if (format === 12)
      for (let group = 0; group < view.getUint32(table + 12); group += 1)
        ranges.push([view.getUint32(table + 16 + group * 12), view.getUint32(table + 20 + group * 12)])
    if (format === 4) {
      const segments = view.getUint16(table + 6) / 2
      for (let segment = 0; segment < segments; segment += 1) {
        const last = view.getUint16(table + 14 + segment * 2)
        const first = view.getUint16(table + 16 + segments * 2 + segment * 2)
        if (first !== 0xffff) ranges.push([first, last])
      }
    }
  }
  ranges.sort((a, b) => a[0] - b[0])
  return (code) => ranges.some(([first, last]) => first <= code && code <= last)
}
