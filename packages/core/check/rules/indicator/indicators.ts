import { indicatorKinds } from '../../../catalog/performance.ts'
import type { Indicator, PerformanceForm, Reading, Spot } from '../../../model/index.ts'

export interface FormIndicator {
  readonly form: PerformanceForm
  readonly indicator: Indicator
}

/** Every indicator of every form, in reading order. */
export function* indicatorsOf(reading: Reading): Iterable<FormIndicator> {
  for (const form of reading.forms) for (const indicator of form.indicators) yield { form, indicator }
}

/** Name, target and what stands beside them. */
export function indicatorSpot({ indicator }: FormIndicator): Spot {
  return {
    place: indicator.place,
    quote: `${indicator.name} ${indicator.target.text}`.trim(),
    printed: indicator.target.text,
  }
}

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
export function kindOf({ level1, level2 }: Indicator): string | undefined {
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

export const firstLevelOf = (level1: string): string | undefined => firstLevels.get(bare(level1))
