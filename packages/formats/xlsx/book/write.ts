import { type Book, encodeBook, type Tree } from '@mingzhang/core/book'
import { economicSubject, functionSubject, layoutById } from '@mingzhang/core/catalog'
import {
  type BookSheet,
  bookSheets,
  type BoundCell,
  type CellInput,
  economicWords,
  type FormSheet,
  functionWords,
  type GridSheet,
  layoutWords,
  type TableSheet,
  workbookWords,
} from '@mingzhang/core/catalog/book'
import {
  cellName,
  columnLetters,
  type Validation,
  type WrittenCell,
  type WrittenSheet,
  xlsxOf,
} from '../write/index.ts'
import { Codes } from './codes.ts'
import { isNumeric, type Names, shownAs } from './inputs.ts'
import * as look from './styles.ts'
import { partAt, pathOf } from './tree.ts'

/** 1-based row of the heads of every sheet; what is filled in stands below. */
const headRow = 4
/** Rows that are drawn although nothing stands in them, and the last row that pickers work in. */
const blankRows = 30
const lastRow = 2000
const unitCell = 'B3'

/** The workbook of a book: a sheet a subject. Equal books give equal bytes. */
export function bookXlsx(book: Book): Uint8Array {
  return xlsxOf(new Writer(book).sheets())
}

class Writer {
  private readonly book: Book
  private readonly tree: Tree
  private readonly codes = new Codes()
  private readonly names: Names
  private readonly projectRange: string

  constructor(book: Book) {
    this.book = book
    this.tree = encodeBook(book)
    this.names = namesOf(book)
    const projects = book.projects.map(({ id }) => shownAs(id, 'project', this.names))
    const sheet = bookSheets.find(
      (one) => one.kind === 'table' && 'path' in one.list && one.list.path === 'projects',
    )!
    this.projectRange = this.codes.projectRange(sheet.name, headRow + 1, projects)
  }

  sheets(): WrittenSheet[] {
    return [guide(), ...bookSheets.map((sheet) => this.sheet(sheet)), this.codes.sheet()]
  }

  private sheet(sheet: BookSheet): WrittenSheet {
    switch (sheet.kind) {
      case 'form':
        return this.form(sheet)
      case 'grid':
        return this.grid(sheet)
      case 'table':
        return this.table(sheet)
    }
  }

  private cell(value: Tree | undefined, input: CellInput): WrittenCell {
    const style = look.inputStyle(input)
    if (value === undefined || value === null || typeof value === 'object') return { style }
    const text = String(value)
    if (isNumeric(input)) return { content: { number: text }, style }
    return { content: { text: shownAs(text, input, this.names) }, style }
  }

  /** Title, note and money unit over the heads, and what is the same on every sheet. */
  private framed(
    sheet: BookSheet,
    columns: WrittenSheet['columns'],
    rows: WrittenSheet['rows'],
    validations: readonly Validation[],
    hasMoney: boolean,
    frozen: number,
  ): WrittenSheet {
    const wide = columnLetters(Math.max(columns.length, 2) - 1)
    const width = columns.reduce((sum, column) => sum + column.width, 0)
    const lines = Math.ceil((sheet.note.length * 2) / Math.max(width, 40))
    const unit: readonly (WrittenCell | undefined)[] = hasMoney
      ? [
          { content: { text: workbookWords.unitLabel }, style: look.unitLabelStyle },
          this.cell(this.book.moneyUnit, 'text'),
        ]
      : []
    return {
      name: sheet.name,
      columns,
      rows: [
        { height: 26, cells: [{ content: { text: sheet.title }, style: look.titleStyle }] },
        { height: 17 * lines + 4, cells: [{ content: { text: sheet.note }, style: look.noteStyle }] },
        { height: lineHeight, cells: unit },
        ...rows.map((row) => fitted(row, columns)),
      ],
      merges: [`A2:${wide}2`],
      freeze: { rows: headRow, columns: frozen },
      validations: [
        ...validations,
        ...(hasMoney ? [{ range: unitCell, allow: { list: ['万元', '元'] }, strict: true as const }] : []),
      ],
      protected: true,
      tab: sheet.rare ? 'BFBFBF' : '2F6EBA',
      printTitleRows: [headRow, headRow],
    }
  }

