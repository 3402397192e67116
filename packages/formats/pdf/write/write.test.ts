import { type Document, isRefusal } from '@mingzhang/core/model'
import { beforeAll, describe, expect, it } from 'vitest'
import { MissingCharacters } from '../../disclosure/missing.ts'
import { fixtureDisclosure } from '../../fixtures/disclosure.ts'
import { loadEngine, openFile } from '../engine.ts'
import { readPdf } from '../index.ts'
import { type Page, readPage } from '../page.ts'
import { compilePdf } from './compile.ts'
import { writePdf } from './index.ts'

const disclosure = fixtureDisclosure({ lines: 120 })
let bytes: Uint8Array
let raw: string
let document: Document
let pages: Page[]

async function pagesOf(pdf: Uint8Array): Promise<Page[]> {
  const file = openFile(await loadEngine(), pdf)
  if (typeof file === 'string') throw new Error(file)
  const found = Array.from({ length: file.pages }, (_, index) => readPage(file, index, 1_000_000)!)
  file.close()
  return found
}

const textOf = (page: Page): string => page.glyphs.map(({ text }) => text).join('')

beforeAll(async () => {
  bytes = await writePdf(disclosure)
  raw = Buffer.from(bytes).toString('latin1')
  const read = await readPdf(bytes)
  if (isRefusal(read)) throw new Error(read.code)
  document = read
  pages = await pagesOf(bytes)
}, 60_000)

describe('a PDF of a disclosure', () => {
  it('is tagged PDF/A-2a with headings as bookmarks and heads of tables as such', () => {
    expect(raw).toContain('<pdfaid:part>2</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance>')
    expect(raw).toContain('/MarkInfo')
    expect(raw).toMatch(/\/Lang ?\(zh-CN\)/)
    const tags = (name: string): number => raw.match(new RegExp(`/S /${name}\\b`, 'g'))?.length ?? 0
    const count = (level: number): number =>
      disclosure.parts.filter((part) => part.kind === 'heading' && part.level === level).length
    expect([tags('H1'), tags('H2'), tags('H3')]).toEqual([count(1), count(2), count(3)])
    expect(tags('Table')).toBe(disclosure.parts.filter(({ kind }) => kind === 'grid').length)
    expect(tags('TH')).toBeGreaterThan(20)
    expect(tags('TOCI')).toBe(disclosure.parts.filter(({ kind }) => kind === 'heading').length)
    expect(raw).toContain('/Type /Outlines')
  })

  it('embeds only its own fonts, subset', () => {
    const fonts = new Set(raw.match(/\/BaseFont \/\S+/g))
    expect(fonts.size).toBeGreaterThan(2)
    for (const font of fonts) expect(font).toMatch(/^\/BaseFont \/[A-Z]{6}\+Mingzhang(?:Title|Hei|Kai|Song)/)
  })

  it('says nothing of the time and machine that made it', () => {
    expect(new Set(raw.match(/D:\d+/g))).toEqual(new Set(['D:20260210000000']))
    expect(raw).not.toContain(process.cwd())
  })

  it('passes the checks of PDF/UA-1 that the engine makes', async () => {
    expect((await compilePdf(disclosure, { draft: true, standard: 'ua-1' })).length).toBeGreaterThan(1000)
  })

  it('turns the page for wide tables and repeats their heads', () => {
    const across = pages.filter(({ width, height }) => width > height)
    expect(across.length).toBeGreaterThan(2)
    const grid = disclosure.parts.find((part) => part.kind === 'grid' && part.wide)
    const head = grid?.kind === 'grid' ? grid.head[0]![0]!.text : undefined
    expect(head).toBeTruthy()
    for (const page of across) expect(textOf(page)).toContain(head)
  })

  it('numbers pages after the contents, odd on the right and even on the left', () => {
    const numbered = pages.map((page) => /— (\d+) —/.exec(textOf(page))?.[1])
    const front = numbered.findIndex((number) => number !== undefined)
    expect(front).toBe(2)
    expect(numbered.slice(front)).toEqual(pages.slice(front).map((_, index) => String(index + 1)))
    for (const page of pages.slice(front)) {
      const dash = page.glyphs.findLast(({ text }) => text === '—')!
      expect(dash.left > page.width / 2).toBe((page.number - front) % 2 === 1)
    }
  })

  it('lists every heading with the page that it stands on', () => {
    const entries = document.blocks.flatMap((block) => {
      const entry = block.kind === 'paragraph' ? /^(第.部分\D.*?)[. ]+(\d+)$/.exec(block.text) : null
      return entry ? [{ text: entry[1]!.replace(/\s/g, ''), page: Number(entry[2]) }] : []
    })
    expect(entries).toHaveLength(3)
    for (const { text, page } of entries) {
      const found = pages.slice(2).find((one) => textOf(one).replace(/\s/g, '').includes(text))
      expect(found?.number, text).toBe(page + 2)
    }
  })

  it('begins no line with a mark that closes', () => {
    const starts = document.blocks.flatMap((block) =>
      block.kind === 'paragraph' ? block.lines.map(({ start }) => block.text[start]) : [],
    )
    expect(starts.length).toBeGreaterThan(50)
    expect(starts.filter((char) => /[、，。；：！？”）》】]/.test(char ?? ''))).toEqual([])
  })

  it('keeps every number inside its column', () => {
    const cells = pages.flatMap((page) =>
      page.glyphs.filter(({ text }) => /\d/.test(text)).map((glyph) => ({ glyph, page })),
    )
    expect(pages.reduce((count, { vertical }) => count + vertical.length, 0)).toBeGreaterThan(50)
    const crossed = cells.filter(({ glyph, page }) =>
      page.vertical.some(
        ({ position, from, to }) =>
          position > glyph.left + 1 &&
          position < glyph.right - 1 &&
          from < glyph.top + 1 &&
          to > glyph.bottom - 1,
      ),
    )
    expect(crossed.map(({ glyph, page }) => `${page.number}: ${glyph.text}`)).toEqual([])
  })

  it('marks every page of a draft', async () => {
    const draft = await pagesOf(await writePdf(disclosure, { draft: true }))
    expect(draft).toHaveLength(pages.length)
    for (const page of draft) expect(textOf(page)).toContain('草稿')
    expect(pages.some((page) => textOf(page).includes('草稿'))).toBe(false)
  })

  it('names characters that no font has instead of printing boxes', async () => {
    const strange = { ...disclosure, title: '\u{1f4b0}\u{e000}' }
    await expect(writePdf(strange)).rejects.toThrow(MissingCharacters)
    await expect(writePdf(strange)).rejects.toMatchObject({ characters: ['\u{1f4b0}', '\u{e000}'] })
  })
})

it('gives the memory of a disclosure back', async () => {
  const write = (turn: number) => writePdf({ ...disclosure, title: `${disclosure.title}${turn}` })
  await write(0)
  const before = process.memoryUsage().rss
  for (let turn = 1; turn <= 12; turn++) {
    await write(turn)
    await new Promise((resolve) => setImmediate(resolve))
  }
  expect((process.memoryUsage().rss - before) / 2 ** 20).toBeLessThan(200)
})
