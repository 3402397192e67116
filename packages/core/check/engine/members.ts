import type { Member } from '../../catalog/dimensions.ts'
import { type Claim, type Coordinates, coordinatesKey, type Reading } from '../../model/index.ts'
import type { Draft } from './draft.ts'
import type { Facts } from './facts.ts'
import { equal, evaluate, sum } from './formula.ts'

/** All members of a dimension, a whole before its parts. */
export function* allMembers(tree: readonly Member[]): Iterable<Member> {
  for (const member of tree) {
    yield member
    if (member.children) yield* allMembers(member.children)
  }
}

export function memberOf(tree: readonly Member[], id: string): Member | undefined {
  for (const member of allMembers(tree)) if (member.id === id) return member
  return undefined
}

const budgets = ['fiscal.general', 'fiscal.fund', 'fiscal.capital'] as const

/**
 * 财政拨款 of a sentence is what the tables print of the budgets of one kind, where those that are not printed are blank
 * there; and of what is carried over of them nothing is.
 */
export function* budgetSums({ claims }: Reading, facts: Facts): Iterable<Draft> {
  const carried = claims.some(
    ({ coordinates, quantity }) =>
      quantity?.value && /^carryover\.fiscal|^carryover$/.test(coordinates?.source ?? ''),
  )
  if (carried) return
  const blanks = facts.blanks()
  for (const said of claims) {
    const { coordinates: at, aspect, via, quantity } = said
    if (via !== 'sentence' || aspect !== 'amount' || !quantity) continue
    if (at?.source !== 'fiscal' || at.flow !== 'expenditure' || at.item !== undefined) continue
    if (!at.kind && !at.function) continue
    const parts: Claim[] = []
    let open = false
    for (const source of budgets) {
      const part = facts.fact('amount', { ...at, source })
      if (part && 'table' in part.source) parts.push(part)
      else open ||= !blanks.has(coordinatesKey({ ...at, source })) && !isNone(at, source, claims, facts)
    }
    if (open || parts.length === 0) continue
    const formula = parts.length === 1 ? equal(said, parts[0]!) : sum(said, parts)
    const unclear = evaluate(formula) === 'broken' && facts.printedBeside(said)
    yield {
      kind: parts.length === 1 ? 'agree' : 'sum',
      scope: 'text-table',
      formula,
      ...(unclear && { reason: 'neighbouring-fact' }),
    }
  }
}

/** Nothing of a budget is spent so: it has no money, all of it is of the other kind, or its table does not list the subject. */
function isNone(at: Coordinates, source: string, claims: readonly Claim[], facts: Facts): boolean {
  const own = claims.filter(
    (claim) => 'table' in claim.source && claim.coordinates?.source === source && claim.quantity?.value,
  )
  if (own.length === 0) return true
  const { kind, ...rest } = at
  if (at.function !== undefined) return own.some(({ coordinates }) => coordinates!.function !== undefined)
  const whole = facts.fact('amount', { ...rest, source })
  const other = facts.fact('amount', { ...rest, source, kind: kind === 'basic' ? 'project' : 'basic' })
  return whole !== undefined && other !== undefined && evaluate(equal(whole, other)) === 'holds'
}

/**
 * 机关运行经费 of a sentence class by class beside 公用经费 of the table of basic expenditure: the same money where most of the
 * classes agree.
 */
export function* operatingItems({ claims }: Reading, facts: Facts): Iterable<Draft> {
  const found = claims.flatMap((said) => {
    const { coordinates: at, aspect, via, quantity } = said
    if (via !== 'sentence' || aspect !== 'amount' || !quantity?.value) return []
    if (at?.item !== 'organOperating' || at.economic === undefined || at.function !== undefined) return []
    const { year, stage, economic } = at
    const running = {
      year,
      stage,
      economic,
      flow: 'expenditure',
      source: 'fiscal.general',
      kind: 'basic.running',
    } as const
    const printed = facts.fact('amount', running)
    return printed && 'table' in printed.source ? [equal(said, printed)] : []
  })
  const odd = found.filter((formula) => evaluate(formula) === 'broken')
  for (const formula of found) {
    const unclear = odd.includes(formula) && 2 * odd.length >= found.length
    yield { kind: 'agree', scope: 'text-table', formula, ...(unclear && { reason: 'several-facts' }) }
  }
}
