import { items } from '../../catalog/dimensions.ts'
import type { Claim, Coordinates, Reading } from '../../model/index.ts'
import type { Facts } from './facts.ts'
import { asPrinted, evaluate, type Formula, plus } from './formula.ts'
import type { Draft } from './draft.ts'
import { allMembers } from './members.ts'

interface Share {
  readonly share: Claim
  readonly amount: Claim
  readonly whole: Claim
  readonly formula: Formula
  readonly broken: boolean
  /** The whole is that of a list, or is printed in the section of the share; of a measure, all that could be meant are. */
  readonly sure: boolean
}

/** A share is of the total of its list; without a list, of the fact with one dimension less. */
export function* shares(reading: Reading, facts: Facts): Iterable<Draft> {
  const listed = new Map<Claim, Claim>()
  for (const listing of reading.listings)
    if (listing.kind === 'amount') for (const part of listing.parts) listed.set(part, listing.total)
  const found: Share[] = []
  for (const { share, amount: own, coordinates } of reading.statements) {
    const amount = own ?? (coordinates && facts.fact('amount', coordinates))
    if (!share || !amount) continue
    const total = listed.get(amount)
    const possible = coordinates ? wholesOf(coordinates) : []
    const wholes = total ? [total] : possible.flatMap((whole) => facts.fact('amount', whole) ?? [])
    const candidates = wholes.flatMap((whole): Share[] => {
      if (whole === amount || !whole.quantity) return []
      const formula: Formula = {
        type: 'ratio',
        left: share,
        numerator: [plus(amount)],
        denominator: [plus(whole)],
      }
      const near = facts.prints(whole).some((print) => facts.inOneSection(print, share))
      const sure = whole === total || (near && (!coordinates?.item || wholes.length === possible.length))
      return [{ share, amount, whole, formula, broken: evaluate(formula) === 'broken', sure }]
    })
    const best = candidates.find(({ broken }) => !broken) ?? candidates[0]
    if (best) found.push(best)
  }
  for (const each of found) {
    const unclear = each.broken && (!each.sure || haveAnotherWhole(each, found))
    yield {
      kind: 'share',
      scope: 'sentence',
      formula: each.formula,
      ...(unclear && { reason: 'whole-unclear' }),
    }
  }
}

/** The facts a share may be of: without one of its dimensions, and for a measure the one that it is a part of. */
function wholesOf(coordinates: Coordinates): Coordinates[] {
  const { item, ...cube } = coordinates
  const wholes: Coordinates[] = []
  if (item !== undefined) {
    for (const member of allMembers(items))
      for (const part of allMembers(member.children ?? []))
        if (part.id === item) wholes.push({ ...cube, item: member.id })
  } else {
    for (const name of ['function', 'economic', 'kind', 'source'] as const) {
      const { [name]: dropped, ...rest } = coordinates
      if (dropped !== undefined) wholes.push(rest)
    }
  }
  return wholes
}

/** All shares measured against one whole miss it and point to one other whole: then that one is meant. */
function haveAnotherWhole(share: Share, all: readonly Share[]): boolean {
  const others = all.filter(({ whole, share: other }) => whole === share.whole && other !== share.share)
  return others.length > 0 && others.every((other) => other.broken && pointToOneWhole(share, other))
}

/** amount / share is one number for both within the rounding of what is printed. */
function pointToOneWhole(a: Share, b: Share): boolean {
  const [low, high] = [reach(a, -1n), reach(a, 1n)]
  const [otherLow, otherHigh] = [reach(b, -1n), reach(b, 1n)]
  return low.n * otherHigh.d <= otherHigh.n * low.d && otherLow.n * high.d <= high.n * otherLow.d
}

function reach({ amount, share }: Share, sign: 1n | -1n): { n: bigint; d: bigint } {
  const [a, p] = [asPrinted(amount), asPrinted(share)]
  const n = 2n * BigInt(Math.abs(a.value)) + sign * BigInt(a.step)
  const d = 2n * BigInt(Math.abs(p.value)) - sign * BigInt(p.step)
  return d > 0n ? { n, d } : { n: 1n, d: 0n }
}
