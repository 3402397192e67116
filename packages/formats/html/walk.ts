import type { Message, Paragraph, Place } from '@mingzhang/core/model'
import type { Item } from '../blocks/blocks.ts'
import { Prose } from '../blocks/prose.ts'
import { tableItems } from './tables.ts'
import { attribute, type Element, find, isElement, lineOf, textOf } from './tree.ts'

/** What browsers do not print as text of the page. */
const unseen = new Set([
  'head',
  'script',
  'style',
  'template',
  'noscript',
  'iframe',
  'object',
  'embed',
  'applet',
  'svg',
  'math',
  'canvas',
  'audio',
  'video',
  'select',
  'datalist',
  'textarea',
  'button',
  'input',
  'map',
  'xml',
  'title',
])

const blockNames = new Set([
  'address',
  'article',
  'aside',
  'blockquote',
  'body',
  'center',
  'dd',
  'details',
  'dialog',
  'dir',
  'div',
  'dl',
  'dt',
  'fieldset',
  'figcaption',
  'figure',
  'footer',
  'form',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'header',
  'hgroup',
  'hr',
  'html',
  'legend',
  'li',
  'main',
  'menu',
  'nav',
  'ol',
  'p',
  'pre',
  'section',
  'summary',
  'ul',
  'caption',
])

const cjk = /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef\u3000-\u303f\u201c\u201d]/u

/** Where the walk stands. */
interface Inside {
  readonly role?: Paragraph['role']
  readonly link: boolean
  readonly pre: boolean
}

/** Walks over a page in the order of its source. */
export class Walk {
  private readonly apart: ReadonlySet<Element>
  private items: Item[] = []
  private prose = new Prose()
  private role: Paragraph['role'] | undefined
  private paragraphs = 1
  /** White space that is due before the next text; with a line break in it, or not. */
  private gap: '' | ' ' | '\n' = ''
  private last = ''
  private linked = 0
  private hidden = 0
  private invisible = 0
  private readonly lineFor: ((line: number) => number) | undefined
  /** Line of the page that is read. */
  private line = 1

  /**
   * Elements that are read by other means are left out. Places have the paragraph, or, for a page made of another text,
   * the line of that: `lineFor` gives it for a line of the page.
   */
  constructor(apart: ReadonlySet<Element>, lineFor?: (line: number) => number) {
    this.apart = apart
    this.lineFor = lineFor
  }

  read(html: Element): Item[] {
    const body = html.childNodes.find((node): node is Element => node.nodeName === 'body')
    if (!body) return []
    const main = mainOf(body)
    this.children(body, { link: false, pre: false, ...(main && { role: 'furniture' }) }, main)
    this.close()
    return this.items
  }

  messages(): Message[] {
    const messages: Message[] = []
    if (this.hidden > 0)
      messages.push({ code: 'hidden-text-skipped', level: 'info', facts: { characters: this.hidden } })
    if (this.invisible > 0)
      messages.push({ code: 'invisible-characters', level: 'info', facts: { count: this.invisible } })
    return messages
  }

  private children(parent: Element, inside: Inside, main?: Element): void {
    for (const node of parent.childNodes) {
      if (isElement(node)) this.element(node, inside, main)
      else if (node.nodeName === '#text' && 'value' in node) {
        this.line = lineOf(node) ?? this.line
        this.text(node.value, inside)
      }
    }
  }

  private element(element: Element, inside: Inside, main?: Element): void {
    const name = element.tagName
    if (unseen.has(name) || this.apart.has(element)) return
    if (isHidden(element)) {
      this.hidden += textOf(element).replace(/\s/g, '').length
      return
    }
    if (name === 'br' || name === 'hr') return this.close()
    if (name === 'wbr' || name === 'img') return
    if (name === 'table') return this.table(element, inside, main)
    const own = roleOf(element)
    const { role: outer, ...rest } = inside
    const role = element === main ? undefined : (outer ?? own)
    const next: Inside = {
      ...rest,
      ...(role && { role }),
      link: inside.link || name === 'a',
      pre: inside.pre || name === 'pre',
    }
    if (!blockNames.has(name)) return this.children(element, next, main)
    this.close()
    this.role = role
    this.children(element, next, main)
    this.close()
    this.role = inside.role
  }

