import type { IndicatorColumn } from '../../../catalog/performance-forms.ts'
import type { Message } from '../../../model/index.ts'
import type { DraftColumn, DraftRow } from '../draft.ts'
import { cellCost, longestText, omissionCost, type Widths, wrapCost } from './costs.ts'
import { type Fragment, joinFragments, widthOf } from './fragments.ts'
import { type Span, Spans } from './spans.ts'
import type { Printed } from '../printed.ts'

/** Fragments that one cell may have at most: columns are narrow, so even a short text has several. */
const longest: Readonly<Partial<Record<IndicatorColumn, number>>> = {
  level1: 5,
  level2: 6,
  name: 14,
  target: 8,
  basis: 16,
  prior: 8,
  weight: 4,
  scoring: 4,
  evidence: 12,
}
/** Fragments that one row may have at most, and those it may have behind a page break. */
const rowLimit = 60
const behindLimit = 24
/** A row that costs more is no row. */
const hopeless = 30
/** A row cut by a page that costs more is none: there are too many ways to cut one. */
const hopelessCut = 12
/** A way to a fragment that costs so much more than a way past it leads nowhere. */
const lead = 20
/** Likewise for the start of a row that a page cuts. */
const cutLead = 4
/** Rows that cost more than this are reported as doubtful. */
const doubtful = 9
/** Rows up to this cost show how wide the columns are. */
const certain = 5
const never = Number.POSITIVE_INFINITY
/** What leaving a fragment behind the last row costs. */
const leftover = 9

