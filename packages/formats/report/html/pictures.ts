import type { Locale } from '@mingzhang/core/locale'
import type { Finding, Place, Severity, Spot } from '@mingzhang/core/model'
import { type PageImage, type ReadFile, sortedFindings } from '../checked.ts'
import { escaped } from '../markup.ts'
import { markedRanges } from '../spot.ts'
import { type Anchors, anchorsOf } from './anchors.ts'
import { letter } from './marked.ts'
import { markId } from './marks.ts'

type Edges = readonly [number, number, number, number]

/** How much of the original a report takes in: pages of a file, and bytes of PNG in all. */
export const pictureLimits = { pages: 30, bytes: 8_000_000 } as const

/** Something a finding names, on the page. */
interface Named {
  readonly card: number
  readonly severity: Severity
  readonly place: Place
  readonly quote: string
  readonly printed: string | undefined
  /** Id of the mark on the re-set paper, for what a finding is about. */
  readonly main?: string
}

/** One box for everything that is named at one place. */
interface Box {
  readonly edges: Edges
  readonly named: readonly Named[]
}

/**
 * Pages of a file that its findings name with a box: what findings are about first, the most serious first, then what
 * they compare with. At most `pictureLimits.pages` of them are worth drawing.
 */
export function namedPages(file: ReadFile): number[] {
  const named = namedIn(file, '').filter(({ place }) => place.box)
  const ordered = [...named.filter(({ main }) => main), ...named.filter(({ main }) => !main)]
  return [...new Set(ordered.map(({ place }) => place.page))]
}

/** Pages that fit, by importance, and the numbers of those that are named but not shown. */
export function chosenPages(
  file: ReadFile,
  bytes: number = pictureLimits.bytes,
): { readonly shown: readonly (readonly [number, PageImage])[]; readonly leftOut: readonly number[] } {
  const shown: (readonly [number, PageImage])[] = []
  const leftOut: number[] = []
  let left = bytes
  for (const page of file.pages ? namedPages(file) : []) {
    const picture = file.pages!.get(page)
    if (!picture || picture.png.length > left || shown.length === pictureLimits.pages) leftOut.push(page)
    else {
      shown.push([page, picture])
      left -= picture.png.length
    }
  }
  return { shown: shown.toSorted(([a], [b]) => a - b), leftOut: leftOut.toSorted((a, b) => a - b) }
}

/** The pages with a box on everything that findings name there. Boxes are links to their cards. */
export function picturesHtml(
  file: ReadFile,
  shown: readonly (readonly [number, PageImage])[],
  prefix: string,
  locale: Locale,
): string {
  const named = namedIn(file, prefix)
  const anchor = anchorsOf(file.reading, prefix)
  return shown
    .map(([page, picture]) => {
      const { width, height, scale } = picture
      const right = width / scale
      const bottom = height / scale
      const boxes = boxesOf(named, page, picture).map((box) =>
        boxHtml(box, [right, bottom], prefix, anchor, locale),
      )
      const { page: words } = locale.words
      return `<figure class="scan"><figcaption>${escaped(words.page(page))}</figcaption><div><img alt="${escaped(words.pagePicture(page))}" width="${width}" height="${height}" src="data:image/png;base64,${base64(picture.png)}"><svg viewBox="0 0 ${points(right)} ${points(bottom)}" preserveAspectRatio="none" role="group" aria-label="${escaped(words.pagePicture(page))}">${boxes.join('')}</svg></div></figure>`
    })
    .join('\n')
}

function namedIn(file: ReadFile, prefix: string): Named[] {
  return sortedFindings(file.findings).flatMap((finding, index) => {
    const card = index + 1
    return [finding, ...finding.grouped].flatMap((each, grouped) => {
      const { severity } = each
      const of = (spot: Pick<Spot, 'place' | 'printed'> & { readonly quote?: string }): Named => ({
        card,
        severity,
        place: spot.place,
        quote: spot.quote ?? '',
        printed: spot.printed,
      })
      return [
        { ...of(mainSpot(each)), main: markId(prefix, card, grouped) },
        ...[...(each.also ?? []), ...(each.sum?.addends ?? []), ...(each.cause ? [each.cause] : [])].map(of),
      ]
    })
  })
}

const mainSpot = ({ at, printed }: Finding): Spot =>
  at.printed === undefined && printed !== undefined ? { ...at, printed } : at

function boxesOf(named: readonly Named[], page: number, picture: PageImage): Box[] {
  const boxes = new Map<string, { edges: Edges; named: Named[] }>()
  for (const each of named) {
    const { place } = each
    if (place.page !== page || !place.box) continue
    const edges = onPage(place.table === undefined ? narrowed(each, place.box, picture) : place.box, picture)
    if (!edges) continue
    const key = edges.map(points).join(' ')
    const box = boxes.get(key)
    if (box) box.named.push(each)
    else boxes.set(key, { edges, named: [each] })
  }
  // Large ones first: a box inside another one lies over it and can be clicked.
  const area = ([left, top, right, bottom]: Edges): number => (right - left) * (bottom - top)
  return [...boxes.values()].toSorted((a, b) => area(b.edges) - area(a.edges))
}

