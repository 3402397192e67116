import { type Book, type Known, sumOfKnown, type Topic } from '../../book/index.ts'
import {
  composing,
  type Layout,
  type LayoutColumn,
  type TableComposition,
  type TableLayout,
} from '../../catalog/index.ts'
import { meet } from '../../catalog/lexicon/index.ts'
import type { Addend, Cell, Grid, Row } from '../disclosure.ts'
import type { Figures } from '../figures.ts'
import { type MoneyStyle, printMoney, printPercent } from '../print.ts'
import type { Speech } from '../speech.ts'
import { columnsOf, headRows, numberRow } from './heads.ts'
import { type AmountColumn, amountColumns, ownTopic, tableMeaning } from './meanings.ts'
import { listedRows, type RowDraft } from './rows.ts'
import { type SideRow, sidesOf, type TableSide } from './sides.ts'

/** A table of the layout with the book's amounts. */
export function tableOf(form: TableLayout, layout: Layout, speech: Speech): Grid {
  const { figures, composition } = speech
  const { table, own } = withFurther(form, composition.tables[form.role] ?? {}, figures)
  const { year: _year, stage: _stage, unit: _unit, ...about } = tableMeaning(table, own)
  const amounts = amountColumns(table, own)
  const carried = own.carried === true ? figures.withCarried() : figures
  const all = own.beside ? carried.withBeside(Object.keys(own.beside)) : carried
  const moneyUnit = table.moneyUnit ?? layout.moneyUnit
  const style: MoneyStyle = {
    unit: moneyUnit,
    decimals: composition.decimals ?? 2,
    grouping: composition.grouping === true,
  }
  const listed =
    own.by === 'items' ? amounts.map((amount) => ({ ...about, ...amount.about })) : [own.empties ?? about]
  const empty = own.empty !== undefined && listed.every((topic) => figures.now(topic) === 0)
  const cells = new CellMaker(speech, style, table, amounts, all, own.asksOnce !== undefined)
  const sided = own.by === undefined && table.columns.some(({ role }) => role === 'label') && isSided(table)
  const asked = own.asks !== undefined && !empty && !isListed(own, figures.book)
  const rows = (): Row[] => {
    if (asked) return []
    if (sided) return sideRows(sidesOf(table, amounts, about, all, own.sides), about, table, cells)
    if (own.by === 'items')
      return [
        {
          role: 'item',
          level: 0,
          cells: amounts.map((amount) => cells.of(met({}, about, amount.about), amount)),
        },
      ]
    if (own.by === 'years') return yearRows(own.years ?? ['', '', ''], about, table, cells, speech)
    if (empty && own.emptyTotal !== true) return []
    const listing = { layout, table, composition, own, about, figures: all, speech }
    return listedCells(listedRows(listing), amounts, cells)
  }
  const printed = rows()
  const columns = own.heads
    ? table.columns.map((column, index) => ({
        ...column,
        path: speech.plain(own.heads![index]!, speech.whole).split('/'),
      }))
    : table.columns
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
    columns: columnsOf(table.columns, printed),
    head: [
      ...headRows(columns),
      ...(mark !== undefined && labels < 2 ? [numberRow(table.columns, mark)] : []),
    ],
    rows: printed,
    notes: [
      ...(empty && own.empty !== undefined ? [own.empty] : []),
      ...(asked ? [`{open:${own.asks}}`] : []),
      ...(cells.missing ? [`{open:${own.asksOnce}}`] : []),
    ].map((text) => ({ kind: 'prose', role: 'note', runs: speech.runs(text, speech.whole) })),
  }
}

/** Whether the book has one by one what the table lists. */
const isListed = ({ by }: TableComposition, { procurement, purchasedServices }: Book): boolean =>
  (by === 'services' ? purchasedServices : procurement).lines.length > 0

/** The table with columns for money that its form has no place for, where there is some. */
function withFurther(
  form: TableLayout,
  own: TableComposition,
  figures: Figures,
): { readonly table: TableLayout; readonly own: TableComposition } {
  const { year: _year, stage: _stage, unit: _unit, ...about } = tableMeaning(form, own)
  const further = (own.further ?? []).filter(({ amount }) => {
    const topic = met(about, {}, ownTopic(amount))
    return topic !== undefined && figures.now(topic) !== 0
  })
  if (further.length === 0) return { table: form, own }
  const columns = further.map(({ head }): LayoutColumn => ({ path: head.split('/'), role: 'amount' }))
  return {
    table: { ...form, columns: [...form.columns, ...columns] },
    own: { ...own, amounts: [...(own.amounts ?? []), ...further.map(({ amount }) => amount)] },
  }
}

/** Rows of labels, one list a column of labels; not those that are listed by code beside the name of the unit. */
const isSided = ({ columns }: TableLayout): boolean => columns.every(({ role }) => role !== 'code')

/** What a row and a column say together: the finer where one lies under the other, undefined where they exclude each other. */
function met(table: Topic, row: Topic, column: Topic): Topic | undefined {
  const both = meet(row, column)
  return both && (meet(table, both) ?? { ...table, ...both })
}

/** The title that the layout has for that level, where it has one for each. */
function titleOf({ title, titles = [] }: TableLayout, level: 'unit' | 'department'): string {
  const { unit, department } = composing.levels
  const own = level === 'department' ? title.replace(unit, department) : title.replace(department, unit)
  return titles.includes(own) ? own : title
}

/** Prints amounts of one table; a cell of nothing is blank. */
class CellMaker {
  private readonly speech: Speech
  private readonly style: MoneyStyle
  readonly table: TableLayout
  readonly amounts: readonly AmountColumn[]
  /** With what is carried over in its fund, where the table counts so. */
  private readonly all: Figures
  /** Measures that nobody knows of a row are blank, and asked for once. */
  private readonly once: boolean
  missing = false

