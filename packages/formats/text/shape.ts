import type { Line } from './lines.ts'

/** How a file prints its lines. */
export interface Shape {
  /** Blank lines stand between all printed lines, and so say nothing. */
  readonly spaced: boolean
  /** Blank lines stand between lines of prose often enough to say nothing inside a sentence. */
  readonly loose: boolean
  /** Width at which prose is wrapped; undefined where every paragraph is one line. */
  readonly wrap: number | undefined
  /** Indent of the lines that continue a paragraph. */
  readonly indent: number
  /** The same for pages that print enough prose to have a margin of their own. */
  readonly margins: ReadonlyMap<number, number>
  /** Columns are held apart by runs of blanks, as `pdftotext -layout` does. */
  readonly aligned: boolean
}

/** Widest difference of a full line from the usual one: a character that did not fit, and hanging punctuation. */
const ragged = 6
const sentenceEnd = /[。；：！？:;][”’」』）)]?$/
const shortestProse = 40
const widestPage = 160

export function shapeOf(lines: readonly Line[]): Shape {
  const followed = lines.filter((line, index) => index > 0 && !line.opens)
  const spaced =
    followed.length > 0 && followed.filter(({ gap }) => gap === 1).length * 10 >= followed.length * 6
  const prose = lines.filter(
    ({ width, text }) => width >= shortestProse && /[，。；：、]/.test(text.slice(0, 400)) && !isWide(text),
  )
  const aligned = lines.filter(({ text }) => isWide(text)).length * 10 >= lines.length
  const loose = spaced || isLoose(lines, prose)
  return { spaced, loose, wrap: wrapOf(prose), indent: indentOf(prose), margins: marginsOf(prose), aligned }
}

/** Whether three in ten unfinished lines of prose have a blank line under them. */
function isLoose(lines: readonly Line[], prose: readonly Line[]): boolean {
  const open = new Set(prose.filter(({ text }) => !sentenceEnd.test(text.slice(-2))))
  const below = lines.filter((line, index) => index > 0 && open.has(lines[index - 1]!) && !line.opens)
  return below.length >= 3 && below.filter(({ gap }) => gap === 1).length * 10 >= below.length * 3
}

/** Blanks inside that hold columns apart. */
const isWide = (text: string): boolean => / {3,}\S/.test(text.slice(0, 400))

/**
 * The width that most unfinished lines of prose have: where a file wraps, sentences break at its edge. Undefined where
 * few lines are unfinished, or where they end anywhere.
 */
function wrapOf(prose: readonly Line[]): number | undefined {
  const open = prose.filter(({ text }) => !sentenceEnd.test(text.slice(-2)))
  if (open.length === 0 || open.length * 5 < prose.length) return undefined
  const counts = new Map<number, number>()
  for (const { width } of open) counts.set(width, (counts.get(width) ?? 0) + 1)
  let best = 0
  let most = 0
  for (const width of counts.keys()) {
    let near = 0
    for (let w = width - 3; w <= width + 3; w += 1) near += counts.get(w) ?? 0
    if (near > most || (near === most && width > best)) [best, most] = [width, near]
  }
  if (best > widestPage) return undefined
  let full = 0
  for (const [width, count] of counts) if (Math.abs(width - best) <= ragged) full += count
  return full * 2 >= open.length ? best : undefined
}

/** The smallest indent that is no exception: first lines are set in from it. */
function indentOf(prose: readonly Line[]): number {
  const counts = new Map<number, number>()
  for (const { indent } of prose) counts.set(indent, (counts.get(indent) ?? 0) + 1)
  const usual = [...counts].filter(([, count]) => count * 7 >= prose.length).map(([indent]) => indent)
  return usual.length > 0 ? Math.min(...usual) : 0
}

function marginsOf(prose: readonly Line[]): Map<number, number> {
  const pages = new Map<number, Line[]>()
  for (const line of prose) {
    const same = pages.get(line.place.page)
    if (same) same.push(line)
    else pages.set(line.place.page, [line])
  }
  return new Map([...pages].flatMap(([page, lines]) => (lines.length < 4 ? [] : [[page, indentOf(lines)]])))
}

/** Whether a line goes up to the edge, so that its sentence may go on in the next. */
export const isFull = (line: Line, { wrap, indent, margins }: Shape): boolean =>
  wrap !== undefined &&
  line.width + Math.max(0, line.indent - (margins.get(line.place.page) ?? indent)) >= wrap - ragged

/** Whether a line is set in, as the first of a paragraph is. */
export const isSetIn = (line: Line, { indent, margins, spaced }: Shape): boolean =>
  !spaced && line.indent >= (margins.get(line.place.page) ?? indent) + 2
