import type { Claim } from '../../model/index.ts'
import { asPrinted, claimsOf, closes, evaluate, type Formula, solve, type Valuation } from './formula.ts'
import type { Relation } from '../relations.ts'
import { isSlip, keystrokes } from './slip.ts'

/** A relation that is evaluated. */
export type Constraint = Pick<Relation, 'formula' | 'result'>

/** What the arithmetic of the relations alone does not say. */
export interface Knowledge {
  /** How readily a claim of its kind is wrong. */
  prior(claim: Claim): number
  /** Formulas through a claim that need not hold, but speak for a value that makes them hold. */
  witnesses(claim: Claim): readonly Formula[]
}

/** One claim supposed wrong, and what becomes of the relations when it is put right. */
export interface Suspect<C extends Constraint = Constraint> {
  readonly claim: Claim
  /** Value in base units that it ought to have. */
  readonly value: number
  /** Broken relations that close. */
  readonly mended: readonly C[]
  /** Relations that hold now and would break. */
  readonly harmed: number
  /** Witnesses that speak for the value, less those that speak for the print. */
  readonly support: number
  /** Relations that hold with the new value, mended ones included. */
  readonly agreeing: number
  /** Keystrokes from the print to the value. */
  readonly keystrokes: number
}

/** Broken relations that one cause explains. */
export interface Explanation<C extends Constraint = Constraint> {
  readonly relations: readonly C[]
  /** Best first. */
  readonly suspects: readonly Suspect<C>[]
  /**
   * Why the first suspect stands out: it explains more than any other claim does, or it explains as much and is one slip
   * of a finger where every other needs more. Left out when it does not.
   */
  readonly by?: 'relations' | 'slip'
}

/**
 * Which printed numbers are wrong? Relations overlap, so one wrong claim breaks a pattern of them. Claims are supposed
 * wrong one by one; the one that closes most broken relations and opens fewest explains its share, then the rest is
 * explained in the same way.
 */
export function localise<C extends Constraint>(
  constraints: readonly C[],
  knowledge: Knowledge,
): Explanation<C>[] {
  const touching = new Map<Claim, C[]>()
  for (const constraint of constraints) {
    for (const claim of new Set(claimsOf(constraint.formula))) {
      const list = touching.get(claim)
      if (list) list.push(constraint)
      else touching.set(claim, [constraint])
    }
  }
  const open = new Set(constraints.filter(({ result }) => result === 'broken'))
  const explanations: Explanation<C>[] = []
  const suspicions = new Map<Claim, Suspect<C> | undefined>()
  while (open.size > 0) {
    const suspects = new Set<Claim>()
    for (const constraint of open) for (const claim of claimsOf(constraint.formula)) suspects.add(claim)
    let best: Suspect<C> | undefined
    for (const claim of suspects) {
      if (!suspicions.has(claim))
        suspicions.set(claim, suspect(claim, touching.get(claim) ?? [], open, knowledge))
      const candidate = suspicions.get(claim)
      if (candidate && (!best || rank(candidate, best, knowledge) < 0)) best = candidate
    }
    if (!best) {
      for (const constraint of open) explanations.push({ relations: [constraint], suspects: [] })
      break
    }
    const rivals: Suspect<C>[] = []
    for (const claim of new Set(best.mended.flatMap((constraint) => claimsOf(constraint.formula)))) {
      const rival = suspicions.get(claim)
      if (rival && rival !== best) rivals.push(rival)
    }
    rivals.sort((a, b) => rank(a, b, knowledge))
    const by = standsOut(best, rivals)
    explanations.push({ relations: best.mended, suspects: [best, ...rivals], ...(by && { by }) })
    for (const constraint of best.mended) {
      open.delete(constraint)
      for (const claim of claimsOf(constraint.formula)) suspicions.delete(claim)
    }
  }
  return explanations
}

const merit = (suspect: Suspect): number => suspect.mended.length - suspect.harmed

