import type { Document, TableBlock } from '@mingzhang/core/model'
import { expect, it } from 'vitest'
import { grid, pdf, type Sheet, text } from './fixtures/draw.ts'
import { readPdf } from './index.ts'

async function read(...sheets: readonly Sheet[]): Promise<Document> {
  const result = await readPdf(pdf(sheets))
  if ('refused' in result) throw new Error(result.code)
  return result
}

const tables = (document: Document): string[][][] =>
  document.blocks
    .filter((block): block is TableBlock => block.kind === 'table')
    .map(({ rows }) => rows.map(({ cells }) => cells.map((cell) => `${cell.column}${cell.text}`)))

const ys = [340, 310, 280, 250, 220]
/** Cells row by row into a grid whose rows are at the heights above. */
const sheet = (xs: readonly number[], rows: readonly (readonly string[])[], title = '', at = 0): string =>
  (title === '' ? '' : text(xs[0]!, 360, title)) +
  grid(xs, ys.slice(at)) +
  rows
    .flatMap((row, r) =>
      row.map((words, c) => (words === '' ? '' : text(xs[c]! + 4, ys[at + r]! - 20, words))),
    )
    .join('')

const left = [
  ['科目编码', '科目名称'],
  ['205', '教育支出'],
  ['208', '社会保障'],
  ['', '合计'],
]
const right = [
  ['合计', '基本支出', '项目支出'],
  ['9.00', '6.00', '3.00'],
  ['2.00', '2.00', ''],
  ['11.00', '8.00', '3.00'],
]
const narrow = [50, 150, 350]
const wide = [50, 150, 250, 350]

it('puts the columns that a wide sheet prints on its next page beside the first', async () => {
  const [table, ...more] = tables(
    await read(
      { content: sheet(narrow, left, '部门支出总表') },
      { content: sheet(wide, right) + text(300, 360, '单位：万元') },
    ),
  )
  expect(more).toEqual([])
  expect(table![1]).toEqual(['0205', '1教育支出', '29.00', '36.00', '43.00'])
  expect(table![0]!.slice(2)).toEqual(['2合计', '3基本支出', '4项目支出'])
})

it('lets a head be split on one page only', async () => {
  const head = text(60, 325, '本年支出') + grid([50, 350], [340, 310])
  const below = right.map((row) => row)
  const whole = grid(narrow, [340, 280, 250, 220, 190])
  const first =
    whole +
    text(50, 360, '部门支出总表') +
    left
      .flatMap((row, r) =>
        row.map((words, c) =>
          words === '' ? '' : text(narrow[c]! + 4, (r === 0 ? 310 : 280 - 30 * (r - 1)) - 20, words),
        ),
      )
      .join('')
  const second =
    head +
    grid(wide, [310, 280, 250, 220, 190]) +
    below
      .flatMap((row, r) =>
        row.map((words, c) => (words === '' ? '' : text(wide[c]! + 4, 310 - 30 * r - 20, words))),
      )
      .join('')
  const found = tables(await read({ content: first }, { content: second }))
  expect(found).toHaveLength(1)
  expect(found[0]!.at(-1)).toEqual(['0', '1合计', '211.00', '38.00', '43.00'])
})

it('leaves pages alone that go on downwards, have a title, or begin as the first one does', async () => {
  const rows = (from: number) => [0, 1, 2, 3].map((r) => [`20${from + r}`, '支出', '9.00'])
  const three = [50, 150, 250, 350]
  const count = async (...sheets: readonly string[]): Promise<number> =>
    tables(await read(...sheets.map((content) => ({ content })))).length
  expect(await count(sheet(three, rows(1)), sheet(three, rows(5)))).toBe(2)
  expect(await count(sheet(narrow, left, '部门支出总表'), sheet(wide, right, '部门收入总表'))).toBe(2)
  expect(await count(sheet(narrow, left), sheet(wide, [left[0]!, ...right.slice(1)]))).toBe(2)
})

it('leaves tables with short titles of their own, or with numbers, apart', async () => {
  const of = (first: string, second: string) =>
    read({ content: sheet(narrow, left, first) }, { content: sheet(wide, right, second) })
  expect(tables(await of('收支总表', '支出总表'))).toHaveLength(2)
  expect(tables(await of('公开01表', '公开03表'))).toHaveLength(2)
})
