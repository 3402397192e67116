import { unzlibSync, zlibSync } from 'fflate'

/** A picture file as a PDF of one page, so that it takes the way of every scan. */
export function pdfOfPicture(bytes: Uint8Array): Uint8Array | undefined {
  const picture = bytes[0] === 0xff ? jpeg(bytes) : bytes[0] === 0x89 ? png(bytes) : undefined
  if (!picture || picture.width * picture.height > mostPixels) return undefined
  const { width, height, dictionary, data } = picture
  const scale = 842 / Math.max(width, height)
  const [wide, high] = [width * scale, height * scale].map((side) => side.toFixed(2))
  const content = `${wide} 0 0 ${high} 0 0 cm /Im Do`
  const encoder = new TextEncoder()
  const parts: Uint8Array[] = []
  const offsets: number[] = []
  let size = 0
  const push = (part: string | Uint8Array): void => {
    const made = typeof part === 'string' ? encoder.encode(part) : part
    parts.push(made)
    size += made.length
  }
  const object = (...body: (string | Uint8Array)[]): void => {
    offsets.push(size)
    push(`${offsets.length} 0 obj\n`)
    for (const part of body) push(part)
    push('\nendobj\n')
  }
  push('%PDF-1.7\n')
  object('<< /Type /Catalog /Pages 2 0 R >>')
  object('<< /Type /Pages /Count 1 /Kids [3 0 R] >>')
  object(
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${wide} ${high}] /Contents 4 0 R /Resources << /XObject << /Im 5 0 R >> >> >>`,
  )
  object(`<< /Length ${content.length} >>\nstream\n${content}\nendstream`)
  object(
    `<< /Type /XObject /Subtype /Image /Width ${width} /Height ${height} ${dictionary} /Length ${data.length} >>\nstream\n`,
    data,
    '\nendstream',
  )
  const start = size
  push(`xref\n0 ${offsets.length + 1}\n0000000000 65535 f \n`)
  for (const offset of offsets) push(`${String(offset).padStart(10, '0')} 00000 n \n`)
  push(`trailer\n<< /Size ${offsets.length + 1} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`)
  const file = new Uint8Array(size)
  let at = 0
  for (const part of parts) {
    file.set(part, at)
    at += part.length
  }
  return file
}

/** More is no page, and a PNG of that size is opened as a whole. */
const mostPixels = 60_000_000

interface Embedded {
  readonly width: number
  readonly height: number
  /** What the image object says of its data. */
  readonly dictionary: string
  readonly data: Uint8Array
}

/** A JPEG goes into a PDF as it is; only its frame header has to be found. */
function jpeg(bytes: Uint8Array): Embedded | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length)
  for (let at = 2; at + 9 < bytes.length; ) {
    if (bytes[at] !== 0xff) return undefined
    const marker = bytes[at + 1]!
    if (marker === 0xff || marker === 0x01 || (marker >= 0xd0 && marker <= 0xd8)) {
      at += marker === 0xff ? 1 : 2
      continue
    }
    const frame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)
    if (!frame) {
      at += 2 + view.getUint16(at + 2)
      continue
    }
    const [height, width, colours] = [view.getUint16(at + 5), view.getUint16(at + 7), bytes[at + 9]!]
    const space = { 1: '/DeviceGray', 3: '/DeviceRGB', 4: '/DeviceCMYK' }[colours]
    if (width === 0 || height === 0 || !space) return undefined
    const dictionary = `/ColorSpace ${space} /BitsPerComponent 8 /Filter /DCTDecode${colours === 4 ? ' /Decode [1 0 1 0 1 0 1 0]' : ''}`
    return { width, height, dictionary, data: bytes }
  }
  return undefined
}

/** A PNG's data is what PDF calls Flate with a predictor; transparency alone has to be laid on paper first. */
function png(bytes: Uint8Array): Embedded | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length)
  const parts: Uint8Array[] = []
  let palette: Uint8Array | undefined
  let head: { width: number; height: number; depth: number; kind: number; interlaced: boolean } | undefined
  for (let at = 8; at + 12 <= bytes.length; ) {
    const length = view.getUint32(at)
    const name = String.fromCharCode(...bytes.subarray(at + 4, at + 8))
    const data = bytes.subarray(at + 8, at + 8 + length)
    if (data.length < length) return undefined
    if (name === 'IHDR' && length >= 13) {
      const [width, height] = [view.getUint32(at + 8), view.getUint32(at + 12)]
      head = { width, height, depth: data[8]!, kind: data[9]!, interlaced: data[12] !== 0 }
    } else if (name === 'PLTE') palette = data
    else if (name === 'IDAT') parts.push(data)
    else if (name === 'IEND') break
    at += 12 + length
  }
  if (!head || head.interlaced || parts.length === 0 || head.width * head.height === 0) return undefined
  const { width, height, depth, kind } = head
  const packed = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    packed.set(part, at)
    at += part.length
  }
  const flate = (space: string, colours: number, bits = depth): string =>
    `/ColorSpace ${space} /BitsPerComponent ${bits} /Filter /FlateDecode /DecodeParms << /Predictor 15 /Colors ${colours} /BitsPerComponent ${bits} /Columns ${width} >>`
  if (kind === 0) return { width, height, dictionary: flate('/DeviceGray', 1), data: packed }
  if (kind === 2) return { width, height, dictionary: flate('/DeviceRGB', 3), data: packed }
  if (kind === 3 && palette) {
    const hex = Array.from(palette, (byte) => byte.toString(16).padStart(2, '0')).join('')
    const space = `[/Indexed /DeviceRGB ${palette.length / 3 - 1} <${hex}>]`
    return { width, height, dictionary: flate(space, 1), data: packed }
  }
  if ((kind !== 4 && kind !== 6) || depth !== 8 || width * height > mostPixels) return undefined
  const colours = kind === 4 ? 1 : 3
  const opaque = onPaper(packed, width, height, colours)
  const space = colours === 1 ? '/DeviceGray' : '/DeviceRGB'
  const dictionary = `/ColorSpace ${space} /BitsPerComponent 8 /Filter /FlateDecode`
  return opaque && { width, height, dictionary, data: opaque }
}

/** Undoes the filters of the rows and lays the picture on white paper. */
function onPaper(packed: Uint8Array, width: number, height: number, colours: number): Uint8Array | undefined {
  const step = colours + 1
  const stride = width * step
  let rows: Uint8Array
  try {
    rows = unzlibSync(packed, { out: new Uint8Array((stride + 1) * height) })
  } catch {
    return undefined
  }
  const made = new Uint8Array(width * height * colours)
  let before = new Uint8Array(stride)
  for (let y = 0; y < height; y += 1) {
    const filter = rows[y * (stride + 1)]!
    const row = rows.slice(y * (stride + 1) + 1, (y + 1) * (stride + 1))
    for (let i = 0; i < stride; i += 1) {
      const left = i < step ? 0 : row[i - step]!
      const up = before[i]!
      const corner = i < step ? 0 : before[i - step]!
      row[i]! += [0, left, up, (left + up) >> 1, paeth(left, up, corner)][filter] ?? 0
    }
    for (let x = 0; x < width; x += 1) {
      const alpha = row[x * step + colours]! / 255
      for (let c = 0; c < colours; c += 1)
        made[(y * width + x) * colours + c] = 255 + (row[x * step + c]! - 255) * alpha
    }
    before = row
  }
  return zlibSync(made, { level: 1 })
}

function paeth(left: number, up: number, corner: number): number {
  const guess = left + up - corner
  const [a, b, c] = [Math.abs(guess - left), Math.abs(guess - up), Math.abs(guess - corner)]
  return a <= b && a <= c ? left : b <= c ? up : corner
}
