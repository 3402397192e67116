import { interpret } from '@mingzhang/core/interpret'
import type { Document } from '@mingzhang/core/model'
import { describe, expect, it } from 'vitest'
import { leaves, read, tables } from '../fixtures/contract.ts'
import { readMarkdown } from './index.ts'

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)
const markdown = (text: string): Document => {
  const document = readMarkdown(bytes(text))
  if ('refused' in document) throw new Error(document.code)
  return document
}
const shown = (text: string): string[] =>
  markdown(text).blocks.map((block) =>
    block.kind === 'paragraph'
      ? `${block.lines[0]!.place.line} ${block.role}: ${block.text}`
      : `${block.rows[0]!.place.line} table ${block.width}×${block.rows.length}`,
  )
const cells = (text: string): string[][][] => tables(markdown(text)).map(leaves)

describe('text', () => {
  it('has headings, paragraphs and lists with their numbers, each at its line', () => {
    const text = `# 云山市便民服务中心2024年单位预算

收支总预算 **430.10** 万元，
比上年增加 11.66 万元。

一、总体情况
说明如下：
1. 基本支出 160.78 万元。
2. 项目支出 269.32 万元。

- 其中：一项

第二部分
========
`
    expect(shown(text)).toEqual([
      '1 heading: 云山市便民服务中心2024年单位预算',
      '3 body: 收支总预算 430.10 万元，比上年增加 11.66 万元。',
      '6 heading: 一、总体情况',
      '7 body: 说明如下：',
      '8 body: 1. 基本支出 160.78 万元。',
      '9 body: 2. 项目支出 269.32 万元。',
      '11 body: 其中：一项',
      '13 heading: 第二部分',
    ])
    const { blocks } = markdown(text)
    expect(blocks[1]).toMatchObject({
      lines: [
        { start: 0, place: { page: 1, line: 3 } },
        { start: 16, place: { page: 1, line: 4 } },
      ],
    })
  })

  it('says what its marks mean, and no mark is left of those that mean nothing', () => {
    expect(
      shown(
        '2\\*3 与 a\\_b &lt;1 &nbsp;万元\n\n**表1：**金额\n\n增长 $12.5\\%$，共 $1,030.20$ 万元\n\n    　　缩进的一段\n\n[注]: 不是链接\n\n## 项目一 {#anchor .x}\n',
      ),
    ).toEqual([
      '1 body: 2*3 与 a_b <1  万元',
      '3 body: 表1：金额',
      '5 body: 增长 12.5%，共 1,030.20 万元',
      '7 body: 缩进的一段',
      '9 body: [注]: 不是链接',
      '11 heading: 项目一',
    ])
  })

  it('has no line for blanks at its end', () => {
    const [paragraph] = markdown('甲\n&nbsp;\n').blocks
    expect(paragraph).toMatchObject({ text: '甲', lines: [{ start: 0 }] })
    expect(paragraph).toHaveProperty('lines.length', 1)
  })

  it('is read without front matter, and code as it stands', () => {
    expect(shown('---\ntitle: 预算\n---\n\n正文。\n\n```\n第一行\n| 不是 | 表 |\n|---|---|\n```\n')).toEqual([
      '5 body: 正文。',
      '8 body: 第一行',
      '9 body: | 不是 | 表 |',
      '10 body: |---|---|',
    ])
    expect(shown('---\n\n一条线下的话。\n\n---\n')).toEqual(['3 body: 一条线下的话。'])
  })

  it('leaves pictures out and says so', () => {
    const { messages } = markdown('# 预算\n\n![](images/a.jpg)\n\n正文。\n')
    expect(messages).toEqual([{ code: 'picture-skipped', level: 'info', place: { page: 1, line: 3 } }])
    expect(readMarkdown(bytes('![](a.jpg)\n'))).toMatchObject({ code: 'scan-without-text' })
  })
})

