import { lexiconEntry } from '../catalog/lexicon/index.ts'
import { cellDecimal, isMark, type Place, type RawRow, type TableBlock } from '../model/index.ts'
import { captionRows } from './tables/captions.ts'

/** A cell of a grid, and where in its block it stands. */
export interface GridCell {
  readonly text: string
  readonly place: Place
  readonly block: string
  readonly row: number
  readonly cell: number
}

/** A data row: its own cells by leaf column, and those of the rows above that span down into it. */
export interface GridRow {
  readonly cells: readonly (GridCell | undefined)[]
  readonly spanning: readonly (GridCell | undefined)[]
  readonly place: Place
  readonly page: number
}

/** A grid taken apart. */
export interface Grid {
  readonly width: number
  /** Header path of each leaf column, blanks removed. */
  readonly paths: readonly (readonly string[])[]
  readonly rows: readonly GridRow[]
  /** Full-width rows of words among or under the data. */
  readonly notes: readonly GridCell[]
  /** Cells of titles and heads, and of column numbers: nothing there is an amount. */
  readonly heads: readonly GridCell[]
  readonly ordinals: readonly GridCell[]
}

export const tight = (text: string): string => text.replace(/\s+/g, '')

const ordinalCell =
  /^(?:[（(]?\d{1,2}[）)]?(?:栏|[=＝][\d+＋\-－—]+)?|[※*＊×]+|栏次|行次|[甲乙丙丁]|[A-Z]|[①-⑳]|类|款|项)$/

/** True for a row that numbers the columns: "1 2 3", "※ ※ 1 2", "栏次 1 2". */
export function numbersColumns(row: RawRow): boolean {
  const texts = row.cells.map((cell) => tight(cell.text)).filter((text) => text !== '')
  if (texts.length < 2 && !/^[※*＊]+$/.test(texts[0] ?? '')) return false
  if (!texts.every((text) => ordinalCell.test(text))) return false
  const numbers = texts.flatMap((text) => {
    const digits = /\d+/.exec(text)
    return digits ? [Number(digits[0])] : []
  })
  const ascending = numbers.every((number, i) => i === 0 || number === numbers[i - 1]! + 1)
  // of a table some of whose columns are missing
  const gapped =
    numbers[0] === 1 && numbers.length > 3 && numbers.every((n, i) => i === 0 || n > numbers[i - 1]!)
  return (ascending || gapped) && numbers[0] !== undefined
    ? numbers[0] <= 2 || numbers.length > 2
    : texts.every((text) => /^[※*＊甲乙丙丁]+$/.test(text))
}

/** An amount, a count or a code: something that no head prints. Years alone do not count. */
function isFigure(text: string): boolean {
  const bare = tight(text)
  if (/^(?:19|20)\d\d年?$/.test(bare)) return false
  return (
    cellDecimal(bare) !== undefined ||
    /^[[［【]?[1-9]\d{2}(?:\d\d){0,2}[\]］】]?[-—_\p{Script=Han}]/u.test(bare)
  )
}

const isTotalWord = (text: string): boolean => {
  const sense = lexiconEntry(text, 'row')
  return sense?.total === true && sense.dimensions.length === 1 && Object.keys(sense.meaning).length < 2
}

/** A row of data for sure: figures in it, or 合计 with nothing but numbers beside it. */
function isData(row: RawRow): boolean {
  const filled = row.cells.filter((cell) => tight(cell.text) !== '')
  const first = filled[0]
  if (!first) return false
  if (filled.some((cell) => isFigure(cell.text))) return true
  return (
    isTotalWord(first.text) && first.column <= 1 && filled.every((cell, i) => i === 0 || isMark(cell.text))
  )
}

const headWord =
  /^(?:类|款|项|目|序号|备注|项目|科目|编码|代码|名称|.*(?:编码|代码|名称|科目|内容|类别|单位|年度))$/

