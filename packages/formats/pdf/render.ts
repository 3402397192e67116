import { drawPage, loadEngine, openFile, type PageImage } from './engine.ts'

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
  const packed = await new Response(
    new Blob([rows]).stream().pipeThrough(new CompressionStream('deflate')),
  ).arrayBuffer()
  const head = new Uint8Array(13)
  const view = new DataView(head.buffer)
  view.setUint32(0, width)
  view.setUint32(4, height)
  head.set([8, 2, 0, 0, 0], 8)
  const parts = [
    Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a),
    chunk('IHDR', head),
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
