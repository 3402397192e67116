import type { IndicatorColumn } from '../../../catalog/performance-forms.ts'
import type { Message } from '../../../model/index.ts'
import type { DraftColumn, DraftRow } from '../draft.ts'
import { omissionCost, type Widths } from './costs.ts'
import { behindLimit, type FoundRow, RowDealer, rowLimit } from './deal.ts'
import { type Fragment, joinFragments, widthOf } from './fragments.ts'
import type { Printed } from '../printed.ts'

/** How far the search for rows goes. */
interface Effort {
  /** A row that costs more is no row. */
  readonly row: number
  /** A row cut by a page that costs more is none: there are too many ways to cut one. */
  readonly cut: number
  /** A way from a fragment on that costs so much more than a way from one before it leads nowhere. */
  readonly lead: number
  /** Likewise for the end of a row that a page cuts. */
  readonly cutLead: number
  /** What leaving a fragment behind the last row costs. */
  readonly leftover: number
}
const never = Number.POSITIVE_INFINITY
/** Tried in turn until the rows explain every fragment; the last is for words between or behind the rows. */
const efforts: readonly Effort[] = [
  { row: 5, cut: 4, lead: 4, cutLead: 2, leftover: never },
  { row: 10, cut: 6, lead: 8, cutLead: 2, leftover: never },
  { row: 30, cut: 12, lead: 20, cutLead: 4, leftover: 9 },
]
/** Rows that cost more than this are reported as doubtful. */
const doubtful = 9
/** Rows up to this cost show how wide the columns are. */
const certain = 5

/**
 * Rows of an indicator grid whose columns are lost: of all ways to deal the fragments out to the columns of the head, in
 * order and row by row, the one whose cells look most like what their columns hold. A page may cut a row; then the rest
 * of its cells follows behind the break, again in the order of the columns.
 */
export class FlowRows {
  private readonly fragments: readonly Fragment[]
  private readonly start: number
  private readonly columns: readonly DraftColumn[]
  private readonly title: string
  private readonly kinds: readonly IndicatorColumn[]
  private readonly dealer: RowDealer

  constructor(fragments: readonly Fragment[], start: number, columns: readonly DraftColumn[], title: string) {
    this.fragments = fragments
    this.start = start
    this.columns = columns
    this.title = title
    this.kinds = columns.map(({ kind }) => kind)
    this.dealer = new RowDealer(fragments, this.kinds)
  }

  read(): { rows: DraftRow[]; end: number; messages: Message[] } {
    this.dealer.widths = this.measure(this.solve())
    const found = this.solve()
    const messages: Message[] = []
    const rows = this.draftRows(found, messages)
    const end = found.at(-1)?.end ?? this.start
    const rest = this.fragments.slice(end)
    if (rest.length > 0 || found.length === 0) {
      const place = rest[0]?.place ?? this.fragments.at(-1)?.place
      messages.push({
        code: 'form-rest-not-read',
        level: 'warning',
        ...(place && { place }),
        facts: { form: this.title, fragments: rest.length },
      })
    }
    return { rows, end, messages }
  }

  private solve(): readonly FoundRow[] {
    for (const effort of efforts) {
      const rows = this.search(effort)
      if (rows) return rows
    }
    return []
  }

  /** Cheapest way to read rows from the start, found from the end; what follows the last of them is left. */
  private search({ row: most, cut: mostCut, lead, cutLead, leftover }: Effort): FoundRow[] | undefined {
    const { fragments, start } = this
    const size = fragments.length
    const best = fragments.map((_, at) => (size - at) * leftover)
    best.push(0)
    const next: (FoundRow | undefined)[] = []
    for (let end = size; end > start; end -= 1) {
      const so = best[end]!
      if (so === never) continue
      let ahead = so
      for (let at = Math.max(start, end - rowLimit - behindLimit); at < end; at += 1)
        ahead = Math.min(ahead, best[at]!)
      if (ahead + lead < so) continue
      const take = (rows: readonly FoundRow[]): void => {
        for (const row of rows) {
          if (so + row.cost >= best[row.start]!) continue
          best[row.start] = so + row.cost
          next[row.start] = row
        }
      }
      const limit = (at: number): number => best[at]! - so
      const rows = this.dealer.rowsTo(end, start, limit, most)
      take(rows)
      if (!this.dealer.widths || so > ahead + cutLead) continue
      const cut = this.breakBefore(end)
      const whole = rows.some((row) => row.start >= cut && row.cost <= certain)
      if (cut > start && !whole) take(this.dealer.cutRowsTo(cut, end, start, limit, mostCut))
    }
    if (!next[start]) return undefined
    const rows: FoundRow[] = []
    for (let row: FoundRow | undefined = next[start]; row; row = next[row.end]) rows.push(row)
    return rows
  }

  /** The last fragment before the end, and near enough, that begins a page; 0 when there is none. */
  private breakBefore(end: number): number {
    for (let at = end - 1; at > 0 && at >= end - behindLimit; at -= 1)
      if (this.fragments[at]!.page !== this.fragments[at - 1]!.page) return at
    return 0
  }

  /** Widths of the columns in half characters, from cells that their neighbours leave no doubt about. */
  private measure(rows: readonly FoundRow[]): Widths {
    return this.kinds.map((_, column) => {
      let width = 0
      for (const row of rows) {
        if (row.cost > certain) continue
        const lines = new Map<number, string>()
        for (const index of cellOf(row, column)) {
          const { line, printed } = this.fragments[index]!
          lines.set(line, (lines.get(line) ?? '') + printed.text)
        }
        for (const text of lines.values())
          width = Math.max(width, widthOf(text.replace(/[，。、；：,.;:]$/, '')))
      }
      return width === 0 ? undefined : width
    })
  }

  private draftRows(found: readonly FoundRow[], messages: Message[]): DraftRow[] {
    const rows: DraftRow[] = []
    for (const row of found) {
      const { start, cost } = row
      const cells = this.kinds.map((_, column) => {
        const span = cellOf(row, column)
        return span.length === 0 ? undefined : joinFragments(span.map((index) => this.fragments[index]!))
      })
      const previous = rows.at(-1)
      const first = this.kinds.indexOf('level1')
      const place = this.fragments[start]!.place
      const name = cells[this.kinds.indexOf('name')]?.compact().text ?? ''
      const sure = cost <= doubtful
      if (!sure)
        messages.push({
          code: 'form-row-undecided',
          level: 'warning',
          place,
          facts: { form: this.title, indicator: name },
        })
      this.kinds.forEach((kind, column) => {
        if (cells[column] || omissionCost(kind) < 6) return
        messages.push({
          code: 'form-cell-missing',
          level: 'warning',
          place,
          facts: { form: this.title, indicator: name, column: this.columns[column]!.path.join('/') },
        })
      })
      rows.push({
        cells,
        carried: this.kinds.map((kind, column): Printed | undefined => {
          if (!previous || cells[column] || (kind !== 'level1' && kind !== 'level2')) return undefined
          if (kind === 'level2' && cells[first]) return undefined
          return previous.cells[column] ?? previous.carried[column]
        }),
        place,
        column: sure ? 'inferred' : 'undecided',
      })
    }
    return rows
  }
}

/** Indices of the fragments in a cell of the row. */
function cellOf({ bounds, behind }: FoundRow, column: number): number[] {
  const cell: number[] = []
  for (const ends of [bounds, behind ?? []])
    for (let index = ends[column]!; index < ends[column + 1]!; index += 1) cell.push(index)
  return cell
}
