/** The commands of the book, as a user runs them; and the example book, which `init --example` writes. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { amountOf, type Book, missingIn, problemsOf } from '@mingzhang/core/book'
import { compositions } from '@mingzhang/core/catalog'
import { compose, type Disclosure, missingFor, openItems } from '@mingzhang/core/compose'
import { bookYaml, readBook, writeBook } from '@mingzhang/formats/book'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type BuiltCommand, buildCommand, root } from '../fixtures/command.ts'
import { exampleBook } from './init.ts'
import { errorsOf } from './own-check.ts'

let command: BuiltCommand
let folder: string
beforeAll(async () => {
  command = await buildCommand()
  folder = mkdtempSync(join(tmpdir(), 'mingzhang-book-'))
}, 60_000)
afterAll(() => {
  command.remove()
  rmSync(folder, { recursive: true, force: true })
})

const run = (...args: string[]) => command.run(args, { cwd: folder })
const inFolder = (name: string): string => join(folder, name)
const example = (name: string): string => join(root, 'examples', name)

async function bookIn(path: string): Promise<Book> {
  const result = await readBook(new Uint8Array(readFileSync(path)))
  if (!('book' in result) || !result.book) throw new Error(JSON.stringify(result))
  return result.book
}

describe('the example book', () => {
  const book = exampleBook()

  it('is right, complete and balanced', () => {
    expect(problemsOf(book)).toEqual([])
    expect(missingIn(book)).toEqual([])
    expect(book.projects).toHaveLength(3)
    expect(amountOf(book.budget, { flow: 'revenue' })).toBe(amountOf(book.budget, { flow: 'expenditure' }))
    for (const { id, allocation, indicators } of book.projects) {
      const money = amountOf(book.budget, { project: id })
      expect(allocation.reduce((sum, { amount = 0 }) => sum + amount, 0)).toBe(money)
      expect(indicators.reduce((sum, { weight }) => sum + Number(weight), 0)).toBe(90)
    }
  })

  it.each(compositions.map(({ layout }) => layout))('can be printed in %s', async (layout) => {
    const made = compose(book, { layout }) as Disclosure
    expect(openItems(made)).toEqual([])
    expect(missingFor(book, { layout })).toEqual([])
    expect(await errorsOf(made)).toEqual([])
  })

  it('is what stands in examples/book (UPDATE=1 writes it)', async () => {
    for (const format of ['yaml', 'xlsx'] as const) {
      const path = example(`book/library.${format}`)
      const bytes = await writeBook(book, format)
      if (process.env['UPDATE']) {
        mkdirSync(example('book'), { recursive: true })
        writeFileSync(path, bytes)
      }
      expect(await bookIn(path)).toEqual(book)
      expect(Buffer.from(bytes).equals(readFileSync(path)), path).toBe(true)
    }
  })
})

describe('mingzhang init', () => {
  it('writes an empty book and the example, in the format of the name', async () => {
    expect((await run('init', '底稿.xlsx', '--unit', '云山市图书馆', '--year', '2026')).code).toBe(0)
    expect(await bookIn(inFolder('底稿.xlsx'))).toMatchObject({ year: 2026, unit: { name: '云山市图书馆' } })
    expect((await run('init', '示例.yaml', '--example')).code).toBe(0)
    expect(readFileSync(inFolder('示例.yaml'), 'utf8')).toBe(bookYaml(exampleBook()))
  })

  it('replaces nothing, and asks for what it needs', async () => {
    writeFileSync(inFolder('有了.xlsx'), 'mine')
    const again = await run('init', '有了.xlsx', '--example')
    expect([again.code, readFileSync(inFolder('有了.xlsx'), 'utf8')]).toEqual([2, 'mine'])
    expect(again.stderr).toContain('已经存在')
    expect((await run('init', '新.xlsx', '--lang', 'en')).stderr).toContain('--unit NAME')
    expect((await run('init', '新.doc', '--example')).stderr).toContain('.xlsx')
  })
})

describe('mingzhang import', () => {
  it('makes a book of a disclosure, and last year of another', async () => {
    const last = readFileSync(example('budget-example.txt'), 'utf8')
      .replaceAll('2023 年', '2022 年')
      .replaceAll('2024 年', '2023 年')
    writeFileSync(inFolder('2023.txt'), last)
    const made = await run(
      'import',
      example('budget-example.txt'),
      '--prior',
      '2023.txt',
      '--out',
      '导入.xlsx',
    )
    expect([made.code, made.stderr]).toEqual([0, ''])
    expect(made.stdout).toContain('写出 导入.xlsx：支出明细')
    const book = await bookIn(inFolder('导入.xlsx'))
    expect(book.prior).toMatchObject({ year: 2023, from: '2023.txt' })
    expect(book.prior!.lines).toEqual(book.budget.lines)
    const asked = await run('ask', '导入.xlsx')
    expect(asked.code).toBe(0)
    const listed = JSON.parse((await run('ask', '导入.xlsx', '--format', 'json')).stdout) as {
      missing: unknown[]
    }
    expect(listed.missing).toMatchObject(missingFor(book))
  })

  it('turns a book of one format into another', async () => {
    expect((await run('import', example('book/library.xlsx'), '-o', 'a.json')).code).toBe(0)
    expect((await run('import', 'a.json', '-o', 'b.yaml', '--quiet')).stdout).toBe('')
    expect(readFileSync(inFolder('b.yaml'))).toEqual(readFileSync(example('book/library.yaml')))
  })

  it('reads a CSV of the integrated budget system', async () => {
    writeFileSync(
      inFolder('明细.csv'),
      'fiscal_year,agency_name,fund_type_code,exp_func_code,dep_bgt_eco_code,pro_cat_code,pro_code,pro_name,bgt_amt\n' +
        '2026,云山市图书馆,111,2070104,30101,1,R1,工资,1864000.00\n' +
        '2026,云山市图书馆,111,2070104,30218,22,T9,购书,"1,000,000.00"\n',
    )
    const made = await run('import', '明细.csv', '-o', '明细.yaml')
    expect(made.code).toBe(0)
    const book = await bookIn(inFolder('明细.yaml'))
    expect(amountOf(book.budget, { kind: 'project' })).toBe(100_000_000)
    expect(book.projects[0]).toMatchObject({ id: 'T9', name: '购书' })
  })

  it('asks whose the book is where no document says it', async () => {
    const text = readFileSync(example('budget-example.txt'), 'utf8').replaceAll('云山市便民服务中心', '')
    writeFileSync(inFolder('无名.txt'), text)
    const made = await run('import', '无名.txt', '--out', '无名.yaml')
    expect([made.code, made.stderr.includes('--unit')]).toEqual([2, true])
    const named = await run('import', '无名.txt', '--unit', '云山市便民服务中心', '--out', '无名.yaml')
    expect(named.code).toBe(0)
  })

  it('says which cell is wrong, and writes nothing', async () => {
    const text = bookYaml(exampleBook()).replace("amount: '186.40'", "amount: '一百'")
    writeFileSync(inFolder('错.yaml'), text)
    const made = await run('import', '错.yaml', '-o', '错.xlsx')
    expect(made.code).toBe(1)
    expect(made.stderr).toMatch(/错\.yaml 第 \d+ 行 budget\.lines\[1\]\.amount：“一百”不是金额/)
    expect(() => readFileSync(inFolder('错.xlsx'))).toThrow()
  })

  it('refuses what is no budget, and a year that is not the last', async () => {
    writeFileSync(inFolder('新闻.txt'), '今天天气很好。\n'.repeat(20))
    expect((await run('import', '新闻.txt', '-o', 'x.xlsx')).code).toBe(3)
    const other = await run(
      'import',
      example('book/library.yaml'),
      '--prior',
      example('budget-example.txt'),
      '-o',
      'x.xlsx',
    )
    expect(other.code).toBe(4)
    expect(other.stderr).toContain('2024')
    expect((await run('import', 'missing.txt', '-o', 'x.xlsx')).code).toBe(3)
    expect((await run('import', example('budget-example.txt'))).stderr).toContain('--out')
  })
})
