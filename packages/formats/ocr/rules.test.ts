import { describe, expect, it } from 'vitest'
import { digits, grid, pdf } from '../pdf/fixtures/draw.ts'
import { renderPage } from '../pdf/index.ts'
import { mergePieces } from '../pdf/tables/rulings.ts'
import { type Grey, inkOf, turned } from './bitmap.ts'
import { scanOf, type Wear } from './fixtures/scan.ts'
import { printLines } from './lines.ts'
import { rulesOf, withoutRules } from './rules.ts'
import { skewOf } from './skew.ts'

const unit = 200 / 72
const sheet = {
  width: 420,
  height: 200,
  content: grid([40, 130, 220], [60, 85, 110]) + digits(52, 93, '2010301', 11) + digits(142, 68, '-', 11),
}
const picture = async (wear: Wear): Promise<Grey> => scanOf((await renderPage(pdf([sheet]), 1, unit))!, wear)
const degrees = (angle: number): number => (angle * 180) / Math.PI

describe('a picture of a page', () => {
  it.each([0, 0.6, -1])('is found to lie at a slant of %d degrees', async (slant) => {
    const ink = inkOf(await picture({ slant, noise: 10 }), 25)
    expect(Math.abs(degrees(skewOf(ink)) - slant)).toBeLessThan(0.08)
  })

  it('gives up its rules and keeps every patch of print in one line of one cell', async () => {
    const lying = await picture({ slant: 0.6, noise: 10 })
    const grey = turned(lying, -skewOf(inkOf(lying, 25)))
    const ink = inkOf(grey, 25)
    const rules = rulesOf(ink, unit)
    const whole = (parts: typeof rules.horizontal): number[] =>
      mergePieces(
        parts.map(({ position, from, to }) => ({
          position: position / unit,
          from: from / unit,
          to: to / unit,
        })),
      ).map(({ position }) => Math.round(position))
    expect(whole(rules.horizontal)).toEqual([90, 115, 140])
    expect(whole(rules.vertical)).toEqual([40, 130, 220])
    const lines = printLines(withoutRules(grey, ink, rules).ink, [], rules, unit)
    expect(lines.map(({ pieces }) => pieces.length).toSorted((a, b) => a - b)).toEqual([1, 7])
  })
})
