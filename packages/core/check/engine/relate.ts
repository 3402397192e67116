import { unitOf } from '../../catalog/units.ts'
import { type Claim, formatQuantity, type Reading } from '../../model/index.ts'
import type { Diagnosis, Relation, Relations } from '../relations.ts'
import { Facts } from './facts.ts'
import { claimsOf, evaluate } from './formula.ts'
import { gather } from './gather.ts'
import { type Constraint, localise } from './localise.ts'

/** All relations of a reading, evaluated, and the most likely causes of those that break. */
export function relate(reading: Reading): Relations {
  const facts = new Facts(reading)
  const all: Relation[] = []
  for (const { reason, ...draft } of gather(reading, facts)) {
    const roles = [...new Set(claimsOf(draft.formula).map((claim) => facts.roleOf(claim)))]
    const unknown = claimsOf(draft.formula).some((claim) => !claim.quantity)
    const verdict = reason || unknown ? undefined : evaluate(draft.formula)
    const why =
      reason ?? (unknown ? 'number-without-unit' : verdict === 'zero-base' ? 'zero-base' : undefined)
    all.push({
      ...draft,
      id: `r${all.length + 1}`,
      roles,
      result: verdict === undefined || verdict === 'zero-base' ? 'notEvaluated' : verdict,
      ...(why && { reason: why }),
    })
  }
  return {
    all,
    diagnoses: diagnose(all),
    fact: (aspect, coordinates) => facts.fact(aspect, coordinates),
    prints: (claim) => facts.prints(claim),
    roleOf: (claim) => facts.roleOf(claim),
  }
}

/** Sentences are typed by hand and tables come out of a system: when the arithmetic cannot tell, suspect the sentence. */
function readiness(claim: Claim): number {
  if (claim.aspect === 'rate' || claim.aspect === 'share') return 3
  if (claim.via === 'sentence') return 2
  return claim.via === 'inferred' ? 1 : 0
}

function diagnose(relations: readonly Relation[]): Diagnosis[] {
  const constraints: Constraint[] = []
  const relationOf = new Map<Constraint, Relation>()
  for (const relation of relations) {
    if (relation.result === 'notEvaluated') continue
    const constraint = { formula: relation.formula, broken: relation.result === 'broken' }
    constraints.push(constraint)
    relationOf.set(constraint, relation)
  }
  if (!constraints.some((constraint) => constraint.broken)) return []
  return localise(constraints, readiness).map(({ relations: mended, suspects, clear }) => {
    const [first, ...others] = suspects
    return {
      relations: mended.map((constraint) => relationOf.get(constraint)!),
      ...(first && clear && { culprit: first.claim, expected: printedLike(first.claim, first.value) }),
      candidates: (clear ? others : suspects).map(({ claim, value }) => ({
        claim,
        expected: printedLike(claim, value),
      })),
      agreeing: first?.agreeing ?? 0,
    }
  })
}

/** A value as the claim would print it: its unit, its decimals, and no sign where a word carries the sign. */
export function printedLike(claim: Claim, value: number): string {
  const signed = claim.printed.startsWith('-') || /^[（(]/.test(claim.printed)
  const worded = claim.via === 'sentence' && !signed && (claim.aspect === 'change' || claim.aspect === 'rate')
  return formatQuantity(worded ? Math.abs(value) : value, unitOf(claim.unit ?? ''), claim.decimal.decimals)
}
