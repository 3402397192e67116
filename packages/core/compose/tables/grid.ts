import type { Topic } from '../../book/index.ts'
import { composing, type Layout, type TableLayout } from '../../catalog/index.ts'
import { meet } from '../../catalog/lexicon/index.ts'
import type { Addend, Cell, Grid, Row } from '../disclosure.ts'
import { type MoneyStyle, printMoney, printPercent } from '../print.ts'
import type { Speech } from '../speech.ts'
import { columnsOf, headRows, numberRow } from './heads.ts'
import { type AmountColumn, amountColumns, tableMeaning } from './meanings.ts'
import { listedRows, type RowDraft } from './rows.ts'
import { sidesOf, type TableSide } from './sides.ts'

/** A table of the layout with the book's amounts. */
export function tableOf(table: TableLayout, layout: Layout, speech: Speech): Grid {
  const { figures, composition } = speech
  const own = composition.tables[table.role] ?? {}
  const { year: _year, stage: _stage, unit: _unit, ...about } = tableMeaning(table, own)
  const amounts = amountColumns(table, own)
  const moneyUnit = table.moneyUnit ?? layout.moneyUnit
  const style: MoneyStyle = { unit: moneyUnit, decimals: 2, grouping: composition.grouping === true }
  const listed =
    own.by === 'items' ? amounts.map((amount) => ({ ...about, ...amount.about })) : [own.empties ?? about]
  const empty = own.empty !== undefined && listed.every((topic) => figures.now(topic) === 0)
  const cells = new CellMaker(speech, style, table, amounts)
  const sided = table.columns.some(({ role }) => role === 'label')
  const rows = sided
    ? sideRows(sidesOf(table, amounts, about, figures, own.sides), about, table, cells)
    : own.by === 'items'
      ? [
          {
            role: 'item' as const,
            level: 0,
            cells: amounts.map((amount) => cells.of(met({}, about, amount.about), amount)),
          },
        ]
      : empty && own.emptyTotal !== true
        ? []
        : listedCells(listedRows({ layout, table, composition, own, about, figures }), amounts, cells)
  const mark = composition.columnMark
  const labels = table.columns.filter(({ role }) => role === 'label').length
  return {
    kind: 'grid',
    role: 'table',
    id: table.role,
    ...(table.number !== '' && { number: table.number }),
    title: speech.plain(
      (composition.tableTitle ?? '{title}').replace('{title}', titleOf(table, figures.book.unit.level)),
      speech.whole,
    ),
    preparedBy: speech.plain(composition.preparedBy, speech.whole),
    moneyUnit,
    wide: own.wide === true,
    columns: columnsOf(table.columns),
    head: [
      ...headRows(table.columns),
      ...(mark !== undefined && labels < 2 ? [numberRow(table.columns, mark)] : []),
    ],
    rows,
    notes:
      empty && own.empty !== undefined
        ? [{ kind: 'prose', role: 'note', runs: speech.runs(own.empty, speech.whole) }]
        : [],
  }
}

/** What a row and a column say together: the finer where one lies under the other, undefined where they exclude each other. */
function met(table: Topic, row: Topic, column: Topic): Topic | undefined {
  const both = meet(row, column)
  return both && (meet(table, both) ?? { ...table, ...both })
}

/** The title that the layout has for that level, where it has one for each. */
function titleOf({ title, titles = [] }: TableLayout, level: 'unit' | 'department'): string {
  const { unit, department } = composing.levels
  const own = level === 'department' ? title.replace(unit, department) : title
  return titles.includes(own) ? own : title
}

/** Prints amounts of one table; a cell of nothing is blank. */
class CellMaker {
  private readonly speech: Speech
  private readonly style: MoneyStyle
  private readonly table: TableLayout
  readonly amounts: readonly AmountColumn[]

  constructor(speech: Speech, style: MoneyStyle, table: TableLayout, amounts: readonly AmountColumn[]) {
    this.speech = speech
    this.style = style
    this.table = table
    this.amounts = amounts
  }

  of(about: Topic | undefined, { before, aspect }: AmountColumn): Cell {
    if (!about) return { text: '' }
    const { figures } = this.speech
    if (aspect) return this.changed(about, aspect)
    const value = before ? figures.prior(about) : figures.now(about)
    if (value === undefined) return { text: composing.openCell, open: true }
    if (value === 0) return { text: '' }
    const { text, decimal } = printMoney(value, this.style)
    return { text, amount: decimal, fact: figures.coordinates(about, before) }
  }

  private changed(about: Topic, aspect: 'change' | 'rate'): Cell {
    const { figures } = this.speech
    const [now, before] = [figures.now(about), figures.prior(about)]
    if (now === undefined || before === undefined) return { text: composing.openCell, open: true }
    const fact = figures.coordinates(about)
    if (aspect === 'rate') {
      const text = before > 0 ? printPercent(now - before, before) : undefined
      return text === undefined ? { text: '' } : { text, fact, aspect }
    }
    if (now === before) return { text: '' }
    const { text, decimal } = printMoney(now - before, this.style)
    return { text, amount: decimal, fact, aspect }
  }

  /** Columns of the same row that the column is the sum of. */
  partsOf(column: number): readonly number[] {
    return this.table.columns.flatMap(({ parent }, index) => (parent === column ? [index] : []))
  }
}

const withSum = (cell: Cell, sum: readonly Addend[]): Cell =>
  cell.amount === undefined || sum.length === 0 ? cell : { ...cell, sum }

/** What a cell is the sum of: the rows under its row, else the columns beside its column. */
const addends = (
  row: number,
  column: number,
  parts: readonly number[],
  columns: readonly number[],
): Addend[] =>
  parts.length > 0
    ? parts.map((part) => ({ row: part, column }))
    : columns.map((part) => ({ row, column: part }))

function listedCells(drafts: readonly RowDraft[], amounts: readonly AmountColumn[], cells: CellMaker): Row[] {
  return drafts.map(({ role, level, about, keys, parts }, index) => ({
    role,
    level,
    cells: [
      ...keys,
      ...amounts.map((amount) =>
        withSum(
          cells.of(met({}, about, amount.about), amount),
          addends(index, amount.column, parts, cells.partsOf(amount.column)),
        ),
      ),
    ],
  }))
}

/** Two lists beside each other, their sums on the last row. */
function sideRows(sides: readonly TableSide[], about: Topic, table: TableLayout, cells: CellMaker): Row[] {
  const height = Math.max(...sides.map(({ rows }) => rows.length))
  const sums = sides.length > 1
  /** Row of the grid at which a row of a side stands. */
  const placed = ({ rows }: TableSide, index: number): number =>
    sums && rows[index]!.total && index === rows.length - 1 ? height - 1 : index
  const blank = (): Cell => ({ text: '' })
  const grid = Array.from({ length: height }, () => table.columns.map(blank))
  for (const side of sides) {
    side.rows.forEach((row, index) => {
      const at = placed(side, index)
      grid[at]![side.label] = { text: row.label }
      for (const amount of side.amounts) {
        const sum = addends(
          at,
          amount.column,
          row.parts.map((part) => placed(side, part)),
          cells.partsOf(amount.column),
        )
        grid[at]![amount.column] = withSum(cells.of(met(about, row.about, amount.about), amount), sum)
      }
    })
  }
  return grid.map((row, index) => ({
    role: (sums && index === height - 1) || (!sums && index === 0) ? 'total' : 'item',
    level: 0,
    cells: row,
  }))
}
