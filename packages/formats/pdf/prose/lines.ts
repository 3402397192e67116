import type { Box, Glyph } from '../page.ts'

/** Characters on one baseline, left to right. */
export interface Line extends Box {
  readonly glyphs: readonly Glyph[]
  readonly text: string
  readonly base: number
  /** Font size of most of its characters. */
  readonly size: number
  readonly bold: boolean
}

const wideCharacter =
  /[\u2e80-\u9fff\uf900-\ufaff\ufe30-\ufe4f\uff00-\uffef\u3000-\u303f\u{20000}-\u{3ffff}\u201c\u201d\u2018\u2019\u2014\u2026\u00b7\u2460-\u24ff]/u

const ideograph = /[\u3400-\u9fff\u{20000}-\u{3ffff}]/u

/** True for Chinese characters and full-width marks, which are set without blanks between them. */
export const isWide = (text: string): boolean => wideCharacter.test(text)

/** Groups characters into lines, top down. */
export function linesOf(glyphs: readonly Glyph[]): Line[] {
  const level = glyphs.filter((glyph) => glyph.turn === 0)
  const groups: Glyph[][] = []
  const sorted = [...level].toSorted((a, b) => a.base - b.base || a.left - b.left)
  let current: Glyph[] = []
  let base = 0
  let size = 0
  for (const glyph of sorted) {
    if (current.length > 0 && glyph.base - base > 0.4 * Math.min(size, glyph.size)) {
      groups.push(current)
      current = []
    }
    if (current.length === 0 || glyph.size > size * 1.2) {
      base = glyph.base
      size = glyph.size
    }
    current.push(glyph)
  }
  if (current.length > 0) groups.push(current)
  return withRaised(groups)
    .map(lineOf)
    .filter((line) => line.text !== '')
}

/** Puts raised or lowered small characters into the line they belong to. */
function withRaised(groups: Glyph[][]): Glyph[][] {
  const result: Glyph[][] = []
  for (const group of groups) {
    const before = result.at(-1)
    if (before && belong(before, group)) before.push(...group)
    else result.push(group)
  }
  return result
}

function belong(upper: readonly Glyph[], lower: readonly Glyph[]): boolean {
  const [a, b] = [extent(upper), extent(lower)]
  const overlap = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top)
  if (overlap < 0.55 * Math.min(a.bottom - a.top, b.bottom - b.top)) return false
  return lower.every((one) =>
    upper.every((two) => one.right <= two.left + 0.3 * two.size || one.left >= two.right - 0.3 * two.size),
  )
}

function extent(glyphs: readonly Glyph[]): Box {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity]
  for (const glyph of glyphs) {
    if (glyph.left < left) left = glyph.left
    if (glyph.right > right) right = glyph.right
    if (glyph.top < top) top = glyph.top
    if (glyph.bottom > bottom) bottom = glyph.bottom
  }
  return { left, top, right, bottom }
}

/** The line that characters of one baseline make. */
export function lineOf(glyphs: readonly Glyph[]): Line {
  const sorted = inOrder(glyphs) ? glyphs : glyphs.toSorted((a, b) => middleOf(a) - middleOf(b))
  const visible = sorted.filter((glyph) => glyph.text !== ' ')
  const ruler = visible.length > 0 ? visible : sorted
  return {
    ...extent(ruler),
    glyphs: sorted,
    text: textOfLine(sorted),
    base: middle(ruler, 'base'),
    size: middle(ruler, 'size'),
    bold: ruler.filter((glyph) => glyph.bold).length * 2 > ruler.length,
  }
}

/** Twice the middle: an opening quotation mark that is set close begins left of what it follows. */
const middleOf = ({ left, right }: Glyph): number => left + right

function inOrder(glyphs: readonly Glyph[]): boolean {
  for (let i = 1; i < glyphs.length; i += 1) if (middleOf(glyphs[i]!) < middleOf(glyphs[i - 1]!)) return false
  return true
}

/** The median; most lines have one size and one baseline only. */
function middle(glyphs: readonly Glyph[], of: 'base' | 'size'): number {
  const first = glyphs[0]![of]
  if (glyphs.every((glyph) => glyph[of] === first)) return first
  const sorted = glyphs.map((glyph) => glyph[of]).toSorted((a, b) => a - b)
  return sorted[sorted.length >> 1]!
}

/** Text of characters in order; one blank where a blank was printed or a gap stands for one. */
function textOfLine(sorted: readonly Glyph[]): string {
  let text = ''
  let before: Glyph | undefined
  let blank = false
  const running = sorted.length > 25
  for (const glyph of sorted) {
    if (glyph.text === ' ') {
      blank = true
      continue
    }
    if (before) {
      const gap = glyph.left - before.right
      const size = Math.max(glyph.size, before.size)
      const tight = isWide(glyph.text) || isWide(before.text)
      // A printed blank of no width, or one that other characters were set over, separates nothing.
      // Nor does a narrow one between two Chinese characters of running text.
      const ideographs = running && ideograph.test(glyph.text) && ideograph.test(before.text)
      const printed = blank && gap > size * (ideographs ? 0.55 : 0.12)
      if (printed || gap > size * (tight ? 0.9 : 0.28)) text += ' '
    }
    text += glyph.text
    before = glyph
    blank = false
  }
  return text
}

/**
 * Joins printed lines of one cell or paragraph. Chinese joins without a blank; so do digits of a number that had to
 * wrap because its column is narrow; words and separate numbers keep a blank.
 */
export function joinLines(lines: readonly Line[], width: number): string {
  let text = ''
  let before: Line | undefined
  for (const line of lines) {
    if (before) text += separator(before, line, width)
    text += line.text
    before = line
  }
  return text
}

export function separator(before: Line, line: Line, width: number): '' | ' ' {
  const last = before.text.at(-1) ?? ''
  const first = line.text[0] ?? ''
  if (isWide(last) || isWide(first)) return ''
  if (/[\d.,%\-/:_@]/.test(last) || /[\d.,%\-/:_@]/.test(first)) {
    const next = line.glyphs.find((glyph) => glyph.text !== ' ')
    const room = width - (before.right - before.left) - (next ? next.right - next.left : 0)
    if (room < 1.6 * before.size || /[,.\-/:]$/.test(before.text)) return ''
  }
  return ' '
}
