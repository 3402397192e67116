import { SaxesParser } from 'saxes'
import { Refused } from './zip.ts'

/**
 * An element of an office file. Names of the main vocabulary (words, sheets, relationships, content types) stand bare,
 * others with a prefix that does not depend on the one in the file: "mc:Choice", "wp:extent".
 */
export interface Element {
  readonly name: string
  /** By local name; those of the vocabulary of relationships as "r:id". */
  readonly attributes: Readonly<Record<string, string>>
  readonly children: (Element | string)[]
}

export interface XmlLimits {
  readonly elements: number
  readonly depth: number
}

export const xmlLimits: XmlLimits = { elements: 6_000_000, depth: 250 }

const prefixes: readonly (readonly [ending: string, prefix: string])[] = [
  ['/wordprocessingml/2006/main', ''],
  ['/wordprocessingml/main', ''],
  ['/spreadsheetml/2006/main', ''],
  ['/spreadsheetml/main', ''],
  ['/package/2006/relationships', ''],
  ['/package/2006/content-types', ''],
  ['/officeDocument/2006/relationships', 'r:'],
  ['/officeDocument/relationships', 'r:'],
  ['/markup-compatibility/2006', 'mc:'],
  ['/officeDocument/2006/math', 'm:'],
  ['/officeDocument/math', 'm:'],
  ['wordprocessingDrawing', 'wp:'],
  ['/drawingml/2006/main', 'a:'],
  ['/drawingml/main', 'a:'],
  ['/drawingml/2006/chart', 'c:'],
  ['/drawingml/chart', 'c:'],
  ['/drawingml/2006/picture', 'pic:'],
  ['/drawingml/picture', 'pic:'],
  [':vml', 'v:'],
  ['office:office', 'o:'],
]

const known = new Map<string, string>()

function prefixOf(uri: string): string {
  let prefix = known.get(uri)
  if (prefix === undefined) {
    prefix = prefixes.find(([ending]) => uri.endsWith(ending))?.[1] ?? 'other:'
    if (known.size < 200) known.set(uri, prefix)
  }
  return prefix
}

/** A part as a tree. Documents with a DTD are refused, so no entity is ever expanded. Throws Refused. */
export function parseXml(bytes: Uint8Array, limits: XmlLimits = xmlLimits): Element {
  const root: Element = { name: '', attributes: {}, children: [] }
  const open: Element[] = [root]
  let elements = 0
  const parser = new SaxesParser({ xmlns: true, position: false })
  parser.on('error', () => {
    throw new Refused('damaged-file')
  })
  parser.on('doctype', () => {
    throw new Refused('damaged-file', { reason: 'doctype' })
  })
  parser.on('opentag', (tag) => {
    elements += 1
    if (elements > limits.elements) throw new Refused('too-large', { elements: limits.elements })
    if (open.length > limits.depth) throw new Refused('too-large', { depth: limits.depth })
    const attributes: Record<string, string> = {}
    for (const { uri, local, value, prefix } of Object.values(tag.attributes)) {
      if (prefix === 'xmlns' || (prefix === '' && local === 'xmlns')) continue
      const own = uri === '' ? '' : prefixOf(uri)
      attributes[own === 'r:' ? `r:${local}` : local] = value
    }
    const element: Element = { name: prefixOf(tag.uri) + tag.local, attributes, children: [] }
    open.at(-1)!.children.push(element)
    open.push(element)
  })
  parser.on('closetag', () => {
    open.pop()
  })
  const text = (piece: string): void => {
    open.at(-1)!.children.push(piece)
  }
  parser.on('text', text)
  parser.on('cdata', text)
  const decoder = new TextDecoder(encodingOf(bytes))
  const step = 1024 * 1024
  for (let at = 0; at < bytes.length; at += step)
    parser.write(decoder.decode(bytes.subarray(at, at + step), { stream: true }))
  parser.write(decoder.decode())
  parser.close()
  const top = root.children.find((found) => typeof found !== 'string')
  if (!top) throw new Refused('damaged-file')
  return top
}

/** By mark or by the first bytes of "<?xml" or "<"; office files are UTF-8 or UTF-16. */
function encodingOf(bytes: Uint8Array): string {
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0x3c && bytes[1] === 0)) return 'utf-16le'
  if ((bytes[0] === 0xfe && bytes[1] === 0xff) || (bytes[0] === 0 && bytes[1] === 0x3c)) return 'utf-16be'
  return 'utf-8'
}

export const elementsOf = (element: Element): Element[] =>
  element.children.filter((found): found is Element => typeof found !== 'string')

export function child(element: Element | undefined, name: string): Element | undefined {
  for (const found of element?.children ?? [])
    if (typeof found !== 'string' && found.name === name) return found
  return undefined
}

/** Value of `<name val="…">` inside an element. */
export const valueOf = (element: Element | undefined, name: string): string | undefined =>
  child(element, name)?.attributes['val']

/** Whether a switch such as `<vanish/>` is on; undefined when it is not there. */
export function isOn(element: Element | undefined, name: string): boolean | undefined {
  const found = child(element, name)
  return found && !/^(?:0|false|off|none)$/.test(found.attributes['val'] ?? '1')
}

/** The elements of a name anywhere under an element, in order. */
export function* descendants(element: Element, name: string): Generator<Element> {
  for (const found of element.children) {
    if (typeof found === 'string') continue
    if (found.name === name) yield found
    yield* descendants(found, name)
  }
}

export function textOf(element: Element): string {
  let text = ''
  for (const found of element.children) text += typeof found === 'string' ? found : textOf(found)
  return text
}
