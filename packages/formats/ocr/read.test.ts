/** Whole pages through the real engine; kept small, as it takes seconds. */
import { fileURLToPath } from 'node:url'
import type { Document, TableBlock } from '@mingzhang/core/model'
import { beforeAll, describe, expect, it } from 'vitest'
import { readDocument } from '../index.ts'
import { digits, grid, pdf, type Sheet } from '../pdf/fixtures/draw.ts'
import { pngOf, readPdf, renderPage } from '../pdf/index.ts'
import type { OcrEngine } from './engine.ts'
import { installedEngine, notInstalled } from './fixtures/engine.ts'
import { pageImage, scanOf, type Wear } from './fixtures/scan.ts'

const root = fileURLToPath(new URL('../../..', import.meta.url))
const figures = [
  ['2010301', '1,234.56', '1,234.56', '0.00'],
  ['2080505', '16.93', '11.11', '-'],
  ['2210201', '300.70', '88.09', '212.61'],
]

/** A small ruled table of figures. */
const printed: Sheet = {
  width: 420,
  height: 200,
  content:
    grid([40, 130, 220, 310, 400], [60, 85, 110, 135]) +
    figures.flatMap((row, r) => row.map((value, c) => digits(52 + 90 * c, 118 - 25 * r, value, 11))).join(''),
}

async function scan(wear: Wear): Promise<NonNullable<Sheet['scan']>> {
  return scanOf((await renderPage(pdf([printed]), 1, 200 / 72))!, wear)
}

const cells = ({ blocks }: Document): string[][] =>
  blocks
    .filter((block): block is TableBlock => block.kind === 'table')
    .flatMap((table) => table.rows.map((row) => row.cells.map(({ text }) => text)))

let engine: OcrEngine | undefined
beforeAll(async () => {
  engine = await installedEngine(root)
}, 60_000)

describe('a page that is a picture', () => {
  it('is never passed as read without an engine', async () => {
    const sheet = { ...printed, content: '' }
    const whole = await readPdf(pdf([{ ...sheet, scan: await scan({}) }]))
    expect(whole).toMatchObject({ refused: true, code: 'scan-without-text' })
    const half = await readPdf(pdf([printed, { ...sheet, scan: await scan({}) }]))
    expect(half).toMatchObject({ pages: 2, unreadPages: [2] })
    expect((half as Document).messages).toContainEqual({
      code: 'page-without-text',
      level: 'warning',
      place: { page: 2 },
    })
  })

  it('is recognised, slanted and noisy as it is, with its cells where they lie', async ({ skip }) => {
    skip(!engine, notInstalled)
    const sheet = { ...printed, content: '', scan: await scan({ slant: 0.7, noise: 15 }) }
    const document = await readPdf(pdf([printed, sheet]), { ocr: engine! })
    if ('refused' in document) throw new Error(document.code)
    expect(document.unreadPages).toEqual([])
    expect(cells(document)).toEqual([...figures, ...figures])
    const [first, second] = document.blocks.filter((block) => block.kind === 'table')
    const [true1, read1] = [first!, second!].map((table) => table.rows[1]!.cells[1]!.place)
    expect(read1!.page).toBe(2)
    for (let side = 0; side < 4; side += 1) expect(read1!.box![side]! - true1!.box![side]!).toBeLessThan(4)
    expect(document.messages.filter(({ code }) => code === 'page-recognised')).toMatchObject([
      { place: { page: 2 } },
    ])
  }, 60_000)

  it('may be a picture file', async ({ skip }) => {
    const png = await pngOf(pageImage(await scan({})))
    expect(await readDocument(png)).toMatchObject({ refused: true, code: 'scan-without-text' })
    skip(!engine, notInstalled)
    const document = await readDocument(png, { ocr: engine! })
    expect(cells(document as Document)).toEqual(figures)
  }, 60_000)

  it('stays unread when nothing is printed on it', async () => {
    const blank: OcrEngine = {
      detect: async ({ shape }) => {
        const [, , height, width] = shape
        return { data: new Float32Array(height! * width!), shape: [1, 1, height!, width!] }
      },
      recognise: () => Promise.reject(new Error('there is nothing to recognise')),
      characters: ['0'],
    }
    const data = new Uint8Array(300 * 200).fill(250)
    const empty: Sheet = { width: 420, height: 280, content: '', scan: { width: 300, height: 200, data } }
    const document = await readPdf(pdf([printed, empty]), { ocr: blank })
    expect(document).toMatchObject({ unreadPages: [2] })
    expect((document as Document).messages).toContainEqual({
      code: 'page-without-text',
      level: 'warning',
      place: { page: 2 },
      facts: { ocr: 1 },
    })
  })
})