/** All words of the row are words of heads. */
export function looksLikeHead(row: RawRow): boolean {
  const filled = row.cells.filter((cell) => tight(cell.text) !== '')
  if (filled.length < 2) return false
  return filled.every(
    (cell) => headWord.test(tight(cell.text)) || lexiconEntry(cell.text, 'head') !== undefined,
  )
}

/** Where the head of a grid ends: index of the first row behind it, and of the rows that number columns. */
export function headRows(block: TableBlock): { start: number; end: number; ordinals: number[] } {
  const { rows, width } = block
  const start = captionRows(block)
  const near = Math.min(rows.length, start + 9)
  let flagged = start
  while (flagged < rows.length && rows[flagged]!.head) flagged += 1
  const ordinals: number[] = []
  for (let r = start; r < Math.max(near, flagged) && r < rows.length; r += 1) {
    const row = rows[r]!
    if (numbersColumns(row)) ordinals.push(r)
    else if (isData(row) && !row.head) break
    if (ordinals.length > 0 && r + 1 >= flagged) break
  }
  if (flagged > start || ordinals.length > 0) {
    return { start, end: Math.max(flagged, (ordinals.at(-1) ?? -1) + 1), ordinals }
  }
  let firstData = start
  while (firstData < rows.length && !isData(rows[firstData]!)) firstData += 1
  if (firstData === start) return { start, end: start, ordinals }
  let end = Math.min(start + 1, rows.length)
  for (let r = start; r < Math.min(end, firstData); r += 1) {
    for (const cell of rows[r]!.cells) {
      end = Math.max(end, r + cell.rowSpan)
      const grouped = cell.columnSpan > 1 && cell.columnSpan < width && tight(cell.text) !== ''
      if (grouped) end = Math.max(end, r + cell.rowSpan + 1)
    }
    end = Math.min(end, rows.length)
  }
  end = Math.min(end, firstData)
  while (end < firstData && looksLikeHead(rows[end]!)) end += 1
  return { start, end, ordinals }
}

/** The cell that covers each leaf column of each row. */
function cover(block: TableBlock): (GridCell & { own: boolean; span: number })[][] {
  const covered: (GridCell & { own: boolean; span: number })[][] = block.rows.map(() => [])
  block.rows.forEach((row, r) => {
    row.cells.forEach((cell, c) => {
      if (cell.column < 0) return
      for (let down = 0; down < cell.rowSpan && r + down < covered.length; down += 1) {
        for (let across = 0; across < cell.columnSpan; across += 1) {
          const column = cell.column + across
          if (column >= block.width || covered[r + down]![column]) continue
          covered[r + down]![column] = {
            text: cell.text,
            place: cell.place,
            block: block.id,
            row: r,
            cell: c,
            own: down === 0 && across === 0,
            span: cell.columnSpan,
          }
        }
      }
    })
  })
  return covered
}

/** Takes one grid apart; grids of width 0 have rows and heads only. `headless`: every row is one of data. */
export function takeApart(block: TableBlock, headless = false): Grid {
  const { start, end, ordinals } = headless ? { start: 0, end: 0, ordinals: [] } : headRows(block)
  const covered = cover(block)
  const headIndexes: number[] = []
  for (let r = start; r < end; r += 1) if (!ordinals.includes(r)) headIndexes.push(r)
  const paths = Array.from({ length: block.width }, (_, c) => headPath(covered, headIndexes, c))
  const rows: GridRow[] = []
  const notes: GridCell[] = []
  const foot = footOf(block, end)
  block.rows.forEach((row, r) => {
    if (r < end) return
    const own = row.cells.map((cell, c) => ({
      text: cell.text,
      place: cell.place,
      block: block.id,
      row: r,
      cell: c,
    }))
    const filled = own.filter((cell) => tight(cell.text) !== '')
    if (filled.length === 0) return
    if (r >= foot) {
      notes.push(...filled)
      return
    }
    const only = filled.length === 1 ? row.cells[filled[0]!.cell]! : undefined
    if (only && isNote(only.text, only.columnSpan, block.width)) {
      notes.push(filled[0]!)
      return
    }
    const cells: (GridCell | undefined)[] = Array.from({ length: block.width })
    row.cells.forEach((cell, c) => {
      if (cell.column >= 0 && cell.column < block.width) cells[cell.column] = own[c]
    })
    rows.push({
      cells,
      spanning: covered[r]!.map((cell) => (cell && !cell.own ? cell : undefined)),
      place: row.place,
      page: row.place.page,
    })
  })
  const spots = (indexes: readonly number[]): GridCell[] =>
    indexes.flatMap((r) =>
      block.rows[r]!.cells.map((cell, c) => ({
        text: cell.text,
        place: cell.place,
        block: block.id,
        row: r,
        cell: c,
      })),
    )
  return {
    width: block.width,
    paths,
    rows,
    notes,
    heads: spots([...Array(start).keys(), ...headIndexes]),
    ordinals: spots(ordinals),
  }
}

