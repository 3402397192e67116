import type { Box } from '../pdf/page.ts'
import { type Grey, resized } from './bitmap.ts'
import type { OcrEngine } from './engine.ts'

/** A recognised character: where its middle stands in the line, 0 … 1, and how likely it is this one. */
export interface Recognised {
  readonly text: string
  readonly middle: number
  readonly confidence: number
}

const high = 48
const widest = 1600

/** Reads a part of a page that holds one line of print. */
export async function recognise(page: Grey, part: Box, engine: OcrEngine): Promise<Recognised[]> {
  const ratio = (part.right - part.left) / (part.bottom - part.top)
  const width = Math.min(widest, Math.max(16, Math.ceil((high * ratio) / 8) * 8))
  const line = resized(page, part, width, high)
  const data = new Float32Array(3 * high * width)
  for (let i = 0; i < line.data.length; i += 1) {
    const value = line.data[i]! / 127.5 - 1
    data[i] = value
    data[i + line.data.length] = value
    data[i + 2 * line.data.length] = value
  }
  const { data: likely, shape } = await engine.recognise({ data, shape: [1, 3, high, width] })
  return decoded(likely, shape[1]!, shape[2]!, engine.characters)
}

/**
 * Takes the likeliest character of each step, joins repeats and drops "none". A step that holds nothing, stands apart
 * from its neighbours and could have held a character counts against both: something may have been lost there.
 */
export function decoded(
  likely: Float32Array,
  steps: number,
  classes: number,
  characters: readonly string[],
): Recognised[] {
  const made: { kind: number; from: number; to: number; peak: number; doubt: number }[] = []
  const silent: { step: number; value: number }[] = []
  let before = 0
  for (let step = 0; step < steps; step += 1) {
    const row = likely.subarray(step * classes, (step + 1) * classes)
    let best = 0
    for (let i = 1; i < classes; i += 1) if (row[i]! > row[best]!) best = i
    const last = made.at(-1)
    if (best === 0) silent.push({ step, value: 1 - row[0]! })
    else if (best === before && last) {
      last.to = step
      last.peak = Math.max(last.peak, row[best]!)
    } else made.push({ kind: best, from: step, to: step, peak: row[best]!, doubt: 0 })
    before = best
  }
  for (const { step, value } of silent) {
    const after = made.findIndex(({ from }) => from > step)
    const sides = [made[after < 0 ? made.length - 1 : after - 1], after < 0 ? undefined : made[after]]
    if (sides.some((side) => side && (Math.abs(side.from - step) < 2 || Math.abs(side.to - step) < 2)))
      continue
    for (const side of sides) if (side) side.doubt = Math.max(side.doubt, value)
  }
  return made.map(({ kind, from, to, peak, doubt }) => ({
    text: characters[kind - 1] ?? ' ',
    middle: ((from + to) / 2 + 0.5) / steps,
    confidence: Math.min(peak, 1 - doubt),
  }))
}
