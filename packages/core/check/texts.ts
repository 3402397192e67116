import { everyMatch, type Paragraph, type Place, placeAt, type Reading } from '../model/index.ts'
import { quoteAround } from './quote.ts'

/** A running text of the document: a paragraph, or a cell of a table that holds words. */
export interface Text {
  readonly id: string
  readonly text: string
  readonly role: Paragraph['role'] | 'cell'
  /** False for the pieces of a table that plain text prints line by line: a piece may end anywhere. */
  readonly whole: boolean
  placeAt(offset: number): Place
}

const byReading = new WeakMap<Reading, readonly Text[]>()

/** Every text that a reader of the document sees, in order; page numbers and running heads left out. */
export function textsOf(reading: Reading): readonly Text[] {
  const known = byReading.get(reading)
  if (known) return known
  const texts: Text[] = []
  for (const block of reading.document.blocks) {
    if (block.kind === 'paragraph') {
      if (block.role !== 'furniture')
        texts.push({
          id: block.id,
          text: block.text,
          role: block.role,
          whole: true,
          placeAt: (offset) => placeAt(block, offset),
        })
      continue
    }
    block.rows.forEach((row, r) => {
      row.cells.forEach((cell, c) => {
        if (cell.text)
          texts.push({
            id: `${block.id}/${r}/${c}`,
            text: cell.text,
            role: 'cell',
            whole: block.width > 0,
            placeAt: () => cell.place,
          })
      })
    })
  }
  byReading.set(reading, texts)
  return texts
}

const global = new WeakMap<RegExp, RegExp>()

/** The pattern made to find all matches; compiled once. */
function everywhere(pattern: RegExp): RegExp {
  const known = global.get(pattern)
  if (known) return known
  const made = new RegExp(pattern.source, pattern.flags.includes('g') ? pattern.flags : `${pattern.flags}g`)
  global.set(pattern, made)
  return made
}

/**
 * Whether a pattern asks what stands at the ends of a text: an anchor, or a lookaround that a line break could answer.
 * What such a pattern finds in one text it may miss where the texts stand in a row.
 */
function asksOfEnds({ source }: RegExp): boolean {
  const classes = source.match(/\[(?:\\.|[^\]\\])*\]/g) ?? []
  const rest = source.replace(/\[(?:\\.|[^\]\\])*\]/g, '')
  const open = classes.some((one) => one.startsWith('[^') || /\\[sDW]/.test(one)) || /\\[sDW]/.test(rest)
  return /(?<!\\)[$^]/.test(rest) || (open && /\(\?<?!/.test(rest))
}

/** All texts of the document as lines of one: most patterns find nothing in it, which one look tells. */
const joined = new WeakMap<Reading, string>()
const endAsking = new WeakMap<RegExp, boolean>()

function standsNowhere(reading: Reading, pattern: RegExp): boolean {
  let asks = endAsking.get(pattern)
  if (asks === undefined) endAsking.set(pattern, (asks = asksOfEnds(pattern)))
  if (asks) return false
  let all = joined.get(reading)
  if (all === undefined)
    joined.set(
      reading,
      (all = textsOf(reading)
        .map(({ text }) => text)
        .join('\n')),
    )
  return all.search(pattern) < 0
}

/** Where a pattern matches, and how a finding quotes it. */
export interface Match {
  readonly text: Text
  readonly match: RegExpExecArray
  readonly at: { readonly place: Place; readonly quote: string; readonly printed: string }
}

/** Matches of a pattern in each text, with their spots. `pattern` needs no flags. */
export function matches(
  reading: Reading,
  pattern: RegExp,
  where: (text: Text) => boolean = () => true,
): readonly Match[] {
  if (standsNowhere(reading, pattern)) return []
  const all = everywhere(pattern)
  const found: Match[] = []
  for (const text of textsOf(reading)) {
    const inText = everyMatch(text.text, all)
    if (inText.length === 0 || !where(text)) continue
    for (const match of inText) {
      const end = match.index + match[0].length
      const quote = quoteAround(text.text, match.index, end)
      found.push({ text, match, at: { place: text.placeAt(match.index), quote, printed: match[0] } })
    }
  }
  return found
}
