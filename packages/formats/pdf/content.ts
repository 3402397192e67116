import type { Engine, OpenFile } from './engine.ts'
import {
  apart,
  bounds,
  cutTo,
  type Matrix,
  meet,
  moved,
  product,
  straight,
  type UserBox,
} from './geometry.ts'

/** A character as drawn, in PDF user space. Its box is the advance width by the font's height, not the ink alone; x and y are the origin on the baseline. */
export interface RawGlyph extends UserBox {
  readonly code: number
  readonly x: number
  readonly y: number
  /** False for a character that the font gives no Unicode value. */
  readonly mapped: boolean
  readonly object: TextObject
}

/** What all characters of one text object share. */
export interface TextObject {
  readonly visible: boolean
  readonly clip: UserBox | undefined
  readonly size: number
  /** Quarter turns clockwise of the baseline, or -1 for any other angle. */
  readonly turn: number
  readonly symbolFont: boolean
  readonly bold: boolean
  readonly white: boolean
}

/** Something painted that is no text. Colours are 0xRRGGBB. */
export interface RawShape {
  readonly kind: 'stroke' | 'fill' | 'image' | 'curve'
  readonly box: UserBox
  readonly color: number
  /** Line width of a stroke in points. */
  readonly width: number
}

/** What a page paints. */
export interface RawPage {
  /** The visible part of the page in user space. */
  readonly view: UserBox
  /** Quarter turns clockwise that a viewer gives the page. */
  readonly rotation: number
  readonly glyphs: RawGlyph[]
  readonly shapes: RawShape[]
  /** Characters left out because nobody sees them. */
  readonly hidden: number
  /** True when a limit cut the page short. */
  readonly cut: boolean
}

const maxFormDepth = 12
const maxSegments = 400
const objectType = { text: 1, path: 2, image: 3, shading: 4, form: 5 }
const boldWeight = 600

/** Reads what a page paints; undefined when the page cannot be loaded. */
export function readContent(file: OpenFile, index: number, maxGlyphs: number): RawPage | undefined {
  const { call } = file.engine
  const page = call.FPDF_LoadPage!(file.handle, index)
  if (page === 0) return undefined
  const text = call.FPDFText_LoadPage!(page)
  try {
    return new ContentReader(file.engine, page, text, maxGlyphs).read()
  } finally {
    if (text !== 0) call.FPDFText_ClosePage!(text)
    call.FPDF_ClosePage!(page)
  }
}

class ContentReader {
  private readonly engine: Engine
  private readonly page: number
  private readonly text: number
  private readonly maxGlyphs: number
  private readonly shapes: RawShape[] = []
  /** Text objects in the order of painting, with the matrix of the form they lie in. */
  private readonly texts: { pointer: number; outer: Matrix | undefined }[] = []
  private readonly clips = new Map<number, UserBox | undefined>()
  private readonly fonts = new Map<number, { symbol: boolean; bold: boolean }>()
  private budget = 60_000
  private floats: Float32Array = new Float32Array(0)
  private doubles: Float64Array = new Float64Array(0)
  private uints: Uint32Array = new Uint32Array(0)

  constructor(engine: Engine, page: number, text: number, maxGlyphs: number) {
    this.engine = engine
    this.page = page
    this.text = text
    this.maxGlyphs = maxGlyphs
  }

  read(): RawPage {
    const { call, scratch } = this.engine
    this.refresh()
    call.FPDF_GetPageBoundingBox!(this.page, scratch)
    const view = { left: this.float(0), top: this.float(1), right: this.float(2), bottom: this.float(3) }
    const count = call.FPDFPage_CountObjects!(this.page)
    for (let i = 0; i < count && this.budget > 0; i += 1) {
      this.object(call.FPDFPage_GetObject!(this.page, i), undefined, undefined, 0)
    }
    this.refresh()
    const { glyphs, hidden, cut } = this.glyphs(view)
    return {
      view,
      rotation: call.FPDFPage_GetRotation!(this.page),
      glyphs,
      shapes: this.shapes,
      hidden,
      cut: cut || this.budget <= 0,
    }
  }

  /** Takes the views of the heap anew: they go stale whenever WASM memory grows. */
  private refresh(): void {
    const { buffer } = this.engine.heap()
    if (this.floats.buffer === buffer) return
    this.floats = new Float32Array(buffer, this.engine.scratch, 64)
    this.doubles = new Float64Array(buffer, this.engine.scratch, 32)
    this.uints = new Uint32Array(buffer, this.engine.scratch, 64)
  }

  private float(slot: number): number {
    return this.floats[slot]!
  }

  private uint(slot: number): number {
    return this.uints[slot]!
  }

