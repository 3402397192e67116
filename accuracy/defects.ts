import type { Finding, Spot } from '../packages/core/model/index.ts'
import { folded } from './cells.ts'
import type { Label } from './corpus.ts'

/** All places a finding points at. */
const spots = (finding: Finding): Spot[] => [
  finding.at,
  ...(finding.also ?? []),
  ...(finding.cause ? [finding.cause] : []),
  ...finding.grouped.flatMap(spots),
]

/** True when a finding is about the labelled place: same page, and its quote and the label's overlap. */
export function concerns(finding: Finding, label: Label, main = false): boolean {
  const quote = folded(label.quote)
  return (main ? [finding.at] : spots(finding)).some(
    (spot) => spot.place.page === label.page && overlap(folded(spot.quote), quote),
  )
}

/** One holds the other, or they share eight characters in a row. */
function overlap(a: string, b: string): boolean {
  if (a.length >= 3 && b.length >= 3 && (a.includes(b) || b.includes(a))) return true
  const [short, long] = a.length < b.length ? [a, b] : [b, a]
  for (let start = 0; start + 8 <= short.length; start += 1)
    if (long.includes(short.slice(start, start + 8))) return true
  return false
}
