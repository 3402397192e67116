import type { ComparedRow, ComparedTable, RowChange, TableChange } from './comparison.ts'
import { inAnyYear } from './years.ts'

/** A side's tables and the year that they are of. */
interface Tables {
  readonly year: number
  readonly tables: readonly ComparedTable[]
}

type Years = readonly [number, number]

/** Tables that differ: rows are matched by their keys, wherever they stand. */
export function compareTables(before: Tables, after: Tables): readonly TableChange[] {
  const changes: TableChange[] = []
  for (const table of after.tables) {
    const old = before.tables.find(({ key }) => key === table.key)
    if (!old) {
      changes.push({ change: 'added', title: table.title, rows: [] })
      continue
    }
    const rows = compareRows(old.rows, table.rows, [before.year, after.year])
    if (rows.length > 0) changes.push({ change: 'changed', title: table.title, rows })
  }
  for (const { key, title } of before.tables)
    if (!after.tables.some((table) => table.key === key)) changes.push({ change: 'removed', title, rows: [] })
  return changes
}

function compareRows(
  before: readonly ComparedRow[],
  after: readonly ComparedRow[],
  years: Years,
): RowChange[] {
  const places = new Map(before.map(({ key }, index) => [key, index]))
  const staying = longestAscent(after.flatMap(({ key }) => places.get(key) ?? []))
  const changes: RowChange[] = []
  after.forEach((row, index) => {
    const place = places.get(row.key)
    if (place === undefined) {
      changes.push({ change: 'added', label: row.label, to: index + 1, cells: onlyAfter(row) })
      return
    }
    const cells = compareCells(before[place]!, row, years)
    const moved = !staying.has(place)
    if (!moved && cells.length === 0) return
    const change = moved ? 'moved' : 'changed'
    changes.push({ change, label: row.label, from: place + 1, to: index + 1, cells })
  })
  const kept = new Set(after.map(({ key }) => key))
  before.forEach((row, index) => {
    if (!kept.has(row.key))
      changes.push({ change: 'removed', label: row.label, from: index + 1, cells: onlyBefore(row) })
  })
  return changes
}

const onlyAfter = ({ cells }: ComparedRow) =>
  [...cells].filter(([, text]) => text !== '').map(([head, after]) => ({ head, before: '', after }))
const onlyBefore = ({ cells }: ComparedRow) =>
  [...cells].filter(([, text]) => text !== '').map(([head, before]) => ({ head, before, after: '' }))

function compareCells(before: ComparedRow, after: ComparedRow, [then, later]: Years): RowChange['cells'] {
  const heads = new Set([...after.cells.keys(), ...before.cells.keys()])
  return [...heads].flatMap((head) => {
    const [old, now] = [before.cells.get(head) ?? '', after.cells.get(head) ?? '']
    return inAnyYear(old, then) === inAnyYear(now, later) ? [] : [{ head, before: old, after: now }]
  })
}

/** The longest part of a sequence that rises: rows that stand in the same order before and after. */
export function longestAscent(sequence: readonly number[]): ReadonlySet<number> {
  const tails: number[] = []
  const previous: number[] = []
  sequence.forEach((value, index) => {
    let low = 0
    let high = tails.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (sequence[tails[middle]!]! < value) low = middle + 1
      else high = middle
    }
    previous[index] = low > 0 ? tails[low - 1]! : -1
    tails[low] = index
  })
  const found = new Set<number>()
  for (let at = tails.at(-1) ?? -1; at >= 0; at = previous[at]!) found.add(sequence[at]!)
  return found
}
