import type { Disclosure } from '@mingzhang/core/compose'

export { MissingCharacters } from './missing.ts'

/** Formats that a disclosure is written in. */
export const disclosureFormats = [
  'docx',
  'pdf',
  'xlsx',
  'html',
  'fragment',
  'md',
  'text',
  'json',
  'csv',
  'data',
] as const
export type DisclosureFormat = (typeof disclosureFormats)[number]

/** Endings of names by the format that they mean; a `fragment` is HTML too and has to be asked for. */
const endings: Readonly<Record<string, DisclosureFormat>> = {
  docx: 'docx',
  pdf: 'pdf',
  xlsx: 'xlsx',
  html: 'html',
  htm: 'html',
  md: 'md',
  markdown: 'md',
  txt: 'text',
  json: 'json',
  csv: 'csv',
  zip: 'data',
}

/** The format that a file's name asks for; undefined where the ending says nothing. */
export function formatOfName(name: string): DisclosureFormat | undefined {
  const ending = /\.([^./\\]+)$/.exec(name)?.[1]?.toLowerCase()
  return ending !== undefined && Object.hasOwn(endings, ending) ? endings[ending] : undefined
}

export interface DisclosureWriting {
  /**
   * `html` is a page of its own, `fragment` what is pasted into a site's content management system, `csv` the facts of the
   * tables, `data` a Data Package as a zip: facts, cells and the whole as JSON.
   */
  readonly format: DisclosureFormat
  /** Marks it as a draft wherever the format has a place for a mark. */
  readonly draft?: boolean
}

/**
 * A disclosure as the bytes of a file; equal disclosures give equal bytes. A writer is loaded when it is asked for.
 *
 * @throws {MissingCharacters} where a PDF has no glyph for a character.
 */
export async function writeDisclosure(
  disclosure: Disclosure,
  { format, draft = false }: DisclosureWriting,
): Promise<Uint8Array> {
  switch (format) {
    case 'docx':
      return (await import('../docx/write/index.ts')).writeDocx(disclosure, { draft })
    case 'pdf':
      return (await import('../pdf/write/index.ts')).writePdf(disclosure, { draft })
    case 'xlsx':
      return (await import('../xlsx/disclosure/index.ts')).writeXlsx(disclosure, { draft })
    case 'html':
    case 'fragment': {
      const form = format === 'html' ? 'page' : 'fragment'
      return (await import('../html/write/index.ts')).writeHtml(disclosure, { draft, form })
    }
    case 'md':
      return (await import('../markdown/write/index.ts')).writeMarkdown(disclosure, { draft })
    case 'text': {
      const [{ composing }, { writeText }] = await Promise.all([
        import('@mingzhang/core/catalog'),
        import('../text/write.ts'),
      ])
      return new TextEncoder().encode(writeText(disclosure, draft ? { draft: composing.draft } : {}))
    }
    case 'json':
      return (await import('../open-data/index.ts')).writeJson(disclosure, { draft })
    case 'csv':
      return (await import('../open-data/index.ts')).writeCsv(disclosure)
    case 'data':
      return (await import('../open-data/index.ts')).writeDataPackage(disclosure, { draft })
  }
}
