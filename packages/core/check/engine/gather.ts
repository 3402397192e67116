import { items, kinds } from '../../catalog/dimensions.ts'
import { bothFlowsWords } from '../../catalog/wording.ts'
import {
  type Claim,
  type Coordinates,
  coordinatesKey,
  type Listing,
  type Reading,
  type Table,
} from '../../model/index.ts'
import { type Facts, reference } from './facts.ts'
import { asPrinted, atMost, equal, evaluate, type Formula, minus, plus, sum, total } from './formula.ts'
import { formRelations } from './forms.ts'
import { allMembers, budgetSums, operatingItems } from './members.ts'
import type { Draft } from './draft.ts'
import { shares } from './shares.ts'
import { tableChanges, tableSums } from './tables.ts'

/** Every relation that the two laws find in a reading: one fact is printed alike, a total is the sum of its parts. */
export function* gather(reading: Reading, facts: Facts): Iterable<Draft> {
  for (const table of reading.tables) {
    yield* tableSums(table, facts)
    yield* tableChanges(table, facts)
  }
  yield* balances(reading, facts)
  yield* agreements(facts)
  yield* bothFlows(reading, facts)
  for (const listing of reading.listings) yield* listingSums(listing)
  for (const project of reading.projects) {
    const { amount, allocation } = project
    if (amount && allocation.length > 0)
      yield { kind: 'sum', scope: 'allocation', formula: sum(amount, allocation) }
  }
  yield* formRelations(reading)
  yield* statementRelations(reading, facts)
  yield* shares(reading, facts)
  yield* itemSums(reading, facts)
  yield* threePublic(reading, facts)
  yield* budgetSums(reading, facts)
  yield* operatingItems(reading, facts)
  yield* changeSums(reading, facts)
}

/** 收入 = 支出: two totals of one table, and one function's revenue and expenditure in two tables. */
function* balances(reading: Reading, facts: Facts): Iterable<Draft> {
  const amounts = grouped(reading.claims, ({ source, aspect }) =>
    'table' in source && aspect === 'amount' ? source.table : undefined,
  )
  for (const table of reading.tables) {
    const own = amounts.get(table.id) ?? []
    const spent = grouped(own, ({ coordinates: at }) =>
      at?.flow === 'expenditure' ? coordinatesKey(at) : undefined,
    )
    const carriesOver = own.some(
      (claim) =>
        claim.quantity?.value &&
        (claim.coordinates?.source?.startsWith('carryover') || claim.coordinates?.kind === 'carriedForward'),
    )
    for (const left of own) {
      if (left.coordinates?.flow !== 'revenue' || left.coordinates.function) continue
      if (left.coordinates.source && carriesOver) continue
      const mirror = spent.get(coordinatesKey({ ...left.coordinates, flow: 'expenditure' })) ?? []
      if (mirror.length === 1) yield { kind: 'balance', scope: 'table', formula: equal(left, mirror[0]!) }
    }
    yield* grandTotals(table, facts)
  }
  for (const claim of reading.claims) {
    const at = claim.coordinates
    if (
      !at?.function ||
      at.flow !== 'revenue' ||
      at.source ||
      claim.aspect !== 'amount' ||
      !('table' in claim.source)
    )
      continue
    const spent = facts.fact('amount', { ...at, flow: 'expenditure' })
    if (spent && 'table' in spent.source && facts.fact('amount', at) === claim)
      yield { kind: 'balance', scope: 'tables', formula: equal(claim, spent) }
  }
}

/** 收入总计 beside 支出总计 where the tables leave open of which money the revenue is. */
function* grandTotals({ rows, columns }: Table, facts: Facts): Iterable<Draft> {
  for (const { cells, halves } of rows) {
    const totals = Object.entries(halves ?? {}).flatMap(([at, { label, meaning }]) => {
      const column = Number(at)
      const claim = facts.byId.get(cells[column]?.claim ?? '')
      const whole = /总\s*计$/.test(label) && columns[column]?.parent === undefined
      return whole && claim?.quantity && cells[column]!.column !== 'undecided'
        ? [{ claim, flow: meaning?.flow ?? columns[column]?.meaning?.flow }]
        : []
    })
    const [revenue, ...more] = totals.filter(({ flow }) => flow === 'revenue')
    const [spent, ...others] = totals.filter(({ flow }) => flow === 'expenditure')
    if (!revenue || !spent || more.length + others.length > 0 || revenue.claim.coordinates) continue
    yield { kind: 'balance', scope: 'table', formula: equal(revenue.claim, spent.claim) }
  }
}

