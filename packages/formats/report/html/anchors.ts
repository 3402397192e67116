import type { Place, Reading } from '@mingzhang/core/model'
import { placeKey } from './facts.ts'
import { cellKey } from './marks.ts'

/** Id of a number on the re-set paper, where a place and what is printed there are a number. */
export type Anchors = (place: Place, printed: string | undefined) => string | undefined

const spotKey = (place: Place, printed: string): string =>
  `${place.table === undefined ? placeKey(place) : cellKey(place)}#${printed}`

export function anchorsOf(reading: Reading, prefix: string): Anchors {
  const byPlace = new Map<string, string>()
  for (const claim of reading.claims) {
    const at = spotKey(claim.place, claim.printed)
    if (!byPlace.has(at)) byPlace.set(at, `${prefix}${claim.id}`)
  }
  return (place, printed) => (printed === undefined ? undefined : byPlace.get(spotKey(place, printed)))
}