describe('pipe tables', () => {
  it('keep blank cells, escaped pipes and lines of a cell', () => {
    const text = '| 项目 | 金额 |\n| :--- | ---: |\n| 甲\\|乙 |  |\n| 丙<br>丁 | 1.00 |\n'
    expect(cells(text)).toEqual([
      [
        ['项目', '金额'],
        ['甲|乙', ''],
        ['丙丁', '1.00'],
      ],
    ])
    expect(tables(markdown(text))[0]!.rows.map(({ place }) => place.line)).toEqual([1, 3, 4])
  })

  it('need no pipes around them, no head and no rule', () => {
    const rows = [
      ['项目', '金额'],
      ['甲', '1.00'],
    ]
    expect(cells('项目 | 金额\n--- | ---\n甲 | 1.00\n')).toEqual([rows])
    expect(cells('|---|---|\n| 项目 | 金额 |\n| 甲 | 1.00 |\n')).toEqual([rows])
    expect(cells('| 项目 | 金额 |\n| 甲 | 1.00 |\n')).toEqual([rows])
    expect(cells('| 项目 | 金额 |\n|---|---|\n|---|---|\n| 甲 | 1.00 |\n')).toEqual([rows])
    expect(cells('一句 a | b 的话\n下一句\n')).toEqual([])
  })

  it('lose no cell beyond the head, and end where lines without pipes begin', () => {
    const text = '| 表 |\n|---|\n| 项目 | 金额 |\n| 甲 | 1.00 |\n注：本表为空表。\n'
    expect(cells(text)).toEqual([
      [
        ['表', ''],
        ['项目', '金额'],
        ['甲', '1.00'],
      ],
    ])
    expect(shown(text)[1]).toBe('5 note: 注：本表为空表。')
  })

  it('have rows of heads where heads are paths', () => {
    const text =
      '| 编码 / ※ | 支出 / 基本支出 / 1 | 支出 / 项目支出 / 2 |\n|---|---|---|\n| 201 | 1.00 | 2.00 |\n| 元 / 人 | 3.00 | |\n'
    expect(cells(text)).toEqual([
      [
        ['编码', '支出', ''],
        ['', '基本支出', '项目支出'],
        ['※', '1', '2'],
        ['201', '1.00', '2.00'],
        ['元 / 人', '3.00', ''],
      ],
    ])
    const [first] = tables(markdown(text))[0]!.rows
    expect(first!.cells.map(({ columnSpan, rowSpan }) => [columnSpan, rowSpan])).toEqual([
      [1, 2],
      [2, 1],
    ])
  })

  it.each([
    ['a heading', '### 表3 单位支出总体情况表\n\n单位：万元\n'],
    ['a line in bold', '**表3 单位支出总体情况表**\n\n单位：万元\n'],
    ['lines without anything', '表3 单位支出总体情况表\n单位：万元'],
  ])('have %s for a caption', (_, caption) => {
    const text = `# 云山市便民服务中心2024年单位预算\n\n${caption}\n| 项目 | 合计 |\n|---|---|\n| 基本支出 | 1.00 |\n\n| 项目 | 合计 |\n|---|---|\n| 项目支出 | 2.00 |\n`
    const document = markdown(text)
    expect(document.blocks.map((block) => (block.kind === 'table' ? 'table' : block.role))).toEqual([
      'heading',
      'caption',
      'caption',
      'table',
      'table',
    ])
    const reading = interpret(document)
    expect(reading.tables.map(({ title }) => title)).toContain('单位支出总体情况表')
    expect(reading.numbers.unread).toEqual([])
  })
})

describe('merged cells that a program left out', () => {
  it('reach down where the heads under them say so', () => {
    const text =
      '| 编码 | | 名称 | 支出 | |\n|---|---|---|---|---|\n| 类 | 款 | 基本 | 项目 |\n| 201 | 01 | 甲 | 1.00 | 2.00 |\n'
    expect(cells(text)).toEqual([
      [
        ['编码', '', '名称', '支出', ''],
        ['类', '款', '', '基本', '项目'],
        ['201', '01', '甲', '1.00', '2.00'],
      ],
    ])
    expect(tables(markdown(text))[0]!.rows[0]!.cells[2]).toMatchObject({ text: '名称', rowSpan: 2 })
  })

  it('leave a table without columns where nothing says so', () => {
    const text =
      '| 指标 | 内容 | 分值 |\n|---|---|---|\n| 数量 | 甲 | 1.00 |\n| 乙 | 2.00 |\n| 丙 | | 3.00 |\n'
    const [table] = tables(markdown(text))
    expect(table!.width).toBe(0)
    expect(table!.rows.map((row) => row.cells.map(({ text, column }) => `${text} ${column}`))).toEqual([
      ['指标 -1', '内容 -1', '分值 -1'],
      ['数量 -1', '甲 -1', '1.00 -1'],
      ['乙 -1', '2.00 -1'],
      ['丙 -1', '3.00 -1'],
    ])
  })
})

