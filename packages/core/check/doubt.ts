import { type Doubt, doubtsIn, type Finding, type Spot } from '../model/index.ts'

type Printed = Pick<Spot, 'place'> & { readonly quote?: string; readonly printed?: string }

/** A finding that rests on doubtful print is a note and says so: what was misread must not accuse anybody. */
export function weighed(finding: Finding, doubts: readonly Doubt[]): Finding {
  if (doubts.length === 0) return finding
  const { at, also = [], sum, cause, printed } = finding
  const spots: Printed[] = [
    printed !== undefined && at.printed === undefined ? { ...at, printed } : at,
    ...also,
    ...(sum?.addends ?? []),
    ...(cause ? [cause] : []),
  ]
  const found = spots.flatMap(({ place, printed: number, quote }) => [
    ...(number === undefined ? [] : doubtsIn(doubts, place, number)),
    ...(quote === undefined
      ? []
      : doubtsIn(doubts, place, quote).filter(({ text }) => number === undefined || !/\d/.test(text))),
  ])
  if (found.length === 0) return finding
  return { ...finding, severity: 'note', uncertain: [...new Set(found.map(({ text }) => text))] }
}
