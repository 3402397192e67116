import { isCaptionLine, type Item, withRole } from '../blocks/blocks.ts'
import { joinTexts } from '../blocks/prose.ts'
import type { Grid } from './sheet.ts'
import { filled, type Row, tablesApart } from './apart.ts'

/** The tables of a sheet, and the sentences over and under them; a table of contents is furniture. */
export function itemsOf(grid: Grid): Item[] {
  return isContents(grid) ? withRole(grid.rows.flatMap(line), 'furniture') : allItems(grid)
}

/** 目录, and under it numbers, names and pages. */
function isContents({ rows }: Grid): boolean {
  const [title, ...more] = filled(rows[0] ?? { cells: [] })
  return (
    title !== undefined &&
    more.length === 0 &&
    /^(?:\p{Script=Han}{0,10}表格?)?目录$/u.test(title.text.replace(/\s/g, '')) &&
    !rows.some((row) => filled(row).some((cell) => /^[\d,，]+\.\d\d?$/.test(cell.text)))
  )
}

/** A row as one line. */
function line(row: Row): Item[] {
  const cells = filled(row)
  const text = cells.map((cell) => linesOf(cell.text).join('')).join(' ')
  return cells.length === 0
    ? []
    : [{ kind: 'paragraph', text, lines: [{ start: 0, place: cells[0]!.place }] }]
}

function allItems(grid: Grid): Item[] {
  return tablesApart(grid.rows).flatMap((rows) => {
    if (rows.every((row) => filled(row).length <= 1)) return rows.flatMap(sentence)
    let end = rows.length
    while (end > 0 && isSentence(rows[end - 1]!)) end -= 1
    let start = 0
    while (start < end && isSentence(rows[start]!)) start += 1
    const above = rows.slice(0, start).flatMap(sentence)
    return above.concat(tableOf(rows.slice(start, end)), rows.slice(end).flatMap(sentence))
  })
}

/** A row that is one sentence. */
function isSentence(row: Row): boolean {
  const [only, ...more] = filled(row)
  if (!only || more.length > 0 || isCaptionLine(only.text)) return false
  return /[。；]/.test(only.text) || /^(?:注\d*|备注|说明)[:：]/.test(only.text)
}

function sentence(row: Row): Item[] {
  return filled(row).flatMap(({ text, place }) =>
    linesOf(text).map((line): Item => ({ kind: 'paragraph', text: line, lines: [{ start: 0, place }] })),
  )
}

const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')

/** Only the columns that some cell needs. */
function tableOf(rows: readonly Row[]): Item {
  let [left, right] = [Infinity, 0]
  for (const cell of rows.flatMap(filled)) {
    left = Math.min(left, cell.column)
    right = Math.max(right, cell.column + cell.columnSpan)
  }
  return {
    kind: 'table',
    width: right - left,
    rows: rows.map(({ place, cells }, index) => {
      const own = cells
        .filter((cell) => cell.column >= left && cell.column < right)
        .map(({ text, place: at, column, columnSpan, rowSpan }) => ({
          text: joinTexts(linesOf(text)),
          place: at,
          column: column - left,
          columnSpan: Math.min(columnSpan, right - column),
          rowSpan: Math.min(rowSpan, rows.length - index),
        }))
      return { place: own[0]?.place ?? place, cells: own }
    }),
  }
}
