import type { IndicatorColumn } from '../../../catalog/performance-forms.ts'
import { cellCost, longestText, omissionCost, type Widths, wrapCost } from './costs.ts'
import type { Fragment } from './fragments.ts'
import { type Span, Spans } from './spans.ts'

/** A row as found: for each column the fragments it has before and behind a page break. */
export interface FoundRow {
  readonly start: number
  readonly end: number
  readonly cost: number
  /** Where the cells begin, and where the last one ends. */
  readonly bounds: readonly number[]
  /** Where they go on behind a page break, in the same way. */
  readonly behind?: readonly number[]
}

/** What a row from that fragment on may cost at most to be worth finding. */
export type Limit = (start: number) => number

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
const longestBehind = 5
/** Fragments that one row may have at most, and those it may have behind a page break. */
export const rowLimit = 60
export const behindLimit = 24
/** Places that there may be for the cells of a row: so many before a page break, each with so many behind it. */
const mostRooms = (rowLimit + 1) * (behindLimit + 1)
/** What it costs that a page cuts a row. */
const cutCost = 1
const never = Number.POSITIVE_INFINITY

/** The cheapest rows to some fragments, column by column from the last one on; a place is an index of the dealer's choice. */
interface Ways {
  /** What the way to a place costs, all columns dealt. */
  readonly costs: Float64Array
  /** Places that there is a way to. */
  readonly places: readonly number[]
  /** For each column, the last one first: the place in the column to its right that a way comes from. */
  readonly from: readonly Uint16Array[]
}

/** Offers the places to which the cells of a column take a way that costs so much so far; `known` is what ways there cost. */
type Cells = (
  column: number,
  cost: number,
  place: number,
  known: Float64Array,
  offer: (place: number, cost: number) => void,
) => void

/**
 * Deals fragments out to the columns of a row, in order. Rows are found from their end to their start: the last columns
 * hold set words, which leave few ways open to those that hold any text.
 */
export class RowDealer {
  private readonly kinds: readonly IndicatorColumn[]
  private readonly spans: Spans
  private readonly first: number
  private readonly second: number
  private readonly costs = new Float64Array(mostRooms)
  private readonly next = new Float64Array(mostRooms)
  private readonly from: readonly Uint16Array[]
  /** How wide the columns are, once it is known. */
  widths: Widths | undefined

  constructor(fragments: readonly Fragment[], kinds: readonly IndicatorColumn[]) {
    this.kinds = kinds
    this.spans = new Spans(fragments, kinds.length)
    this.first = kinds.indexOf('level1')
    this.second = kinds.indexOf('level2')
    this.from = kinds.map(() => new Uint16Array(mostRooms))
  }

  /** The cheapest row from each fragment to the given end, of those from `least` on. */
  rowsTo(end: number, least: number, limit: Limit, most: number): FoundRow[] {
    const start = Math.max(least, end - rowLimit)
    const size = end - start
    if (size <= 0) return []
    const ways = this.deal(
      size + 1,
      size,
      (column, cost, at, known, offer) => {
        const kind = this.kinds[column]!
        const characters = longestText(kind)
        offer(at, cost + omissionCost(kind))
        const far = Math.min(at, longest[kind] ?? 6)
        for (let length = 1; length <= far; length += 1) {
          if (cost >= known[at - length]!) continue
          const span = this.spans.at(start + at - length, start + at)
          if (span.text.length > characters) break
          offer(at - length, cost + this.cost(column, span, most - cost))
        }
      },
      most,
    )
    const rows: FoundRow[] = []
    for (const at of ways.places) {
      const cost = ways.costs[at]!
      if (at === size || cost >= limit(start + at)) continue
      const bounds = [start + at]
      for (let column = this.kinds.length - 1, place = at; column >= 0; column -= 1) {
        place = ways.from[column]![place]!
        bounds.push(start + place)
      }
      rows.push(this.row(cost, bounds))
    }
    return rows
  }

