import type { Undecided } from './placed.ts'

/** Numbers of one row in printed order, and what is known of where they stand. */
export interface Problem {
  /** Scaled to one number of decimals for the whole table. */
  readonly values: readonly number[]
  /** Column of each number where it is known already; undefined where only the order is. */
  readonly known: readonly (number | undefined)[]
  /** Index of the row that this one is a part of. */
  readonly parent: number | undefined
  /** How well a number stands in a column by all that is not arithmetic. */
  fit(number: number, column: number): number
}

export interface Solution {
  /** Column of each number; for undecided ones the first of the best. */
  readonly columns: readonly number[]
  /** Columns of each number over all best placings, ascending. */
  readonly candidates: readonly (readonly number[])[]
  readonly how: 'printed' | 'inferred' | 'undecided'
  readonly reason?: Undecided
}

/** Largest difference that rounding explains between a number and a sum of `parts` numbers, in scaled units. */
export type Slack = (parts: number) => number

const broken = 1000
const rounded = 20
/** Rows that must contradict a sum before it is taken for none: a wrong total is one row. */
const fewestBreaks = 3
const maxPlacings = 20_000
const maxStates = 1_500
/** Sums that are worse than the best by more than this are not followed: two relations more would have to be wrong. */
const reach = 2 * broken

interface Placing {
  readonly columns: readonly number[]
  readonly vector: readonly number[]
  readonly own: number
}

interface State {
  readonly sums: readonly number[]
  readonly score: number
}

/**
 * Puts the numbers of each row into columns, order kept, so that the fewest relations break: parent column = Σ its
 * children in every row, row = Σ its child rows in every column. Relations are weighed, never required, so one wrong
 * number breaks its own relations and leaves the other rows where they are. The best placing of the whole row tree is
 * found by dynamic programming, and a row is undecided when more than one of its placings belongs to a best whole.
 *
 * `columnParents[c]` is the column that column c is a part of.
 */
export function solve(
  rows: readonly Problem[],
  columnParents: readonly (number | undefined)[],
  slack: Slack,
): Solution[] {
  const width = columnParents.length
  const sums = columnSums(rows, columnParents, slack)
  const placings = rows.map((row) => placingsOf(row, width, sums, slack))
  const children = rows.map((): number[] => [])
  const roots: number[] = []
  rows.forEach((row, index) => {
    if (row.parent === undefined) roots.push(index)
    else children[row.parent]!.push(index)
  })
  const tree = new Tree(
    placings,
    children,
    slack,
    rows.every((row) => row.values.every((v) => v >= 0)),
  )
  const totals = tree.run(roots)
  return rows.map((row, index) =>
    solutionOf(row, placings[index]!, totals[index]!, tree.cut.has(index), width),
  )
}

function solutionOf(
  row: Problem,
  placings: readonly Placing[],
  totals: readonly number[],
  cut: boolean,
  width: number,
): Solution {
  const n = row.values.length
  if (placings.length === 0) {
    const reason = n > width ? 'more-numbers-than-columns' : 'too-many-readings'
    const columns = row.values.map((_, i) => i)
    const span = Array.from({ length: Math.max(0, width - n) + 1 }, (_, k) => k)
    const candidates = columns.map((i) => (n > width ? [i] : span.map((k) => k + i)))
    return { columns, candidates, how: 'undecided', reason }
  }
  if (placings.length === 1) {
    const columns = placings[0]!.columns
    return { columns, candidates: columns.map((c) => [c]), how: 'printed' }
  }
  const scores = cut ? placings.map((placing) => placing.own) : totals
  const best = scores.reduce((a, b) => Math.max(a, b), -Infinity)
  const winners = placings.filter((_, i) => scores[i] === best)
  const columns = winners[0]!.columns
  const candidates = columns.map((_, i) =>
    [...new Set(winners.map((placing) => placing.columns[i]!))].toSorted((a, b) => a - b),
  )
  if (winners.length === 1) return { columns, candidates, how: 'inferred' }
  const reason = cut
    ? 'too-many-readings'
    : best <= -broken / 2
      ? 'no-column-closes'
      : 'several-columns-close'
  return { columns, candidates, how: 'undecided', reason }
}

