import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { leaves, read, tables } from '../fixtures/contract.ts'
import { workbook, xlsx, zip } from '../fixtures/office.ts'
import { readXlsx } from './index.ts'

const texts = (...values: readonly string[]): string =>
  values
    .map((value, index) => `<c r="${'ABCDEFGH'[index]}1" t="inlineStr"><is><t>${value}</t></is></c>`)
    .join('')
const sheet = (rows: string, before = '', after = ''): string =>
  `${before}<sheetData>${rows}</sheetData>${after}`

describe('cells', () => {
  it('are kept as they are printed, whatever stands there', async () => {
    const printed = [
      '１２，３４５．６７',
      '1，234.50',
      '(11.66)',
      '（11.66）',
      '－14.17',
      '▲14.17',
      '12 345.60',
      '249.17万元',
      '—',
      '0',
      '0.00',
      '无',
      '/',
      '#REF!',
      '4.3E+02',
      '0302',
    ]
    const document = await read(workbook({ 表: printed.map((value) => ['项', value, 1]) }, 'xlsx'))
    expect(leaves(tables(document)[0]!).map((row) => row[1])).toEqual(printed)
  })

  it('show the number format, not the stored value; errors and dates show as such', async () => {
    const rows =
      '<row r="1"><c r="A1" s="1"><v>412.3349</v></c><c r="B1" s="2"><v>-11.66</v></c><c r="C1" s="2"><v>4301000</v></c><c r="D1" t="e"><v>#DIV/0!</v></c><c r="E1"><v>0</v></c><c r="F1"/><c r="G1" s="3"><v>45292</v></c></row>'
    const [table] = tables(await read(xlsx([{ name: '表', xml: sheet(rows) }])))
    expect(table!.rows[0]!.cells.map(({ text }) => text)).toEqual([
      '412.33',
      '(11.66)',
      '4,301,000.00',
      '#DIV/0!',
      '0',
      '',
      '2024/1/1',
    ])
    expect(table!.rows[0]!.cells[1]!.place).toEqual({ page: 1, sheet: '表', cell: 'B1' })
  })

  it('show dates in formats that Chinese programs know by number', async () => {
    const rows =
      '<row r="1"><c r="A1" s="0"><v>45292</v></c><c r="B1" s="1"><v>45292</v></c><c r="C1" s="2"><v>5</v></c></row>'
    const styles =
      '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><cellXfs count="3"><xf numFmtId="31"/><xf numFmtId="57"/><xf numFmtId="2"/></cellXfs></styleSheet>'
    const book = xlsx([{ name: '表', xml: sheet(rows) }], { 'xl/styles.xml': styles })
    expect(leaves(tables(await read(book))[0]!)).toEqual([['2024年1月1日', '2024年1月', '5.00']])
  })

  it('of formulas have the value they were saved with; without one they are unread, not 0', async () => {
    const rows =
      '<row r="1"><c r="A1"><f>1+1</f><v>2</v></c><c r="B1"><f>SUM(A1:A1)</f></c><c r="C1" t="str"><f>""</f><v></v></c><c r="D1"><v>7</v></c></row>'
    const document = await read(xlsx([{ name: '表', xml: sheet(rows) }]))
    expect(leaves(tables(document)[0]!)).toEqual([['2', '', '', '7']])
    expect(document.messages).toEqual([
      { code: 'formulas-cached', level: 'info', place: { page: 1, sheet: '表' }, facts: { count: 1 } },
      {
        code: 'formulas-without-value',
        level: 'warning',
        place: { page: 1, sheet: '表', cell: 'B1' },
        facts: { count: 1 },
      },
    ])
    expect(document.unreadPages).toEqual([1])
  })

  it('keep their spans when rows and columns among them are hidden', async () => {
    const rows = `<row r="1">${texts('科目', '', '', '合计')}</row><row r="2" hidden="1"><c r="A2"><v>9</v></c></row><row r="3"><c r="A3"><v>201</v></c><c r="B3"><v>5</v></c><c r="C3"><v>8</v></c><c r="D3"><v>1</v></c></row>`
    const xml = sheet(
      rows,
      '<cols><col min="2" max="2" hidden="1"/></cols>',
      '<mergeCells count="2"><mergeCell ref="A1:C1"/><mergeCell ref="D1:D2"/></mergeCells>',
    )
    const document = await read(xlsx([{ name: '表', xml }]))
    const [table] = tables(document)
    expect(
      table!.rows.map(({ cells }) =>
        cells.map(({ text, column, columnSpan, rowSpan }) => [text, column, columnSpan, rowSpan]),
      ),
    ).toEqual([
      [
        ['科目', 0, 2, 1],
        ['合计', 2, 1, 1],
      ],
      [
        ['201', 0, 1, 1],
        ['8', 1, 1, 1],
        ['1', 2, 1, 1],
      ],
    ])
    expect(document.messages).toMatchObject([{ code: 'hidden-cells', facts: { rows: 1, columns: 1 } }])
  })

  it('of a merge show where its first seen row is', async () => {
    const rows = `<row r="1" hidden="1">${texts('合计', '9')}</row><row r="2"><c r="B2"><v>1</v></c></row><row r="3"><c r="A3"><v>3</v></c><c r="B3"><v>2</v></c></row>`
    const xml = sheet(rows, '', '<mergeCells count="1"><mergeCell ref="A1:A2"/></mergeCells>')
    expect(leaves(tables(await read(xlsx([{ name: '表', xml }])))[0]!)).toEqual([
      ['合计', '1'],
      ['3', '2'],
    ])
  })

  it('make no columns of a title that is merged over the whole sheet', async () => {
    const rows = `<row r="1">${texts('收支总表')}</row><row r="3"><c r="A3"><v>3</v></c><c r="B3"><v>2</v></c></row><row r="4"><c r="A4"><v>4</v></c><c r="B4"><v>5</v></c></row>`
    const xml = sheet(rows, '', '<mergeCells count="1"><mergeCell ref="A1:XFD1"/></mergeCells>')
    const [table] = tables(await read(xlsx([{ name: '表', xml }])))
    expect(table!.width).toBe(2)
    expect(leaves(table!).slice(-2)).toEqual([
      ['3', '2'],
      ['4', '5'],
    ])
  })

  it('that show zeros as blanks are blank', async () => {
    const view = '<sheetViews><sheetView showZeros="0" workbookViewId="0"/></sheetViews>'
    const rows =
      '<row r="1"><c r="A1"><v>0</v></c><c r="B1"><v>5</v></c><c r="C1" t="inlineStr"><is><t>0</t></is></c><c r="D1"><v>2</v></c></row>'
    const document = await read(xlsx([{ name: '表', xml: sheet(rows, view) }]))
    expect(leaves(tables(document)[0]!)).toEqual([['5', '0', '2']])
  })
})

