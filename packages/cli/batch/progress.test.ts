import { mkdtemp, readdir, readFile, rm, symlink, writeFile, mkdir } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { isSafe, OutputFolder, safeName, safeNames } from './files/folder.ts'
import { type Entry, Journal } from './files/journal.ts'
import { clockText, remainingTime } from './progress.ts'

describe('the time that remains', () => {
  it('is the median of the last twenty, after five', () => {
    expect(remainingTime([1, 1, 1, 1], 10, 1)).toBeUndefined()
    expect(remainingTime([100, 100, 9000, 100, 100], 10, 1)).toBe(1000)
    expect(
      remainingTime(
        [...Array.from({ length: 50 }, () => 9000), ...Array.from({ length: 20 }, () => 100)],
        8,
        4,
      ),
    ).toBe(200)
  })

  it('is told as a clock', () => {
    expect(['0', '400', '98000', '3723000'].map(Number).map(clockText)).toEqual([
      '00:00',
      '00:01',
      '01:38',
      '1:02:03',
    ])
  })
})

let path: string
beforeEach(async () => {
  path = await mkdtemp(join(tmpdir(), 'mingzhang-folder-'))
})
afterEach(() => rm(path, { recursive: true }))

describe('names of folders', () => {
  it('stay as they are where they can, and never lead out', () => {
    expect(safeName('档案馆 2024.txt')).toBe('档案馆 2024.txt')
    for (const name of [
      'a/b.txt',
      '../x',
      '..',
      'con',
      'nul.txt',
      'a:b',
      'a.',
      '汇总.html',
      '.x',
      '长'.repeat(200),
      '',
    ]) {
      const safe = safeName(name)
      expect(isSafe(safe), name).toBe(true)
      expect(safe).toMatch(/-[0-9a-f]{8}$/)
    }
    const names = safeNames(['A.txt', 'a.txt', 'b.txt'])
    expect(new Set([...names.values()].map((name) => name.toLowerCase())).size).toBe(3)
    expect(names.get('b.txt')).toBe('b.txt')
  })
})

const entry = (file: string): Entry => ({
  schema: 'mingzhang/batch-entry@1',
  file,
  folder: file,
  sha256: 'x',
  key: 'k',
  modified: 0,
  verdict: { code: 0 },
})

describe('an output folder', () => {
  it('is taken by one process, and not when others keep things there', async () => {
    await writeFile(join(path, '.mingzhang.lock'), '1')
    await expect(OutputFolder.open(path)).rejects.toMatchObject({ reason: 'busy' })
    await writeFile(join(path, '.mingzhang.lock'), '999999999')
    await (await OutputFolder.open(path)).close()
    await writeFile(join(path, 'mine.txt'), 'x')
    await expect(OutputFolder.open(path)).rejects.toMatchObject({ reason: 'foreign' })
  })

  it('never writes through a link', async () => {
    const output = await OutputFolder.open(join(path, 'out'))
    await mkdir(join(path, 'elsewhere'))
    await symlink(join(path, 'elsewhere'), join(path, 'out', 'a.txt'))
    await expect(output.writeReports('a.txt', { json: '', html: '' })).rejects.toMatchObject({
      reason: 'link',
    })
    await expect(output.writeReports('../a', { json: '', html: '' })).rejects.toMatchObject({
      reason: 'link',
    })
    await writeFile(join(path, 'kept'), 'kept')
    await symlink(join(path, 'kept'), join(path, 'out', '汇总.html'))
    await output.write('汇总.html', 'new')
    expect(await readFile(join(path, 'kept'), 'utf8')).toBe('kept')
    expect(await readdir(join(path, 'elsewhere'))).toEqual([])
  })
})

it('an index outlives half a line and what is not its own', async () => {
  const output = await OutputFolder.open(path)
  const lines = [entry('a'), entry('b'), { ...entry('c'), folder: '../c' }, { ...entry('a'), key: 'newer' }]
  await writeFile(
    join(path, 'index.ndjson'),
    `${lines.map((line) => JSON.stringify(line)).join('\n')}\nnull\n{"schema":"mingzhang/ba`,
  )
  const journal = await Journal.open(output)
  expect(journal.entries.map(({ file, key }) => `${file} ${key}`)).toEqual(['a newer', 'b k'])
  await journal.rewrite()
  await journal.add(entry('d'))
  await journal.close()
  expect((await Journal.open(output)).entries.map(({ file }) => file)).toEqual(['a', 'b', 'd'])
})
