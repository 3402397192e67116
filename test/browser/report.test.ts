/** The report of a PDF as people open it: one file, the page with boxes, the places of a number, keys, print. */
/// <reference lib="dom" />
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { type BuiltCommand, buildCommand, type Run } from '../../packages/cli/fixtures/command.ts'
import { disclosureIn, drawn } from '../../packages/formats/fixtures/printed.ts'
import { chromiumPath, launch, open, type Opened, origin, whyNoChromium } from './chromium.ts'

vi.setConfig({ testTimeout: 120_000, hookTimeout: 300_000 })

/** The sheet in points, and where its numbers are drawn on it, from the top left. */
const sheet = { width: 600, height: 400 }
const numbers = {
  wrong: { text: '412.43', x: 318, y: 216 },
  addend: { text: '143.01', x: 398, y: 216 },
  total: { text: '430.10', x: 318, y: 288 },
  right: { text: '160.78', x: 398, y: 288 },
}

let built: BuiltCommand
let folder: string
let made: Run
let html: string
beforeAll(async () => {
  built = await buildCommand()
  folder = mkdtempSync(join(tmpdir(), 'mingzhang-report-'))
  const file = join(folder, '公开.pdf')
  writeFileSync(
    file,
    drawn((value) => value.replace('412.33', numbers.wrong.text).replace('收支总预算', '支出预算')),
  )
  const out = join(folder, '报告.html')
  made = await built.run([
    'check',
    file,
    '--kind',
    'budget',
    '--level',
    'unit',
    '--only',
    'A102',
    '--format',
    'html',
    '--out',
    out,
  ])
  html = readFileSync(out, 'utf8')
})
afterAll(() => {
  built.remove()
  rmSync(folder, { recursive: true })
})

describe('check FILE --format html', () => {
  it('of a PDF is one file with a picture of the page and a box for each number', () => {
    expect(made).toMatchObject({ code: 1, stdout: '' })
    expect(html).toMatch(/^<!doctype html>/i)
    expect(html.match(/<img [^>]*src="data:image\/png;base64,/g)).toHaveLength(1)
    expect(html.match(/<a class="box e"/g)).toHaveLength(1)
    expect(html.match(/<a class="box e beside"/g)?.length).toBeGreaterThanOrEqual(3)
    expect(html).not.toMatch(/(?:src|href)="(?!data:|#)/)
  })

  it('of a workbook of old works in the built command too', async () => {
    const file = join(folder, '公开.xls')
    writeFileSync(file, disclosureIn.xls())
    const { code, stderr } = await built.run([
      'check',
      file,
      '--kind',
      'budget',
      '--level',
      'unit',
      '-f',
      'html',
    ])
    expect(stderr).not.toContain('程序内部错误')
    expect(code).toBe(0)
  })
})

describe.skipIf(chromiumPath === undefined)(
  `the report in the browser${chromiumPath === undefined ? ` (skipped: ${whyNoChromium})` : ''}`,
  () => {
    let browser: Browser
    let opened: Opened
    let page: Page
    beforeAll(async () => {
      browser = await launch()
      opened = await open(browser, new Map([['/', { type: 'text/html; charset=utf-8', body: html }]]))
      ;({ page } = opened)
      await page.goto(`${origin}/`)
    })
    afterAll(() => browser?.close())

    /** What lies over a point of the sheet: class and size of a box in points; null when there is none. */
    const boxAt = ({ x, y }: { x: number; y: number }) =>
      page.evaluate(
        ({ x: across, y: down, width, height }) => {
          const image = document.querySelector('.scan img')!
          image.scrollIntoView({ block: 'center', behavior: 'instant' })
          const { left, top, width: wide, height: high } = image.getBoundingClientRect()
          const scale = wide / width
          const hit = document.elementFromPoint(left + across * scale, top + (down / height) * high)
          const box = hit?.closest('.box')
          if (!box) return null
          const edges = box.querySelector('rect')!.getBoundingClientRect()
          return {
            name: box.getAttribute('class'),
            width: edges.width / scale,
            height: edges.height / scale,
          }
        },
        { x, y, ...sheet },
      )

    it('has its boxes over the numbers, as wide as their cells, and none elsewhere', async () => {
      const wrong = (await boxAt(numbers.wrong))!
      expect(wrong.name).toBe('box e')
      expect(wrong.width).toBeLessThanOrEqual(84)
      expect(wrong.height).toBeLessThanOrEqual(26)
      expect((await boxAt(numbers.addend))?.name).toBe('box e beside')
      expect((await boxAt(numbers.total))?.name).toBe('box e beside')
      expect(await boxAt(numbers.right)).toBeNull()
      expect(await boxAt({ x: 20, y: 20 })).toBeNull()
    })

    it('leads from a box to its finding and back', async () => {
      await page.locator('.scan .box:not(.beside)').click()
      await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('f1k1')
      expect(await page.locator('#f1k1').getAttribute('class')).toContain('now')
      expect(await page.locator('.scan .box.on').count()).toBeGreaterThanOrEqual(4)
    })

    it('lists every place where the fact of a number is printed', async () => {
      await page.locator('[value="sheets"]').check()
      await page.locator('.n', { hasText: numbers.total.text }).first().click()
      const panel = page.locator('#facts')
      await expect.poll(() => panel.isVisible()).toBe(true)
      const places = await panel.locator('ol').first().locator('button').allTextContents()
      expect(places).toHaveLength(2)
      for (const place of places) expect(place).toContain(numbers.total.text)
      expect(await page.locator('.n.same').count()).toBe(2)
    })

    it('goes by keys: between numbers, into the list, out of it, and between findings', async () => {
      await page.keyboard.press('Escape')
      expect(await page.locator('#facts').isVisible()).toBe(false)
      const focused = () => page.evaluate(() => document.activeElement?.textContent)
      expect(await focused()).toBe(numbers.total.text)
      await page.keyboard.press('ArrowRight')
      const next = await focused()
      expect(next).not.toBe(numbers.total.text)
      expect(next).toMatch(/^\d/)
      await page.keyboard.press('Enter')
      expect(await page.locator('#facts').isVisible()).toBe(true)
      await page.keyboard.press('Escape')
      await page.keyboard.press('F8')
      expect(await page.evaluate(() => document.activeElement?.id)).toBe('f1k1')
    })

    it('prints every finding, hidden ones too, as a list without controls', async () => {
      await page.locator('[data-show="error"]').uncheck()
      expect(await page.locator('#f1k1').isVisible()).toBe(false)
      await page.emulateMedia({ media: 'print' })
      expect(await page.locator('#f1k1').isVisible()).toBe(true)
      expect(await page.locator('[data-step]').first().isVisible()).toBe(false)
      const bytes = await page.pdf({ format: 'A4' })
      expect(bytes.subarray(0, 5).toString()).toBe('%PDF-')
      await page.emulateMedia({ media: 'screen' })
    })

    it('asks for nothing from outside, and nothing fails', () => {
      expect(opened.strayed).toEqual([])
      expect(opened.errors).toEqual([])
    })
  },
)