/** Cut off at the edges of the page; undefined for what lies outside it. */
function onPage([left, top, right, bottom]: Edges, { width, height, scale }: PageImage): Edges | undefined {
  const within = (value: number, most: number): number => Math.min(Math.max(value, 0), most)
  const cut = [
    within(left, width / scale),
    within(top, height / scale),
    within(right, width / scale),
    within(bottom, height / scale),
  ] as const
  return cut[2] > cut[0] && cut[3] > cut[1] ? cut : undefined
}

const solid = (text: string): string => text.replace(/\s+/g, '')

/** The part of a printed line that holds the number, or failing that the words; else the line. */
function narrowed({ quote, printed }: Named, line: Edges, { characters = [] }: PageImage): Edges {
  const inside = characters.filter(({ text, box: [left, top, right, bottom] }) => {
    const x = (left + right) / 2
    const y = (top + bottom) / 2
    return text.trim() !== '' && line[0] <= x && x <= line[2] && line[1] <= y && y <= line[3]
  })
  const starts: number[] = []
  let text = ''
  for (const character of inside) {
    starts.push(text.length)
    text += character.text
  }
  const words = solid(quote)
  const wanted = solid(printed ?? '')
  const from = text.indexOf(words)
  const [inQuote] = markedRanges(words, wanted)
  const inLine = markedRanges(text, wanted)
  let range: readonly [number, number] | undefined
  if (words !== '' && from >= 0) {
    range = inQuote ? [from + inQuote[0], from + inQuote[1]] : [from, from + words.length]
  } else if (inLine.length === 1) [range] = inLine
  else if (inLine.length === 0) range = tail(text, wanted)
  if (!range) return line
  const held = inside.filter((_, index) => starts[index]! >= range[0] && starts[index]! < range[1])
  if (held.length === 0) return line
  return [
    Math.min(...held.map(({ box }) => box[0])) - air,
    Math.min(...held.map(({ box }) => box[1])) - air,
    Math.max(...held.map(({ box }) => box[2])) + air,
    Math.max(...held.map(({ box }) => box[3])) + air,
  ]
}

/** Points between a number and its box. */
const air = 1

/** Where words that go on in the next line begin. */
function tail(line: string, words: string): readonly [number, number] | undefined {
  for (let length = Math.min(words.length - 1, line.length); length > 1; length -= 1) {
    if (line.endsWith(words.slice(0, length))) return [line.length - length, line.length]
  }
  return undefined
}

function boxHtml(
  { edges, named }: Box,
  [pageRight, pageBottom]: readonly [number, number],
  prefix: string,
  anchor: Anchors,
  locale: Locale,
): string {
  const [left, top, right, bottom] = edges
  const mains = named.filter(({ main }) => main !== undefined)
  const first = mains[0] ?? named[0]!
  const at = [
    ...new Set(
      named.flatMap(({ main, place, printed }) => [main, anchor(place, printed)].filter((id) => id)),
    ),
  ]
  const cards = [...new Set(named.map(({ card }) => card))]
  const shape = `<rect x="${points(left)}" y="${points(top)}" width="${points(right - left)}" height="${points(bottom - top)}"/>`
  const size = 11
  const tags = [...new Map(mains.map((main) => [main.card, main])).values()].map((main, index) => {
    const wide = size + (String(main.card).length - 1) * 5
    const x = Math.min(Math.max(right - 4 + index * (wide + 1), 0), pageRight - wide)
    const y = Math.min(Math.max(top - size + 2, 0), pageBottom - size)
    return `<g class="${letter[main.severity]}"><rect class="pill" x="${points(x)}" y="${points(y)}" width="${wide}" height="${size}" rx="5.5"/><text x="${points(x + wide / 2)}" y="${points(y + 8.4)}">${main.card}</text></g>`
  })
  const label = cards.map((card) => locale.words.page.backToCard(card)).join(' · ')
  return `<a class="box ${letter[first.severity]}${mains.length > 0 ? '' : ' beside'}" href="#${prefix}k${first.card}" data-k="${cards.map((card) => `${prefix}k${card}`).join(' ')}" data-at="${at.join(' ')}" aria-label="${escaped(label)}"><title>${escaped(label)}</title>${shape}${tags.join('')}</a>`
}

/** Two decimals at most. */
const points = (value: number): string => String(Math.round(value * 100) / 100)

/** In pieces of whole triples, so that no call takes too many arguments. */
function base64(bytes: Uint8Array): string {
  const step = 3 * 8192
  let text = ''
  for (let at = 0; at < bytes.length; at += step) {
    text += btoa(String.fromCharCode(...bytes.subarray(at, at + step)))
  }
  return text
}
