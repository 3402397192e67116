import { isUnder } from '../catalog/lexicon/index.ts'
import { unitOf } from '../catalog/units.ts'
import { decimalOf, type Quantity, quantity } from '../model/index.ts'
import { amountOf, type Known, sumOfKnown } from './amounts.ts'
import type { Book, Headcount, Holding, Measure, VehicleUse } from './model/index.ts'
import { procurementMeasures, servicesMeasure } from './purchases.ts'

/** A measure outside the cube: "threePublic.reception" of "fiscal.general", this year or last. */
export interface ItemFact {
  readonly item: string
  readonly source?: string
  /** True for what is said of the year before. */
  readonly prior?: true
  readonly aspect: 'amount' | 'count'
  readonly quantity: Quantity
}

const money = (value: number): Quantity => ({ dimension: 'money', value, step: 0 })
const pieces = (value: number): Quantity => ({ dimension: 'count', value: value * 10_000, step: 0 })

type When = 'amount' | 'prior'

/** “三公”经费 is fiscal money whatever its rows say. */
const fiscalWhole = (source: string | undefined): boolean => source === undefined || source === 'fiscal'

/** What rows by source say of one source; a row without source counts only for the whole. */
function bySource(rows: readonly Measure[], source: string | undefined, when: When): Known {
  const parts: Known[] = []
  for (const row of rows) {
    const within = fiscalWhole(source) || (row.source !== undefined && isUnder(row.source, source!))
    const coarse = !within && (fiscalWhole(row.source) || isUnder(source!, row.source!))
    if (within) parts.push(row[when])
    else if (coarse && row[when] !== 0) return undefined
  }
  return rows.length === 0 ? undefined : parts.length === 0 ? 0 : sumOfKnown(parts)
}

const funds = [undefined, 'fiscal', 'fiscal.general', 'fiscal.fund', 'fiscal.capital'] as const

function* threePublic({ threePublic: rows }: Book): Generator<ItemFact> {
  for (const when of ['amount', 'prior'] as const) {
    for (const source of funds) {
      const of = (list: readonly Measure[]): Known => bySource(list, source, when)
      const purchase = of(rows.vehiclesPurchase)
      const running = of(rows.vehiclesRunning)
      const abroad = of(rows.abroad)
      const reception = of(rows.reception)
      const vehicles = sumOfKnown([purchase, running])
      const values = {
        threePublic: sumOfKnown([abroad, reception, vehicles]),
        'threePublic.abroad': abroad,
        'threePublic.reception': reception,
        'threePublic.vehicles': vehicles,
        'threePublic.vehicles.purchase': purchase,
        'threePublic.vehicles.running': running,
      }
      for (const [item, value] of Object.entries(values))
        if (value !== undefined)
          yield {
            item,
            ...(source !== undefined && { source }),
            ...(when === 'prior' && { prior: true }),
            aspect: 'amount',
            quantity: money(value),
          }
    }
  }
}

/** 机关运行经费: as kept, or 公用经费 of the general budget for those that have it; 事业单位 have none. */
export function organOperating(book: Book, when: When): Known {
  const kept = book.organOperating[when]
  if (kept !== undefined || book.unit.nature === undefined) return kept
  if (book.unit.nature === 'public') return 0
  const budget = when === 'amount' ? book.budget : book.prior
  return budget && amountOf(budget, { source: 'fiscal.general', kind: 'basic.running' })
}

/** 机关运行经费 of one fund: all of it is of the general budget. */
export function organOperatingFrom(book: Book, source: string): Known {
  const whole = organOperating(book, 'amount')
  return whole === undefined || isUnder('fiscal.general', source) ? whole : 0
}

/** 机关运行经费 of one economic class: what the budget says, else its 公用经费, where that is all of it. */
export function organOperatingOf(book: Book, economic: string, when: When): Known {
  const budget = when === 'amount' ? book.budget : book.prior
  if (!budget) return undefined
  const said = amountOf(budget, { source: 'fiscal.general', item: 'organOperating', economic })
  if (said !== undefined) return said
  const lines = { source: 'fiscal.general', kind: 'basic.running' }
  return amountOf(budget, lines) === organOperating(book, when)
    ? amountOf(budget, { ...lines, economic })
    : undefined
}

function* measures(book: Book): Generator<ItemFact> {
  const { goods, works, services, sme, micro } = procurementMeasures(book)
  const bought = servicesMeasure(book)
  for (const when of ['amount', 'prior'] as const) {
    const values: Record<string, Known> = {
      organOperating: organOperating(book, when),
      meetings: book.meetings[when],
      training: book.training[when],
      procurement: sumOfKnown([goods[when], works[when], services[when]]),
      'procurement.goods': goods[when],
      'procurement.works': works[when],
      'procurement.services': services[when],
      purchasedServices: bought[when],
      'reserve.sme': sme[when],
      'reserve.sme.micro': micro[when],
    }
    const prior = when === 'prior' && ({ prior: true } as const)
    for (const [item, value] of Object.entries(values)) {
      if (value === undefined) continue
      yield { item, ...prior, aspect: 'amount', quantity: money(value) }
      // Both are fiscal money, and sentences and tables say so or not.
      if (item === 'organOperating' || item === 'purchasedServices')
        yield { item, source: 'fiscal', ...prior, aspect: 'amount', quantity: money(value) }
      if (item === 'organOperating')
        yield { item, source: 'fiscal.general', ...prior, aspect: 'amount', quantity: money(value) }
      // Places print these two of the general budget.
      if (item === 'meetings' || item === 'training')
        yield {
          item,
          source: book[item].source ?? 'fiscal.general',
          ...prior,
          aspect: 'amount',
          quantity: money(value),
        }
    }
  }
}

