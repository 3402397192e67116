import { type Claim, compare, divideHalfUp, type Quantity } from '../../model/index.ts'

/**
 * What a relation says, in a form that can be evaluated and solved for any one of its claims.
 * Linear: left = Σ sign · term, or left ≥ it. Ratio: left % = Σ numerator / Σ denominator.
 */
export type Formula =
  | {
      readonly type: 'linear'
      readonly left: Claim
      readonly right: readonly Term[]
      readonly atMost?: boolean
    }
  | {
      readonly type: 'ratio'
      readonly left: Claim
      readonly numerator: readonly Term[]
      readonly denominator: readonly Term[]
    }

export interface Term {
  readonly claim: Claim
  readonly sign: 1 | -1
}

export type Verdict = 'holds' | 'rounding' | 'broken' | 'zero-base'

/** A value with the size of its last digit; `Quantity` without its dimension. */
export type Measured = Pick<Quantity, 'value' | 'step'>
/** The value a claim stands for while a formula is evaluated: as printed, or as supposed. */
export type Valuation = (claim: Claim) => Measured

/** The "0" of a sentence is nothing at all, and no rounded amount; a table in whole 万元 may mean by it some thousands. */
export const asPrinted: Valuation = ({ quantity, via, decimal }) =>
  !quantity || (quantity.value === 0 && via === 'sentence' && decimal.decimals === 0)
    ? { value: 0, step: 0 }
    : quantity

export const plus = (claim: Claim): Term => ({ claim, sign: 1 })
export const minus = (claim: Claim): Term => ({ claim, sign: -1 })

export const sum = (left: Claim, parts: readonly Claim[]): Formula => ({
  type: 'linear',
  left,
  right: parts.map(plus),
})
export const equal = (left: Claim, right: Claim): Formula => sum(left, [right])
export const atMost = (left: Claim, parts: readonly Claim[]): Formula => ({
  type: 'linear',
  left,
  right: parts.map(plus),
  atMost: true,
})

/** Percent per unit ratio in the base unit of percent. */
const hundredPercent = 100_000_000n

export function claimsOf(formula: Formula): readonly Claim[] {
  const terms = formula.type === 'linear' ? formula.right : [...formula.numerator, ...formula.denominator]
  return [formula.left, ...terms.map((term) => term.claim)]
}

/** The signed sum of terms. A claim that stands in it twice with opposite signs leaves no step behind. */
export function total(terms: readonly Term[], valueOf: Valuation): Measured {
  let value = 0
  let step = 0
  for (const { claim, sign } of terms) {
    const measured = valueOf(claim)
    value += sign * measured.value
    step += measured.step
  }
  return { value, step }
}

export function evaluate(formula: Formula, valueOf: Valuation = asPrinted): Verdict {
  const left = valueOf(formula.left)
  if (formula.type === 'linear') {
    const right = total(formula.right, valueOf)
    if (formula.atMost && right.value <= left.value) return 'holds'
    const agreement = compare(left, right)
    return agreement === 'equal' ? 'holds' : agreement === 'rounding' ? 'rounding' : 'broken'
  }
  return ratio(left, total(formula.numerator, valueOf), total(formula.denominator, valueOf))
}

/** The formula holds exactly or within rounding. */
export function closes(formula: Formula, valueOf: Valuation = asPrinted): boolean {
  const verdict = evaluate(formula, valueOf)
  return verdict === 'holds' || verdict === 'rounding'
}

/**
 * A printed percentage against numerator / denominator. It holds when the printed amounts give it; it is a matter of
 * rounding when some amounts that would be printed the same give it. The base counts by its size.
 */
function ratio(left: Measured, numerator: Measured, denominator: Measured): Verdict {
  const base = Math.abs(denominator.value)
  if (2 * base <= denominator.step) return 'zero-base'
  const n = BigInt(numerator.value)
  const d = BigInt(base)
  const p = BigInt(left.value)
  const s = BigInt(left.step)
  const miss = 2n * (hundredPercent * n - p * d)
  if ((miss < 0n ? -miss : miss) <= s * d) return 'holds'
  const wide = (sign: bigint, deep: bigint) => ({
    n: 2n * n + sign * BigInt(numerator.step),
    d: 2n * d + deep * BigInt(denominator.step),
  })
  const corners = [wide(1n, 1n), wide(1n, -1n), wide(-1n, 1n), wide(-1n, -1n)]
  const reachesUp = corners.some((c) => 2n * hundredPercent * c.n >= (2n * p - s) * c.d)
  const reachesDown = corners.some((c) => 2n * hundredPercent * c.n <= (2n * p + s) * c.d)
  return reachesUp && reachesDown ? 'rounding' : 'broken'
}

/**
 * The value of `unknown` that makes the formula hold while all else stays as valued, rounded half up to its own last
 * digit; undefined where there is none.
 */
export function solve(formula: Formula, unknown: Claim, valueOf: Valuation = asPrinted): number | undefined {
  const step = asPrinted(unknown).step || 1
  if (formula.type === 'linear') {
    const right = total(formula.right, valueOf)
    if (formula.left === unknown) return toStep(BigInt(right.value), 1n, step)
    const own = formula.right.find((term) => term.claim === unknown)
    if (!own) return undefined
    const rest = right.value - own.sign * valueOf(unknown).value
    return toStep(BigInt(own.sign * (valueOf(formula.left).value - rest)), 1n, step)
  }
  return solveRatio(formula, unknown, valueOf, step)
}

function solveRatio(
  formula: Extract<Formula, { type: 'ratio' }>,
  unknown: Claim,
  valueOf: Valuation,
  step: number,
): number | undefined {
  const p = BigInt(valueOf(formula.left).value)
  const n = BigInt(total(formula.numerator, valueOf).value)
  const d = BigInt(total(formula.denominator, valueOf).value)
  if (formula.left === unknown) {
    return d === 0n ? undefined : toStep(hundredPercent * n, d < 0n ? -d : d, step)
  }
  // left · (d0 + b·x) = 100 % · (n0 + a·x), solved for x
  const coefficient = (terms: readonly Term[]): bigint =>
    BigInt(terms.reduce((sum, term) => (term.claim === unknown ? sum + term.sign : sum), 0))
  const a = coefficient(formula.numerator)
  const b = coefficient(formula.denominator)
  const x = BigInt(valueOf(unknown).value)
  const slope = p * b - hundredPercent * a
  if (slope === 0n) return undefined
  const constant = hundredPercent * (n - a * x) - p * (d - b * x)
  return slope < 0n ? toStep(-constant, -slope, step) : toStep(constant, slope, step)
}

function toStep(numerator: bigint, denominator: bigint, step: number): number | undefined {
  const value = Number(divideHalfUp(numerator, denominator * BigInt(step))) * step
  return Number.isSafeInteger(value) ? value : undefined
}
