import type { Finding, Paragraph, Place, Reading, Severity, Spot } from '@mingzhang/core/model'
import { markedRanges } from '../spot.ts'
import { placeKey } from './facts.ts'

/** A finding's place on the re-set paper. */
export interface Mark {
  readonly id: string
  readonly severity: Severity
  /** Number of the card, from 1. */
  readonly card: number
  /** Characters of the paragraph; left out in tables. */
  readonly range?: readonly [number, number]
}

export interface Marks {
  /** By paragraph id. */
  readonly paragraphs: ReadonlyMap<string, readonly Mark[]>
  /** By table/row/column; column 0 is the whole row, row 0 the whole table. */
  readonly cells: ReadonlyMap<string, readonly Mark[]>
  /** Ids of the marks that were placed. */
  readonly placed: ReadonlySet<string>
}

export const markId = (prefix: string, card: number, grouped = 0): string =>
  `${prefix}m${card}${grouped > 0 ? `-${grouped}` : ''}`

/** Finds every finding, grouped ones too, on the paper. What is not found has no mark, and its card no link. */
export function marksOf(findings: readonly Finding[], reading: Reading, prefix: string): Marks {
  const paragraphs = new Map<string, Mark[]>()
  const cells = new Map<string, Mark[]>()
  const placed = new Set<string>()
  const push = (map: Map<string, Mark[]>, key: string, mark: Mark): void => {
    placed.add(mark.id)
    const list = map.get(key)
    if (list) list.push(mark)
    else map.set(key, [mark])
  }
  const index = new ParagraphIndex(reading)
  findings.forEach((finding, position) => {
    const card = position + 1
    ;[finding, ...finding.grouped].forEach(({ at, printed, severity }, grouped) => {
      const mark = { id: markId(prefix, card, grouped), severity, card }
      const spot = at.printed === undefined && printed !== undefined ? { ...at, printed } : at
      if (at.place.table !== undefined) {
        if (reading.tables.some(({ id }) => id === at.place.table)) push(cells, cellKey(at.place), mark)
        return
      }
      const found = index.find(spot)
      if (found) push(paragraphs, found.paragraph.id, { ...mark, range: found.range })
    })
  })
  return { paragraphs, cells, placed }
}

export const cellKey = ({ table, row = 0, column = 0 }: Pick<Place, 'table' | 'row' | 'column'>): string =>
  `${table}/${row}/${column}`

class ParagraphIndex {
  private readonly byLine = new Map<string, Paragraph[]>()
  private readonly byPage = new Map<number, Paragraph[]>()

  constructor(reading: Reading) {
    for (const block of reading.document.blocks) {
      if (block.kind !== 'paragraph') continue
      for (const { place } of block.lines) {
        this.push(this.byLine, placeKey(place), block)
        this.push(this.byPage, place.page, block)
      }
    }
  }

  find({
    place,
    quote,
    printed,
  }: Spot): { paragraph: Paragraph; range: readonly [number, number] } | undefined {
    const near = this.byLine.get(placeKey(place)) ?? []
    const onPage = this.byPage.get(place.page) ?? []
    for (const paragraph of [...near, ...onPage]) {
      const from = paragraph.lines.find((line) => placeKey(line.place) === placeKey(place))?.start ?? 0
      const start = nearest(paragraph.text, quote, from)
      if (start === undefined) continue
      const [range = [0, quote.length] as const] = markedRanges(quote, printed)
      return { paragraph, range: [start + range[0], start + range[1]] }
    }
    const [paragraph] = near
    return paragraph && { paragraph, range: [0, paragraph.text.length] }
  }

  private push<K>(map: Map<K, Paragraph[]>, key: K, paragraph: Paragraph): void {
    const list = map.get(key)
    if (!list) map.set(key, [paragraph])
    else if (list.at(-1) !== paragraph) list.push(paragraph)
  }
}

/** Where a quote begins, the place nearest to an offset when it stands there more than once. */
function nearest(text: string, quote: string, offset: number): number | undefined {
  let best: number | undefined
  if (quote === '') return undefined
  for (let at = text.indexOf(quote); at >= 0; at = text.indexOf(quote, at + 1)) {
    if (best === undefined || Math.abs(at - offset) < Math.abs(best - offset)) best = at
  }
  return best
}