  private table(element: Element, inside: Inside, main?: Element): void {
    this.close()
    const found = tableItems(element, {
      place: (own) => {
        this.line = lineOf(own) ?? this.line
        return this.place()
      },
      hidden: (row) => {
        this.hidden += textOf(row).replace(/\s/g, '').length
      },
      isHidden,
      items: (cell) => this.aside(cell, inside, main),
    })
    if (inside.role === 'furniture' && !main)
      for (const item of found) this.items.push(item.kind === 'table' ? item : { ...item, role: 'furniture' })
    else this.items.push(...found)
  }

  /** What stands in a cell, apart from the rest. */
  private aside(cell: Element, inside: Inside, main?: Element): Item[] {
    const outer = this.items
    this.items = []
    this.role = inside.role
    this.children(cell, inside, main)
    this.close()
    const own = this.items
    this.items = outer
    return own
  }

  private place(): Place {
    return this.lineFor ? { page: 1, line: this.lineFor(this.line) } : { page: 1, paragraph: this.paragraphs }
  }

  private text(value: string, inside: Inside): void {
    if (inside.pre) {
      value.split(/\r?\n/).forEach((line, index) => {
        if (index > 0) {
          this.close()
          this.line += 1
        }
        this.write(line, inside)
      })
      return
    }
    for (const piece of value.match(/[ \t\n\r\f]+|[^ \t\n\r\f]+/g) ?? []) {
      if (!/^[ \t\n\r\f]/.test(piece)) this.write(piece, inside)
      else {
        if (this.gap !== '\n') this.gap = /[\n\r]/.test(piece) ? '\n' : ' '
        this.line += piece.split('\n').length - 1
      }
    }
  }

  private write(text: string, inside: Inside): void {
    if (text === '') return
    // A line break of the source between Chinese characters is none of the text.
    const breaks = this.gap === '\n' && cjk.test(this.last) && cjk.test(text[0]!)
    this.prose.add((this.gap !== '' && !breaks ? ' ' : '') + text, this.place())
    this.gap = ''
    this.last = text.at(-1)!
    if (inside.link) this.linked += text.length
  }

  private close(): void {
    const text = this.prose.value
    this.invisible += this.prose.removed
    if (text !== '') {
      const links = this.linked > 0.8 * text.replace(/\s/g, '').length && text.length < 60
      const role = this.role ?? (links ? 'furniture' : undefined)
      const furniture =
        role === 'heading' && (text.length > 120 || /[。；！？]/.test(text)) ? undefined : role
      this.items.push({
        kind: 'paragraph',
        text,
        // A line that only holds blanks at the end is none.
        lines: this.prose.marks.filter(({ start }) => start < text.length),
        ...(furniture && { role: furniture }),
      })
      this.paragraphs += 1
    }
    this.prose = new Prose()
    this.gap = ''
    this.last = ''
    this.linked = 0
  }
}

/** The one part that the page itself calls its content. */
function mainOf(body: Element): Element | undefined {
  const called = (name: string): Element | undefined => {
    const found = find(
      body,
      (element) => element.tagName === name || (name === 'main' && attribute(element, 'role') === 'main'),
    )
    return found.length === 1 ? found[0] : undefined
  }
  return called('main') ?? called('article')
}

function roleOf({ tagName, attrs }: Element): Paragraph['role'] | undefined {
  if (/^h[1-6]$/.test(tagName)) return 'heading'
  if (tagName === 'caption') return 'caption'
  if (tagName === 'nav' || tagName === 'footer' || tagName === 'aside') return 'furniture'
  const navigation = attrs.some(
    ({ name, value }) =>
      (name === 'class' || name === 'id') &&
      /(?:^|[\s_-])(?:nav|navbar|menu|footer|foot|breadcrumbs?|crumbs?|sidebar|copyright|share)(?:$|[\s_-])/i.test(
        value,
      ),
  )
  return navigation && !/^(?:body|html)$/.test(tagName) ? 'furniture' : undefined
}

function isHidden(element: Element): boolean {
  if (attribute(element, 'hidden') !== undefined) return true
  const style = attribute(element, 'style')
  return (
    style !== undefined &&
    /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all|font-size\s*:\s*0(?:px|pt|em)?\s*(?:;|$)|opacity\s*:\s*0\s*(?:;|$))/i.test(
      style,
    )
  )
}
