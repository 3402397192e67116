import type { RawRow } from '@mingzhang/core/model'
import { type RawGlyph, type RawPage, readContent } from './content.ts'
import type { OpenFile } from './engine.ts'
import type { UserBox } from './geometry.ts'
import { overprint } from './overprint.ts'

/** Left, top, right, bottom in points; y grows downwards. */
export interface Box {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

/** A character of the upright page. Its box is the em box: as wide as the advance, as high as the font. */
export interface Glyph extends Box {
  readonly text: string
  readonly base: number
  readonly size: number
  readonly bold: boolean
  /** Quarter turns clockwise against the page's main direction. */
  readonly turn: number
}

/** A table of one page as read; the reader numbers it when the whole document is known. */
export interface PageTable extends Box {
  readonly rows: readonly RawRow[]
  readonly width: number
  /** True when no rules or backgrounds draw the cells: the grid was found from how the text stands. */
  readonly aligned?: true
}

export interface Segment {
  readonly position: number
  readonly from: number
  readonly to: number
}

/** A page turned so that most of its text runs from left to right. */
export interface Page {
  /** 1-based. */
  readonly number: number
  readonly width: number
  readonly height: number
  readonly glyphs: readonly Glyph[]
  /** Lines as drawn, not yet merged: y and x range, x and y range. */
  readonly horizontal: readonly Segment[]
  readonly vertical: readonly Segment[]
  /** Coloured areas, in the order of painting. */
  readonly fills: readonly (Box & { readonly color: number })[]
  readonly images: readonly Box[]
  /** Boxes of curved or slanted drawings. */
  readonly drawings: readonly Box[]
  /** Characters left out because nobody sees them, and those at a slant or large over others (watermarks). */
  readonly hidden: number
  readonly slanted: number
  readonly cut: boolean
  /** A box of this page as a reader's viewer shows it. */
  readonly view: (box: Box) => readonly [number, number, number, number]
}

/** What stands for a character that the font does not name. */
export const unreadable = '\ufffd'

const thin = 3.2

/** Reads a page and turns it upright; undefined when it cannot be loaded. */
export function readPage(file: OpenFile, index: number, maxGlyphs: number): Page | undefined {
  const raw = readContent(file, index, maxGlyphs)
  return raw && normalise(raw, index + 1)
}

export function normalise(raw: RawPage, number: number): Page {
  const { left, right, top, bottom } = raw.view
  const turns = [0, 0, 0, 0]
  for (const glyph of raw.glyphs) {
    if (glyph.object.turn >= 0 && glyph.code > 32) turns[glyph.object.turn]! += 1
  }
  const most = turns.indexOf(Math.max(...turns))
  const quarter = raw.glyphs.length === 0 ? raw.rotation : (4 - most) % 4
  const sideways = quarter % 2 === 1
  const width = sideways ? top - bottom : right - left
  const height = sideways ? right - left : top - bottom
  const point = turner(raw.view, quarter)
  const box = (user: UserBox): Box => {
    const [x1, y1] = point(user.left, user.bottom)
    const [x2, y2] = point(user.right, user.top)
    return {
      left: Math.min(x1, x2),
      top: Math.min(y1, y2),
      right: Math.max(x1, x2),
      bottom: Math.max(y1, y2),
    }
  }

  const horizontal: Segment[] = []
  const vertical: Segment[] = []
  const fills: (Box & { color: number })[] = []
  const images: Box[] = []
  const drawings: Box[] = []
  for (const shape of raw.shapes) {
    const area = box(shape.box)
    const wide = area.right - area.left
    const high = area.bottom - area.top
    if (shape.kind === 'curve') drawings.push(area)
    else if (shape.kind === 'stroke') {
      if (isWhite(shape.color) || shape.width > 8) continue
      if (high <= wide)
        horizontal.push({ position: (area.top + area.bottom) / 2, from: area.left, to: area.right })
      else vertical.push({ position: (area.left + area.right) / 2, from: area.top, to: area.bottom })
    } else if (Math.min(wide, high) <= thin) {
      if (isWhite(shape.color) && shape.kind === 'fill') continue
      if (high <= thin)
        horizontal.push({ position: (area.top + area.bottom) / 2, from: area.left, to: area.right })
      if (wide <= thin)
        vertical.push({ position: (area.left + area.right) / 2, from: area.top, to: area.bottom })
    } else if (shape.kind === 'image') images.push(area)
    else fills.push({ ...area, color: shape.color })
  }

  const all = upright(raw, quarter, box, point, (glyph) => onColour(glyph, fills, images))
  const marks = overprint(all.glyphs)
  const glyphs = marks.size === 0 ? all.glyphs : all.glyphs.filter((glyph) => !marks.has(glyph))
  const isOutline = outlines(glyphs)
  const shown = (raw.rotation - quarter + 4) % 4
  return {
    number,
    width,
    height,
    glyphs,
    horizontal: horizontal.filter(({ position, from, to }) => !isOutline(from, position, to, position)),
    vertical: vertical.filter(({ position, from, to }) => !isOutline(position, from, position, to)),
    fills: fills.filter((fill) => !isWhite(fill.color)),
    images,
    drawings,
    hidden: raw.hidden + all.unseen,
    slanted: all.slanted + marks.size,
    cut: raw.cut,
    view: (inside) => turned(inside, shown, width, height),
  }
}

/** Side of the squares that glyphs are looked up by, in points; longer lines are no strokes of a character. */
const square = 24

/** Tells lines that are drawn inside a character: some programs make a bold one by drawing its outline around it. */
function outlines(
  glyphs: readonly Glyph[],
): (left: number, top: number, right: number, bottom: number) => boolean {
  const keyOf = (x: number, y: number): number => Math.floor(x / square) * 100_000 + Math.floor(y / square)
  let bySquare: Map<number, Glyph[]> | undefined
  const near = (x: number, y: number): readonly Glyph[] => {
    bySquare ??= glyphs.reduce((found, glyph) => {
      const key = keyOf(glyph.left, glyph.top)
      const list = found.get(key)
      if (list) list.push(glyph)
      else found.set(key, [glyph])
      return found
    }, new Map<number, Glyph[]>())
    return [0, square].flatMap((dx) =>
      [0, square].flatMap((dy) => bySquare!.get(keyOf(x - dx, y - dy)) ?? []),
    )
  }
  return (left, top, right, bottom) =>
    Math.max(right - left, bottom - top) < square &&
    near(left, top).some((glyph) => {
      const pad = glyph.size * 0.05
      return (
        glyph.text !== ' ' &&
        left >= glyph.left - pad &&
        right <= glyph.right + pad &&
        top >= glyph.top - pad &&
        bottom <= glyph.bottom + pad &&
        Math.max(right - left, bottom - top) <= glyph.size
      )
    })
}

function upright(
  raw: RawPage,
  quarter: number,
  box: (user: UserBox) => Box,
  point: (x: number, y: number) => [number, number],
  coloured: (box: Box) => boolean,
): { glyphs: Glyph[]; unseen: number; slanted: number } {
  const glyphs: Glyph[] = []
  const seen = new Map<number, Glyph[]>()
  let unseen = 0
  let slanted = 0
  for (let i = 0; i < raw.glyphs.length; i += 1) {
    const glyph = raw.glyphs[i]!
    const { size, bold, turn: drawn, white } = glyph.object
    if (drawn < 0) {
      slanted += 1
      continue
    }
    const next = raw.glyphs[i + 1]
    let code = glyph.code
    if (code >= 0xd800 && code < 0xdc00 && next && next.code >= 0xdc00 && next.code < 0xe000) {
      code = 0x10000 + ((code - 0xd800) << 10) + (next.code - 0xdc00)
      i += 1
    }
    const text = textOf(code, glyph)
    if (text === '') continue
    const { left, right, top, bottom } = box(glyph)
    const turn = (drawn + quarter) % 4
    const base = turn === 0 ? point(glyph.x, glyph.y)[1] : bottom
    const made: Glyph =
      turn === 0
        ? { text, left, right, top: base - size * 0.88, bottom: base + size * 0.12, base, size, bold, turn }
        : { text, left, right, top, bottom, base, size, bold, turn }
    if (white && text !== ' ' && !coloured(made)) {
      unseen += 1
      continue
    }
    if (drawnBefore(seen, made, code)) continue
    glyphs.push(made)
  }
  return { glyphs, unseen, slanted }
}

/** True when the same character stands in the same place already: bold made by drawing twice. */
function drawnBefore(seen: Map<number, Glyph[]>, glyph: Glyph, code: number): boolean {
  const reach = Math.min(1.2, glyph.size * 0.12)
  const { left, base } = glyph
  const keyOf = (x: number, y: number): number =>
    (code * 4096 + (Math.floor(x / 4) & 4095)) * 4096 + (Math.floor(y / 4) & 4095)
  const home = keyOf(left, base)
  let before = -1
  for (let corner = 0; corner < 4; corner += 1) {
    const key = keyOf(left + (corner & 1 ? reach : -reach), base + (corner & 2 ? reach : -reach))
    if (key === before) continue
    before = key
    const others = seen.get(key)
    if (!others) continue
    for (const other of others) {
      if (Math.abs(other.left - left) <= reach && Math.abs(other.base - base) <= reach) return true
    }
  }
  const list = seen.get(home)
  if (list) list.push(glyph)
  else seen.set(home, [glyph])
  return false
}

/** Radicals that Unicode gives no compatibility mapping but that fonts use for the whole character. */
const radicals: Readonly<Record<string, string>> = {
  '⺠': '民',
  '⻁': '虎',
  '⻄': '西',
  '⻅': '见',
  '⻆': '角',
  '⻉': '贝',
  '⻋': '车',
  '⻑': '長',
  '⻓': '长',
  '⻔': '门',
  '⻘': '青',
  '⻙': '韦',
  '⻚': '页',
  '⻛': '风',
  '⻜': '飞',
  '⻝': '食',
  '⻢': '马',
  '⻣': '骨',
  '⻤': '鬼',
  '⻥': '鱼',
  '⻦': '鸟',
  '⻧': '卤',
  '⻨': '麦',
  '⻩': '黄',
  '⻪': '黾',
  '⻬': '齐',
  '⻮': '齿',
  '⻰': '龙',
  '⻳': '龟',
  '⺁': '厂',
  '⺇': '几',
  '⺌': '小',
  '⺎': '兀',
}

/** Marks of symbol fonts that lie in the private-use area. */
const symbols: Readonly<Record<number, string>> = {
  0xf06c: '●',
  0xf06e: '■',
  0xf06f: '□',
  0xf0a8: '□',
  0xf071: '□',
  0xf0fe: '☑',
  0xf052: '☑',
  0xf053: '☒',
  0xf0fc: '✓',
  0xf0d8: '➢',
  0xf0b7: '•',
  0xf0a7: '▪',
  0xf075: '◆',
  0xf076: '❖',
  0xf0b2: '✧',
}

function textOf(code: number, glyph: RawGlyph): string {
  if (code === 0xad) return '-'
  if (code === 0 || !glyph.mapped)
    return glyph.object.symbolFont ? (symbols[0xf000 | code] ?? unreadable) : unreadable
  if (code === 0xa0 || code === 0x3000 || code <= 32 || (code >= 0x2000 && code <= 0x200a)) return ' '
  if ((code >= 0x200b && code <= 0x200f) || code === 0xfeff || code === 0x2060) return ''
  if ((code >= 0xe000 && code < 0xf900) || code >= 0xf0000) return symbols[code] ?? unreadable
  if (code >= 0xfff0 && code <= 0xffff) return unreadable
  const text = String.fromCodePoint(code)
  if (code >= 0x2e80 && code <= 0x2fdf) return radicals[text] ?? text.normalize('NFKC')
  if ((code >= 0xf900 && code <= 0xfaff) || (code >= 0x2f800 && code <= 0x2fa1f))
    return text.normalize('NFKC')
  return text
}

function isWhite(color: number): boolean {
  return color >> 16 >= 0xfa && ((color >> 8) & 0xff) >= 0xfa && (color & 0xff) >= 0xfa
}

/** True when the last thing painted under the middle of the box is not white. */
function onColour(box: Box, fills: readonly (Box & { color: number })[], images: readonly Box[]): boolean {
  const x = (box.left + box.right) / 2
  const y = (box.top + box.bottom) / 2
  const covers = (area: Box): boolean =>
    area.left <= x && x <= area.right && area.top <= y && y <= area.bottom
  const under = fills.findLast(covers)
  return (under !== undefined && !isWhite(under.color)) || images.some(covers)
}

/** Maps user space to the page after so many quarter turns clockwise, origin top left. */
function turner(view: UserBox, quarter: number): (x: number, y: number) => [number, number] {
  if (quarter === 1) return (x, y) => [y - view.bottom, x - view.left]
  if (quarter === 2) return (x, y) => [view.right - x, y - view.bottom]
  if (quarter === 3) return (x, y) => [view.top - y, view.right - x]
  return (x, y) => [x - view.left, view.top - y]
}

function turned(
  box: Box,
  quarter: number,
  width: number,
  height: number,
): readonly [number, number, number, number] {
  const { left, top, right, bottom } = box
  const corners =
    quarter === 1
      ? [height - bottom, left, height - top, right]
      : quarter === 2
        ? [width - right, height - bottom, width - left, height - top]
        : quarter === 3
          ? [top, width - right, bottom, width - left]
          : [left, top, right, bottom]
  const [a, b, c, d] = corners.map((value) => Math.round(value * 100) / 100)
  return [a!, b!, c!, d!]
}
