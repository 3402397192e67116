import type { Meaning } from './term.ts'

/** Whether one member of a tree of ids lies under the other or is it: "fiscal.general" under "fiscal". */
export function isUnder(member: string, ancestor: string): boolean {
  return member === ancestor || member.startsWith(`${ancestor}.`)
}

/** 本年收入 is what is left out of the ids of its members. */
const inCurrent = (source: string): boolean => !source.startsWith('carryover')

/**
 * Two sources that hold of one fact together: the finer of two nested ones; what is carried over of a fund. Undefined
 * when they exclude each other.
 */
export function meetSources(one: string, other: string): string | undefined {
  if (isUnder(one, other)) return one
  if (isUnder(other, one)) return other
  if (one === 'current' && inCurrent(other)) return other
  if (other === 'current' && inCurrent(one)) return one
  if (inCurrent(one) === inCurrent(other)) return undefined
  const [carried, fund] = inCurrent(one) ? [other, one] : [one, other]
  const member = carriedOver(fund)
  if (member === undefined) return undefined
  if (isUnder(member, carried)) return member
  return isUnder(carried, member) ? carried : undefined
}

function carriedOver(source: string): string | undefined {
  const [root, fund] = source.split('.')
  switch (root) {
    case 'fiscal':
      return fund === undefined ? 'carryover.fiscal' : `carryover.fiscal.${fund}`
    case 'account':
      return 'carryover.other.account'
    case 'unit':
      return 'carryover.other.unit'
    default:
      return undefined
  }
}

/** What is reserved for small firms is a part of what is procured. */
export const itemUnder = (item: string, whole: string): boolean =>
  isUnder(item, whole) || (whole === 'procurement' && item.startsWith('reserve.'))

const nestedItems = (one: string, other: string): string | undefined =>
  itemUnder(one, other) ? one : itemUnder(other, one) ? other : undefined
const nested = (one: string, other: string): string | undefined =>
  isUnder(one, other) ? one : isUnder(other, one) ? other : undefined
const prefixed = (one: string, other: string): string | undefined =>
  one.startsWith(other) ? one : other.startsWith(one) ? other : undefined
const same = (one: string, other: string): string | undefined => (one === other ? one : undefined)

const meets = {
  source: meetSources,
  kind: nested,
  item: nestedItems,
  function: prefixed,
  economic: prefixed,
  project: same,
  unit: same,
} as const

type Met = keyof typeof meets

/** What two words say together of one fact, neither standing above the other; undefined when they exclude each other. */
export function meet(one: Meaning, other: Meaning): Meaning | undefined {
  const out: Record<string, unknown> = { ...one, ...other }
  for (const name of Object.keys(meets) as Met[]) {
    const a = one[name]
    const b = other[name]
    if (a === undefined || b === undefined) continue
    const both = meets[name](a, b)
    if (both === undefined) return undefined
    out[name] = both
  }
  for (const name of ['year', 'stage', 'flow'] as const) {
    if (one[name] !== undefined && other[name] !== undefined && one[name] !== other[name]) return undefined
  }
  return out
}

/**
 * What a word says under another: under 上年结转, 一般公共预算 is what is carried over of it. Where the two exclude each
 * other the inner one counts; only the flow is the outer one's, because 收入 and 支出 end many names of funds.
 */
export function under(outer: Meaning, inner: Meaning): Meaning {
  const out: Record<string, unknown> = { ...outer, ...inner }
  for (const name of Object.keys(meets) as Met[]) {
    const a = outer[name]
    const b = inner[name]
    if (a !== undefined && b !== undefined) out[name] = meets[name](a, b) ?? b
  }
  const flow = outer.flow ?? inner.flow
  if (flow !== undefined) out.flow = flow
  return out
}

/**
 * The one way to write a meaning down, so that equal facts have equal coordinates: measures outside the cube have no
 * flow, and what is spent on something is expenditure.
 */
export function canonical(meaning: Meaning): Meaning {
  if (meaning.item !== undefined) {
    const { flow: _none, ...rest } = meaning
    return rest
  }
  if (meaning.kind !== undefined || meaning.economic !== undefined || meaning.project !== undefined) {
    return { ...meaning, flow: 'expenditure' }
  }
  return meaning
}
