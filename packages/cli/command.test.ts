import { readFileSync } from 'node:fs'
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { type BuiltCommand, buildCommand, type Run, root, type RunOptions } from './fixtures/command.ts'
import { commands } from './options.ts'

const right = 'examples/budget-example.txt'
const wrong = 'examples/example-with-errors.txt'

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 })

let built: BuiltCommand
let folder: string
beforeAll(async () => {
  built = await buildCommand()
  folder = await mkdtemp(join(tmpdir(), 'mingzhang-cli-'))
})
afterAll(async () => {
  built.remove()
  await rm(folder, { recursive: true })
})

const run = (line: string, options?: RunOptions): Promise<Run> =>
  built.run(line.split(' ').filter(Boolean), options)

const runs = new Map<string, Promise<Run>>()
/** Like `run`, but the same line runs once for all tests. */
function once(line: string): Promise<Run> {
  const known = runs.get(line) ?? run(line)
  runs.set(line, known)
  return known
}

/** A file with some content, by its path. */
async function file(name: string, content: string | Uint8Array): Promise<string> {
  const path = join(folder, name)
  await writeFile(path, content)
  return path
}

const example = (name: string): string => readFileSync(join(root, name), 'utf8')

/** No stack, no error class, no more than the lines a person needs. */
function expectPlain(text: string): void {
  expect(text).not.toMatch(/\n\s+at |Error:|node:internal|undefined|\[object/)
}

describe('help', () => {
  it.each(['zh', 'en'])('in %s', async (language) => {
    const texts: string[] = []
    for (const line of ['help', ...commands.map(({ name }) => `help ${name}`)]) {
      const { code, stdout, stderr } = await run(`${line} --lang ${language}`)
      expect([code, stderr]).toEqual([0, ''])
      texts.push(`$ mingzhang ${line}\n${stdout}`)
    }
    await expect(texts.join('\n')).toMatchFileSnapshot(`snapshots/help.${language}.txt`)
  })

  it('is the same by option', async () => {
    expect((await run('check --help')).stdout).toBe((await run('help check')).stdout)
    expect((await run('--help')).stdout).toBe((await run('help')).stdout)
  })

  it('comes with a line after wrong usage, and code 2', async () => {
    expect(await run('chekc a.txt')).toEqual({
      code: 2,
      stdout: '',
      stderr: 'mingzhang: 没有“chekc”这个命令，是不是 check？\n查看用法：mingzhang help\n',
    })
    expect(await run('check --lang en')).toEqual({
      code: 2,
      stdout: '',
      stderr: 'mingzhang: FILE|FOLDER|ZIP… is missing\nusage: mingzhang help check\n',
    })
    expect((await run('')).code).toBe(2)
    expect((await run('help nothing')).code).toBe(2)
  })
})

it('version', async () => {
  const { version } = JSON.parse(example('packages/cli/package.json')) as { version: string }
  for (const line of ['version', '--version', '-V']) {
    expect(await run(line)).toEqual({ code: 0, stdout: `mingzhang ${version}\n`, stderr: '' })
  }
})

describe('check', () => {
  it('finds nothing wrong in a right document', async () => {
    const { code, stdout, stderr } = await once(`check ${right}`)
    expect(stderr).toBe('')
    expect(stdout).toContain('云山市便民服务中心 · 2024 年 · 单位预算公开')
    expect(stdout).toContain('必须改 0')
    expect(code).toBe(0)
  })

  it('finds errors, the same to the byte every time', async () => {
    const first = await once(`check ${wrong}`)
    expect(first.code).toBe(1)
    expect(first.stdout).toContain('✗ 必须改')
    expect(await run(`check ${wrong}`)).toEqual(first)
  })

  it('speaks English', async () => {
    const { code, stdout } = await run(`check ${wrong} --lang en`)
    expect(code).toBe(1)
    expect(stdout).toContain('Exit code 1')
  })

  it('counts what --fail-on says', async () => {
    expect((await run(`check ${wrong} --fail-on never`)).code).toBe(0)
    expect((await run(`check ${wrong} --fail-on note`)).code).toBe(1)
  })

  it('reads standard input', async () => {
    const piped = await run('check - --format json', { input: example(right) })
    expect(piped.code).toBe(0)
    expect((JSON.parse(piped.stdout) as Report).files[0]!.file).toBe('标准输入')
    expect((await run('check - -', { input: '' })).code).toBe(2)
  })

  it('prints JSON that fits its schema', async () => {
    const validate = new Ajv2020({ strict: false }).compile(JSON.parse(example('docs/schema/report.json')))
    const nothing = join(folder, 'nothing.txt')
    const { code, stdout, stderr } = await run(`check ${right} ${wrong} ${nothing} -f json`)
    expect(code).toBe(3)
    expect(stderr).toBe(`mingzhang: ${nothing}：没有这个文件；没有检查；请核对文件名和所在文件夹\n`)
    const report = JSON.parse(stdout) as Report
    expect(validate(report), JSON.stringify(validate.errors)).toBe(true)
    expect(report.files.map(({ file: name }) => name)).toEqual([right, wrong, nothing])
    expect(report.files[2]!.refusal?.code).toBe('missing-file')
  })

  it('prints SARIF, JUnit and HTML', async () => {
    const sarif = await run(`check ${wrong} --format sarif`)
    expect(JSON.parse(sarif.stdout)).toMatchObject({ version: '2.1.0' })
    const junit = await run(`check ${wrong} --format junit`)
    expect(junit.stdout).toMatch(/^<\?xml .*<\/testsuites>\n$/s)
    const html = await run(`check ${wrong} --format html`)
    expect(html.stdout).toMatch(/^<!doctype html>/i)
    expect([sarif.code, junit.code, html.code]).toEqual([1, 1, 1])
  })

  it('and names the lines of Markdown in them', async () => {
    const path = join(folder, 'library.md')
    await run(`build examples/book/library.yaml --out ${path}`)
    const right = await run(`check ${path} --format json`)
    expect(right.code).toBe(0)
    expect(right.stdout).toContain('"unread": []')
    const lines = (await readFile(path, 'utf8')).split('\n')
    const line = lines.findIndex((text) => text.includes('| 793.30 | 609.50 | 183.80 |'))
    lines[line] = lines[line]!.replace('793.30', '793.80')
    const wrong = await file('wrong.md', lines.join('\n'))
    const sarif = await run(`check ${wrong} --format sarif`)
    expect(sarif.code).toBe(1)
    expect(sarif.stdout).toContain(`"startLine": ${line + 1}`)
    const html = await run(`check ${wrong} --format html`)
    expect(html.stdout).toContain('793.80')
  })

  it('lists the results of the rules asked for', async () => {
    const all = (JSON.parse((await once(`check ${wrong} -f json`)).stdout) as Report).files[0]!
    const rule = all.findings[0]!.rule
    const only = (JSON.parse((await run(`check ${wrong} -f json --only ${rule}`)).stdout) as Report).files[0]!
    const skip = (JSON.parse((await run(`check ${wrong} -f json --skip ${rule}`)).stdout) as Report).files[0]!
    expect(only.findings).toEqual(all.findings.filter((finding) => finding.rule === rule))
    expect(only.outcomes).toHaveLength(1)
    expect(skip.findings).toEqual(all.findings.filter((finding) => finding.rule !== rule))
    const unknown = await run(`check ${wrong} --only A999`)
    expect([unknown.code, unknown.stdout]).toEqual([2, ''])
    expect((await run(`check ${wrong} --only ${rule} --skip ${rule}`)).code).toBe(2)
  })

  it('takes last year’s document and dates', async () => {
    const reasons = async (line: string): Promise<(string | undefined)[]> =>
      (JSON.parse((await run(line)).stdout) as Report).files[0]!.outcomes.map(({ reason }) => reason)
    const without = await reasons(`check ${right} -f json`)
    const before = await file('before.txt', example(right).replaceAll('2024', '2023'))
    const dates = '--date-congress 2024-01-20 --date-finance 2024-02-01 --date-department 2024-02-10'
    const given = await reasons(
      `check ${right} -f json --prior ${before} ${dates} --date-published 2024-02-22`,
    )
    expect(without).toHaveLength(given.length)
    expect(given).not.toContain('no-prior-document')
    expect(given).not.toContain('no-dates')
    const lost = await run(`check ${right} --prior ${join(folder, 'lost.txt')}`)
    expect(lost.code).toBe(3)
    expect(lost.stderr).toMatch(/^mingzhang: 上年文件 .*没有这个文件.*\n$/)
    expect(lost.stdout).toContain('云山市便民服务中心')
  })

  it('takes answers about the document', async () => {
    const profile = async (line: string): Promise<Record<string, unknown>> =>
      (JSON.parse((await run(line)).stdout) as Report).files[0]!.reading!.profile
    const layout = 'xinjiang-unit-budget'
    const line = `check ${right} -f json --unit 某中心 --level department --year 2025 --kind budget --layout ${layout}`
    expect(await profile(line)).toMatchObject({ unit: '某中心', level: 'department', year: 2025, layout })
    expect((await run(`check ${right} --layout xinjiang`)).stderr).toContain(layout)
  })

  it('writes to a file, whole or not at all', async () => {
    const out = join(folder, 'report.json')
    const { code, stdout } = await run(`check ${wrong} -f json -o ${out}`)
    expect([code, stdout]).toEqual([1, ''])
    expect(await readFile(out, 'utf8')).toBe((await once(`check ${wrong} -f json`)).stdout)
    const nowhere = await run(`check ${wrong} -o ${join(folder, 'no', 'report.txt')}`)
    expect([nowhere.code, nowhere.stdout]).toEqual([2, ''])
    expectPlain(nowhere.stderr)
    const copy = await file('copy.txt', example(right))
    expect((await run(`check ${copy} -o ${copy}`)).code).toBe(2)
    expect(await readFile(copy, 'utf8')).toBe(example(right))
    expect((await readdir(folder)).filter((name) => name.endsWith('.tmp'))).toEqual([])
  })

  it('is quiet, and colourless where nobody sees it', async () => {
    expect(await run(`check ${wrong} --quiet`)).toEqual({ code: 1, stdout: '', stderr: '' })
    expect((await run(`check ${wrong}`, { env: { FORCE_COLOR: '' } })).stdout).not.toContain('\u001b')
    expect((await run(`check ${wrong} --no-color`)).stdout).not.toContain('\u001b')
  })

  it('takes no harm from a reader that goes away', async () => {
    const { code, stderr } = await run(`check ${wrong} -f html`, { deaf: true })
    expect([code, stderr]).toEqual([1, ''])
  })
})

interface Report {
  readonly files: readonly {
    readonly file: string
    readonly reading: { readonly profile: Record<string, unknown> } | null
    readonly refusal?: { readonly code: string }
    readonly outcomes: readonly { readonly rule: string; readonly reason?: string }[]
    readonly findings: readonly { readonly rule: string }[]
  }[]
}

describe('bad input ends in one plain message', () => {
  const budget = example(right)
  const news = [
    '我市举办便民服务开放日活动',
    '',
    '　　本报讯　昨日上午，云山市便民服务开放日活动在市民广场举行，共有 320 名市民参加，现场发放资料 1500 份。',
    '　　据介绍，今年以来全市共办理各类事项 12.6 万件，比去年同期增长 8.3%，群众满意率达到 99.2%。',
    '',
  ].join('\n')
  const cases: readonly (readonly [
    name: string,
    content: string | Uint8Array,
    code: number,
    words: RegExp,
  ])[] = [
    ['empty.txt', '', 3, /文件是空的/],
    ['blank.txt', ' \n\n\t\n', 3, /文件是空的/],
    ['binary.txt', Uint8Array.from({ length: 5000 }, (_, i) => (i * 7) % 256), 3, /不是文字/],
    ['zip.txt', Uint8Array.from([0x50, 0x4b, 3, 4, 0, 0]), 3, /损坏/],
    ['rich.doc', '{\\rtf1 x}', 3, /还不能读取这种格式（RTF）/],
    ['picture.pdf', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 13, 10]), 3, /扫描件/],
    ['cut.pdf', '%PDF-1.7\n1 0 obj <<', 3, /损坏/],
    ['news.txt', news, 4, /没有找到单位预决算公开的内容/],
    ['final.txt', budget.replaceAll('预算公开', '决算公开').replaceAll('预算', '决算'), 4, /决算公开/],
    ['digits.txt', `${'9'.repeat(200_000)}\n${news}`, 4, /没有找到/],
    ['one-line.txt', '收支预算 1.00 万元，'.repeat(20_000), 4, /./],
  ]
  it.each(cases)('%s', async (name, content, code, words) => {
    const path = await file(name, content)
    const done = await run(`check ${path}`)
    expect(done.stdout).toMatch(words)
    expect(done.stderr).toBe('')
    expect(done.code).toBe(code)
    expectPlain(done.stdout)
  })

  it('in JSON as well, in one batch', async () => {
    const paths = await Promise.all(cases.map(([name, content]) => file(name, content)))
    const { code, stdout, stderr } = await built.run(['check', ...paths, '-f', 'json'])
    expect(code).toBe(3)
    expect((JSON.parse(stdout) as Report).files.map(({ findings }) => findings)).toEqual(cases.map(() => []))
    expect(stderr.match(/^mingzhang: /gm)).toHaveLength(cases.length)
    expectPlain(stderr)
  })

  it('a year in the name of the file that the document contradicts', async () => {
    const path = await file('2023年预算.txt', budget)
    const { code, stdout } = await run(`check ${path}`)
    expect(code).toBe(4)
    expect(stdout).toMatch(/预算年度前后不一.*2024.*2023 “2023年预算\.txt”/s)
    expect(stdout).not.toContain('必须改')
    expect((await run(`check ${path} --year 2024`)).code).toBe((await once(`check ${right}`)).code)
  })

  it('a folder, and a file that is not there', async () => {
    await mkdir(join(folder, 'inbox'), { recursive: true })
    const { code, stdout } = await run(`check ${join(folder, 'inbox')} ${join(folder, 'none.txt')} ${right}`)
    expect(code).toBe(3)
    expect(stdout).toContain('这是文件夹，不是文件')
    expect(stdout).toContain('没有这个文件')
    expect(stdout).toContain('云山市便民服务中心 · 2024 年')
  })

  it('a file over the limit', async () => {
    const path = await file('large.txt', budget.repeat(60))
    const { code, stdout } = await run(`check ${path} --max-size 1`)
    expect([code, stdout.includes('超过了大小限制（1 MB）')]).toEqual([3, true])
  })

  it('cut in the middle of a character or of a table', async () => {
    const bytes = Buffer.from(budget)
    for (const part of [0.31, 0.5, 0.77]) {
      const path = await file('cut.txt', bytes.subarray(0, Math.floor(bytes.length * part)))
      const done = await run(`check ${path}`)
      expect([1, 3]).toContain(done.code)
      expectPlain(done.stdout + done.stderr)
    }
  })

  it('the most serious code of a batch counts', async () => {
    const path = await file('news.txt', news)
    expect((await run(`check ${right} ${path} ${wrong}`)).code).toBe(4)
    expect((await run(`check ${right} ${wrong}`)).code).toBe(1)
  })
})

