import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { interpret } from '@mingzhang/core/interpret'
import { describe, expect, it } from 'vitest'
import { leaves, read, tables } from '../fixtures/contract.ts'
import { readHtml } from './index.ts'

const page = (body: string): Uint8Array => new TextEncoder().encode(`<!doctype html><body>${body}</body>`)
const shown = async (bytes: Uint8Array): Promise<string[]> =>
  (await read(bytes)).blocks.map((block) =>
    block.kind === 'paragraph' ? `${block.role}: ${block.text}` : `table ${block.width}×${block.rows.length}`,
  )

describe('text of a page', () => {
  it('is what a reader sees', async () => {
    const body = `<nav>首页</nav><script>alert(1)</script><style>p{}</style><h1>云山市便民服务中心2024年单位预算</h1>
<p class=MsoNormal>收支总预算<span>&nbsp;430.10&nbsp;</span>万<!--[if gte mso 9]><xml>x</xml><![endif]-->元，
比上年增加<o:p></o:p>11.66 万元。<span style="display: none">旧稿</span></p><![if !supportLists]>一、<![endif]>情况<br>二、说明`
    expect(await shown(page(body))).toEqual([
      'furniture: 首页',
      'heading: 云山市便民服务中心2024年单位预算',
      'body: 收支总预算 430.10 万元，比上年增加11.66 万元。',
      'heading: 一、情况',
      'heading: 二、说明',
    ])
    expect((await read(page(body))).messages).toMatchObject([
      { code: 'hidden-text-skipped', facts: { characters: 2 } },
    ])
  })

  it('is decoded by what it is, not by what it says', async () => {
    const gbk = Uint8Array.from([
      ...new TextEncoder().encode('<html><meta charset=utf-8><p>'),
      0xd4,
      0xa4,
      0xcb,
      0xe3,
      0xa1,
      0xa3,
    ])
    expect(await shown(gbk)).toEqual(['body: 预算。'])
    const big5 = Uint8Array.from([
      ...new TextEncoder().encode('<html><meta charset=big5><p>'),
      0xb9,
      0x77,
      0xba,
      0xe2,
    ])
    expect(await shown(big5)).toEqual(['body: 預算'])
    const utf8 = new TextEncoder().encode('<html><meta charset=gb2312><p>预算。')
    expect(await shown(utf8)).toEqual(['body: 预算。'])
  })

  it('outside the main part is furniture', async () => {
    expect(await shown(page('<p>当前位置</p><main><p>正文。</p></main><p>版权所有</p>'))).toEqual([
      'furniture: 当前位置',
      'body: 正文。',
      'furniture: 版权所有',
    ])
  })
})

describe('tables of a page', () => {
  it('have their spans, hidden rows left out', async () => {
    const body =
      '<table><caption>表3</caption><tr><td colspan=2>科目<td rowspan=2>合计<tr><td>编码<td>名称<tr style="display:none"><td>9<tr><td>201<td>一般公共服务支出<td>412.33<tr><td rowspan=0>208<td>其中<td><tr><td>另<td>1</table>'
    const document = await read(page(body))
    expect(leaves(tables(document)[0]!)).toEqual([
      ['科目', '', '合计'],
      ['编码', '名称', ''],
      ['201', '一般公共服务支出', '412.33'],
      ['208', '其中', ''],
      ['', '另', '1'],
    ])
    expect(document.blocks[0]).toMatchObject({ role: 'caption', text: '表3' })
  })

  it('that lay out the page are walked through', async () => {
    const body =
      '<table><tr><td>首页</td><td><p>收支情况如下。</p><table><tr><td>收入合计<td>430.10<tr><td>支出合计<td>430.10</table></td></tr></table>'
    expect(await shown(page(body))).toEqual(['body: 首页', 'body: 收支情况如下。', 'table 2×2'])
  })
})

const placed = (left: number, top: number, value: string): string =>
  `<div style="position:absolute;left:${left}pt;top:${top}pt;font-size:10pt;line-height:10pt">${value}</div>`
const rule = (left: number, top: number, width: number, height: number): string =>
  `<div style="position:absolute;left:${left}pt;top:${top}pt;width:${width}pt;height:${height}pt;border-${width > 0 ? 'bottom' : 'right'}:0.5pt solid #000"></div>`
const sheet = (content: string): string =>
  `<div style="position:relative;width:595pt;height:842pt">${content}</div>`

describe('pages made from PDF', () => {
  it('are read by where the text stands', async () => {
    const rules =
      [100, 120, 140, 160].map((y) => rule(50, y, 300, 0)).join('') +
      [50, 150, 250, 350].map((x) => rule(x, 100, 0, 60)).join('')
    const cells = [
      ['科目', '合计', '项目'],
      ['收', '', '入'],
      ['合计', '430.10', ''],
    ]
      .flatMap((row, r) =>
        row.map((value, c) => (value === '' ? '' : placed(55 + c * 100, 105 + r * 20, value))),
      )
      .join('')
    const body = `<p>日期：2026年</p>${sheet(placed(200, 300, '云山市便民服务中心'))}${sheet(placed(60, 80, '单位：万元') + rules + cells)}`
    const document = await read(page(body))
    expect(document.pages).toBe(2)
    expect(leaves(tables(document)[0]!)).toEqual([
      ['科目', '合计', '项目'],
      ['收', '', '入'],
      ['合计', '430.10', ''],
    ])
    expect(tables(document)[0]!.rows[2]!.cells[1]!.place).toMatchObject({ page: 2, box: expect.any(Array) })
    expect(document.blocks[0]).toMatchObject({ id: 'p1', text: '日期：2026年' })
    expect(new Set(document.blocks.map(({ id }) => id)).size).toBe(document.blocks.length)
  })
})

const corpus = fileURLToPath(new URL('../../../../shared/corpus/cities/html/', import.meta.url))

describe.skipIf(!existsSync(corpus))('pages of the corpus (skipped: it is not beside the checkout)', () => {
  it.each([
    ['cq-xcb-2026-budget-text.html', 0],
    ['km-zfb-2026-publication-page.html', 0],
    ['yt-tyj-2026-budget-dept.html', 12],
  ])('%s: every number bound, %i numbered tables', async (name, count) => {
    const reading = interpret(await read(readFileSync(corpus + name)))
    expect(reading.profile).toMatchObject({ year: 2026, level: 'department' })
    expect(reading.numbers.unread).toEqual([])
    expect(reading.tables.filter(({ number }) => number !== null).length).toBe(count)
  })
})

describe('hostile pages', () => {
  it('are refused when nested too deep', () => {
    expect(readHtml(page('<div>'.repeat(200_000)))).toMatchObject({ code: 'too-large' })
    expect(readHtml(page('<table><tr><td>'.repeat(2000)))).toMatchObject({ code: 'too-large' })
  })

  it('do not blow up by spans', () => {
    const body = `<table>${'<tr><td colspan=99999 rowspan=99999>1'.repeat(50)}</table>`
    expect(readHtml(page(body))).toMatchObject({ format: 'html' })
  })

  it('without text are empty', () => {
    expect(readHtml(page('<script>1</script>'))).toEqual({ refused: true, code: 'empty-file' })
  })
})