/** Who has filled in a form, and when: 填表人：, 联系电话：. */
const signature =
  /^(?:(?:填[表报]|制表|编[制报]|审核|复核|审批|经办|联系|(?:单位|部门|财务|项目|主管)?负责)人?(?:签[字名章])?(?:电话|日期|时间|方式)?|(?:单位|分管|主要)领导)(?:[（(][^）)]{1,6}[）)])?[：:]/

export const isSignature = (text: string): boolean => signature.test(tight(text))

/** A sentence that counts on from a note above it: "2.本表不含…。" */
export const isCountedNote = (text: string): boolean =>
  /^\d{1,2}[.．、]\p{Script=Han}.{4,}[。；]$/u.test(tight(text))

/** Where the rows under the data begin: signatures, and notes that count on. */
function footOf(block: TableBlock, from: number): number {
  let foot = block.rows.length
  for (let r = foot - 1; r >= from; r -= 1) {
    const filled = block.rows[r]!.cells.filter((cell) => tight(cell.text) !== '')
    const [only] = filled
    if (filled.length === 0) continue
    const counted = filled.length === 1 && isCountedNote(only!.text)
    const note = filled.length === 1 && isNote(only!.text, only!.columnSpan, block.width)
    if (!counted && !note && !filled.every((cell) => isSignature(cell.text))) break
    // What counts on stands under a note.
    if (!counted) foot = r
  }
  return foot
}

/** A sentence under the data, not a row of it. */
function isNote(text: string, span: number, width: number): boolean {
  const bare = tight(text)
  if (/^(?:备注|注|说明|填表说明)[：:\d、]/.test(bare)) return true
  return (
    span >= Math.max(2, width - 1) &&
    bare.length >= 12 &&
    /[。；，]|没有|未安排|为空|无.*(?:支出|预算|经费|安排)/.test(bare)
  )
}

/**
 * Words over a leaf column from the top down. Where a format has lost its spans, a blank above a word belongs to the
 * nearest word at its left that also has words under it.
 */
function headPath(
  covered: readonly (readonly GridCell[])[],
  indexes: readonly number[],
  column: number,
): string[] {
  const path: string[] = []
  let last: GridCell | undefined
  indexes.forEach((r, level) => {
    let cell = covered[r]![column]
    if ((!cell || tight(cell.text) === '') && level < indexes.length - 1)
      cell = lent(covered, indexes, level, column)
    if (!cell || tight(cell.text) === '') return
    if (last && last.row === cell.row && last.cell === cell.cell) return
    last = cell
    const text = tight(cell.text)
    if (path.at(-1) !== text) path.push(text)
  })
  return path
}

function lent(
  covered: readonly (readonly GridCell[])[],
  indexes: readonly number[],
  level: number,
  column: number,
): GridCell | undefined {
  const below = (c: number): boolean =>
    indexes.slice(level + 1).some((r) => {
      const cell = covered[r]![c]
      return cell !== undefined && tight(cell.text) !== '' && cell.row === r
    })
  for (let c = column; c >= 0; c -= 1) {
    const cell = covered[indexes[level]!]![c]
    if (!below(c)) return undefined
    if (cell && tight(cell.text) !== '') return c === column ? undefined : cell
  }
  return undefined
}