it('an internal error is one line and code 5, with details only when asked', async () => {
  const broken = await buildCommand()
  await writeFile(join(broken.folder, 'dist/thread.js'), 'throw new TypeError("oh dear\\nmore")')
  const { code, stdout, stderr } = await broken.run(['check', right])
  const loud = await broken.run(['check', right], { env: { MINGZHANG_DEBUG: '1' } })
  broken.remove()
  expect([code, stdout]).toEqual([5, ''])
  expect(stderr).toMatch(/^mingzhang: 程序内部错误（oh dear；版本 \d+\.\d+\.\d+）.*\n$/)
  expect(loud.stderr).toContain('\n    at ')
})

describe('read', () => {
  it('prints JSON that fits its schema', async () => {
    const validate = new Ajv2020({ strict: false }).compile(JSON.parse(example('docs/schema/reading.json')))
    const { code, stdout, stderr } = await run(`read ${right} --format json`)
    expect([code, stderr]).toEqual([0, ''])
    const reading = JSON.parse(stdout) as { readonly tables: readonly unknown[] }
    expect(validate(reading), JSON.stringify(validate.errors)).toBe(true)
    expect(reading.tables.length).toBeGreaterThanOrEqual(11)
  })

  it('shows a person what it read', async () => {
    const { code, stdout } = await run(`read ${right}`)
    expect(code).toBe(0)
    expect(stdout).toContain('单位名称：云山市便民服务中心')
    expect(stdout).toContain('预算年度：2024')
    expect((await run(`read ${right} --lang en`)).stdout).toContain('tables')
  })

  it('refuses in one line', async () => {
    const path = await file('empty.txt', '')
    const { code, stdout, stderr } = await run(`read ${path} -f json`)
    expect([code, stdout]).toEqual([3, ''])
    expect(stderr).toMatch(/^mingzhang: .*文件是空的.*\n$/)
  })
})