describe('sheets', () => {
  it('that are hidden are named and not used', async () => {
    const row = `<row r="1">${texts('合计', '430.10')}</row>`
    const document = await read(
      xlsx([
        { name: '底稿', xml: sheet(row), state: 'hidden' },
        { name: '藏', xml: sheet(row), state: 'veryHidden' },
        { name: '表1', xml: sheet(row) },
      ]),
    )
    expect(document.pages).toBe(1)
    expect(document.messages.map(({ code, facts }) => [code, facts?.['sheet']])).toEqual([
      ['hidden-sheet', '底稿'],
      ['hidden-sheet', '藏'],
    ])
    expect(tables(document)[0]!.rows[0]!.place).toMatchObject({ page: 1, sheet: '表1' })
  })

  it.each(['xlsx', 'biff8'] as const)('hold several tables and sentences (%s)', async (age) => {
    const document = await read(
      workbook(
        {
          表: [
            ['表1', undefined],
            ['收支总表', undefined],
            ['收入', 430.1],
            [undefined, undefined],
            ['支出', 430.1],
            ['注：数据因四舍五入可能有误差。'],
            [undefined, undefined],
            ['表2'],
            ['项目支出表', undefined],
            ['项目', '金额'],
            ['窗口建设', 269.32],
          ],
          说明: [['一、情况说明\n本单位没有政府性基金预算。']],
          目录: [['目  录'], ['序号', '表名', '页码'], [1, '收支总表', 2]],
        },
        age,
      ),
    )
    expect(
      document.blocks.map((block) =>
        block.kind === 'table' ? block.rows.length : `${block.role}: ${block.text}`,
      ),
    ).toEqual([
      4,
      'note: 注：数据因四舍五入可能有误差。',
      4,
      'heading: 一、情况说明',
      'body: 本单位没有政府性基金预算。',
      'furniture: 目  录',
      'furniture: 序号 表名 页码',
      'furniture: 1 收支总表 2',
    ])
  })
})

const corpus = fileURLToPath(new URL('../../../../shared/corpus/templates/', import.meta.url))

describe.skipIf(!existsSync(corpus))(
  'templates of the corpus (skipped: it is not beside the checkout)',
  () => {
    it.each(['sh-budget_template.xls', 'sh-unit_budget_template.xlsx', 'sh-department_budget_template.xlsx'])(
      '%s has its nine tables of money',
      async (name) => {
        const document = await read(readFileSync(corpus + name))
        const titled = tables(document).filter(({ rows }) => /^2026年.+表$/.test(rows[0]!.cells[0]!.text))
        expect(titled.length).toBe(9)
      },
    )
  },
)

describe('hostile files', () => {
  it('are refused: doctype, bomb, too many cells', async () => {
    const doctype = xlsx([{ name: '表', xml: sheet('') }], {
      'xl/sharedStrings.xml': '<!DOCTYPE x [<!ENTITY e "1">]><sst/>',
    })
    expect(await readXlsx(doctype)).toMatchObject({ code: 'damaged-file' })
    const bomb = xlsx([{ name: '表', xml: sheet('') }], {
      'xl/sharedStrings.xml': new Uint8Array(60_000_000).fill(0x20),
    })
    expect(await readXlsx(bomb)).toMatchObject({ code: 'too-large' })
    const rows = Array.from(
      { length: 400 },
      (_, r) => `<row r="${r + 1}"><c r="A${r + 1}"><v>1</v></c><c r="XFD${r + 1}"><v>1</v></c></row>`,
    )
    expect(await readXlsx(xlsx([{ name: '表', xml: sheet(rows.join('')) }]))).toMatchObject({
      code: 'too-large',
    })
  })

  it('that are no workbook, or an empty one', async () => {
    expect(await readXlsx(zip({ 'xl/other.xml': '' }))).toMatchObject({ code: 'damaged-file' })
    expect(await readXlsx(xlsx([{ name: '表', xml: sheet('') }]))).toMatchObject({ code: 'empty-file' })
  })
})
