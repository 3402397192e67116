import { expect, it } from 'vitest'
import type { Finding } from '@mingzhang/core/model'
import { pagePictures, readPdf } from '../../pdf/index.ts'
import { pdf, text } from '../../pdf/fixtures/draw.ts'
import type { PageImage, ReadFile } from '../checked.ts'
import { findings, fixtureLocale, readFile, rules } from '../fixtures/reading.ts'
import { htmlReport } from './index.ts'
import { chosenPages, namedPages, pictureLimits } from './pictures.ts'

const locale = fixtureLocale('zh')
const sentence = '本年支出预算430.10万元，比上年增加12.34万元。'
const bytes = pdf([{ content: text(50, 300, sentence) }, { content: text(50, 300, '第二页') }])

const finding = (change: Partial<Finding>): Finding => ({
  id: 'x1',
  rule: findings[0]!.rule,
  severity: 'error',
  subject: 'x',
  grouped: [],
  at: { place: { page: 1 }, quote: '' },
  ...change,
})

async function wrong(): Promise<{ file: ReadFile; line: readonly [number, number, number, number] }> {
  const document = await readPdf(bytes)
  if ('refused' in document) throw new Error(document.code)
  const [block] = document.blocks
  if (block?.kind !== 'paragraph') throw new Error('no paragraph')
  const { place } = block.lines[0]!
  const pages = new Map<number, PageImage>()
  for await (const [page, picture] of pagePictures(bytes, [1])) pages.set(page, picture)
  const at = { place, quote: '比上年增加12.34万元', printed: '12.34' }
  const also = [{ place, quote: '本年支出预算430.10万元', printed: '430.10' }]
  const file = {
    ...readFile,
    reading: { ...readFile.reading, document, tables: [], claims: [] },
    findings: [finding({ at, also })],
    pages,
  }
  return { file, line: place.box! }
}

const report = (file: ReadFile): string => htmlReport({ files: [file], rules }, { locale })
const boxesOf = (html: string): { className: string; edges: number[] }[] =>
  [
    ...html.matchAll(
      /<a class="(box[^"]*)"[^>]*>.*?<rect x="([\d.]+)" y="([\d.]+)" width="([\d.]+)" height="([\d.]+)"/g,
    ),
  ].map(([, className, ...edges]) => ({ className: className!, edges: edges.map(Number) }))

it('shows the page once with a box on the number', async () => {
  const { file, line } = await wrong()
  const html = report(file)
  expect(html.match(/<img /g)).toHaveLength(1)
  expect(html).toContain('alt="原件第 1 页"')
  // The page is 600 × 400 points; pixels are whole.
  expect(html).toContain('width="917" height="611"')
  expect(html).toContain('viewBox="0 0 600.22 399.93"')
  const boxes = boxesOf(html)
  expect(boxes.map(({ className }) => className).toSorted()).toEqual(['box e', 'box e beside'])
  // Every character is 10 points wide in the drawn file.
  for (const [className, number] of [
    ['box e', '12.34'],
    ['box e beside', '430.10'],
  ] as const) {
    const [x = 0, y = 0, width = 0, height = 0] = boxes.find((box) => box.className === className)!.edges
    const left = 50 + 10 * sentence.indexOf(number)
    expect(Math.abs(x - left)).toBeLessThanOrEqual(1.1)
    expect(Math.abs(x + width - left - 10 * number.length)).toBeLessThanOrEqual(1.1)
    expect(Math.abs(y - line[1])).toBeLessThanOrEqual(2)
    expect(Math.abs(y + height - line[3])).toBeLessThanOrEqual(2)
  }
})

it('is the same twice, and allows pictures inside the page only where there are some', async () => {
  const html = report((await wrong()).file)
  expect(report((await wrong()).file)).toBe(html)
  expect(html).toContain("default-src 'none'; img-src data:; style-src")
  expect([...html.matchAll(/ src="([^"]{0,22})/g)].map((match) => match[1])).toEqual([
    'data:image/png;base64,',
  ])
  expect(html.replace(/<style>[\s\S]*?<\/style>/, '')).not.toMatch(/https?:| style=/)
  expect(report(readFile)).not.toMatch(/img-src|<img |type="radio"/)
})

it('gives each thing one id, and boxes lead to cards', async () => {
  const html = report((await wrong()).file)
  const ids = [...html.matchAll(/ id="([^"]*)"/g)].map((match) => match[1]!)
  expect(new Set(ids).size).toBe(ids.length)
  expect(html).toMatch(/<a class="box e" href="#f1k1" data-k="f1k1"/)
  expect(ids).toContain('f1k1')
})

it('keeps boxes on the page', async () => {
  const { file } = await wrong()
  const at = (box: readonly [number, number, number, number]): Finding =>
    finding({ id: box.join(), at: { place: { page: 1, box, table: 't1' }, quote: '' } })
  const html = report({ ...file, findings: [at([-20, 390, 700, 500]), at([700, 10, 800, 20])] })
  expect(boxesOf(html).map(({ edges }) => edges)).toEqual([[0, 390, 600.22, 9.93]])
})

it('says which pages are left out for want of room', async () => {
  const { file } = await wrong()
  const on = (page: number, severity: 'error' | 'note'): Finding =>
    finding({ id: `${page}`, severity, at: { place: { page, box: [1, 1, 9, 9], table: 't1' }, quote: '' } })
  const png = new Uint8Array(pictureLimits.bytes / 2 + 1)
  const big = (page: number) => [page, { png, width: 60, height: 40, scale: 1 }] as const
  const two = { ...file, findings: [on(1, 'note'), on(2, 'error')], pages: new Map([big(1), big(2)]) }
  expect(namedPages(two)).toEqual([2, 1])
  expect(chosenPages(two).shown.map(([page]) => page)).toEqual([2])
  expect(report(two)).toContain('第 1 页没有放原件页图')
  const many = Array.from({ length: pictureLimits.pages + 2 }, (_, index) => on(index + 1, 'error'))
  const small = many.map(
    (_, index) => [index + 1, { png: new Uint8Array(9), width: 60, height: 40, scale: 1 }] as const,
  )
  expect(chosenPages({ ...file, findings: many, pages: new Map(small) }).leftOut).toEqual([31, 32])
  expect(report({ ...two, pages: new Map() })).toContain('第 1、2 页没有放原件页图')
})
