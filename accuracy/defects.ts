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
  const near = (spot: Spot): boolean => {
    const own = folded(spot.quote)
    const shortest = main ? Math.max(8, Math.ceil(0.6 * Math.min(own.length, quote.length))) : 8
    return spot.place.page === label.page && overlap(own, quote, shortest)
  }
  return (main ? [finding.at] : spots(finding)).some(near)
}

/** One holds the other, or they share that many characters in a row. */
function overlap(a: string, b: string, shortest: number): boolean {
  if (a.length >= 3 && b.length >= 3 && (a.includes(b) || b.includes(a))) return true
  const [short, long] = a.length < b.length ? [a, b] : [b, a]
  for (let start = 0; start + shortest <= short.length; start += 1) {
    if (long.includes(short.slice(start, start + shortest))) return true
  }
  return false
}
