import type { Document, Paragraph, TableBlock } from '@mingzhang/core/model'
import { describe, expect, it } from 'vitest'
import { loadEngine, openFile } from './engine.ts'
import { grid, line, pdf, type Sheet, text } from './fixtures/draw.ts'
import { pngOf, readPdf, renderPage } from './index.ts'

async function read(...sheets: readonly Sheet[]): Promise<Document> {
  const result = await readPdf(pdf(sheets))
  if ('refused' in result) throw new Error(result.code)
  return result
}

const tables = (document: Document): TableBlock[] => document.blocks.filter((block) => block.kind === 'table')
const paragraphs = (document: Document): Paragraph[] =>
  document.blocks.filter((block) => block.kind === 'paragraph')
const cells = (table: TableBlock): string[][] => table.rows.map((row) => row.cells.map((cell) => cell.text))
const codes = (document: Document): string[] => document.messages.map((message) => message.code)

describe('tables with rulings', () => {
  it('reads cells, spans and places', async () => {
    // Heads: one cell over two columns, one over two rows.
    const content =
      grid([50, 200, 300, 400], [200, 230, 260, 290], ['v2@2', 'h2@0']) +
      text(80, 252, '项目') +
      text(260, 270, '预算数') +
      text(220, 240, '收入') +
      text(320, 240, '支出') +
      text(55, 210, '培训费') +
      text(240, 210, '12.50') +
      text(340, 210, '3.00')
    const [table] = tables(await read({ content }))
    expect(table!.width).toBe(3)
    expect(cells(table!)).toEqual([
      ['项目', '预算数'],
      ['收入', '支出'],
      ['培训费', '12.50', '3.00'],
    ])
    expect(
      table!.rows[0]!.cells.map(({ column, columnSpan, rowSpan }) => [column, columnSpan, rowSpan]),
    ).toEqual([
      [0, 1, 2],
      [1, 2, 1],
    ])
    expect(table!.rows[2]!.cells[1]!.place).toEqual({ page: 1, box: [200, 170, 300, 200] })
  })

  it('does without the outer border', async () => {
    const content =
      grid([50, 200, 300], [200, 230, 260], ['v0@0', 'v0@1', 'v2@0', 'v2@1']) +
      text(60, 240, '公用经费') +
      text(230, 240, '1.25') +
      text(60, 210, '合计') +
      text(230, 210, '1.25')
    expect(cells(tables(await read({ content }))[0]!)).toEqual([
      ['公用经费', '1.25'],
      ['合计', '1.25'],
    ])
  })

  it('keeps cells that run on over a page turn, and the line that the turn cuts through', async () => {
    const content =
      grid([300, 400, 500], [200, 230, 260, 290]) +
      line(50, 200, 50, 290) +
      line(200, 200, 200, 290) +
      text(60, 240, '培训项目') +
      text(220, 240, '12.50') +
      text(220, 194, '0.30') +
      text(310, 270, '数量') +
      text(420, 270, '3') +
      text(310, 240, '时间') +
      text(420, 240, '6') +
      text(310, 210, '成本') +
      text(420, 210, '5')
    const document = await read({ content })
    expect(cells(tables(document)[0]!)).toEqual([
      ['培训项目', '12.50 0.30', '数量', '3'],
      ['时间', '6'],
      ['成本', '5'],
    ])
    expect(paragraphs(document)).toEqual([])
  })

  it('joins a number that wraps in a narrow cell and keeps stacked numbers apart', async () => {
    const wrapped =
      grid([50, 100, 190], [200, 230, 260]) +
      text(55, 248, '甲') +
      text(102, 248, '21,118.5') +
      text(175, 236, '1') +
      text(55, 210, '乙')
    expect(cells(tables(await read({ content: wrapped }))[0]!)[0]).toEqual(['甲', '21,118.51'])
    const stacked =
      grid([50, 150, 300, 450], [200, 240, 270]) +
      text(60, 250, '名称') +
      text(170, 250, '甲数') +
      text(320, 250, '乙数') +
      text(60, 226, '办公费') +
      text(220, 226, '1.00') +
      text(380, 226, '2.00') +
      text(60, 208, '差旅费') +
      text(220, 208, '3.00') +
      text(380, 208, '4.00')
    expect(cells(tables(await read({ content: stacked }))[0]!).slice(1)).toEqual([
      ['办公费', '1.00', '2.00'],
      ['差旅费', '3.00', '4.00'],
    ])
  })

  it('keeps two numbers apart that touch over a border', async () => {
    const content =
      grid([50, 130, 190, 250], [200, 230, 260]) +
      text(60, 240, '合计') +
      text(132, 240, '一') +
      text(195, 240, '二') +
      text(60, 210, '甲') +
      text(130, 210, '111.50222.25')
    expect(cells(tables(await read({ content }))[0]!)[1]).toEqual(['甲', '111.50', '222.25'])
  })

  it('joins dashed and doubled rules', async () => {
    const dashes = Array.from({ length: 25 }, (_, i) => line(50 + i * 10, 230, 58 + i * 10, 230)).join('')
    const content =
      grid([50, 200, 300], [200, 260]) +
      dashes +
      line(50, 262, 300, 262) +
      text(60, 240, '甲') +
      text(230, 240, '1.00') +
      text(60, 210, '乙') +
      text(230, 210, '2.00')
    expect(cells(tables(await read({ content }))[0]!)).toEqual([
      ['甲', '1.00'],
      ['乙', '2.00'],
    ])
  })
})

