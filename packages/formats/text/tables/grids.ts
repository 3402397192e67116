import type { RawCell, RawRow } from '@mingzhang/core/model'
import type { Line } from '../lines.ts'
import { isCode, isMoney } from '../words.ts'

/** A table whose columns are printed: cells between tabs or between "|". */
export interface Grid {
  readonly rows: readonly RawRow[]
  readonly width: number
  readonly end: number
}

const fewest = 2

/** The grid that begins at a line, or undefined. Blank cells keep their column. */
export function gridAt(lines: readonly Line[], at: number): Grid | undefined {
  return gridBy(lines, at, pipeCells) ?? gridBy(lines, at, tabCells)
}

interface Cut {
  readonly texts: readonly string[]
  /** A rule between head and rows, which is no row. */
  readonly rule: boolean
}

function pipeCells({ raw }: Line): Cut | undefined {
  const text = raw.trim()
  if (!text.includes('|')) return undefined
  const inner = text.slice(text.startsWith('|') ? 1 : 0, text.endsWith('|') ? -1 : undefined)
  const texts = inner.split('|').map((cell) => cell.trim())
  if (texts.length < fewest) return undefined
  return { texts, rule: texts.every((cell) => /^:?-{2,}:?$/.test(cell)) }
}

function tabCells({ raw }: Line): Cut | undefined {
  if (!raw.includes('\t')) return undefined
  return { texts: raw.split('\t').map((cell) => cell.trim()), rule: false }
}

function gridBy(
  lines: readonly Line[],
  at: number,
  cells: (line: Line) => Cut | undefined,
): Grid | undefined {
  const cuts: { line: Line; cut: Cut }[] = []
  let end = at
  while (end < lines.length) {
    const cut = cells(lines[end]!)
    if (cut === undefined) break
    cuts.push({ line: lines[end]!, cut })
    end += 1
  }
  const width = cuts.reduce((widest, { cut }) => Math.max(widest, cut.texts.length), 0)
  if (cuts.length < fewest || width < fewest || width > 200) return undefined
  const rule = cuts.findIndex(({ cut }) => cut.rule)
  const first = cuts.findIndex(({ cut }) => isDataRow(cut.texts))
  const head = rule >= 0 && (first < 0 || rule < first) ? rule : first < 0 ? 1 : first
  const rows = cuts.flatMap(({ line, cut }, index): RawRow[] => {
    if (cut.rule) return []
    const texts = [...cut.texts, ...Array.from({ length: width - cut.texts.length }, () => '')]
    const row = texts.map(
      (text, column): RawCell => ({ text, place: line.place, column, columnSpan: 1, rowSpan: 1 }),
    )
    return [{ cells: row, ...(index < head && { head: true }), place: line.place }]
  })
  return { rows, width, end }
}

const isDataRow = (texts: readonly string[]): boolean =>
  texts.some((text) => isMoney(text)) || isCode(texts.find((text) => text !== '') ?? '')
