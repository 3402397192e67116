import type { Message, Place } from '@mingzhang/core/model'
import type { Item, ParagraphItem } from '../blocks/blocks.ts'
import { Prose } from '../blocks/prose.ts'
import { child, descendants, elementsOf, type Element, isOn, textOf, valueOf } from '../ooxml/xml.ts'
import { Fields } from './fields.ts'
import type { Numbering } from './numbering.ts'
import { Pages } from './pages.ts'
import { levelOf, numberingOf, type Style, type Styles } from './styles.ts'
import { symbol } from './symbols.ts'
import { tableItems } from './tables.ts'

interface Parts {
  readonly body: Element
  readonly styles: Styles
  readonly numbering: Numbering
  readonly footnotes: ReadonlyMap<string, Element>
  readonly endnotes: ReadonlyMap<string, Element>
}

/** The paragraph that is being read. */
interface Open {
  readonly place: Place
  readonly style: Style
  /** One for each printed line that a line break ends. */
  readonly lines: Prose[]
  readonly boxes: Element[]
  readonly notes: Element[]
  entry: boolean
}

/** Walks over the body of a word-processor file. */
export class Walk {
  private readonly parts: Parts
  private readonly page: Pages
  private readonly fields = new Fields()
  private paragraphs = 0
  /** Depth inside a block of contents, and inside notes, where paragraphs are not counted. */
  private contents = 0
  private aside: Place | undefined
  private carried: Open | undefined
  private readonly counts = { inserted: 0, deleted: 0, hidden: 0, invisible: 0, unknown: 0 }
  private readonly found: Message[] = []
  private readonly lost = new Set<number>()

  constructor(parts: Parts) {
    this.parts = parts
    this.page = new Pages(parts.body)
  }

  get pages(): number {
    return this.page.number
  }

  get hasPictures(): boolean {
    return this.page.pictures.length > 0
  }

  /** Pictures of pages and next to no text anywhere. */
  get isScan(): boolean {
    return this.page.isScan
  }

  read(): Item[] {
    return this.blocks(this.parts.body)
  }

  /** Heads and feet, as furniture of the first page. */
  edges(parts: readonly Element[]): Item[] {
    this.aside = { page: 1 }
    const seen = new Set<string>()
    return parts.flatMap((part) =>
      this.blocks(part).flatMap((item): Item[] => {
        const texts =
          item.kind === 'table' ? item.rows.flatMap((row) => row.cells.map((cell) => cell.text)) : [item.text]
        return texts.flatMap((text): Item[] => {
          if (text === '' || seen.has(text)) return []
          seen.add(text)
          return [{ kind: 'paragraph', text, lines: [{ start: 0, place: { page: 1 } }], role: 'furniture' }]
        })
      }),
    )
  }

  messages(): Message[] {
    const { inserted, deleted, hidden, invisible, unknown } = this.counts
    const messages = [...this.found]
    if (inserted + deleted > 0)
      messages.push({ code: 'tracked-changes', level: 'warning', facts: { inserted, deleted } })
    if (hidden > 0)
      messages.push({ code: 'hidden-text-skipped', level: 'info', facts: { characters: hidden } })
    if (invisible > 0)
      messages.push({ code: 'invisible-characters', level: 'info', facts: { count: invisible } })
    if (unknown > 0)
      messages.push({ code: 'unreadable-characters', level: 'warning', facts: { characters: unknown } })
    return [...messages, ...this.page.messages()]
  }

  unreadPages(): number[] {
    return [...new Set([...this.lost, ...this.page.unread()])].toSorted((a, b) => a - b)
  }

  private blocks(parent: Element): Item[] {
    const items: Item[] = []
    for (const element of elementsOf(parent)) {
      switch (element.name) {
        case 'p':
          items.push(...this.paragraph(element))
          break
        case 'tbl':
          items.push(...this.table(element))
          break
        case 'sdt': {
          const gallery = [...descendants(child(element, 'sdtPr') ?? element, 'docPartGallery')][0]
          const contents = /contents/i.test(gallery?.attributes['val'] ?? '')
          if (contents) this.contents += 1
          items.push(...this.blocks(child(element, 'sdtContent') ?? element))
          if (contents) this.contents -= 1
          break
        }
        case 'ins':
        case 'moveTo':
        case 'customXml':
        case 'smartTag':
          items.push(...this.blocks(element))
          break
        case 'mc:AlternateContent':
          items.push(...this.blocks(chosen(element)))
          break
        case 'del':
        case 'moveFrom':
          this.counts.deleted += 1
          break
        case 'altChunk':
          this.lose('part-skipped')
          break
        default:
      }
    }
    if (
      this.carried &&
      !/^(?:ins|moveTo|customXml|smartTag|sdtContent|mc:Choice|mc:Fallback)$/.test(parent.name)
    ) {
      items.push(...this.finish(this.carried, undefined))
      this.carried = undefined
    }
    return items
  }