/** Claims by a key, in order; those without one left out. */
function grouped(claims: readonly Claim[], key: (claim: Claim) => string | undefined): Map<string, Claim[]> {
  const groups = new Map<string, Claim[]>()
  for (const claim of claims) {
    const own = key(claim)
    if (own === undefined) continue
    const group = groups.get(own)
    if (group) group.push(claim)
    else groups.set(own, [claim])
  }
  return groups
}

/** Prints of one fact against the print that has most authority. */
function* agreements(facts: Facts): Iterable<Draft> {
  for (const group of facts.repeated()) {
    const first = reference(group)!
    const others = group.filter(
      (other) => other !== first && other.quantity!.dimension === first.quantity!.dimension,
    )
    const odd = others.filter((other) => evaluate(equal(other, first)) === 'broken')
    // one slip is a slip; two different ones show that the words left something of the fact unsaid
    const several = odd.some((other) => evaluate(equal(other, odd[0]!)) === 'broken')
    for (const other of others) {
      const inTables = Number('table' in first.source) + Number('table' in other.source)
      const scope = inTables === 2 ? 'tables' : inTables === 1 ? 'text-table' : 'text'
      const draft = { kind: 'agree', scope, formula: equal(other, first) } as const
      const reason = !odd.includes(other)
        ? undefined
        : inTables === 2
          ? facts.inForm(other) !== facts.inForm(first)
            ? 'several-facts'
            : undefined
          : several
            ? 'several-facts'
            : unclearFact(other, first, inTables, facts)
      yield { ...draft, ...(reason && { reason }) }
    }
  }
}

/** 收支总预算 is the total of either side: it agrees with one of them. */
function* bothFlows(reading: Reading, facts: Facts): Iterable<Draft> {
  for (const said of reading.claims) {
    if (said.via !== 'sentence' || said.aspect !== 'amount' || !said.coordinates) continue
    const { year, stage, source, ...more } = said.coordinates
    if (Object.keys(more).length > 0 || !bothFlowsWords.test(said.quote)) continue
    const sides = (['revenue', 'expenditure'] as const).flatMap((flow) => {
      const side = facts.fact('amount', { year, stage, flow, ...(source !== undefined && { source }) })
      return side?.quantity && 'table' in side.source ? [side] : []
    })
    const other = sides.find((side) => evaluate(equal(said, side)) !== 'broken') ?? sides[0]
    if (!other || !said.quantity || other.quantity!.dimension !== said.quantity.dimension) continue
    const formula = equal(said, other)
    const carried =
      source === undefined
        ? undefined
        : facts.fact('amount', { year, stage, flow: 'revenue', source: `carryover.${source}` })
    const isOne = sides.length === 2 && evaluate(equal(sides[0]!, sides[1]!)) !== 'broken'
    const reason =
      evaluate(formula) !== 'broken'
        ? undefined
        : carried?.quantity?.value && !isOne
          ? 'several-facts'
          : unclearFact(said, other, 1, facts)
    yield { kind: 'agree', scope: 'text-table', formula, ...(reason && { reason }) }
  }
}

/** Why the words of a sentence are too few to say that it is about the same fact as another print. */
function unclearFact(said: Claim, other: Claim, inTables: number, facts: Facts): string | undefined {
  if (inTables === 1)
    return facts.printedBeside(said) || facts.printedUndecided(said) || withCarryover(said, other, facts)
      ? 'neighbouring-fact'
      : undefined
  if (facts.inOneSection(said, other)) return 'several-facts'
  const { function: code, economic, kind, project, item } = said.coordinates!
  return code || economic || kind || project || item ? undefined : 'several-facts'
}

/** The sentence counts in what is carried over, the table does not. */
function withCarryover(said: Claim, other: Claim, facts: Facts): boolean {
  const { year, stage, source } = said.coordinates!
  if (source === undefined) return false
  const at: Coordinates = { year, stage, flow: 'revenue', source: `carryover.${source}` }
  const carried = facts.fact('amount', at)
  if (!carried?.quantity?.value) return false
  return evaluate(sum(said, [other, carried])) !== 'broken'
}

/**
 * A list was put together wrongly where it does not close and has one part only, or a part larger than the total, or
 * where its first parts alone make the total; not where each part is named as one.
 */
function* listingSums(listing: Listing): Iterable<Draft> {
  const parts = listing.parts.filter((part) => part.quantity?.dimension === listing.total.quantity?.dimension)
  if (parts.length < listing.parts.length || parts.length === 0) return
  if (listing.kind === 'share' || (!listing.complete && listing.kind === 'change')) return
  const formula = listing.complete ? sum(listing.total, parts) : atMost(listing.total, parts)
  const unclear =
    evaluate(formula) === 'broken' &&
    isMisread(listing.total, parts, listing.complete) &&
    !areNamedParts(listing.total, parts)
  yield {
    kind: listing.complete ? 'sum' : 'atMost',
    scope: 'listing',
    formula,
    ...(unclear && { reason: 'list-unclear' }),
  }
}

