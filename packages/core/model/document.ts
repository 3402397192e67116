import type { Place } from './place.ts'

/** What a reader makes of a file: pages of paragraphs and tables in reading order, each with its place. */
export interface Document {
  readonly format: 'text' | 'pdf' | 'docx' | 'doc' | 'xlsx' | 'html' | 'markdown'
  readonly pages: number
  readonly blocks: readonly Block[]
  /** What the reader has to say about the file: normalisations, skipped parts, pages not read. */
  readonly messages: readonly Message[]
  /** 1-based numbers of pages that hold something nobody could read; rules that need them are not evaluated. */
  readonly unreadPages: readonly number[]
  /** Of a disclosure published as several files: each with its count of pages, which go on counting through all. */
  readonly parts?: readonly { readonly file: string; readonly pages: number }[]
  /** Numbers and words recognised in pictures of which the reader is not sure. */
  readonly doubts?: readonly Doubt[]
}

/** A number, or a run of characters, that may be printed otherwise than it was read. */
export interface Doubt {
  readonly text: string
  /** With a box, which holds nothing else. */
  readonly place: Place
  /** Likelihood of its least likely character, 0 … 1. */
  readonly confidence: number
}

export type Block = Paragraph | TableBlock

/** A run of text whose printed lines have been joined again. */
export interface Paragraph {
  readonly kind: 'paragraph'
  /** "p12": unique in the document and in reading order. */
  readonly id: string
  /** Joined text, without line breaks and without the blanks that only a line break made. */
  readonly text: string
  readonly role: 'heading' | 'body' | 'caption' | 'note' | 'furniture'
  /** Where each printed line of the paragraph starts in `text`; ascending, first start is 0. */
  readonly lines: readonly { readonly start: number; readonly place: Place }[]
}

/** A grid as printed, heads included. What is head and what is data, and what it means, is for interpretation. */
export interface TableBlock {
  readonly kind: 'table'
  /** "b7": unique in the document. */
  readonly id: string
  readonly rows: readonly RawRow[]
  /** Count of leaf columns of the grid; 0 when the format has lost them (plain text). */
  readonly width: number
  /**
   * True when the file prints the cells in another order than the table's rows (text taken from a PDF in drawing order):
   * what stands in one row here need not stand in one row of the table, and no number may be given a meaning.
   */
  readonly outOfOrder?: boolean
}

export interface RawRow {
  readonly cells: readonly RawCell[]
  /** True when the reader knows that the row belongs to the head. */
  readonly head?: boolean
  readonly place: Place
}

export interface RawCell {
  /** Text as printed, printed lines joined. Empty for a blank cell. */
  readonly text: string
  readonly place: Place
  /** 0-based leaf column; -1 when the format has lost it: then the order in the row is all that is known. */
  readonly column: number
  readonly columnSpan: number
  readonly rowSpan: number
}

/** Something to tell the user that is no finding about the budget. `code` has a text in every locale. */
export interface Message {
  readonly code: string
  readonly level: 'info' | 'warning'
  readonly place?: Place
  readonly facts?: Readonly<Record<string, string | number>>
}

/** Why a file was not read at all; `code` has a text in every locale. Readers return it, they do not throw. */
export interface Refusal {
  readonly refused: true
  readonly code:
    | 'missing-file'
    | 'folder'
    | 'special-file' // a pipe or a device
    | 'unreadable-file' // the system does not let us
    | 'empty-file'
    | 'binary-file'
    | 'not-a-budget'
    | 'damaged-file'
    | 'encrypted-file'
    | 'scan-without-text'
    | 'garbled-text' // a text layer that is not what the pages show
    | 'too-large'
    | 'too-slow'
    | 'unsupported-format'
  readonly facts?: Readonly<Record<string, string | number>>
}

export const isRefusal = (value: object): value is Refusal => 'refused' in value

/** Place of a character of a paragraph. */
export function placeAt(paragraph: Paragraph, offset: number): Place {
  let found = paragraph.lines[0]!.place
  for (const line of paragraph.lines) {
    if (line.start > offset) break
    found = line.place
  }
  return found
}