/** Closes most and harms least; closes most; has most of the witnesses for it. */
const explains = (a: Suspect, b: Suspect): number =>
  merit(b) - merit(a) || b.mended.length - a.mended.length || b.support - a.support

/** Witnesses against the others alone make no culprit: something must speak for the value, or a slip explain it. */
function standsOut(best: Suspect, rivals: readonly Suspect[]): Explanation['by'] {
  const equals = rivals.filter((rival) => merit(rival) === merit(best))
  if (equals.length === 0) return 'relations'
  const leads = equals.every(({ support }) => support < best.support)
  if (leads && best.support > 0) return 'relations'
  if (leads && best.keystrokes === 1) return 'slip'
  return slipped(best) && !equals.some(slipped) ? 'slip' : undefined
}

const slipped = ({ claim, value }: Suspect): boolean => isSlip(claim, value)

/** What explains most; then what agrees with most; then one slip of a finger; then the likelier kind; then the smaller edit. */
function rank(a: Suspect, b: Suspect, { prior }: Knowledge): number {
  return (
    explains(a, b) ||
    b.agreeing - a.agreeing ||
    Number(slipped(b)) - Number(slipped(a)) ||
    prior(b.claim) - prior(a.claim) ||
    a.keystrokes - b.keystrokes
  )
}

/** The best of all values that the broken relations and the witnesses of a claim give it. */
function suspect<C extends Constraint>(
  claim: Claim,
  around: readonly C[],
  open: ReadonlySet<C>,
  knowledge: Knowledge,
): Suspect<C> | undefined {
  const printed = asPrinted(claim)
  const heard = knowledge.witnesses(claim).map((formula) => ({ formula, held: closes(formula) }))
  const values = new Set<number | undefined>()
  for (const constraint of around) if (open.has(constraint)) values.add(likeliest(constraint.formula, claim))
  for (const { formula, held } of heard) if (!held) values.add(likeliest(formula, claim))
  values.delete(printed.value)
  let best: Suspect<C> | undefined
  for (const value of values) {
    if (value === undefined || (value < 0 && isUnsigned(claim))) continue
    const supposed: Valuation = (other) =>
      other === claim ? { value, step: printed.step } : asPrinted(other)
    const mended: C[] = []
    let harmed = 0
    let agreeing = 0
    for (const other of around) {
      const holds = closes(other.formula, supposed)
      if (holds) agreeing += 1
      if (holds && open.has(other)) mended.push(other)
      else if (!holds && other.result !== 'broken') harmed += 1
    }
    if (mended.length === 0) continue
    let support = 0
    for (const { formula, held } of heard) support += Number(closes(formula, supposed)) - Number(held)
    const candidate = {
      claim,
      value,
      mended,
      harmed,
      support,
      agreeing,
      keystrokes: keystrokes(claim, value),
    }
    if (
      !best ||
      (explains(candidate, best) || best.agreeing - agreeing || candidate.keystrokes - best.keystrokes) < 0
    )
      best = candidate
  }
  return best
}

/** Nobody plans less than nothing by a slip; changes may have the wrong direction. */
const isUnsigned = ({ aspect, quantity }: Claim): boolean =>
  aspect !== 'change' && aspect !== 'rate' && (quantity?.value ?? 0) >= 0

/** Steps to each side of a solution that are looked at. */
const reach = 64

/** The value that closes a formula; of the many that a rounded percentage allows, the one that needs the smallest edit. */
function likeliest(formula: Formula, claim: Claim): number | undefined {
  const solved = solve(formula, claim)
  if (solved === undefined || formula.type === 'linear' || formula.left === claim) return solved
  const { step } = asPrinted(claim)
  let best = solved
  for (const side of [-1, 1]) {
    for (let n = 1; n <= reach; n += 1) {
      const value = solved + side * n * step
      if (evaluate(formula, (other) => (other === claim ? { value, step } : asPrinted(other))) !== 'holds')
        break
      if (keystrokes(claim, value) < keystrokes(claim, best)) best = value
    }
  }
  return best
}