  constructor(
    speech: Speech,
    style: MoneyStyle,
    table: TableLayout,
    amounts: readonly AmountColumn[],
    all: Figures,
    once: boolean,
  ) {
    this.speech = speech
    this.style = style
    this.table = table
    this.amounts = amounts
    this.all = all
    this.once = once
  }

  of(about: Topic | undefined, amount: AmountColumn, figures: Figures = this.all): Cell {
    if (!about) return { text: '' }
    const { before, aspect } = amount
    if (aspect) return this.changed(about, aspect)
    const value = before ? figures.prior(about) : figures.now(about)
    if (value === undefined && this.once && about.item !== undefined) {
      this.missing = true
      return { text: '' }
    }
    if (value === undefined) return this.open(about, before ? 'prior' : 'amount')
    if (value === 0) return this.nothing()
    const { text, decimal } = printMoney(value, this.style)
    if (figures.isMixed(about)) return { text, amount: decimal }
    return { text, amount: decimal, fact: figures.coordinates(about, before) }
  }

  /** A row of a side; of the revenue, what is carried over stands on a row of its own where rows name their sources. */
  ofSide(about: Topic | undefined, amount: AmountColumn, ofSource: boolean): Cell {
    return this.of(about, amount, about && this.figuresFor(about, ofSource))
  }

  value(about: Topic, { before }: AmountColumn, ofSource: boolean): Known {
    const figures = this.figuresFor(about, ofSource)
    return before ? figures.prior(about) : figures.now(about)
  }

  /** A sum that is printed before the last one: what its parts add up to, which may be less than what its label says. */
  added(parts: readonly Known[], whole: Cell, value: Known): Cell {
    const sum = sumOfKnown(parts)
    if (sum === undefined || sum === value) return whole
    if (sum === 0) return this.nothing()
    const { text, decimal } = printMoney(sum, this.style)
    return { text, amount: decimal }
  }

  private figuresFor({ flow }: Topic, ofSource: boolean): Figures {
    return ofSource && flow === 'revenue' ? this.speech.figures : this.all
  }

  private nothing(): Cell {
    return { text: this.speech.composition.zeros === true ? printMoney(0, this.style).text : '' }
  }

  private open(about: Topic, when: 'amount' | 'prior'): Cell {
    this.speech.asking.number(about, when)
    return { text: composing.openCell, open: true }
  }

  private changed(about: Topic, aspect: 'change' | 'rate'): Cell {
    const { figures } = this.speech
    const [now, before] = [figures.now(about), figures.prior(about)]
    if (now === undefined) return this.open(about, 'amount')
    if (before === undefined) return this.open(about, 'prior')
    const fact = figures.coordinates(about)
    if (aspect === 'rate') {
      const text = before > 0 ? printPercent(now - before, before) : undefined
      return text === undefined ? { text: '' } : { text, fact, aspect }
    }
    if (now === before) return this.nothing()
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
  const { columns } = cells.table
  return drafts.map(({ role, level, about, keys, parts, figures }, index) => {
    const row: Cell[] = []
    let key = 0
    for (let at = 0; at < columns.length; ) {
      const amount = amounts.find(({ column }) => column === at)
      const cell = amount
        ? withSum(
            cells.of(met({}, about, amount.about), amount, figures),
            addends(index, at, parts, cells.partsOf(at)),
          )
        : (keys[key++] ?? { text: '' })
      row.push(cell)
      at += cell.columnSpan ?? 1
    }
    return { role, level, cells: row }
  })
}

/** Last year, this year and the change under each other; the first column names the unit. */
function yearRows(
  labels: readonly [string, string, string],
  about: Topic,
  table: TableLayout,
  cells: CellMaker,
  speech: Speech,
): Row[] {
  const keys = table.columns.filter(({ role }) => role !== 'amount').length
  return labels.map((label, index) => ({
    role: 'item',
    level: 0,
    cells: [
      ...Array.from({ length: keys - 1 }, () => ({
        text: index === 0 ? speech.plain('{unit}', speech.whole) : '',
      })),
      { text: speech.plain(label, speech.whole) },
      ...cells.amounts.map((amount) =>
        cells.of(met({}, about, amount.about), {
          ...amount,
          before: index === 0,
          ...(index === 2 && { aspect: 'change' as const }),
        }),
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
    const topic = (row: SideRow, amount: AmountColumn): Topic | undefined =>
      row.about && met(about, row.about, amount.about)
    const named = (row: SideRow): boolean => row.about?.source !== undefined
    side.rows.forEach((row, index) => {
      const at = placed(side, index)
      grid[at]![side.label] = { text: row.label }
      for (const amount of side.amounts) {
        const own = topic(row, amount)
        const cell = cells.ofSide(own, amount, named(row))
        const parts = row.parts.map((part) => side.rows[part]!)
        const made =
          row.adds && own
            ? cells.added(
                parts.map((part) => {
                  const about = topic(part, amount)
                  return about ? cells.value(about, amount, named(part)) : 0
                }),
                cell,
                cells.value(own, amount, named(row)),
              )
            : cell
        const sum = addends(
          at,
          amount.column,
          row.parts.map((part) => placed(side, part)),
          cells.partsOf(amount.column),
        )
        grid[at]![amount.column] = withSum(made, sum)
      }
    })
  }
  return grid.map((row, index) => ({
    role: (sums && index === height - 1) || (!sums && index === 0) ? 'total' : 'item',
    level: 0,
    cells: row,
  }))
}
