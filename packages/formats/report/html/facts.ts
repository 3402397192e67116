import { type Claim, compare, coordinatesKey, type Place, type Reading } from '@mingzhang/core/model'

/** The fact that a printed number is about, as far as the page needs it. */
export interface Print {
  /** Number of the fact; left out while nobody knows what the number means. */
  readonly fact?: number
  /** How often the fact is printed. */
  readonly times: number
  /** More than rounding away from the first print in a table, or else from the first print. */
  readonly differs: boolean
}

/** Every claim's fact: claims of one aspect with the same coordinates are prints of one fact. */
export function factsOf(reading: Reading): ReadonlyMap<string, Print> {
  const groups = new Map<string, Claim[]>()
  const prints = new Map<string, Print>()
  for (const claim of reading.claims) {
    if (!claim.coordinates) {
      prints.set(claim.id, { times: 1, differs: false })
      continue
    }
    const base = claim.base ? `${claim.base.year}${claim.base.stage}` : ''
    const key = `${claim.aspect}|${base}|${claim.quantity?.dimension ?? claim.unit}|${coordinatesKey(claim.coordinates)}`
    const group = groups.get(key)
    if (group) group.push(claim)
    else groups.set(key, [claim])
  }
  let fact = 0
  for (const group of groups.values()) {
    fact += 1
    const first = group.find((claim) => 'table' in claim.source && claim.quantity) ?? group[0]!
    for (const claim of group) {
      const differs =
        claim.quantity !== undefined &&
        first.quantity !== undefined &&
        compare(claim.quantity, first.quantity) === 'different'
      prints.set(claim.id, { fact, times: group.length, differs })
    }
  }
  return prints
}

/** Equal for places that are the same spot on the paper. */
export const placeKey = ({ page, line, paragraph, sheet, cell, box }: Place): string =>
  [page, line, paragraph, sheet, cell, box?.join(' ')].join('|')
