import { existsSync, readFileSync } from 'node:fs'
import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { zipSync, strToU8 } from 'fflate'
import { type BuiltCommand, buildCommand, root, type Run } from '../fixtures/command.ts'
import { priorOf } from './pairing.ts'
import type { Prior } from './task.ts'

vi.setConfig({ testTimeout: 300_000, hookTimeout: 120_000 })

const right = readFileSync(join(root, 'examples/budget-example.txt'), 'utf8')
const of = (unit: string, text: string = right): string => text.replaceAll('云山市便民服务中心', unit)
const yearBefore = (text: string): string =>
  text.replaceAll(/20(2[1-5])/g, (_, year: string) => `20${Number(year) - 1}`)

let built: BuiltCommand
let folder: string
beforeAll(async () => {
  built = await buildCommand()
  folder = await mkdtemp(join(tmpdir(), 'mingzhang-prior-'))
})
afterAll(async () => {
  built.remove()
  await rm(folder, { recursive: true })
})

interface Value {
  readonly units: readonly { readonly unit: string; readonly prior: string | null; readonly folder: string }[]
}

const check = (...args: string[]): Promise<Run> => built.run(['check', ...args])

async function fill(name: string, files: Readonly<Record<string, string>>): Promise<string> {
  const path = join(folder, name)
  await mkdir(path, { recursive: true })
  for (const [file, text] of Object.entries(files)) await writeFile(join(path, file), text)
  return path
}

describe('the document of the year before', () => {
  const prior = (more: Partial<Prior>): Prior => ({
    file: '',
    items: [],
    sha256: '',
    unit: '甲局',
    year: 2023,
    ...more,
  })
  const now = { unit: '甲局', year: 2024, kind: 'budget', level: 'unit', layout: null } as const

  it('is of the same unit, kind and level, one year earlier', () => {
    const list = [
      prior({ file: 'other', unit: '乙局' }),
      prior({ file: 'same year', year: 2024 }),
      prior({ file: 'two years', year: 2022 }),
      prior({ file: 'final', kind: 'final' }),
      prior({ file: 'department', level: 'department' }),
      prior({ file: 'right', kind: 'budget', level: 'unit' }),
      prior({ file: 'older version' }),
    ]
    expect(priorOf(list, now)?.file).toBe('right')
    expect(priorOf(list.slice(0, 5), now)).toBeUndefined()
    expect(priorOf(list, { ...now, year: 2026 })).toBeUndefined()
  })

  it('may bear the name in another way, if only one unit can be meant', () => {
    const named = (unit: string, ...names: string[]): string | undefined =>
      priorOf(
        names.map((name) => prior({ file: name, unit: name })),
        { ...now, unit },
      )?.file
    expect(named('云山市文化局（部门）', '云山市文化局', '云山市文化局（本级）')).toBe('云山市文化局')
    expect(named('云山市文化局', '云山市文化局（本级）')).toBeUndefined()
    expect(named('文化馆', '云山市文化馆')).toBe('云山市文化馆')
    expect(named('文化馆', '云山市文化馆', '石桥县文化馆')).toBeUndefined()
  })
})

describe('a batch with last year', () => {
  it('compares every unit with its own, once, and tells who has none', async () => {
    const now = await fill('2024', {
      'a.txt': of('云山市档案馆'),
      'b.txt': of('云山市博物馆'),
      'c.txt': of('云山市美术馆'),
    })
    const last = await fill('2023', {
      '说明.txt': '请看附件',
      '空.txt': '',
      'x.txt': yearBefore(of('云山市博物馆')),
    })
    await writeFile(join(last, '上年.zip'), zipSync({ 'v1.txt': strToU8(yearBefore(of('云山市档案馆'))) }))
    const out = join(folder, '1')
    const args = [now, '-o', out, '--prior', last, '-j', '2', '--resume']
    const { code, stdout } = await check(...args, '-f', 'json')
    expect(code).toBe(1)
    const { units } = JSON.parse(stdout) as Value
    expect(units.map(({ unit, prior }) => [unit, prior])).toEqual(
      expect.arrayContaining([
        ['云山市博物馆', 'x.txt'],
        ['云山市档案馆', '上年.zip/v1.txt'],
        ['云山市美术馆', null],
      ]),
    )
    const reasons = async (name: string): Promise<string> =>
      readFile(join(out, units.find(({ unit }) => unit === name)!.folder, 'report.json'), 'utf8')
    expect(await reasons('云山市博物馆')).not.toContain('no-prior-document')
    expect(await reasons('云山市美术馆')).toContain('no-prior-document')
    const page = await readFile(join(out, '汇总.html'), 'utf8')
    expect(page).toContain('没有找到上年文件的 1 家：云山市美术馆')
    expect(page).toContain('上年文件：x.txt')
    expect(page).toContain('读不了的上年文件 1 个：空.txt')

    const times = async (): Promise<Map<string, number>> =>
      new Map(
        await Promise.all(
          units.map(
            async (one): Promise<[string, number]> => [
              one.unit,
              (await stat(join(out, one.folder, 'report.json'))).mtimeMs,
            ],
          ),
        ),
      )
    const before = await times()
    const { stderr } = await check(...args)
    expect(stderr).toContain('3 个文件以前已核对')
    expect(await times()).toEqual(before)
    await writeFile(join(last, 'x.txt'), `${yearBefore(of('云山市博物馆'))}\n`)
    expect((await check(...args)).stderr).toContain('2 个文件以前已核对')
    const after = await times()
    expect([...after].filter(([unit, time]) => before.get(unit) !== time).map(([unit]) => unit)).toEqual([
      '云山市博物馆',
    ])
  })
})

describe('what is asked of a batch', () => {
  it('is written for every file, and gone when it is asked for no more', async () => {
    const now = await fill('formats', { 'a.txt': of('云山市档案馆'), 'b.txt': '' })
    const out = join(folder, '2')
    const reports = async (): Promise<Record<string, string[]>> => ({
      a: await readdir(join(out, 'a.txt')),
      b: await readdir(join(out, 'b.txt')),
    })
    for (const [format, name] of [
      ['sarif', 'report.sarif'],
      ['junit', 'report.xml'],
    ] as const) {
      await check(now, '-o', out, '-f', format)
      const names = ['report.html', 'report.json', name]
      expect(await reports()).toEqual({ a: names, b: names })
    }
    expect(JSON.parse(await readFile(join(out, 'a.txt/report.json'), 'utf8'))).toHaveProperty('files')
    await check(now, '-o', out, '-f', 'html', '--resume')
    expect(await reports()).toEqual({ a: ['report.html', 'report.json'], b: ['report.html', 'report.json'] })
    expect(existsSync(join(out, '汇总.html'))).toBe(true)
  })

  it('may be a layout of the user’s own', async () => {
    const now = await fill('layouts', { 'a.txt': of('云山市档案馆') })
    const layout = join(folder, 'own.json')
    await built.run(['layouts', 'learn', join(now, 'a.txt'), '--id', 'own', '--out', layout])
    const out = join(folder, '3')
    await check(now, '-o', out, '--layout-file', layout, '--layout', 'own')
    expect(await readFile(join(out, 'index.ndjson'), 'utf8')).toContain('"layout":"own"')
  })
})