/** Counted at the end of the year before: sentences say it of that day or of the budget's year. */
function* staff({ unit }: Book): Generator<ItemFact> {
  const { posts, serving, retired, retiredCadre } = unit.staff
  const of = (rows: readonly Headcount[]): Known => sumOfKnown(rows.map(({ count }) => count))
  const values = {
    'staff.posts': of(posts),
    'staff.actual': sumOfKnown([of(serving), of(retired), of(retiredCadre)]),
    'staff.serving': of(serving),
    'staff.retired': of(retired),
    'staff.retiredCadre': of(retiredCadre),
  }
  for (const [item, value] of Object.entries(values)) {
    if (value === undefined) continue
    yield { item, aspect: 'count', quantity: pieces(value) }
    yield { item, prior: true, aspect: 'count', quantity: pieces(value) }
  }
}

const area = (text: string): Quantity | undefined => {
  const decimal = decimalOf(text)
  return decimal && quantity(decimal, unitOf('平方米'))
}

function* assets({ assets: held }: Book): Generator<ItemFact> {
  const counted = function* (item: string, { count }: Holding): Generator<ItemFact> {
    if (count !== undefined) yield { item, aspect: 'count', quantity: pieces(count) }
  }
  const valued = function* (item: string, value: Known): Generator<ItemFact> {
    if (value !== undefined) yield { item: `${item}.value`, aspect: 'amount', quantity: money(value) }
  }
  for (const name of ['land', 'houses'] as const) {
    const size = held[name].area === undefined ? undefined : area(held[name].area)
    if (size) yield { item: `assets.${name}`, aspect: 'count', quantity: size }
    yield* valued(`assets.${name}`, held[name].value)
  }
  const uses = Object.entries(held.vehicles) as [VehicleUse, Holding][]
  const count = sumOfKnown(uses.map(([, use]) => use.count))
  yield* counted('assets.vehicles', count === undefined ? {} : { count })
  yield* valued('assets.vehicles', sumOfKnown(uses.map(([, use]) => use.value)))
  for (const [use, holding] of uses) {
    yield* counted(`assets.vehicles.${use}`, holding)
    yield* valued(`assets.vehicles.${use}`, holding.value)
  }
  yield* valued('assets.furniture', held.furniture)
  yield* valued('assets.other', held.other)
  for (const [group, holdings] of [
    ['assets', { equipment50: held.equipment50, equipment100: held.equipment100 }],
    ['planned', held.planned],
  ] as const) {
    for (const [name, holding] of Object.entries(holdings)) {
      yield* counted(`${group}.${name}`, holding)
      yield* valued(`${group}.${name}`, holding.value)
    }
  }
}

function* goals(book: Book): Generator<ItemFact> {
  const { budget, goal, projects } = book
  const spent = (source: string): Known => amountOf(budget, { flow: 'expenditure', source })
  const kept = goal.funds
  const shares = {
    'fiscal.transfer': kept ? kept.upper : spent('fiscal.transfer'),
    'fiscal.own': kept ? kept.own : spent('fiscal.own'),
    unit: kept ? kept.other : sumOfKnown([spent('unit'), spent('account'), spent('carryover')]),
  }
  const amount = function* (item: string, value: Known, source?: string): Generator<ItemFact> {
    if (value !== undefined)
      yield { item, ...(source !== undefined && { source }), aspect: 'amount', quantity: money(value) }
  }
  for (const [source, value] of Object.entries(shares)) yield* amount('goals.unit.money', value, source)
  yield* amount('goals.unit.money', sumOfKnown(Object.values(shares)))
  if (goal.indicators.length > 0) yield { item: 'goals.unit', aspect: 'count', quantity: pieces(1) }
  if (budget.lines.length === 0) return
  const spentOn = (project: string, source?: string): number =>
    amountOf(budget, { project, ...(source !== undefined && { source }) }) ?? 0
  const fiscal = projects.filter(({ id }) => spentOn(id, 'fiscal') !== 0)
  const other = projects.filter(
    ({ id }) => spentOn(id, 'fiscal') === 0 && spentOn(id) - spentOn(id, 'carryover') !== 0,
  )
  const total = (list: typeof projects, source?: string): number =>
    list.reduce((sum, { id }) => sum + spentOn(id, source), 0)
  yield { item: 'goals.projects', aspect: 'count', quantity: pieces(fiscal.length) }
  yield* amount('goals.projects.money', total(fiscal, 'fiscal'))
  yield { item: 'goals.otherProjects', aspect: 'count', quantity: pieces(other.length) }
  yield* amount('goals.otherProjects.money', total(other) - total(other, 'carryover'))
}

/** Every measure outside the cube that the book knows or that follows from it, totals included. */
export function itemFacts(book: Book): readonly ItemFact[] {
  return [threePublic, measures, staff, assets, goals].flatMap((part) => [...part(book)])
}