  private glyphs(view: UserBox): { glyphs: RawGlyph[]; hidden: number; cut: boolean } {
    const { call, scratch } = this.engine
    const { text } = this
    const total = text === 0 ? 0 : call.FPDFText_CountChars!(text)
    const count = Math.min(total, this.maxGlyphs)
    const objects = new Map<number, TextObject>()
    const glyphs: RawGlyph[] = []
    let hidden = 0
    let pointer = -1
    let object: TextObject | undefined
    for (let i = 0; i < count; i += 1) {
      let code = call.FPDFText_GetUnicode!(text, i)
      if (code <= 32 && call.FPDFText_IsGenerated!(text, i) === 1) continue
      if ((code === 2 || code === 0xfffe) && call.FPDFText_IsHyphen!(text, i) === 1) code = 0x2d
      const own = call.FPDFText_GetTextObject!(text, i)
      if (own !== pointer || !object) {
        pointer = own
        object = objects.get(own)
        if (!object) {
          object = this.textObject(own, i)
          objects.set(own, object)
        }
      }
      call.FPDFText_GetLooseCharBox!(text, i, scratch)
      call.FPDFText_GetCharOrigin!(text, i, scratch + 16, scratch + 24)
      if (this.floats.length === 0) this.refresh()
      const x = this.doubles[2]!
      const y = this.doubles[3]!
      let [left, top, right, bottom] = [this.floats[0]!, this.floats[1]!, this.floats[2]!, this.floats[3]!]
      if (!(right > left && top > bottom)) {
        ;[left, top, right, bottom] = [x, y + object.size * 0.8, x + object.size * 0.5, y]
      }
      const mapped = call.FPDFText_HasUnicodeMapError!(text, i) !== 1
      const glyph: RawGlyph = { code, left, top, right, bottom, x, y, mapped, object }
      if (!object.visible || apart(glyph, view, 0) || (object.clip && apart(glyph, object.clip, 0.2)))
        hidden += 1
      else glyphs.push(glyph)
    }
    if (count === total) this.restoreDropped(glyphs, objects)
    return { glyphs, hidden, cut: count < total }
  }

  /**
   * PDFium takes a text for a second stroke of the one before when both read the same and lie within an eighth of their
   * width: with long texts that is the next row. Such a text is the earlier one, moved.
   */
  private restoreDropped(glyphs: RawGlyph[], objects: ReadonlyMap<number, TextObject>): void {
    this.texts.forEach(({ pointer, outer }, i) => {
      if (objects.has(pointer)) return
      const own = this.traits(pointer, outer)
      if (!own) return
      for (let j = i - 1; j >= Math.max(0, i - 8); j -= 1) {
        const object = objects.get(this.texts[j]!.pointer)
        const other = object && this.traits(this.texts[j]!.pointer, this.texts[j]!.outer)
        if (!other || other.font !== own.font || Math.abs(other.size - own.size) > 0.01) continue
        if (Math.abs(other.width - own.width) > 0.1 || Math.abs(other.height - own.height) > 0.1) continue
        const [dx, dy] = [own.left - other.left, own.bottom - other.bottom]
        if (Math.hypot(dx, dy) < 0.25 * object.size) return
        const reach = Math.max(own.width, own.height) / 8 + 0.5
        if (Math.abs(dx) > Math.min(reach, object.size) || Math.abs(dy) > reach) continue
        const clip = this.clips.get(pointer)
        const shared: TextObject = { ...object, clip }
        const copies = glyphs.filter((glyph) => glyph.object === object)
        for (const glyph of copies) {
          const copy: RawGlyph = {
            ...glyph,
            left: glyph.left + dx,
            right: glyph.right + dx,
            top: glyph.top + dy,
            bottom: glyph.bottom + dy,
            x: glyph.x + dx,
            y: glyph.y + dy,
            object: shared,
          }
          if (!clip || !apart(copy, clip, 0.2)) glyphs.push(copy)
        }
        return
      }
    })
  }

  private traits(
    pointer: number,
    outer: Matrix | undefined,
  ): { left: number; bottom: number; width: number; height: number; font: number; size: number } | undefined {
    const { call, scratch } = this.engine
    if (call.FPDFPageObj_GetBounds!(pointer, scratch, scratch + 4, scratch + 8, scratch + 12) !== 1)
      return undefined
    this.refresh()
    const area = { left: this.float(0), bottom: this.float(1), right: this.float(2), top: this.float(3) }
    const { left, bottom, right, top } = outer ? moved(area, outer) : area
    call.FPDFTextObj_GetFontSize!(pointer, scratch)
    const font = call.FPDFTextObj_GetFont!(pointer)
    return { left, bottom, width: right - left, height: top - bottom, font, size: this.float(0) }
  }

