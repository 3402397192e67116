import type { Document, Refusal } from '@mingzhang/core/model'
import { bounded } from './bounds.ts'
import type { OcrEngine } from './ocr/engine.ts'
import { detectFormat, type Format } from './detect.ts'

export { detectFormat, type Format, isTyped } from './detect.ts'

/** What a reader may use up; a file beyond it is refused, not cut. */
export interface Limits {
  /** Bytes of the file. */
  readonly bytes: number
  /** Milliseconds that a PDF or a picture may take. */
  readonly time?: number
}

export const defaultLimits: Limits = { bytes: 64 * 1024 * 1024 }

export interface ReadOptions {
  /** The format is found by content; where a text bears few marks of Markdown, the ending of the name decides. */
  readonly name?: string
  readonly limits?: Partial<Limits>
  /** Recognises print in pictures and on pages that are pictures. */
  readonly ocr?: OcrEngine
}

/** Names of formats that nobody reads yet, as users know them. */
const unsupported: Partial<Record<Format, string>> = {
  pptx: 'PPTX',
  ofd: 'OFD',
  odf: 'ODF',
  ole: 'OLE',
  rtf: 'RTF',
  archive: 'RAR/7Z/GZ',
}

/** Reads a file of any known format, found by its content. Bad input is a refusal, never a throw. */
export async function readDocument(
  bytes: Uint8Array,
  options: ReadOptions = {},
): Promise<Document | Refusal> {
  const read = await readByFormat(bytes, options)
  return 'refused' in read ? read : bounded(read)
}

async function readByFormat(bytes: Uint8Array, options: ReadOptions): Promise<Document | Refusal> {
  const limit = options.limits?.bytes ?? defaultLimits.bytes
  if (bytes.length > limit) return { refused: true, code: 'too-large', facts: { limit: sizeText(limit) } }
  const format = detectFormat(bytes, options.name)
  switch (format) {
    case 'empty':
      return { refused: true, code: 'empty-file' }
    case 'binary':
      return { refused: true, code: 'binary-file' }
    case 'encrypted':
      return { refused: true, code: 'encrypted-file' }
    case 'image':
      return options.ocr
        ? readPicture(bytes, options.ocr, options.limits?.time)
        : { refused: true, code: 'scan-without-text' }
    case 'text': {
      const { readText } = await import('./text/index.ts')
      return readText(bytes, { limits: { bytes: limit } })
    }
    case 'html': {
      const { readHtml } = await import('./html/index.ts')
      return readHtml(bytes)
    }
    case 'markdown': {
      const { readMarkdown } = await import('./markdown/index.ts')
      return readMarkdown(bytes)
    }
    case 'docx': {
      const { readDocx } = await import('./docx/index.ts')
      return readDocx(bytes)
    }
    case 'doc': {
      const { readDoc } = await import('./doc/index.ts')
      return readDoc(bytes)
    }
    case 'xlsx':
    case 'xls': {
      const { readXlsx } = await import('./xlsx/index.ts')
      return readXlsx(bytes)
    }
    case 'zip': {
      const { refuseZip } = await import('./ooxml/index.ts')
      return refuseZip(bytes)
    }
    case 'pdf': {
      const { readPdf } = await import('./pdf/index.ts')
      const { ocr, limits: { time } = {} } = options
      return readPdf(bytes, {
        limits: { bytes: limit, ...(time !== undefined && { time }) },
        ...(ocr && { ocr }),
      })
    }
    default:
      return { refused: true, code: 'unsupported-format', facts: { format: unsupported[format] ?? format } }
  }
}

/** A picture file as a document of one page. */
async function readPicture(
  bytes: Uint8Array,
  ocr: OcrEngine,
  time: number | undefined,
): Promise<Document | Refusal> {
  const { pdfOfPicture } = await import('./ocr/index.ts')
  const { readPdf } = await import('./pdf/index.ts')
  const pdf = pdfOfPicture(bytes)
  if (!pdf) return { refused: true, code: 'unsupported-format', facts: { format: 'image' } }
  return readPdf(pdf, { ocr, ...(time !== undefined && { limits: { time } }) })
}

/** "64 MB"; whole units only. */
export function sizeText(bytes: number): string {
  const units = ['B', 'KB', 'MB', 'GB']
  let power = 0
  while (power < units.length - 1 && bytes >= 1024 ** (power + 1)) power += 1
  return `${Math.round(bytes / 1024 ** power)} ${units[power]}`
}