it('reads a three-line table from alignment', async () => {
  const content =
    line(50, 300, 500, 300) +
    line(50, 270, 500, 270) +
    line(50, 180, 500, 180) +
    text(60, 282, '项目') +
    text(250, 282, '收入') +
    text(400, 282, '支出') +
    text(60, 252, '人员经费') +
    text(240, 252, '10.00') +
    text(390, 252, '10.00') +
    text(60, 228, '其他商品和服务支出及') +
    text(240, 222, '2.50') +
    text(60, 216, '运行维护') +
    text(390, 222, '2.50') +
    text(60, 190, '合计') +
    text(240, 190, '12.50') +
    text(390, 190, '12.50')
  const document = await read({ content })
  expect(codes(document)).toEqual(['table-from-alignment'])
  expect(cells(tables(document)[0]!)).toEqual([
    ['项目', '收入', '支出'],
    ['人员经费', '10.00', '10.00'],
    ['其他商品和服务支出及运行维护', '2.50', '2.50'],
    ['合计', '12.50', '12.50'],
  ])
})

describe('tables without rulings', () => {
  it('joins lines of a cell above and below the first number, and one that ends with a full stop', async () => {
    const row = (y: number, name: string, target: string, weight: string): string =>
      text(60, y, name) + text(180, y, target) + text(400, y, weight)
    const content =
      row(312, '三级指标', '指标值', '权重') +
      text(280, 312, '上年完成值') +
      row(285, '验收合格率', '95.00%', '13.33') +
      text(280, 291, '当年指标无') +
      text(280, 279, '上年完成值') +
      text(60, 255, '提升服务的') +
      text(60, 244, '条件获得正') +
      text(180, 238, '有效提升') +
      text(280, 238, '有效提升') +
      text(400, 238, '20.00') +
      text(60, 233, '面宣传报') +
      text(60, 222, '道。') +
      row(200, '群众满意度', '90.00%', '10.00') +
      text(280, 200, '95.00%')
    const [table] = tables(await read({ content }))
    expect(cells(table!)).toEqual([
      ['三级指标', '指标值', '上年完成值', '权重'],
      ['验收合格率', '95.00%', '当年指标无上年完成值', '13.33'],
      ['提升服务的条件获得正面宣传报道。', '有效提升', '有效提升', '20.00'],
      ['群众满意度', '90.00%', '95.00%', '10.00'],
    ])
  })
})

describe('what nobody sees is no text', () => {
  it('leaves out invisible, white and clipped characters and says so', async () => {
    const content =
      text(50, 300, '本单位预算公开说明') +
      text(50, 280, '9.99', 10, '3 Tr') +
      text(50, 260, '8.88', 10, '0 Tr 1 g') +
      `q 0 0 40 40 re W n 0 g ${text(50, 240, '7.77', 10, '0 Tr')} Q\n`
    const document = await read({ content })
    expect(paragraphs(document).map((block) => block.text)).toEqual(['本单位预算公开说明'])
    expect(document.messages).toEqual([
      { code: 'hidden-text-skipped', level: 'info', place: { page: 1 }, facts: { characters: 12 } },
    ])
  })

  it('reads white characters on a dark ground, and bold made by drawing twice once', async () => {
    const content =
      '0 0 1 rg 40 290 200 30 re f\n' +
      text(50, 300, '收入', 10, '1 g') +
      text(50, 250, '12.50', 10, '0 g') +
      text(50.3, 250, '12.50')
    expect(paragraphs(await read({ content })).map((block) => block.text)).toEqual(['收入', '12.50'])
  })
})

