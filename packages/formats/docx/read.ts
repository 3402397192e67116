import type { Document, Message, Refusal } from '@mingzhang/core/model'
import { blocksOf } from '../blocks/blocks.ts'
import { mainPart, partOf, type Relationship, relationships } from '../ooxml/package.ts'
import { child, descendants, elementsOf, type Element, parseXml } from '../ooxml/xml.ts'
import { Refused, Zip, type ZipLimits } from '../ooxml/zip.ts'
import { Numbering } from './numbering.ts'
import { Styles } from './styles.ts'
import { Walk } from './walk.ts'

export interface DocxOptions {
  readonly name?: string
  readonly limits?: Partial<ZipLimits>
}

/**
 * Reads a word-processor file (.docx): paragraphs with the numbers of their lists, tables with their spans, text boxes,
 * notes, heads and feet. Tracked changes count as accepted; hidden text is not read. Places have the paragraph, counted from
 * 1 over the whole body, and the page as far as the file tells it. Never throws for bad input.
 */
export function readDocx(bytes: Uint8Array, options: DocxOptions = {}): Document | Refusal {
  if (bytes.length === 0) return { refused: true, code: 'empty-file' }
  try {
    return read(new Zip(bytes, options.limits))
  } catch (error) {
    if (error instanceof Refused) return error.refusal
    if (error instanceof RangeError) return { refused: true, code: 'too-large' }
    throw error
  }
}

function read(zip: Zip): Document | Refusal {
  const main = mainPart(zip, 'word/document.xml')
  const bytes = zip.part(main)
  if (!bytes) return { refused: true, code: 'damaged-file' }
  const root = parseXml(bytes)
  const body = child(root, 'body')
  if (!body) return { refused: true, code: 'damaged-file' }
  const relations = relationships(zip, main)
  const walk = new Walk({
    body,
    styles: new Styles(partOf(zip, relations, 'styles')),
    numbering: new Numbering(partOf(zip, relations, 'numbering')),
    footnotes: notesOf(partOf(zip, relations, 'footnotes')),
    endnotes: notesOf(partOf(zip, relations, 'endnotes')),
  })
  const items = [...walk.read(), ...walk.edges(edgesOf(zip, body, relations))]
  const comments = partOf(zip, relations, 'comments')
  const messages = [...walk.messages(), ...(comments ? commentsOf(comments) : [])]
  const blocks = blocksOf(items)
  if (blocks.length === 0 || walk.isScan) {
    return walk.hasPictures
      ? { refused: true, code: 'scan-without-text', facts: { pages: walk.pages } }
      : { refused: true, code: 'empty-file' }
  }
  return { format: 'docx', pages: walk.pages, blocks, messages, unreadPages: walk.unreadPages() }
}

/** Foot- and endnotes by id; separators are no notes. */
function notesOf(part: Element | undefined): ReadonlyMap<string, Element> {
  const notes = new Map<string, Element>()
  for (const note of part ? elementsOf(part) : []) {
    const { id, type } = note.attributes
    if (id !== undefined && (type === undefined || type === 'normal')) notes.set(id, note)
  }
  return notes
}

/** Heads and feet that a section refers to, each once. */
function edgesOf(zip: Zip, body: Element, relations: ReadonlyMap<string, Relationship>): Element[] {
  const parts = new Set<string>()
  for (const section of descendants(body, 'sectPr')) {
    for (const reference of elementsOf(section)) {
      if (reference.name !== 'headerReference' && reference.name !== 'footerReference') continue
      const relation = relations.get(reference.attributes['r:id'] ?? '')
      if (relation) parts.add(relation.target)
    }
  }
  return [...parts].flatMap((part) => {
    const bytes = zip.part(part)
    return bytes ? [parseXml(bytes)] : []
  })
}

function commentsOf(part: Element): Message[] {
  const count = elementsOf(part).filter((element) => element.name === 'comment').length
  return count > 0 ? [{ code: 'comments', level: 'info', facts: { count } }] : []
}
