import {
  type Arbitrary,
  array,
  constant,
  constantFrom,
  integer,
  letrec,
  nat,
  oneof,
  string,
  tuple,
} from 'fast-check'
import { grid, line, pdf, text } from '../packages/formats/pdf/fixtures/draw.ts'
import { docx, xlsx } from '../packages/formats/fixtures/office.ts'

/** Files of each format that are well formed as bytes and senseless as documents. */

const number = oneof(
  constantFrom('0', '0.00', '—', '-', '1', '-12.50', '(3.20)', '412.33', '1,234,567.89', '12.5%', '2024'),
  nat(10_000_000).map((value) => (value / 100).toFixed(2)),
  nat(9_999_999).map(String),
)
const phrase = constantFrom(
  '表3',
  '附件1',
  '单位支出总体情况表',
  '单位：万元',
  '单位：元',
  '编制单位：云山市便民服务中心',
  '科目编码',
  '科目名称',
  '合计',
  '一般公共服务支出',
  '其中：',
  '第三部分 2024 年单位预算情况说明',
  '一、收支总体情况',
  '2024 年收支总预算 430.10 万元，比上年增加 12.10 万元，增长 2.9%。',
  '其中：基本支出 1.20 万元，项目支出 3.40 万元；',
  '项目支出绩效目标表',
  '一级指标',
  '数量指标',
  '≥95%',
  '注：本表为空。',
  '目录',
  '（一）',
  '“三公”经费',
)
const words = oneof(
  { weight: 3, arbitrary: number },
  { weight: 3, arbitrary: phrase },
  { weight: 1, arbitrary: string({ unit: 'binary', maxLength: 12 }) },
  { weight: 1, arbitrary: constantFrom('', ' ', '　', '\u200b', 'a'.repeat(300), '表'.repeat(200)) },
)
const span = constantFrom(0, 1, 1, 1, 2, 3, 7, 100, 1000, 65_535, -1)

const escaped = (value: string): string =>
  value
    .replace(/[&<>"]/g, (char) => `&#${char.charCodeAt(0)};`)
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd]/g, '')

const repeat = (piece: string, times: number): string => piece.repeat(times)
const encode = (value: string): Uint8Array => new TextEncoder().encode(value)
/** Pieces one after the other, few of them when the pieces hold others. */
const joinOf = (pieces: Arbitrary<string>, maxLength: number): Arbitrary<string> =>
  array(pieces, { maxLength }).map((all) => all.join(''))

const manyOf = (pieces: Arbitrary<string>, maxLength: number): Arbitrary<string> =>
  array(pieces, { maxLength, size: 'max' }).map((all) => all.join(''))

const inHtml = letrec<{ node: string; table: string }>((tie) => {
  const cell = tuple(span, span, oneof({ weight: 8, arbitrary: words.map(escaped) }, tie('node'))).map(
    ([across, down, inside]) => `<td colspan=${across} rowspan=${down}>${inside}`,
  )
  const row = joinOf(cell, 9).map((cells) => `<tr>${cells}</tr>`)
  return {
    table: joinOf(oneof({ weight: 9, arbitrary: row }, constant('</table>')), 14).map(
      (rows) => `<table>${rows}</table>`,
    ),
    node: oneof(
      { maxDepth: 4, depthSize: 'small', withCrossShrink: true },
      words.map(escaped),
      tie('table'),
      tuple(constantFrom('p', 'div', 'h2', 'li', 'nav', 'b', 'td', 'pre', 'svg', 'select'), tie('node')).map(
        ([name, inside]) => `<${name}>${inside}</${name}>`,
      ),
      tuple(tie('node'), tie('node')).map((both) => both.join('<br>')),
      tuple(nat(900), nat(900), words.map(escaped)).map(
        ([x, y, inside]) => `<div style="position:absolute;left:${x}px;top:${y}px">${inside}</div>`,
      ),
    ),
  }
})

const inWord = letrec<{ block: string; table: string }>((tie) => {
  const run = words.map((value) => `<w:r><w:t xml:space="preserve">${escaped(value)}</w:t></w:r>`)
  const marked = oneof(
    { weight: 6, arbitrary: run },
    tuple(constantFrom('ins', 'del', 'hyperlink', 'smartTag', 'sdt', 'moveFrom'), run).map(
      ([name, inside]) => `<w:${name}>${inside}</w:${name}>`,
    ),
    constantFrom('<w:r><w:br w:type="page"/></w:r>', '<w:r><w:tab/></w:r>', '<w:r><w:fldChar/></w:r>'),
  )
  const paragraph = tuple(
    constantFrom('', '<w:pPr><w:numPr><w:ilvl w:val="9"/><w:numId w:val="1"/></w:numPr></w:pPr>'),
    marked,
  ).map(([before, inside]) => `<w:p>${before}${inside}</w:p>`)
  const cell = tuple(span, constantFrom('', '<w:vMerge/>', '<w:vMerge w:val="restart"/>'), tie('block')).map(
    ([across, down, inside]) =>
      `<w:tc><w:tcPr><w:gridSpan w:val="${across}"/>${down}</w:tcPr>${inside}</w:tc>`,
  )
  const row = joinOf(cell, 8).map((cells) => `<w:tr>${cells}</w:tr>`)
  return {
    table: joinOf(row, 12).map((rows) => `<w:tbl>${rows}</w:tbl>`),
    block: oneof(
      { maxDepth: 4, depthSize: 'small', withCrossShrink: true },
      paragraph,
      tie('table'),
      tuple(tie('block'), tie('block')).map((both) => both.join('')),
    ),
  }
})

