import type { Box } from '../pdf/page.ts'
import type { PrintLine } from './lines.ts'
import type { Recognised } from './recognise.ts'

const narrow = /^[\d.,:+%-]$/
const doubted = 0.5
/** Patches smaller than this share of the square of the height are dirt; a point has about 0.04. */
const speck = 0.018

/** True for lines that hold nothing but what numbers are printed with. */
export const isNumeric = (found: readonly Recognised[]): boolean =>
  found.length > 0 && found.every(({ text }) => text === ' ' || narrow.test(text))

/** Breadth of digits against their height on a page, from its numeric lines; most fonts give all digits one. */
export function digitBreadth(lines: readonly PrintLine[]): number {
  const ratios = lines.flatMap((line) => {
    const high = line.bottom - line.top
    return columnsOf(line)
      .filter(({ left, right, top, bottom }) => bottom - top > 0.7 * high && right - left < 0.95 * high)
      .map(({ left, right }) => (right - left) / high)
  })
  return ratios.toSorted((a, b) => a - b)[Math.floor(ratios.length * 0.75)] ?? 0.6
}

/**
 * Checks a numeric line against its ink: every character stands on a patch of its own, or touches its neighbour in one
 * as broad as both. The network now and then reads a digit twice, or two as one, and is sure of it; ink is not.
 */
export function againstInk(
  found: readonly Recognised[],
  line: PrintLine,
  part: Box,
  breadth: number,
): Recognised[] {
  const high = line.bottom - line.top
  const columns = columnsOf(line, 1.1 * breadth * high)
  const homes = columns.map((): Recognised[] => [])
  for (const sign of found) {
    if (sign.text === ' ') continue
    homes[columnAt(columns, part.left + sign.middle * (part.right - part.left))]!.push(sign)
  }
  let lost = false
  const checked = homes.flatMap((signs, i) => {
    const { left, right, top, bottom } = columns[i]!
    const room = Math.max(1, Math.round((right - left) / (breadth * high)))
    const kept = [...signs]
    const excess = (): number => kept.filter(({ text }) => isDigit(text)).length - room
    for (let at = kept.length - 1; at > 0 && excess() > 0; at -= 1) {
      const [sign, before] = [kept[at]!, kept[at - 1]!]
      const distance = (sign.middle - before.middle) * (part.right - part.left)
      if (sign.text === before.text && distance < breadth * high) kept.splice(at, 1)
    }
    if (kept.length === 0) lost ||= bottom - top > 0.6 * high && right - left > 0.15 * high
    const missing = kept.length > 0 && kept.every(({ text }) => isDigit(text)) && kept.length < room
    return excess() > 0 || missing ? kept.map(doubtful) : kept
  })
  return asNumber(lost ? checked.map(doubtful) : checked)
}

/** Mends points that can only be commas; what is no number then is doubtful as a whole. */
function asNumber(signs: readonly Recognised[]): Recognised[] {
  const text = signs.map((sign) => sign.text).join('')
  if (/^[-+]?(?:\d{1,3}(?:,\d{3})+|\d+)?(?:\.\d+)?%?$/.test(text) || !/[.,:]/.test(text)) return [...signs]
  const colon = text.replaceAll(':', '.')
  const mended = colon.replaceAll('.', (_, at: number) => (at === colon.lastIndexOf('.') ? '.' : ','))
  if (!/^[-+]?\d{1,3}(?:,\d{3})*\.\d+%?$/.test(mended)) return signs.map(doubtful)
  return signs.map((sign, i) => (mended[i] === sign.text ? sign : doubtful({ ...sign, text: mended[i]! })))
}

const isDigit = (text: string): boolean => /^\d$/.test(text)

const doubtful = (sign: Recognised): Recognised => ({
  ...sign,
  confidence: Math.min(sign.confidence, doubted),
})

/** Patches that stand over each other are one column, as are the parts of a broken digit: no wider than `whole`. */
function columnsOf({ pieces, ...line }: PrintLine, whole = 0): Box[] {
  const columns: { left: number; top: number; right: number; bottom: number }[] = []
  for (const { left, top, right, bottom, area } of pieces.toSorted((a, b) => a.left - b.left)) {
    if (area < speck * (line.bottom - line.top) ** 2) continue
    const last = columns.at(-1)
    if (last && (left < last.right - 1 || right - last.left <= whole)) {
      last.right = Math.max(last.right, right)
      last.top = Math.min(last.top, top)
      last.bottom = Math.max(last.bottom, bottom)
    } else columns.push({ left, top, right, bottom })
  }
  return columns
}

function columnAt(columns: readonly Box[], x: number): number {
  let best = 0
  let closest = Infinity
  columns.forEach(({ left, right }, i) => {
    const distance = Math.max(left - x, x - right, 0) + Math.abs((left + right) / 2 - x) / 100
    if (distance >= closest) return
    closest = distance
    best = i
  })
  return best
}
