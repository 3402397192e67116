import { broken, type Problem, rounded, type Slack } from './problem.ts'

/** One way to put the numbers of a row into columns, order kept. */
export interface Placing {
  /** Column of each number. */
  readonly columns: readonly number[]
  /** What then stands in each column of the table. */
  readonly vector: readonly number[]
  /** How good it is by all that the row itself says. */
  readonly own: number
}

/** A column that is the sum of others. */
export interface ColumnSum {
  readonly total: number
  readonly parts: readonly number[]
}

/** Rows that must contradict a sum before it is taken for none: a wrong total is one row. */
const fewestBreaks = 3
const maxPlacings = 20_000

/** Columns with their parts, without those that the rows printed in full mostly contradict: they are no sums. */
export function columnSums(
  rows: readonly Problem[],
  columnParents: readonly (number | undefined)[],
  slack: Slack,
): ColumnSum[] {
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
export function placingsOf(row: Problem, width: number, sums: readonly ColumnSum[], slack: Slack): Placing[] {
  const { values, known } = row
  const n = values.length
  if (n > width || combinations(width, n) > maxPlacings) return []
  const all: { placing: Placing; breaks: number }[] = []
  const columns: number[] = []
  const vector = Array.from({ length: width }, () => 0)
  let fewest = Infinity
  const judge = (): void => {
    let breaks = 0
    let off = 0
    for (const { total, parts } of sums) {
      let rest = vector[total]!
      for (const part of parts) rest -= vector[part]!
      if (rest === 0) continue
      if (Math.abs(rest) <= slack(parts.length)) off += rounded
      else breaks += 1
    }
    if (breaks > allowed(fewest)) return
    fewest = Math.min(fewest, breaks)
    const own = columns.reduce((score, c, i) => score + row.fit(i, c), -off - broken * breaks)
    all.push({ placing: { columns: [...columns], vector: [...vector], own }, breaks })
  }
  const place = (number: number, from: number): void => {
    if (number === n) {
      judge()
      return
    }
    const only = known[number]
    for (let c = only ?? from; c <= (only ?? width - n + number); c += 1) {
      if (c < from) return
      columns.push(c)
      vector[c] = values[number]!
      place(number + 1, c + 1)
      vector[c] = 0
      columns.pop()
    }
  }
  place(0, 0)
  return all.filter(({ breaks }) => breaks <= allowed(fewest)).map(({ placing }) => placing)
}

/** A row that closes is taken at its word; one with a wrong number may break one relation more than it must. */
const allowed = (fewest: number): number => (fewest === 0 ? 0 : fewest + 1)

function combinations(n: number, k: number): number {
  let count = 1
  for (let i = 0; i < Math.min(k, n - k); i += 1) count = (count * (n - i)) / (i + 1)
  return count
}
