import { type Claim, type Coordinates, coordinatesKey, type Reading } from '../../model/index.ts'

/** What a reading says of measures and changes: cells before sentences, the first of each counts. */
export class Said {
  readonly year: number
  readonly stage: string
  private readonly values = new Map<string, number>()
  private readonly changes = new Map<string, number>()
  private readonly bySource = new Map<string, { readonly source?: string; readonly value: number }[]>()

  constructor({ claims, statements, profile }: Reading) {
    this.year = profile.year ?? 0
    this.stage = profile.kind === 'final' ? 'final' : 'budget'
    const cells = claims.filter(({ via }) => via !== 'sentence')
    for (const claim of [...cells, ...claims.filter(({ via }) => via === 'sentence')]) this.add(claim)
    for (const { coordinates, change, directions, amount } of statements) {
      const level = directions.length > 0 && directions.every(({ sign }) => sign === 0)
      if (!coordinates || change || !level || this.values.get(keyOf(coordinates)) === undefined) continue
      if (amount === undefined || coordinates.year === this.year) putNew(this.changes, keyOf(coordinates), 0)
    }
  }

  private add({ aspect, coordinates, quantity }: Claim): void {
    if (!coordinates || !quantity || coordinates.unit !== undefined) return
    const { year } = coordinates
    const key = keyOf(coordinates)
    if (aspect === 'change' && year === this.year) putNew(this.changes, key, quantity.value)
    if (aspect !== 'amount' && aspect !== 'count') return
    // Of a year ago: 上年预算数, and what stands at its end (截至上年底).
    if (year === this.year - 1) putNew(this.changes, `prior/${key}`, quantity.value)
    if (year !== this.year || this.values.has(key)) return
    this.values.set(key, quantity.value)
    const { item, source, project } = coordinates
    if (item === undefined || project !== undefined) return
    const rows = this.bySource.get(item) ?? []
    rows.push({ ...(source !== undefined && { source }), value: quantity.value })
    this.bySource.set(item, rows)
  }

  /** In base units: 分, ten-thousandths of a piece. */
  value(about: Partial<Coordinates>): number | undefined {
    return this.values.get(keyOf(about))
  }

  /** What it was a year ago: as printed, or by the printed change. */
  prior(about: Partial<Coordinates>, now = this.value(about)): number | undefined {
    const printed = this.changes.get(`prior/${keyOf(about)}`)
    if (printed !== undefined) return printed
    const change = this.changes.get(keyOf(about))
    return now === undefined || change === undefined ? undefined : now - change
  }

  /** Values of a measure by their sources, whole pieces as they are counted. */
  rows(item: string): readonly { readonly source?: string; readonly value: number }[] {
    return this.bySource.get(item) ?? []
  }
}

const putNew = (map: Map<string, number>, key: string, value: number): void => {
  if (!map.has(key)) map.set(key, value)
}

const keyOf = ({ year: _year, stage: _stage, ...rest }: Partial<Coordinates>): string =>
  coordinatesKey({ year: 0, stage: 'budget', ...rest })
