import type { Document } from '@mingzhang/core/model'
import { describe, expect, it } from 'vitest'
import { leaves, read, tables } from '../fixtures/contract.ts'
import { docx, p, tbl, tc, tr, zip } from '../fixtures/office.ts'
import { readDocx } from './index.ts'
import { numberText } from './numbering.ts'

const shown = ({ blocks }: Document): string[] =>
  blocks.map((block) =>
    block.kind === 'paragraph' ? `${block.role}: ${block.text}` : `table ${block.width}×${block.rows.length}`,
  )
const run = (text: string, properties = ''): string =>
  `<w:r><w:rPr>${properties}</w:rPr><w:t>${text}</w:t></w:r>`
const codes = ({ messages }: Document): string[] => messages.map(({ code }) => code)

const level = (at: number, format: string, text: string): string =>
  `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`
const item = (text: string, at: number, list = 1): string =>
  p(text, `<w:numPr><w:ilvl w:val="${at}"/><w:numId w:val="${list}"/></w:numPr>`)
const replaced = (part: string | Uint8Array, more: Record<string, string | Uint8Array> = {}): Uint8Array =>
  zip({ 'word/document.xml': part, ...more })

describe('paragraphs', () => {
  it('prints the numbers of lists, each level by itself', async () => {
    const numbering = `<w:abstractNum w:abstractNumId="0">${level(0, 'chineseCounting', '%1、')}${level(1, 'chineseCounting', '（%2）')}${level(2, 'decimal', '%3.')}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="10"/></w:lvlOverride></w:num>`
    const body = [
      item('主要职能', 0),
      item('办公室', 1),
      item('5 万元以下的采购。', 2),
      item('信息科', 1),
      item('机构设置', 0),
      item('内设科室', 1),
      item('其他事项', 0, 2),
      p('不编号', '<w:numPr><w:numId w:val="0"/></w:numPr>'),
    ].join('')
    expect(shown(await read(docx(body, { numbering })))).toEqual([
      'heading: 一、主要职能',
      'heading: （一）办公室',
      'body: 1. 5 万元以下的采购。',
      'heading: （二）信息科',
      'heading: 二、机构设置',
      'heading: （一）内设科室',
      'heading: 十、其他事项',
      'body: 不编号',
    ])
  })

  it.each([
    [20, 'chineseCounting', '二十'],
    [105, 'chineseCountingThousand', '一百〇五'],
    [3, 'decimalEnclosedCircle', '③'],
    [2, 'ideographTraditional', '乙'],
    [4, 'upperRoman', 'IV'],
    [12, 'chineseLegalSimplified', '拾贰'],
  ])('%i as %s is %s', (number, format, text) => {
    expect(numberText(number, format)).toBe(text)
  })

  it('takes tracked changes as accepted and leaves hidden text out, and says so', async () => {
    const body = `<w:p>${run('收入')}<w:ins>${run('430.10')}</w:ins><w:del><w:r><w:delText>418.44</w:delText></w:r></w:del>${run('万元')}${run('秘密', '<w:vanish/>')}${run('。', '<w:vanish w:val="0"/>')}</w:p>`
    const document = await read(docx(body, { comments: '<w:comment w:id="0"/>' }))
    expect(shown(document)).toEqual(['body: 收入430.10万元。'])
    expect(codes(document)).toEqual(['tracked-changes', 'hidden-text-skipped', 'comments'])
  })

  it('joins what a deleted paragraph mark held apart', async () => {
    const mark = '<w:rPr><w:del/></w:rPr>'
    expect(shown(await read(docx(p('收支总预算', mark) + p('430.10 万元。'))))).toEqual([
      'body: 收支总预算430.10 万元。',
    ])
  })

  it('prints results of fields, not their codes; entries of contents are furniture', async () => {
    const field = (code: string, result: string): string =>
      `<w:r><w:fldChar w:fldCharType="begin"/><w:instrText>${code}</w:instrText><w:fldChar w:fldCharType="separate"/></w:r>${run(result)}<w:r><w:fldChar w:fldCharType="end"/></w:r>`
    const body = `${p('目　录')}<w:p>${run('一、收支情况')}<w:r><w:tab/></w:r>${field('PAGEREF _Toc1', '3')}</w:p><w:p>${run('共 ')}${field('NUMPAGES', '25')}${run(' 页。')}</w:p>`
    expect(shown(await read(docx(body)))).toEqual([
      'furniture: 目　录',
      'furniture: 一、收支情况 3',
      'body: 共 25 页。',
    ])
  })

  it('counts pages by breaks, or by the last layout where the file keeps it', async () => {
    const broken = docx(
      `${p('一。')}<w:p><w:r><w:br w:type="page"/></w:r></w:p>${p('二。')}${p('三。', '<w:pageBreakBefore/>')}`,
    )
    const rendered = docx(
      `<w:p>${run('上半句')}<w:r><w:br w:type="page"/><w:lastRenderedPageBreak/><w:t>下半句。</w:t></w:r></w:p>`,
    )
    expect(
      (await read(broken)).blocks.map((block) => block.kind === 'paragraph' && block.lines[0]?.place),
    ).toEqual([
      { page: 1, paragraph: 1 },
      { page: 2, paragraph: 3 },
      { page: 3, paragraph: 4 },
    ])
    const document = await read(rendered)
    expect(document.pages).toBe(2)
    expect(document.blocks[0]).toMatchObject({
      text: '上半句下半句。',
      lines: [
        { start: 0, place: { page: 1 } },
        { start: 3, place: { page: 2 } },
      ],
    })
  })

  it('reads notes, text boxes, heads and feet', async () => {
    const box =
      '<mc:AlternateContent><mc:Choice><w:drawing><w:txbxContent>' +
      p('框内 12.5 万元。') +
      '</w:txbxContent></w:drawing></mc:Choice><mc:Fallback><w:pict><w:txbxContent>' +
      p('框内 12.5 万元。') +
      '</w:txbxContent></w:pict></mc:Fallback></mc:AlternateContent>'
    const body = `<w:p>${run('正文')}<w:r><w:footnoteReference w:id="2"/>${box}</w:r>${run('。')}</w:p><w:sectPr><w:footerReference r:id="footer"/></w:sectPr>`
    const footnotes = `<w:footnote w:id="0" w:type="separator">${p('—')}</w:footnote><w:footnote w:id="2">${p('口径说明。')}</w:footnote>`
    expect(shown(await read(docx(body, { footnotes, footer: p('— 1 —') })))).toEqual([
      'body: 正文。',
      'body: 框内 12.5 万元。',
      'note: 口径说明。',
      'furniture: — 1 —',
    ])
  })
})

