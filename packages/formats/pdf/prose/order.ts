import type { Glyph } from '../page.ts'
import { type Line, lineOf, linesOf } from './lines.ts'

/** Lines top down; where the page is set in two columns, the left one before the right one. */
export function readingOrder(glyphs: readonly Glyph[], width: number): Line[] {
  const lines = linesOf(glyphs)
  const gutter = gutterOf(lines, width)
  if (gutter === undefined) return [...lines, ...sidewaysLines(glyphs)]
  const result: Line[] = []
  let right: Line[] = []
  for (const line of lines) {
    const halves = [
      line.glyphs.filter((glyph) => (glyph.left + glyph.right) / 2 < gutter),
      line.glyphs.filter((glyph) => (glyph.left + glyph.right) / 2 >= gutter),
    ] as const
    const crossing = line.glyphs.some(
      (glyph) => glyph.text !== ' ' && glyph.left < gutter && glyph.right > gutter,
    )
    if (crossing) {
      result.push(...right, line)
      right = []
      continue
    }
    if (halves[0].length > 0) result.push(lineOf(halves[0]))
    if (halves[1].length > 0) right.push(lineOf(halves[1]))
  }
  return [...result, ...right, ...sidewaysLines(glyphs)].filter((line) => line.text !== '')
}

/** The blank strip down the middle of a page set in two full columns. */
function gutterOf(lines: readonly Line[], width: number): number | undefined {
  const middle = width / 2
  const both = lines.filter((line) => line.left < width * 0.35 && line.right > width * 0.65)
  if (both.length < 12 || both.length < lines.length * 0.5) return undefined
  let [from, to] = [width * 0.4, width * 0.6]
  let open = 0
  for (const line of both) {
    const before = line.glyphs.findLast((glyph) => glyph.text !== ' ' && glyph.right <= middle)
    const after = line.glyphs.find((glyph) => glyph.text !== ' ' && glyph.left >= middle)
    if (!before || !after || after.left - before.right < 1.2 * line.size) continue
    const fills = before.right - line.left > 0.32 * width && line.right - after.left > 0.25 * width
    if (!fills) continue
    open += 1
    from = Math.max(from, before.right)
    to = Math.min(to, after.left)
  }
  return open >= both.length * 0.85 && from < to ? (from + to) / 2 : undefined
}

/** Characters set sideways outside tables, such as page numbers of turned pages. */
function sidewaysLines(glyphs: readonly Glyph[]): Line[] {
  const turned = glyphs.filter((glyph) => glyph.turn !== 0 && glyph.text !== ' ')
  return turned.length === 0 ? [] : [lineOf(turned)]
}
