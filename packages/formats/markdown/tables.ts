import type { StateBlock, Token } from 'markdown-it'
import { withSpans } from './spans.ts'

/** A cell of a head: how many columns and rows it covers. */
interface HeadCell {
  readonly text: string
  readonly columnSpan: number
  readonly rowSpan: number
}

/**
 * The rule for pipe tables, in place of the library's, which follows GitHub: that drops cells beyond those of the head, takes
 * any line under a table for a row, and wants a head and its rule. Programs that make Markdown do not keep to it, and a number
 * must not get lost. Rows keep the cells they have. Heads that are paths ("财政拨款 / 一般公共预算") are rows of heads again.
 */
export function pipeTable(state: StateBlock, start: number, end: number, silent: boolean): boolean {
  const first = lineAt(state, start)
  if (!first.includes('|') || !opens(first, start + 1 < end ? lineAt(state, start + 1) : '')) return false
  if (silent) return true
  const table = state.push('table_open', 'table', 1)
  table.map = [start, start]
  const parent = state.parentType
  state.parentType = 'table'
  const ends = state.md.block.ruler.getRules('blockquote')
  const isHead = start + 1 < end && isRule(lineAt(state, start + 1))
  const rows: { line: number; cells: string[] }[] = []
  let line = start
  for (; line < end; line += 1) {
    const text = lineAt(state, line)
    if (!text.includes('|') || state.sCount[line]! < state.blkIndent) break
    if (line > start && ends.some((rule) => rule(state, line, end, true))) break
    if (!isRule(text)) rows.push({ line, cells: cellsOf(text) })
  }
  const spans = withSpans(rows.map(({ cells }) => cells))
  if (!spans) table.meta = { displaced: true }
  for (const [at, row] of rows.entries()) {
    const heads = isHead && at === 0 ? headRows(row.cells) : []
    if (heads.length > 1) for (const head of heads) pushRow(state, row.line, 'th', head)
    else pushRow(state, row.line, 'td', spans?.[at] ?? row.cells.map(alone))
  }
  state.push('table_close', 'table', -1)
  state.parentType = parent
  state.line = line
  return true
}

const lineAt = (state: StateBlock, line: number): string =>
  state.src.slice(state.bMarks[line]! + state.tShift[line]!, state.eMarks[line]).trim()

/** A cell that covers no more than its own place. */
export const alone = (text: string): HeadCell => ({ text, columnSpan: 1, rowSpan: 1 })

/** A head over its rule, a rule without a head, or two rows between pipes. */
function opens(first: string, second: string): boolean {
  if (isRule(second) && !isRule(first)) return true
  if (isRule(first)) return second.includes('|') && !isRule(second)
  return isFramed(first) && isFramed(second)
}

const isFramed = (line: string): boolean =>
  line.length > 2 && line.startsWith('|') && /(?:^|[^\\])\|$/.test(line) && cellsOf(line).length > 1

function isRule(line: string): boolean {
  return (
    /^[|:\-\s]+$/.test(line) && line.includes('|') && cellsOf(line).every((cell) => /^:?-+:?$/.test(cell))
  )
}

/** The texts between the pipes; a pipe behind a backslash is one of a text. */
function cellsOf(line: string): string[] {
  const cells: string[] = []
  let from = 0
  let cell = ''
  for (let at = line.indexOf('|'); at >= 0; at = line.indexOf('|', at + 1)) {
    const isText = line[at - 1] === '\\'
    cell += line.slice(from, isText ? at - 1 : at) + (isText ? '|' : '')
    from = at + 1
    if (isText) continue
    cells.push(cell.trim())
    cell = ''
  }
  cells.push((cell + line.slice(from)).trim())
  if (cells[0] === '') cells.shift()
  if (cells.at(-1) === '') cells.pop()
  return cells
}

/** Heads one under the other; numbers and marks of columns ("1", "※") stand under all of them. */
function headRows(cells: readonly string[]): HeadCell[][] {
  const paths = cells.map((cell) =>
    cell
      .replace(/^\*\*(.*)\*\*$/, '$1')
      .split(/\s\/\s/)
      .map((part) => part.trim()),
  )
  if (!paths.every((path) => path.length > 1 && columnMark.test(path.at(-1)!))) return levelsOf(paths)
  const marks = paths.map((path): HeadCell => ({ text: path.at(-1)!, columnSpan: 1, rowSpan: 1 }))
  return [...levelsOf(paths.map((path) => path.slice(0, -1))), marks]
}

const columnMark = /^(?:[^\p{L}]{1,4}|[甲乙丙丁A-Z])$/u

/** A row for each level of paths; neighbours under one head share it. */
function levelsOf(paths: readonly (readonly string[])[]): HeadCell[][] {
  const depth = Math.min(Math.max(1, ...paths.map(({ length }) => length)), deepest)
  return Array.from({ length: depth }, (_, level) => {
    const row: HeadCell[] = []
    for (let column = 0; column < paths.length; ) {
      const path = paths[column]!
      let next = column + 1
      if (level < path.length) {
        while (next < paths.length && meet(path, paths[next]!, level)) next += 1
        const isLast = level === depth - 1 || level === path.length - 1
        row.push({
          text: level === depth - 1 ? path.slice(level).join(' / ') : path[level]!,
          columnSpan: isLast ? 1 : next - column,
          rowSpan: isLast ? depth - level : 1,
        })
        if (isLast) next = column + 1
      }
      column = next
    }
    return row
  })
}

const deepest = 6

/** Whether two columns stand under the same head, with another one under it. */
const meet = (path: readonly string[], other: readonly string[], level: number): boolean =>
  path.length > level + 1 &&
  other.length > level + 1 &&
  path.slice(0, level + 1).every((part, at) => part === other[at])

/** A row of a table from a line of the source, its texts to be read for marks of their own. */
export function pushRow(state: StateBlock, line: number, tag: 'th' | 'td', cells: readonly HeadCell[]): void {
  open(state, 'tr', line)
  for (const { text, columnSpan, rowSpan } of cells) {
    const cell = open(state, tag, line)
    if (columnSpan > 1) cell.attrPush(['colspan', String(columnSpan)])
    if (rowSpan > 1) cell.attrPush(['rowspan', String(rowSpan)])
    const inline = state.push('inline', '', 0)
    inline.content = text
    inline.map = [line, line + 1]
    inline.children = []
    state.push(`${tag}_close`, tag, -1)
  }
  state.push('tr_close', 'tr', -1)
}

function open(state: StateBlock, tag: string, line: number): Token {
  const token = state.push(`${tag}_open`, tag, 1)
  token.map = [line, line + 1]
  return token
}
