import type { StateBlock } from 'markdown-it'
import { alone, pushRow } from './tables.ts'

/** "---- ----" or "+---+---+": the rules of tables that pandoc draws. */
const columns = /^[ \t]*-{2,}(?:[ \t]+-{2,})+[ \t]*$/
const whole = /^[ \t]*-{10,}[ \t]*$/
const grid = /^[ \t]*\+(?:[-=:]+\+)+[ \t]*$/
/** How far under its upper rule the rule of a drawn table's columns may stand. */
const headLines = 12

/**
 * The rule for tables drawn with dashes, or with pluses at their corners: which of their lines are one row, and where a
 * column ends between characters of two widths, nobody can tell for sure. They are tables whose numbers have no meaning.
 */
export function drawnTable(state: StateBlock, start: number, end: number, silent: boolean): boolean {
  const last = lastLine(state, start, end)
  if (last === undefined) return false
  if (silent) return true
  const table = state.push('table_open', 'table', 1)
  table.map = [start, last]
  table.meta = { drawn: true }
  for (let line = start; line < last; line += 1) {
    const text = lineAt(state, line)
    if (/^[-=+:|\s]*$/.test(text)) continue
    const cells = text.split(/\s{2,}|\|/).filter((part) => part.trim() !== '')
    pushRow(
      state,
      line,
      'td',
      cells.map((cell) => alone(cell.trim())),
    )
  }
  state.push('table_close', 'table', -1)
  state.line = last
  return true
}

const lineAt = (state: StateBlock, line: number): string =>
  state.src.slice(state.bMarks[line], state.eMarks[line])

/** The line behind the table that begins here, if one does. */
function lastLine(state: StateBlock, start: number, end: number): number | undefined {
  const first = lineAt(state, start)
  let line = start + 1
  if (grid.test(first)) {
    while (line < end && /^\s*[+|]/.test(lineAt(state, line))) line += 1
    return line > start + 2 ? line : undefined
  }
  const isWhole = whole.test(first)
  if (isWhole) {
    const most = Math.min(end, start + headLines)
    while (line < most && !columns.test(lineAt(state, line))) line += 1
    if (line >= most) return undefined
    line += 1
  } else if (!columns.test(first)) return undefined
  let blank: number | undefined
  for (; line < end; line += 1) {
    const text = lineAt(state, line)
    if (whole.test(text) || columns.test(text)) return line + 1
    if (/^#{1,6}\s/.test(text)) break
    if (text.trim() === '') {
      blank ??= line
      if (!isWhole) break
    }
  }
  return blank ?? line
}