it('leaves out large words that lie over a table', async () => {
  const rows = [320, 290, 260, 230, 200]
  const content =
    grid([50, 200, 350, 500], [350, ...rows]) +
    rows
      .flatMap((y) => [
        text(55, y + 10, '教育支出教育支出教育'),
        text(210, y + 10, '1,234.50'),
        text(360, y + 10, '1,234.50'),
      ])
      .join('') +
    text(60, 240, '预算公开专用', 70)
  const document = await read({ content })
  expect(cells(tables(document)[0]!)).toEqual(
    rows.map(() => ['教育支出教育支出教育', '1,234.50', '1,234.50']),
  )
  expect(codes(document)).toContain('slanted-text-skipped')
})

it('turns a page by its text and gives places as the reader sees them', async () => {
  // The page is stored on its side: text runs upwards, /Rotate turns it upright.
  const upwards = `BT /F 10 Tf 0 1 -1 0 100 50 Tm <9884> Tj ET\n`
  const document = await read({ content: upwards, rotate: 90, width: 400, height: 600 })
  expect(paragraphs(document)[0]!.text).toBe('预')
  const [left, top] = paragraphs(document)[0]!.lines[0]!.place.box!
  expect([Math.round(left), Math.round(top)]).toEqual([50, 91])
})

const foot = (number: string): string => text(295, 20, number)

describe('prose', () => {
  const measure = '本单位二〇二四年收支总预算按照综合预算的原则编制所有收入和支出都纳入管理'

  it('joins a sentence over a page number', async () => {
    const document = await read(
      { content: text(70, 300, measure, 13) + text(70, 270, measure, 13) + foot('3') },
      {
        content: text(70, 360, `7,331.92万元，比上年增加。`, 13) + text(96, 330, '第二段。', 13) + foot('4'),
      },
    )
    const body = paragraphs(document).filter((block) => block.role !== 'furniture')
    expect(body.map((block) => block.text)).toEqual([
      `${measure}${measure}7,331.92万元，比上年增加。`,
      '第二段。',
    ])
    expect(body[0]!.lines.map((printed) => printed.place.page)).toEqual([1, 1, 2])
    expect(
      paragraphs(document)
        .filter((block) => block.role === 'furniture')
        .map((block) => block.text),
    ).toEqual(['3', '4'])
  })

  it('keeps a numbered heading apart from text that begins as far left', async () => {
    const heading = '七、部门“三公”经费增减变化情况及原因说明'
    const document = await read({
      content:
        text(70, 360, measure, 13) +
        text(70, 330, heading, 13) +
        text(70, 300, '本部门二〇二四年“三公”经费预算合计21.82万元，比上年减少，', 13) +
        text(70, 270, '主要是压减开支。', 13),
    })
    expect(paragraphs(document).map((block) => block.text)).toContain(heading)
  })

  it('knows headings, captions and notes', async () => {
    const content =
      text(50, 370, '一、单位概况') +
      text(50, 350, '本单位共有三个科室，职责如下所列。') +
      text(200, 320, '政府性基金支出表') +
      text(400, 305, '单位：万元') +
      grid([50, 200, 500], [260, 280, 300]) +
      text(60, 286, '项目') +
      text(300, 286, '合计') +
      text(50, 240, '本单位没有政府性基金支出，本表为空表。')
    const roles = (await read({ content })).blocks.map((block) =>
      block.kind === 'table' ? 'table' : block.role,
    )
    expect(roles).toEqual(['heading', 'body', 'caption', 'caption', 'table', 'note'])
  })
})

