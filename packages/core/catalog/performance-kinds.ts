import { indicatorKinds } from './performance.ts'

const bare = (text: string): string => text.replace(/\s+/g, '').replace(/[（(].*[）)]$/, '')
const firstLevels = new Map<string, string>()
const secondLevels = new Map<string, string[]>()
for (const kind of indicatorKinds) {
  for (const name of [kind.name, ...(kind.names ?? [])]) firstLevels.set(name, kind.id)
  for (const child of kind.children) {
    for (const name of [child.name, ...(child.names ?? [])])
      secondLevels.set(name, [...(secondLevels.get(name) ?? []), child.id])
  }
}

/** Kind of an indicator by the printed names of its levels: "output.quantity", "cost.economic", "satisfaction.served". */
export function indicatorKindOf(level1: string, level2: string): string | undefined {
  const first = firstLevels.get(bare(level1))
  const seconds = secondLevels.get(bare(level2)) ?? []
  return (
    seconds.find((id) => first !== undefined && id.startsWith(`${first}.`)) ??
    (first === undefined ? seconds[0] : first)
  )
}

/** First level that a printed second level belongs under, where it belongs under one only. */
export function properFirstLevel(level2: string): string | undefined {
  const seconds = secondLevels.get(bare(level2)) ?? []
  const firsts = new Set(seconds.map((id) => id.split('.').slice(0, -1).join('.')))
  return firsts.size === 1 ? [...firsts][0] : undefined
}

/** Kind of a first level by its printed name. */
export const firstLevelOf = (level1: string): string | undefined => firstLevels.get(bare(level1))