describe('tables', () => {
  it('print the footnotes of their cells behind them', async () => {
    const noted = `<w:p>${run('412.33')}<w:r><w:footnoteReference w:id="2"/></w:r></w:p>`
    const body = tbl(tr('科目', '合计'), tr('201', tc(noted)))
    const document = await read(
      docx(body, { footnotes: `<w:footnote w:id="2">${p('口径说明2。')}</w:footnote>` }),
    )
    expect(leaves(tables(document)[0]!)[1]).toEqual(['201', '412.33'])
    expect(shown(document).at(-1)).toBe('note: 口径说明2。')
  })

  it('keeps spans of merged cells', async () => {
    const head = tr(tc('科目', '<w:gridSpan w:val="2"/>'), tc('合计', '<w:vMerge w:val="restart"/>'))
    const second = tr('编码', '名称', tc('', '<w:vMerge/>'))
    const [table] = tables(await read(docx(tbl(head, second, tr('201', '一般公共服务支出', '412.33')))))
    expect(
      table!.rows.map(({ cells }) => cells.map((cell) => [cell.column, cell.columnSpan, cell.rowSpan])),
    ).toEqual([
      [
        [0, 2, 1],
        [2, 1, 2],
      ],
      [
        [0, 1, 1],
        [1, 1, 1],
      ],
      [
        [0, 1, 1],
        [1, 1, 1],
        [2, 1, 1],
      ],
    ])
  })

  it('leaves out deleted rows, joins the paragraphs of a cell and puts inner tables behind', async () => {
    const inner = tbl(tr('甲', '1.00'), tr('乙', '2.00'))
    const outer = tbl(
      tr(tc(p('事业单位') + p('离退休')), '11.85', '其中人员支出和公用支出'),
      `<w:tr><w:trPr><w:del/></w:trPr>${tc('旧')}${tc('9.00')}</w:tr>`,
      tr(tc(`${inner}${p('明细')}`), '17.77', '其中人员支出和公用支出'),
    )
    const document = await read(docx(outer))
    expect(tables(document).map(leaves)).toEqual([
      [
        ['事业单位离退休', '11.85', '其中人员支出和公用支出'],
        ['明细', '17.77', '其中人员支出和公用支出'],
      ],
      [
        ['甲', '1.00'],
        ['乙', '2.00'],
      ],
    ])
    expect(codes(document)).toContain('tracked-changes')
  })

  it('walks through a table that only lays out the page', async () => {
    const body = tbl(tr(tc(p('一、收支情况') + tbl(tr('合计', '430.10')))))
    expect(shown(await read(docx(body)))).toEqual(['heading: 一、收支情况', 'table 2×1'])
  })

  it('knows captions above a table and the note under an empty one', async () => {
    const body = [
      p('二、收入情况'),
      p('表 8'),
      p('政府性基金预算支出情况表', '<w:outlineLvl w:val="1"/>'),
      p('单位：万元'),
      tbl(tr('科目', '合计'), tr('', '')),
      p('本单位 2024 年没有使用政府性基金预算，此表为空表。'),
    ].join('')
    expect(shown(await read(docx(body)))).toEqual([
      'heading: 二、收入情况',
      'caption: 表 8',
      'caption: 政府性基金预算支出情况表',
      'caption: 单位：万元',
      'table 2×2',
      'note: 本单位 2024 年没有使用政府性基金预算，此表为空表。',
    ])
  })

  it('says that an embedded sheet was not read', async () => {
    const document = await read(
      docx(`${p('见下表。')}<w:p><w:r><w:object><o:OLEObject/></w:object></w:r></w:p>`),
    )
    expect(document.unreadPages).toEqual([1])
    expect(codes(document)).toEqual(['object-skipped'])
  })
})

