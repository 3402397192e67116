import { foldWords, isUnder } from '../../catalog/lexicon/index.ts'
import { addQuantities, type Claim, compare, type Quantity } from '../../model/index.ts'
import { topicKey } from '../facts.ts'
import type { Topic } from '../model/index.ts'

export type TopicDimension = 'function' | 'source' | 'kind' | 'project' | 'economic'

/** A topic with what is printed of it; `project` is a folded name here. */
export interface KnownAmount {
  readonly about: Topic
  readonly quantity: Quantity
  readonly claim: Claim
}

/** A member of a dimension and its amount; without a value, what nobody knows the member of. */
export interface Share {
  readonly value?: string
  readonly quantity: Quantity
}

/** Whether one member of a dimension is a part of another, or is it. */
export function within(dimension: TopicDimension, member: string, of: string): boolean {
  if (dimension === 'function' || dimension === 'economic') return member.startsWith(of)
  if (dimension === 'source' && of === 'current') return !isUnder(member, 'carryover')
  return dimension === 'project' ? member === of : isUnder(member, of)
}

const strictly = (dimension: TopicDimension, member: string, of: string): boolean =>
  member !== of && within(dimension, member, of)

/** What stands in the column of projects of a total row. */
const totalWords = /^(?:合计|总计|小计|共计)$/

const zero: Quantity = { dimension: 'money', value: 0, step: 0 }
const sum = (parts: readonly Share[]): Quantity => ({
  ...zero,
  ...addQuantities(parts.map((part) => part.quantity)),
})

/** Codes longer than the catalogue's: some places have classes of their own below 款 of 经济分类. */
const isFiner = ({ function: code = '', economic = '' }: Topic): boolean =>
  code.length > 7 || economic.replace(/^g/, '').length > 5

/** What is printed of one year and stage, by topic. */
export class Cube {
  readonly amounts: readonly KnownAmount[]
  private readonly byKey = new Map<string, KnownAmount>()

  /** The first claim of a topic counts. */
  constructor(claims: readonly Claim[], year: number, stage: string) {
    for (const claim of claims) {
      const { coordinates, quantity } = claim
      if (claim.aspect !== 'amount' || !coordinates || quantity?.dimension !== 'money') continue
      if (coordinates.year !== year || coordinates.stage !== stage || coordinates.unit !== undefined) continue
      if (coordinates.item !== undefined || totalWords.test(coordinates.project ?? '')) continue
      const about = topicOf(coordinates)
      if (isFiner(about)) continue
      const key = topicKey(about)
      if (!this.byKey.has(key)) this.byKey.set(key, { about, quantity, claim })
    }
    this.amounts = [...this.byKey.values()]
  }

  get(about: Topic): Quantity | undefined {
    return this.byKey.get(topicKey(about))?.quantity
  }

  /** Amounts of a topic by the members of a dimension, as printed; under its own member where it has one. */
  private printed(about: Topic, dimension: TopicDimension): Share[] {
    const shares: Share[] = []
    const { [dimension]: own, ...others } = about
    const wanted = topicKey(others)
    for (const known of this.amounts) {
      const value = known.about[dimension]
      if (value === undefined || known.quantity.value === 0) continue
      if (own !== undefined && !strictly(dimension, value, own)) continue
      const { [dimension]: _member, ...rest } = known.about
      if (topicKey(rest) === wanted) shares.push({ value, quantity: known.quantity })
    }
    return shares
  }

  /**
   * The topic's amount by the finest members whose printed amounts close; with a last share without value for what is
   * left over. Undefined when nothing is printed, or when the parts are more than the whole.
   */
  partition(about: Topic, dimension: TopicDimension, whole = this.get(about)): readonly Share[] | undefined {
    const shares = this.printed(about, dimension)
    if (shares.length === 0) return undefined
    const finest = this.tops(shares, dimension).flatMap((top) => refined(top, shares, dimension))
    if (!whole) return finest
    const total = sum(finest)
    if (compare(total, whole) !== 'different') return finest
    const left = whole.value - total.value
    if (left < 0) return undefined
    return [...finest, { quantity: { ...whole, value: left } }]
  }

  private tops(shares: readonly Share[], dimension: TopicDimension): Share[] {
    return shares.filter(({ value }) => !shares.some((other) => strictly(dimension, value!, other.value!)))
  }
}

/** The member by its parts as far down as their sums close. */
function refined(share: Share, shares: readonly Share[], dimension: TopicDimension): readonly Share[] {
  const under = shares.filter(({ value }) => strictly(dimension, value!, share.value!))
  const direct = under.filter(
    ({ value }) => !under.some((other) => strictly(dimension, value!, other.value!)),
  )
  if (direct.length === 0 || compare(sum(direct), share.quantity) === 'different') return [share]
  return direct.flatMap((part) => refined(part, under, dimension))
}

/** Coordinates as a topic with the folded name of the project. */
export function topicOf({
  flow,
  source,
  function: code,
  economic,
  kind,
  project,
  item,
}: Topic & { readonly year?: number }): Topic {
  return {
    ...(flow !== undefined && { flow }),
    ...(source !== undefined && { source }),
    ...(code !== undefined && { function: code }),
    ...(economic !== undefined && { economic }),
    ...(kind !== undefined && { kind }),
    ...(project !== undefined && { project: foldWords(project) }),
    ...(item !== undefined && { item }),
  }
}
