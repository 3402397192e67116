import type { Cell, Column, Row, Table } from '@mingzhang/core/model'
import { escaped } from '../markup.ts'
import { cellKey, type Mark } from './marks.ts'
import { letter, markedText, numberHtml, type Sheet, tagHtml } from './marked.ts'

/** A table as it was understood: heads from the paths of its columns, one cell for each leaf column. */
export function gridHtml(sheet: Sheet, table: Table): string {
  const { words } = sheet.locale
  const name = [table.number, table.title].filter(Boolean).join(' ')
  const own = sheet.marks.cells.get(cellKey({ table: table.id })) ?? []
  const rowHead = table.columns.findIndex(
    ({ role }) => role === 'name' || role === 'label' || role === 'project',
  )
  const body = table.rows.map((row, index) => rowHtml(sheet, table, row, index + 1, rowHead))
  if (body.length === 0) {
    body.push(
      `<tr><td class="none" colspan="${Math.max(1, table.columns.length)}">${escaped(words.page.blank)}</td></tr>`,
    )
  }
  const tags = own.map((mark) => `<span id="${mark.id}">${tagHtml(sheet, mark)}</span>`).join('')
  return [
    `<div class="scroll" role="group" tabindex="0" aria-label="${escaped(name || words.page.table)}">${tags}<table>`,
    headHtml(table.columns),
    `<tbody>\n${body.join('\n')}\n</tbody></table></div>`,
  ].join('\n')
}

function rowHtml(sheet: Sheet, table: Table, row: Row, number: number, rowHead: number): string {
  const whole = sheet.marks.cells.get(cellKey({ table: table.id, row: number })) ?? []
  const cells = row.cells.map((cell, index) => {
    const marks = sheet.marks.cells.get(cellKey({ table: table.id, row: number, column: index + 1 })) ?? []
    return cellHtml(
      sheet,
      table,
      cell,
      number,
      index,
      index === rowHead,
      index === 0 ? [...whole, ...marks] : marks,
    )
  })
  const [worst] = whole
  return `<tr${worst ? ` class="${letter[worst.severity]}"` : ''}>${cells.join('')}</tr>`
}

function cellHtml(
  sheet: Sheet,
  table: Table,
  cell: Cell,
  row: number,
  index: number,
  isHead: boolean,
  marks: readonly Mark[],
): string {
  const column = table.columns[index]
  const tag = isHead && cell.text !== '' ? 'th' : 'td'
  const [worst] = marks
  const inferred = cell.column !== 'printed' && cell.state === 'number'
  const classes = [
    ...(column?.role === 'amount' ? ['v'] : []),
    ...(column?.role === 'code' ? ['c'] : []),
    ...(inferred ? ['inf'] : []),
    ...(worst ? [letter[worst.severity]] : []),
  ]
  const attributes = [
    ...(tag === 'th' ? ['scope="row"'] : []),
    ...(classes.length > 0 ? [`class="${classes.join(' ')}"`] : []),
    ...(worst ? [`id="${worst.id}"`] : []),
    ...(inferred ? [`title="${escaped(sheet.locale.words.page.inferred)}"`] : []),
  ]
  const others = marks.slice(1).map(({ id }) => `<span id="${id}"></span>`)
  const tags = marks.map((mark) => tagHtml(sheet, mark))
  const head = [tag, ...attributes].join(' ')
  return `<${head}>${others.join('')}${contentHtml(sheet, table, cell, row, index)}${tags.join('')}</${tag}>`
}

function contentHtml(sheet: Sheet, table: Table, cell: Cell, row: number, index: number): string {
  const claim = cell.claim === undefined ? undefined : sheet.claims.get(cell.claim)
  if (claim && claim.source.start === undefined) return numberHtml(sheet, claim, escaped(cell.text))
  if (!claim && cell.state !== 'text') return escaped(cell.text)
  const inside = sheet.claimsIn.get(cellKey({ table: table.id, row, column: index + 1 })) ?? []
  return markedText(sheet, cell.text, inside, [])
}

interface Head {
  readonly text: string
  readonly columns: number
  readonly rows: number
}

/** Heads from paths: equal neighbours on one level are one head over several columns, short paths reach down. */
export function headRows(columns: readonly Column[]): Head[][] {
  const depth = Math.max(0, ...columns.map(({ path }) => path.length))
  const levels = Array.from({ length: depth }, (): Head[] => [])
  const fill = (from: number, to: number, level: number): void => {
    for (let at = from; at < to; ) {
      const { path } = columns[at]!
      const text = path[level]
      const isLast = level >= path.length - 1
      const end = isLast ? at + 1 : endOfRun(columns, at, to, level)
      if (text !== undefined)
        levels[level]!.push({ text, columns: end - at, rows: isLast ? depth - level : 1 })
      if (!isLast) fill(at, end, level + 1)
      at = end
    }
  }
  fill(0, columns.length, 0)
  return levels
}

/** Behind the last neighbour that shares a head and goes deeper, too. */
function endOfRun(columns: readonly Column[], from: number, to: number, level: number): number {
  const text = columns[from]!.path[level]
  let end = from + 1
  while (end < to && columns[end]!.path[level] === text && columns[end]!.path.length > level + 1) end += 1
  return end
}

function headHtml(columns: readonly Column[]): string {
  const rows = headRows(columns).map((heads) => {
    const drawn = heads.map(({ text, columns: across, rows: down }) => {
      const spans = `${across > 1 ? ` colspan="${across}"` : ''}${down > 1 ? ` rowspan="${down}"` : ''}`
      return `<th scope="${across > 1 ? 'colgroup' : 'col'}"${spans}>${escaped(text)}</th>`
    })
    return `<tr>${drawn.join('')}</tr>`
  })
  return rows.length === 0 ? '' : `<thead>\n${rows.join('\n')}\n</thead>`
}
