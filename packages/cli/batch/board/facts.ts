import { type Claim, compare, type Coordinates, type Reading } from '@mingzhang/core/model'

/** Measures that a department and its units both print, so that the first is the sum of the second. */
export const measures = ['revenue', 'expenditure', 'threePublic', 'organOperating'] as const
export type Measure = (typeof measures)[number]

/** A printed amount in 分, with the size of its last printed digit and where it stands. */
export interface Fact {
  readonly value: number
  readonly step: number
  readonly printed: string
  readonly unit: string
  readonly page: number
}

export type Facts = Readonly<Partial<Record<Measure, Fact>>>
export interface UnitFacts {
  readonly unit: string
  readonly facts: Facts
}

/** Which measure coordinates name, the dimensions of the document itself left out. */
function measureOf({
  flow,
  source,
  item,
  function: f,
  economic,
  kind,
  project,
}: Coordinates): Measure | undefined {
  if (f !== undefined || economic !== undefined || kind !== undefined || project !== undefined)
    return undefined
  if (item === 'threePublic' || item === 'organOperating')
    return source === undefined || source === 'fiscal' || source === 'fiscal.general' ? item : undefined
  return item === undefined && source === undefined ? flow : undefined
}

/** The measures of a document, and of each unit that it prints a row for. */
export function factsOf(reading: Reading): { readonly facts: Facts; readonly units: readonly UnitFacts[] } {
  const byUnit = new Map<string, Map<Measure, Claim[]>>()
  for (const claim of reading.claims) {
    const { coordinates, quantity, aspect } = claim
    if (aspect !== 'amount' || !coordinates || quantity?.dimension !== 'money') continue
    if (coordinates.year !== reading.profile.year || coordinates.stage !== 'budget') continue
    const measure = measureOf(coordinates)
    if (!measure) continue
    const unit = coordinates.unit ?? ''
    const claims = byUnit.get(unit) ?? new Map<Measure, Claim[]>()
    byUnit.set(unit, claims.set(measure, [...(claims.get(measure) ?? []), claim]))
  }
  const units = [...byUnit].filter(([unit]) => unit !== '')
  return {
    facts: chosen(byUnit.get('')),
    units: units.map(([unit, claims]) => ({ unit, facts: chosen(claims) })),
  }
}

function chosen(claims: ReadonlyMap<Measure, readonly Claim[]> | undefined): Facts {
  const facts: Partial<Record<Measure, Fact>> = {}
  for (const measure of measures) {
    const fact = factOf(claims?.get(measure) ?? [])
    if (fact) facts[measure] = fact
  }
  return facts
}

const vias: readonly Claim['via'][] = ['cell', 'inferred', 'sentence']

/** The most exact print, from a table where there is one; none where the document contradicts itself. */
function factOf(claims: readonly Claim[]): Fact | undefined {
  const [best, ...rest] = claims.toSorted(
    (a, b) => a.quantity!.step - b.quantity!.step || vias.indexOf(a.via) - vias.indexOf(b.via),
  )
  if (!best || rest.some((other) => compare(best.quantity!, other.quantity!) === 'different'))
    return undefined
  const { value, step } = best.quantity!
  return { value, step, printed: best.printed, unit: best.unit ?? '', page: best.place.page }
}
