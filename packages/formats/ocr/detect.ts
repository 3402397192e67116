import type { Box } from '../pdf/page.ts'
import { type Grey, resized } from './bitmap.ts'
import type { OcrEngine } from './engine.ts'
import { piecesOf } from './pieces.ts'

/** Longer side of the picture that the network gets, in pixels. */
const longer = 1280
const sure = 0.3
const sureOnAverage = 0.45
/** The network marks the core of a line; the line is larger by this share of area over girth. */
const growth = 1.6
const means = [0.485, 0.456, 0.406]
const deviations = [0.229, 0.224, 0.225]

/** Boxes of lines of print, in pixels of the page. */
export async function printIn(page: Grey, engine: OcrEngine): Promise<Box[]> {
  const scale = Math.min(1, longer / Math.max(page.width, page.height))
  const side = (length: number): number => Math.max(32, Math.round((length * scale) / 32) * 32)
  const [width, height] = [side(page.width), side(page.height)]
  const small = resized(page, { left: 0, top: 0, right: page.width, bottom: page.height }, width, height)
  const data = new Float32Array(3 * width * height)
  for (let channel = 0; channel < 3; channel += 1) {
    const [mean, deviation] = [means[channel]!, deviations[channel]!]
    const start = channel * width * height
    for (let i = 0; i < width * height; i += 1) data[start + i] = (small.data[i]! / 255 - mean) / deviation
  }
  const likely = (await engine.detect({ data, shape: [1, 3, height, width] })).data
  const [sx, sy] = [page.width / width, page.height / height]
  return piecesOf(width, height, (at) => likely[at]! > sure).flatMap((piece): Box[] => {
    const [wide, high] = [piece.right - piece.left, piece.bottom - piece.top]
    if (Math.min(wide, high) < 3) return []
    let sum = 0
    let count = 0
    for (let y = piece.top; y < piece.bottom; y += 1) {
      for (let x = piece.left; x < piece.right; x += 1) {
        const value = likely[y * width + x]!
        if (value <= sure) continue
        sum += value
        count += 1
      }
    }
    if (sum / count < sureOnAverage) return []
    const more = (wide * high * growth) / (2 * (wide + high))
    return [
      {
        left: (piece.left - more) * sx,
        top: (piece.top - more) * sy,
        right: (piece.right + more) * sx,
        bottom: (piece.bottom + more) * sy,
      },
    ]
  })
}
