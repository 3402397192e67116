import type { Undecided } from './placed.ts'
import { broken, type Problem, type Slack } from './problem.ts'
import { columnSums, type Placing, placingsOf } from './placings.ts'
import { Wholes } from './wholes.ts'

export interface Solution {
  /** Column of each number; for undecided ones the first of the best. */
  readonly columns: readonly number[]
  /** Columns of each number over all best placings, ascending. */
  readonly candidates: readonly (readonly number[])[]
  readonly how: 'printed' | 'inferred' | 'undecided'
  readonly reason?: Undecided
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
  const wholes = new Wholes(placings, children, slack)
  wholes.run(roots)
  return rows.map((row, index) => solutionOf(row, placings[index]!, wholes, index, width))
}

function solutionOf(
  row: Problem,
  placings: readonly Placing[],
  wholes: Wholes,
  index: number,
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
  const cut = wholes.cut.has(index)
  const peak = placings.reduce((best, { own }) => Math.max(best, own), -Infinity)
  const best = cut ? peak : wholes.best[index]!
  const winners = cut
    ? placings.filter(({ own }) => own === peak)
    : wholes.winners[index]!.map((p) => placings[p]!)
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
