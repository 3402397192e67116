import type { Ink } from './bitmap.ts'

const most = (3 * Math.PI) / 180
const samples = 60_000

/**
 * Angle in radians by which the page lies turned, clockwise positive; 0 within 3 degrees of which nothing better is
 * found. Lines of print and rules stand out most when counted along them.
 */
export function skewOf({ width, height, data }: Ink): number {
  const points: number[] = []
  let ink = 0
  for (const pixel of data) ink += pixel
  if (ink === 0) return 0
  const step = Math.max(1, Math.floor(ink / samples))
  let turn = 0
  for (let i = 0; i < data.length; i += 1) {
    if (data[i] === 0) continue
    turn += 1
    if (turn % step === 0) points.push(i % width, Math.floor(i / width))
  }
  const sharpness = (angle: number): number => {
    const tan = Math.tan(angle)
    const offset = Math.ceil(width * Math.abs(tan)) + 1
    const rows = new Float64Array(height + 2 * offset)
    for (let i = 0; i < points.length; i += 2)
      rows[Math.round(points[i + 1]! - points[i]! * tan) + offset]! += 1
    let sum = 0
    for (const count of rows) sum += count * count
    return sum
  }
  let best = 0
  for (const [reach, parts] of [
    [most, 30],
    [most / 15, 8],
    [most / 60, 8],
  ] as const) {
    const middle = best
    let top = sharpness(middle)
    for (let i = -parts; i <= parts; i += 1) {
      const angle = middle + (reach * i) / parts
      const value = sharpness(angle)
      if (value > top * 1.0005) {
        top = value
        best = angle
      }
    }
  }
  return best
}
