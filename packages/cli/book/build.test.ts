import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { amountOf, type Book, emptyBook } from '@mingzhang/core/book'
import { bookYaml } from '@mingzhang/formats/book'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { bookOfBudget } from '../../../fixtures/budget/book.ts'
import { budgetExample } from '../../../fixtures/budget/budget-example.ts'
import { fullExample } from '../../../fixtures/budget/full-example.ts'
import { findingsOf, readBack } from '../../core/compose/fixtures/composed.ts'
import { type BuiltCommand, buildCommand } from '../fixtures/command.ts'

let command: BuiltCommand
let folder: string
const book = bookOfBudget(fullExample)

beforeAll(async () => {
  command = await buildCommand()
  folder = await mkdtemp(join(tmpdir(), 'mingzhang-build-'))
  await writeFile(join(folder, 'book.yaml'), bookYaml(book))
  await writeFile(join(folder, 'open.yaml'), bookYaml({ ...book, reasons: book.reasons.slice(1) }))
})
afterAll(async () => {
  command.remove()
  await rm(folder, { recursive: true, force: true })
})

const run = (...args: string[]) => command.run(args, { cwd: folder })

describe('mingzhang build', () => {
  it('writes a disclosure that the check has nothing against', async () => {
    const built = await run('build', 'book.yaml', '--out', 'out.txt')
    expect(built).toMatchObject({ code: 0, stderr: '', stdout: '写出 out.txt：11 张表\n' })
    const reading = readBack(await readFile(join(folder, 'out.txt'), 'utf8'))
    expect(reading.profile).toMatchObject({ unit: fullExample.unit, year: 2024, level: 'unit' })
    expect(findingsOf(reading)).toEqual([])
  })

  it('writes nothing while something is open, but a draft when asked', async () => {
    const blocked = await run('build', 'open.yaml', '--out', 'open.txt')
    expect(blocked.code).toBe(1)
    expect(blocked.stderr).toMatch(/^mingzhang: 有 1 处待填，没有写出.*--draft\n {2}.*：【待填：.*原因】\n$/)
    await expect(readFile(join(folder, 'open.txt'))).rejects.toThrow('ENOENT')
    expect((await run('build', 'open.yaml', '--out', 'open.txt', '--draft')).code).toBe(0)
    expect(await readFile(join(folder, 'open.txt'), 'utf8')).toMatch(/^ （草稿[\s\S]*【待填：/)
  })

  it('writes nothing that its own check finds wrong', async () => {
    const [project, ...others] = book.projects
    const [first, ...rest] = project!.allocation
    const more = { ...first!, amount: first!.amount! + 10_000_000 }
    const wrong = { ...book, projects: [{ ...project!, allocation: [more, ...rest] }, ...others] }
    await writeFile(join(folder, 'wrong.yaml'), bookYaml(wrong))
    const built = await run('build', 'wrong.yaml', '--out', 'wrong.txt')
    expect(built.code).toBe(1)
    expect(built.stderr).toContain('处必须改的问题，没有写出')
  })

  it('takes the format from the name or the option', async () => {
    expect((await run('build', 'book.yaml', '--out', 'out.docx')).code).toBe(0)
    expect((await readFile(join(folder, 'out.docx'))).subarray(0, 2).toString()).toBe('PK')
    expect((await run('build', 'book.yaml', '--out', 'out.pdf')).code).toBe(0)
    expect((await readFile(join(folder, 'out.pdf'))).subarray(0, 5).toString()).toBe('%PDF-')
    const page = await run('build', 'book.yaml', '--format', 'fragment')
    expect(page.stdout).toMatch(/^<h1 [\s\S]*<table/)
    const json = await run('build', 'book.yaml', '--format', 'json')
    expect(JSON.parse(json.stdout)).toMatchObject({ unit: fullExample.unit, layout: 'xinjiang-unit-budget' })
    expect(await run('build', 'book.yaml', '--out', 'out.xyz')).toMatchObject({ code: 2 })
  })

  it('says which layouts it can write', async () => {
    const unknown = await run('build', 'book.yaml', '--layout', 'nowhere')
    expect(unknown).toMatchObject({ code: 2 })
    expect(unknown.stderr).toContain('xinjiang-unit-budget')
  })

  it('builds the disclosure of a department from the books of its units', async () => {
    const other = bookOfBudget(budgetExample)
    const own: Book = {
      ...emptyBook('云山市民政局', 2024, 'department'),
      unit: {
        ...emptyBook('云山市民政局', 2024, 'department').unit,
        duties: ['主管民政'],
        offices: ['办公室'],
      },
      reasons: [{ about: { flow: 'expenditure', kind: 'basic' }, text: '所属单位人员增加' }],
      publication: { dated: '2024-02-27' },
    }
    await writeFile(join(folder, 'other.yaml'), bookYaml(other))
    await writeFile(join(folder, 'department.yaml'), bookYaml(own))
    const books = ['department.yaml', 'book.yaml', 'other.yaml']
    const blocked = await run('build', ...books, '--out', 'department.txt')
    expect(blocked.code).toBe(1)
    expect(blocked.stderr).toContain('处待填，没有写出')
    expect((await run('build', ...books, '--out', 'department.txt', '--draft')).code).toBe(0)
    const text = await readFile(join(folder, 'department.txt'), 'utf8')
    expect(text).toContain('主要原因是所属单位人员增加')
    expect(text).toContain('2024年2月27日')
    const reading = readBack(text)
    expect(reading.profile).toMatchObject({ unit: '云山市民政局', level: 'department', year: 2024 })
    const total = [book, other].reduce((sum, { budget }) => sum + amountOf(budget, { flow: 'revenue' })!, 0)
    expect(
      reading.claims.some(
        ({ via, coordinates, quantity }) =>
          via === 'sentence' &&
          coordinates?.flow === 'revenue' &&
          coordinates.source === undefined &&
          quantity?.value === total,
      ),
    ).toBe(true)
    const named = await run('build', 'book.yaml', 'other.yaml', '--unit', '云山市民政局', '--draft')
    expect(named.stdout).toContain('编制部门：云山市民政局')
  })

  it('says why books are not those of one department', async () => {
    const money = { ...book, unit: { ...book.unit, level: 'department' as const } }
    await writeFile(join(folder, 'money.yaml'), bookYaml(money))
    await writeFile(join(folder, 'later.yaml'), bookYaml({ ...bookOfBudget(budgetExample), year: 2025 }))
    const nameless = await run('build', 'book.yaml', 'open.yaml')
    expect(nameless).toMatchObject({ code: 2 })
    expect(nameless.stderr).toContain('--unit')
    expect((await run('build', 'money.yaml', 'open.yaml')).stderr).toContain('money.yaml 的级次是“部门”')
    expect((await run('build', 'book.yaml', 'later.yaml', '--unit', '云山市民政局')).stderr).toContain(
      '不是同一年度',
    )
  })
})
