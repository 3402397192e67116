import { strToU8, zipSync } from 'fflate'
import { docx, p, tbl, tc, tr, xlsx, zip } from '../packages/formats/fixtures/office.ts'
import { grid, line, pdf, text } from '../packages/formats/pdf/fixtures/draw.ts'
import { disclosureIn } from '../packages/formats/fixtures/printed.ts'

/** A file made to break a reader. */
export interface Hostile {
  readonly name: string
  make(): Uint8Array
  /** Codes it may be refused with; empty when it has to be read; undefined when either will do. */
  readonly refused?: readonly string[]
}

const repeat = (piece: string, times: number): string => piece.repeat(times)
const lines = (count: number, line: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => line(index)).join('\n')
const html = (body: string): Uint8Array => strToU8(`<!doctype html><meta charset=utf-8>${body}`)

const archives: readonly Hostile[] = [
  {
    name: 'zip that unpacks to a thousand times its size',
    make: () => zip({ 'word/document.xml': new Uint8Array(24 * 1024 * 1024) }),
    refused: ['too-large'],
  },
  {
    name: 'zip in zip in zip',
    make: () => {
      let inner = disclosureIn.docx()
      for (let depth = 0; depth < 40; depth += 1) inner = zipSync({ 'a.zip': inner })
      return inner
    },
    refused: ['unsupported-format', 'too-large'],
  },
  {
    name: 'workbook of very many parts',
    make: () =>
      zip({
        'xl/workbook.xml': '',
        ...Object.fromEntries(Array.from({ length: 6000 }, (_, index) => [`${index}`, ''])),
      }),
    refused: ['too-large'],
  },
  {
    name: 'entries that say they are elsewhere',
    make: () =>
      zip({ '../../word/document.xml': '<a/>', '/etc/passwd': '', 'C:\\x': '', 'word/../../y': '' }),
  },
]

const doctype = (root: string): string =>
  `<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd"><!ENTITY y "&x;&x;">]>${root}`
const laughs = `<!DOCTYPE a [<!ENTITY l0 "ha">${Array.from(
  { length: 30 },
  (_, index) => `<!ENTITY l${index + 1} "&l${index};&l${index};">`,
).join('')}]>`
const word = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const bodyOf = (inside: string): string =>
  `<w:document xmlns:w="${word}"><w:body>${p(inside)}</w:body></w:document>`.replaceAll('&amp;', '&')

const markup: readonly Hostile[] = [
  {
    name: 'external entity in a word file',
    make: () => zip({ 'word/document.xml': doctype(bodyOf('&y;')) }),
    refused: ['damaged-file'],
  },
  {
    name: 'entities of entities in a word file',
    make: () => zip({ 'word/document.xml': laughs + bodyOf('&l30;') }),
    refused: ['damaged-file'],
  },
  {
    name: 'external entity in a workbook',
    make: () =>
      xlsx([{ name: 'S', xml: '' }], {
        'xl/sharedStrings.xml': doctype('<sst><si><t>&y;</t></si></sst>'),
      }),
    refused: ['damaged-file'],
  },
  { name: 'external entity in a web page', make: () => html(doctype('<p>&y;')) },
  {
    name: 'word file of tables in tables',
    make: () => {
      const deep = 20_000
      return docx(repeat('<w:tbl><w:tr><w:tc>', deep) + p('1.00') + repeat('</w:tc></w:tr></w:tbl>', deep))
    },
    refused: ['too-large'],
  },
  {
    name: 'web page of blocks in blocks',
    make: () => html(repeat('<div>', 100_000)),
    refused: ['too-large'],
  },
  {
    name: 'web page of tables in tables',
    make: () => html(repeat('<table><tr><td>1.00', 100)),
    refused: [],
  },
  {
    name: 'web page of tables in tables, deeper than anybody lays out',
    make: () => html(repeat('<table><tr><td>', 5000)),
    refused: ['too-large'],
  },
  { name: 'web page of formatting that is never closed', make: () => html(repeat('<b><i><p>', 160)) },
  { name: 'web page of comments', make: () => strToU8(`${repeat('<!--a-->', 500)}x`) },
  {
    name: 'web page of one tag with very many attributes',
    make: () => html(`<p ${repeat('a=1 ', 20_000)}>`),
  },
  {
    name: 'web page of spans over everything',
    make: () => html(`<table>${repeat(`<tr>${repeat('<td colspan=1000 rowspan=65534>1', 5)}`, 100)}`),
  },
]

