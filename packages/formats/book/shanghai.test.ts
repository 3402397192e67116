/** The workbooks that Shanghai's units fill in and publish; the blank forms are not part of the repository. */
import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { read, utils, write, type WorkBook } from '@e965/xlsx'
import { amountOf, type Book, bookOf } from '@mingzhang/core/book'
import { interpret } from '@mingzhang/core/interpret'
import type { Document } from '@mingzhang/core/model'
import { expect, it } from 'vitest'
import { readXlsx } from '../xlsx/index.ts'

const templates = fileURLToPath(new URL('../../../../shared/corpus/templates/', import.meta.url))

const functions = [
  ['207', '', '', '文化旅游体育与传媒支出', 6_000_000, 3_000_000, 3_000_000],
  ['207', '01', '', '文化和旅游', 6_000_000, 3_000_000, 3_000_000],
  ['207', '01', '04', '图书馆', 6_000_000, 3_000_000, 3_000_000],
  ['208', '', '', '社会保障和就业支出', 500_000, 500_000, ''],
  ['208', '05', '', '行政事业单位养老支出', 500_000, 500_000, ''],
  ['208', '05', '05', '机关事业单位基本养老保险缴费支出', 500_000, 500_000, ''],
]
const economics = [
  ['301', '', '工资福利支出', 3_000_000, 3_000_000, ''],
  ['301', '01', '基本工资', 2_500_000, 2_500_000, ''],
  ['301', '08', '机关事业单位基本养老保险缴费', 500_000, 500_000, ''],
  ['302', '', '商品和服务支出', 500_000, '', 500_000],
  ['302', '01', '办公费', 500_000, '', 500_000],
]

/** Fills in the sheets whose names, without the level in front, are these. */
function filled(file: string, unit: string): Uint8Array {
  const workbook: WorkBook = read(readFileSync(`${templates}${file}`), { cellStyles: true })
  const put = (name: string, origin: string, rows: (string | number)[][]): void => {
    const sheet = workbook.SheetNames.find((one) => one.trim().replace(/^(?:单位|部门)/, '') === name)!
    utils.sheet_add_aoa(workbook.Sheets[sheet]!, rows, { origin })
  }
  const cover = workbook.Sheets[workbook.SheetNames[0]!]!
  const named = Object.keys(cover).find((cell) => /单位：|部门：/.test(String(cover[cell]?.v)))!
  utils.sheet_add_aoa(cover, [[`预算单位：${unit}`]], { origin: named })
  const blank = Array.from({ length: 3 }, () => Array.from({ length: 9 }, () => ''))
  put('收入总表', 'A9', [...functions.map((row) => [...row.slice(0, 5), row[4]!, '', '', '']), ...blank])
  put('收入总表', 'A20', [['合计', '', '', '', 6_500_000, 6_500_000]])
  for (const [name, total] of [
    ['支出总表', 'A20'],
    ['一般公共预算拨款表', 'A21'],
  ] as const) {
    put(name, 'A9', [...functions, ...blank])
    put(name, total, [['合计', '', '', '', 6_500_000, 3_500_000, 3_000_000]])
  }
  put('一般公共预算拨款基本支出明细表', 'A9', [...economics, ...blank])
  put('一般公共预算拨款基本支出明细表', 'A21', [['合计', '', '', 3_500_000, 3_000_000, 500_000]])
  put('“三公”经费和机关运行费预算表', 'A7', [[4.3, 0, 0.5, 3.8, 0, 3.8, 12.6]])
  return new Uint8Array(write(workbook, { type: 'array', bookType: 'xlsx' }) as ArrayBuffer)
}

async function imported(file: string, unit: string): Promise<Book> {
  const document = (await readXlsx(filled(file, unit))) as Document
  return bookOf(interpret(document, { answers: { unit, year: 2026, kind: 'budget' } }))
}

for (const file of ['sh-unit_budget_template.xlsx', 'sh-department_budget_template.xlsx']) {
  it.skipIf(!existsSync(templates))(`${file}, filled in, is a book (needs ../shared/corpus)`, async () => {
    const book = await imported(file, '上海市云山区图书馆')
    expect(book.moneyUnit).toBe('元')
    expect(amountOf(book.budget, { flow: 'expenditure' })).toBe(650_000_000)
    expect(amountOf(book.budget, { function: '2070104', kind: 'project' })).toBe(300_000_000)
    expect(amountOf(book.budget, { flow: 'revenue', source: 'fiscal', function: '208' })).toBe(50_000_000)
    expect(amountOf(book.budget, { economic: '30101', kind: 'basic' })).toBe(250_000_000)
    expect(amountOf(book.budget, { kind: 'basic.running' })).toBe(50_000_000)
    expect(book.organOperating.amount).toBe(12_600_000)
    expect(book.threePublic.reception[0]?.amount).toBe(500_000)
    expect(book.questions.filter(({ why }) => why === 'contradiction')).toEqual([])
  })
}
