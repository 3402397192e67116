import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { CheckJob, JobResult } from './job.ts'
import { work } from './work.ts'

const whole = fileURLToPath(new URL('../../examples/example-with-errors.txt', import.meta.url))
let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'mingzhang-together-'))
})
afterAll(() => rmSync(folder, { recursive: true }))

/** The example cut before its narrative, as two files. */
function halves(): [string, string] {
  const text = readFileSync(whole, 'utf8')
  const heads = [...text.matchAll(/^ *第三部分.*$/gm)]
  const cut = heads.at(-1)!.index
  return ['附表.txt', '正文.txt'].map((name, i) => {
    const path = join(folder, name)
    writeFileSync(path, i === 0 ? text.slice(0, cut) : text.slice(cut))
    return path
  }) as [string, string]
}

const job = (paths: readonly string[], over: Partial<CheckJob> = {}): CheckJob => ({
  command: 'check',
  sources: paths.map((path) => ({ name: path.split(/[\\/]/).at(-1)!, path })),
  format: 'json',
  dates: {},
  failOn: 'error',
  wanted: [],
  together: true,
  answers: {},
  language: 'zh',
  color: false,
  width: 100,
  maxSize: 1 << 24,
  maxTime: 60,
  version: '0',
  ...over,
})

const run = (paths: readonly string[], over?: Partial<CheckJob>): Promise<JobResult> =>
  work(job(paths, over), new Map(), () => undefined)

const parsed = async (result: Promise<JobResult>) =>
  JSON.parse((await result).output) as {
    files: {
      file: string
      refusal?: { code: string }
      reading: { files?: { file: string; pages: number }[] } | null
      findings: { rule: string; printed?: string; quote: string }[]
    }[]
  }

describe('files of one disclosure', () => {
  it('are checked as one: what the narrative says against what the tables say', async () => {
    const [one] = (await parsed(run([whole], { together: false }))).files
    const { files } = await parsed(run(halves()))
    expect(files).toHaveLength(1)
    expect(files[0]!.file).toBe('附表.txt + 正文.txt')
    expect(files[0]!.reading!.files!.map(({ file }) => file)).toEqual(['附表.txt', '正文.txt'])
    const seen = ({ findings }: NonNullable<typeof one>): string[] =>
      findings.map(({ rule, printed = '', quote }) => `${rule} ${printed} ${quote}`).toSorted()
    expect(one!.findings.length).toBeGreaterThan(5)
    expect(seen(files[0]!)).toEqual(seen(one!))
  })

  it('keep the name of the file and the page there in every place', async () => {
    const { output } = await run(halves(), { format: 'text' })
    expect(output).toMatch(/附表\.txt 第\d+页/)
    expect(output).toMatch(/正文\.txt 第4页 文本第172行/)
  })

  it('are not checked by halves when one of them cannot be read', async () => {
    const [tables] = halves()
    const empty = join(folder, '空.txt')
    writeFileSync(empty, '')
    const result = run([tables, empty])
    const { files } = await parsed(result)
    expect(files.map(({ file, refusal }) => [file, refusal?.code])).toEqual([['空.txt', 'empty-file']])
    expect((await result).code).toBe(3)
  })
})