  private paragraph(element: Element): Item[] {
    const properties = child(element, 'pPr')
    const marks = child(properties, 'rPr')
    const merges = child(marks, 'del') !== undefined || child(marks, 'moveFrom') !== undefined
    if (merges && !this.carried && descendants(element, 't').next().done) {
      this.counts.deleted += 1
      return []
    }
    if (!this.aside) this.paragraphs += 1
    if (isOn(properties, 'pageBreakBefore')) this.page.turn()
    const open = this.carried ?? this.begin(properties)
    this.carried = undefined
    this.inline(element, open, open.style.hidden)
    this.fields.paragraphEnds()
    const section = child(properties, 'sectPr')
    if (section && !this.aside) this.page.sectionEnds()
    if (merges && !this.aside) {
      this.counts.deleted += 1
      this.carried = open
      return []
    }
    return this.finish(open, levelOf('', properties) ?? open.style.level)
  }

  private begin(properties: Element | undefined): Open {
    const style = this.parts.styles.style(valueOf(properties, 'pStyle'))
    const place = this.aside ?? { page: this.page.number, paragraph: this.paragraphs }
    const open: Open = { place, style, lines: [new Prose()], boxes: [], notes: [], entry: false }
    const list = numberingOf(properties, style)
    if (list) this.write(open, this.parts.numbering.label(list.list, list.level))
    open.entry = /^(?:toc|目录)\s*\d/i.test(style.name)
    return open
  }

  private finish(open: Open, level: number | undefined): Item[] {
    const items: Item[] = []
    for (const prose of open.lines) {
      const text = prose.value
      this.counts.invisible += prose.removed
      if (text === '') continue
      const role = this.roleOf(open, text, level)
      items.push({ kind: 'paragraph', text, lines: prose.marks, ...(role && { role }) })
    }
    for (const box of open.boxes) items.push(...this.blocks(box))
    const before = this.aside
    for (const note of open.notes) {
      this.aside = before ?? open.place
      for (const item of this.blocks(note))
        items.push(item.kind === 'table' ? item : { ...item, role: 'note' })
    }
    this.aside = before
    return items
  }

  private roleOf(open: Open, text: string, level: number | undefined): ParagraphItem['role'] {
    const leads = /(?:[.…·]\s?){4,}\s*\d{1,4}$/.test(text)
    if (open.entry || leads || /^目\s*录$/.test(text)) return 'furniture'
    if ((this.contents > 0 || this.fields.inContents) && /\s\d{1,4}$/.test(text)) return 'furniture'
    const heads = level !== undefined && level < 9 && text.length <= 120 && !/[。；！？]/.test(text)
    return heads ? 'heading' : undefined
  }

  private table(element: Element): Item[] {
    return tableItems(element, {
      place: () => ({ page: this.page.number, paragraph: this.paragraphs + 1 }),
      blocks: (cell) => this.blocks(cell),
      deleted: () => {
        this.counts.deleted += 1
      },
      inserted: () => {
        this.counts.inserted += 1
      },
      hidden: (text) => {
        this.counts.hidden += text.replace(/\s/g, '').length
      },
    })
  }

  private write(open: Open, text: string): void {
    const page = this.aside?.page ?? this.page.number
    open.lines.at(-1)!.add(text, { ...open.place, page })
    if (!this.aside) this.page.count(text)
  }

