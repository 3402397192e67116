import { lacksPlace, nameKey, plainName } from './board/names.ts'
import type { Prior, Verdict } from './task.ts'

type Alike = (a: string, b: string) => boolean

/** How two names may be of one unit, the surest way first; what is less sure counts only if it leads to one unit. */
const ways: readonly Alike[] = [
  (a, b) => nameKey(a) === nameKey(b),
  (a, b) => plainName(a) === plainName(b),
  (a, b) => {
    const [short, long] = [plainName(a), plainName(b)].toSorted((one, other) => one.length - other.length)
    return lacksPlace(short!, long!)
  },
]

/** The document of the year before that a document is compared with: same unit, kind and level. The newest counts. */
export function priorOf(
  priors: readonly Prior[],
  { unit, year, kind, level }: NonNullable<Verdict['profile']> | Partial<Prior>,
): Prior | undefined {
  if (unit === undefined || year === undefined) return undefined
  const same = (one: unknown, other: unknown): boolean =>
    one === undefined || other === undefined || one === other
  const fitting = priors.filter(
    (prior) => prior.year === year - 1 && same(prior.kind, kind) && same(prior.level, level),
  )
  for (const alike of ways) {
    const found = fitting.filter((prior) => alike(prior.unit, unit))
    if (found.length > 0)
      return new Set(found.map((prior) => nameKey(prior.unit))).size === 1 ? found[0] : undefined
  }
  return undefined
}
