import type { Claim, Coordinates, Decimal, Place } from '../../model/index.ts'
import { coordinatesKey } from '../../model/index.ts'
import type { ReadingBuilder } from '../builder.ts'
import { bindWords } from './bindings.ts'
import type { Part } from './draft.ts'

/** A number of a table that is going to be a claim, or words in a column of amounts. */
export type ClaimCell = NumberCell | WordCell

interface AnyCell {
  readonly table: string
  /** 0-based row and column in the table; column -1 for what no column is left for. */
  readonly row: number
  readonly column: number
  readonly place: Place
  readonly quote: string
  readonly parts: readonly Part[]
}

interface WordCell extends AnyCell {
  readonly words: string
}

interface NumberCell extends AnyCell {
  readonly aspect: Claim['aspect']
  readonly printed: string
  readonly decimal: Decimal
  readonly coordinates?: Coordinates
  readonly unit?: string
  readonly unitPrinted: boolean
  readonly inferred?: boolean
  readonly base?: NonNullable<Claim['base']>
  /** Range in the cell's text, for a number among words. */
  readonly range?: readonly [start: number, end: number]
  readonly half?: number
  readonly total?: boolean
  readonly parent?: number
}

const isNumber = (cell: ClaimCell): cell is NumberCell => 'decimal' in cell

/** Makes the claims of all tables in order and binds their numbers; ids by "table/row/column". */
export function settleClaims(cells: readonly ClaimCell[], builder: ReadingBuilder): Map<string, string> {
  const ids = new Map<string, string>()
  const numbers = cells.filter(isNumber)
  const dropped = new Set([...repeatedTotals(numbers), ...unlikeTotals(numbers)])
  for (const cell of cells) {
    const { table, row, column } = cell
    if (!isNumber(cell)) {
      for (const part of cell.parts) bindWords(builder, part, cell.words, 'name')
      continue
    }
    for (const part of cell.parts) {
      const [start, end] = cell.range ?? [part.start, part.end]
      builder.bindCell(part.block, part.row, part.cell, cell.range ? 'claim' : 'cell', start, end)
    }
    const claim = builder.claim({
      aspect: cell.aspect,
      ...(cell.coordinates && !dropped.has(cell) && { coordinates: cell.coordinates }),
      printed: cell.printed,
      decimal: cell.decimal,
      ...(cell.unit !== undefined && { unit: cell.unit }),
      unitPrinted: cell.unitPrinted,
      via: cell.inferred ? 'inferred' : 'cell',
      place: cell.place,
      quote: cell.quote,
      source: { table, row, column, ...(cell.range && { start: cell.range[0], end: cell.range[1] }) },
      ...(cell.base && { base: cell.base }),
    })
    if (!cell.range) ids.set(`${table}/${row}/${column}`, claim.id)
  }
  return ids
}

const isCarried = ({ coordinates }: NumberCell): boolean =>
  coordinates?.source?.startsWith('carryover') === true || coordinates?.kind === 'carriedForward'

function grouped(cells: readonly NumberCell[], key: (cell: NumberCell) => string): NumberCell[][] {
  const groups = new Map<string, NumberCell[]>()
  for (const cell of cells) {
    const group = groups.get(key(cell))
    if (group) group.push(cell)
    else groups.set(key(cell), [cell])
  }
  return [...groups.values()]
}

/**
 * A total that says no more than one of its parts (收入总计 over a single 财政拨款): one fact is enough. It is the total,
 * unless something carried over makes the total of a source more than its words say.
 */
function repeatedTotals(cells: readonly NumberCell[]): NumberCell[] {
  const out: NumberCell[] = []
  for (const column of grouped(cells, (cell) => `${cell.table}/${cell.column}`)) {
    const byRow = new Map(column.map((cell) => [cell.row, cell]))
    for (const part of column) {
      const total = part.parent === undefined ? undefined : byRow.get(part.parent)
      if (!total?.total || !total.coordinates || !part.coordinates) continue
      if (coordinatesKey(total.coordinates) !== coordinatesKey(part.coordinates)) continue
      const carried = column.some(
        (cell) => cell.half === part.half && isCarried(cell) && cell.decimal.mantissa !== 0,
      )
      out.push(carried && total.coordinates.source !== undefined ? total : part)
    }
  }
  return out
}

/**
 * Where the document carries something over, a table without a line for it may count it in or leave it out: its totals
 * and sources are not for sure those of the tables that have the line. Of revenue the tables with the line are taken at
 * their word, of expenditure those without: there the money of a fund is all that is spent of it.
 */
function unlikeTotals(cells: readonly NumberCell[]): NumberCell[] {
  const brought = (cell: NumberCell): boolean =>
    isCarried(cell) && cell.coordinates?.kind !== 'carriedForward'
  const sent = (cell: NumberCell): boolean => cell.coordinates?.kind === 'carriedForward'
  const any = (test: (cell: NumberCell) => boolean): boolean =>
    cells.some((cell) => test(cell) && cell.decimal.mantissa !== 0)
  const bringing = any(brought)
  const sending = any(sent)
  if (!bringing && !sending) return []
  return grouped(cells, (cell) => cell.table).flatMap((table) => {
    const lines = { brought: table.some(brought), sent: table.some(sent) }
    const brings = table.some((cell) => brought(cell) && cell.decimal.mantissa !== 0)
    return table.filter((cell) => {
      const { coordinates } = cell
      if (!coordinates || coordinates.item || isCarried(cell)) return false
      const { flow, source, function: code, economic, kind, project } = coordinates
      if (flow === 'revenue') return bringing && !lines.brought
      if (brings && source !== undefined) return true
      return sending && !lines.sent && !code && !economic && !kind && !project
    })
  })
}
