import type { Placing } from './placings.ts'
import { broken, rounded, type Slack } from './problem.ts'

const maxStates = 1_500

/** Sums of the first children of a row by column, NaN where they can no longer meet the row's number. */
interface State {
  readonly sums: readonly number[]
  /** What the children and the broken columns cost so far. */
  loss: number
}

/** The children of a row while they are compared with one placing of it. */
interface Comparison {
  readonly parts: readonly number[]
  /** Partial sums before the first child, before the second … and after the last, by key. */
  readonly layers: readonly ReadonlyMap<string, State>[]
  /** The placings of each child that are cheap enough, with their losses. */
  readonly options: readonly (readonly Option[])[]
  step(state: State, option: Option, child: number): State
}

interface Option {
  readonly index: number
  readonly vector: readonly number[]
  readonly loss: number
}

class TooMany {
  readonly row: number
  constructor(row: number) {
    this.row = row
  }
}

/**
 * The best placings of a whole row tree. Every placing has a loss: what its row forgoes against its own best placing, and
 * what the sums over its children cost. Only what costs no more than a budget is followed, and the budget grows until
 * something is found: that is then a best whole, and so is everything else of the same loss.
 */
export class Wholes {
  /** Rows whose sums were too many to compare, and the rows under them: for these, columns of sums say nothing. */
  readonly cut = new Set<number>()
  /** Per row, the placings that belong to a best whole. */
  readonly winners: number[][]
  /** Per row, what contradicts the best whole it belongs to: 0 or less. */
  readonly best: number[]

  private readonly placings: readonly (readonly Placing[])[]
  private readonly children: readonly (readonly number[])[]
  private readonly slack: Slack
  private readonly own: readonly (readonly number[])[]
  /** Best own score of the row. */
  private readonly peak: readonly number[]
  /** Loss of the subtree per placing; right up to the budget, and Infinity beyond it. */
  private readonly known = new Map<number, { budget: number; losses: readonly number[] }>()
  private readonly ready = new Map<number, number>()

  constructor(
    placings: readonly (readonly Placing[])[],
    children: readonly (readonly number[])[],
    slack: Slack,
  ) {
    this.placings = placings
    this.children = children
    this.slack = slack
    this.peak = placings.map((all) => all.reduce((best, { own }) => Math.max(best, own), -Infinity))
    this.own = placings.map((all, row) => all.map(({ own }) => this.peak[row]! - own))
    this.winners = placings.map(() => [])
    this.best = placings.map(() => -Infinity)
  }

  run(roots: readonly number[]): void {
    const open = [...roots]
    while (open.length > 0) {
      const root = open.pop()!
      if (this.placings[root]!.length === 0) {
        open.push(...this.children[root]!)
        continue
      }
      this.settle(root)
      const least = this.least(root)
      const score = this.flaws(root) - least
      this.winners[root] = indicesOf(this.within(root, least), least)
      open.push(...this.downwards(root, score))
    }
  }

  /** Finds the least loss of a tree; rows that are too many to compare become leaves on the way. */
  private settle(root: number): void {
    for (;;) {
      try {
        this.least(root)
        return
      } catch (error) {
        if (!(error instanceof TooMany)) throw error
        for (const row of [error.row, ...this.children[error.row]!]) this.cut.add(row)
        this.split.add(error.row)
        this.known.clear()
        this.ready.clear()
      }
    }
  }

  private readonly split = new Set<number>()

  /** Children whose sums are compared with the row. */
  private parts(row: number): readonly number[] {
    const children = this.children[row]!
    if (this.split.has(row) || children.some((child) => this.placings[child]!.length === 0)) return []
    return children
  }

  /** What the rows of a tree contradict in themselves. */
  private flaws(row: number): number {
    return this.parts(row).reduce((sum, part) => sum + this.flaws(part), Math.min(0, this.peak[row]!))
  }

  private least(row: number): number {
    const found = this.ready.get(row)
    if (found !== undefined) return found
    for (
      let budget = 0;
      ;
      budget = budget < broken ? (budget === 0 ? broken / 4 : broken) : budget + broken
    ) {
      const least = this.within(row, budget).reduce((a, b) => Math.min(a, b), Infinity)
      if (least > budget) continue
      this.ready.set(row, least)
      return least
    }
  }

  /** Losses of the subtree per placing, as far as they are within the budget. */
  private within(row: number, budget: number): readonly number[] {
    const known = this.known.get(row)
    if (known && known.budget >= budget) return known.losses
    const parts = this.parts(row)
    if (parts.length === 0) {
      this.known.set(row, { budget: Infinity, losses: this.own[row]! })
      return this.own[row]!
    }
    const losses = this.placings[row]!.map((_, p) => {
      const own = this.own[row]![p]!
      const compared = this.compare(row, p, budget - own)
      return compared === undefined ? Infinity : own + leastOf(compared, this.closing(row, p))
    })
    this.known.set(row, { budget, losses })
    return losses
  }

  /** What the differences that rounding explains cost. */
  private closing(row: number, p: number): (state: State) => number {
    const target = this.placings[row]![p]!.vector
    return ({ sums, loss }) =>
      sums.reduce((all, sum, c) => (sum === target[c] || Number.isNaN(sum) ? all : all + rounded), loss)
  }

