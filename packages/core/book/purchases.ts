import { amountOf, type Known, sumOfKnown } from './amounts.ts'
import type { Book, Budget, Line, Measure, Procurement, Purchase, Topic } from './model/index.ts'
import { topicsOf } from './topics.ts'

/** What of a purchase counts in a measure; undefined where it does not say, 0 where it is none of it. */
const shares: Readonly<Record<string, (purchase: Purchase) => Known>> = {
  procurement: ({ amount }) => amount,
  'procurement.goods': (purchase) => ofCategory(purchase, 'goods'),
  'procurement.works': (purchase) => ofCategory(purchase, 'works'),
  'procurement.services': (purchase) => ofCategory(purchase, 'services'),
  'reserve.sme': ({ sme }) => sme,
  'reserve.sme.micro': ({ micro, sme }) => (sme === 0 ? 0 : micro),
}
const ofCategory = ({ category, amount }: Purchase, wanted: string): Known =>
  category === undefined ? undefined : category === wanted ? amount : 0

const measured = {
  goods: 'procurement.goods',
  works: 'procurement.works',
  services: 'procurement.services',
  sme: 'reserve.sme',
  micro: 'reserve.sme.micro',
} as const

export type ProcurementMeasure = keyof typeof measured

/** Every measure of 政府采购, made by its name and the item that it is in coordinates. */
export const measuresBy = (
  of: (name: ProcurementMeasure, item: string) => Measure,
): Readonly<Record<ProcurementMeasure, Measure>> => ({
  goods: of('goods', measured.goods),
  works: of('works', measured.works),
  services: of('services', measured.services),
  sme: of('sme', measured.sme),
  micro: of('micro', measured.micro),
})

type Budgets = ReadonlyMap<string, Budget | undefined>
const known = new WeakMap<Procurement, Budgets>()

const lineOf = ({ function: code, economic, project, source }: Purchase, amount: number): Line => ({
  ...(code !== undefined && { function: code }),
  ...(economic !== undefined && { economic }),
  ...(source !== undefined && { source }),
  ...(project === undefined ? { kind: 'basic' as const } : { kind: 'project' as const, project }),
  amount,
})

/** The purchases as money of each measure; a measure that one of them does not say is not known. */
function budgetsOf(procurement: Procurement): Budgets {
  const before = known.get(procurement)
  if (before) return before
  const made = new Map(
    Object.entries(shares).map(([item, share]) => {
      const amounts = procurement.lines.map(share)
      if (amounts.length === 0 || amounts.includes(undefined)) return [item, undefined]
      const lines = procurement.lines.map((line, index) => lineOf(line, amounts[index]!))
      return [item, { lines, economics: [], revenue: [], figures: [] }]
    }),
  )
  known.set(procurement, made)
  return made
}

/**
 * What the purchases of this year say of a measure of 政府采购, whole or by function, class, source and project, in 分;
 * undefined for other measures and where they do not say it. Where the measure is kept as none, so is every part of it.
 */
export function purchased(
  { procurement }: Pick<Book, 'procurement'>,
  { item, flow: _flow, ...about }: Topic,
): Known {
  if (item === undefined || !(item in shares)) return undefined
  const budget = budgetsOf(procurement).get(item)
  if (budget) return amountOf(budget, about)
  // Of none there is no part.
  return keptOf(procurement, item) === 0 ? 0 : undefined
}

function keptOf({ goods, works, services, ...procurement }: Procurement, item: string): Known {
  if (item === 'procurement') return sumOfKnown([goods.amount, works.amount, services.amount])
  const all = { goods, works, services, ...procurement }
  const name = Object.entries(measured).find(([, id]) => id === item)?.[0] as
    | keyof typeof measured
    | undefined
  return name && all[name].amount
}

/** Every topic that a purchase is a part of. */
export function* purchaseTopics({ procurement }: Book): Generator<Topic> {
  for (const [item, budget] of budgetsOf(procurement))
    for (const line of budget?.lines ?? [])
      for (const { flow, kind, ...about } of topicsOf(line))
        if (flow === 'expenditure' && kind === undefined) yield { ...about, item }
}

/** The measures of 政府采购, this year's of them by the purchases where these say it. */
export const procurementMeasures = (
  book: Pick<Book, 'procurement'>,
): Readonly<Record<ProcurementMeasure, Measure>> =>
  measuresBy((name, item) => {
    const amount = purchased(book, { item })
    return { ...book.procurement[name], ...(amount !== undefined && { amount }) }
  })

/** 政府购买服务 as a whole, this year's by its services where there are any. */
export function servicesMeasure({ purchasedServices: { lines, ...kept } }: Book): Measure {
  const amount = sumOfKnown(lines.map((line) => line.amount))
  return { ...kept, ...(amount !== undefined && { amount }) }
}
