import { byText, severities } from '@mingzhang/core/model'
import type { Found } from './report.ts'

/** The same problem in several units. */
export interface Common {
  readonly rule: string
  readonly code: string
  readonly name: string
  /** The gravest of all. */
  readonly severity: Found['severity']
  readonly units: readonly string[]
  readonly count: number
}

/** Collects the problems of all units, rule by rule. */
export class CommonProblems {
  private readonly byRule = new Map<string, { readonly found: Found[]; readonly units: Set<string> }>()

  add(unit: string, found: Found): void {
    const known = this.byRule.get(found.rule) ?? { found: [], units: new Set() }
    known.found.push(found)
    known.units.add(unit)
    this.byRule.set(found.rule, known)
  }

  /** Those that more than one unit has, the most frequent first. */
  list(): Common[] {
    return [...this.byRule.values()]
      .filter(({ units }) => units.size > 1)
      .map(({ found, units }) => {
        const { rule, code, name } = found[0]!
        const severity = severities.find((one) => found.some((other) => other.severity === one))!
        return { rule, code, name, severity, units: [...units].toSorted(byText), count: found.length }
      })
      .toSorted((a, b) => b.units.length - a.units.length || byText(a.code, b.code))
  }
}
