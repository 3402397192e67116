import { decodeBook, type Path } from '@mingzhang/core/book'
import { foldWords } from '@mingzhang/core/catalog'
import {
  type BookSheet,
  bookSheets,
  type CellInput,
  type FormSheet,
  type GridSheet,
  type TableSheet,
  workbookWords,
} from '@mingzhang/core/catalog/book'
import { type CellObject, SSF } from '@e965/xlsx'
import type { BookReading, LocatedProblem } from '../../book/reading.ts'
import type { ZipLimits } from '../../ooxml/zip.ts'
import { openWorkbook, rowsOf, type Sheet } from '../workbook.ts'
import { cellName } from '../write/index.ts'
import { type Held, type MoneyUnit, understood } from './inputs.ts'
import { pathOf, TreeDraft } from './tree.ts'
import { keyColumn } from './write.ts'

/** Rows in which heads and the money unit are looked for. */
const topRows = 12

/**
 * The book of a workbook that `bookXlsx` wrote and people edited: sheets by name, columns by head, in any order; money in
 * the unit that each sheet says. Throws `Refused` for a file that is no workbook.
 */
export async function readBookXlsx(bytes: Uint8Array, limits: Partial<ZipLimits> = {}): Promise<BookReading> {
  const reader = new Reader(await openWorkbook(bytes, limits))
  return reader.read()
}

interface Grid {
  readonly sheet: Sheet
  readonly rows: readonly (readonly (CellObject | undefined)[] | undefined)[]
  readonly unit: MoneyUnit | undefined
}

class Reader {
  private readonly draft = new TreeDraft()
  private readonly problems: LocatedProblem[] = []
  private readonly grids = new Map<string, Grid>()
  private readonly projects = new Map<string, string>()
  private readonly projectIndex = new Map<string, number>()
  private moneyUnit: MoneyUnit = '万元'

  constructor(sheets: readonly Sheet[]) {
    const wanted = new Set(bookSheets.map(({ name }) => foldWords(name)))
    const own = new Set([workbookWords.guideName, workbookWords.codesName].map(foldWords))
    for (const sheet of sheets) {
      const name = foldWords(sheet.name)
      if (own.has(name) || !sheet.cells) continue
      if (wanted.has(name)) {
        const rows = rowsOf(sheet.cells)
        this.grids.set(name, { sheet, rows, unit: unitOf(rows) })
      } else if (!sheet.hidden) {
        this.problems.push({ code: 'unknown-sheet', level: 'warning', path: [], sheet: sheet.name })
      }
    }
  }

  read(): BookReading {
    this.draft.put(['schema'], 'mingzhang/book@1')
    // Amounts wait for the book's unit, and what names a project for the projects.
    const first = bookSheets.filter(
      (sheet) =>
        sheet.kind === 'form' ||
        (sheet.kind === 'table' && 'path' in sheet.list && sheet.list.path === 'projects'),
    )
    this.findMoneyUnit(first)
    for (const sheet of [...first, ...bookSheets.filter((one) => !first.includes(one))]) this.sheet(sheet)
    const { book, problems } = decodeBook(this.draft.tree)
    const located = problems.map(
      (problem): LocatedProblem => ({ ...problem, ...this.draft.placeOf(problem.path) }),
    )
    const all = [...this.problems, ...located]
    return { ...(book && !all.some(({ level }) => level === 'error') && { book }), problems: all }
  }

  private findMoneyUnit(sheets: readonly BookSheet[]): void {
    for (const sheet of sheets) {
      const grid = this.grids.get(foldWords(sheet.name))
      if (sheet.kind !== 'form' || !grid) continue
      const field = sheet.fields.find(({ path }) => path === 'moneyUnit')
      const cell = field && this.answerOf(grid, field.label)
      if (cell?.text === '元') this.moneyUnit = '元'
    }
  }

  private sheet(sheet: BookSheet): void {
    const grid = this.grids.get(foldWords(sheet.name))
    if (!grid) return
    if (sheet.kind === 'form') this.form(sheet, grid)
    else if (sheet.kind === 'grid') this.grid(sheet, grid)
    else this.table(sheet, grid)
  }

  /** The answer beside a label in the first column. */
  private answerOf(grid: Grid, label: string): { readonly row: number; readonly text?: string } | undefined {
    const row = grid.rows.findIndex((cells) => bare(textOf(cells?.[0])) === foldWords(label))
    return row < 0 ? undefined : { row, text: textOf(grid.rows[row]?.[1]).trim() }
  }

