import { foldWords } from '../catalog/lexicon/index.ts'
import { unitOf } from '../catalog/units.ts'
import {
  type Aspect,
  type Coordinates,
  coordinatesKey,
  decimalOf,
  type Quantity,
  quantity,
} from '../model/index.ts'
import { amountOf } from './amounts.ts'
import { itemFacts, organOperatingFrom, organOperatingOf } from './items.ts'
import type { Book, Budget, GoalIndicator, GoalValue, Line, Topic } from './model/index.ts'
import { purchased, purchaseTopics } from './purchases.ts'
import { optional, sourcesOf, topicsOf } from './topics.ts'

/** Something the book says, in the words of a reading: what a claim with these coordinates and aspect has to print. */
export interface Fact {
  readonly coordinates: Coordinates
  readonly aspect: Extract<Aspect, 'amount' | 'count' | 'target' | 'weight'>
  /** Exact: its step is 0. */
  readonly quantity: Quantity
}

/** Every topic whose amount the budget knows, zeros between its lines left out. */
function topicAmounts(budget: Budget): { readonly about: Topic; readonly amount: number }[] {
  const topics = new Map<string, Topic>()
  const add = (about: Topic): void => {
    topics.set(topicKey(about), about)
  }
  for (const line of [...budget.lines, ...budget.economics]) for (const about of topicsOf(line)) add(about)
  for (const { source, function: code } of budget.revenue) {
    const line: Line = { source, kind: 'basic', amount: 0, ...(code !== undefined && { function: code }) }
    for (const about of topicsOf(line)) if (about.flow === 'revenue') add(about)
  }
  for (const { about } of budget.figures) add(about)
  return [...topics.values()].flatMap((about) => {
    const amount = amountOf(budget, about)
    return amount === undefined ? [] : [{ about, amount }]
  })
}

/** What 资金分配 says of a project's economic classes where its lines do not know them so fine. */
function allocationAmounts({ budget, projects }: Book): { readonly about: Topic; readonly amount: number }[] {
  return projects.flatMap(({ id, allocation }) => {
    const own = budget.lines.filter(({ project }) => project === id)
    const [first, ...others] = own.map((line) => [...sourcesOf(line)])
    const sources = (first ?? []).filter((source) => others.every((list) => list.includes(source)))
    const codes = new Map<string, number | undefined>()
    for (const { economic, amount } of allocation) {
      if (economic === undefined) continue
      const before = codes.has(economic) ? codes.get(economic) : 0
      codes.set(economic, before === undefined || amount === undefined ? undefined : before + amount)
    }
    return [...codes].flatMap(([economic, amount]) => {
      if (amount === undefined) return []
      return optional(sources).flatMap((source) => {
        const about: Topic = {
          flow: 'expenditure',
          ...(source !== undefined && { source }),
          economic,
          kind: 'project',
          project: id,
        }
        return amountOf(budget, about) === undefined ? [{ about, amount }] : []
      })
    })
  })
}

/** A string that is equal exactly for equal topics. */
export const topicKey = (about: Topic): string => coordinatesKey({ year: 0, stage: 'budget', ...about })

/**
 * The item under which an indicator's numbers are claimed: its levels and name, folded.
 * @param what "indicator" for targets and last year's values, "weight" for points.
 */
export function indicatorItem(what: 'indicator' | 'weight', indicator: GoalIndicator): string {
  return [what, indicator.level1, indicator.level2, indicator.name].map(foldWords).join('.')
}

function valueQuantity(value: GoalValue | undefined): Quantity | undefined {
  const decimal = value && decimalOf(value.value)
  return decimal && quantity(decimal, unitOf(value.unit ?? ''))
}

