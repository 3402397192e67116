import { economicSubject, functionSubject } from '../catalog/subjects/index.ts'
import { bookSheets, type BookSheet, type SheetColumn } from '../catalog/book/index.ts'
import {
  type Book,
  encodeBook,
  factFinder,
  facts,
  type GoalIndicator,
  type GoalValue,
  type Tree,
} from '../book/index.ts'
import type { Coordinates } from '../model/index.ts'
import { amountOfQuantity, relativeKey } from './amounts.ts'
import type { ComparedRow, ComparedTable, Side, SideAmount } from './comparison.ts'
import { withoutYear } from './years.ts'

/** Dimensions of which a total names one at most; finer amounts are rows of the lines. */
const dimensions = ['source', 'function', 'economic', 'kind', 'project', 'item'] as const

/** A book as it is compared: its totals by each dimension, and every row of its sheets. */
export function bookSide(book: Book): Side {
  const { year, moneyUnit } = book
  const amounts = new Map<string, SideAmount>()
  const units = { money: moneyUnit, percent: '%', count: '', area: '平方米' } as const
  for (const { coordinates, aspect, quantity } of facts(book)) {
    const named = dimensions.filter((name) => coordinates[name] !== undefined)
    if (named.length > 1 && !isItem(coordinates)) continue
    if (coordinates.flow === undefined && coordinates.item === undefined) continue
    if (aspect !== 'amount' && aspect !== 'count') continue
    if (coordinates.flow === 'expenditure' && coordinates.source === 'current') continue
    // Revenue that the book does not keep is what its lines spend: no fact of its own but by source.
    if (
      coordinates.flow === 'revenue' &&
      coordinates.function !== undefined &&
      book.budget.revenue.length === 0
    )
      continue
    const entry = { coordinates, aspect, amount: amountOfQuantity(quantity, units[quantity.dimension]) }
    amounts.set(relativeKey(entry, year), entry)
  }
  const find = factFinder(book)
  return {
    kind: 'book',
    unit: book.unit.name,
    year,
    amounts,
    find: (coordinates, aspect) => find({ coordinates, aspect }),
    tables: [...sheetTables(book), ...goalTables(book)],
    sentences: [],
  }
}

const isItem = ({ item, project, function: code, economic, kind }: Coordinates): boolean =>
  item !== undefined && [project, code, economic, kind].every((part) => part === undefined)

const valueText = (value: GoalValue | undefined): string =>
  value ? `${value.comparator ?? ''}${value.value}${value.unit ?? ''}` : ''

/** Head of a column of the book's workbook, by the list and the path that it is bound to. */
function headOf(list: string, path: string): string {
  for (const sheet of bookSheets) {
    if (sheet.kind !== 'table' || !Object.values(sheet.list).includes(list)) continue
    const column = sheet.columns.find((one) => one.path === path)
    if (column) return column.head
  }
  return path
}

/** Goals of the unit and of each project: a row an indicator. */
export function goalTables({ goal, projects, year, unit }: Book): ComparedTable[] {
  const table = (
    key: string,
    title: string,
    text: string | undefined,
    indicators: readonly GoalIndicator[],
  ) => ({
    key: `goal ${key}`,
    title,
    rows: [
      { key: 'goal', label: title, cells: new Map([[headOf('projects', 'goal'), text ?? '']]) },
      ...unique(
        indicators.map((one) => ({
          key: [one.level1, one.level2, one.name].join('\n'),
          label: one.name,
          cells: new Map([
            [headOf('indicators', 'target.value'), valueText(one.target)],
            [headOf('indicators', 'basis'), one.basis ?? ''],
            [headOf('indicators', 'prior.value'), valueText(one.prior)],
            [headOf('indicators', 'weight'), one.weight ?? ''],
            [headOf('indicators', 'scoring'), one.scoring ?? ''],
            [headOf('indicators', 'evidence'), one.evidence ?? ''],
          ]),
        })),
      ),
    ],
  })
  const all = [
    ...(goal.indicators.length > 0 || goal.goal !== undefined
      ? [table('', unit.name, goal.goal, goal.indicators)]
      : []),
    ...projects.map(({ name, goal: text, indicators }) =>
      table(withoutYear(name, year), name, text, indicators),
    ),
  ]
  return all
}

/** What identifies a row of a sheet, by the path of its list; what is not named here is known by all of its words. */
const identity: Readonly<Record<string, readonly string[]>> = {
  projects: ['name'],
  'unit.members': ['name'],
  glossary: ['term'],
  monitoring: ['date', 'project', 'indicator', 'level2', 'evidence'],
}
/** A row with these is known by its words, not by what it says of them. */
const said: ReadonlySet<SheetColumn['input']> = new Set([
  'amount',
  'decimal',
  'count',
  'long',
  'date',
] as const)