describe('rules, explain and layouts', () => {
  it('list all rules', async () => {
    const validate = new Ajv2020({ strict: false }).compile(JSON.parse(example('docs/schema/rules.json')))
    const rules = JSON.parse((await run('rules --format json')).stdout) as readonly { readonly id: string }[]
    expect(validate(rules), JSON.stringify(validate.errors)).toBe(true)
    const { stdout } = await run('rules')
    for (const { id } of rules) expect(stdout).toContain(`  ${id}\n`)
  })

  it('explain a rule by code or name', async () => {
    const { code, stdout } = await run('explain A101')
    expect(code).toBe(0)
    expect(stdout).toContain('total-differs-from-parts')
    expect(stdout).toMatch(/依据：\n/)
    expect(await run('explain total-differs-from-parts')).toEqual({ code, stdout, stderr: '' })
    expect((await run('explain a101 --lang en')).stdout).toMatch(/^severity: /m)
    const near = await run('explain total-differs-from-part')
    expect([near.code, near.stderr.includes('是不是 total-differs-from-parts？')]).toEqual([2, true])
  })

  it('learn a layout from a document and test it', async () => {
    const path = join(folder, 'layout.json')
    const learned = await run(`layouts learn ${right} --id yunshan --out ${path}`)
    expect([learned.code, learned.stderr]).toEqual([0, ''])
    expect(JSON.parse(await readFile(path, 'utf8'))).toMatchObject({ id: 'yunshan', kind: 'budget' })
    expect(await readFile(path, 'utf8')).not.toContain('云山市')
    const other = await run(`layouts test ${await file('bad.json', '{"id":1}')} ${right}`)
    expect([other.code, other.stderr]).toEqual([2, expect.stringContaining('/id')])
    expect((await run(`layouts learn ${right} --head 没有的表/合计=合计`)).stderr).toContain('没有的表')
    expect((await run('layouts learn')).code).toBe(2)
  })

  it('list and show layouts', async () => {
    expect((await run('layouts')).stdout).toContain('xinjiang-unit-budget · 新疆')
    expect((await run('layouts show xinjiang-unit-budget')).stdout).toContain('表1  单位收支总体情况表')
    expect(JSON.parse((await run('layouts show xinjiang-unit-budget -f json')).stdout)).toHaveProperty(
      'tables',
    )
    expect((await run('layouts show xinjang-unit-budget')).stderr).toContain('是不是 xinjiang-unit-budget？')
    expect((await run('layouts show')).code).toBe(2)
  })
})
