import { functionSubject } from '../../../catalog/subjects/index.ts'
import { type Claim, compare, coordinatesKey, type Problem, type Reading } from '../../../model/index.ts'
import { closes, sum } from '../../engine/formula.ts'
import { spotOf } from '../../relational.ts'
import { rule } from '../../rule.ts'

/**
 * Two tables give one total and split it completely by 功能分类, but not among the same 科目: money that one prints under
 * a subject which the other leaves out.
 */
export const tablesListOtherSubjects = rule({
  id: 'tables-list-other-subjects',
  code: 'L108',
  family: 'content',
  severity: 'error',
  needs: ['tables'],
  basis: ['arithmetic'],
  examples: {
    wrong: [
      {
        edits: [
          [
            '上级国有资本经营预算安排转移支付 210 卫生健康支出 9.23',
            '上级国有资本经营预算安排转移支付 210 卫生健康支出',
          ],
          ['4.财政专户核拨 211 节能环保支出', '4.财政专户核拨 211 节能环保支出 9.23'],
        ],
      },
    ],
    right: [
      {
        edits: [
          [
            '上级国有资本经营预算安排转移支付 210 卫生健康支出 9.23',
            '上级国有资本经营预算安排转移支付 210 卫生健康支出 9.2',
          ],
        ],
      },
    ],
  },
  *check({ reading, looked }) {
    const told = new Set<string>()
    const tables = tablesTelling(reading)
    for (const [first, ...others] of splitsOfOneFact(reading))
      for (const other of others) {
        if (compare(first!.total.quantity!, other.total.quantity!) === 'different') continue
        looked()
        const sides = [onlyIn(first!, other), onlyIn(other, first!)].filter(({ parts }) => parts.length > 0)
        // the side whose subjects the fewest tables know is the likelier slip
        const [odd, against] = sides.sort((a, b) => tables(a.parts) - tables(b.parts))
        if (!odd || told.has(odd.table)) continue
        told.add(odd.table)
        yield problemOf(odd, against?.parts ?? [], reading)
      }
  },
})

/** A total and the amounts of one level of 功能分类 that make it up in one table. */
interface Split {
  readonly table: string
  readonly total: Claim
  readonly parts: ReadonlyMap<string, Claim>
}

/** Complete splits of one total in at least two tables, by the level of the classification. */
function splitsOfOneFact(reading: Reading): Iterable<readonly Split[]> {
  const columns = new Map<string, Column>()
  for (const claim of reading.claims) {
    if (claim.aspect !== 'amount' || !claim.quantity || !claim.coordinates || !('table' in claim.source))
      continue
    const { function: code, ...whole } = claim.coordinates
    const fact = coordinatesKey(whole)
    const key = `${claim.source.table}|${fact}`
    let column = columns.get(key)
    if (!column)
      columns.set(key, (column = { table: claim.source.table, fact, totals: [], levels: new Map() }))
    if (code === undefined) column.totals.push(claim)
    else levelOf(column, code.length).push(claim)
  }
  const facts = new Map<string, Split[]>()
  for (const { table, fact, totals, levels } of columns.values())
    for (const [level, claims] of levels) {
      const total = totals.find((claim) => claim.quantity!.value !== 0 && closes(sum(claim, claims)))
      const parts = new Map(claims.map((claim) => [claim.coordinates!.function!, claim]))
      if (!total || parts.size < claims.length) continue
      const key = `${level}|${fact}`
      const splits = facts.get(key)
      if (splits) splits.push({ table, total, parts })
      else facts.set(key, [{ table, total, parts }])
    }
  return facts.values()
}

interface Column {
  readonly table: string
  readonly fact: string
  readonly totals: Claim[]
  readonly levels: Map<number, Claim[]>
}

function levelOf({ levels }: Column, level: number): Claim[] {
  const claims = levels.get(level) ?? []
  levels.set(level, claims)
  return claims
}

/** Parts of a table with money that the other table has no row for, or no money in it. */
interface Side {
  readonly table: string
  readonly parts: readonly Claim[]
}

const onlyIn = (one: Split, other: Split): Side => ({
  table: one.table,
  parts: [...one.parts].flatMap(([code, claim]) => {
    const visible = Math.abs(claim.quantity!.value) > other.total.quantity!.step
    return visible && !other.parts.get(code)?.quantity?.value ? [claim] : []
  }),
})

function problemOf({ table, parts }: Side, against: readonly Claim[], reading: Reading): Problem {
  const named = (claims: readonly Claim[]): string =>
    claims
      .map(({ coordinates, printed }) => `${nameOf(coordinates!.function!, coordinates!.year)} ${printed}`)
      .join('、')
  return {
    at: spotOf(parts[0]!, reading),
    also: [
      ...parts.slice(1).map((claim) => ({ ...spotOf(claim, reading), role: 'part' })),
      ...against.map((claim) => ({ ...spotOf(claim, reading), role: 'other-side' })),
    ],
    facts: { listed: named(parts), ...(against.length > 0 && { instead: named(against) }) },
    subject: `${table} ${codesOf(parts)}`,
  }
}

const codesOf = (claims: readonly Claim[]): string =>
  claims.map(({ coordinates }) => coordinates!.function).join(' ')

const nameOf = (code: string, year: number): string => functionSubject(code, year)?.name ?? code

/** In how many tables the least known of some subjects, or a part of it, has money. */
function tablesTelling(reading: Reading): (claims: readonly Claim[]) => number {
  const tables = new Map<string, Set<string>>()
  for (const { coordinates, quantity, source } of reading.claims) {
    const code = coordinates?.function
    if (code === undefined || !quantity?.value || !('table' in source)) continue
    for (const level of [3, 5, 7]) {
      if (code.length < level) break
      const head = code.slice(0, level)
      const telling = tables.get(head)
      if (telling) telling.add(source.table)
      else tables.set(head, new Set([source.table]))
    }
  }
  return (claims) =>
    Math.min(...claims.map(({ coordinates }) => tables.get(coordinates!.function!)?.size ?? 0))
}
