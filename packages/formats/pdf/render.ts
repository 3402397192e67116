import { dropEngine, drawPage, loadEngine, openFile, type OpenFile, type PageImage } from './engine.ts'
import { readPage } from './page.ts'

/** A page as a viewer shows it, small enough to travel inside a report. */
export interface PagePicture {
  readonly png: Uint8Array
  /** Pixels. */
  readonly width: number
  readonly height: number
  /** Pixels for one point. */
  readonly scale: number
  /** The page's characters from left to right, with their boxes in points from the top left. */
  readonly characters: readonly {
    readonly text: string
    readonly box: readonly [number, number, number, number]
  }[]
}

const mostPixels = 4_000_000
const mostGlyphs = 60_000

/**
 * Draws pages (1-based) one by one, about 110 pixels an inch, large sheets less. Pages that cannot be drawn are left
 * out; never throws for bad input.
 */
export async function* pagePictures(
  bytes: Uint8Array,
  pages: Iterable<number>,
  scale = 110 / 72,
): AsyncIterable<readonly [number, PagePicture]> {
  const file = openFile(await loadEngine(), bytes)
  if (typeof file === 'string') return
  let trapped = false
  try {
    for (const page of pages) {
      const picture = await pictureOf(file, page, scale)
      if (picture) yield [page, picture]
    }
  } catch (error) {
    // A trap inside WASM: nothing more can be trusted to be freed there.
    if (!(error instanceof Error && /RuntimeError|RangeError|ExitStatus/.test(error.name))) throw error
    trapped = true
    dropEngine()
  } finally {
    if (!trapped) file.close()
  }
}

async function pictureOf(file: OpenFile, page: number, wanted: number): Promise<PagePicture | undefined> {
  if (page < 1 || page > file.pages) return undefined
  const read = readPage(file, page - 1, mostGlyphs)
  if (!read) return undefined
  const scale = Math.min(wanted, Math.sqrt(mostPixels / Math.max(1, read.width * read.height)))
  const image = drawPage(file, page - 1, scale)
  if (!image) return undefined
  const characters = read.glyphs
    .filter(({ text }) => text !== ' ')
    .toSorted((a, b) => a.left - b.left)
    .map((glyph) => ({ text: glyph.text, box: read.view(glyph) }))
  return { png: await smallPngOf(image), width: image.width, height: image.height, scale, characters }
}

/**
 * Draws one page (1-based) as a viewer shows it; `scale` 1 means 72 pixels an inch. Undefined when the file cannot be
 * opened or has no such page.
 */
export async function renderPage(bytes: Uint8Array, page: number, scale = 2): Promise<PageImage | undefined> {
  const file = openFile(await loadEngine(), bytes)
  if (typeof file === 'string') return undefined
  try {
    return page >= 1 && page <= file.pages ? drawPage(file, page - 1, scale) : undefined
  } finally {
    file.close()
  }
}

/** The pixels as a PNG file. */
export async function pngOf(image: PageImage): Promise<Uint8Array> {
  const { width, height, rgba } = image
  const rows = new Uint8Array(height * (width * 3 + 1))
  for (let y = 0, to = 0; y < height; y += 1) {
    rows[to] = 0
    to += 1
    for (let from = y * width * 4; from < (y + 1) * width * 4; from += 4, to += 3) {
      rows[to] = rgba[from]!
      rows[to + 1] = rgba[from + 1]!
      rows[to + 2] = rgba[from + 2]!
    }
  }
  return pngFile(width, height, { depth: 8, color: 2 }, rows)
}

/**
 * The pixels as a small PNG file: sixteen levels of each colour, which print does not need more of, and a palette
 * when the page gets by with 256 colours.
 */
export async function smallPngOf({ width, height, rgba }: PageImage): Promise<Uint8Array> {
  const level = (at: number): number => ((rgba[at]! + 8) / 17) | 0
  const index = new Map<number, number>()
  const pixels = new Uint16Array(width * height)
  for (let at = 0; at < pixels.length; at += 1) {
    const color = (level(at * 4) << 8) | (level(at * 4 + 1) << 4) | level(at * 4 + 2)
    pixels[at] = color
    if (!index.has(color)) index.set(color, index.size)
  }
  if (index.size > 256) {
    const rows = new Uint8Array(height * (width * 3 + 1))
    for (let y = 0, at = 0, to = 0; y < height; y += 1) {
      to += 1
      for (let x = 0; x < width; x += 1, at += 1) {
        const color = pixels[at]!
        for (const shift of [8, 4, 0]) {
          rows[to] = ((color >> shift) & 15) * 17
          to += 1
        }
      }
    }
    return pngFile(width, height, { depth: 8, color: 2 }, rows)
  }
  const palette = Uint8Array.from(
    [...index.keys()].flatMap((color) => [8, 4, 0].map((shift) => ((color >> shift) & 15) * 17)),
  )
  const depth = index.size > 16 ? 8 : 4
  const stride = Math.ceil((width * depth) / 8) + 1
  const rows = new Uint8Array(height * stride)
  for (let y = 0, at = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1, at += 1) {
      const entry = index.get(pixels[at]!)!
      if (depth === 8) rows[y * stride + 1 + x] = entry
      else rows[y * stride + 1 + (x >> 1)]! |= x % 2 === 0 ? entry << 4 : entry
    }
  }
  return pngFile(width, height, { depth, color: 3 }, rows, palette)
}

async function pngFile(
  width: number,
  height: number,
  { depth, color }: { readonly depth: number; readonly color: number },
  rows: Uint8Array<ArrayBuffer>,
  palette?: Uint8Array,
): Promise<Uint8Array> {
  const packed = await new Response(
    new Blob([rows]).stream().pipeThrough(new CompressionStream('deflate')),
  ).arrayBuffer()
  const head = new Uint8Array(13)
  const view = new DataView(head.buffer)
  view.setUint32(0, width)
  view.setUint32(4, height)
  head.set([depth, color, 0, 0, 0], 8)
  const parts = [
    Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a),
    chunk('IHDR', head),
    ...(palette ? [chunk('PLTE', palette)] : []),
    chunk('IDAT', new Uint8Array(packed)),
    chunk('IEND', new Uint8Array(0)),
  ]
  const file = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    file.set(part, at)
    at += part.length
  }
  return file
}

function chunk(name: string, data: Uint8Array): Uint8Array {
  const made = new Uint8Array(data.length + 12)
  const view = new DataView(made.buffer)
  view.setUint32(0, data.length)
  for (let i = 0; i < 4; i += 1) made[4 + i] = name.charCodeAt(i)
  made.set(data, 8)
  view.setUint32(data.length + 8, crc(made.subarray(4, data.length + 8)))
  return made
}

function crc(bytes: Uint8Array): number {
  let value = 0xffffffff
  for (const byte of bytes) {
    value ^= byte
    for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1
  }
  return (value ^ 0xffffffff) >>> 0
}
