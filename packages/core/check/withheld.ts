import { withheldFunctions } from '../catalog/wording.ts'
import { asPrinted, total } from './engine/formula.ts'
import type { Relation, Relations } from './relations.ts'

/** Why a total is more than the parts under it: its function may be secret, or its items are left out throughout. */
export type Withheld = 'secret' | 'throughout'

/**
 * Whether a broken sum of 科目 shows items that are not printed: of 国防 and 公共安全, which may be secret, or of one (or all)
 * that has money beyond its items in more than one table, and less in none. One wrong number does not do that.
 */
export function withheld(relation: Relation, relations: Relations): Withheld | undefined {
  const code = codeOf(relation)
  if (code === undefined || !brokenSum(relation) || !isShort(relation)) return undefined
  if (withheldFunctions.test(code)) return 'secret'
  return withheldCodes(relations).has(code) ? 'throughout' : undefined
}

const byRelations = new WeakMap<Relations, ReadonlySet<string>>()

/** 科目 codes with items left out throughout. */
export function withheldCodes(relations: Relations): ReadonlySet<string> {
  const known = byRelations.get(relations)
  if (known) return known
  const tables = new Map<string, Set<string>>()
  const other = new Set<string>()
  for (const relation of relations.all) {
    const code = codeOf(relation)
    const { source } = relation.formula.left
    if (code === undefined || !brokenSum(relation) || !('table' in source)) continue
    if (!isShort(relation)) other.add(code)
    tables.set(code, (tables.get(code) ?? new Set()).add(source.table))
  }
  const codes = new Set([...tables.keys()].filter((code) => tables.get(code)!.size > 1 && !other.has(code)))
  byRelations.set(relations, codes)
  return codes
}

/** The 科目 of a total; of the total of all 科目 it is "". */
export const codeOf = ({ formula }: Relation): string | undefined => {
  const { coordinates } = formula.left
  if (coordinates?.function !== undefined) return coordinates.function
  if (formula.type !== 'linear' || coordinates?.economic !== undefined) return undefined
  const isAll = formula.right.some(({ claim: { coordinates: at } }) => at?.function ?? at?.economic)
  return isAll ? '' : undefined
}

const brokenSum = ({ kind, scope, result }: Relation): boolean =>
  kind === 'sum' && scope === 'column' && result === 'broken'

/** The printed total is more than its printed parts. */
const isShort = ({ formula }: Relation): boolean =>
  formula.type === 'linear' && asPrinted(formula.left).value > total(formula.right, asPrinted).value
