import { pageMeasures, printedWords } from '@mingzhang/core/catalog'
import type { Disclosure, Grid } from '@mingzhang/core/compose'
import { alignOf, labelOf, laid, type Placed, sharesFor, sizeFor } from '../../disclosure/grid.ts'
import { sectionsOf } from '../../disclosure/sections.ts'

/** Lines of a cell over which it may be parted between pages. */
const mostLines = 12

/** Points over and under the text of a cell, and the part of its size that it is set in, from wide to close. */
const densities = [
  [3.4, 1],
  [2.6, 1],
  [1.8, 1],
  [1.2, 1],
  [1.2, 0.9],
]
/** Pages over which a table is not set closer: one page less is not worth it. */
const mostClosed = 4

/** What the template takes: the disclosure, laid out as far as words alone decide it. */
export function settingOf(disclosure: Disclosure, draft: boolean): object {
  const { title, unit, date, year } = disclosure
  return {
    title,
    unit,
    titleLines: title.startsWith(unit) && title !== unit ? [unit, title.slice(unit.length)] : [title],
    subtitle: title.includes(unit) ? null : unit,
    date: date ?? null,
    day: dayOf(date, year),
    draft,
    measures: { ...pageMeasures, densities, mostClosed },
    words: {
      contents: printedWords.contents,
      draft: printedWords.draft,
      draftLine: printedWords.draftLine,
    },
    sections: sectionsOf(disclosure.parts)
      .filter(({ parts }) => parts.length > 0)
      .map(({ across, parts }) => ({
        across,
        parts: parts.map((part) => (part.kind === 'grid' ? gridSetting(part) : part)),
      })),
  }
}

/** Date of the file: that of the disclosure, else the first day of its year; never that of the clock. */
function dayOf(date: string | undefined, year: number): readonly [number, number, number] {
  const said = /(\d{4})\D+(\d{1,2})\D+(\d{1,2})/.exec(date ?? '')
  if (!said) return [year, 1, 1]
  return [Number(said[1]), Number(said[2]), Number(said[3])]
}

function gridSetting(grid: Grid): object {
  const whole = laid(grid)
  const { head, body } = whole
  const { margin, size } = pageMeasures
  const across = 297 - margin.bottom * 2
  const width = ((grid.wide ? across : 210 - margin.left - margin.right) * 72) / 25.4
  const points = sizeFor(whole, width, grid.wide ? size.wideTable : size.table, 3.5)
  const shares = sharesFor(whole, width, points, 3.5)
  const linesOf = ({ cell, column, columnSpan }: Placed): number => {
    const share = shares.slice(column, column + columnSpan).reduce((sum, own) => sum + own, 0)
    return Math.ceil((cell.text.length * points) / (share * width))
  }
  const setting = (placed: Placed, more: { strong: boolean; inset: number; y: number }): object => ({
    text: placed.cell.text,
    x: placed.column,
    colspan: placed.columnSpan,
    rowspan: placed.rowSpan,
    breakable: placed.rowSpan > 1 || linesOf(placed) > mostLines,
    align: alignOf(grid, placed),
    ...(placed.cell.open && { open: true }),
    ...more,
  })
  return {
    kind: 'grid',
    wide: grid.wide,
    number: grid.number ?? null,
    title: grid.title,
    subtitle: grid.subtitle ?? null,
    preparedBy: grid.preparedBy ?? null,
    unit: grid.moneyUnit === '' ? null : printedWords.moneyUnit(grid.moneyUnit),
    shares,
    size: points,
    head: head.flat().map((placed) => ({
      ...setting(placed, { strong: true, inset: 0, y: placed.row }),
      align: 'center',
      breakable: false,
    })),
    body: body.flatMap((cells, at) => {
      const row = grid.rows[at]!
      const label = labelOf(grid, row, cells)
      return cells.map((placed) =>
        setting(placed, {
          strong: row.role !== 'item',
          inset: placed.cell === label?.cell ? row.level : 0,
          y: head.length + placed.row,
        }),
      )
    }),
    notes: grid.notes,
  }
}