  private inline(parent: Element, open: Open, hidden: boolean): void {
    for (const element of elementsOf(parent)) {
      switch (element.name) {
        case 'r':
          this.run(element, open, hidden)
          break
        case 'ins':
        case 'moveTo':
          this.counts.inserted += 1
          this.inline(element, open, hidden)
          break
        case 'del':
        case 'moveFrom':
          this.counts.deleted += 1
          break
        case 'fldSimple':
        case 'hyperlink':
          if (
            /PAGEREF/.test(element.attributes['instr'] ?? '') ||
            element.attributes['anchor']?.startsWith('_Toc')
          )
            open.entry = true
          this.inline(element, open, hidden)
          break
        case 'mc:AlternateContent':
          this.inline(chosen(element), open, hidden)
          break
        case 'm:t':
          if (!hidden) this.write(open, textOf(element))
          break
        case 'pPr':
        case 'rPr':
        case 'sdtPr':
        case 'sdtEndPr':
        case 'rt':
          break
        default:
          this.inline(element, open, hidden)
      }
    }
  }

  private run(run: Element, open: Open, inherited: boolean): void {
    const properties = child(run, 'rPr')
    const style = valueOf(properties, 'rStyle')
    const hidden =
      isOn(properties, 'vanish') ??
      (style === undefined ? inherited : this.parts.styles.style(style).hidden || inherited)
    for (const element of elementsOf(run)) this.piece(element, open, hidden)
  }

  private piece(element: Element, open: Open, hidden: boolean): void {
    switch (element.name) {
      case 't':
        if (this.fields.inCode) return
        if (hidden) this.counts.hidden += textOf(element).replace(/\s/g, '').length
        else this.write(open, textOf(element))
        return
      case 'tab':
      case 'ptab':
        return this.write(open, '\t')
      case 'noBreakHyphen':
        return hidden ? undefined : this.write(open, '-')
      case 'sym': {
        const text = symbol(element.attributes['font'] ?? '', element.attributes['char'] ?? '')
        if (text === undefined) this.counts.unknown += 1
        return hidden ? undefined : this.write(open, text ?? '\ufffd')
      }
      case 'cr':
      case 'br':
        if (element.attributes['type'] === 'page') {
          if (!this.aside) this.page.turn()
        } else if (element.attributes['type'] !== 'column' && !hidden) open.lines.push(new Prose())
        return
      case 'lastRenderedPageBreak':
        if (!this.aside) this.page.rendered()
        return
      case 'fldChar':
        return this.fields.mark(element.attributes['fldCharType'] ?? '')
      case 'instrText':
        this.fields.code(textOf(element))
        if (/PAGEREF/.test(textOf(element))) open.entry = true
        return
      case 'footnoteReference':
      case 'endnoteReference': {
        const { footnotes, endnotes } = this.parts
        const notes = element.name === 'footnoteReference' ? footnotes : endnotes
        const note = notes.get(element.attributes['id'] ?? '')
        if (note && !hidden) open.notes.push(note)
        return
      }
      case 'mc:AlternateContent':
        for (const inner of elementsOf(chosen(element))) this.piece(inner, open, hidden)
        return
      case 'drawing':
      case 'pict':
      case 'object':
        return hidden ? undefined : this.shape(element, open)
      case 'ruby':
        return this.inline(child(element, 'rubyBase') ?? element, open, hidden)
      default:
    }
  }

  private shape(element: Element, open: Open): void {
    const boxes = textBoxes(element)
    open.boxes.push(...boxes)
    if (this.aside) return
    if ([...descendants(element, 'o:OLEObject')].length > 0) this.lose('object-skipped')
    else if ([...descendants(element, 'c:chart')].length > 0)
      this.found.push({ code: 'chart-skipped', level: 'info', place: open.place })
    else if (boxes.length === 0) this.page.picture(element, open.place)
  }

  /** Something that may hold numbers and cannot be read. */
  private lose(code: 'part-skipped' | 'object-skipped'): void {
    const place = { page: this.page.number, paragraph: this.paragraphs }
    this.lost.add(place.page)
    this.found.push({ code, level: 'warning', place })
  }
}

/** Text boxes inside a shape; of alternatives only the first. */
function textBoxes(element: Element): Element[] {
  return elementsOf(element).flatMap((inner) => {
    if (inner.name === 'txbxContent') return [inner]
    return textBoxes(inner.name === 'mc:AlternateContent' ? chosen(inner) : inner)
  })
}

/** What programs of today show of several forms of the same thing. */
const chosen = (element: Element): Element =>
  child(element, 'mc:Choice') ?? child(element, 'mc:Fallback') ?? { name: '', attributes: {}, children: [] }
