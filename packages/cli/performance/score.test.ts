import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { readDocx } from '@mingzhang/formats/docx'
import { readPdf } from '@mingzhang/formats/pdf'
import { readXlsx } from '@mingzhang/formats/xlsx'
import { strFromU8, unzipSync } from 'fflate'
import { type BuiltCommand, buildCommand, root, type Run } from '../fixtures/command.ts'

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 })

const book = 'examples/book/library.yaml'
const records = 'examples/performance/library-records.csv'
const evidence = 'examples/performance/evidence'
const example = ['score', book, '--records', records, '--evidence', evidence]

let built: BuiltCommand
let folder: string
beforeAll(async () => {
  built = await buildCommand()
  folder = mkdtempSync(join(tmpdir(), 'mingzhang-score-'))
})
afterAll(() => {
  built.remove()
  rmSync(folder, { recursive: true })
})
const run = (...args: readonly string[]): Promise<Run> => built.run(args)

interface Printed {
  readonly forms: readonly {
    readonly name: string
    readonly total?: string
    readonly points: string
    readonly evaluatedWeight: string
    readonly indicators: readonly {
      readonly name: string
      readonly evaluated: boolean
      readonly flags: readonly { readonly code: string; readonly level: string }[]
    }[]
  }[]
}

it('scores the example, whose evidence is what was recorded', async () => {
  const { code, stdout, stderr } = await run(...example, '--format', 'json')
  expect([code, stderr]).toEqual([1, ''])
  const printed = JSON.parse(stdout) as Printed
  const schema = JSON.parse(readFileSync(join(root, 'docs/schema/score.json'), 'utf8')) as object
  const validate = new Ajv2020({ strict: false, unicodeRegExp: true }).compile(schema)
  validate(printed)
  expect(validate.errors).toBeNull()
  expect(printed.forms.map(({ total, points, evaluatedWeight }) => [total, points, evaluatedWeight])).toEqual(
    [
      [undefined, '87.17', '90'],
      ['97.65', '97.65', '100'],
      ['93.11', '93.11', '100'],
      [undefined, '89.00', '90'],
    ],
  )
  const flags = printed.forms.flatMap(({ indicators }) =>
    indicators.flatMap((one) => one.flags.map((flag) => `${flag.level}: ${one.name} ${flag.code}`)),
  )
  expect(flags).toContain('note: 图书外借册次 over-fulfilled')
  expect(flags.filter((text) => !text.startsWith('note'))).toEqual([
    'warning: 举办阅读活动场次 target-changed-unapproved',
    'warning: 活动按期举办率 evidence-missing',
    'warning: 活动按期举办率 reason-missing',
    'error: 到馆读者满意度 value-missing',
  ])
})