describe('tables drawn with characters', () => {
  it.each([
    ['dashes', '  项目      金额\n  -------- ------\n  甲        1.00\n  乙        2.00\n'],
    [
      'rows of several lines',
      '  ------------------\n  项目      金额\n  -------- ------\n  甲        1.00\n\n  乙        2.00\n\n  ------------------\n',
    ],
    ['corners', '+----+------+\n| 甲 | 1.00 |\n+----+------+\n| 乙 | 2.00 |\n+----+------+\n'],
  ])('of %s have no meaning, and that is said', (_, table) => {
    const document = markdown(`# 预算\n\n# 表\n\n${table}\n正文。\n`)
    expect(tables(document)).toMatchObject([{ width: 0, outOfOrder: true }])
    expect(JSON.stringify(tables(document))).toContain('2.00')
    expect(document.messages).toMatchObject([{ code: 'drawn-table' }])
    expect(document.unreadPages).toEqual([1])
    expect(document.blocks.at(-1)).toMatchObject({ text: '正文。' })
  })
})

describe('HTML in it', () => {
  it('is read as HTML, spans and blank lines and all, each at its line', () => {
    const text = `# 预算

<table>
<tr><td rowspan="2">编码</td><td colspan="2">支出</td></tr>

<tr><td>基本</td><td>项目</td></tr>
<tr><td>201</td><td>1.00</td><td>2.00</td></tr>
</table>

下一段。
`
    expect(cells(text)).toEqual([
      [
        ['编码', '支出', ''],
        ['', '基本', '项目'],
        ['201', '1.00', '2.00'],
      ],
    ])
    expect(tables(markdown(text))[0]!.rows.map(({ place }) => place.line)).toEqual([4, 6, 7])
    expect(shown(text).at(-1)).toBe('10 body: 下一段。')
  })

  it('may be a page around every table', async () => {
    const table =
      '<html><body><table><tr><td>甲</td><td>1.00</td></tr><tr><td>乙</td></tr></table></body></html>'
    const document = await read(
      bytes(`${table}\n\n# 第一部分\n\n正文。\n\n${table}\n\n# 第二部分\n\n${table}\n`),
    )
    expect(document.format).toBe('markdown')
    expect(document.blocks.map(({ kind }) => kind).filter((kind) => kind === 'table')).toHaveLength(3)
  })

  it('has no say beyond its own text', () => {
    expect(shown('<script>alert(1)</script>\n\n<!-- 旧稿 -->\n\n正文。\n')).toEqual(['5 body: 正文。'])
  })
})

describe('limits', () => {
  it('hold for bytes, elements, depth and time', () => {
    const refused = (text: string, limits: object): unknown => readMarkdown(bytes(text), { limits })
    expect(refused('# 预算\n', { bytes: 4 })).toMatchObject({ code: 'too-large' })
    expect(refused('| a | b |\n'.repeat(100), { elements: 50 })).toMatchObject({ code: 'too-large' })
    expect(refused(`${'<div>'.repeat(40)}\n`, { depth: 20 })).toMatchObject({ code: 'too-large' })
    expect(refused('# 预算\n\n正文。\n'.repeat(2000), { time: 0 })).toMatchObject({ code: 'too-slow' })
    expect(readMarkdown(bytes(''))).toMatchObject({ code: 'empty-file' })
    expect(readMarkdown(bytes('---\ntitle: 预算\n---\n'))).toMatchObject({ code: 'empty-file' })
  })
})