  private form(sheet: FormSheet): WrittenSheet {
    const heads = [workbookWords.labelHead, workbookWords.answerHead, workbookWords.noteHead]
    const rows = sheet.fields.map((field) => ({
      cells: [
        { content: { text: headText(field.label, field) }, style: look.labelStyle },
        this.cell(partAt(this.tree, pathOf(field.path)), field.input),
        field.note === undefined ? undefined : { content: { text: field.note }, style: look.remarkStyle },
      ],
    }))
    const validations = sheet.fields.flatMap((field, index) =>
      this.validation(cellName(headRow + index, 1), field.label, field),
    )
    const columns = [{ width: 24 }, { width: 60 }, { width: 50 }]
    return this.framed(
      sheet,
      columns,
      [headLine(heads), ...rows],
      validations,
      sheet.fields.some(({ input }) => input === 'amount'),
      1,
    )
  }

  private grid(sheet: GridSheet): WrittenSheet {
    const heads = [workbookWords.labelHead, ...sheet.heads, workbookWords.noteHead]
    const rows = sheet.rows.map(({ label, note, cells }) => ({
      cells: [
        { content: { text: label }, style: look.labelStyle },
        ...cells.map((cell) =>
          cell ? this.cell(partAt(this.tree, pathOf(cell.path)), cell.input) : { style: look.shutStyle },
        ),
        note === undefined ? undefined : { content: { text: note }, style: look.remarkStyle },
      ],
    }))
    const validations = sheet.rows.flatMap(({ label, cells }, row) =>
      cells.flatMap((cell, column) =>
        cell ? this.validation(cellName(headRow + row, column + 1), label, cell) : [],
      ),
    )
    const columns = [{ width: 36 }, ...sheet.heads.map(() => ({ width: 24 })), { width: 40 }]
    return this.framed(sheet, columns, [headLine(heads), ...rows], validations, true, 1)
  }

  private table(sheet: TableSheet): WrittenSheet {
    const key = keyColumn(sheet)
    const columns = [...(key ? [key] : []), ...sheet.columns]
    const rows = this.rowsOf(sheet).map(({ word, element }) => ({
      cells: [
        ...(key ? [this.cell(word, key.input)] : []),
        ...sheet.columns.map(({ path, input }) => this.cell(partAt(element, pathOf(path)), input)),
      ],
    }))
    const blank = columns.map(({ input }) => ({ style: look.inputStyle(input) }))
    const spare = Array.from({ length: blankRows }, () => ({ cells: blank }))
    const validations = columns.flatMap((column, index) => {
      const letters = columnLetters(index)
      return this.validation(`${letters}${headRow + 1}:${letters}${lastRow}`, column.head, column)
    })
    return this.framed(
      sheet,
      columns.map(({ width, input }) => ({ width, style: look.farStyle(input) })),
      [headLine(columns.map((column) => headText(column.head, column))), ...rows, ...spare],
      validations,
      columns.some(({ input }) => input === 'amount'),
      key || sheet.columns.length > 6 ? 1 : 0,
    )
  }

  private rowsOf({ list }: TableSheet): { readonly word?: string; readonly element: Tree }[] {
    const elements = (part: Tree | undefined): readonly Tree[] =>
      Array.isArray(part) ? (part as readonly Tree[]) : []
    const at = (path: string): readonly Tree[] => elements(partAt(this.tree, pathOf(path)))
    if ('path' in list) return at(list.path).map((element) => ({ element }))
    if ('paths' in list)
      return Object.entries(list.paths).flatMap(([word, path]) =>
        at(path).map((element) => ({ word, element })),
      )
    if ('record' in list) {
      const record = partAt(this.tree, pathOf(list.record)) ?? {}
      return Object.entries(record).map(([name, value]) => ({ element: { key: name, value: value as Tree } }))
    }
    const whole = list.whole === undefined ? [] : at(list.whole).map((element) => ({ element }))
    return [
      ...whole,
      ...this.book.projects.flatMap(({ id }, index) =>
        at(`projects.${index}.${list.owned}`).map((element) => ({ word: id, element })),
      ),
    ]
  }

