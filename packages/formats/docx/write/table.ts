import { pageMeasures, printedWords } from '@mingzhang/core/catalog'
import type { Grid, Row } from '@mingzhang/core/compose'
import { alignOf, labelOf, laid, type Placed, reachesOn, sharesFor, sizeFor } from '../../disclosure/grid.ts'
import { paragraph, runsOf, textRun } from './paragraph.ts'

/** Rows of a table that is short enough not to be parted. */
const together = 14

/** Number, title, maker and money unit over it, the table, and its notes. `width` is that of the text in twips. */
export function gridBlocks(grid: Grid, width: number): string {
  return [
    caption(grid, width),
    table(grid, width),
    ...grid.notes.map((note) => paragraph('TableNote', runsOf(note))),
  ].join('')
}

function caption({ number, title, preparedBy = '', moneyUnit }: Grid, width: number): string {
  const unit = moneyUnit === '' ? '' : printedWords.moneyUnit(moneyUnit)
  const line = [
    preparedBy === '' ? '' : textRun(preparedBy),
    unit === '' ? '' : `<w:r><w:tab/></w:r>${textRun(unit)}`,
  ].join('')
  return [
    number === undefined ? '' : paragraph('TableNumber', textRun(number)),
    paragraph('Caption', textRun(title)),
    line === ''
      ? ''
      : paragraph('TableUnit', line, `<w:tabs><w:tab w:val="right" w:pos="${width}"/></w:tabs>`),
  ].join('')
}

function table(grid: Grid, width: number): string {
  const whole = laid(grid)
  const { head, body } = whole
  const usual = grid.wide ? pageMeasures.size.wideTable : pageMeasures.size.table
  const points = sizeFor(whole, width / 20, usual, 3.5)
  const columns = sharesFor(whole, width, points * 20, 70).map((share) => Math.floor(share * width))
  columns[columns.length - 1]! += width - columns.reduce((sum, column) => sum + column, 0)
  const small = grid.wide ? 'Small' : ''
  const own = points < usual ? points : undefined
  const undivided = body.length <= together
  const lines = [
    ...withCovered(head).map((cells) =>
      rowXml(
        cells.map((placed) =>
          cellXml(placed, columns, `TableHead${small}`, placed.covered ? '' : '<w:keepNext/>', own),
        ),
        true,
      ),
    ),
    ...withCovered(body).map((cells, at) => {
      const row = grid.rows[at]!
      const stays = undivided && at < body.length - 1 ? '<w:keepNext/>' : ''
      const label = labelOf(grid, row, body[at]!)
      return rowXml(
        cells.map((placed) =>
          cellXml(
            placed,
            columns,
            `Table${row.role === 'item' ? 'Text' : 'Head'}${small}`,
            stays + bodyCell(grid, row, placed, label),
            own,
          ),
        ),
        false,
        reachesOn(body[at]!) && !undivided,
      )
    }),
  ]
  return `<w:tbl><w:tblPr><w:tblStyle w:val="TableGrid"/><w:tblW w:w="${width}" w:type="dxa"/><w:jc w:val="center"/><w:tblLayout w:type="fixed"/><w:tblLook w:val="0420" w:firstRow="1" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" w:noHBand="0" w:noVBand="1"/></w:tblPr><w:tblGrid>${columns
    .map((column) => `<w:gridCol w:w="${column}"/>`)
    .join('')}</w:tblGrid>${lines.join('')}</w:tbl>`
}

interface Shown extends Placed {
  /** It only goes on a cell above. */
  readonly covered: boolean
}

/** Word wants a cell of its own for every row that a merged one reaches over. */
function withCovered(rows: readonly (readonly Placed[])[]): Shown[][] {
  const lines: Shown[][] = rows.map(() => [])
  for (const placed of rows.flat())
    for (let down = 0; down < placed.rowSpan; down += 1)
      lines[placed.row + down]!.push({ ...placed, covered: down > 0 })
  return lines.map((line) => line.toSorted((a, b) => a.column - b.column))
}

function bodyCell(grid: Grid, row: Row, placed: Placed, label: Placed | undefined): string {
  const align = alignOf(grid, placed)
  const inset =
    placed.cell === label?.cell ? `<w:ind w:leftChars="${row.level * 100}" w:left="${row.level * 180}"/>` : ''
  const sides = { start: 'left', center: 'center', end: 'right' } as const
  return `${inset}<w:jc w:val="${sides[align]}"/>`
}

function cellXml(
  { cell, column, columnSpan, rowSpan, covered }: Shown,
  columns: readonly number[],
  style: string,
  properties: string,
  points: number | undefined,
): string {
  const width = columns.slice(column, column + columnSpan).reduce((sum, own) => sum + own, 0)
  const merge = covered ? '<w:vMerge/>' : rowSpan > 1 ? '<w:vMerge w:val="restart"/>' : ''
  const text = covered || cell.text === '' ? '' : textRun(cell.text, cell.open, points)
  return `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/>${columnSpan > 1 ? `<w:gridSpan w:val="${columnSpan}"/>` : ''}${merge}<w:vAlign w:val="center"/></w:tcPr>${paragraph(style, text, properties)}</w:tc>`
}

/** A row is never parted but where a merged cell would drag all its rows to the next page. */
function rowXml(cells: readonly string[], head: boolean, mayPart = false): string {
  return `<w:tr><w:trPr>${mayPart ? '' : '<w:cantSplit/>'}<w:trHeight w:val="340"/>${head ? '<w:tblHeader/>' : ''}</w:trPr>${cells.join('')}</w:tr>`
}
