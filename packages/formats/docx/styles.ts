import { child, elementsOf, type Element, isOn, valueOf } from '../ooxml/xml.ts'

/** What a style says that matters for reading, its ancestors included. */
export interface Style {
  readonly name: string
  /** 0-based level of a heading. */
  readonly level?: number
  readonly hidden: boolean
  readonly numbering?: { readonly list: string; readonly level: number }
}

const plain: Style = { name: '', hidden: false }

/** The styles of a word-processor file by id; `default` is the style of paragraphs that name none. */
export class Styles {
  private readonly elements = new Map<string, Element>()
  private readonly known = new Map<string, Style>()
  private readonly usual: string | undefined

  constructor(part: Element | undefined) {
    for (const style of part ? elementsOf(part) : []) {
      const id = style.attributes['styleId']
      if (style.name !== 'style' || id === undefined) continue
      this.elements.set(id, style)
      if (
        style.attributes['type'] === 'paragraph' &&
        /^(?:1|true|on)$/.test(style.attributes['default'] ?? '')
      )
        this.usual ??= id
    }
  }

  style(id: string | undefined): Style {
    return this.resolve(id ?? this.usual, 0)
  }

  private resolve(id: string | undefined, depth: number): Style {
    const element = id === undefined ? undefined : this.elements.get(id)
    if (id === undefined || !element || depth > 30) return plain
    const found = this.known.get(id)
    if (found) return found
    const base = this.resolve(valueOf(element, 'basedOn'), depth + 1)
    const paragraph = child(element, 'pPr')
    const name = valueOf(element, 'name') ?? ''
    const level = levelOf(name, paragraph) ?? base.level
    const numbering = numberingOf(paragraph, base)
    const style: Style = {
      name: name === '' ? base.name : name,
      ...(level !== undefined && level < 9 && { level }),
      hidden: isOn(child(element, 'rPr'), 'vanish') ?? base.hidden,
      ...(numbering && { numbering }),
    }
    this.known.set(id, style)
    return style
  }
}

/** The heading level that a paragraph's properties or a style's name give; 9 is body text. */
export function levelOf(name: string, properties: Element | undefined): number | undefined {
  const outline = valueOf(properties, 'outlineLvl')
  if (outline !== undefined) return Number(outline)
  const heading = /^(?:heading|标题)\s*(\d)$/i.exec(name)
  if (heading) return Number(heading[1]) - 1
  return /^(?:title|标题|文档标题)$/i.test(name) ? 0 : undefined
}

/** Which list a paragraph belongs to, by its own properties or else its style's. List "0" is none. */
export function numberingOf(
  properties: Element | undefined,
  style: Pick<Style, 'numbering'>,
): Style['numbering'] {
  const own = child(properties, 'numPr')
  if (!own) return style.numbering
  const list = valueOf(own, 'numId') ?? style.numbering?.list
  const level = Number(valueOf(own, 'ilvl') ?? style.numbering?.level ?? 0)
  return list === undefined || list === '0' ? undefined : { list, level }
}
