import { array, assert, constantFrom, integer, property, record } from 'fast-check'
import { expect, test } from 'vitest'
import { columnSums, type Placing, placingsOf } from './placings.ts'
import { broken, type Problem, rounded, type Slack } from './problem.ts'
import { solve } from './solve.ts'

const slack: Slack = (parts) => (parts + 1) / 2

/** The reference: every whole there is, scored as the words say. */
function bestWholes(rows: readonly Problem[], parents: readonly (number | undefined)[]): Set<Placing>[] {
  const sums = columnSums(rows, parents, slack)
  const placings = rows.map((row) => placingsOf(row, parents.length, sums, slack))
  let wholes: Placing[][] = [[]]
  for (const all of placings) wholes = wholes.flatMap((whole) => all.map((placing) => whole.concat(placing)))
  const scores = wholes.map((whole) => {
    let score = whole.reduce((sum, { own }) => sum + own, 0)
    rows.forEach((_, row) => {
      const children = whole.filter((__, child) => rows[child]!.parent === row)
      if (children.length === 0) return
      whole[row]!.vector.forEach((total, c) => {
        const off = Math.abs(children.reduce((rest, { vector }) => rest - vector[c]!, total))
        if (off > 0) score -= off <= slack(children.length) ? rounded : broken
      })
    })
    return score
  })
  const best = Math.max(...scores)
  return rows.map(
    (_, row) => new Set(wholes.filter((__, i) => scores[i] === best).map((whole) => whole[row]!)),
  )
}

const width = 4
const tables = record({
  columns: constantFrom(
    [undefined, 0, 0, 0],
    [undefined, 0, 0, 2],
    [undefined, undefined, undefined, undefined],
  ),
  parents: constantFrom([undefined, 0, 0, 0], [undefined, 0, 1, 1], [undefined, 0, 0, undefined]),
  rows: array(array(integer({ min: -2, max: 9 }), { minLength: 1, maxLength: width }), {
    minLength: 4,
    maxLength: 4,
  }),
  fits: array(constantFrom(0, 0, 0, 50, 200, -200), { minLength: 16, maxLength: 16 }),
})

test('finds all the best wholes that trying every whole finds', () => {
  assert(
    property(tables, ({ columns, parents, rows, fits }) => {
      const problems = rows.map(
        (values, r): Problem => ({
          values,
          known: values.map(() => undefined),
          parent: parents[r],
          fit: (number, column) => fits[(r * 5 + number * 3 + column) % fits.length]!,
        }),
      )
      const expected = bestWholes(problems, columns)
      solve(problems, columns, slack).forEach(({ columns: placed, candidates, how }, r) => {
        const best = [...expected[r]!]
        expect(how === 'undecided').toBe(best.length > 1)
        expect(best.map((placing) => placing.columns)).toContainEqual(placed)
        expect(candidates).toEqual(
          placed.map((_, i) => [...new Set(best.map((p) => p.columns[i]!))].toSorted((a, b) => a - b)),
        )
      })
    }),
    { numRuns: 150 },
  )
})