function isMisread(total: Claim, parts: readonly Claim[], complete: boolean): boolean {
  const whole = asPrinted(total).value
  const values = parts.map((part) => asPrinted(part).value)
  if (
    complete &&
    (values.length === 1 || (values.every((value) => value >= 0) && values.some((value) => value > whole)))
  )
    return true
  let running = 0
  return values.slice(0, -1).some((value, index) => {
    running += value
    return index > 0 && running === whole
  })
}

/**
 * Several facts, each by its own words below the total along the same tree. Measures that are all one step below it are
 * held to it as such, wherever they stand.
 */
function areNamedParts({ coordinates: whole }: Claim, parts: readonly Claim[]): boolean {
  if (!whole || parts.length < 2) return false
  return (['kind', 'item'] as const).some((name) => {
    const rest = coordinatesKey({ ...whole, [name]: undefined })
    const named = parts.map(({ coordinates: at }) => {
      const own = at?.[name]
      const below = whole[name] === undefined ? own : own?.startsWith(`${whole[name]}.`) && own
      return at && below && coordinatesKey({ ...at, [name]: undefined }) === rest ? below : undefined
    })
    const held =
      name === 'item' &&
      whole.item !== undefined &&
      named.every((one) => one && !one.slice(whole.item!.length + 1).includes('.'))
    return (
      !held &&
      named.every(
        (one, index) =>
          one &&
          !named.some((other, at) => at !== index && other && (one === other || one.startsWith(`${other}.`))),
      )
    )
  })
}

/** Change and rate of each statement. The amount may stand elsewhere: then the fact's best print is taken. */
function* statementRelations(reading: Reading, facts: Facts): Iterable<Draft> {
  for (const statement of reading.statements) {
    const { change, rate, prior } = statement
    const amount =
      statement.amount ??
      (statement.coordinates && facts.fact('amount', statement.coordinates)) ??
      bothSides(change ?? rate, facts)
    if (change && amount && prior) {
      // "2025年 X 万元，比2025年减少 …" with this year's X: the year is the slip
      const same = !statement.amount && evaluate(equal(prior, amount)) !== 'broken'
      yield {
        kind: 'change',
        scope: 'sentence',
        formula: { type: 'linear', left: change, right: [plus(amount), minus(prior)] },
        ...(same && change.quantity?.value && { reason: 'amount-unclear' }),
      }
    }
    if (rate) {
      const { function: code, economic } = statement.coordinates ?? {}
      const near = amount && facts.prints(amount).some((print) => facts.inOneSection(print, rate))
      yield* rateRelation(rate, amount, change, prior, !statement.amount && !(code || economic || near))
      if (change && amount && !prior) yield* changeInTable(rate, amount, change, facts)
    }
  }
}

/**
 * A change against last year, of which the sentence does not say whether budget or outturn is meant: it is the one that a
 * table prints where the sentence's own rate fits that and not the sentence.
 */
function* changeInTable(rate: Claim, amount: Claim, change: Claim, facts: Facts): Iterable<Draft> {
  const printed = facts.changeInTables(change)
  if (!printed) return
  const fits = (by: Claim): boolean =>
    evaluate({ type: 'ratio', left: rate, numerator: [plus(by)], denominator: [plus(amount), minus(by)] }) !==
    'broken'
  if (fits(printed) && !fits(change))
    yield { kind: 'agree', scope: 'text-table', formula: equal(change, printed) }
}

/** "收、支总计各增加 5 万元": the amount that either side prints, where they print the same. */
function bothSides(said: Claim | undefined, facts: Facts): Claim | undefined {
  if (!said?.coordinates || !bothFlowsWords.test(said.quote)) return undefined
  const { year, stage, source, ...more } = said.coordinates
  if (Object.keys(more).length > 0) return undefined
  const at = { year, stage, ...(source !== undefined && { source }) }
  const revenue = facts.fact('amount', { ...at, flow: 'revenue' })
  const spent = facts.fact('amount', { ...at, flow: 'expenditure' })
  return revenue && spent && evaluate(equal(revenue, spent)) === 'holds' ? spent : undefined
}

