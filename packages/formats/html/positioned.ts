import type { Block } from '@mingzhang/core/model'
import { flowOf } from '../pdf/flow.ts'
import type { Glyph, Page, Segment } from '../pdf/page.ts'
import { blocksOf } from '../pdf/prose/paragraphs.ts'
import { attribute, type Element, find, isElement, textOf } from './tree.ts'

/** Fewest pieces of text that make a sheet of a page. */
const fewest = 8

/** What a style says, lengths in points. */
type Style = ReadonlyMap<string, string>

/**
 * Sheets of a page whose texts and rules stand at fixed places, as programs make them from PDF: their source has lost the
 * tables, but where everything stands is there, as in a PDF.
 */
export function sheetsOf(body: Element): Element[] {
  return find(body, (element) => {
    const style = styleOf(element)
    if (!/^(?:relative|absolute)$/.test(style.get('position') ?? '')) return false
    return texts(element).length >= fewest || isSmallSheet(element, style)
  })
}

/** A cover has few texts: a sheet with a size of its own, and nothing in it but what is placed. */
function isSmallSheet(element: Element, style: Style): boolean {
  if (points(style.get('width')) === undefined || points(style.get('height')) === undefined) return false
  const children = element.childNodes.filter(isElement)
  return (
    children.length > 0 &&
    texts(element).length === children.filter((own) => textOf(own).trim() !== '').length
  )
}

/** Tables and paragraphs of the sheets; the first sheet is page 1. */
export const sheetBlocks = (sheets: readonly Element[]): Block[] =>
  blocksOf(sheets.map((sheet, index) => flowOf(pageOf(sheet, index + 1))))

/** Children that hold text at a place of their own. */
function texts(sheet: Element): Element[] {
  return sheet.childNodes.filter((node): node is Element => {
    if (!isElement(node)) return false
    const style = styleOf(node)
    const placed = style.get('position') === 'absolute' && style.has('left') && style.has('top')
    return placed && textOf(node).trim() !== ''
  })
}

function pageOf(sheet: Element, number: number): Page {
  const glyphs: Glyph[] = []
  const horizontal: Segment[] = []
  const vertical: Segment[] = []
  const own = styleOf(sheet)
  let [width, height] = [points(own.get('width')) ?? 0, points(own.get('height')) ?? 0]
  for (const child of sheet.childNodes) {
    if (!isElement(child)) continue
    const style = styleOf(child)
    const left = points(style.get('left'))
    const top = points(style.get('top'))
    if (left === undefined || top === undefined || style.get('position') !== 'absolute') continue
    const right = left + (points(style.get('width')) ?? 0)
    const bottom = top + (points(style.get('height')) ?? 0)
    if (style.has('border-bottom')) horizontal.push({ position: bottom, from: left, to: right })
    if (style.has('border-top')) horizontal.push({ position: top, from: left, to: right })
    if (style.has('border-right')) vertical.push({ position: right, from: top, to: bottom })
    if (style.has('border-left')) vertical.push({ position: left, from: top, to: bottom })
    glyphs.push(...glyphsOf(textOf(child), left, top, style))
  }
  for (const glyph of glyphs) {
    width = Math.max(width, glyph.right)
    height = Math.max(height, glyph.bottom)
  }
  return {
    number,
    width,
    height,
    glyphs,
    horizontal,
    vertical,
    fills: [],
    images: [],
    drawings: [],
    hidden: 0,
    slanted: 0,
    cut: false,
    view: ({ left, top, right, bottom }) => [round(left), round(top), round(right), round(bottom)],
  }
}

const round = (length: number): number => Math.round(length * 100) / 100

/** Characters one after the other: Chinese ones as wide as high, others half of it. */
function glyphsOf(text: string, left: number, top: number, style: Style): Glyph[] {
  const size = points(style.get('font-size')) ?? 12
  const line = points(style.get('line-height')) ?? size
  const bold = /^(?:bold|[6-9]00)$/.test(style.get('font-weight') ?? '')
  let at = left
  return Array.from(text.replace(/[\u00a0\s]/g, ' '), (char) => {
    const wide = /[\u2e80-\u9fff\uf900-\ufaff\ufe30-\ufe4f\uff00-\uffef\u2014\u2018-\u201d\u2026]/u.test(char)
    const start = at
    at += wide ? size : size / 2
    const box = { left: start, right: at, top, bottom: top + line }
    return { ...box, text: char, base: top + line * 0.86, size, bold, turn: 0 }
  })
}

function styleOf(element: Element): Style {
  const style = new Map<string, string>()
  for (const part of (attribute(element, 'style') ?? '').split(';')) {
    const colon = part.indexOf(':')
    if (colon > 0) style.set(part.slice(0, colon).trim().toLowerCase(), part.slice(colon + 1).trim())
  }
  return style
}

function points(length: string | undefined): number | undefined {
  const match = /^(-?\d+(?:\.\d+)?)(pt|px)$/.exec(length ?? '')
  return match ? Number(match[1]) * (match[2] === 'px' ? 0.75 : 1) : undefined
}
