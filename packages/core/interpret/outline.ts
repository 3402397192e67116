import type { Layout } from '../catalog/layouts/layout.ts'
import { sectionLayout } from '../catalog/layouts/index.ts'
import { type Document, type Paragraph, placeAt, type Reading, type Section } from '../model/index.ts'
import { generalSections } from './roles.ts'
import { compactText } from './sentences/compact.ts'

/** The numbering that a paragraph begins with, its depth, and where the text behind it starts. */
export interface Marker {
  /** As a section prints it: "五", "（三）", "2". */
  readonly number: string
  /** 1 第X部分 · 2 一、 · 3 （一） · 4 1、 · 5 （1） · 6 ① */
  readonly level: number
  /** Offset in the compact text. */
  readonly end: number
}

const numerals = '[一二三四五六七八九十百]+'
const markers: readonly (readonly [level: number, pattern: RegExp])[] = [
  [1, new RegExp(`^第(${numerals}|\\d+)(?:部分|章|篇)[、：:.．]?`)],
  [2, new RegExp(`^(${numerals})[、.．,，]`)],
  [3, new RegExp(`^([（(]${numerals}[）)])[、.．]?`)],
  [4, /^(\d{1,2})(?:[、．]|\.(?!\d))/],
  [5, /^([（(]\d{1,2}[）)])[、.．]?/],
  [5, /^(\d{1,2})[）)]/],
  [6, /^([①-⑳])[、.．]?/],
]

/** The marker at the start of a compact text. */
export function markerOf(text: string): Marker | undefined {
  for (const [level, pattern] of markers) {
    const match = pattern.exec(text)
    if (match) return { number: match[1]!.replace('(', '（').replace(')', '）'), level, end: match[0].length }
  }
  return undefined
}

/** A paragraph that carries its marker as a numbered item of a text, not as a heading. */
function isItem(title: string): boolean {
  if (title === '' || title.length > 70) return true
  if (/[。；;！？]/.test(title)) return true
  if (/[：:]./.test(title)) return true
  if (/，/.test(title) && title.length > 25) return true
  return /\d[\d,.]*(?:亿|万|千)?元|\d%|\d[人辆台]|\d\.\d/.test(title)
}

const inlineHeading = new RegExp(
  `^(?:${numerals}[、.．]|[（(]${numerals}[）)])[^，。；：:]{2,40}?(?:情况的?总体说明|总体情况说明|情况说明|总体说明)(?:[（(]详?见[^）)]*[）)])?(?=[^，。；：:、的）)])`,
)

/** Length of a heading that a reader has left on one line with the text under it; 0 when there is none. */
export const headingEnd = (text: string): number => inlineHeading.exec(text)?.[0].length ?? 0

/** A line of a table of contents: a heading, dots, the number of a page. */
const isContents = (text: string): boolean => /(?:[.·]{3,}|…+|-{4,})\d*$/.test(text)

/**
 * The headings of a document with the paragraphs under them. Tables and their captions interrupt nothing. Roles come from
 * the words of the layout, where one is known, and else from words that all regions use.
 */
export function outline(document: Document, layout?: Layout): Section[] {
  const sections: (Section & { paragraphs: string[] })[] = []
  const open: (Section & { paragraphs: string[] })[] = []
  for (const block of document.blocks) {
    if (block.kind !== 'paragraph' || block.role === 'furniture' || block.role === 'caption') continue
    const { text } = compactText(block.text)
    if (text === '' || isContents(text)) continue
    const marker = markerOf(text)
    if (!marker) {
      open.at(-1)?.paragraphs.push(block.id)
      continue
    }
    const inline = headingEnd(text)
    const title = text.slice(marker.end, inline || undefined).replace(/^[、.．：:]+/, '')
    if (isItem(title)) {
      // an item of a list closes what is as deep as it or deeper
      while (open.length > 1 && open.at(-1)!.level >= marker.level) open.pop()
      open.at(-1)?.paragraphs.push(block.id)
      continue
    }
    while (open.length > 0 && open.at(-1)!.level >= marker.level) open.pop()
    const section = sectionOf(block, marker, title, open, `s${sections.length + 1}`, layout)
    if (inline > 0) section.paragraphs.push(block.id)
    sections.push(section)
    open.push(section)
  }
  return sections.map((section) => {
    if (!namesTable(section, sections)) return section
    const { role: _none, ...rest } = section
    return rest
  })
}

function sectionOf(
  block: Paragraph,
  marker: Marker,
  title: string,
  open: readonly Section[],
  id: string,
  layout: Layout | undefined,
): Section & { paragraphs: string[] } {
  const parent = open.at(-1)
  const role = roleOf(title.replace(/[：:。]$/, ''), layout)
  const path = [...open.map((section) => section.number), marker.number]
  return {
    id,
    number: marker.number,
    title: title.replace(/[：:]$/, ''),
    level: marker.level,
    ...(parent && { parent: parent.id }),
    ...(role !== undefined && { role }),
    place: { ...placeAt(block, 0), section: path.join('/') },
    paragraphs: [],
  }
}

/** The title of a table that heads no text: in a list of contents, or over the table itself. */
const namesTable = ({ id, title, paragraphs }: Section, sections: readonly Section[]): boolean =>
  paragraphs.length === 0 &&
  /(?<!报)表(?:（[^（）]*）)?$/.test(title) &&
  !sections.some(({ parent }) => parent === id)

/** The role by the layout's words, else by general ones. */
function roleOf(title: string, layout: Layout | undefined): string | undefined {
  const own = layout && sectionLayout(layout, title)
  if (own) return own.role
  let best: string | undefined
  let length = 0
  for (const { role, words, not } of generalSections) {
    if (not?.some((word) => title.includes(word))) continue
    const fitting = words.filter((all) => all.every((word) => title.includes(word)))
    for (const all of fitting) {
      const said = all.join('').length
      if (said > length) {
        best = role
        length = said
      }
    }
  }
  return best
}

type Glossary = Reading['glossary'][number]

/** Terms and their explanations under a heading of the role "glossary": "一、财政拨款：指…". */
export function glossary(document: Document, sections: readonly Section[]): Glossary[] {
  const wanted = new Set(
    sections.filter((section) => inGlossary(section, sections)).flatMap((section) => section.paragraphs),
  )
  const headings = sections.filter((section) => section.role !== 'glossary' && inGlossary(section, sections))
  const found: Glossary[] = []
  for (const block of document.blocks) {
    if (block.kind !== 'paragraph' || !wanted.has(block.id)) continue
    const { text } = compactText(block.text)
    const bare = text.slice(markerOf(text)?.end ?? 0)
    const match = /^([^：:，。]{2,40}?)(?:[：:]|(?=是指|，是指|指的是))(.+)$/s.exec(bare)
    if (match)
      found.push({
        term: match[1]!.replace(/^[“"]([^“”"]+)[”"]$/, '$1'),
        text: match[2]!,
        place: placeAt(block, 0),
      })
    else {
      const heading = headings.find((section) => section.paragraphs[0] === block.id)
      if (heading) found.push({ term: heading.title, text: bare, place: placeAt(block, 0) })
    }
  }
  return found
}

function inGlossary(section: Section, sections: readonly Section[]): boolean {
  for (let at: Section | undefined = section; at; at = sections.find((other) => other.id === at?.parent)) {
    if (at.role === 'glossary') return true
  }
  return false
}
