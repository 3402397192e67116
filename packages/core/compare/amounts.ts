import { unitOf } from '../catalog/units.ts'
import { type Coordinates, coordinatesKey, formatQuantity, type Quantity } from '../model/index.ts'
import type { Amount, AmountChange, Side, SideAmount } from './comparison.ts'
import { withoutYear } from './years.ts'

/** Coordinates of the same fact of two years are equal once they are told from the year of their side. */
export function relativeKey(
  { coordinates, aspect }: Pick<SideAmount, 'coordinates' | 'aspect'>,
  year: number,
): string {
  const { unit: _unit, ...own } = shifted(coordinates, year, 0)
  return `${coordinatesKey(own)}${aspect === 'count' ? 'amount' : aspect}`
}

/** Coordinates of a side of one year as those of another: its year, and the year that project names begin with. */
export function shifted(coordinates: Coordinates, from: number, to: number): Coordinates {
  const { project, year } = coordinates
  return {
    ...coordinates,
    year: year - from + to,
    ...(project !== undefined && { project: withoutYear(project, from) }),
  }
}

/** Prints of one number in several ways may all be right; prints of equal digits are right or wrong. */
export function differs(a: Quantity, b: Quantity): boolean {
  if (a.dimension !== b.dimension) return true
  if (a.step === b.step) return a.value !== b.value
  return 2 * Math.abs(a.value - b.value) > Math.max(a.step, b.step)
}

/** A quantity in a unit, with as many decimals as it needs and at least those of its step. */
export function amountOfQuantity(quantity: Quantity, unit: string): Amount {
  const { exponent } = unitOf(unit)
  let decimals = quantity.dimension === 'money' ? 2 : 0
  while (decimals < exponent && quantity.value % 10 ** (exponent - decimals) !== 0) decimals += 1
  return { text: formatQuantity(quantity.value, unitOf(unit), decimals), unit, quantity }
}

/** Facts whose numbers differ, in the order of the later side; those of the earlier side alone come last. */
export function compareAmounts(before: Side, after: Side): readonly AmountChange[] {
  const changes: AmountChange[] = []
  const entries = [
    ...[...after.amounts].map(([key, entry]) => ({ key, entry, from: after })),
    ...[...before.amounts]
      .filter(([key]) => !after.amounts.has(key))
      .map(([key, entry]) => ({ key, entry, from: before })),
  ]
  for (const { key, entry, from } of entries) {
    const other = from === after ? before : after
    const found = other.amounts.get(key)?.amount ?? foundIn(other, from, entry)
    const coordinates = shifted(entry.coordinates, from.year, after.year)
    const { aspect, amount } = entry
    if (!found) {
      // What a book does not know is not gone; what two documents of one kind do not both print is.
      if (before.kind !== after.kind) continue
      const change = from === after ? 'added' : 'removed'
      changes.push({ change, coordinates, aspect, [from === after ? 'after' : 'before']: amount })
    } else if (differs(amount.quantity, found.quantity)) {
      const [earlier, later] = from === after ? [found, amount] : [amount, found]
      changes.push({
        change: 'changed',
        coordinates,
        aspect,
        before: earlier,
        after: later,
        ...(earlier.quantity.dimension === later.quantity.dimension && {
          difference: later.quantity.value - earlier.quantity.value,
        }),
      })
    }
  }
  return changes
}

function foundIn(side: Side, from: Side, { coordinates, aspect, amount }: SideAmount): Amount | undefined {
  if (!side.find) return undefined
  const quantity = side.find({ ...coordinates, year: coordinates.year - from.year + side.year }, aspect)
  return quantity && amountOfQuantity(quantity, amount.unit)
}
