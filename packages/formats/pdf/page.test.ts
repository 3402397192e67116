import { expect, it } from 'vitest'
import type { RawGlyph, RawPage, RawShape } from './content.ts'
import { normalise } from './page.ts'

const object = { size: 10, bold: false, turn: 0, white: false, visible: true } as RawGlyph['object']
const glyph = (text: string, left: number, base: number): RawGlyph => ({
  code: text.codePointAt(0)!,
  left,
  right: left + 10,
  bottom: base - 1,
  top: base + 9,
  x: left,
  y: base,
  mapped: true,
  object,
})
const stroke = (left: number, bottom: number, right: number, top: number): RawShape => ({
  kind: 'stroke',
  box: { left, bottom, right, top },
  color: 0,
  width: 0.5,
})

/** A page of 200 × 100 points with 合计 at its left and lines on it. */
const page = (...shapes: readonly RawShape[]) =>
  normalise(
    {
      view: { left: 0, bottom: 0, right: 200, top: 100 },
      rotation: 0,
      glyphs: [glyph('合', 20, 50), glyph('计', 30, 50)],
      shapes,
      hidden: 0,
      cut: false,
    } as unknown as RawPage,
    1,
  )

it('takes the outline of a character for no ruling', () => {
  const { horizontal, vertical } = page(
    stroke(22, 52, 27, 52),
    stroke(22, 51, 22, 56),
    stroke(31, 58, 39, 58),
  )
  expect([horizontal, vertical]).toEqual([[], []])
})

it('keeps the short line of a cell, and one that runs through characters', () => {
  const { horizontal, vertical } = page(
    stroke(18, 45, 28, 45),
    stroke(19, 44, 19, 62),
    stroke(20, 52, 60, 52),
  )
  expect(horizontal).toHaveLength(2)
  expect(vertical).toHaveLength(1)
})