function sheetTables(book: Book): ComparedTable[] {
  const tree = encodeBook(book)
  const names = new Map(book.projects.map(({ id, name }) => [id, withoutYear(name, book.year)]))
  return bookSheets.flatMap((sheet) => {
    const rows = rowsOf(sheet, tree, names, book.year)
    return rows.length === 0 ? [] : [{ key: `sheet ${sheet.name}`, title: sheet.title, rows: unique(rows) }]
  })
}

function rowsOf(
  sheet: BookSheet,
  tree: Tree,
  names: ReadonlyMap<string, string>,
  year: number,
): ComparedRow[] {
  const cell = (part: Tree | undefined, path: string): string => {
    const value = partAt(part, path)
    return typeof value === 'string' || typeof value === 'number' ? String(value) : ''
  }
  if (sheet.kind === 'form')
    return sheet.fields
      .filter(({ path, input }) => path !== 'goal.goal' && input !== 'year')
      .map(({ label, path }) => ({ key: path, label, cells: new Map([['', cell(tree, path)]]) }))
  if (sheet.kind === 'grid')
    return sheet.rows.map(({ label, cells }) => ({
      key: label,
      label,
      cells: new Map(
        cells.flatMap((one, index) =>
          one ? [[sheet.heads[index] ?? '', cell(tree, one.path)] as const] : [],
        ),
      ),
    }))
  return lists(sheet, tree).flatMap(({ path, owner, parts }) =>
    parts.map((part) => {
      const own = identity[path]
      const keys = sheet.columns.filter((one) => own?.includes(one.path) ?? !said.has(one.input))
      const texts = new Map(
        sheet.columns.map((one) => {
          const text = cell(part, one.path)
          return [one, one.input === 'project' ? (names.get(text) ?? text) : text] as const
        }),
      )
      const words = keys.map((one) => withoutYear(texts.get(one) ?? '', year))
      return {
        key: [owner === undefined ? path : (names.get(owner) ?? owner), ...words].join('\n'),
        label: [
          owner === undefined ? undefined : names.get(owner),
          ...keys.map((one) => shown(one, texts.get(one) ?? '', year)),
        ]
          .filter(Boolean)
          .join(' '),
        cells: new Map(
          [...texts].flatMap(([one, text]) =>
            keys.includes(one) || one.path === 'id' ? [] : [[one.head, shown(one, text, year)] as const],
          ),
        ),
      }
    }),
  )
}

/** Codes with their names, ids as the workbook words them. */
function shown({ input }: SheetColumn, text: string, year: number): string {
  if (text === '') return ''
  if (typeof input === 'object') return 'labels' in input ? (input.labels[text] ?? text) : text
  const subject =
    input === 'function'
      ? functionSubject(text, year)
      : input === 'economic' || input === 'government'
        ? economicSubject(text, year)
        : undefined
  return subject ? `${text} ${subject.name}` : text
}

interface List {
  readonly path: string
  /** Id of the project that the list is of. */
  readonly owner?: string
  readonly parts: readonly Tree[]
}

function lists({ list }: Extract<BookSheet, { kind: 'table' }>, tree: Tree): List[] {
  const at = (path: string): readonly Tree[] => {
    const part = partAt(tree, path)
    return Array.isArray(part) ? (part as readonly Tree[]) : []
  }
  if ('path' in list) return [{ path: list.path, parts: at(list.path) }]
  if ('paths' in list) return Object.values(list.paths).map((path) => ({ path, parts: at(path) }))
  if ('record' in list) {
    const part = partAt(tree, list.record)
    const entries =
      typeof part === 'object' && part !== null && !Array.isArray(part) ? Object.entries(part) : []
    return [
      {
        path: list.record,
        parts: entries.map(([key, value]) => ({ key, value, '': value })),
      },
    ]
  }
  // Indicators are compared with the goals they belong to.
  if (list.owned === 'indicators') return []
  return at('projects').map((project) => {
    const [id, parts] = [partAt(project, 'id'), partAt(project, list.owned)]
    return {
      path: list.owned,
      owner: typeof id === 'string' ? id : '',
      parts: Array.isArray(parts) ? (parts as readonly Tree[]) : [],
    }
  })
}

function partAt(tree: Tree | undefined, path: string): Tree | undefined {
  let part: Tree | undefined = tree
  for (const step of path === '' ? [] : path.split('.')) {
    if (typeof part !== 'object' || part === null || Array.isArray(part)) return undefined
    part = (part as Readonly<Record<string, Tree>>)[step]
  }
  return part
}

/** Rows of one key get a number behind it, in order. */
function unique(rows: readonly ComparedRow[]): ComparedRow[] {
  const counts = new Map<string, number>()
  return rows.map((row) => {
    const count = (counts.get(row.key) ?? 0) + 1
    counts.set(row.key, count)
    return count > 1 ? { ...row, key: `${row.key}#${count}` } : row
  })
}