  /** Follows the sums of the children that cost no more than `room`; undefined when there are none. */
  private compare(row: number, p: number, room: number): Comparison | undefined {
    if (room < 0) return undefined
    const parts = this.parts(row).toSorted((a, b) => this.placings[a]!.length - this.placings[b]!.length)
    const least = parts.map((part) => this.least(part))
    const all = least.reduce((a, b) => a + b, 0)
    if (all > room) return undefined
    const options = parts.map((part, i) => this.options(part, room - all + least[i]!))
    const target = this.placings[row]![p]!.vector
    const slack = this.slack(parts.length)
    const { lows, highs, rest } = bounds(options, least, target.length)
    const start = this.start(target, slack, lows[0]!, highs[0]!)
    if (start.loss + all > room) return undefined
    const step = (state: State, { vector, loss }: Option, child: number): State => {
      const sums: number[] = []
      let cost = state.loss + loss
      const low = lows[child + 1]!
      const high = highs[child + 1]!
      for (let c = 0; c < target.length; c += 1) {
        const sum = state.sums[c]! + vector[c]!
        const missing = target[c]! - sum
        if (missing < low[c]! - slack || missing > high[c]! + slack) {
          cost += broken
          sums.push(NaN)
        } else sums.push(sum)
      }
      return { sums, loss: cost }
    }
    const layers: Map<string, State>[] = [new Map([[start.sums.join(), start]])]
    for (let i = 0; i < parts.length; i += 1) {
      const layer = new Map<string, State>()
      for (const state of layers[i]!.values()) {
        for (const option of options[i]!) {
          const next = step(state, option, i)
          if (next.loss + rest[i + 1]! > room) continue
          const key = next.sums.join()
          const other = layer.get(key)
          if (other === undefined) layer.set(key, next)
          else if (next.loss < other.loss) other.loss = next.loss
        }
      }
      if (layer.size > maxStates) throw new TooMany(row)
      if (layer.size === 0) return undefined
      layers.push(layer)
    }
    return { parts, layers, options, step }
  }

  private options(part: number, room: number): Option[] {
    const losses = this.within(part, room)
    return this.placings[part]!.flatMap(({ vector }, index) =>
      losses[index]! <= room ? [{ index, vector, loss: losses[index]! }] : [],
    )
  }

  private start(
    target: readonly number[],
    slack: number,
    low: readonly number[],
    high: readonly number[],
  ): State {
    let loss = 0
    const sums = target.map((value, c) => {
      if (value >= low[c]! - slack && value <= high[c]! + slack) return 0
      loss += broken
      return NaN
    })
    return { sums, loss }
  }

  /** Carries what is best down the tree; returns the rows under it that are trees of their own. */
  private downwards(root: number, score: number): number[] {
    const own: number[] = []
    const open = [root]
    while (open.length > 0) {
      const row = open.pop()!
      this.best[row] = score
      const parts = this.parts(row)
      if (parts.length === 0 || parts.some((part) => this.cut.has(part))) {
        own.push(...this.children[row]!)
        continue
      }
      const winners = new Map(parts.map((part) => [part, new Set<number>()]))
      for (const p of this.winners[row]!) this.follow(row, p, winners)
      for (const [part, found] of winners) this.winners[part] = [...found].toSorted((a, b) => a - b)
      open.push(...parts)
    }
    return own
  }

  /** Notes the placings of the children that make up the least loss of one placing of the row. */
  private follow(row: number, p: number, winners: ReadonlyMap<number, Set<number>>): void {
    const room = this.known.get(row)!.losses[p]! - this.own[row]![p]!
    const { parts, layers, options, step } = this.compare(row, p, room)!
    const closing = this.closing(row, p)
    let alive = new Set<State>([...layers.at(-1)!.values()].filter((state) => closing(state) === room))
    for (let i = parts.length - 1; i >= 0; i -= 1) {
      const before = new Set<State>()
      for (const state of layers[i]!.values()) {
        for (const option of options[i]!) {
          const next = step(state, option, i)
          const kept = layers[i + 1]!.get(next.sums.join())
          if (kept === undefined || kept.loss !== next.loss || !alive.has(kept)) continue
          before.add(state)
          winners.get(parts[i]!)!.add(option.index)
        }
      }
      alive = before
    }
  }
}

const indicesOf = (losses: readonly number[], wanted: number): number[] =>
  losses.flatMap((loss, index) => (loss === wanted ? [index] : []))

const leastOf = ({ layers }: Comparison, closing: (state: State) => number): number =>
  [...layers.at(-1)!.values()].reduce((least, state) => Math.min(least, closing(state)), Infinity)

/** What the children from each on can still add to each column at least and at most, and cost at least. */
function bounds(
  options: readonly (readonly Option[])[],
  losses: readonly number[],
  width: number,
): { lows: number[][]; highs: number[][]; rest: number[] } {
  const lows = [Array.from({ length: width }, () => 0)]
  const highs = [Array.from({ length: width }, () => 0)]
  const rest = [0]
  for (let i = options.length - 1; i >= 0; i -= 1) {
    const least = Array.from({ length: width }, () => Number.POSITIVE_INFINITY)
    const most = Array.from({ length: width }, () => Number.NEGATIVE_INFINITY)
    for (const { vector } of options[i]!) {
      for (let c = 0; c < width; c += 1) {
        const value = vector[c]!
        if (value < least[c]!) least[c] = value
        if (value > most[c]!) most[c] = value
      }
    }
    const low = lows[0]!
    const high = highs[0]!
    lows.unshift(least.map((value, c) => low[c]! + value))
    highs.unshift(most.map((value, c) => high[c]! + value))
    rest.unshift(rest[0]! + losses[i]!)
  }
  return { lows, highs, rest }
}
