import type { Locale } from '@mingzhang/core/locale'
import type { RuleInfo } from './checked.ts'
import { columns, type Paint, padTo, type Style, safe, wrap } from './terminal.ts'

/** What the parts of the terminal report are written with. */
export interface Pen {
  readonly locale: Locale
  readonly rules: ReadonlyMap<string, RuleInfo>
  readonly paint: Paint
  /** Columns of a line. */
  readonly width: number
}

/** A paragraph, broken at the width, all lines indented alike. */
export function indented(pen: Pen, indent: number, text: string, style?: Style): string[] {
  return wrap(safe(text), pen.width - indent).map((line) => ' '.repeat(indent) + styled(pen, line, style))
}

/** A label and what stands beside it, later lines under the first. */
export function labelled(pen: Pen, labelWidth: number, label: string, text: string, style?: Style): string[] {
  const indent = labelWidth + 4
  return wrap(safe(text), pen.width - indent).map((line, index) =>
    index === 0
      ? `  ${pen.paint('dim', padTo(label, labelWidth))}  ${styled(pen, line, style)}`
      : ' '.repeat(indent) + styled(pen, line, style),
  )
}

const styled = (pen: Pen, text: string, style: Style | undefined): string =>
  style ? pen.paint(style, text) : text

/** A range that is wider than this is no number and gets no ^: the quote itself is what is meant. */
const widest = 40

/**
 * A quote with a line of ^ under its numbers. A quote that is wider than the line is cut around the first number, on
 * both sides, with … for what is left out.
 */
export function underlined(
  pen: Pen,
  quote: string,
  all: readonly (readonly [number, number])[],
  style: Style,
): string[] {
  const ranges = all.filter(([start, end]) => columns(safe(quote.slice(start, end))) <= widest)
  const before = `  ${pen.paint('dim', '│')} `
  const room = pen.width - 4
  const [from, to] = window(quote, ranges[0], room)
  const shown = ranges.filter(([start, end]) => start >= from && end <= to)
  const head = from > 0 ? '…' : ''
  const cells: string[] = []
  let line = head
  let at = from
  for (const [start, end] of shown) {
    line += safe(quote.slice(at, start))
    cells.push(' '.repeat(columns(line) - columns(cells.join(''))))
    const marked = safe(quote.slice(start, end))
    cells.push('^'.repeat(columns(marked)))
    line += marked
    at = end
  }
  line += safe(quote.slice(at, to)) + (to < quote.length ? '…' : '')
  if (shown.length === 0) return [before + line]
  return [before + line, before + pen.paint(style, cells.join(''))]
}

/** The part of a quote that fits, with the range in it. */
function window(quote: string, range: readonly [number, number] | undefined, room: number): [number, number] {
  const widths = Array.from(quote, (_, index) => columns(safe(quote.charAt(index))))
  const total = widths.reduce((sum, width) => sum + width, 0)
  if (total <= room) return [0, quote.length]
  let [from, to] = range ?? [0, 0]
  let used = widths.slice(from, to).reduce((sum, width) => sum + width, 0)
  const limit = room - 2
  while (used < limit) {
    const left = from > 0 ? widths[from - 1]! : Number.POSITIVE_INFINITY
    const right = to < quote.length ? widths[to]! : Number.POSITIVE_INFINITY
    const goLeft =
      from > 0 && (range === undefined ? false : to >= quote.length || range[0] - from <= to - range[1])
    const width = goLeft ? left : right
    if (used + width > limit) break
    used += width
    if (goLeft) from -= 1
    else to += 1
  }
  return [from, to]
}