/** A row as found: for each column the fragments it has before and behind a page break. */
interface FoundRow {
  readonly start: number
  readonly end: number
  readonly cost: number
  /** Where the cells begin, and where the last one ends. */
  readonly bounds: readonly number[]
  /** Where they go on behind a page break, in the same way. */
  readonly behind?: readonly number[]
}

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
  private readonly spans: Spans
  private widths: Widths | undefined

  constructor(fragments: readonly Fragment[], start: number, columns: readonly DraftColumn[], title: string) {
    this.fragments = fragments
    this.start = start
    this.columns = columns
    this.title = title
    this.kinds = columns.map(({ kind }) => kind)
    this.spans = new Spans(fragments, columns.length)
  }

  read(): { rows: DraftRow[]; end: number; messages: Message[] } {
    const rough = this.solve()
    this.widths = this.measure(rough)
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

  /** Cheapest way to read rows from the start; what follows the last of them is left. */
  private solve(): FoundRow[] {
    const size = this.fragments.length
    const best: (number | undefined)[] = Array.from({ length: size + 1 }, () => undefined)
    const last: (FoundRow | undefined)[] = []
    best[this.start] = 0
    for (let at = this.start; at < size; at += 1) {
      const so = best[at]
      if (so === undefined) continue
      let ahead = so
      for (let end = at + 1; end <= at + rowLimit + behindLimit; end += 1)
        ahead = Math.min(ahead, best[end] ?? ahead)
      if (ahead + lead < so) continue
      const useful = (end: number, cost: number): boolean => so + cost < (best[end] ?? never)
      for (const row of this.rowsFrom(at, so <= ahead + cutLead, useful)) {
        const cost = so + row.cost
        const old = best[row.end]
        if (old !== undefined && old <= cost) continue
        best[row.end] = cost
        last[row.end] = row
      }
    }
    let end = this.start
    let least = Number.POSITIVE_INFINITY
    for (let at = this.start; at <= size; at += 1) {
      const cost = best[at]
      if (cost === undefined || cost + (size - at) * leftover > least) continue
      least = cost + (size - at) * leftover
      end = at
    }
    const rows: FoundRow[] = []
    for (let at = end; at > this.start; ) {
      const row = last[at]!
      rows.unshift(row)
      at = row.start
    }
    return rows
  }

  /** The cheapest row from a fragment to each end it can have; rows that a page cuts once the widths are known. */
  private rowsFrom(start: number, promising: boolean, useful: Useful): FoundRow[] {
    const limit = Math.min(this.fragments.length, start + rowLimit)
    const rows = this.plainRows(start, limit, useful)
    if (!this.widths || !promising) return rows
    for (let at = start + 1; at < limit; at += 1) {
      if (this.fragments[at]!.page === this.fragments[at - 1]!.page) continue
      rows.push(...this.cutRows(start, at, Math.min(this.fragments.length, at + behindLimit), useful))
      break
    }
    return rows
  }

  private plainRows(start: number, limit: number, useful: Useful): FoundRow[] {
    const size = limit - start
    let costs = new Float64Array(size + 1).fill(never)
    costs[0] = 0
    let reach = 0
    /** Per column and end of its cell, the start of the cell on the cheapest way there. */
    const history: Uint8Array[] = []
    this.kinds.forEach((kind, column) => {
      const next = new Float64Array(size + 1).fill(never)
      const from = new Uint8Array(size + 1)
      const most = longest[kind] ?? 6
      const characters = longestText(kind)
      let last = 0
      const offer = (at: number, to: number, cost: number): void => {
        if (cost > hopeless || cost >= next[to]!) return
        next[to] = cost
        from[to] = at
        if (to > last) last = to
      }
      const omitted = omissionCost(kind)
      for (let at = 0; at <= reach; at += 1) {
        const cost = costs[at]!
        if (cost > hopeless) continue
        offer(at, at, cost + omitted)
        const far = Math.min(size - at, most)
        for (let length = 1; length <= far; length += 1) {
          if (cost >= next[at + length]!) continue
          const span = this.spans.at(start + at, start + at + length)
          if (span.text.length > characters) break
          offer(at, at + length, cost + this.cost(column, span, hopeless - cost))
        }
      }
      history.push(from)
      costs = next
      reach = last
    })
    const rows: FoundRow[] = []
    for (let end = 1; end <= reach; end += 1) {
      const cost = costs[end]!
      if (cost > hopeless || !useful(start + end, cost)) continue
      const bounds = [start + end]
      for (let column = this.kinds.length - 1, at = end; column >= 0; column -= 1) {
        at = history[column]![at]!
        bounds.unshift(start + at)
      }
      const row = { start, end: start + end, cost, bounds }
      rows.push({ ...row, cost: cost + this.levelCost(row) })
    }
    return rows
  }

  /** Rows whose cells begin before a page break and go on behind it, each column taking its share on both sides. */
  private cutRows(start: number, cut: number, limit: number, useful: Useful): FoundRow[] {
    interface State {
      readonly cost: number
      readonly before: number
      readonly behind: number
      readonly from: State | undefined
    }
    /** Whether a row that costs at least that much and goes at least so far can still be the best to some end. */
    const worth = (behind: number, cost: number): boolean => {
      for (let end = Math.max(behind, cut + 1); end <= limit; end += 1) if (useful(end, cost + 1)) return true
      return false
    }
    let states: State[] = [{ cost: 0, before: start, behind: cut, from: undefined }]
    this.kinds.forEach((kind, column) => {
      const next = new Map<number, State>()
      const most = longest[kind] ?? 6
      const characters = longestText(kind)
      const rest = this.kinds.slice(column + 1).reduce((sum, other) => sum + (longest[other] ?? 6), 0)
      for (const state of states) {
        if (!worth(state.behind, state.cost)) continue
        for (let a = Math.max(state.before, cut - rest); a <= Math.min(cut, state.before + most); a += 1) {
          for (let b = state.behind; b <= Math.min(limit, state.behind + 5); b += 1) {
            const id = a * 10_000 + b
            const old = next.get(id)
            if (old && old.cost <= state.cost) continue
            const span = this.cutSpan(state.before, a, state.behind, b, characters)
            if (span === 'too long') break
            const cost =
              state.cost + (span ? this.cost(column, span, hopelessCut - state.cost) : omissionCost(kind))
            if (cost > hopelessCut) continue
            if (!old || cost < old.cost) next.set(id, { cost, before: a, behind: b, from: state })
          }
        }
      }
      states = [...next.values()]
    })
    const rows: FoundRow[] = []
    for (const last of states) {
      if (last.before !== cut || last.behind === cut || !useful(last.behind, last.cost + 1)) continue
      const bounds: number[] = []
      const behind: number[] = []
      for (let state: State | undefined = last; state; state = state.from) {
        bounds.unshift(state.before)
        behind.unshift(state.behind)
      }
      const row = { start, end: last.behind, cost: last.cost + 1, bounds, behind }
      rows.push({ ...row, cost: row.cost + this.levelCost(row) })
    }
    return rows
  }

  private cutSpan(
    from: number,
    to: number,
    more: number,
    end: number,
    characters: number,
  ): Span | 'too long' | undefined {
    const before = to > from ? this.spans.at(from, to) : undefined
    const behind = end > more ? this.spans.at(more, end) : undefined
    if ((before?.text.length ?? 0) + (behind?.text.length ?? 0) > characters) return 'too long'
    return before && behind ? this.spans.join(before, behind) : (before ?? behind)
  }

  /** A first-level name without a second-level one is rare where the form has both. */
  private levelCost(row: FoundRow): number {
    const first = this.kinds.indexOf('level1')
    const second = this.kinds.indexOf('level2')
    if (first < 0 || second < 0) return 0
    return isBlank(row, second) && !isBlank(row, first) ? 8 : 0
  }

  /** What a cell costs by its words and its lines; infinite when that is more than `most`. */
  private cost(column: number, span: Span, most: number): number {
    if (span.costs[column]! < 0) span.costs[column] = cellCost(this.kinds[column]!, span)
    const cost = span.costs[column]!
    return cost > most ? never : cost + wrapCost(span, this.widths?.[column])
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

/** Whether a row with that end and at least that cost can still be the best one. */
type Useful = (end: number, cost: number) => boolean

const isBlank = ({ bounds, behind }: FoundRow, column: number): boolean =>
  bounds[column] === bounds[column + 1] && behind?.[column] === behind?.[column + 1]

/** Indices of the fragments in a cell of the row. */
function cellOf({ bounds, behind }: FoundRow, column: number): number[] {
  const cell: number[] = []
  for (const ends of [bounds, behind ?? []])
    for (let index = ends[column]!; index < ends[column + 1]!; index += 1) cell.push(index)
  return cell
}
