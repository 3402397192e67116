import type { IndicatorColumn } from '../../../catalog/performance-forms.ts'
import type { Message } from '../../../model/index.ts'
import type { DraftColumn, DraftRow } from '../draft.ts'
import { cellCost, omissionCost, type Widths, wrapCost } from './costs.ts'
import { type Fragment, joinFragments, widthOf } from './fragments.ts'
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
/** What leaving a fragment behind the last row costs. */
const leftover = 9

/** A row as found: for each column the fragments it has before and behind a page break. */
interface FoundRow {
  readonly start: number
  readonly end: number
  readonly cost: number
  readonly spans: readonly (readonly number[])[]
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
  private widths: Widths | undefined
  private costs = new Map<number, number>()

  constructor(fragments: readonly Fragment[], start: number, columns: readonly DraftColumn[], title: string) {
    this.fragments = fragments
    this.start = start
    this.columns = columns
    this.title = title
    this.kinds = columns.map(({ kind }) => kind)
  }

  read(): { rows: DraftRow[]; end: number; messages: Message[] } {
    const rough = this.solve()
    this.widths = this.measure(rough)
    this.costs = new Map()
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
      const ahead = best.reduce<number>(
        (least, cost, end) => (end > at ? Math.min(least, cost ?? least) : least),
        so,
      )
      if (ahead + lead < so) continue
      for (const row of this.rowsFrom(at, so <= ahead + cutLead)) {
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
  private rowsFrom(start: number, promising: boolean): FoundRow[] {
    const limit = Math.min(this.fragments.length, start + rowLimit)
    const rows = this.plainRows(start, limit)
    if (!this.widths || !promising) return rows
    for (let at = start + 1; at < limit; at += 1) {
      if (this.fragments[at]!.page === this.fragments[at - 1]!.page) continue
      rows.push(...this.cutRows(start, at, Math.min(this.fragments.length, at + behindLimit)))
      break
    }
    return rows
  }

  private plainRows(start: number, limit: number): FoundRow[] {
    interface State {
      cost: number
      from: number
    }
    let states = new Map<number, State>([[start, { cost: 0, from: start }]])
    const history: Map<number, State>[] = []
    this.kinds.forEach((kind, column) => {
      const next = new Map<number, State>()
      for (const [at, { cost }] of states) {
        const most = Math.min(limit, at + (longest[kind] ?? 6))
        for (let to = at; to <= most; to += 1) {
          const more = to === at ? omissionCost(kind) : this.cost(column, at, to)
          if (cost + more > hopeless) continue
          const old = next.get(to)
          if (!old || cost + more < old.cost) next.set(to, { cost: cost + more, from: at })
        }
      }
      history.push(next)
      states = next
    })
    const rows: FoundRow[] = []
    for (const [end, { cost }] of states) {
      if (end === start) continue
      const spans: number[][] = []
      let at = end
      for (let column = this.kinds.length - 1; column >= 0; column -= 1) {
        const { from } = history[column]!.get(at)!
        spans.unshift(range(from, at))
        at = from
      }
      rows.push({ start, end, cost: cost + this.levelCost(spans), spans })
    }
    return rows
  }

  /** Rows whose cells begin before a page break and go on behind it, each column taking its share on both sides. */
  private cutRows(start: number, cut: number, limit: number): FoundRow[] {
    interface State {
      readonly cost: number
      readonly before: number
      readonly behind: number
      readonly from: State | undefined
    }
    let states: State[] = [{ cost: 0, before: start, behind: cut, from: undefined }]
    this.kinds.forEach((kind, column) => {
      const next = new Map<number, State>()
      const most = longest[kind] ?? 6
      const rest = this.kinds.slice(column + 1).reduce((sum, other) => sum + (longest[other] ?? 6), 0)
      for (const state of states) {
        for (let a = Math.max(state.before, cut - rest); a <= Math.min(cut, state.before + most); a += 1) {
          for (let b = state.behind; b <= Math.min(limit, state.behind + 5); b += 1) {
            const omitted = a === state.before && b === state.behind
            const more = omitted ? omissionCost(kind) : this.cost(column, state.before, a, state.behind, b)
            const cost = state.cost + more
            if (cost > hopelessCut) continue
            const id = a * 10_000 + b
            const old = next.get(id)
            if (!old || cost < old.cost) next.set(id, { cost, before: a, behind: b, from: state })
          }
        }
      }
      states = [...next.values()]
    })
    return states
      .filter(({ before, behind }) => before === cut && behind > cut)
      .map((last) => {
        const spans: number[][] = []
        for (let state: State = last; state.from; state = state.from)
          spans.unshift([
            ...range(state.from.before, state.before),
            ...range(state.from.behind, state.behind),
          ])
        return { start, end: last.behind, cost: last.cost + this.levelCost(spans) + 1, spans }
      })
  }

  /** A first-level name without a second-level one is rare where the form has both. */
  private levelCost(spans: readonly (readonly number[])[]): number {
    const first = this.kinds.indexOf('level1')
    const second = this.kinds.indexOf('level2')
    if (first < 0 || second < 0) return 0
    return spans[first]!.length > 0 && spans[second]!.length === 0 ? 8 : 0
  }

  /** Cost of a cell of fragments from…to and, behind a page break, more…end. */
  private cost(column: number, from: number, to: number, more = 0, end = 0): number {
    const plain = (column * 8192 + from) * 64 + to - from
    const key = end > more ? (plain * 8192 + more) * 64 + end - more : -plain
    const known = this.costs.get(key)
    if (known !== undefined) return known
    const cost = this.spanCost(column, [...range(from, to), ...range(more, end)])
    this.costs.set(key, cost)
    return cost
  }

  private spanCost(column: number, span: readonly number[]): number {
    const fragments = span.map((index) => this.fragments[index]!)
    const cost = cellCost(this.kinds[column]!, fragments)
    if (cost === Number.POSITIVE_INFINITY) return cost
    return cost + wrapCost(fragments, this.widths?.[column])
  }

  /** Widths of the columns in half characters, from cells that their neighbours leave no doubt about. */
  private measure(rows: readonly FoundRow[]): Widths {
    return this.kinds.map((_, column) => {
      let width = 0
      for (const { spans, cost } of rows) {
        if (cost > certain) continue
        const lines = new Map<number, string>()
        for (const index of spans[column]!) {
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
    for (const { start, spans, cost } of found) {
      const cells = spans.map((span) =>
        span.length === 0 ? undefined : joinFragments(span.map((index) => this.fragments[index]!)),
      )
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

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from }, (_, i) => from + i)
}
