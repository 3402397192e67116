import { type Box, type Glyph, type Page, unreadable } from '../pdf/page.ts'
import { type Grey, greyOf, inkOf, turned } from './bitmap.ts'
import { printIn } from './detect.ts'
import type { OcrEngine } from './engine.ts'
import { againstInk, digitBreadth, isNumeric } from './ink.ts'
import { type PrintLine, printLines } from './lines.ts'
import { recognise, type Recognised } from './recognise.ts'
import { rulesOf, withoutRules } from './rules.ts'
import { skewOf } from './skew.ts'

/** A picture of a page. */
export interface Picture {
  readonly width: number
  readonly height: number
  readonly rgba: Uint8Array
  /** Pixels to a point. */
  readonly unit: number
}

/** A recognised character with its likelihood. */
export interface ScanGlyph extends Glyph {
  readonly confidence: number
}

export interface ScanPage extends Page {
  readonly glyphs: readonly ScanGlyph[]
}

/** Reads a picture as if it were a page with characters and rules; boxes are those of the picture as it lies. */
export async function readPicture(picture: Picture, number: number, engine: OcrEngine): Promise<ScanPage> {
  const { unit } = picture
  const reach = Math.round(9 * unit)
  let grey = greyOf(picture.width, picture.height, picture.rgba)
  let ink = inkOf(grey, reach)
  const angle = skewOf(ink)
  if (Math.abs(angle) > 0.0004) {
    grey = turned(grey, -angle)
    ink = inkOf(grey, reach)
  }
  const rules = rulesOf(ink, unit)
  const print = withoutRules(grey, ink, rules)
  const lines = printLines(print.ink, await printIn(print.grey, engine), rules, unit)
  const glyphs = await glyphsOf(lines, print.grey, unit, engine)
  const points = ({ position, from, to }: { position: number; from: number; to: number }) => ({
    position: position / unit,
    from: from / unit,
    to: to / unit,
  })
  const [width, height] = [grey.width / unit, grey.height / unit]
  return {
    number,
    width,
    height,
    glyphs,
    horizontal: rules.horizontal.map(points),
    vertical: rules.vertical.map(points),
    fills: [],
    images: [],
    drawings: [],
    hidden: 0,
    slanted: 0,
    cut: false,
    view: (box) => turnedBack(box, angle, width, height),
  }
}

/** Where a box of the straightened page lies in the picture. */
function turnedBack(
  { left, top, right, bottom }: Box,
  angle: number,
  width: number,
  height: number,
): readonly [number, number, number, number] {
  const [x, y] = [(left + right) / 2 - width / 2, (top + bottom) / 2 - height / 2]
  const dx = Math.cos(angle) * x + -Math.sin(angle) * y - x
  const dy = Math.sin(angle) * x + Math.cos(angle) * y - y
  const [a, b, c, d] = [left + dx, top + dy, right + dx, bottom + dy].map((v) => Math.round(v * 100) / 100)
  return [a!, b!, c!, d!]
}

async function glyphsOf(
  lines: readonly PrintLine[],
  page: Grey,
  unit: number,
  engine: OcrEngine,
): Promise<ScanGlyph[]> {
  const heights = lines.map(({ top, bottom }) => bottom - top).toSorted((a, b) => a - b)
  const usual = heights[heights.length >> 1] ?? 0
  const read: { line: PrintLine; part: Box; found: Recognised[] }[] = []
  for (const line of lines) {
    const part = partOf(line, usual)
    read.push({ line, part, found: await recognise(page, part, engine) })
  }
  const breadth = digitBreadth(read.flatMap(({ line, found }) => (isNumeric(found) ? [line] : [])))
  return read.flatMap(({ line, part, found }) => {
    const signs = found.some(({ text }) => text !== ' ') ? found : unnamed(line)
    const checked = isNumeric(signs) ? againstInk(signs, line, part, breadth) : signs
    return placed(checked, line, part, unit)
  })
}

/** The line with some paper around it; a dash or a point gets the height of a usual line. */
function partOf({ left, top, right, bottom }: Box, usual: number): Box {
  const high = Math.max((bottom - top) * 1.3, usual * 1.1)
  const middle = (top + bottom) / 2
  const side = 0.08 * high
  return { left: left - side, right: right + side, top: middle - high / 2, bottom: middle + high / 2 }
}

/** Print that the network has no character for: a flat stroke is a dash, anything else stays unreadable. */
function unnamed({ left, top, right, bottom }: Box): Recognised[] {
  const dash = right - left > 2 * (bottom - top)
  return [{ text: dash ? '-' : unreadable, middle: 0.5, confidence: dash ? 0.9 : 0 }]
}

const wide = /[\u2e80-\u9fff\uff01-\uff60\u3000-\u303f]/

/** Characters with boxes in points: they share the line's ink by where the network saw their middles. */
function placed(found: readonly Recognised[], line: PrintLine, part: Box, unit: number): ScanGlyph[] {
  if (found.length === 0) return []
  const tall = line.bottom - line.top
  const hasWide = found.some(({ text }) => wide.test(text))
  const size = Math.max((hasWide ? tall / 0.92 : tall / 0.72) / unit, 4)
  const base = line.bottom / unit - (hasWide ? 0.1 * size : 0)
  const middles = found.map(({ middle }) => (part.left + middle * (part.right - part.left)) / unit)
  const halves = found.map(({ text }) => (wide.test(text) ? 0.5 : 0.3) * size)
  return found.map(({ text, confidence }, i): ScanGlyph => {
    const middle = middles[i]!
    const half = halves[i]!
    const before = i === 0 ? line.left / unit : (middles[i - 1]! + middle) / 2
    const after = i === found.length - 1 ? line.right / unit : (middle + middles[i + 1]!) / 2
    return {
      text,
      left: Math.min(middle, Math.max(before, middle - half)),
      right: Math.max(middle, Math.min(after, middle + half)),
      top: base - 0.88 * size,
      bottom: base + 0.12 * size,
      base,
      size,
      bold: false,
      turn: 0,
      confidence,
    }
  })
}
