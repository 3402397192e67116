import { unitOf } from '../../catalog/units.ts'
import { type Claim, formatQuantity, type Reading } from '../../model/index.ts'
import type { Diagnosis, Relation, Relations } from '../relations.ts'
import type { Draft } from './draft.ts'
import { Facts } from './facts.ts'
import { asPrinted, claimsOf, closes, evaluate, type Measured } from './formula.ts'
import { gather } from './gather.ts'
import { type Explanation, type Knowledge, localise } from './localise.ts'
import { withoutMisread, withoutUnread } from './misread.ts'
import { witnessesOf } from './witness.ts'

/** All relations of a reading, evaluated, and the most likely causes of those that break. */
export function relate(reading: Reading): Relations {
  const facts = new Facts(reading)
  const judgedAll: Relation[] = []
  for (const draft of gather(reading, facts)) judgedAll.push(judged(draft, `r${judgedAll.length + 1}`, facts))
  const all = withoutUnread(withoutMisread(judgedAll), reading)
  const evaluated = all.filter(({ result }) => result !== 'notEvaluated')
  const broken = evaluated.some(({ result }) => result === 'broken')
  let knowledge: Knowledge | undefined
  const explain = (relations: readonly Relation[]): Explanation<Relation>[] => {
    knowledge ??= { prior: readiness, witnesses: witnessesOf(reading, facts, unsure(all)) }
    return localise(relations, knowledge)
  }
  const explanations = broken ? explain(evaluated) : []
  const values = new Map<Claim, number>()
  for (const { by, suspects } of explanations) if (by) values.set(suspects[0]!.claim, suspects[0]!.value)
  const righted = (claim: Claim): Measured => {
    const printed = asPrinted(claim)
    return { ...printed, value: values.get(claim) ?? printed.value }
  }
  return {
    all,
    diagnoses: explanations.map(diagnosisOf),
    ask: (draft) => {
      if (closes(draft.formula) || closes(draft.formula, righted)) return undefined
      const relation = judged(draft, '', facts)
      const own = new Set(claimsOf(relation.formula))
      const near = evaluated.filter(
        ({ result, formula }) => result !== 'broken' && claimsOf(formula).some((claim) => own.has(claim)),
      )
      const found = explain([...near, relation]).find(({ relations }) => relations.includes(relation))
      return found && diagnosisOf(found)
    },
    righted,
    fact: (aspect, coordinates) => facts.fact(aspect, coordinates),
    prints: (claim) => facts.prints(claim),
    roleOf: (claim) => facts.roleOf(claim),
  }
}

function judged({ reason, ...draft }: Draft, id: string, facts: Facts): Relation {
  const claims = claimsOf(draft.formula)
  const unknown = claims.some((claim) => !claim.quantity)
  const verdict = reason || unknown ? undefined : evaluate(draft.formula)
  const why = reason ?? (unknown ? 'number-without-unit' : verdict === 'zero-base' ? 'zero-base' : undefined)
  return {
    ...draft,
    id,
    roles: [...new Set(claims.map((claim) => facts.roleOf(claim)))],
    result: verdict === undefined || verdict === 'zero-base' ? 'notEvaluated' : verdict,
    ...(why && { reason: why }),
  }
}

/** Formulas of the relations that are too doubtful to be held to. */
const unsure = (relations: readonly Relation[]) =>
  relations
    .filter(({ result, formula }) => result === 'notEvaluated' && claimsOf(formula).every((c) => c.quantity))
    .map(({ formula }) => formula)

/** Sentences are typed by hand and tables come out of a system: when the arithmetic cannot tell, suspect the sentence. */
function readiness(claim: Claim): number {
  if (claim.aspect === 'rate' || claim.aspect === 'share') return 3
  if (claim.via === 'sentence') return 2
  return claim.via === 'inferred' ? 1 : 0
}

function diagnosisOf({ relations, suspects, by }: Explanation<Relation>): Diagnosis {
  const [first, ...others] = suspects
  return {
    relations,
    ...(first && by && { culprit: first.claim, expected: printedLike(first.claim, first.value) }),
    certain: by === 'relations',
    candidates: (by === 'relations' ? others : suspects).map(({ claim, value }) => ({
      claim,
      expected: printedLike(claim, value),
    })),
    agreeing: first?.agreeing ?? 0,
  }
}

/** A value as the claim would print it: its unit, its decimals, and no sign where a word carries the sign. */
export function printedLike(claim: Claim, value: number): string {
  const signed = claim.printed.startsWith('-') || /^[（(]/.test(claim.printed)
  const worded = claim.via === 'sentence' && !signed && (claim.aspect === 'change' || claim.aspect === 'rate')
  return formatQuantity(worded ? Math.abs(value) : value, unitOf(claim.unit ?? ''), claim.decimal.decimals)
}
