/**
 * Exact printed numbers.
 *
 * A number in print is an integer and a count of decimals, never a binary float: "229.5" is {mantissa 2295, decimals 1}.
 * It stands for its value ± half of its last printed digit, which is all the rounding this project knows:
 * there is no tolerance anywhere.
 */
export interface Decimal {
  /** Signed integer of the last printed digit; always a safe integer. */
  readonly mantissa: number
  /** Digits printed after the point, 0 or more. */
  readonly decimals: number
}

/** What a number counts; amounts of different dimensions are never compared. */
export type Dimension = 'money' | 'percent' | 'count' | 'area'

/**
 * A printed number in its dimension's base unit: 分 for money, a millionth of a percentage point, a ten-thousandth of
 * a piece or of a square metre. `value` and `step` are safe integers.
 */
export interface Quantity {
  readonly dimension: Dimension
  readonly value: number
  /**
   * Size of the last printed digit in base units; the true value lies within ± step / 2. 0 means exact: whole persons,
   * vehicles and points are counted, not rounded.
   */
  readonly step: number
}

/** Powers of ten from one unit of the name to the base unit of its dimension. */
export interface Unit {
  readonly name: string
  readonly dimension: Dimension
  readonly exponent: number
}

const pow10 = (n: number): number => 10 ** n

/** A decimal in a unit as a quantity, or undefined when it is finer than the base unit or beyond safe integers. */
export function quantity(decimal: Decimal, unit: Unit): Quantity | undefined {
  const shift = unit.exponent - decimal.decimals
  if (shift < 0) {
    const divisor = pow10(-shift)
    if (decimal.mantissa % divisor !== 0) return undefined
    return { dimension: unit.dimension, value: decimal.mantissa / divisor, step: 1 }
  }
  const value = decimal.mantissa * pow10(shift)
  if (!Number.isSafeInteger(value)) return undefined
  const counted = unit.dimension === 'count' && decimal.decimals === 0
  return { dimension: unit.dimension, value, step: counted ? 0 : pow10(shift) }
}

/** The decimal as a plain string: "-14.17", "1234.50". */
export function decimalText({ mantissa, decimals }: Decimal): string {
  const sign = mantissa < 0 ? '-' : ''
  const digits = String(Math.abs(mantissa)).padStart(decimals + 1, '0')
  const point = digits.length - decimals
  return sign + digits.slice(0, point) + (decimals ? `.${digits.slice(point)}` : '')
}

/** The decimal of a plain string, "-14.17" or "1234.50"; undefined for anything else or beyond safe integers. */
export function decimalOf(text: string): Decimal | undefined {
  const match = /^(-?)(\d+)(?:\.(\d+))?$/.exec(text)
  if (!match) return undefined
  const [, sign, whole = '', part = ''] = match
  const mantissa = Number(whole + part)
  if (!Number.isSafeInteger(mantissa)) return undefined
  return { mantissa: sign && mantissa !== 0 ? -mantissa : mantissa, decimals: part.length }
}

/** A quantity printed in a unit with a number of decimals, half up; "249.18". */
export function formatQuantity(value: number, unit: Unit, decimals: number): string {
  const shift = unit.exponent - decimals
  const mantissa =
    shift >= 0 ? divideHalfUp(BigInt(value), BigInt(pow10(shift))) : BigInt(value) * BigInt(pow10(-shift))
  return decimalText({ mantissa: Number(mantissa), decimals })
}

/** Integer division rounded half away from zero (四舍五入). */
export function divideHalfUp(numerator: bigint, denominator: bigint): bigint {
  const negative = numerator < 0n !== denominator < 0n
  const n = numerator < 0n ? -numerator : numerator
  const d = denominator < 0n ? -denominator : denominator
  const quotient = (2n * n + d) / (2n * d)
  return negative ? -quotient : quotient
}

/** Sum of quantities of one dimension; the steps add up because each part may be off by half of its own. */
export function addQuantities(parts: readonly Quantity[]): { value: number; step: number } {
  let value = 0
  let step = 0
  for (const part of parts) {
    value += part.value
    step += part.step
  }
  return { value, step }
}

/** How two numbers that ought to be equal stand to each other. */
export type Agreement = 'equal' | 'rounding' | 'different'

/** Equal as printed; or different as printed although both can stand for one value; or different. */
export function compare(a: { value: number; step: number }, b: { value: number; step: number }): Agreement {
  const distance = Math.abs(a.value - b.value)
  if (distance === 0) return 'equal'
  return 2 * distance <= a.step + b.step ? 'rounding' : 'different'
}
