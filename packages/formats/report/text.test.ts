import { describe, expect, it } from 'vitest'
import { fixtureLocale, hostileInput, input, readFile, refusedFile, rules } from './fixtures/reading.ts'
import { columns } from './terminal.ts'
import { textReport } from './text.ts'

const locale = fixtureLocale('zh')
const plain = textReport(input, { locale, exit: 1 })
const lines = plain.split('\n')

/** A coloured text without the sequences that we make. */
const bare = (text: string): string =>
  text
    .split('\u001b')
    .map((part, index) => (index === 0 ? part : part.replace(/^\[[\d;]*m/, '')))
    .join('')

describe('the terminal report', () => {
  it('looks like this', async () => {
    await expect(plain).toMatchFileSnapshot('./snapshots/report.zh.txt')
    await expect(
      textReport(
        { files: [refusedFile, readFile], rules },
        { locale: fixtureLocale('en'), exit: 3, width: 90 },
      ),
    ).toMatchFileSnapshot('./snapshots/batch.en.txt')
  })

  it('starts with the profile and ends with the meaning of the exit code', () => {
    expect(lines[0]).toBe('云山市便民服务中心 · 2024 年 · 单位预算公开 · 版式 xinjiang-unit-budget')
    expect(lines.at(-2)).toMatch(/^退出码 1：/)
  })

  it('puts the most serious first, then the order of the document', () => {
    const heads = lines.filter((line) => /^[✗△·] /.test(line)).map((line) => line.slice(2, 10).trim())
    expect(heads).toEqual(['必须改 A101', '必须改 P101', '建议改 W101', '提示 F110'])
  })

  it('shows twelve of many addends and how many more there are', () => {
    const file = structuredClone(readFile)
    const sum = file.findings.find((finding) => (finding.sum?.addends.length ?? 0) > 1)!.sum! as unknown as {
      addends: { printed: string }[]
    }
    const [addend] = sum.addends
    sum.addends = Array.from({ length: 30 }, (_, index) => ({ ...addend!, printed: `${100 + index}.00` }))
    const text = textReport({ files: [file], rules }, { locale, exit: 1 })
    for (const shown of ['100.00', '109.00', '128.00', '129.00', '还有 18 项']) expect(text).toContain(shown)
    expect(text).not.toContain('110.00')
  })

  it('shows what is taken away, and a divisor of several in brackets', () => {
    const file = structuredClone(readFile)
    const sum = file.findings.find((finding) => (finding.sum?.addends.length ?? 0) > 1)!.sum! as unknown as {
      addends: object[]
    }
    const { place } = sum.addends[0] as { place: object }
    sum.addends = [
      { label: '增加', printed: '19.09', place },
      { label: '本年', printed: '120.05', place, divisor: true },
      { label: '增加', printed: '19.09', place, divisor: true, sign: '-' },
    ]
    const text = textReport({ files: [file], rules }, { locale, exit: 1 })
    expect(text).toMatch(/ {3}19\.09 {3}增加.*\n +÷\(120\.05 {3}本年.*\n +− {2}19\.09\) {2}增加/)
  })

  it('underlines the number, whatever stands before it', () => {
    const at = lines.findIndex((line) => line.includes('资金分配情况'))
    const caret = lines[at + 1]!
    const shown = lines[at]!
    expect(columns(caret.slice(0, caret.indexOf('^')))).toBe(columns(shown.slice(0, shown.indexOf('229.5'))))
    expect(caret.match(/\^+/)![0]).toHaveLength('229.5'.length)
  })

  it('cuts a long quote around its number', () => {
    const narrow = textReport(input, { locale, width: 60 }).split('\n')
    const at = narrow.findIndex((line) => line.includes('229.5 万元，邮电'))
    expect(columns(narrow[at]!)).toBeLessThanOrEqual(60)
    expect(narrow[at]).toContain('…')
    expect(columns(narrow[at + 1]!.slice(0, narrow[at + 1]!.indexOf('^')))).toBe(
      columns(narrow[at]!.slice(0, narrow[at]!.indexOf('229.5'))),
    )
  })

  it('adds up with the points under each other, and says what rounding can explain', () => {
    const start = lines.findIndex((line) => line.includes('办公费') && line.includes('算式'))
    const points = lines.slice(start, start + 2).map((line) => columns(line.slice(0, line.indexOf('.'))))
    expect(new Set(points).size).toBe(1)
    expect(plain).toContain('四舍五入最多可差 1.16 万元，差额在四舍五入的范围内')
    expect(plain).toContain('四舍五入最多可差 0.015 万元，四舍五入不能解释')
  })

  it('lists what could not be judged, with its reason, and the numbers nobody understood', () => {
    expect(plain).toContain('? 未能判断')
    expect(plain).toMatch(/没有提供上年公开文件.*\n +Y109/)
    expect(plain).toMatch(/数字关系 1 条：纯文本/)
    expect(plain).toContain('? 未认出的数字 1')
  })

  it('says so when there is nothing to list, but not when something is open', () => {
    const clean = { ...readFile, findings: [], outcomes: [] }
    expect(textReport({ files: [clean], rules }, { locale })).toContain('没有列入清单的问题。')
    expect(textReport({ files: [{ ...readFile, findings: [] }], rules }, { locale })).toContain(
      '但有未能判断的事项',
    )
  })

  it('says what happened to a file that was not read, and what to do', () => {
    const refused = textReport({ files: [refusedFile], rules }, { locale, exit: 3 })
    expect(refused).toMatch(/扫描件（25 页）.*\n.*没有检查.*\n.*您可以：/)
    expect(refused).not.toMatch(/fatal|error/i)
  })

  it('colours only when asked, and colours change no words', () => {
    expect(plain).not.toContain('\u001b')
    const coloured = textReport(input, { locale, exit: 1, color: true })
    expect(bare(coloured)).toBe(plain)
  })

  it('lets nothing of a hostile document reach the terminal raw', () => {
    expect(textReport(hostileInput(), { locale, exit: 3 })).not.toMatch(/(?![\n])[\p{Cc}\p{Cf}\p{Cs}]/u)
    const coloured = textReport(hostileInput(), { locale, color: true })
    expect(bare(coloured)).not.toMatch(/(?![\n])[\p{Cc}\p{Cf}\p{Cs}]/u)
  })

  it('is the same twice', () => {
    expect(textReport(input, { locale, exit: 1 })).toBe(plain)
  })
})
