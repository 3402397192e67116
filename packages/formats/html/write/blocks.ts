import { printedWords } from '@mingzhang/core/catalog'
import type { Grid, Part, Prose } from '@mingzhang/core/compose'
import { alignOf, labelOf, laid, type Placed } from '../../disclosure/grid.ts'
import { escaped } from '../../markup.ts'

/**
 * How blocks look where nothing but the block itself comes along: a content management system throws away style sheets,
 * classes and scripts, and keeps plain elements, attributes of tables and simple inline styles.
 */
const inline = {
  heading: {
    1: 'text-align:center;font-size:22px;line-height:1.6;margin:32px 0 16px',
    2: 'font-size:18px;line-height:1.6;margin:20px 0 8px',
    3: 'font-size:16px;line-height:1.6;margin:16px 0 8px',
  },
  body: 'text-indent:2em;line-height:1.8;margin:8px 0;text-align:justify',
  note: 'line-height:1.6;margin:6px 0;font-size:14px',
  signature: 'text-align:right;line-height:1.8;margin:24px 2em 8px 0',
  table: 'border-collapse:collapse;width:100%;font-size:14px;line-height:1.5;margin:0 0 8px',
  caption: 'caption-side:top;text-align:left;margin:0;padding:8px 0 4px',
  cell: 'border:1px solid #666;padding:4px 6px;vertical-align:middle',
  open: 'background-color:#fff3a3',
} as const

const sides = { start: 'left', center: 'center', end: 'right' } as const

const style = (...declarations: readonly string[]): string =>
  ` style="${declarations.filter((one) => one !== '').join(';')}"`

export function blockHtml(part: Part): string {
  switch (part.kind) {
    case 'heading': {
      const name = `h${part.level + 1}`
      return `<${name} id="${escaped(part.id)}"${style(inline.heading[part.level])}>${escaped(part.text)}</${name}>`
    }
    case 'prose':
      return paragraphHtml(part)
    case 'grid':
      return [tableHtml(part), ...part.notes.map(paragraphHtml)].join('\n')
  }
}

const paragraphHtml = (prose: Prose): string => `<p${style(inline[prose.role])}>${runsHtml(prose)}</p>`

const runsHtml = ({ runs }: Prose): string =>
  runs.map(({ text, open }) => (open ? openHtml(text) : lines(text))).join('')

const openHtml = (text: string): string => `<mark${style(inline.open)}>${lines(text)}</mark>`

const lines = (text: string): string => escaped(text).replaceAll('\n', '<br>')

function tableHtml(grid: Grid): string {
  const { head, body, shares } = laid(grid)
  const columns = shares.map((share) => `<col${style(`width:${(share * 100).toFixed(2)}%`)}>`).join('')
  const rows = (group: string, cells: readonly string[]): string =>
    cells.length === 0
      ? ''
      : `<${group}>\n${cells.map((line) => `<tr>${line}</tr>`).join('\n')}\n</${group}>\n`
  const heads = head.map((line) => line.map((cell) => headCell(cell)).join(''))
  const bodies = body.map((line, at) => {
    const row = grid.rows[at]!
    const label = labelOf(grid, row, line)
    const header = grid.role === 'table' ? headerOf(grid, line) : undefined
    return line
      .map((cell) =>
        bodyCell(grid, cell, row.role !== 'item', cell === label ? row.level : 0, cell === header),
      )
      .join('')
  })
  return `<table id="${escaped(grid.id)}"${style(inline.table)}>\n${captionHtml(grid)}\n<colgroup>${columns}</colgroup>\n${rows('thead', heads)}${rows('tbody', bodies)}</table>`
}

/** The cell that names a row: the first with words that are no number and no code. */
function headerOf(grid: Grid, line: readonly Placed[]): Placed | undefined {
  return line.find(
    (cell) => !cell.cell.amount && cell.column < grid.columns.length - 1 && /[^\d\s.-]/.test(cell.cell.text),
  )
}

function captionHtml({ number, title, preparedBy = '', moneyUnit }: Grid): string {
  const block = (text: string, ...looks: readonly string[]): string =>
    text === '' ? '' : `<div${style('margin:0', ...looks)}>${escaped(text)}</div>`
  const unit = moneyUnit === '' ? '' : printedWords.moneyUnit(moneyUnit)
  return `<caption${style(inline.caption)}>${[
    block(number ?? ''),
    block(title, 'text-align:center', 'font-size:18px', 'font-weight:bold'),
    block(preparedBy),
    block(unit, 'text-align:right'),
  ].join('')}</caption>`
}

const spans = ({ columnSpan, rowSpan }: Placed): string =>
  `${columnSpan > 1 ? ` colspan="${columnSpan}"` : ''}${rowSpan > 1 ? ` rowspan="${rowSpan}"` : ''}`

function headCell(placed: Placed): string {
  const scope = placed.columnSpan > 1 ? 'colgroup' : 'col'
  const look = style(inline.cell, 'text-align:center', 'background-color:#f2f2f2', 'font-weight:bold')
  return `<th scope="${scope}"${spans(placed)}${look}>${lines(placed.cell.text)}</th>`
}

function bodyCell(grid: Grid, placed: Placed, strong: boolean, level: number, header: boolean): string {
  const { cell } = placed
  const align = `text-align:${sides[alignOf(grid, placed)]}`
  const weight = strong ? 'font-weight:bold' : header ? 'font-weight:normal' : ''
  const inset = level > 0 ? `padding-left:${level + 0.4}em` : ''
  const tight = cell.amount ? 'white-space:nowrap' : ''
  const name = header ? 'th' : 'td'
  const scope = header ? ` scope="${placed.rowSpan > 1 ? 'rowgroup' : 'row'}"` : ''
  const text = cell.open ? openHtml(cell.text) : lines(cell.text)
  return `<${name}${scope}${spans(placed)}${style(inline.cell, align, weight, inset, tight)}>${text}</${name}>`
}