  private validation(range: string, title: string, cell: Pick<BoundCell, 'input' | 'note'>): Validation[] {
    const allow = this.allowed(cell.input)
    const note = cell.note === undefined ? undefined : { title, text: cell.note }
    if (!allow && !note) return []
    const strict = typeof cell.input === 'object' && 'labels' in cell.input
    return [
      {
        range,
        ...(allow && { allow, error: workbookWords.notInList }),
        ...(note && { note }),
        ...((strict || cell.input === 'count') && { strict: true as const }),
      },
    ]
  }

  private allowed(input: CellInput): Validation['allow'] {
    const { year } = this.book
    if (typeof input === 'object')
      return { list: this.list('labels' in input ? Object.values(input.labels) : input.suggest) }
    switch (input) {
      case 'function':
        return { list: this.list(functionWords(year)) }
      case 'economic':
        return { list: this.list(economicWords(year, 'department')) }
      case 'government':
        return { list: this.list(economicWords(year, 'government')) }
      case 'layout':
        return { list: this.list(layoutWords()) }
      case 'project':
        return { list: this.projectRange }
      case 'amount':
        return { decimal: true }
      case 'count':
        return { whole: [0, 999_999_999] }
      case 'year':
        return { whole: [1949, 2199] }
      default:
        return undefined
    }
  }

  private list(words: readonly string[]): string {
    return this.codes.range(String(words.length), words)
  }
}

/** Points of a line of text. */
const lineHeight = 18

/** The row as high as its longest text needs; a Chinese character is as wide as two digits. */
function fitted(
  row: WrittenSheet['rows'][number],
  columns: WrittenSheet['columns'],
): WrittenSheet['rows'][number] {
  if (row.height !== undefined) return row
  const lines = row.cells.map((cell, index) => {
    if (!cell?.content || !('text' in cell.content)) return 1
    const width = columns[index]?.width ?? 10
    const words = cell.content.text.split('\n')
    return words.reduce((sum, line) => sum + Math.max(1, Math.ceil(wordsWidth(line) / (width + 1))), 0)
  })
  return { ...row, height: lineHeight * Math.min(22, Math.max(1, ...lines)), grows: true }
}

const wordsWidth = (text: string): number => text.length + (text.match(/[^\u0020-\u00ff]/g)?.length ?? 0)

const headText = (text: string, { required }: { readonly required?: true }): string =>
  required ? text + workbookWords.required : text

const headLine = (heads: readonly string[]): WrittenSheet['rows'][number] => ({
  height: 30,
  cells: heads.map((text) => ({ content: { text }, style: look.headStyle })),
})

/** The column that says which list, or whose, a row is of. */
export function keyColumn({
  list,
}: TableSheet):
  | { readonly head: string; readonly width: number; readonly input: CellInput; readonly required?: true }
  | undefined {
  if ('paths' in list)
    return {
      head: list.head,
      width: list.width,
      input: { labels: Object.fromEntries(Object.keys(list.paths).map((word) => [word, word])) },
      required: true,
    }
  if ('owned' in list)
    return {
      head: workbookWords.projectHead,
      width: 30,
      input: 'project',
      ...(list.whole === undefined && { required: true as const }),
    }
  return undefined
}

function namesOf(book: Book): Names {
  const projects = new Map(book.projects.map(({ id, name }) => [id, name]))
  return {
    function: (code) => book.names[code] ?? functionSubject(code, book.year)?.name,
    economic: (code) => book.names[code] ?? economicSubject(code, book.year)?.name,
    layout: (id) => layoutById(id)?.region,
    project: (id) => projects.get(id),
  }
}

function guide(): WrittenSheet {
  const columns = [{ width: 16 }, { width: 110 }]
  return {
    name: workbookWords.guideName,
    columns,
    rows: [
      { height: 32, cells: [{ content: { text: workbookWords.guideTitle }, style: look.titleStyle }] },
      ...workbookWords.guide.map((text, index) =>
        fitted(
          {
            cells: [
              { content: { text: `${index + 1}.` }, style: look.guideStyle },
              { content: { text }, style: look.guideStyle },
            ],
          },
          columns,
        ),
      ),
      { height: lineHeight, cells: [] },
      ...bookSheets.map(({ name, note }) =>
        fitted(
          {
            cells: [
              { content: { text: name }, style: look.labelStyle },
              { content: { text: note }, style: look.remarkStyle },
            ],
          },
          columns,
        ),
      ),
    ],
    protected: true,
    tab: '2F6EBA',
  }
}
