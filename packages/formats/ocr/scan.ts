import type { Doubt, Message } from '@mingzhang/core/model'
import { drawPage, type OpenFile, pageSize } from '../pdf/engine.ts'
import type { Box } from '../pdf/page.ts'
import type { OcrEngine } from './engine.ts'
import { readPicture, type ScanPage } from './page.ts'

/** 200 pixels to an inch: what scanners give, and enough for small print. */
const unit = 200 / 72
const mostPixels = 12_000_000
const longA4 = 842

/**
 * Draws a page of a PDF (by index) and recognises what is printed on it. Boxes are in points of the page as a viewer
 * shows it. Undefined when it cannot be drawn.
 */
export async function readScan(
  file: OpenFile,
  index: number,
  engine: OcrEngine,
): Promise<ScanPage | undefined> {
  const size = pageSize(file, index)
  if (!size) return undefined
  // Some scanners write a point for every pixel: such a page is taken for A4.
  const longer = Math.max(size.width, size.height)
  const enlarged = longer > 1300 || longer < 300 ? longer / longA4 : 1
  const fitting = Math.sqrt(mostPixels / Math.max(1, size.width * size.height))
  const scale = Math.min(unit / enlarged, fitting)
  const image = drawPage(file, index, scale)
  if (!image) return undefined
  const page = await readPicture({ ...image, unit: scale * enlarged }, index + 1, engine)
  if (enlarged === 1) return page
  const view = (box: Box): readonly [number, number, number, number] => {
    const [a, b, c, d] = page.view(box).map((value) => Math.round(value * enlarged * 100) / 100)
    return [a!, b!, c!, d!]
  }
  return { ...page, view }
}

const listed = 12

/** What a user is told of a recognised page. */
export function scanMessages({ number, glyphs }: ScanPage, doubts: readonly Doubt[]): Message[] {
  const place = { page: number }
  const characters = glyphs.filter(({ text }) => text !== ' ').length
  const digits = doubts.filter(({ text }) => /\d/.test(text)).map(({ text }) => text)
  const list = [...digits.slice(0, listed), ...(digits.length > listed ? ['…'] : [])].join(' ')
  return [
    { code: 'page-recognised', level: 'info', place, facts: { characters } },
    ...(digits.length > 0
      ? [
          {
            code: 'digits-uncertain',
            level: 'warning' as const,
            place,
            facts: { count: digits.length, list },
          },
        ]
      : []),
  ]
}
