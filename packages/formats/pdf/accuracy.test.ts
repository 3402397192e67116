/** How many cells of real tables come out right, against the hand-verified truth of the corpus. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { loadEngine, openFile } from './engine.ts'
import { type Count, measure, type Truth } from './fixtures/truth.ts'
import { readPdf } from './index.ts'
import { readPage } from './page.ts'

const corpus = fileURLToPath(new URL('../../../../shared/corpus/', import.meta.url))
const present = existsSync(`${corpus}truth`)

async function accuracy(file: string, truth: Truth, byTitle: boolean): Promise<Count> {
  const document = await readPdf(readFileSync(corpus + file))
  if ('refused' in document) throw new Error(`${file}: ${document.code}`)
  const count = measure(truth, document, byTitle)
  if (process.env.ACCURACY) {
    const { faults, ...numbers } = count
    process.stdout.write(`${file} ${JSON.stringify(numbers)}\n`)
    const shown = Number(process.env.ACCURACY)
    for (const fault of faults.slice(0, shown)) process.stdout.write(`  ${fault}\n`)
  }
  return count
}

/** Characters that a page prints more often than the reading of it, or less often. */
async function difference(bytes: Uint8Array): Promise<string[]> {
  const document = await readPdf(bytes)
  const file = openFile(await loadEngine(), bytes)
  if ('refused' in document || typeof file === 'string') throw new Error('not read')
  const counts = new Map<string, number>()
  const count = (page: number, text: string, by: number): void => {
    for (const char of text.replace(/ /g, '')) {
      const key = `p${page} ${char}`
      counts.set(key, (counts.get(key) ?? 0) + by)
    }
  }
  for (let i = 0; i < file.pages; i += 1) {
    for (const glyph of readPage(file, i, 60_000)!.glyphs) count(i + 1, glyph.text, 1)
  }
  file.close()
  for (const block of document.blocks) {
    if (block.kind === 'table') {
      for (const row of block.rows) for (const cell of row.cells) count(row.place.page, cell.text, -1)
    } else {
      block.lines.forEach(({ start, place }, i) => {
        count(place.page, block.text.slice(start, block.lines[i + 1]?.start), -1)
      })
    }
  }
  return [...counts].filter(([, value]) => value !== 0).map(([key, value]) => `${key} ${value}`)
}

const wanted = process.env.ACCURACY_FILE ?? ''

describe.skipIf(!present)(
  'cells of the corpus (absent: the test needs the corpus beside the checkout)',
  () => {
    const truths = present
      ? readdirSync(`${corpus}truth`).filter(
          (name) => /^(?!defects|falseAlarms).*\.json$/.test(name) && name.includes(wanted),
        )
      : []
    it.each(truths)('%s: every number in its cell', async (name) => {
      const truth = JSON.parse(readFileSync(`${corpus}truth/${name}`, 'utf8')) as Truth
      const { right, wrong, missing, extra } = await accuracy(truth.file, truth, false)
      expect(right).toBeGreaterThan(0)
      expect({ wrong, missing, extra }).toEqual({ wrong: 0, missing: 0, extra: 0 })
    })

    it.each(truths)('%s: no character lost or read twice', async (name) => {
      const truth = JSON.parse(readFileSync(`${corpus}truth/${name}`, 'utf8')) as Truth
      expect(await difference(readFileSync(corpus + truth.file))).toEqual([])
    })

    const made = present
      ? readdirSync(`${corpus}made`).filter(
          (name) => name.endsWith('.pdf') && !name.startsWith('scan') && name.includes(wanted),
        )
      : []
    it.each(made)('made/%s: every number in its cell', async (name) => {
      const truth = JSON.parse(readFileSync(`${corpus}made/truth.json`, 'utf8')) as Truth
      const { wrong, extra } = await accuracy(`made/${name}`, truth, true)
      expect({ wrong, extra }).toEqual({ wrong: 0, extra: 0 })
    })
  },
)
