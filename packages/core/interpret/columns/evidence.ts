import { economicByName, normalName } from '../../catalog/subjects/index.ts'
import { compare, type Coordinates, type Decimal, quantity } from '../../model/index.ts'
import { unitOf } from '../../catalog/units.ts'
import type { Evidence } from './placed.ts'

/** A project and what its money goes to, as the narrative lists it (资金分配情况). */
export interface Allocation {
  readonly project: string
  readonly items: readonly { readonly label: string; readonly decimal: Decimal; readonly unit?: string }[]
}

/**
 * Evidence of the narrative for a table of projects by economic class (表7): where every item of a project's allocation
 * is of one class, so is the project's money; where the items are of several, each class has the sum of its items.
 * Items that no economic 科目 is named like, or that are named like subjects of several classes, say nothing alone.
 * `tableUnit` is the money unit of the table.
 */
export function allocationEvidence(allocations: readonly Allocation[], tableUnit: string): Evidence {
  const byProject = new Map(allocations.map((allocation) => [normalName(allocation.project), allocation]))
  return ({ project, economic }, decimal) => {
    if (project === undefined || economic?.length !== 3) return 'unknown'
    const items = byProject.get(normalName(project))?.items ?? []
    const classes = items.map(({ label }) => classesNamed(label))
    if (classes.length === 0 || classes.some((all) => all.size === 0)) return 'unknown'
    const shared = [...classes[0]!].filter((code) => classes.every((all) => all.has(code)))
    if (shared.length > 0) {
      if (!shared.includes(economic)) return 'contradicts'
      return shared.length === 1 ? 'equals' : 'unknown'
    }
    if (classes.some((all) => all.size > 1)) return 'unknown'
    const own = items.filter((_, i) => classes[i]!.has(economic))
    if (own.length === 0) return 'contradicts'
    const parts = own.map((item) => quantity(item.decimal, unitOf(item.unit ?? tableUnit)))
    const printed = quantity(decimal, unitOf(tableUnit))
    if (printed === undefined || parts.includes(undefined)) return 'unknown'
    const sum = parts.reduce((all, part) => all + part!.value, 0)
    const step = parts.reduce((all, part) => all + part!.step, 0)
    return compare(printed, { value: sum, step }) === 'different' ? 'contradicts' : 'equals'
  }
}

/** Economic classes of 部门预算 that have a subject of that name. */
function classesNamed(label: string): Set<string> {
  return new Set(economicByName(label, 'department').map(({ code }) => code.slice(0, 3)))
}

/** The first of several that knows something. */
export const firstEvidence =
  (...all: readonly Evidence[]): Evidence =>
  (coordinates: Partial<Coordinates>, decimal: Decimal) => {
    for (const evidence of all) {
      const answer = evidence(coordinates, decimal)
      if (answer !== 'unknown') return answer
    }
    return 'unknown'
  }
