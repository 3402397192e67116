import { indicatorKindOf } from '../../../catalog/performance-kinds.ts'
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

/** Kind of an indicator by the printed names of its levels: "output.quantity", "cost.economic", "satisfaction.served". */
export const kindOf = ({ level1, level2 }: Indicator): string | undefined => indicatorKindOf(level1, level2)

/** The words of a name or target without what a list sets around them: "指标2：", spaces, the last mark. */
export const wordsOf = (text: string): string =>
  text
    .replace(/\s+/g, '')
    .replace(/^指标\d+[：:]/, '')
    .replace(/[。；;，,]$/, '')
