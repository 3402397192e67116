import type { Box } from '../page.ts'
import type { Line } from './lines.ts'

/** What the text outside the tables of one page is, before it becomes paragraphs. */
export interface PageLines {
  readonly number: number
  readonly width: number
  readonly height: number
  readonly lines: readonly Line[]
  readonly charts: readonly Box[]
  readonly tables: readonly Box[]
}

const margin = 0.13
const pageNumber =
  /^[-—–―~·.\s]*(?:第\s*)?(\d{1,4}|[ivxlIVXL]{1,6})(?:\s*页)?(?:[\s,，]*[/／共]\s*(?:共\s*)?\d{1,4}\s*页?)?[-—–―~·.\s]*$/
const leader = /(?:[.…·•．。]\s?){5,}\s*[-—]?\s*\d{0,4}\s*[-—]?$/
const numbered =
  /^(?:第[一二三四五六七八九十百\d]+[部分章节]|[一二三四五六七八九十]+[、.．]|[（(][一二三四五六七八九十\d]+[)）]|\d+[、.．]|附[件表]|表\s*[一二三四五六七八九十\d])/

/** Lines that belong to the page and not to the text: page numbers, running heads, contents, chart labels. */
export function findFurniture(pages: readonly PageLines[]): Set<Line> {
  const furniture = new Set<Line>()
  markPageNumbers(pages, furniture)
  markRunning(pages, furniture)
  markContents(pages, furniture)
  for (const page of pages) {
    for (const line of page.lines) if (page.charts.some((chart) => isLabel(line, chart))) furniture.add(line)
  }
  return furniture
}

/** First and last lines of a page, with whether they stand in its margin. */
function outermost(page: PageLines): { line: Line; inMargin: boolean }[] {
  const content = [...page.lines, ...page.tables]
  const top = Math.min(...content.map((box) => box.top))
  const bottom = Math.max(...content.map((box) => box.bottom))
  return page.lines.flatMap((line) => {
    const low = line.bottom > bottom - line.size * 0.6
    const high = line.top < top + line.size * 0.6
    const inMargin = low ? line.bottom > page.height * (1 - margin) : line.top < page.height * margin
    return low || high ? [{ line, inMargin }] : []
  })
}

function markPageNumbers(pages: readonly PageLines[], furniture: Set<Line>): void {
  const offsets = new Map<number, number>()
  const found: { line: Line; offset: number | undefined; framed: boolean }[] = []
  for (const page of pages) {
    for (const { line, inMargin } of outermost(page)) {
      const match = pageNumber.exec(line.text)
      if (!match) continue
      const offset = /^\d+$/.test(match[1]!) ? Number(match[1]) - page.number : undefined
      const framed = inMargin && (/[-—–―页共/]/.test(line.text) || offset === undefined)
      found.push({ line, offset, framed })
      if (offset !== undefined) offsets.set(offset, (offsets.get(offset) ?? 0) + 1)
    }
  }
  for (const { line, offset, framed } of found) {
    if (framed || (offset !== undefined && (offsets.get(offset) ?? 0) >= Math.min(2, pages.length))) {
      furniture.add(line)
    }
  }
}

/** The same words in the same place at the edge of many pages. Table titles and unit lines are never meant. */
function markRunning(pages: readonly PageLines[], furniture: Set<Line>): void {
  const seen = new Map<string, Line[]>()
  for (const page of pages) {
    for (const line of page.lines) {
      const edge = line.bottom < page.height * 0.1 || line.top > page.height * 0.9
      if (!edge || /表|单位[：:]/.test(line.text)) continue
      const key = `${line.text.replace(/\s/g, '')}@${Math.round(line.base / 6)}`
      const list = seen.get(key)
      if (list) list.push(line)
      else seen.set(key, [line])
    }
  }
  const enough = Math.max(3, pages.length * 0.2)
  for (const list of seen.values()) if (list.length >= enough) for (const line of list) furniture.add(line)
}

/** Contents: lines with dot leaders, and what follows the word 目录 as long as it looks like a list of headings. */
function markContents(pages: readonly PageLines[], furniture: Set<Line>): void {
  let listing = false
  for (const page of pages) {
    const lines = page.lines.filter((line) => !furniture.has(line))
    const led = lines.filter((line) => leader.test(line.text))
    for (const line of led) furniture.add(line)
    const title = lines.findIndex((line) => /^目\s*录$/.test(line.text))
    const entry = (line: Line): boolean => furniture.has(line) || isEntry(line)
    if (title >= 0) {
      const rest = lines.slice(title + 1)
      listing = rest.length > 1 && rest.filter(entry).length >= rest.length * 0.7
      if (listing)
        for (const line of lines.slice(title)) if (entry(line) || rest.length < 60) furniture.add(line)
      continue
    }
    listing = listing && page.tables.length === 0 && lines.length > 1 && led.length >= lines.length * 0.5
    if (listing) for (const line of lines) furniture.add(line)
  }
}

const isEntry = (line: Line): boolean =>
  line.text.length < 60 &&
  !/[。；;]$/.test(line.text) &&
  (numbered.test(line.text) || /\d$|[表明释项]$/.test(line.text))

function isLabel(line: Line, chart: Box): boolean {
  const x = (line.left + line.right) / 2
  const y = (line.top + line.bottom) / 2
  if (chart.left - 2 <= x && x <= chart.right + 2 && chart.top - 2 <= y && y <= chart.bottom + 2) return true
  const reach = 2.4 * line.size
  const near = y > chart.top - reach && y < chart.bottom + reach
  return near && line.text.length <= 40 && !/[。，；]/.test(line.text) && line.size < 10.6
}
