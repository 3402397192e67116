import type { Claim } from '../../model/index.ts'
import { asPrinted, claimsOf, evaluate, type Formula, solve, type Valuation } from './formula.ts'

/** A formula of the document with what its printed numbers make of it. */
export interface Constraint {
  readonly formula: Formula
  readonly broken: boolean
}

/** One claim supposed wrong, and what becomes of the relations when it is put right. */
export interface Suspect {
  readonly claim: Claim
  /** Value in base units that it ought to have. */
  readonly value: number
  /** Broken relations that close. */
  readonly mended: readonly Constraint[]
  /** Relations that hold now and would break. */
  readonly harmed: number
  /** Relations that hold with the new value, mended ones included. */
  readonly agreeing: number
}

/** Broken relations that one cause explains. */
export interface Explanation {
  readonly relations: readonly Constraint[]
  /** Best first. The first one is the culprit when `clear`. */
  readonly suspects: readonly Suspect[]
  /** True when the first suspect explains more than any other claim does. */
  readonly clear: boolean
}

/**
 * Which printed numbers are wrong? Relations overlap, so one wrong claim breaks a pattern of them. Claims are supposed
 * wrong one by one; the one that closes most broken relations and opens fewest explains its share, then the rest is
 * explained in the same way. `prior` says how readily a claim of its kind is wrong when the arithmetic cannot tell.
 */
export function localise(constraints: readonly Constraint[], prior: (claim: Claim) => number): Explanation[] {
  const touching = new Map<Claim, Constraint[]>()
  for (const constraint of constraints) {
    for (const claim of new Set(claimsOf(constraint.formula))) {
      const list = touching.get(claim)
      if (list) list.push(constraint)
      else touching.set(claim, [constraint])
    }
  }
  const open = new Set(constraints.filter((constraint) => constraint.broken))
  const explanations: Explanation[] = []
  const suspicions = new Map<Claim, Suspect | undefined>()
  while (open.size > 0) {
    const suspects = new Set<Claim>()
    for (const constraint of open) for (const claim of claimsOf(constraint.formula)) suspects.add(claim)
    let best: Suspect | undefined
    for (const claim of suspects) {
      if (!suspicions.has(claim)) suspicions.set(claim, suspect(claim, touching.get(claim) ?? [], open))
      const candidate = suspicions.get(claim)
      if (candidate && (!best || rank(candidate, best, prior) < 0)) best = candidate
    }
    if (!best) {
      for (const constraint of open)
        explanations.push({ relations: [constraint], suspects: [], clear: false })
      break
    }
    const rivals: Suspect[] = []
    for (const claim of new Set(best.mended.flatMap((constraint) => claimsOf(constraint.formula)))) {
      const rival = suspicions.get(claim)
      if (rival && rival !== best) rivals.push(rival)
    }
    rivals.sort((a, b) => rank(a, b, prior))
    const clear = rivals.every((rival) => merit(rival) < merit(best))
    explanations.push({ relations: best.mended, suspects: [best, ...rivals], clear })
    for (const constraint of best.mended) {
      open.delete(constraint)
      for (const claim of claimsOf(constraint.formula)) suspicions.delete(claim)
    }
  }
  return explanations
}

const merit = (suspect: Suspect): number => suspect.mended.length - suspect.harmed

/** Closes most and harms least; then agrees with most; then is the likelier kind; then needs the smaller edit. */
function rank(a: Suspect, b: Suspect, prior: (claim: Claim) => number): number {
  return (
    merit(b) - merit(a) ||
    b.mended.length - a.mended.length ||
    b.agreeing - a.agreeing ||
    prior(b.claim) - prior(a.claim) ||
    distance(a) - distance(b)
  )
}

/** How many digits change between the printed and the supposed value; slips change few. */
function distance({ claim, value }: Suspect): number {
  const printed = String(asPrinted(claim).value)
  const supposed = String(value)
  if (printed.length !== supposed.length) return 10 + Math.abs(printed.length - supposed.length)
  let changed = 0
  for (let i = 0; i < printed.length; i += 1) if (printed[i] !== supposed[i]) changed += 1
  return changed
}

function suspect(
  claim: Claim,
  around: readonly Constraint[],
  open: ReadonlySet<Constraint>,
): Suspect | undefined {
  const printed = asPrinted(claim)
  const tried = new Set<number>()
  let best: Suspect | undefined
  for (const constraint of around) {
    if (!open.has(constraint)) continue
    const value = solve(constraint.formula, claim)
    if (value === undefined || value === printed.value || tried.has(value)) continue
    tried.add(value)
    const supposed: Valuation = (other) =>
      other === claim ? { value, step: printed.step } : asPrinted(other)
    const mended: Constraint[] = []
    let harmed = 0
    let agreeing = 0
    for (const other of around) {
      const verdict = evaluate(other.formula, supposed)
      const closes = verdict === 'holds' || verdict === 'rounding'
      if (closes) agreeing += 1
      if (open.has(other)) {
        if (closes) mended.push(other)
      } else if (!other.broken && !closes) harmed += 1
    }
    const candidate = { claim, value, mended, harmed, agreeing }
    if (
      mended.length > 0 &&
      (!best ||
        merit(candidate) > merit(best) ||
        (merit(candidate) === merit(best) && agreeing > best.agreeing))
    ) {
      best = candidate
    }
  }
  return best
}