const column = constantFrom('A', 'B', 'C', 'D', 'E', 'Z', 'AA', 'XFD', 'ZZZZ', '')
const sheetRow = constantFrom(1, 2, 3, 4, 5, 6, 9, 40, 65_536, 1_048_576, 0, 99_999_999)
const sheetCell = tuple(
  column,
  sheetRow,
  constantFrom('inlineStr', 'n', 'str', 'b', 'e', 's', 'd'),
  words.map(escaped),
).map(([c, r, type, value]) =>
  type === 'inlineStr'
    ? `<c r="${c}${r}" t="inlineStr"><is><t>${value}</t></is></c>`
    : `<c r="${c}${r}" t="${type}"><f>1+1</f><v>${value}</v></c>`,
)
const merge = tuple(column, sheetRow, column, sheetRow).map(
  ([a, b, c, d]) => `<mergeCell ref="${a}${b}:${c}${d}"/>`,
)
const inSheet = tuple(column, sheetRow, manyOf(sheetCell, 60), manyOf(merge, 12)).map(
  ([c, r, cells, merges]) =>
    `<dimension ref="A1:${c}${r}"/><sheetData><row r="${r}">${cells}</row></sheetData><mergeCells>${merges}</mergeCells>`,
)

const at = integer({ min: -50, max: 700 })
const mark = oneof(
  { weight: 6, arbitrary: tuple(at, at, words).map(([x, y, value]) => text(x, y, value)) },
  { weight: 3, arbitrary: tuple(at, at, at, at).map((edges) => line(...edges)) },
  {
    weight: 2,
    arbitrary: tuple(array(at, { maxLength: 9 }), array(at, { maxLength: 12 })).map(([xs, ys]) =>
      grid(
        xs.toSorted((a, b) => a - b),
        ys.toSorted((a, b) => b - a),
      ),
    ),
  },
  {
    weight: 1,
    arbitrary: constantFrom(
      'q ',
      'Q ',
      'BT ',
      'ET ',
      '0 0 0 0 0 0 cm ',
      '1e9 0 0 1 0 0 cm ',
      '3 Tr ',
      'W n ',
    ),
  },
  { weight: 1, arbitrary: tuple(at, at, at, at).map((edges) => `${edges.join(' ')} re f\n`) },
)
const drawing = manyOf(mark, 80)

const textLine = oneof(
  { weight: 4, arbitrary: words },
  { weight: 4, arbitrary: array(words, { maxLength: 9 }).map((parts) => parts.join(' ')) },
  { weight: 2, arbitrary: array(words, { maxLength: 9 }).map((parts) => parts.join('\t')) },
  { weight: 1, arbitrary: array(words, { maxLength: 9 }).map((parts) => `|${parts.join('|')}|`) },
  { weight: 1, arbitrary: constantFrom('\f', '', ' 1', '—————', '- 3 -') },
)

const blanks = constantFrom('', '', ' ', '    ', '> ', '- ', '1. ')
const markdownLine = oneof(
  { weight: 4, arbitrary: tuple(blanks, words).map((parts) => parts.join('')) },
  { weight: 4, arbitrary: array(words, { maxLength: 9 }).map((cells) => `| ${cells.join(' | ')} |`) },
  { weight: 3, arbitrary: nat(9).map((count) => `|${repeat(' :-: |', count)}`) },
  { weight: 2, arbitrary: tuple(nat(7), words).map(([level, value]) => `${repeat('#', level)} ${value}`) },
  {
    weight: 2,
    arbitrary: tuple(constantFrom('*', '**', '~~', '`', '$'), words).map(
      ([mark, value]) => mark + value + mark,
    ),
  },
  { weight: 2, arbitrary: inHtml.node },
  { weight: 2, arbitrary: constant('') },
  {
    weight: 1,
    arbitrary: constantFrom(
      '```',
      '---',
      '===',
      '![](a)',
      '[a](b)',
      '[a]: b',
      '<table>',
      '</td>',
      '<!--',
      '$$',
    ),
  },
)

/** Arbitrary files by their format. */
export const structures: Readonly<Record<string, Arbitrary<Uint8Array>>> = {
  html: joinOf(inHtml.node, 8).map((inside) => encode(`<!doctype html><meta charset=utf-8>${inside}`)),
  docx: joinOf(inWord.block, 10).map((body) => docx(body)),
  xlsx: array(inSheet, { minLength: 1, maxLength: 3 }).map((sheets) =>
    xlsx(sheets.map((xml, index) => ({ name: `S${index}`, xml }))),
  ),
  pdf: array(tuple(drawing, constantFrom(0, 90, 180, 270, 45)), { minLength: 1, maxLength: 3 }).map((pages) =>
    pdf(pages.map(([content, rotate]) => ({ content, rotate }))),
  ),
  md: array(markdownLine, { maxLength: 80, size: 'max' }).map((lines) =>
    encode(['# x', '', '# y', '', ...lines].join('\n')),
  ),
  txt: array(textLine, { maxLength: 120, size: 'max' }).map((lines) => encode(lines.join('\n'))),
}
