import { isMarkdown } from './markdown/detect.ts'

/** What a file is by its content; its name has a say only where a text may be Markdown. */
export type Format =
  | 'empty'
  | 'text'
  | 'html'
  | 'markdown'
  | 'pdf'
  | 'docx'
  | 'xlsx'
  | 'pptx'
  | 'ofd'
  | 'odf'
  | 'zip'
  | 'doc'
  | 'xls'
  | 'encrypted' // an Office file behind a password
  | 'ole' // any other compound file
  | 'rtf'
  | 'image'
  | 'archive' // rar, 7z, gzip …
  | 'binary'

const starts = (bytes: Uint8Array, magic: readonly number[], at = 0): boolean =>
  magic.every((value, index) => bytes[at + index] === value)

const ascii = (text: string): number[] => Array.from(text, (letter) => letter.charCodeAt(0))

const signatures: readonly (readonly [magic: readonly number[], format: Format])[] = [
  [ascii('{\\rtf'), 'rtf'],
  [[0x89, 0x50, 0x4e, 0x47], 'image'],
  [[0xff, 0xd8, 0xff], 'image'],
  [ascii('GIF8'), 'image'],
  [[0x49, 0x49, 0x2a, 0x00], 'image'],
  [[0x4d, 0x4d, 0x00, 0x2a], 'image'],
  [ascii('Rar!'), 'archive'],
  [[0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c], 'archive'],
  [[0x1f, 0x8b], 'archive'],
]

/** Whether a file is text that a person can type, be it taken for Markdown or not: books and lists are written so. */
export const isTyped = (format: Format): boolean => format === 'text' || format === 'markdown'

/** The format of a file, from its first bytes and, for containers, from the names inside. Never throws. */
export function detectFormat(bytes: Uint8Array, name?: string): Format {
  if (bytes.length === 0) return 'empty'
  if (indexOf(bytes.subarray(0, 1024), ascii('%PDF-')) >= 0) return 'pdf'
  if (starts(bytes, [0x50, 0x4b, 0x03, 0x04]) || starts(bytes, [0x50, 0x4b, 0x05, 0x06]))
    return zipFormat(bytes)
  if (starts(bytes, [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])) return oleFormat(bytes)
  for (const [magic, format] of signatures) if (starts(bytes, magic)) return format
  if (isBinary(bytes)) return 'binary'
  const head = headText(bytes)
  if (/^\s*$/.test(head) && bytes.length <= headLength) return 'empty'
  const first = withoutPreamble(head)
  if (!wholePage.test(first) && isMarkdown(wholeText(bytes), name)) return 'markdown'
  return page.test(first) ? 'html' : 'text'
}

/** Without the declarations and comments at its beginning. */
function withoutPreamble(head: string): string {
  let rest = head.trimStart()
  for (;;) {
    const mark = rest.startsWith('<!--') ? '-->' : /^<\?xml/i.test(rest) ? '>' : undefined
    const end = mark === undefined ? -1 : rest.indexOf(mark, mark === '>' ? 5 : 4)
    if (end < 0) return rest
    rest = rest.slice(end + mark!.length).trimStart()
  }
}

/** A web page, or a part of one as content management systems hold it: an element of text stands first. */
const page = /^<(?:!doctype\s+html|html|head|body|main|article|section|div|p|h[1-6]|table)\b/i

/** A page with its frame, which some programs also put around every table that they write into Markdown. */
const wholePage = /^<(?:!doctype|head|body|html(?!>\s*<body>\s*<table))\b/i

const headLength = 4096
/** How far a text is looked at for marks of Markdown. */
const textLength = 4 * 1024 * 1024

/** The text, with bytes of encodings other than UTF-16 taken as characters. */
function wholeText(bytes: Uint8Array): string {
  const part = bytes.subarray(0, textLength)
  if (!isUtf16(part)) return singleBytes.decode(starts(part, [0xef, 0xbb, 0xbf]) ? part.subarray(3) : part)
  return new TextDecoder(part[0] === 0xff ? 'utf-16le' : 'utf-16be').decode(part)
}

/** The beginning as ASCII, whatever the encoding: zeros of UTF-16 and its mark left out, other bytes as they come. */
function headText(bytes: Uint8Array): string {
  let text = ''
  let at = starts(bytes, [0xef, 0xbb, 0xbf]) ? 3 : isUtf16(bytes) ? 2 : 0
  for (; at < Math.min(bytes.length, headLength); at += 1) {
    if (bytes[at] !== 0) text += String.fromCharCode(bytes[at]!)
  }
  return text
}

const isUtf16 = (bytes: Uint8Array): boolean => starts(bytes, [0xff, 0xfe]) || starts(bytes, [0xfe, 0xff])

const singleBytes = new TextDecoder('latin1')

/** More than one control character in fifty; a stray one is damage. UTF-16 needs its mark to pass for text. */
function isBinary(bytes: Uint8Array): boolean {
  if (isUtf16(bytes)) return false
  const head = bytes.subarray(0, 65_536)
  // A pattern over all bytes at once is many times faster than a loop that is not compiled yet.
  // oxlint-disable-next-line no-control-regex
  const controls = singleBytes.decode(head).match(/[\0-\x08\x0b\x0e-\x1f]/g)?.length ?? 0
  return controls * 50 > head.length
}

/** Parts that tell the format of a zip. */
const zipParts: readonly (readonly [part: string, format: Format])[] = [
  ['word/document', 'docx'],
  ['xl/workbook', 'xlsx'],
  ['ppt/presentation', 'pptx'],
  ['OFD.xml', 'ofd'],
  ['META-INF/manifest.xml', 'odf'],
]

const maxEntries = 4096

function zipFormat(bytes: Uint8Array): Format {
  const names = centralNames(bytes)
  for (const [part, format] of zipParts) if (names.some((name) => name.startsWith(part))) return format
  return 'zip'
}

/** Names in the central directory of a zip; none when it is cut off. */
function centralNames(bytes: Uint8Array): string[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let end = bytes.length - 22
  const lowest = Math.max(0, end - 0xffff)
  while (end >= lowest && view.getUint32(end, true) !== 0x06054b50) end -= 1
  if (end < lowest) return []
  const names: string[] = []
  let at = view.getUint32(end + 16, true)
  while (names.length < maxEntries && at + 46 <= bytes.length && view.getUint32(at, true) === 0x02014b50) {
    const length = view.getUint16(at + 28, true)
    names.push(String.fromCharCode(...bytes.subarray(at + 46, at + 46 + Math.min(length, 256))))
    at += 46 + length + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  return names
}

/** Streams that tell the format of a compound file; their names are UTF-16. */
const oleStreams: readonly (readonly [stream: string, format: Format])[] = [
  ['EncryptedPackage', 'encrypted'],
  ['WordDocument', 'doc'],
  ['Workbook', 'xls'],
  ['Book', 'xls'],
]

function oleFormat(bytes: Uint8Array): Format {
  for (const [stream, format] of oleStreams) {
    const name = ascii(stream).flatMap((code) => [code, 0])
    if (indexOf(bytes, [...name, 0, 0]) >= 0) return format
  }
  return 'ole'
}

function indexOf(bytes: Uint8Array, part: readonly number[]): number {
  let at = bytes.indexOf(part[0]!)
  while (at >= 0 && !starts(bytes, part, at)) at = bytes.indexOf(part[0]!, at + 1)
  return at
}
