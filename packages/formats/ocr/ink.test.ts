import { describe, expect, it } from 'vitest'
import { againstInk, isNumeric } from './ink.ts'
import type { PrintLine } from './lines.ts'
import { decoded, type Recognised } from './recognise.ts'

/** Digits 12 wide and 20 high every 14 pixels, points 4 wide; "=" is two digits that touch. */
function lineOf(print: string): PrintLine {
  let at = 0
  const pieces = [...print].map((sign) => {
    const width = sign === '=' ? 25 : /[.,]/.test(sign) ? 4 : 12
    const piece = {
      left: at,
      right: at + width,
      top: /[.,]/.test(sign) ? 16 : 0,
      bottom: 20,
      area: width * 8,
    }
    at += width + 2
    return piece
  })
  return { pieces, left: 0, top: 0, right: at - 2, bottom: 20 }
}

const read = (text: string, middles: readonly number[], width: number): Recognised[] =>
  [...text].map((sign, i) => ({ text: sign, middle: middles[i]! / width, confidence: 0.99 }))

const check = (print: string, text: string, middles: readonly number[]): [string, boolean] => {
  const line = lineOf(print)
  const checked = againstInk(read(text, middles, line.right), line, line, 0.6)
  return [checked.map((sign) => sign.text).join(''), checked.every(({ confidence }) => confidence > 0.9)]
}

describe('a numeric line against its ink', () => {
  it('leaves alone what stands on ink of its own', () => {
    expect(check('123.45', '123.45', [6, 20, 34, 44, 52, 66])).toEqual(['123.45', true])
  })

  it('drops a digit that was read twice', () => {
    expect(check('123', '1223', [6, 17, 23, 34])).toEqual(['123', true])
  })

  it('keeps two equal digits that touch', () => {
    expect(check('1=', '100', [6, 20, 34])).toEqual(['100', true])
  })

  it('doubts a digit too many, and one too few', () => {
    expect(check('123', '1273', [6, 17, 23, 34])).toEqual(['1273', false])
    expect(check('1=', '10', [6, 26])).toEqual(['10', false])
    expect(check('123', '13', [6, 34])).toEqual(['13', false])
  })

  it('takes a point that can only be a comma for one, with doubt', () => {
    expect(check('1.234.56', '1.234.56', [6, 16, 24, 38, 52, 62, 70, 84])).toEqual(['1,234.56', false])
  })

  it('is asked of figures alone', () => {
    expect(isNumeric(read('1,234.5%', [1, 2, 3, 4, 5, 6, 7, 8], 9))).toBe(true)
    expect(isNumeric(read('1元', [1, 2], 3))).toBe(false)
    expect(isNumeric([])).toBe(false)
  })
})

describe('steps into characters', () => {
  const steps = (...rows: readonly (readonly number[])[]): Recognised[] =>
    decoded(Float32Array.from(rows.flat()), rows.length, 3, ['1', '7'])

  it('joins repeats and keeps what silence parts', () => {
    const [none, one, seven] = [
      [1, 0, 0],
      [0, 1, 0],
      [0, 0, 1],
    ] as const
    expect(steps(one, one, none, one, seven).map(({ text }) => text)).toEqual(['1', '1', '7'])
    expect(steps(none, none)).toEqual([])
  })

  it('is as sure as the likelihood at the best step, and less beside a silence that may hide a character', () => {
    const quiet = [1, 0, 0]
    expect(steps([0.2, 0.8, 0], [0.05, 0.95, 0])[0]!.confidence).toBeCloseTo(0.95)
    const [before, after] = steps([0, 1, 0], quiet, [0.6, 0, 0.4], quiet, [0, 1, 0])
    expect(before!.confidence).toBeCloseTo(0.6)
    expect(after!.confidence).toBeCloseTo(0.6)
  })
})