/** Everything the book says, totals and what follows included, each fact once. */
export function facts(book: Book): readonly Fact[] {
  const found = new Map<string, Fact>()
  const { year } = book
  const now = { year, stage: 'budget' } as const
  const before = { year: book.prior?.year ?? year - 1, stage: book.prior?.stage ?? 'budget' } as const
  const projects = new Map(book.projects.map(({ id, name }) => [id, foldWords(name)]))
  const add = (coordinates: Coordinates, aspect: Fact['aspect'], value: Quantity | undefined): void => {
    if (!value) return
    found.set(`${coordinatesKey(coordinates)}${aspect}`, {
      coordinates,
      aspect,
      quantity: { ...value, step: 0 },
    })
  }
  const money = (when: Pick<Coordinates, 'year' | 'stage'>, budget: Budget): void => {
    for (const { about, amount } of topicAmounts(budget)) {
      const { project, ...rest } = about
      const name = project === undefined ? undefined : (projects.get(project) ?? project)
      const coordinates = { ...when, ...rest, ...(name !== undefined && { project: name }) }
      add(coordinates, 'amount', { dimension: 'money', value: amount, step: 0 })
    }
    for (const source of [undefined, 'fiscal']) {
      // 收支总预算 is both.
      const about = source === undefined ? {} : { source }
      const total = amountOf(budget, { flow: 'expenditure', ...about })
      if (total !== undefined && total === amountOf(budget, { flow: 'revenue', ...about }))
        add({ ...when, ...about }, 'amount', { dimension: 'money', value: total, step: 0 })
    }
  }
  money(now, book.budget)
  for (const { about, amount } of allocationAmounts(book)) {
    const name = projects.get(about.project ?? '') ?? about.project
    const coordinates = { ...now, ...about, ...(name !== undefined && { project: name }) }
    add(coordinates, 'amount', { dimension: 'money', value: amount, step: 0 })
  }
  if (book.prior) money(before, book.prior)
  for (const about of purchaseTopics(book)) {
    const { project, ...rest } = about
    const name = project === undefined ? undefined : (projects.get(project) ?? project)
    const amount = purchased(book, about)
    if (amount !== undefined)
      add({ ...now, ...rest, ...(name !== undefined && { project: name }) }, 'amount', {
        dimension: 'money',
        value: amount,
        step: 0,
      })
  }
  for (const { item, source, prior, aspect, quantity: value } of itemFacts(book))
    add({ ...(prior ? before : now), ...(source !== undefined && { source }), item }, aspect, value)
  const indicators = (list: readonly GoalIndicator[], project: string | undefined): void => {
    const of = project === undefined ? {} : { project }
    for (const indicator of list) {
      const item = indicatorItem('indicator', indicator)
      add({ ...now, ...of, item }, 'target', valueQuantity(indicator.target))
      add({ year: year - 1, stage: 'executed', ...of, item }, 'target', valueQuantity(indicator.prior))
      const weight = indicator.weight === undefined ? undefined : { value: indicator.weight, unit: '分' }
      add({ ...now, ...of, item: indicatorItem('weight', indicator) }, 'weight', valueQuantity(weight))
    }
  }
  indicators(book.goal.indicators, undefined)
  for (const project of book.projects) indicators(project.indicators, foldWords(project.name))
  return [...found.values()]
}

/** Looks facts up: what a claim with these coordinates and aspect has to print; undefined where the book does not know. */
export type FactFinder = (claim: {
  readonly coordinates: Coordinates
  readonly aspect: Aspect
}) => Quantity | undefined

/** A finder in the facts of a book. An amount that no line touches is a known zero. */
export function factFinder(book: Book): FactFinder {
  const index = new Map(facts(book).map((fact) => [factKey(fact), fact.quantity]))
  const ids = new Map(book.projects.map(({ id, name }) => [foldWords(name), id]))
  return (claim) => {
    const known = index.get(factKey(claim))
    const { year, stage, unit, project, ...about } = claim.coordinates
    if (known || claim.aspect !== 'amount' || unit !== undefined) return known
    if (year !== book.year || stage !== 'budget') return undefined
    const id = project === undefined ? undefined : (ids.get(foldWords(project)) ?? project)
    const topic = { ...about, ...(id !== undefined && { project: id }) }
    const amount = about.item === undefined ? amountOf(book.budget, topic) : measureOf(book, topic)
    return amount === undefined ? undefined : { dimension: 'money', value: amount, step: 0 }
  }
}

/** A measure of one function, class or fund, in 分. */
function measureOf(book: Book, about: Topic): number | undefined {
  const { item, economic, source } = about
  if (item !== 'organOperating' || about.function !== undefined) return purchased(book, about)
  if (economic !== undefined) return organOperatingOf(book, economic, 'amount')
  return source === undefined ? undefined : organOperatingFrom(book, source)
}

/** Equal for a claim and the fact it prints; names of projects and indicators are folded. */
function factKey({
  coordinates,
  aspect,
}: {
  readonly coordinates: Coordinates
  readonly aspect: Aspect
}): string {
  const { project, item, ...rest } = coordinates
  return `${coordinatesKey({
    ...rest,
    ...(project !== undefined && { project: foldWords(project) }),
    ...(item !== undefined && { item: foldWords(item) }),
  })}${aspect}`
}
