import { nameKey } from './board/names.ts'
import type { Prior, Verdict } from './task.ts'

/** The document of the year before that a document is compared with: same unit, kind and level. The newest counts. */
export function priorOf(
  priors: readonly Prior[],
  { unit, year, kind, level }: NonNullable<Verdict['profile']> | Partial<Prior>,
): Prior | undefined {
  if (unit === undefined || year === undefined) return undefined
  const key = nameKey(unit)
  const same = (one: unknown, other: unknown): boolean =>
    one === undefined || other === undefined || one === other
  return priors.find(
    (prior) =>
      prior.year === year - 1 &&
      nameKey(prior.unit) === key &&
      same(prior.kind, kind) &&
      same(prior.level, level),
  )
}