/** Columns with their parts, without those that the rows printed in full mostly contradict: they are no sums. */
function columnSums(
  rows: readonly Problem[],
  columnParents: readonly (number | undefined)[],
  slack: Slack,
): { total: number; parts: readonly number[] }[] {
  const found = new Map<number, number[]>()
  columnParents.forEach((parent, column) => {
    if (parent === undefined) return
    const parts = found.get(parent)
    if (parts) parts.push(column)
    else found.set(parent, [column])
  })
  const full = rows.filter((row) => row.values.length === columnParents.length)
  return [...found]
    .map(([total, parts]) => ({ total, parts }))
    .filter(({ total, parts }) => {
      const breaks = full.filter(({ values }) => {
        const sum = parts.reduce((all, part) => all + values[part]!, 0)
        return Math.abs(values[total]! - sum) > slack(parts.length)
      })
      return breaks.length < fewestBreaks || breaks.length * 2 <= full.length
    })
}

/** Every order-preserving placing of a row that breaks the fewest of its own relations. */
function placingsOf(
  row: Problem,
  width: number,
  sums: readonly { total: number; parts: readonly number[] }[],
  slack: Slack,
): Placing[] {
  const n = row.values.length
  if (n > width || combinations(width, n) > maxPlacings) return []
  const all: { placing: Placing; breaks: number }[] = []
  const columns: number[] = []
  const fit = row.values.map((_, i) => Array.from({ length: width }, (__, c) => row.fit(i, c)))
  const place = (number: number, from: number): void => {
    if (number === n) {
      all.push(judge())
      return
    }
    const known = row.known[number]
    for (let c = known ?? from; c <= (known ?? width - n + number); c += 1) {
      if (c < from) return
      columns.push(c)
      place(number + 1, c + 1)
      columns.pop()
    }
  }
  const judge = (): { placing: Placing; breaks: number } => {
    const vector = Array.from({ length: width }, () => 0)
    let own = 0
    columns.forEach((c, i) => {
      vector[c] = row.values[i]!
      own += fit[i]![c]!
    })
    let breaks = 0
    for (const { total, parts } of sums) {
      const off = Math.abs(parts.reduce((rest, part) => rest - vector[part]!, vector[total]!))
      if (off === 0) continue
      if (off <= slack(parts.length)) own -= rounded
      else breaks += 1
    }
    return { placing: { columns: [...columns], vector, own: own - broken * breaks }, breaks }
  }
  place(0, 0)
  const fewest = all.reduce((least, { breaks }) => Math.min(least, breaks), Infinity)
  const allowed = fewest === 0 ? 0 : fewest + 1
  return all.filter(({ breaks }) => breaks <= allowed).map(({ placing }) => placing)
}

function combinations(n: number, k: number): number {
  let count = 1
  for (let i = 0; i < Math.min(k, n - k); i += 1) count = (count * (n - i)) / (i + 1)
  return count
}

/** Best scores over the row tree, upwards and downwards. */
class Tree {
  /** Rows whose sums were too many to compare, and the rows under them: for these, columns of sums say nothing. */
  readonly cut = new Set<number>()
  /** Best score of the row's subtree, per placing. */
  private readonly inner: number[][]
  /** Best score of everything else, per placing. */
  private readonly outer: number[][]

  /** Layers by the vector of the placing they are compared with: upwards makes them, downwards needs them again. */
  private readonly compared = new Map<readonly number[], Map<string, State>[]>()
  private readonly placings: readonly (readonly Placing[])[]
  private readonly children: readonly (readonly number[])[]
  private readonly slack: Slack
  /** Without negative numbers, a sum that is too large stays so. */
  private readonly positive: boolean

  constructor(
    placings: readonly (readonly Placing[])[],
    children: readonly (readonly number[])[],
    slack: Slack,
    positive: boolean,
  ) {
    this.placings = placings
    this.children = children
    this.slack = slack
    this.positive = positive
    this.inner = placings.map((all) => all.map((placing) => placing.own))
    this.outer = placings.map((all) => all.map(() => -Infinity))
  }

  /** Per row and placing, the best score of a whole that it belongs to. */
  run(roots: readonly number[]): number[][] {
    const order: number[] = []
    const stack = [...roots]
    while (stack.length > 0) {
      const row = stack.pop()!
      order.push(row)
      stack.push(...this.children[row]!)
    }
    for (const row of order.toReversed()) this.upwards(row)
    for (const root of roots) this.outer[root] = this.placings[root]!.map(() => 0)
    for (const row of order) this.downwards(row)
    return this.placings.map((all, row) => all.map((_, p) => this.inner[row]![p]! + this.outer[row]![p]!))
  }