  private form({ fields }: FormSheet, grid: Grid): void {
    for (const field of fields) {
      const answer = this.answerOf(grid, field.label)
      if (answer) this.cell(grid, answer.row, 1, pathOf(field.path), field.input)
    }
  }

  private grid(sheet: GridSheet, grid: Grid): void {
    const columns = this.heads(grid, sheet.heads, sheet.heads)
    if (!columns) return
    for (const { label, cells } of sheet.rows) {
      const answer = this.answerOf(grid, label)
      if (!answer) continue
      cells.forEach((cell, index) => {
        const column = columns.at.get(sheet.heads[index]!)
        if (cell && column !== undefined) this.cell(grid, answer.row, column, pathOf(cell.path), cell.input)
      })
    }
  }

  private table(sheet: TableSheet, grid: Grid): void {
    const key = keyColumn(sheet)
    const all = [...(key ? [key] : []), ...sheet.columns]
    const required = all.filter((column) => column.required).map(({ head }) => head)
    const heads = this.heads(
      grid,
      all.map(({ head }) => head),
      required,
    )
    if (!heads) return
    for (let row = heads.row + 1; row < grid.rows.length; row += 1) {
      const filled = all.some(({ head }) => {
        const column = heads.at.get(head)
        return column !== undefined && textOf(grid.rows[row]?.[column]).trim() !== ''
      })
      if (!filled) continue
      const keyAt = key && heads.at.get(key.head)
      const word = keyAt === undefined ? undefined : this.value(grid, row, keyAt, key!.input)
      const base = this.elementPath(sheet, word, grid, row, keyAt ?? 0)
      if (base) this.element(sheet, grid, row, heads.at, base)
    }
  }

  private element(
    sheet: TableSheet,
    grid: Grid,
    row: number,
    at: ReadonlyMap<string, number>,
    base: Path,
  ): void {
    this.draft.place(base, grid.sheet.name, cellName(row, 0))
    if ('record' in sheet.list) {
      const [name, value] = sheet.columns.map(({ head, input }) => {
        const column = at.get(head)
        return column === undefined ? undefined : this.value(grid, row, column, input)
      })
      const path = [...base, name ?? '']
      this.draft.place(path, grid.sheet.name, cellName(row, at.get(sheet.columns[1]!.head) ?? 0))
      this.draft.put(path, value ?? '')
      return
    }
    for (const { head, path, input } of sheet.columns) {
      const column = at.get(head)
      if (column !== undefined) this.cell(grid, row, column, [...base, ...pathOf(path)], input)
    }
    if ('path' in sheet.list && sheet.list.path === 'projects') this.learnProject(base, grid, row, at, sheet)
  }

  private learnProject(
    [, index]: Path,
    grid: Grid,
    row: number,
    at: ReadonlyMap<string, number>,
    { columns }: TableSheet,
  ): void {
    const [id = '', name = ''] = ['id', 'name'].map((path) => {
      const column = at.get(columns.find((one) => one.path === path)!.head)
      return column === undefined ? '' : textOf(grid.rows[row]?.[column]).trim()
    })
    if (!this.projects.has(id)) this.projects.set(id, name)
    if (!this.projectIndex.has(id)) this.projectIndex.set(id, Number(index))
  }

  /** Where a row's element goes; a problem when its first column says no list and no project. */
  private elementPath(
    { list }: TableSheet,
    word: string | undefined,
    grid: Grid,
    row: number,
    column: number,
  ): Path | undefined {
    const next = (text: string): Path => [...pathOf(text), this.draft.lengthOf(pathOf(text))]
    const wrong = (
      code: 'missing' | 'not-choice' | 'unknown-project',
      expected: readonly string[],
    ): undefined => {
      const { name: sheet } = grid.sheet
      const value = word === undefined ? {} : { value: word }
      this.problems.push({
        code,
        level: 'error',
        path: [],
        sheet,
        cell: cellName(row, column),
        expected,
        ...value,
      })
      return undefined
    }
    if ('path' in list) return next(list.path)
    if ('record' in list) return pathOf(list.record)
    if ('paths' in list) {
      const path = word === undefined ? undefined : list.paths[word]
      if (path !== undefined) return next(path)
      return wrong(word === undefined ? 'missing' : 'not-choice', Object.keys(list.paths))
    }
    if (word === undefined)
      return list.whole === undefined ? wrong('missing', [...this.projects.keys()]) : next(list.whole)
    const index = this.projectIndex.get(word)
    if (index === undefined) return wrong('unknown-project', [...this.projects.keys()])
    return next(`projects.${index}.${list.owned}`).map((step, at) => (at === 1 ? index : step))
  }

