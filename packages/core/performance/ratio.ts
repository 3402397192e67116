import { decimalOf, decimalText, divideHalfUp } from '../model/index.ts'

/** An exact fraction; the denominator is above zero. */
export interface Ratio {
  readonly numerator: bigint
  readonly denominator: bigint
}

function gcd(a: bigint, b: bigint): bigint {
  let [x, y] = [a < 0n ? -a : a, b]
  while (y !== 0n) [x, y] = [y, x % y]
  return x === 0n ? 1n : x
}

/** @param denominator not zero. */
export function ratio(numerator: bigint | number, denominator: bigint | number = 1n): Ratio {
  const [n, d] = [BigInt(numerator), BigInt(denominator)]
  const divisor = gcd(n, d < 0n ? -d : d)
  const sign = d < 0n ? -1n : 1n
  return { numerator: (sign * n) / divisor, denominator: (sign * d) / divisor }
}

/** The value of a plain decimal, "13.33"; undefined for any other text. */
export function ratioOf(text: string): Ratio | undefined {
  const decimal = decimalOf(text)
  return decimal && ratio(BigInt(decimal.mantissa), 10n ** BigInt(decimal.decimals))
}

export const times = (a: Ratio, b: Ratio): Ratio =>
  ratio(a.numerator * b.numerator, a.denominator * b.denominator)

export const plus = (a: Ratio, b: Ratio): Ratio =>
  ratio(a.numerator * b.denominator + b.numerator * a.denominator, a.denominator * b.denominator)

/** @param b not zero. */
export const over = (a: Ratio, b: Ratio): Ratio =>
  ratio(a.numerator * b.denominator, a.denominator * b.numerator)

/** Below zero, zero or above zero as a is less than, equal to or greater than b. */
export function compareRatios(a: Ratio, b: Ratio): number {
  const difference = a.numerator * b.denominator - b.numerator * a.denominator
  return difference < 0n ? -1 : difference > 0n ? 1 : 0
}

export const percent = (share: number): Ratio => ratio(share, 100)

/** Rounded half up to a number of decimals. */
export function rounded(value: Ratio, decimals: number): Ratio {
  const scale = 10n ** BigInt(decimals)
  return ratio(divideHalfUp(value.numerator * scale, value.denominator), scale)
}

/** Printed with a number of decimals, half up. */
export function ratioText(value: Ratio, decimals: number): string {
  const scale = 10n ** BigInt(decimals)
  return decimalText({ mantissa: Number(divideHalfUp(value.numerator * scale, value.denominator)), decimals })
}

/** As a percentage with as many decimals as it has, at most two: "85%", "94.12%". */
export const percentText = (value: Ratio): string => `${shortText(times(value, ratio(100)))}%`

/** With as many decimals as it has, at most two. */
export const shortText = (value: Ratio): string =>
  ratioText(value, 2)
    .replace(/(\.\d*?)0+$/, '$1')
    .replace(/\.$/, '')