  private textObject(pointer: number, char: number): TextObject {
    const { call, scratch } = this.engine
    const mode = pointer === 0 ? 0 : call.FPDFTextObj_GetTextRenderMode!(pointer)
    const invisible = mode === 3 || mode === 7
    call.FPDFText_GetFillColor!(this.text, char, scratch, scratch + 4, scratch + 8, scratch + 12)
    const fill = { color: (this.uint(0) << 16) | (this.uint(1) << 8) | this.uint(2), alpha: this.uint(3) }
    const filled = mode !== 1 && mode !== 5
    call.FPDFText_GetMatrix!(this.text, char, scratch)
    // The direction of the baseline: FPDFText_GetCharAngle takes slanted letters for a slanted line.
    const quarters = -Math.atan2(this.float(1), this.float(0)) / (Math.PI / 2)
    const turn = Math.abs(quarters - Math.round(quarters)) < 0.05 ? (Math.round(quarters) + 4) % 4 : -1
    const scale = Math.hypot(this.float(2), this.float(3))
    const size = call.FPDFText_GetFontSize!(this.text, char) * (scale || 1)
    const font = this.font(pointer === 0 ? 0 : call.FPDFTextObj_GetFont!(pointer))
    return {
      visible: !invisible && !(filled && fill.alpha === 0),
      clip: this.clips.get(pointer),
      size: Math.abs(size),
      turn,
      symbolFont: font.symbol,
      bold: font.bold || mode === 2,
      white:
        filled && fill.color >= 0xf8f8f8 && ((fill.color >> 8) & 0xff) >= 0xf8 && (fill.color & 0xff) >= 0xf8,
    }
  }

  private font(pointer: number): { symbol: boolean; bold: boolean } {
    const known = this.fonts.get(pointer)
    if (known) return known
    let found = { symbol: false, bold: false }
    if (pointer !== 0) {
      const { call, scratch } = this.engine
      const length = Math.min(call.FPDFFont_GetBaseFontName!(pointer, scratch + 64, 128), 128)
      const bytes = new Uint8Array(this.engine.heap().buffer, scratch + 64, Math.max(0, length - 1))
      const name = String.fromCharCode(...bytes)
      found = {
        symbol: /wingdings|webdings|symbol|dingbat/i.test(name),
        bold:
          /bold|black|heavy|simhei|heiti|黑|hei(?:[-_,]|$)/i.test(name) ||
          call.FPDFFont_GetWeight!(pointer) >= boldWeight,
      }
    }
    this.fonts.set(pointer, found)
    return found
  }

  private object(
    pointer: number,
    outer: Matrix | undefined,
    outerClip: UserBox | undefined,
    depth: number,
  ): void {
    const { call, scratch } = this.engine
    if (pointer === 0) return
    this.refresh()
    this.budget -= 1
    const type = call.FPDFPageObj_GetType!(pointer)
    const clip = meet(outerClip, this.clip(pointer, outer))
    if (type === objectType.text) {
      if (clip) this.clips.set(pointer, clip)
      this.texts.push({ pointer, outer })
    } else if (type === objectType.path) {
      this.path(pointer, outer, clip)
    } else if (type === objectType.image || type === objectType.shading) {
      if (call.FPDFPageObj_GetBounds!(pointer, scratch, scratch + 4, scratch + 8, scratch + 12) !== 1) return
      const area = { left: this.float(0), bottom: this.float(1), right: this.float(2), top: this.float(3) }
      const box = cutTo(outer ? moved(area, outer) : area, clip)
      if (box)
        this.shapes.push({
          kind: type === objectType.image ? 'image' : 'fill',
          box,
          color: 0x808080,
          width: 0,
        })
    } else if (type === objectType.form && depth < maxFormDepth) {
      const own = this.matrix(pointer)
      const matrix = outer ? product(own, outer) : own
      const count = call.FPDFFormObj_CountObjects!(pointer)
      for (let i = 0; i < count && this.budget > 0; i += 1) {
        this.object(call.FPDFFormObj_GetObject!(pointer, i), matrix, clip, depth + 1)
      }
    }
  }

  private matrix(pointer: number): Matrix {
    this.engine.call.FPDFPageObj_GetMatrix!(pointer, this.engine.scratch)
    return [this.float(0), this.float(1), this.float(2), this.float(3), this.float(4), this.float(5)]
  }

