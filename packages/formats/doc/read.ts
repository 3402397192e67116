import type { Document, Message, Paragraph, Place, Refusal } from '@mingzhang/core/model'
import { blocksOf, type Item } from '../blocks/blocks.ts'
import { Prose } from '../blocks/prose.ts'
import { Numbering } from '../docx/numbering.ts'
import { Refused } from '../ooxml/zip.ts'
import { openWord, type WordFile } from './file.ts'
import { listsOf } from './lists.ts'
import { Paragraphs, sectionsOf, type WordParagraph } from './paragraphs.ts'
import { stylesOf } from './styles.ts'
import { tableItems } from './tables.ts'

export interface DocOptions {
  readonly name?: string
}

/**
 * Reads a binary Word file (.doc, 97 and later): text, tables with their merged cells, numbers of lists. Tracked changes
 * count as accepted, hidden text is not read. The file keeps no layout, so pages are those of breaks that the author set.
 * Never throws for bad input.
 */
export function readDoc(bytes: Uint8Array, _options: DocOptions = {}): Document | Refusal {
  if (bytes.length === 0) return { refused: true, code: 'empty-file' }
  try {
    return new Reader(openWord(bytes)).read()
  } catch (error) {
    if (error instanceof Refused) return error.refusal
    if (error instanceof RangeError) return { refused: true, code: 'damaged-file' }
    throw error
  }
}

class Reader {
  private readonly file: WordFile
  private readonly source: Paragraphs
  private readonly numbering: Numbering
  private readonly styles: readonly number[]
  private readonly messages: Message[] = []
  private readonly unread = new Set<number>()
  private page = 1
  private paragraphs = 0
  private pictures = 0
  private letters = 0

  constructor(file: WordFile) {
    this.file = file
    this.source = new Paragraphs(file)
    this.numbering = new Numbering(listsOf(file))
    this.styles = stylesOf(file)
  }

  read(): Document | Refusal {
    const { main, footnotes, edges, comments, endnotes, boxes } = this.file.lengths
    const items = this.body(main)
    const pages = this.page
    const at = (start: number, length: number, role?: Paragraph['role']): Item[] =>
      length > 0 ? this.aside(start, start + length, pages, role) : []
    items.push(...at(main, footnotes, 'note'))
    items.push(...distinct(at(main + footnotes, edges, 'furniture')))
    const behind = main + footnotes + edges
    if (comments > 0) {
      const count = [...this.source.between(behind, behind + comments)].filter(({ text }) =>
        text.trim(),
      ).length
      this.messages.push({ code: 'comments', level: 'info', facts: { count } })
    }
    items.push(...at(behind + comments, endnotes, 'note'))
    items.push(...at(behind + comments + endnotes, boxes))
    const blocks = blocksOf(items)
    if (blocks.length === 0 || (this.pictures > 0 && this.letters < 12))
      return this.pictures > 0
        ? { refused: true, code: 'scan-without-text', facts: { pages } }
        : { refused: true, code: 'empty-file' }
    const unreadPages = [...this.unread].toSorted((a, b) => a - b)
    return { format: 'doc', pages, blocks, messages: [...this.messages, ...this.counted()], unreadPages }
  }

  private counted(): Message[] {
    const { hidden, inserted, deleted, unknown } = this.source.counts
    const messages: Message[] = []
    if (inserted + deleted > 0)
      messages.push({ code: 'tracked-characters', level: 'warning', facts: { inserted, deleted } })
    if (hidden > 0)
      messages.push({ code: 'hidden-text-skipped', level: 'info', facts: { characters: hidden } })
    if (unknown > 0)
      messages.push({ code: 'unreadable-characters', level: 'warning', facts: { characters: unknown } })
    return messages
  }

  private body(length: number): Item[] {
    const sections = sectionsOf(this.file)
    const placed: { paragraph: WordParagraph; place: Place; items: Item[] }[] = []
    for (const paragraph of this.source.between(0, length)) {
      if (!paragraph.endsRow) this.paragraphs += 1
      if (paragraph.pageBefore && paragraph.depth === 0) this.page += 1
      const place = { page: this.page, paragraph: this.paragraphs }
      const items = paragraph.endsRow ? [] : this.items(paragraph, place)
      placed.push({ paragraph, place, items })
      const section = sections.findIndex(({ end }) => end === paragraph.to)
      if (section >= 0 && section < sections.length - 1 && sections[section + 1]!.turns) this.page += 1
    }
    return tableItems(placed)
  }

  /** Notes, heads and feet, text boxes: texts that stand apart from the body. */
  private aside(from: number, to: number, page: number, role?: Paragraph['role']): Item[] {
    const placed = [...this.source.between(from, to)].map((paragraph) => {
      const place: Place = { page }
      return { paragraph, place, items: paragraph.endsRow ? [] : this.items(paragraph, place) }
    })
    return tableItems(placed).map((item) =>
      item.kind === 'table' || !role ? item : { kind: 'paragraph', text: item.text, lines: item.lines, role },
    )
  }

  private items(paragraph: WordParagraph, place: Place): Item[] {
    const { text, turns, list } = paragraph
    if (paragraph.fields.some((code) => /^EMBED\b/i.test(code))) {
      this.unread.add(place.page)
      this.messages.push({ code: 'object-skipped', level: 'warning', place })
    } else this.pictures += paragraph.pictures
    const proses = [new Prose()]
    if (list) proses[0]!.add(this.numbering.label(String(list.list), list.level), place)
    const stops = [...turns, text.length]
    stops.forEach((stop, index) => {
      if (index > 0) this.page += 1
      const [first, ...more] = text.slice(stops[index - 1] ?? 0, stop).split('\n')
      proses.at(-1)!.add(first!, { ...place, page: this.page })
      for (const line of more) {
        proses.push(new Prose())
        proses.at(-1)!.add(line, { ...place, page: this.page })
      }
    })
    return proses.flatMap((prose): Item[] => {
      const shown = prose.value
      if (shown === '') return []
      this.letters += shown.length
      const role = this.roleOf(paragraph, shown)
      return [{ kind: 'paragraph', text: shown, lines: prose.marks, ...(role && { role }) }]
    })
  }

  private roleOf({ style, outline, fields }: WordParagraph, text: string): Paragraph['role'] | undefined {
    const kind = this.styles[style] ?? style
    const isEntry = (kind >= 19 && kind <= 27) || fields.some((code) => /^PAGEREF\b/i.test(code))
    if (isEntry || /(?:[.…·]\s?){4,}\s*\d{1,4}$/.test(text) || /^目\s*录$/.test(text)) return 'furniture'
    const heads = outline === undefined ? kind >= 1 && kind <= 9 : outline < 9
    return heads && text.length <= 120 && !/[。；！？]/.test(text) ? 'heading' : undefined
  }
}

/** Heads and feet come again for every section. */
function distinct(items: readonly Item[]): Item[] {
  const seen = new Set<string>()
  return items.filter((item) => {
    if (item.kind === 'table') return true
    if (seen.has(item.text)) return false
    seen.add(item.text)
    return true
  })
}
