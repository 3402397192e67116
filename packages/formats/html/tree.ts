import { type DefaultTreeAdapterTypes, defaultTreeAdapter, Parser, type TreeAdapter } from 'parse5'
import { Refused } from '../ooxml/zip.ts'

export type Node = DefaultTreeAdapterTypes.ChildNode
export type Element = DefaultTreeAdapterTypes.Element
type Parent = DefaultTreeAdapterTypes.ParentNode

export interface HtmlLimits {
  readonly bytes: number
  readonly elements: number
  readonly depth: number
  /** Milliseconds for parsing. */
  readonly time: number
}

export interface HtmlParsing extends HtmlLimits {
  /** Whether elements and texts keep the line they begin in. */
  readonly places?: boolean
}

export const htmlLimits: HtmlLimits = {
  bytes: 64 * 1024 * 1024,
  elements: 2_000_000,
  depth: 500,
  time: 30_000,
}

/** The page as browsers build it. Nothing it points to is loaded and nothing in it runs. Throws Refused. */
export function parseHtml(text: string, limits: HtmlParsing): Element {
  const parser = new Parser({ treeAdapter: bounded(limits), sourceCodeLocationInfo: limits.places ?? false })
  const started = performance.now()
  const step = 64 * 1024
  for (let at = 0; at < text.length; at += step) {
    parser.tokenizer.write(text.slice(at, at + step), at + step >= text.length)
    if (performance.now() - started > limits.time) throw new Refused('too-slow')
  }
  const html = parser.document.childNodes.find((node): node is Element => node.nodeName === 'html')
  if (!html) throw new Refused('damaged-file')
  return html
}

/** Builds the tree, and refuses when it grows too large or too deep. */
function bounded(limits: HtmlLimits): TreeAdapter<DefaultTreeAdapterTypes.DefaultTreeAdapterMap> {
  const depths = new WeakMap<object, number>()
  let elements = 0
  const sink = (parent: Parent, node: Node): void => {
    const depth = (depths.get(parent) ?? 0) + 1
    if (depth > limits.depth) throw new Refused('too-large', { depth: limits.depth })
    depths.set(node, depth)
  }
  return {
    ...defaultTreeAdapter,
    createElement(name, namespace, attributes) {
      elements += 1
      if (elements > limits.elements) throw new Refused('too-large', { elements: limits.elements })
      return defaultTreeAdapter.createElement(name, namespace, attributes)
    },
    appendChild(parent, node) {
      sink(parent, node)
      defaultTreeAdapter.appendChild(parent, node)
    },
    insertBefore(parent, node, reference) {
      sink(parent, node)
      defaultTreeAdapter.insertBefore(parent, node, reference)
    },
  }
}

export const isElement = (node: Node): node is Element => 'tagName' in node

/** 1-based line of the source in which a node begins. */
export const lineOf = (node: Node): number | undefined => node.sourceCodeLocation?.startLine

export function attribute(element: Element, name: string): string | undefined {
  return element.attrs.find((own) => own.name === name)?.value
}

export function textOf(element: Element): string {
  let text = ''
  for (const node of element.childNodes) {
    if (isElement(node)) text += textOf(node)
    else if (node.nodeName === '#text' && 'value' in node) text += node.value
  }
  return text
}

export function find(element: Element, matches: (found: Element) => boolean): Element[] {
  return element.childNodes.flatMap((node) => {
    if (!isElement(node)) return []
    return matches(node) ? [node] : find(node, matches)
  })
}