  /** Bounds of the clip of an object in page space. */
  private clip(pointer: number, outer: Matrix | undefined): UserBox | undefined {
    const { call, scratch } = this.engine
    const clip = call.FPDFPageObj_GetClipPath!(pointer)
    if (clip === 0) return undefined
    const paths = call.FPDFClipPath_CountPaths!(clip)
    let result: UserBox | undefined
    for (let i = 0; i < paths; i += 1) {
      const segments = Math.min(call.FPDFClipPath_CountPathSegments!(clip, i), 12)
      let [left, bottom, right, top] = [Infinity, Infinity, -Infinity, -Infinity]
      for (let j = 0; j < segments; j += 1) {
        const segment = call.FPDFClipPath_GetPathSegment!(clip, i, j)
        if (call.FPDFPathSegment_GetPoint!(segment, scratch, scratch + 4) !== 1) continue
        const x = this.float(0)
        const y = this.float(1)
        if (x < left) left = x
        if (x > right) right = x
        if (y < bottom) bottom = y
        if (y > top) top = y
      }
      if (segments === 0 || segments >= 12 || left > right) continue
      const box = { left, bottom, right, top }
      result = meet(result, outer ? moved(box, outer) : box)
    }
    return result
  }

  private path(pointer: number, outer: Matrix | undefined, clip: UserBox | undefined): void {
    const { call, scratch } = this.engine
    const count = call.FPDFPath_CountSegments!(pointer)
    if (count < 2) return
    call.FPDFPath_GetDrawMode!(pointer, scratch, scratch + 4)
    const filled = this.uint(0) !== 0
    const stroked = this.uint(1) !== 0
    if (!filled && !stroked) return
    const fill = filled ? this.color(pointer, 'FPDFPageObj_GetFillColor') : undefined
    const stroke = stroked ? this.color(pointer, 'FPDFPageObj_GetStrokeColor') : undefined
    if (fill === undefined && stroke === undefined) return
    const own = this.matrix(pointer)
    const matrix = outer ? product(own, outer) : own
    let width = 0
    if (stroke !== undefined) {
      call.FPDFPageObj_GetStrokeWidth!(pointer, scratch)
      width = this.float(0) * Math.sqrt(Math.abs(matrix[0] * matrix[3] - matrix[1] * matrix[2]))
    }
    this.budget -= count / 8
    const parts: { points: [number, number][]; curved: boolean }[] = []
    for (let i = 0; i < Math.min(count, maxSegments); i += 1) {
      const segment = call.FPDFPath_GetPathSegment!(pointer, i)
      const type = call.FPDFPathSegment_GetType!(segment)
      call.FPDFPathSegment_GetPoint!(segment, scratch, scratch + 4)
      const x = this.float(0)
      const y = this.float(1)
      const point: [number, number] = [
        matrix[0] * x + matrix[2] * y + matrix[4],
        matrix[1] * x + matrix[3] * y + matrix[5],
      ]
      if (type === 2 || parts.length === 0) parts.push({ points: [point], curved: false })
      else parts.at(-1)!.points.push(point)
      const part = parts.at(-1)!
      if (type === 1) part.curved = true
      if (call.FPDFPathSegment_GetClose!(segment) === 1) part.points.push(part.points[0]!)
    }
    for (const { points, curved } of parts) {
      const box = cutTo(bounds(points), clip)
      if (!box) continue
      if (curved) {
        this.shapes.push({ kind: 'curve', box, color: fill ?? stroke ?? 0, width })
        continue
      }
      const slanted = points.some((point, i) => i > 0 && !straight(points[i - 1]!, point))
      if (slanted) {
        const thin = Math.min(box.right - box.left, box.top - box.bottom) < 1
        if (!thin) this.shapes.push({ kind: 'curve', box, color: fill ?? stroke ?? 0, width })
        else this.shapes.push({ kind: 'fill', box, color: fill ?? stroke ?? 0, width: 0 })
        continue
      }
      if (fill !== undefined) this.shapes.push({ kind: 'fill', box, color: fill, width: 0 })
      if (stroke === undefined) continue
      for (let i = 1; i < points.length; i += 1) {
        const piece = cutTo(bounds([points[i - 1]!, points[i]!]), clip)
        if (piece) this.shapes.push({ kind: 'stroke', box: piece, color: stroke, width })
      }
    }
  }

  /** The colour, or undefined when it paints nothing. */
  private color(pointer: number, name: string): number | undefined {
    const { call, scratch } = this.engine
    if (call[name]!(pointer, scratch, scratch + 4, scratch + 8, scratch + 12) !== 1) return 0
    if (this.uint(3) === 0) return undefined
    return (this.uint(0) << 16) | (this.uint(1) << 8) | this.uint(2)
  }
}
