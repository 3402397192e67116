import type { Disclosure } from '@mingzhang/core/compose'
import { compilePdf } from './compile.ts'

export interface PdfWriteOptions {
  /** Marks every page as a draft. */
  readonly draft?: boolean
}

/**
 * A disclosure as a PDF (PDF/A-2a: tagged, fonts embedded and subset), typeset by Typst: bookmarks, a table of contents,
 * wide tables on pages across, heads that repeat, page numbers as GB/T 9704 has them. Equal disclosures give equal bytes.
 * Runs where Node does.
 *
 * @throws {MissingCharacters} where a text has characters that no font has.
 */
export const writePdf = (
  disclosure: Disclosure,
  { draft = false }: PdfWriteOptions = {},
): Promise<Uint8Array> => compilePdf(disclosure, { draft, standard: 'a-2a' })
