import { docx, p, tbl, tc, tr, workbook } from './fixtures/office.ts'
import { disclosure, runReaderContract } from './fixtures/contract.ts'
import { grid, pdf, text } from './pdf/fixtures/draw.ts'

const { heading, sentence, number, title, unit, head, rows } = disclosure
const table = [head, ...rows]

const cell = (value: string): string => tc(p(value))
const sheet = [
  [number],
  [title],
  ['编制单位：云山市便民服务中心', undefined, undefined, undefined, unit],
  ...table,
]

function drawn(): Uint8Array {
  const xs = [40, 110, 300, 380, 460, 540]
  const ys = table.map((_, row) => 220 - row * 24).concat(220 - table.length * 24)
  const cells = table.flatMap((row, r) =>
    row.map((value, c) => (value === '' ? '' : text(xs[c]! + 4, ys[r]! - 16, value))),
  )
  const words = text(40, 350, heading, 16) + text(40, 320, sentence)
  const caption = text(40, 280, number) + text(220, 260, title, 14) + text(440, 235, unit)
  return pdf([{ content: words + caption + grid(xs, ys) + cells.join('') }])
}

const encode = (value: string): Uint8Array => new TextEncoder().encode(value)

runReaderContract({
  format: 'text',
  name: 'text',
  file: encode(
    [heading, '', sentence, '', number, title, unit, ...table.map((row) => row.join('\t'))].join('\n'),
  ),
  places: ['line'],
  made: { skip: 'plain text loses the blank columns that the truth has; text/ tests the sample itself' },
})

runReaderContract({
  format: 'pdf',
  name: 'PDF',
  file: drawn(),
  places: ['box'],
  made: 'ruled_typst.pdf',
})

runReaderContract({
  format: 'docx',
  name: 'DOCX',
  file: docx(
    [p(heading), p(sentence), p(number), p(title), p(unit)].join('') +
      tbl(...table.map((row) => tr(...row.map(cell)))),
  ),
  places: ['paragraph'],
  made: 'sample.docx',
})

runReaderContract({
  format: 'doc',
  name: 'DOC',
  file: { skip: 'nothing here writes binary Word files' },
  places: ['paragraph'],
  made: 'sample.doc',
})

runReaderContract({
  format: 'xlsx',
  name: 'XLSX',
  file: workbook({ 概况: [[heading], [sentence]], 表3: sheet }, 'xlsx'),
  places: ['sheet', 'cell'],
  made: 'sample.xlsx',
})

runReaderContract({
  format: 'xlsx',
  name: 'XLS',
  file: workbook({ 概况: [[heading], [sentence]], 表3: sheet }, 'biff8'),
  places: ['sheet', 'cell'],
  made: 'sample.xls',
})

runReaderContract({
  format: 'html',
  name: 'HTML',
  file: encode(
    `<!doctype html><meta charset=utf-8><h1>${heading}</h1><p>${sentence}<p>${number}<h2>${title}</h2><div>${unit}</div><table>${table
      .map((row) => `<tr>${row.map((value) => `<td>${value}`).join('')}`)
      .join('')}</table>`,
  ),
  places: ['paragraph'],
  made: 'ruled.html',
})
