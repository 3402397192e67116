import { foldWords } from './fold.ts'
import type { Sense } from './term.ts'

/** What the rows of a table are listed by. */
export type RowAxis = 'function' | 'economic' | 'unit' | 'project' | 'other'

/**
 * The role a table plays, by what its title says and what its rows are; the same names as in the layouts. Undefined
 * for a table that is none of the usual ones.
 */
export function tableRole(title: string, sense: Sense, axis: RowAxis): string | undefined {
  const folded = foldWords(title)
  const { source, kind, item } = sense.meaning
  if (/三公/.test(folded)) return 'three-public'
  if (/机关运行经费/.test(folded)) return 'organ-operating'
  if (/政府采购/.test(folded)) return 'procurement'
  if (/政府购买服务/.test(folded)) return 'purchased-services'
  if (item !== undefined) return undefined
  if (/收支|收入支出/.test(folded)) {
    if (source === undefined) return 'revenue-expenditure-summary'
    if (source === 'fiscal') return 'appropriation-summary'
    if (source === 'fiscal.fund') return 'fund-expenditure'
    return source === 'fiscal.capital' ? 'capital-expenditure' : undefined
  }
  if (source?.startsWith('carryover')) return 'carryover'
  const by = axis === 'function' || axis === 'economic' ? axis : undefined
  if (/收入/.test(folded)) return source ? undefined : by === 'function' ? 'revenue-by-function' : 'revenue'
  if (!/支出/.test(folded)) return undefined
  if (source === 'fiscal.fund') return 'fund-expenditure'
  if (source === 'fiscal.capital') return 'capital-expenditure'
  const scope = source === 'fiscal.general' ? 'general' : source === 'fiscal' ? 'fiscal' : undefined
  if (source !== undefined && scope === undefined) return undefined
  if (kind === 'project') return scope ? `${scope}-projects` : 'projects'
  if (kind === 'basic') return [scope, 'basic', by && `by-${by}`].filter(Boolean).join('-')
  if (kind !== undefined) return undefined
  if (scope) return by === 'economic' ? `${scope}-by-economic` : `${scope}-expenditure`
  return by ? `expenditure-by-${by}` : 'expenditure'
}
