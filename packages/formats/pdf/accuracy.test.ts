/** How many cells of real tables come out right, against the hand-verified truth of the corpus. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Document, RawRow, TableBlock } from '@mingzhang/core/model'
import { describe, expect, it } from 'vitest'
import { loadEngine, openFile } from './engine.ts'
import { readPdf } from './index.ts'
import { readPage } from './page.ts'

const corpus = fileURLToPath(new URL('../../../../shared/corpus/', import.meta.url))
const present = existsSync(`${corpus}truth`)

interface TrueTable {
  readonly title: string
  readonly number: string | null
  readonly pages: readonly number[]
  readonly columns: readonly string[]
  readonly rows: readonly (readonly (string | null)[])[]
}

interface Truth {
  readonly file: string
  readonly tables: readonly TrueTable[]
}

interface Count {
  right: number
  wrong: number
  missing: number
  extra: number
  text: number
  textWrong: number
  readonly faults: string[]
}

const plain = (text: string | null): string =>
  (text ?? '').normalize('NFKC').replace(/\s+/g, '').replace(/[－−]/g, '-')

const isNumber = (text: string): boolean => /^-?\d[\d,]*(?:\.\d+)?%?$/.test(text)
const isAmount = (text: string): boolean => /^-?\d[\d,]*\.\d+%?$/.test(text)
const same = (a: string, b: string): boolean =>
  a === b || (isNumber(a) && isNumber(b) && a.replaceAll(',', '') === b.replaceAll(',', ''))

interface LeafRow {
  readonly cells: readonly string[]
  readonly width: number
  readonly row: RawRow
}

/** One text per leaf column; a spanning cell stands in its first column. */
function leaves(block: TableBlock): LeafRow[] {
  return block.rows.map((row) => {
    const cells = Array.from({ length: block.width }, () => '')
    for (const cell of row.cells) cells[cell.column] = plain(cell.text)
    return { cells, width: block.width, row }
  })
}

/** How well a row of the reading fits a row of the truth, 0 … 1; blank cells do not count. */
function likeness(truth: readonly string[], cells: readonly string[]): number {
  let equal = 0
  let counted = 0
  const places = Math.max(truth.length, cells.length)
  for (let i = 0; i < places; i += 1) {
    const [a, b] = [truth[i] ?? '', cells[i] ?? '']
    if (a === '' && b === '') continue
    counted += 1
    if (same(a, b)) equal += 1
    else if (a !== '' && b !== '' && (a.includes(b) || b.includes(a))) equal += 0.4
  }
  return counted === 0 ? 0 : equal / counted
}

/** Pairs rows in order so that the sum of likeness is greatest. */
function align(truth: readonly (readonly string[])[], rows: readonly LeafRow[]): (LeafRow | undefined)[] {
  const best = Array.from({ length: truth.length + 1 }, () => new Float64Array(rows.length + 1))
  const like = truth.map((row) => rows.map((candidate) => likeness(row, candidate.cells)))
  for (let i = truth.length - 1; i >= 0; i -= 1) {
    for (let j = rows.length - 1; j >= 0; j -= 1) {
      const pair = like[i]![j]! > 0.15 ? best[i + 1]![j + 1]! + like[i]![j]! : -1
      best[i]![j] = Math.max(pair, best[i + 1]![j]!, best[i]![j + 1]!)
    }
  }
  const result: (LeafRow | undefined)[] = Array.from({ length: truth.length }, () => undefined)
  for (let i = 0, j = 0; i < truth.length && j < rows.length; ) {
    const pair = like[i]![j]! > 0.15 ? best[i + 1]![j + 1]! + like[i]![j]! : -1
    if (pair >= best[i]![j]! - 1e-9) {
      result[i] = rows[j]
      i += 1
      j += 1
    } else if (best[i + 1]![j]! >= best[i]![j + 1]!) i += 1
    else j += 1
  }
  return result
}

function compare(table: TrueTable, rows: readonly LeafRow[], used: Set<RawRow>, count: Count): void {
  const name = `${table.number ?? ''} ${table.title} p${table.pages.join(',')}`
  const truth = table.rows.map((row) => row.map(plain))
  const paired = align(truth, rows)
  truth.forEach((row, i) => {
    const found = paired[i]
    if (found) used.add(found.row)
    row.forEach((expected, column) => {
      const read = found?.cells[column] ?? ''
      const counts = isNumber(expected)
      if (same(expected, read)) {
        if (counts) count.right += 1
        else if (expected !== '') count.text += 1
        return
      }
      if (counts && read === '') count.missing += 1
      else if (counts) count.wrong += 1
      else if (isNumber(read)) count.extra += 1
      else {
        count.text += 1
        count.textWrong += 1
      }
      count.faults.push(`${name} row ${i + 1} col ${column + 1}: ${expected || '∅'} ≠ ${read || '∅'}`)
    })
    for (const [column, read] of (found?.cells ?? []).entries()) {
      if (column >= row.length && isAmount(read)) {
        count.extra += 1
        count.faults.push(`${name} row ${i + 1} col ${column + 1}: beyond the table ≠ ${read}`)
      }
    }
  })
}

/** Tables that stand under this title, up to the next title. */
function blocksUnder(title: string, titles: ReadonlySet<string>, document: Document): TableBlock[] {
  const found: TableBlock[] = []
  let current = ''
  for (const block of document.blocks) {
    if (block.kind === 'table') {
      if (current === title) found.push(block)
    } else if (titles.has(plain(block.text))) {
      if (plain(block.text) === title && found.length > 0) return found
      current = plain(block.text)
    } else if (block.role !== 'caption' && block.role !== 'furniture') current = ''
  }
  return found
}

function measure(truth: Truth, document: Document, byTitle: boolean): Count {
  const count: Count = { right: 0, wrong: 0, missing: 0, extra: 0, text: 0, textWrong: 0, faults: [] }
  const used = new Set<RawRow>()
  const blocks = document.blocks.filter((block) => block.kind === 'table')
  const pages = new Set(truth.tables.flatMap((table) => table.pages))
  const matched = new Set<TableBlock>()
  const titles = new Set(truth.tables.map((table) => plain(table.title)))
  for (const table of truth.tables) {
    if (byTitle) {
      const own = blocksUnder(plain(table.title), titles, document)
      for (const block of own) matched.add(block)
      if (own.length > 0) compare(table, own.flatMap(leaves), used, count)
      else count.faults.push(`${table.number} ${table.title}: not found`)
      continue
    }
    const rows = blocks
      .flatMap(leaves)
      .filter((row) => table.pages.includes(row.row.place.page) && !used.has(row.row))
    compare(table, rows, used, count)
  }
  for (const block of blocks) {
    if (byTitle ? !matched.has(block) : !pages.has(block.rows[0]!.place.page)) continue
    for (const { row, cells } of leaves(block)) {
      const amounts = cells.filter(isAmount)
      if (used.has(row) || amounts.length === 0) continue
      count.extra += amounts.length
      count.faults.push(`p${row.place.page} a row of no table: ${cells.join('|')}`)
    }
  }
  return count
}

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