  private parts(row: number): number[] {
    return this.children[row]!.filter((child) => this.placings[child]!.length > 0).toSorted(
      (a, b) => this.placings[a]!.length - this.placings[b]!.length,
    )
  }

  private upwards(row: number): void {
    const parts = this.parts(row)
    if (parts.length === 0 || parts.length < this.children[row]!.length) return
    const inner: number[] = []
    for (const placing of this.placings[row]!) {
      const last = this.layers(parts, placing.vector)?.at(-1)
      if (last === undefined) {
        for (const part of [row, ...parts]) this.cut.add(part)
        return
      }
      let best = -Infinity
      for (const state of last.values()) {
        best = Math.max(best, state.score - this.closing(state, placing.vector, parts.length))
      }
      inner.push(placing.own + best)
    }
    this.inner[row] = inner
  }

  private downwards(row: number): void {
    const parts = this.parts(row)
    const whole = parts.length === this.children[row]!.length && this.placings[row]!.length > 0
    if (!whole || parts.some((part) => this.cut.has(part))) {
      for (const child of this.children[row]!) this.outer[child] = this.placings[child]!.map(() => 0)
      return
    }
    this.placings[row]!.forEach((placing, p) => {
      const layers = this.layers(parts, placing.vector)
      if (layers === undefined) return
      const outside = this.outer[row]![p]! + placing.own
      let after = new Map<string, number>()
      for (const [key, state] of layers.at(-1)!) {
        after.set(key, outside - this.closing(state, placing.vector, parts.length))
      }
      for (let i = parts.length - 1; i >= 0; i -= 1)
        after = this.back(parts, i, layers[i]!, after, placing.vector)
    })
  }

  /** One child backwards: best scores of what follows the states before it; notes what the child gains by each placing. */
  private back(
    parts: readonly number[],
    i: number,
    layer: ReadonlyMap<string, State>,
    after: ReadonlyMap<string, number>,
    target: readonly number[],
  ): Map<string, number> {
    const child = parts[i]!
    const outer = this.outer[child]!
    const before = new Map<string, number>()
    for (const [key, state] of layer) {
      let best = -Infinity
      this.placings[child]!.forEach((own, c) => {
        const next = this.step(state, own.vector, target, parts.length)
        const rest = after.get(next.sums.join())
        if (rest === undefined) return
        const through = next.score - state.score + rest
        outer[c] = Math.max(outer[c]!, state.score + through)
        best = Math.max(best, through + this.inner[child]![c]!)
      })
      before.set(key, best)
    }
    return before
  }

  /** Partial sums of the children, child by child, each with its best score; undefined when they are too many. */
  private layers(parts: readonly number[], target: readonly number[]): Map<string, State>[] | undefined {
    const known = this.compared.get(target)
    if (known) return known
    const start: State = { sums: target.map(() => 0), score: 0 }
    const layers = [new Map([[start.sums.join(), start]])]
    for (const child of parts) {
      const layer = new Map<string, State>()
      for (const state of layers.at(-1)!.values()) {
        this.placings[child]!.forEach((own, c) => {
          const moved = this.step(state, own.vector, target, parts.length)
          const score = moved.score + this.inner[child]![c]!
          const key = moved.sums.join()
          if ((layer.get(key)?.score ?? -Infinity) < score) layer.set(key, { sums: moved.sums, score })
        })
      }
      let best = -Infinity
      for (const { score } of layer.values()) best = Math.max(best, score)
      for (const [key, { score }] of layer) if (score < best - reach) layer.delete(key)
      if (layer.size > maxStates) return undefined
      layers.push(layer)
    }
    this.compared.set(target, layers)
    return layers
  }

  /** Adds a child; a column that has outgrown its total is broken at once, and all its sums are then one. */
  private step(state: State, vector: readonly number[], target: readonly number[], parts: number): State {
    let { score } = state
    const sums = state.sums.map((sum, c) => {
      if (sum === Infinity || vector[c] === 0) return sum
      const next = sum + vector[c]!
      if (!this.positive || next <= target[c]! + this.slack(parts)) return next
      score -= broken
      return Infinity
    })
    return { sums, score }
  }

  private closing(state: State, target: readonly number[], parts: number): number {
    let penalty = 0
    state.sums.forEach((sum, c) => {
      const off = Math.abs(target[c]! - sum)
      if (off === 0 || sum === Infinity) return
      penalty += off <= this.slack(parts) ? rounded : broken
    })
    return penalty
  }
}
