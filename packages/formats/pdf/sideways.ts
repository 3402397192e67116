import { cellDecimal, type RawCell, type RawRow } from '@mingzhang/core/model'
import type { PageTable } from './page.ts'
import type { PageFlow } from './prose/paragraphs.ts'

/** How many pages further on the rest of a wide sheet may stand. */
const reach = 24
/** Points by which edges of one row may differ. */
const near = 1.6

interface Edges {
  /** Top of each row, and the bottom of the last. */
  readonly rows: readonly number[]
  readonly columns: readonly number[]
}

interface Home {
  readonly at: number
  readonly first: PageTable
  table: PageTable
  last: PageTable
}

/**
 * A sheet wider than its paper is printed on several pages side by side: pages with one table each, its rows at the same
 * heights, other columns in them. They are put together; what stands over the further pages comes before the first.
 */
export function joinSideways(flows: readonly PageFlow[]): PageFlow[] {
  const out: PageFlow[][] = flows.map((flow) => [flow])
  let homes: Home[] = []
  flows.forEach((flow, at) => {
    const [table, ...more] = flow.tables
    if (!table || more.length > 0 || table.aligned || !isUpright(flow)) return
    homes = homes.filter((home) => at - home.at <= reach)
    const home = homes.findLast((one) => goesOn(flows[one.at]!, one, flow, table))
    if (!home) {
      if (titled(flow)) homes = []
      homes.push({ at, first: table, table, last: table })
      return
    }
    home.table = beside(home.table, table)
    home.last = table
    const over = flow.lines.filter((line) => line.base < table.top + 2)
    const under = flow.lines.filter((line) => !over.includes(line))
    out[at] = [{ ...flow, tables: [], lines: under }]
    const parts = out[home.at]!
    out[home.at] = [
      ...parts.slice(0, -1),
      { ...flow, tables: [], lines: over },
      { ...parts.at(-1)!, tables: [home.table] },
    ]
  })
  return out.flat()
}

/** Places of a page that its viewer turns do not tell what stands above what. */
function isUpright({ page }: PageFlow): boolean {
  const [left, top, right, bottom] = page.view({ left: 0, top: 0, right: 2, bottom: 1 })
  return right - left > bottom - top && top < page.height / 2
}

/** Prints the number or the title of a table: what stands before it goes on no more. */
const titled = (flow: PageFlow): boolean =>
  flow.lines.some(({ text }) => {
    const rest = tight(text).replace(tableNumber, '')
    return rest === '' || /.{3,}表(?:[（(].*[）)])?$/.test(rest)
  })

const tableNumber = /^(?:公开|预算|附)?表?[\d\-—.一二三四五六七八九十]+表?[：:、.]?/

function edgesOf(table: PageTable): Edges | undefined {
  const boxes = table.rows.map(({ cells }) => cells.flatMap(({ place }) => (place.box ? [place.box] : [])))
  if (boxes.some((row) => row.length === 0)) return undefined
  const rows = boxes.map((row) => Math.min(...row.map((box) => box[1])))
  const all = boxes.flat()
  const bottom = Math.max(...all.map((box) => box[3]))
  const columns = [...new Set(all.flatMap((box) => [Math.round(box[0]), Math.round(box[2])]))]
  return { rows: [...rows, bottom], columns: columns.toSorted((a, b) => a - b) }
}

const tight = (text: string): string => text.replace(/\s+/g, '')
const textAt = ({ rows }: PageTable, column: number): string[] =>
  rows.map(({ cells }) => tight(cells.find((cell) => cell.column === column)?.text ?? ''))

function goesOn(
  before: PageFlow,
  { first, last, table: whole }: Home,
  after: PageFlow,
  table: PageTable,
): boolean {
  if (Math.abs(before.width - after.width) > near || Math.abs(before.height - after.height) > near)
    return false
  if (Math.abs(first.left - table.left) > 2 * near) return false
  const [a, b] = [edgesOf(whole), edgesOf(table)]
  if (!a || !b || !sameRows(a.rows, b.rows)) return false
  // A line of text or a title of its own makes it another table.
  const text = after.lines.map((line) => tight(line.text))
  if (text.length > 8 || text.some((words) => /.{8}[。；]/.test(words) || words.length > 60)) return false
  if (titled(before) && titled(after)) return false
  const [own, other] = [textAt(table, 0), textAt(first, 0)]
  const shared = own.filter((words, i) => words !== '' && words === other[i]).length
  if (shared > 0 && own.length === other.length) return false
  if (own[0] !== '' && own[0] === other[0]) return false
  return !sameColumns(edgesOf(last)?.columns ?? [], b.columns) || isOnlyAmounts(table)
}

/**
 * Nearly all edges of one stand among those of the other: a head may be split, or a blank cell reach over all, on one page
 * only.
 */
function sameRows(a: readonly number[], b: readonly number[]): boolean {
  const [many, few] = a.length >= b.length ? [a, b] : [b, a]
  const places = few.map((edge) => many.findIndex((other) => Math.abs(other - edge) <= near))
  const found = places.filter((place) => place >= 0)
  return (
    found.length >= 4 &&
    few.length - found.length <= 1 &&
    (many.length - found.length <= 3 || (found[0] === 0 && found.at(-1) === many.length - 1)) &&
    found[0]! <= 2 &&
    found.at(-1)! >= many.length - 2
  )
}

const sameColumns = (a: readonly number[], b: readonly number[]): boolean =>
  a.length === b.length && a.every((edge, i) => Math.abs(edge - b[i]!) <= 2 * near)

/** No labels and no codes behind the heads, or nothing at all: the page cannot be read by itself. */
function isOnlyAmounts({ rows }: PageTable): boolean {
  const texts = rows.map(({ cells }) => cells.map(({ text }) => tight(text)).filter((text) => text !== ''))
  const heads = texts.findIndex((row) => !row.some((text) => /\p{Script=Han}/u.test(text)))
  const data = texts.slice(Math.max(heads, 0)).flat()
  return heads > 0 && data.every((text) => /^\d{1,2}$/.test(text) || cellDecimal(text) !== undefined)
}

/** The columns of the second table to the right of those of the first. */
function beside(left: PageTable, right: PageTable): PageTable {
  const [a, b] = [edgesOf(left)!.rows, edgesOf(right)!.rows]
  const edges = [...a, ...b]
    .toSorted((one, other) => one - other)
    .filter((edge, i, all) => i === 0 || edge - all[i - 1]! > near)
  const at = (edge: number): number => edges.findIndex((other) => Math.abs(other - edge) <= 2 * near)
  const moved = (tops: readonly number[], rows: readonly RawRow[], offset: number): [number, RawCell][] =>
    rows.flatMap(({ cells }, r) =>
      cells.map((cell): [number, RawCell] => {
        const top = at(tops[r]!)
        const end = at(tops[Math.min(r + cell.rowSpan, tops.length - 1)]!)
        return [top, { ...cell, column: cell.column + offset, rowSpan: Math.max(1, end - top) }]
      }),
    )
  const cells = [...moved(a, left.rows, 0), ...moved(b, right.rows, left.width)]
  const rows = edges.slice(0, -1).map((edge, r): RawRow => {
    const own = cells.flatMap(([top, cell]) => (top === r ? [cell] : []))
    const from = left.rows[a.findIndex((top) => Math.abs(top - edge) <= near)]
    const base = from ?? right.rows[b.findIndex((top) => Math.abs(top - edge) <= near)]!
    return { ...base, cells: own.toSorted((one, other) => one.column - other.column) }
  })
  return { ...left, rows, width: left.width + right.width }
}