  /** Columns of the heads; a problem when one that is needed is missing. */
  private heads(
    grid: Grid,
    wanted: readonly string[],
    required: readonly string[],
  ): { readonly row: number; readonly at: ReadonlyMap<string, number> } | undefined {
    let best: { row: number; at: Map<string, number> } | undefined
    for (let row = 0; row < Math.min(grid.rows.length, topRows); row += 1) {
      const words = (grid.rows[row] ?? []).map((cell) => bare(textOf(cell)))
      const at = new Map<string, number>()
      for (const head of wanted) {
        const column = words.indexOf(foldWords(head))
        if (column >= 0) at.set(head, column)
      }
      if (at.size > (best?.at.size ?? 0)) best = { row, at }
    }
    const lost = required.filter((head) => !best?.at.has(head))
    const { name: sheet } = grid.sheet
    for (const head of wanted) {
      if (best?.at.has(head)) continue
      const level = lost.includes(head) ? 'error' : 'warning'
      const at = best && { cell: cellName(best.row, 0) }
      this.problems.push({ code: 'missing-head', level, path: [], sheet, value: head, ...at })
    }
    const known = new Set([...wanted, workbookWords.labelHead, workbookWords.noteHead].map(foldWords))
    for (const [column, cell] of (best ? (grid.rows[best.row] ?? []) : []).entries()) {
      const value = textOf(cell).trim()
      if (value !== '' && !known.has(bare(value)))
        this.problems.push({
          code: 'unknown-head',
          level: 'warning',
          path: [],
          sheet,
          value,
          cell: cellName(best!.row, column),
        })
    }
    return lost.length > 0 ? undefined : best
  }

  private cell(grid: Grid, row: number, column: number, path: Path, input: CellInput): void {
    this.draft.place(path, grid.sheet.name, cellName(row, column))
    const value = this.value(grid, row, column, input)
    if (value !== undefined) this.draft.put(path, value)
  }

  private value(grid: Grid, row: number, column: number, input: CellInput): string | undefined {
    const cell = grid.rows[row]?.[column]
    const name = cellName(row, column)
    if (grid.sheet.uncalculated.has(name)) {
      this.problems.push({
        code: 'formula-without-value',
        level: 'error',
        path: [],
        sheet: grid.sheet.name,
        cell: name,
      })
      return undefined
    }
    const held = heldBy(cell)
    if (!held) return undefined
    const units = { sheet: grid.unit ?? this.moneyUnit, book: this.moneyUnit }
    return understood(held, input, units, this.projects)
  }
}

/** A head without its mark of what is required. */
const bare = (text: string): string => foldWords(text.replace(/[＊*]\s*$/, ''))

const textOf = (cell: CellObject | undefined): string =>
  cell?.v === undefined || cell.t === 'z' ? '' : String(cell.v)

function heldBy(cell: CellObject | undefined): Held | undefined {
  if (textOf(cell).trim() === '') return undefined
  if (cell!.t !== 'n') return { text: cell!.t === 'e' ? (cell!.w ?? '#') : textOf(cell) }
  const date = cell!.z !== undefined && SSF.is_date(String(cell!.z))
  return { number: cell!.v as number, date }
}

/** What stands behind 金额单位：. */
function unitOf(rows: Grid['rows']): MoneyUnit | undefined {
  const label = foldWords(workbookWords.unitLabel).replace(/：$/, '')
  for (const cells of rows.slice(0, topRows)) {
    const column = (cells ?? []).findIndex((cell) => foldWords(textOf(cell)).startsWith(label))
    if (column < 0) continue
    const words = foldWords(
      (cells ?? [])
        .slice(column, column + 3)
        .map(textOf)
        .join(''),
    )
    const found = /(?:万元|元)/.exec(words.slice(label.length))?.[0]
    return found as MoneyUnit | undefined
  }
  return undefined
}