describe('hostile files', () => {
  const namespace = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'

  it('expands no entity', () => {
    const xml = `<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><w:document ${namespace}><w:body><w:p><w:r><w:t>&e;</w:t></w:r></w:p></w:body></w:document>`
    expect(readDocx(replaced(xml))).toEqual({
      refused: true,
      code: 'damaged-file',
      facts: { reason: 'doctype' },
    })
  })

  it('stops at too deep a nesting', () => {
    const xml = `<w:document ${namespace}><w:body>${'<w:sdt>'.repeat(100_000)}`
    expect(readDocx(replaced(xml))).toMatchObject({ code: 'too-large' })
  })

  it('stops while a bomb is unpacked, and at too many entries', () => {
    const bomb = new Uint8Array(60_000_000).fill(0x20)
    expect(readDocx(replaced(bomb))).toMatchObject({ code: 'too-large' })
    const many = Object.fromEntries(Array.from({ length: 8999 }, (_, index) => [`x/${index}`, '']))
    expect(readDocx(replaced('', many))).toEqual({
      refused: true,
      code: 'too-large',
      facts: { entries: 9000 },
    })
  })

  it('does not follow a path out of the file', () => {
    expect(readDocx(zip({ '../../word/document.xml': '<x/>', 'word/other.xml': '<x/>' }))).toMatchObject({
      code: 'damaged-file',
    })
  })

  it('says that a file with a password is encrypted', () => {
    const bytes = docx(p('正文。'))
    for (let at = 0; at + 4 < bytes.length; at += 1) {
      const isEntry =
        bytes[at] === 0x50 && bytes[at + 1] === 0x4b && bytes[at + 2] === 1 && bytes[at + 3] === 2
      if (isEntry) bytes[at + 8]! |= 1
    }
    expect(readDocx(bytes)).toEqual({ refused: true, code: 'encrypted-file' })
  })
})