it('prints the arithmetic, in both languages', async () => {
  const zh = await run(...example)
  expect(zh.stdout).toContain('    10 × 92% ÷ 95% = 9.68 (96.84%)\n')
  expect(zh.stdout).toContain('! 未评价：没有实际完成值，没有评价')
  const en = await run(...example, '--lang', 'en')
  expect(en.stdout).toContain('! not evaluated: no value was recorded, so it is not evaluated')
  expect(en.stdout).not.toMatch(/undefined|\[object/)
})

it('writes the papers as DOCX that our reader reads, the same to the byte', async () => {
  const out = join(folder, '自评.docx')
  const { code, stdout } = await run(...example, '--out', out)
  expect(code).toBe(1)
  expect(stdout).toContain('【待填】')
  const bytes = readFileSync(out)
  const document = readDocx(bytes)
  const text = JSON.stringify(document)
  for (const words of [
    '项目支出绩效自评表',
    '绩效监控表',
    '赋分计算表',
    '20 × 11场 ÷ 12场 = 18.33 (91.67%)',
    '97.65',
  ])
    expect(text).toContain(words)
  await run(...example, '--out', out)
  expect(readFileSync(out).equals(bytes)).toBe(true)
})

it('writes them as a workbook whose totals are formulas', async () => {
  const out = join(folder, '自评.xlsx')
  expect((await run(...example, '--out', out)).code).toBe(1)
  const bytes = readFileSync(out)
  const text = JSON.stringify(await readXlsx(bytes))
  for (const words of ['项目支出绩效自评表', '总分', '97.65', '【待填：总分】']) expect(text).toContain(words)
  const sheets = Object.entries(unzipSync(bytes)).filter(([name]) => /worksheets\/sheet/.test(name))
  const formulas = sheets.flatMap(([, xml]) => [
    ...strFromU8(xml).matchAll(/<f>([^<]+)<\/f><v>([^<]+)<\/v>/g),
  ])
  // Two of the four forms are complete; each total adds the rate of execution and every indicator.
  expect(formulas.map(([, formula, value]) => [formula, value])).toEqual([
    ['ROUND(SUM(G10:G16,H6),2)', '97.65'],
    ['ROUND(SUM(G10:G15,H6),2)', '93.11'],
  ])
})

it('writes them as a PDF', async () => {
  const out = join(folder, '自评.pdf')
  const { code, stdout } = await run(...example, '--out', out)
  expect(code).toBe(1)
  expect(stdout).toContain('自评.pdf')
  const text = JSON.stringify(await readPdf(readFileSync(out)))
  for (const words of ['项目支出绩效自评表', '绩效监控表', '赋分计算表', '97.65', '【待填：总分】'])
    expect(text).toContain(words)
})

it('needs a file for what is no text', async () => {
  expect(await run('score', book, '--format', 'docx')).toMatchObject({ code: 2, stdout: '' })
  expect((await run('score', book, '--evidence', join(folder, 'nowhere'))).code).toBe(2)
})

it('takes no figure without a source from anybody but the command line', async () => {
  const bare = await run(...example)
  expect(bare.stdout).toContain(
    '  预算执行率的分值：10（依据《项目支出绩效评价管理办法》（财预〔2020〕10号））\n',
  )
  expect(bare.stdout).not.toMatch(/自定|及格线|130%/)
  const stated = await run(
    ...example,
    '--pass-mark',
    '95',
    '--over-fulfilment',
    '115',
    '--execution-bands',
    '90=7,100=10',
    '--execution-bands',
    '60=5.5',
  )
  for (const words of [
    '及格线，低于它不得分：95%（评价单位自定，请备好依据）',
    '预算执行率分档：≥ 100% → 100%；≥ 90% → 70%；≥ 60% → 55%；< 60% → 0%（评价单位自定，请备好依据）',
    '高出较多的界限：115%（评价单位自定，请备好依据）',
    '11场 ÷ 12场 = 91.67% < 95% → 0.00',
    '→ 10 × 70% = 7.00',
    '! 请复核：完成率 137%，超过 115%',
  ])
    expect(stated.stdout).toContain(words)
  for (const [option, value] of [
    ['--pass-mark', '101'],
    ['--over-fulfilment', '99'],
    ['--execution-bands', '100=10,80=11'],
    ['--execution-bands', '100=7,80=8'],
    ['--execution-bands', '80=7,80=6'],
    ['--execution-bands', '100=10,80'],
  ] as const)
    expect(await run('score', book, option, value), value).toMatchObject({ code: 2, stdout: '' })
})

it('says which record cannot be used, and why', async () => {
  const csv = join(folder, 'records.csv')
  writeFileSync(
    csv,
    '日期,三级指标,实际完成值,累计执行数\n2026-13-01,读者满意度,90,\n2026-12-01,,,1.2345678\n',
  )
  const { code, stderr } = await run('score', book, '--records', csv)
  expect(code).toBe(1)
  expect(stderr).toContain('[1].date')
  expect(stderr).toContain('[2].spent')
  writeFileSync(csv, 'a,b\n1,2\n')
  expect((await run('score', book, '--records', csv)).stderr).toContain('日期')
})

it('finds evidence that was changed or lies outside the folder', async () => {
  const inside = join(folder, 'evidence')
  mkdirSync(inside)
  writeFileSync(join(inside, '台账.txt'), 'changed')
  const csv = join(folder, 'more.csv')
  writeFileSync(
    csv,
    `date,indicator,value,evidence,sha256\n2026-12-01,全年开放天数,311,台账.txt,${'0'.repeat(64)}\n2026-12-01,全年到馆人次,260000,../x.txt,\n`,
  )
  writeFileSync(join(folder, 'x.txt'), 'outside')
  const { stdout } = await run('score', book, '--records', csv, '--evidence', inside)
  expect(stdout).toContain('台账.txt 与登记时的校验值不同')
  expect(stdout).toContain('../x.txt 不在资料文件夹里')
})

it('compares with what was published', async () => {
  const changed = join(folder, 'book.yaml')
  const text = readFileSync(join(root, book), 'utf8')
  writeFileSync(
    changed,
    text.replace(
      "target: {comparator: ≥, value: '180000', unit: 册次}",
      "target: {comparator: ≥, value: '150000', unit: 册次}",
    ),
  )
  const { stdout } = await run('score', changed, '--published', book)
  expect(stdout.match(/公开 ≥180000册次，现在 ≥150000册次/g)).toHaveLength(1)
})
