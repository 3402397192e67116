import type { Reading } from '../../model/index.ts'
import type { Relation } from '../relations.ts'
import { claimsOf } from './formula.ts'

/** Rows that must break before one asks whether the columns were understood at all; fewer where every row does. */
const rowsEnough = 3
const rowsEnoughOfAll = 2

/**
 * Row sums of a table that break in most of its rows say that its heads were misread: tables come out of a system, and
 * a system does not add wrongly row after row. Such sums are not evaluated. A row counts where it has money in a part.
 */
export function withoutMisread(relations: readonly Relation[]): readonly Relation[] {
  const byTotal = new Map<string, Relation[]>()
  for (const relation of relations) {
    const key = totalColumn(relation)
    if (key === undefined || isTrivial(relation)) continue
    const known = byTotal.get(key)
    if (known) known.push(relation)
    else byTotal.set(key, [relation])
  }
  const misread = new Set<Relation>()
  for (const rows of byTotal.values()) {
    const broken = rows.filter(({ result }) => result === 'broken').length
    const enough = broken === rows.length ? rowsEnoughOfAll : rowsEnough
    if (broken >= enough && broken * 2 > rows.length) for (const row of rows) misread.add(row)
  }
  if (misread.size === 0) return relations
  return relations.map((relation) =>
    misread.has(relation) ? { ...relation, result: 'notEvaluated', reason: 'heads-doubtful' } : relation,
  )
}

/** The table and column of the total of a row sum. */
function totalColumn({ scope, result, formula }: Relation): string | undefined {
  const { source } = formula.left
  if (scope !== 'row' || result === 'notEvaluated' || !('table' in source)) return undefined
  return `${source.table}|${source.column}`
}

/** One part that carries the whole, or no money at all, tells nothing of the columns while it holds. */
function isTrivial({ result, formula }: Relation): boolean {
  if (result === 'broken') return false
  return (
    claimsOf(formula)
      .slice(1)
      .filter(({ quantity }) => quantity?.value).length < 2
  )
}

/**
 * Sums over the rows of a table that a page was left out of: what is missing may stand there. They are held to nothing
 * while they break.
 */
export function withoutUnread(
  relations: readonly Relation[],
  { document, tables }: Reading,
): readonly Relation[] {
  const unread = document.unreadPages
  if (unread.length === 0) return relations
  const partial = new Set(
    tables
      .filter(({ pages }) =>
        unread.some((page) => page >= Math.min(...pages) - 1 && page <= Math.max(...pages) + 1),
      )
      .map(({ id }) => id),
  )
  return relations.map((relation) => {
    const { scope, result, formula } = relation
    const { source } = formula.left
    return scope === 'column' && result === 'broken' && 'table' in source && partial.has(source.table)
      ? { ...relation, result: 'notEvaluated', reason: 'pages-unread' }
      : relation
  })
}
