import { economicByName, functionByName } from '@mingzhang/core/catalog'
import { type Block, cellDecimal, type RawCell, type RawRow, type TableBlock } from '@mingzhang/core/model'

/**
 * Puts rows together that a page turn has torn: a cell's last lines stand under the head that the next page repeats, in
 * a row of their own without a number.
 */
export function joinTorn(blocks: readonly Block[]): Block[] {
  const out = [...blocks]
  let before = -1
  blocks.forEach((block, index) => {
    if (block.kind !== 'table') {
      if (block.role !== 'furniture') before = -1
      return
    }
    const above = before < 0 ? undefined : (out[before] as TableBlock)
    const joined = above && join(above, block)
    if (joined) [out[before], out[index]] = joined
    before = index
  })
  return out.filter((block) => block.kind !== 'table' || block.rows.length > 0)
}

const tight = (text: string): string => text.replace(/\s+/g, '')
const words = (row: RawRow): string => row.cells.map(({ text }) => tight(text)).join('|')
const isAmount = ({ text }: RawCell): boolean => cellDecimal(text) !== undefined
const filled = (row: RawRow): RawCell[] => row.cells.filter(({ text }) => tight(text) !== '')

function join(above: TableBlock, below: TableBlock): [TableBlock, TableBlock] | undefined {
  const last = above.rows.at(-1)
  const at = headsAgain(above, below)
  const rest = below.rows[at]
  if (!last || !rest || above.width !== below.width || last.place.page + 1 !== rest.place.page)
    return undefined
  if (rest.head || !isTorn(last, rest, above)) return undefined
  const cells = last.cells.map((cell) => {
    const more = cellAt(rest, cell)
    return more ? { ...cell, text: cell.text + more.text } : cell
  })
  const rows = below.rows.flatMap((row, r) => {
    if (r === at) return []
    return r === at + 1 ? [{ ...row, cells: [...spanning(rest, row), ...row.cells] }] : [row]
  })
  return [
    { ...above, rows: [...above.rows.slice(0, -1), { ...last, cells }] },
    { ...below, rows },
  ]
}

/** How many rows the lower part begins with that the upper one prints as its head. */
function headsAgain(above: TableBlock, below: TableBlock): number {
  const start = above.rows.findIndex((row) => words(row) === words(below.rows[0]!))
  if (start < 0 || start > 8) return 0
  let count = 0
  while (
    count < below.rows.length &&
    words(below.rows[count]!) === words(above.rows[start + count] ?? below.rows[0]!)
  )
    count += 1
  return count
}

const cellAt = (row: RawRow, { column, columnSpan }: RawCell): RawCell | undefined =>
  row.cells.find(
    (cell) => cell.column === column && cell.columnSpan === columnSpan && tight(cell.text) !== '',
  )

/** Cells of the row that is taken away, as far as they reach down into the next one. */
const spanning = (row: RawRow, next: RawRow): RawCell[] =>
  row.cells.flatMap((cell) =>
    cell.rowSpan > 1 && !next.cells.some(({ column }) => column === cell.column)
      ? [{ ...cell, text: '', rowSpan: cell.rowSpan - 1 }]
      : [],
  )

/** A list mark, or a code: such a cell begins something. */
const begins = /^(?:[（(]?[一二三四五六七八九十\d]+[）)、.．]|其中|合计|总计|小计|\d)/

function isTorn(last: RawRow, rest: RawRow, { rows }: TableBlock): boolean {
  const more = filled(rest)
  const whole = filled(last)
  if (more.length === 0 || more.length >= whole.length || !whole.some((cell) => /\d/.test(cell.text)))
    return false
  const pairs = more.map((cell) => [last.cells.find((one) => one.column === cell.column), cell] as const)
  const fits = pairs.every(
    ([upper, lower]) =>
      upper?.columnSpan === lower.columnSpan &&
      tight(upper.text) !== '' &&
      !isAmount(upper) &&
      !isAmount(lower) &&
      !begins.test(tight(lower.text)),
  )
  if (!fits) return false
  if (pairs.some(([upper, lower]) => isWhole(tight(upper!.text + lower.text)) && !isWhole(tight(lower.text))))
    return true
  // where every row has its amount, one without is none
  const data = rows.filter((row) => !row.head && filled(row).some(isAmount))
  return data.length >= 4 && rows.slice(rows.indexOf(data[0]!)).every((row) => filled(row).some(isAmount))
}

/** A name that is known as it stands: a 科目, a level of the performance indicators. */
const isWhole = (name: string): boolean =>
  /^\p{Script=Han}{2,8}指标$/u.test(name) ||
  functionByName(name).length > 0 ||
  economicByName(name, 'department').length > 0
