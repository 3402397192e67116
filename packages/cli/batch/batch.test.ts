import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { mkdir, mkdtemp, readdir, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { readXlsx } from '@mingzhang/formats/xlsx'
import { strToU8, zipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { type BuiltCommand, buildCommand, root, type Run } from '../fixtures/command.ts'

vi.setConfig({ testTimeout: 300_000, hookTimeout: 120_000 })

const example = (name: string): string => readFileSync(join(root, 'examples', `${name}.txt`), 'utf8')
const right = example('budget-example')
const wrong = example('example-with-errors')
const of = (unit: string, text: string = right): string => text.replaceAll('云山市便民服务中心', unit)

/** GBK bytes of a text, from the decoder turned round. */
function gbk(text: string): Uint8Array {
  const decoder = new TextDecoder('gb18030')
  const table = new Map<string, readonly [number, number]>()
  for (let a = 0x81; a <= 0xfe; a += 1) {
    for (let b = 0x40; b <= 0xfe; b += 1) table.set(decoder.decode(Uint8Array.of(a, b)), [a, b])
  }
  return Uint8Array.from(Array.from(text).flatMap((char) => table.get(char) ?? [char.charCodeAt(0)]))
}

/** A zip whose entry names are these bytes and said to be in no encoding. */
function zipNamed(names: ReadonlyMap<string, Uint8Array>, parts: Record<string, Uint8Array>): Uint8Array {
  const bytes = Buffer.from(zipSync(parts))
  for (const [name, other] of names) {
    const from = Buffer.from(name)
    if (from.length !== other.length) throw new RangeError('names of one length, please')
    for (let at = bytes.indexOf(from); at >= 0; at = bytes.indexOf(from, at + 1)) bytes.set(other, at)
  }
  return bytes
}

/** Every line broken in the middle, as some exports do. */
const wrapped = (text: string): string => text.replace(/(.{38}[，。；])(?=.{20})/g, '$1\n')

const gbkName = gbk('云山市图书馆.txt')
const inbox: Readonly<Record<string, string | Uint8Array>> = {
  '0101_档案馆.txt': of('云山市档案馆'),
  '博物馆预算公开 v1.txt': of('云山市博物馆', wrong),
  '博物馆预算公开 v2.txt': of('云山市博物馆', wrong.replace('249.17', '249.18')),
  '文化馆（国标码）.txt': gbk(of('云山市文化馆', wrong)),
  '子文件夹/美术馆.txt': wrapped(of('云山市美术馆')),
  '子文件夹/美术馆 副本.txt': wrapped(of('云山市美术馆')),
  '坏/空.txt': '',
  '坏/乱.bin': Uint8Array.from({ length: 4000 }, (_, i) => (i * 7) % 256),
  '坏/断.pdf': '%PDF-1.7\n1 0 obj <<',
  '坏/通知.txt': '本周五下午召开全体会议，请准时参加，会期 1 天。\n'.repeat(20),
  '~$临时.docx': 'x',
  '一批.zip': zipNamed(new Map([['G'.repeat(gbkName.length), gbkName]]), {
    ['G'.repeat(gbkName.length)]: strToU8(of('云山市图书馆')),
    '../../../逃走.txt': strToU8(of('云山市体育馆')),
    '里面.zip': zipSync({ '少年宫.txt': strToU8(of('云山市少年宫')) }),
    '__MACOSX/x': strToU8('x'),
  }),
}
const roster = `预算单位编码,单位名称,主管部门
0101,云山市档案馆,云山市文化局
0102,云山市博物馆,云山市文化局
0103,云山市文化馆,云山市文化局
0104,云山市美术馆,云山市文化局
0105,云山市图书馆,云山市文化局
0106,云山市体育馆,云山市体育局
0107,"云山市,水族馆",云山市文化局
`

let built: BuiltCommand
let folder: string
let input: string
beforeAll(async () => {
  built = await buildCommand()
  folder = await mkdtemp(join(tmpdir(), 'mingzhang-batch-'))
  input = join(folder, '收件')
  for (const [name, content] of Object.entries(inbox)) await put(input, name, content)
  await writeFile(join(folder, '名录.csv'), roster)
})
afterAll(async () => {
  built.remove()
  await rm(folder, { recursive: true })
})

async function put(under: string, name: string, content: string | Uint8Array): Promise<void> {
  const path = join(under, name)
  await mkdir(dirname(path), { recursive: true })
  await writeFile(path, content)
  await utimes(path, 1_700_000_000, 1_700_000_000)
}

const check = (out: string, ...more: string[]): Promise<Run> =>
  built.run(['check', input, '-o', join(folder, out), '--org-list', join(folder, '名录.csv'), ...more])

const first = (() => {
  let done: Promise<Run> | undefined
  return (): Promise<Run> => (done ??= check('结果', '-j', '2'))
})()

/** All files under a folder with a hash of each. */
async function contents(path: string): Promise<Record<string, string>> {
  const found: Record<string, string> = {}
  for (const name of (await readdir(path, { recursive: true })).toSorted()) {
    const whole = join(path, name)
    if ((await stat(whole)).isFile())
      found[name] = createHash('sha256')
        .update(await readFile(whole))
        .digest('hex')
  }
  return found
}

interface Summary {
  readonly files: number
  readonly joined: { readonly files: number; readonly disclosures: number }
  readonly units: readonly {
    readonly unit: string | null
    readonly file: string
    readonly state: string
    readonly parts?: readonly string[]
    readonly former: readonly { readonly file: string; readonly past: boolean }[]
    readonly duplicates: readonly string[]
    readonly change?: {
      readonly mended: readonly string[]
      readonly remains: readonly string[]
      readonly new: readonly string[]
    }
  }[]
  readonly common: readonly { readonly rule: string; readonly units: readonly string[] }[]
  readonly departments: readonly {
    readonly missing: readonly string[]
    readonly measures: readonly {
      readonly measure: string
      readonly result: string
      readonly difference: string
    }[]
  }[]
}

describe('a batch', () => {
  it('checks all it finds, whatever some of it is', async () => {
    const { code, stdout, stderr } = await first()
    expect(code).toBe(3)
    expect(stdout).toContain('名录 7 家')
    expect(stderr).toMatch(/\[13\/13\]/)
    expect(stderr).not.toMatch(/\n\s+at |Error:/)
    const names = await readdir(join(folder, '结果'))
    expect(names).toEqual(
      expect.arrayContaining(['index.ndjson', '汇总.html', '检查表.xlsx', '未交.txt', '打不开.txt']),
    )
    expect(names.filter((name) => /tmp|lock/.test(name))).toEqual([])
    const folders = names.filter((name) => !/\.(?:ndjson|html|xlsx)$|^(?:未交|打不开)\.txt$/.test(name))
    expect(folders).toHaveLength(13)
    for (const name of folders)
      expect(await readdir(join(folder, '结果', name))).toEqual(['report.html', 'report.json'])
  })

  it('writes nothing outside its folder', async () => {
    await first()
    expect((await readdir(folder)).filter((name) => !/^(?:收件|名录\.csv|结果|\d.*)$/.test(name))).toEqual([])
    expect(existsSync(join(folder, '..', '逃走.txt'))).toBe(false)
    expect(Object.keys(await contents(input))).toHaveLength(Object.keys(inbox).length)
  })

  it('names who did not hand in and what cannot be opened', async () => {
    await first()
    expect(await readFile(join(folder, '结果/未交.txt'), 'utf8')).toBe('0107 云山市,水族馆\n')
    const refused = await readFile(join(folder, '结果/打不开.txt'), 'utf8')
    expect(refused.split('\n').map((line) => line.split('\t')[0])).toEqual([
      '坏/乱.bin',
      '坏/断.pdf',
      '坏/空.txt',
      '',
    ])
  })

  it('has one row a unit, links to its report, what units have in common and what a version mends', async () => {
    await first()
    const page = await readFile(join(folder, '结果/汇总.html'), 'utf8')
    for (const unit of ['档案馆', '博物馆', '文化馆', '美术馆', '图书馆', '体育馆', '少年宫'])
      expect(page).toContain(`<th scope="row">云山市${unit}</th>`)
    expect(page).not.toContain('<script')
    expect(page).toContain('同一问题 2 家')
    expect(page).toContain('内容相同：')
    for (const [, link] of page.matchAll(/href="([^"#]+)"/g))
      expect(existsSync(join(folder, '结果', decodeURIComponent(link!))), link).toBe(true)
    expect(page).toMatch(/名录里没有这个单位/)
  })

  it('writes a checklist with evidence by page and no formulas', async () => {
    await first()
    const document = await readXlsx(await readFile(join(folder, '结果/检查表.xlsx')))
    if ('refused' in document) throw new Error(document.code)
    const rows = document.blocks.flatMap((block) =>
      block.kind === 'table' ? block.rows.map(({ cells }) => cells.map(({ text }) => text)) : [],
    )
    expect(rows[0]).toEqual(['单位', '检查项', '是否合格', '问题', '页', '原文', '规则', '依据'])
    const failed = rows.filter(([unit, , passes]) => unit === '云山市文化馆' && passes === '不合格')
    expect(failed.length).toBeGreaterThan(5)
    for (const [, item, , problem, , , rule] of failed) expect(item && problem && rule).toBeTruthy()
    const told = failed.filter(([, , , , , quote]) => quote !== '')
    expect(told.length).toBeGreaterThan(5)
    for (const [, , , , page] of told) expect(page).toMatch(/^\d+$/)
    for (const [, , , problem, page, quote] of failed)
      if (quote === '') expect([page, problem]).toEqual(['', '由本表另列的错误数字引起，改正后即相符'])
    expect(rows.flat().filter((text) => /^[=+\-@]/.test(text))).toEqual([])
  })

  it('comes to the same bytes with any number of threads, and when it is gone on with', async () => {
    await first()
    expect((await check('1', '-j', '1')).code).toBe(3)
    const one = await contents(join(folder, '1'))
    expect(one).toEqual(await contents(join(folder, '结果')))
    const again = await check('1', '-j', '3', '--resume')
    expect(again.code).toBe(3)
    expect(again.stderr).toContain('13 个文件以前已核对')
    expect(await contents(join(folder, '1'))).toEqual(one)
  })

  it('tells machines of every file', async () => {
    const { stdout, code } = await check('2', '--format', 'ndjson')
    const events = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, unknown>)
    expect(code).toBe(3)
    expect(events[0]).toMatchObject({ event: 'start', total: 13, known: 0 })
    const files = events.filter(({ event }) => event === 'file')
    expect(files.map(({ done }) => done)).toEqual(files.map((_, index) => index + 1))
    expect(files.at(-1)).toHaveProperty('remainingSeconds', 0)
    expect(files.find(({ file }) => file === '坏/空.txt')).toMatchObject({
      state: 'refused',
      refusal: 'empty-file',
      code: 3,
    })
    expect(events.at(-1)).toMatchObject({ event: 'summary', files: 13 })
    const { units, common } = events.at(-1) as unknown as Summary
    const museum = units.find(({ unit }) => unit === '云山市博物馆')!
    expect(museum.file).toContain('v2')
    expect(museum.former).toEqual([{ file: '博物馆预算公开 v1.txt', past: false }])
    expect(museum.change!.remains.length).toBeGreaterThan(0)
    expect(units.find(({ unit }) => unit === '云山市美术馆')!.duplicates).toHaveLength(1)
    expect(common.some(({ units: names }) => names.length === 2)).toBe(true)
  })
})

/** Starts the command and calls back at each line of standard output. */
function start(
  out: string,
  onLine: (event: { event: string }, kill: (signal: NodeJS.Signals) => void) => void,
): Promise<number | null> {
  const args = ['check', input, '-o', join(folder, out), '-j', '2', '--resume', '--format', 'ndjson']
  const child = spawn(process.execPath, [join(built.folder, 'bin/mingzhang.js'), ...args], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  let rest = ''
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    const lines = (rest + text).split('\n')
    rest = lines.pop()!
    for (const line of lines) onLine(JSON.parse(line) as { event: string }, (signal) => child.kill(signal))
  })
  return new Promise((resolve) => child.on('close', resolve))
}

const times = async (out: string): Promise<ReadonlyMap<string, number>> => {
  const lines = (await readFile(join(folder, out, 'index.ndjson'), 'utf8')).split('\n').slice(0, -1)
  const folders = lines.map((line) => (JSON.parse(line) as { folder: string }).folder)
  return new Map(
    await Promise.all(
      folders.map(
        async (name): Promise<[string, number]> => [
          name,
          (await stat(join(folder, out, name, 'report.json'))).mtimeMs,
        ],
      ),
    ),
  )
}

describe('an interrupted batch', () => {
  it('does no finished file again after kill −9', async () => {
    await first()
    let seen = 0
    await start('3', ({ event }, kill) => {
      if (event !== 'file') return
      seen += 1
      if (seen === 3) kill('SIGKILL')
    })
    expect(existsSync(join(folder, '3/汇总.html'))).toBe(false)
    const before = await times('3')
    expect(before.size).toBeGreaterThanOrEqual(3)
    expect(before.size).toBeLessThan(13)
    const index = await readFile(join(folder, '3/index.ndjson'), 'utf8')
    await writeFile(join(folder, '3/index.ndjson'), `${index}{"schema":"mingzhang/batch-en`)
    const { code, stderr } = await check('3', '-j', '2', '--resume')
    expect(code).toBe(3)
    const after = await times('3')
    expect([...before].filter(([name, time]) => after.get(name) !== time)).toEqual([])
    const done = index
      .split('\n')
      .slice(0, -1)
      .filter((line) => !line.includes('"sha256":null')).length
    expect(stderr).toContain(`${done} 个文件以前已核对`)
    expect(stderr.match(/^\[\d+\/13\]/gm)).toHaveLength(13 - done)
    expect(await contents(join(folder, '3'))).toEqual(await contents(join(folder, '结果')))
  })

  it('finishes what is in hand after one Ctrl-C, and says how to go on', async () => {
    const events: string[] = []
    const code = await start('4', ({ event }, kill) => {
      events.push(event)
      if (event === 'file' && events.filter((name) => name === 'file').length === 1) kill('SIGINT')
    })
    expect(code).toBe(3)
    expect(events).toContain('stopping')
    expect(events).toContain('stopped')
    const started = events.filter((event) => event === 'started').length
    expect(events.filter((event) => event === 'file')).toHaveLength(started)
    expect(started).toBeLessThan(13)
    expect(await readFile(join(folder, '4/汇总.html'), 'utf8')).toMatch(/还有 \d+ 个文件没有核对/)
    expect((await check('4', '--resume')).code).toBe(3)
    expect(await contents(join(folder, '4'))).toEqual(await contents(join(folder, '结果')))
  })
})

describe('the next day', () => {
  it('keeps what a replaced file was, and tells mended from new', async () => {
    const day = join(folder, '5-in')
    const run = async (): Promise<Summary> => {
      const { stdout } = await built.run(['check', day, '-o', join(folder, '5'), '--resume', '-f', 'json'])
      return JSON.parse(stdout) as Summary
    }
    await put(day, '博物馆.txt', of('云山市博物馆', wrong))
    expect((await run()).units[0]!.former).toEqual([])
    await put(day, '博物馆.txt', of('云山市博物馆'))
    const { units } = await run()
    expect(units).toHaveLength(1)
    expect(units[0]!.former).toEqual([{ file: '博物馆.txt', past: true }])
    expect(units[0]!.change!.mended.length).toBeGreaterThan(5)
    expect([units[0]!.change!.remains, units[0]!.change!.new]).toEqual([[], []])
    expect((await run()).units).toEqual(units)
  })
})

describe('a disclosure in several files', () => {
  it('is read as one', async () => {
    const lines = right.split('\n')
    const at = (words: string): number => lines.findIndex((line) => line.includes(words))
    const [tables, text] = [at('第二部分'), at('第三部分')]
    const parts = join(folder, '6-in')
    await put(
      parts,
      '附件1：云山市便民服务中心2024年单位预算情况说明.txt',
      [...lines.slice(0, tables), ...lines.slice(text)].join('\n'),
    )
    await put(
      parts,
      '附件2：云山市便民服务中心2024年单位预算公开表.txt',
      ['2024 年单位预算公开', ...lines.slice(tables, text)].join('\n'),
    )
    const { stdout } = await built.run(['check', parts, '-o', join(folder, '6'), '-f', 'json'])
    const { units, files, joined } = JSON.parse(stdout) as Summary
    expect(units).toHaveLength(1)
    expect([files, joined]).toEqual([2, { files: 2, disclosures: 1 }])
    expect(units[0]!.parts).toHaveLength(2)
    expect(units[0]!.unit).toBe('云山市便民服务中心')
    const again = await built.run(['check', parts, '-o', join(folder, '6'), '-f', 'json', '--resume'])
    expect(again.stdout).toBe(stdout)
    const told = await built.run(['check', parts, '-o', join(folder, '6')])
    expect(told.stderr).toContain('共 2 个文件')
    expect(told.stderr.match(/^\[\d\/2\]/gm)).toEqual(['[1/2]', '[2/2]'])
    expect(told.stderr).toMatch(/^合在一起读：附件1.* \+ 附件2/m)
    expect(told.stdout).toContain('核对了 2 个文件（其中 2 个合成 1 份公开材料），结果在')
    expect(await readFile(join(folder, '6/汇总.html'), 'utf8')).toContain(
      `合在一起读的 2 个文件：<br>${units[0]!.parts!.join('<br>')}</span>`,
    )
  })
})

const run = (...args: string[]): Promise<Run> => built.run(['check', ...args])

describe('a wrong command line', () => {
  it('is refused before anything is written', async () => {
    expect(await run(input)).toMatchObject({ code: 2, stderr: expect.stringContaining('--out') as string })
    expect((await run(input, '-o', folder)).code).toBe(2)
    expect((await run(input, '-o', input)).code).toBe(2)
    expect((await run(input, '-', '-o', join(folder, '7'))).code).toBe(2)
    await writeFile(join(folder, '8.csv'), '甲,乙\n1,2\n')
    expect(await run(input, '-o', join(folder, '7'), '--org-list', join(folder, '8.csv'))).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('单位名称') as string,
    })
    expect(existsSync(join(folder, '7'))).toBe(false)
  })
})
