import { unitOf } from '../catalog/units.ts'
import type { GoalValue } from '../book/index.ts'
import { type Ratio, ratio, ratioOf, times } from './ratio.ts'

/** A number with the unit it is printed in. */
export interface Measured {
  readonly number: Ratio
  /** As written, without its unit: "1234.50". */
  readonly text: string
  readonly unit?: string
}

const half = (text: string): string =>
  text
    .replace(/[\uff01-\uff5e]/g, (char) => String.fromCharCode(char.charCodeAt(0) - 0xfee0))
    .replace(/\s+/g, '')
    .replace(/^[−–]/, '-')

/**
 * The number of a value, "94.5", "1,234 人", "95％"; undefined for words.
 * @param unit what stands in a column of its own.
 */
export function measured(value: string, unit?: string): Measured | undefined {
  const [, number = '', behind = ''] = /^(-?\d[\d,]*(?:\.\d+)?)(.*)$/.exec(half(value)) ?? []
  if (number === '' || /\d/.test(behind)) return undefined
  const text = number.replaceAll(',', '')
  const found = ratioOf(text)
  if (!found) return undefined
  const own = behind === '' ? undefined : behind
  const column = unit === undefined ? undefined : half(unit)
  if (own !== undefined && column !== undefined && own !== column) return undefined
  const name = own ?? column
  return { number: found, text, ...(name !== undefined && { unit: name }) }
}

export const measuredTarget = (target: GoalValue): Measured | undefined => measured(target.value, target.unit)

const counter = (name: string): string => (name.length > 1 ? name.replace(/^[千万亿]/, '') : name)

/** A number in another unit, exactly; undefined when the units do not measure the same. A missing unit is the other's. */
export function inUnit({ number, unit }: Measured, wanted: string | undefined): Ratio | undefined {
  if (unit === undefined || wanted === undefined || unit === wanted) return number
  const [from, to] = [unitOf(unit), unitOf(wanted)]
  if (from.dimension !== to.dimension) return undefined
  if (from.dimension === 'count' && counter(unit) !== counter(wanted)) return undefined
  const shift = from.exponent - to.exponent
  return times(number, shift >= 0 ? ratio(10n ** BigInt(shift)) : ratio(1n, 10n ** BigInt(-shift)))
}
