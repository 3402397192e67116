import {
  type Claim,
  type Coordinates,
  coordinatesKey,
  type Reading,
  type Statement,
} from '../../model/index.ts'
import { besideKey, type Facts } from './facts.ts'
import { formWitnesses } from './forms.ts'
import { claimsOf, equal, type Formula, minus, plus, sum, type Term } from './formula.ts'

/**
 * What a document prints more than once without saying so surely enough to be held to it: the same money beside other
 * words, the change of one sum told by its parts. None of it is reported when it does not fit; all of it speaks for the
 * value of a number that something else proves wrong. `unsure` are relations that the reading doubts.
 */
export function witnessesOf(
  reading: Reading,
  facts: Facts,
  unsure: Iterable<Formula>,
): (claim: Claim) => readonly Formula[] {
  const through = new Map<Claim, Formula[]>()
  const company = new Map<Claim, Claim[][]>()
  const blanks = facts.blanks()
  for (const formula of [...unsure, ...changeSums(reading, facts), ...formWitnesses(reading, facts)])
    for (const claim of new Set(claimsOf(formula))) append(through, claim, formula)
  for (const group of companies(reading, facts)) for (const claim of group) append(company, claim, group)
  return (claim) => {
    const alike = new Set((company.get(claim) ?? []).flat().filter((other) => mayBe(claim, other)))
    const formulas = (through.get(claim) ?? []).concat([...alike].map((other) => equal(claim, other)))
    const { aspect, coordinates: at } = claim
    const none = aspect === 'amount' && at && (blanks.has(coordinatesKey(at)) || countsNone(at, facts))
    return none ? [...formulas, sum(claim, [])] : formulas
  }
}

/** The thing whose money it is is counted as none. */
function countsNone({ item = '', ...at }: Coordinates, facts: Facts): boolean {
  const thing = item.replace(/\.(?:value|money)$/, '')
  return thing !== item && facts.fact('count', { ...at, item: thing })?.quantity?.value === 0
}

/** Nothing is printed for too many facts to speak for one. */
const mayBe = (claim: Claim, other: Claim): boolean =>
  other !== claim && other.quantity?.value !== 0 && other.quantity?.dimension === claim.quantity?.dimension

function append<K, V>(lists: Map<K, V[]>, key: K, value: V): void {
  const list = lists.get(key)
  if (list) list.push(value)
  else lists.set(key, [value])
}

/** Prints that may be of one fact, in groups. */
function companies(reading: Reading, facts: Facts): Iterable<Claim[]> {
  const groups = new Map<string, Claim[]>()
  for (const claim of reading.claims) {
    const at = claim.quantity && claim.aspect === 'amount' && (claim.coordinates ?? facts.likely(claim))
    if (at) append(groups, besideKey(claim.aspect, cubed(at)), claim)
  }
  for (const { rate, ...statement } of reading.statements) {
    const money = rate && moneyOf(statement, facts)
    if (money) append(groups, `rate|${money}`, rate)
  }
  return groups.values()
}

/** A measure that is a part of 基本支出 by another name stands where its part does; a project is its own function. */
function cubed({ item, function: code, ...at }: Coordinates): Coordinates {
  return {
    ...at,
    ...(item !== undefined && at.kind === undefined && { item }),
    ...(code !== undefined && at.project === undefined && { function: code }),
  }
}

/** This year's money of a statement in base units; 0 and unknown are no mark of anything. */
function moneyOf({ amount, coordinates }: Pick<Statement, 'amount' | 'coordinates'>, facts: Facts): number {
  const print = (coordinates && facts.fact('amount', coordinates)) ?? amount
  return print?.quantity?.dimension === 'money' ? print.quantity.value : 0
}

/** Changes that some statements print together of a sum of money. */
interface Told {
  readonly money: number
  readonly changes: readonly Claim[]
}

/** Whatever makes the same money this year has changed by the same: one statement, or several that divide it. */
function* changeSums(reading: Reading, facts: Facts): Iterable<Formula> {
  const groups = new Map<number, Told[]>()
  for (const told of changesTold(reading, facts))
    if (told.money !== 0 && told.changes.length > 0) append(groups, told.money, told)
  for (const group of groups.values())
    for (const [index, one] of group.entries())
      for (const other of group.slice(index + 1)) {
        const [left, ...rest] = one.changes as [Claim, ...Claim[]]
        const right: Term[] = other.changes.map(plus).concat(rest.map(minus))
        if (!other.changes.some((change) => one.changes.includes(change)))
          yield { type: 'linear', left, right }
      }
}

function* changesTold(reading: Reading, facts: Facts): Iterable<Told> {
  const divisions = new Map<string, Statement[]>()
  for (const statement of reading.statements) {
    const { change, coordinates, section } = statement
    if (!coordinates || !(change || statement.directions.some(({ sign }) => sign === 0))) continue
    if (change) yield { money: moneyOf(statement, facts), changes: [change] }
    append(divisions, `${section}|${Object.keys(coordinates).toSorted().join()}`, statement)
  }
  for (const statements of divisions.values()) {
    const parts = statements.filter((whole) => !statements.some((part) => isPart(part, whole)))
    if (parts.length < 2) continue
    yield {
      money: parts.reduce((sum, part) => sum + moneyOf(part, facts), 0),
      changes: parts.flatMap(({ change }) => change ?? []),
    }
  }
}

/** Coordinates that go deeper along one tree and are the same along the others. */
function isPart({ coordinates: part }: Statement, { coordinates: whole }: Statement): boolean {
  const names = Object.keys(whole!) as (keyof Coordinates)[]
  return (
    part !== whole &&
    names.every((name) => String(part![name]).startsWith(String(whole![name]))) &&
    names.some((name) => part![name] !== whole![name])
  )
}