  /** Likewise for rows whose cells begin before a page break and go on behind it, each column taking its share on both sides. */
  cutRowsTo(cut: number, end: number, least: number, limit: Limit, most: number): FoundRow[] {
    const start = Math.max(least, cut - rowLimit)
    const stride = end - cut + 1
    const rooms = (cut - start + 1) * stride
    const dearest = most - cutCost
    const ways = this.deal(
      rooms,
      rooms - 1,
      (column, cost, place, known, offer) => {
        const kind = this.kinds[column]!
        const characters = longestText(kind)
        const before = Math.floor(place / stride)
        const behind = place - before * stride
        const far = Math.min(before, longest[kind] ?? 6)
        const farBehind = Math.min(behind, longestBehind)
        offer(place, cost + omissionCost(kind))
        for (let more = 0; more <= farBehind; more += 1) {
          const rest = more === 0 ? undefined : this.spans.at(cut + behind - more, cut + behind)
          if (rest && rest.text.length > characters) break
          if (rest) offer(place - more, cost + this.cost(column, rest, dearest - cost))
          for (let length = 1; length <= far; length += 1) {
            const to = place - length * stride - more
            if (cost >= known[to]!) continue
            const span = this.spans.at(start + before - length, start + before)
            if (span.text.length + (rest?.text.length ?? 0) > characters) break
            const whole = rest ? this.spans.join(span, rest) : span
            offer(to, cost + this.cost(column, whole, dearest - cost))
          }
        }
      },
      dearest,
    )
    const rows: FoundRow[] = []
    for (const place of ways.places) {
      const cost = ways.costs[place]! + cutCost
      const at = place / stride
      if (!Number.isInteger(at) || start + at === cut || cost >= limit(start + at)) continue
      const bounds = [start + at]
      const behind = [cut]
      for (let column = this.kinds.length - 1, here = place; column >= 0; column -= 1) {
        here = ways.from[column]![here]!
        const before = Math.floor(here / stride)
        bounds.push(start + before)
        behind.push(cut + here - before * stride)
      }
      if (behind.at(-1) === cut) continue
      rows.push(this.row(cost, bounds, behind))
    }
    return rows
  }

  /**
   * Ways from one place on; `cells` offers the places that a cell can take a way to. The arrays are used again: what is
   * given holds until the next call.
   */
  private deal(rooms: number, begin: number, cells: Cells, most: number): Ways {
    let costs = this.costs.fill(never, 0, rooms)
    let next = this.next
    costs[begin] = 0
    let places = [begin]
    for (let column = this.kinds.length - 1; column >= 0; column -= 1) {
      next.fill(never, 0, rooms)
      const from = this.from[this.kinds.length - 1 - column]!
      const reached: number[] = []
      const known = next
      let here = begin
      const offer = (place: number, cost: number): void => {
        const old = known[place]!
        if (cost > most || cost >= old) return
        if (old === never) reached.push(place)
        known[place] = cost
        from[place] = here
      }
      for (here of places) cells(column, costs[here]!, here, known, offer)
      places = reached
      next = costs
      costs = known
    }
    return { costs, places, from: this.from }
  }

  private row(cost: number, bounds: readonly number[], behind?: readonly number[]): FoundRow {
    const end = behind ? behind.at(-1)! : bounds.at(-1)!
    const row = { start: bounds[0]!, end, bounds, cost, ...(behind && { behind }) }
    return { ...row, cost: cost + this.levelCost(row) }
  }

  /** A first-level name without a second-level one is rare where the form has both. */
  private levelCost(row: FoundRow): number {
    if (this.first < 0 || this.second < 0) return 0
    return isBlank(row, this.second) && !isBlank(row, this.first) ? 8 : 0
  }

  /** What a cell costs by its words and its lines; infinite when that is more than `most`. */
  private cost(column: number, span: Span, most: number): number {
    if (span.costs[column]! < 0) span.costs[column] = cellCost(this.kinds[column]!, span)
    const cost = span.costs[column]!
    return cost > most ? never : cost + wrapCost(span, this.widths?.[column])
  }
}

const isBlank = ({ bounds, behind }: FoundRow, column: number): boolean =>
  bounds[column] === bounds[column + 1] && behind?.[column] === behind?.[column + 1]
