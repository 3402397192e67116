/** The text file that the project must serve first; it is not part of the repository. */
import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { layouts, normalName, type TableLayout } from '@mingzhang/core/catalog'
import { type Evidence, placeColumns } from '../../core/interpret/columns.ts'
import type { Document, Paragraph, TableBlock } from '@mingzhang/core/model'
import { expect, test } from 'vitest'
import { readText } from './read.ts'

const corpus = fileURLToPath(new URL('../../../../shared/corpus/', import.meta.url))
const file = `${corpus}000_7c0bf2efb0e5d549.txt`
const truthFile = `${corpus}made/truth.json`
/** Skipped where the corpus is not beside the checkout. */
const absent = !existsSync(file) || !existsSync(truthFile)

interface Truth {
  readonly tables: readonly {
    readonly title: string
    readonly rows: readonly (readonly (string | null)[])[]
  }[]
}

const document = absent ? undefined : (readText(new Uint8Array(readFileSync(file))) as Document)
const paragraphs = (): Paragraph[] => document!.blocks.filter((block) => block.kind === 'paragraph')
const tables = (): { title: string; block: TableBlock }[] =>
  document!.blocks.flatMap((block, index) => {
    if (block.kind !== 'table') return []
    const before = document!.blocks[index - 2]
    return before?.kind === 'paragraph' && before.role === 'caption' ? [{ title: before.text, block }] : []
  })
const layoutOf = (title: string): TableLayout =>
  layouts.flatMap((layout) => layout.tables).find((table) => table.title === title)!

test.skipIf(absent)('has 25 pages, eleven tables of amounts and three forms', () => {
  expect(document!.pages).toBe(25)
  expect(document!.messages).toEqual([])
  expect(tables()).toHaveLength(11)
  const forms = document!.blocks.filter((block) => block.kind === 'table').slice(11)
  expect(forms.map((block) => block.kind === 'table' && block.rows.length)).toEqual([64, 146, 164])
  expect(tables().map(({ block }) => block.rows.filter(({ head }) => !head).length)).toEqual([
    31, 9, 9, 31, 9, 20, 5, 0, 0, 6, 0,
  ])
})

test.skipIf(absent)('joins prose over lines and pages, and wrapped headings', () => {
  const heads = paragraphs().filter(
    ({ role, text }) => role === 'heading' && /^[一二三四五六七八九十]+、/.test(text),
  )
  expect(heads).toHaveLength(14)
  expect(heads.slice(2).every(({ text }) => text.endsWith('说明'))).toBe(true)
  const bodies = paragraphs().filter(({ role }) => role === 'body')
  expect(bodies.filter(({ text }) => !/[。：日元心台为]$/.test(text))).toEqual([])
  expect(bodies.filter(({ lines }) => new Set(lines.map(({ place }) => place.page)).size > 1)).toHaveLength(1)
  expect(bodies.some(({ text }) => text.includes('关于编制2024年预算时'))).toBe(true)
  expect(paragraphs().filter(({ role }) => role === 'note')).toHaveLength(4)
  expect(paragraphs().filter(({ role }) => role === 'caption')).toHaveLength(33)
})

/** What 表1 says of sources, as the interpretation of all tables would tell. */
const sources: Evidence = ({ source, function: code }) => {
  if (source === undefined || code !== undefined) return 'unknown'
  return ['fiscal', 'fiscal.general', 'fiscal.general.own'].includes(source) ? 'equals' : 'contradicts'
}

test.skipIf(absent)('every placed cell is the one the tables must have had', () => {
  const truth = JSON.parse(readFileSync(truthFile, 'utf8')) as Truth
  let cells = 0
  for (const { title, block } of tables()) {
    const expected = truth.tables.find((table) => table.title === title)!.rows
    const rows = placeColumns(block, layoutOf(title), 2024, sources)
    expect(rows).toHaveLength(expected.length)
    rows.forEach((row, r) => {
      expect(row.extra).toEqual([])
      const undecided = title.includes('项目支出情况表')
      row.cells.forEach((cell, c) => {
        if (undecided && c > 5) return
        expect(normalName(cell.text), `${title} ${r + 1}/${c + 1}`).toBe(normalName(expected[r]![c] ?? ''))
        expect(cell.column).not.toBe('undecided')
        cells += 1
      })
    })
  }
  expect(cells).toBe(31 * 4 + 9 * 16 + 9 * 7 + 31 * 7 + 9 * 7 + 20 * 6 + 5 * 6 + 6 * 5)
})

test.skipIf(absent)('the second number of 表7 is undecided from the tables alone', () => {
  const { block, title } = tables().find((table) => table.title.includes('项目支出情况表'))!
  const rows = placeColumns(block, layoutOf(title), 2024, sources)
  for (const { cells } of rows) {
    expect(cells.filter(({ state }) => state === 'number')).toHaveLength(2)
    expect(cells.find(({ reason }) => reason !== undefined)).toMatchObject({
      column: 'undecided',
      reason: 'several-columns-close',
      candidates: [6, 7, 8, 9, 10, 11, 12, 13, 14, 15],
    })
  }
})

const columnsOf = (block: TableBlock, layout: TableLayout): string[] =>
  placeColumns(block, layout, 2024, sources).map(({ cells }) =>
    cells.map(({ state, column }) => (state === 'number' ? column : '')).join(),
  )

test.skipIf(absent)('no wrong number moves another number, nor itself', () => {
  const wrongs: readonly ((printed: string) => string)[] = [
    (printed) => printed.slice(0, -1) + ((Number(printed.at(-1)) + 3) % 10),
    (printed) => printed.replace('.', '0.'),
  ]
  let seeded = 0
  for (const { title, block } of tables()) {
    const layout = layoutOf(title)
    const right = columnsOf(block, layout)
    block.rows.forEach((row, r) => {
      if (row.head) return
      row.cells.forEach(({ text }, c) => {
        if (!/^\d+\.\d\d$/.test(text)) return
        const wrong = wrongs[seeded % wrongs.length]!
        const cells = row.cells.with(c, { ...row.cells[c]!, text: wrong(text) })
        const changed = { ...block, rows: block.rows.with(r, { ...row, cells }) }
        expect(columnsOf(changed, layout), `${title} row ${r + 1}: ${text}`).toEqual(right)
        seeded += 1
      })
    })
  }
  expect(seeded).toBeGreaterThan(120)
})