/** Where the amount is not in the sentence, or leaves less than nothing for the base, it may not be the one meant. */
function* rateRelation(
  rate: Claim,
  amount: Claim | undefined,
  change: Claim | undefined,
  prior: Claim | undefined,
  elsewhere: boolean,
): Iterable<Draft> {
  const scope = 'sentence'
  const numerator = change ? [plus(change)] : amount && prior ? [plus(amount), minus(prior)] : undefined
  const denominator = prior ? [plus(prior)] : amount && change ? [plus(amount), minus(change)] : undefined
  if (!numerator || !denominator) return
  const formula: Formula = { type: 'ratio', left: rate, numerator, denominator }
  // "增加 5 万元，下降 5%": words that disagree, not numbers
  const turned = (one: Claim) => (claim: Claim) => {
    const printed = asPrinted(claim)
    return claim === one ? { ...printed, value: -printed.value } : printed
  }
  if (
    change &&
    Math.sign(asPrinted(change).value) * Math.sign(asPrinted(rate).value) < 0 &&
    [change, rate].some((one) => evaluate(formula, turned(one)) !== 'broken')
  )
    return
  const belowZero = !prior && total(denominator, asPrinted).value < 0
  const unclear = (elsewhere || belowZero) && evaluate(formula) === 'broken'
  yield { kind: 'rate', scope, formula, ...(unclear && { reason: 'amount-unclear' }) }
}

/** Measures outside the main cube: a whole with all of its parts printed is their sum; else no less than the parts. */
function* itemSums(reading: Reading, facts: Facts): Iterable<Draft> {
  const year = reading.profile.year
  if (year === undefined) return
  const seen = new Map<string, Coordinates>()
  for (const { coordinates } of reading.claims) {
    if (!coordinates?.item) continue
    const { item: _item, ...rest } = coordinates
    seen.set(JSON.stringify(rest), rest)
  }
  for (const rest of seen.values()) {
    for (const member of allMembers(items)) {
      if (!member.children) continue
      for (const aspect of ['amount', 'count'] as const) {
        const left = facts.fact(aspect, { ...rest, item: member.id })
        if (!left) continue
        const parts = member.children.flatMap(
          (child) => facts.fact(aspect, { ...rest, item: child.id }) ?? [],
        )
        if (parts.length === 0) continue
        const complete = member.whole && parts.length === member.children.length
        const formula = complete ? sum(left, parts) : atMost(left, parts)
        yield { kind: complete ? 'sum' : 'atMost', scope: 'items', formula }
      }
    }
  }
}

/**
 * 三公 of a sentence that names no fund beside the only table of them, which is of the general budget. Where most differ,
 * the sentence counts other money in.
 */
function* threePublic(reading: Reading, facts: Facts): Iterable<Draft> {
  const printed = reading.claims.filter(
    ({ source, aspect, coordinates }) =>
      'table' in source && aspect === 'amount' && coordinates?.item?.startsWith('threePublic') === true,
  )
  const general = 'fiscal.general'
  if (printed.some(({ coordinates, quantity }) => coordinates!.source !== general && quantity?.value)) return
  const found = reading.claims.flatMap((said) => {
    const { coordinates: at, aspect, via, quantity } = said
    if (via !== 'sentence' || aspect !== 'amount' || !quantity || !at?.item?.startsWith('threePublic'))
      return []
    if (at.source !== undefined && at.source !== 'fiscal') return []
    const other = facts.fact('amount', { ...at, source: general })
    return other && 'table' in other.source ? [equal(said, other)] : []
  })
  const odd = found.filter((formula) => evaluate(formula) === 'broken')
  const sure = found.filter((formula) => !odd.includes(formula) && asPrinted(formula.left).value !== 0)
  for (const formula of found) {
    const unclear = odd.includes(formula) && sure.length < odd.length
    yield { kind: 'agree', scope: 'text-table', formula, ...(unclear && { reason: 'several-facts' }) }
  }
}

/** Changes of 基本支出 and 项目支出 add up to the change of their total where the amounts do. */
function* changeSums(reading: Reading, facts: Facts): Iterable<Draft> {
  const changes = reading.statements.flatMap((statement) =>
    statement.change?.coordinates && !statement.coordinates?.kind ? [statement.change] : [],
  )
  const parts = kinds.filter((kind) => kind.id === 'basic' || kind.id === 'project')
  const stated = new Map<string, Claim>()
  for (const { change, coordinates } of reading.statements) {
    const key = change && coordinates && coordinatesKey(coordinates)
    if (key !== undefined && !stated.has(key)) stated.set(key, change!)
  }
  for (const left of changes) {
    const right = parts.flatMap(
      (part) => stated.get(coordinatesKey({ ...left.coordinates!, kind: part.id })) ?? [],
    )
    const amounts = parts.flatMap(
      (part) => facts.fact('amount', { ...left.coordinates!, kind: part.id }) ?? [],
    )
    const whole = facts.fact('amount', left.coordinates!)
    if (right.length < 2 || amounts.length < 2 || !whole || evaluate(sum(whole, amounts)) === 'broken')
      continue
    yield { kind: 'sum', scope: 'text', formula: sum(left, right) }
  }
}