const tables: readonly Hostile[] = [
  {
    name: 'web page of very many tiny tables',
    make: () => html(repeat('<table><tr><td>合计<td>1.00<tr><td>其中<td>2.00</table>', 3000)),
    refused: [],
  },
  {
    name: 'word file of very many tiny tables',
    make: () => docx(repeat(tbl(tr(tc('合计'), tc('1.00')), tr(tc('其中'), tc('2.00'))) + p(''), 2000)),
    refused: [],
  },
  {
    name: 'page of very many tiny tables',
    make: () => {
      let content = ''
      for (let x = 10; x < 590; x += 12)
        for (let y = 10; y < 390; y += 12) content += grid([x, x + 4, x + 8], [y + 8, y + 4, y])
      return pdf([{ content }])
    },
  },
  {
    name: 'page of very many rulings',
    make: () => {
      let content = ''
      for (let i = 0; i < 12_000; i += 1)
        content += line(i % 600, (i * 7) % 400, (i * 3) % 600, (i * 7) % 400)
      return pdf([{ content }])
    },
  },
  {
    name: 'one grid of very many cells',
    make: () => {
      const edges = (count: number, size: number): number[] =>
        Array.from({ length: count + 1 }, (_, index) => (index * size) / count)
      return pdf([{ content: grid(edges(150, 590), edges(150, 390).toReversed()) }])
    },
  },
  {
    name: 'page of very many characters',
    make: () => {
      let content = ''
      for (let y = 5; y < 395; y += 2) content += text(0, y, repeat('1.2 ', 60), 1)
      return pdf([{ content }])
    },
  },
  {
    name: 'text of very many tables',
    make: () =>
      strToU8(
        lines(
          2000,
          (i) => `表${i}\n某某情况表\n单位：万元\n项目 合计\n合计 1.00\n其中 ${i % 97}.00\n以上为表。`,
        ),
      ),
  },
  {
    name: 'sheet of two far cells and a merge over all',
    make: () =>
      xlsx([
        {
          name: 'S',
          xml: '<dimension ref="A1:XFD1048576"/><sheetData><row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>2</v></c></row></sheetData><mergeCells><mergeCell ref="A1:XFC1048575"/></mergeCells>',
        },
      ]),
  },
  {
    name: 'sheet of very many merges',
    make: () => {
      const rows = lines(9000, (i) => `<row r="${i + 1}"><c r="A${i + 1}"><v>${i}</v></c></row>`)
      const merges = lines(36_000, (i) => {
        const row = (i >> 2) + 1
        const from = 'ACEG'[i & 3]!
        return `<mergeCell ref="${from}${row}:${'BDFH'[i & 3]!}${row}"/>`
      })
      return xlsx([{ name: 'S', xml: `<sheetData>${rows}</sheetData><mergeCells>${merges}</mergeCells>` }])
    },
    refused: [],
  },
]

const amounts = (i: number): string => `项目${i} ${(i % 911) + 0.12} 万元`

const texts: readonly Hostile[] = [
  { name: 'one line of digits', make: () => strToU8(`云山市 2024 年单位预算公开\n${repeat('7', 150_000)}`) },
  { name: 'one line of digits and commas', make: () => strToU8(`2024 年单位预算 ${repeat('1,', 60_000)}`) },
  { name: 'one line of brackets', make: () => strToU8(`2024 年单位预算公开${repeat('（', 20_000)}`) },
  { name: 'one line of blanks', make: () => strToU8(`2024 年单位预算${repeat(' ', 800_000)}公开`) },
  { name: 'lines of blanks', make: () => strToU8(`2024 年单位预算${repeat(' \n', 400_000)}公开`) },
  { name: 'captions without tables', make: () => strToU8(lines(1_500, (i) => `表${i % 99}\n单位：万元`)) },
  {
    name: 'headings',
    make: () => strToU8(lines(4_000, (i) => `${'一二三四五六七八九十'[i % 10]}、收支预算情况`)),
  },
  {
    name: 'one sentence of very many amounts',
    make: () =>
      strToU8(`2024 年单位预算收支总预算 1.00 万元，其中：${lines(4000, amounts).replaceAll('\n', '，')}。`),
  },
  {
    name: 'very many sentences of amounts',
    make: () => strToU8(lines(2000, (i) => `2024 年${amounts(i)}，比上年增加 0.12 万元，增长 ${i % 100}%。`)),
  },
  {
    name: 'one table of very many rows',
    make: () =>
      strToU8(
        `2024 年单位预算公开\n表1\n收支预算总表\n单位：万元\n科目编码\t科目名称\t合计\t基本支出\n${lines(
          3000,
          (i) => `${2_010_101 + (i % 900)}\t一般公共服务支出\t${i}.00\t${i}.00`,
        )}`,
      ),
  },
  {
    name: 'one table of very many columns',
    make: () => strToU8(`2024 年单位预算公开\n表1\n${lines(8, () => repeat('1.00\t', 4000))}`),
  },
  { name: 'unit words without end', make: () => strToU8(`2024 年预算 ${repeat('万亿元', 12_000)}`) },
  {
    name: 'lines that all go on',
    make: () => strToU8(lines(20_000, () => '预算支出主要用于保障单位正常运转')),
  },
  { name: 'lists of lists', make: () => strToU8(lines(8000, (i) => `（${i}）其中：1.00 万元；`)) },
]