describe('files that cannot be read', () => {
  it.each([
    ['nothing', new Uint8Array(0), 'empty-file'],
    ['no PDF', new TextEncoder().encode('%PDF-1.7 and then nothing of the kind'), 'damaged-file'],
    ['half a file', pdf([{ content: text(50, 50, '预算') }]).slice(0, 300), 'damaged-file'],
    ['pictures only', pdf([{ content: 'q 600 0 0 400 0 0 cm /Im Do Q', image: true }]), 'scan-without-text'],
  ])('%s', async (_, bytes, code) => {
    expect(await readPdf(bytes)).toMatchObject({ refused: true, code })
  })

  it('a password', async () => {
    const bytes = await locked(pdf([{ content: text(50, 50, '预算') }]), 'secret')
    expect(await readPdf(bytes)).toEqual({ refused: true, code: 'encrypted-file' })
  })

  it('reads a file that only the owner has locked', async () => {
    const document = await readPdf(await locked(pdf([{ content: text(50, 50, '预算') }]), ''))
    expect(document).toMatchObject({ format: 'pdf', pages: 1 })
  })

  it('names pages without text in a document with text', async () => {
    const document = await read(
      { content: text(50, 300, '本单位预算') },
      { content: 'q 600 0 0 400 0 0 cm /Im Do Q', image: true },
    )
    expect(document.unreadPages).toEqual([2])
    expect(codes(document)).toEqual(['page-without-text'])
  })

  it('keeps its limits', async () => {
    const two = pdf([{ content: text(50, 300, '一二三四五') }, { content: '' }])
    expect(await readPdf(two, { limits: { bytes: 100 } })).toMatchObject({ code: 'too-large' })
    expect(await readPdf(two, { limits: { pages: 1 } })).toMatchObject({ code: 'too-large' })
    expect(await readPdf(two, { limits: { time: -1 } })).toMatchObject({ code: 'too-slow' })
    expect(await readPdf(two, { signal: AbortSignal.abort() })).toMatchObject({ code: 'too-slow' })
    const cut = (await readPdf(two, { limits: { glyphs: 2 } })) as Document
    expect(paragraphs(cut).map((block) => block.text)).toEqual(['一二'])
    expect(codes(cut)).toContain('page-cut-short')
  })
})

it('survives damaged bytes', async () => {
  const whole = pdf([
    { content: grid([50, 200, 300], [200, 230, 260]) + text(60, 210, '合计') + text(230, 210, '1.25') },
  ])
  let seed = 7
  const random = (below: number): number => {
    seed = (seed * 1103515245 + 12345) % 2147483648
    return seed % below
  }
  for (let round = 0; round < 150; round += 1) {
    const bytes = whole.slice(0, round % 3 === 0 ? random(whole.length) + 1 : whole.length)
    for (let i = 0; i <= random(12); i += 1) bytes[random(bytes.length)] = random(256)
    const result = await readPdf(bytes)
    expect('refused' in result || result.format === 'pdf').toBe(true)
  }
})

it('draws a page', async () => {
  const bytes = pdf([{ content: '0 g 0 0 600 200 re f' }])
  const image = (await renderPage(bytes, 1, 0.5))!
  expect([image.width, image.height]).toEqual([300, 200])
  expect([...image.rgba.subarray(0, 4)]).toEqual([255, 255, 255, 255])
  expect([...image.rgba.subarray(-4)]).toEqual([0, 0, 0, 255])
  expect(String.fromCharCode(...(await pngOf(image)).subarray(1, 4))).toBe('PNG')
  expect(await renderPage(bytes, 2)).toBeUndefined()
})

it('gives its memory back', async () => {
  const bytes = pdf(
    Array.from({ length: 5 }, () => ({
      content: grid([50, 200, 300], [200, 230, 260]) + text(60, 210, '合计'),
    })),
  )
  await readPdf(bytes)
  const before = (await loadEngine()).heap().byteLength
  for (let i = 0; i < 60; i += 1) await readPdf(bytes)
  expect((await loadEngine()).heap().byteLength).toBe(before)
})

/** The same file encrypted with an owner's and, unless empty, a user's password. */
async function locked(bytes: Uint8Array, user: string): Promise<Uint8Array> {
  const engine = await loadEngine()
  const { call } = engine
  const file = openFile(engine, bytes)
  if (typeof file === 'string') throw new Error(file)
  const put = (value: string): number => {
    const at = call.malloc!(value.length + 1)
    new Uint8Array(engine.heap().buffer).set(new TextEncoder().encode(`${value}\0`), at)
    return at
  }
  expect(call.EPDF_SetEncryption!(file.handle, put(user), put('owner'), 4)).toBe(1)
  const writer = call.PDFiumExt_OpenFileWriter!()
  call.PDFiumExt_SaveAsCopy!(file.handle, writer)
  const size = call.PDFiumExt_GetFileWriterSize!(writer)
  const target = call.malloc!(size)
  call.PDFiumExt_GetFileWriterData!(writer, target, size)
  const saved = new Uint8Array(engine.heap().buffer).slice(target, target + size)
  call.PDFiumExt_CloseFileWriter!(writer)
  file.close()
  return saved
}
