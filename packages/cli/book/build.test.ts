import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { bookYaml } from '@mingzhang/formats/book'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { bookOfBudget } from '../../../fixtures/budget/book.ts'
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
    const json = await run('build', 'book.yaml', '--format', 'json')
    expect(JSON.parse(json.stdout)).toMatchObject({ unit: fullExample.unit, layout: 'xinjiang-unit-budget' })
    expect(await run('build', 'book.yaml', '--out', 'out.xyz')).toMatchObject({ code: 2 })
  })

  it('says which layouts it can write', async () => {
    const unknown = await run('build', 'book.yaml', '--layout', 'nowhere')
    expect(unknown).toMatchObject({ code: 2 })
    expect(unknown.stderr).toContain('xinjiang-unit-budget')
  })
})
