import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { type BuiltCommand, buildCommand, root } from '../fixtures/command.ts'

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 })

const library = 'examples/book/library.yaml'
const budget = 'examples/budget-example.txt'

let built: BuiltCommand
let folder: string
beforeAll(async () => {
  built = await buildCommand()
  folder = mkdtempSync(join(tmpdir(), 'mingzhang-diff-'))
})
afterAll(() => {
  built.remove()
  rmSync(folder, { recursive: true })
})

/** A copy of a file of the checkout with some of its text replaced, each at least once. */
function edited(path: string, ...edits: readonly [string, string][]): string {
  let text = readFileSync(join(root, path), 'utf8')
  for (const [from, to] of edits) {
    expect(text.includes(from), from).toBe(true)
    text = text.replaceAll(from, to)
  }
  const copy = join(folder, `${String(edits.length)}-${path.split('/').at(-1)!}`)
  writeFileSync(copy, text)
  return copy
}

interface Printed {
  readonly same: boolean
  readonly notes: readonly { readonly code: string }[]
  readonly amounts: readonly { readonly subject: string; readonly difference?: string }[]
  readonly tables: readonly {
    readonly title: string
    readonly rows: readonly { readonly change: string }[]
  }[]
  readonly texts: readonly { readonly change: string }[]
}

/** Compares two files, holds what is printed to the schema, and gives it with the exit code. */
async function compared(before: string, after: string): Promise<Printed & { readonly code: number | null }> {
  const { code, stdout, stderr } = await built.run(['diff', before, after, '--format', 'json'])
  expect(stderr).toBe('')
  const printed = JSON.parse(stdout) as Printed
  const schema = JSON.parse(readFileSync(join(root, 'docs/schema/diff.json'), 'utf8')) as object
  const validate = new Ajv2020({ strict: false, unicodeRegExp: true }).compile(schema)
  validate(printed)
  expect(validate.errors).toBeNull()
  expect(printed.same).toBe(code === 0)
  return { ...printed, code }
}

it.each([library, budget])('%s does not differ from itself', async (path) => {
  expect(await compared(path, path)).toMatchObject({ code: 0, amounts: [], tables: [], texts: [] })
})

it('one amount of a book is one row, and every total it goes into', async () => {
  const after = edited(library, [
    "economic: '30201', kind: basic.running, source: fiscal.general.own, amount: '12.60'",
    "economic: '30201', kind: basic.running, source: fiscal.general.own, amount: '12.70'",
  ])
  const { code, amounts, tables } = await compared(library, after)
  expect(code).toBe(1)
  expect(tables.map(({ rows }) => rows.length)).toEqual([1])
  expect(new Set(amounts.map(({ difference }) => difference))).toEqual(new Set(['0.10']))
  expect(amounts.map(({ subject }) => subject)).toEqual(
    expect.arrayContaining(['支出', '公用经费', '30201 办公费', '2070104 图书馆 支出', '财政拨款收入']),
  )
})

it('two years of a text differ by nothing when only their years do', async () => {
  const next = edited(budget, ['2024', '2025'], ['2023 年', '2024 年'])
  const { texts, amounts } = await compared(budget, next)
  expect(amounts).toEqual([])
  expect(texts).toEqual([])
})

it('the example with errors differs where its list says', async () => {
  const { amounts, tables, texts } = await compared(budget, 'examples/example-with-errors.txt')
  expect(amounts.map(({ subject, difference }) => [subject, difference])).toEqual(
    expect.arrayContaining([['一般公共预算 30228 工会经费 基本支出', '0.18']]),
  )
  expect(tables.map(({ rows }) => rows.length)).toEqual([1])
  expect(texts.filter(({ change }) => change === 'changed').length).toBeGreaterThan(9)
})

it('a book and a file are compared by what the file prints', async () => {
  const book = join(folder, 'imported.yaml')
  expect((await built.run(['import', budget, '--out', book])).code).toBe(0)
  const { code, notes } = await compared(book, budget)
  expect(notes.map(({ code: note }) => note)).toEqual(['mixed'])
  expect(code).toBe(0)
  writeFileSync(book, readFileSync(book, 'utf8').replace(/amount: '249\.17'/, "amount: '250.17'"))
  const changed = await built.run(['diff', book, budget])
  expect(changed.code).toBe(1)
  expect(changed.stdout).toContain('(-1.00万元)')
})

it('says it in both languages, and what cannot be read with its own code', async () => {
  const zh = await built.run(['diff', budget, 'examples/example-with-errors.txt'])
  expect(zh.stdout).toContain('[-4.13%-]{+4.31%+}')
  const en = await built.run(['diff', budget, budget, '--lang', 'en'])
  expect(en).toMatchObject({ code: 0, stdout: expect.stringContaining('no difference') as string })
  expect((await built.run(['diff', budget, join(folder, 'nowhere.txt')])).code).toBe(3)
  expect((await built.run(['diff', budget, 'README.md'])).code).toBe(4)
  expect((await built.run(['diff', budget])).code).toBe(2)
})

it('gives up a file that takes too long, as check does', async () => {
  const long = join(folder, 'long.txt')
  writeFileSync(long, readFileSync(join(root, budget), 'utf8').repeat(400))
  const out = join(folder, 'long.yaml')
  for (const args of [
    ['diff', long, budget],
    ['import', long, '-o', out],
  ]) {
    const { code, stderr } = await built.run([...args, '--max-time', '1'])
    expect(code).toBe(3)
    expect(stderr).toContain('1 s')
  }
})