const objects = (inside: string): Uint8Array =>
  strToU8(`%PDF-1.7\n${inside}\ntrailer << /Root 1 0 R /Size 9 >>\nstartxref\n0\n%%EOF`)

const pdfs: readonly Hostile[] = [
  {
    name: 'PDF of arrays in arrays',
    make: () => objects(`1 0 obj ${repeat('[', 200_000)}${repeat(']', 200_000)} endobj`),
    refused: ['damaged-file'],
  },
  {
    name: 'PDF whose page tree is its own child',
    make: () =>
      objects(
        '1 0 obj << /Type /Catalog /Pages 2 0 R >> endobj 2 0 obj << /Type /Pages /Count 99999 /Kids [2 0 R 2 0 R] >> endobj',
      ),
  },
  {
    name: 'PDF that says it has very many pages',
    make: () => {
      const bytes = Buffer.from(disclosureIn.pdf()).toString('latin1')
      return Buffer.from(bytes.replace('/Count 1', '/Count 2000000000'), 'latin1')
    },
  },
  {
    name: 'PDF of states in states',
    make: () =>
      pdf([{ content: repeat('q ', 200_000) + text(40, 40, '2024 年单位预算') + repeat('Q ', 200_000) }]),
  },
  {
    name: 'PDF page of no size, and one as large as a town',
    make: () =>
      pdf([
        { content: text(0, 0, '2024 年单位预算'), width: 0, height: 0 },
        { content: text(0, 0, '收入 1.00 万元'), width: 1_000_000_000, height: 1_000_000_000 },
      ]),
  },
  {
    name: 'PDF of very many pages',
    make: () => pdf(Array.from({ length: 3500 }, () => ({ content: '' }))),
    refused: ['too-large'],
  },
]

const markdown = (body: string): Uint8Array => strToU8(`# 云山市\n\n## 2024 年单位预算公开\n\n${body}`)

const markdowns: readonly Hostile[] = [
  ...['> ', '- ', '1. ', '**a ', '[', '![', '<b>', '`', '\\|', '| ', '<!-- ', '&amp;', '$1', '# '].map(
    (piece): Hostile => ({
      name: `Markdown of one mark again and again: ${piece}`,
      make: () => markdown(repeat(piece, 50_000)),
    }),
  ),
  { name: 'Markdown of lists in lists', make: () => markdown(lines(800, (i) => `${repeat('  ', i)}- 1.00`)) },
  {
    name: 'Markdown of a table with very many columns',
    make: () => markdown(lines(3, (i) => `|${repeat(i === 1 ? '-|' : '1.00|', 20_000)}`)),
    refused: ['too-large'],
  },
  {
    name: 'Markdown of one wide head over very many short rows',
    make: () => markdown(`|${repeat('a|', 1000)}\n|${repeat('-|', 1000)}\n${repeat('| 1.00 |\n', 4000)}`),
    refused: ['too-large'],
  },
  {
    name: 'Markdown of heads that are very long paths',
    make: () => markdown(`|${repeat(` ${repeat('a / ', 3000)} |`, 20)}\n|${repeat('-|', 20)}\n| 1.00 |\n`),
  },
  { name: 'Markdown of very many rules', make: () => markdown(repeat('|-|-|\n', 50_000)) },
  {
    name: 'Markdown of front matter without end',
    make: () => strToU8(`---\na: 1\n${repeat('- b\n', 100_000)}`),
  },
  {
    name: 'Markdown of HTML tables in tables',
    make: () => markdown(repeat('<table><tr><td>', 5000)),
    refused: ['too-large'],
  },
]

/** Files that are hostile in a way that changing real files hardly finds. */
export const hostile: readonly Hostile[] = [
  ...archives,
  ...markup,
  ...tables,
  ...texts,
  ...markdowns,
  ...pdfs,
]
