import { amountOf } from './amounts.ts'
import { organOperating } from './items.ts'
import type { Book, Measure, Topic } from './model/index.ts'
import { topicKey } from './facts.ts'
import { procurementMeasures } from './purchases.ts'

/** Something that only the unit can say and has not said. */
export interface Missing {
  /** A path in the book: "procurement.goods.amount", "projects.P1.basis"; of a reason or of last year also what it is about. */
  readonly path: string
  readonly about?: Topic
  /** The amount that changed, in 分, for a reason. */
  readonly change?: number
}

/** What a complete disclosure still needs and nothing in the book gives; reasons for what changed last. */
export function missingIn(book: Book): readonly Missing[] {
  const paths: string[] = []
  const need = (path: string, known: boolean): void => {
    if (!known) paths.push(path)
  }
  const { unit, assets, threePublic } = book
  const procurement = procurementMeasures(book)
  need('budget.lines', book.budget.lines.length > 0)
  need('unit.duties', unit.duties.length > 0)
  need('unit.offices', unit.offices.length > 0)
  need('layout', book.layout !== undefined)
  need('publication.dated', book.publication.dated !== undefined)
  for (const sort of ['posts', 'serving', 'retired', 'retiredCadre'] as const) {
    const rows = unit.staff[sort]
    need(`unit.staff.${sort}`, rows.length > 0 && rows.every(({ count }) => count !== undefined))
  }
  for (const name of ['abroad', 'reception', 'vehiclesPurchase', 'vehiclesRunning'] as const)
    need(`threePublic.${name}`, threePublic[name].length > 0 && threePublic[name].every(isKnown))
  for (const name of ['goods', 'works', 'services', 'sme', 'micro'] as const)
    need(`procurement.${name}.amount`, isKnown(procurement[name]))
  need('assets.houses.area', assets.houses.area !== undefined)
  need(
    'assets.vehicles.general.count',
    Object.values(assets.vehicles).some(({ count }) => count !== undefined),
  )
  for (const name of ['equipment50', 'equipment100'] as const)
    need(`assets.${name}.count`, assets[name].count !== undefined)
  for (const { id, basis, period, allocation, goal, indicators } of book.projects) {
    need(`projects.${id}.basis`, basis !== undefined)
    need(`projects.${id}.period.from`, period !== undefined)
    need(`projects.${id}.goal`, goal !== undefined)
    need(`projects.${id}.allocation`, allocation.length > 0)
    need(`projects.${id}.indicators`, indicators.length > 0)
  }
  need('goal.indicators', book.goal.indicators.length > 0)
  need('prior.year', book.prior !== undefined)
  return [...paths.map((path) => ({ path })), ...reasonsMissing(book)]
}

const isKnown = ({ amount }: Measure): boolean => amount !== undefined

/** Changed amounts of kinds, functions and measures that have no reason. */
function reasonsMissing(book: Book): Missing[] {
  const { budget, prior, reasons } = book
  const given = new Set(reasons.map(({ about }) => topicKey(about)))
  const missing: Missing[] = []
  const ask = (about: Topic, now: number | undefined, before: number | undefined): void => {
    if (now === undefined || before === undefined || now === before) return
    if (about.item !== undefined && reasons.some((reason) => reason.about.item === about.item)) return
    const others: Topic[] = [about, { ...about, source: 'fiscal.general' }, { ...about, flow: 'expenditure' }]
    if (others.some((topic) => given.has(topicKey(topic)))) return
    missing.push({ path: 'reasons', about, change: now - before })
  }
  if (prior) {
    const functions = new Set(budget.lines.flatMap((line) => line.function ?? []))
    const topics: Topic[] = [
      { flow: 'expenditure', kind: 'basic' },
      { flow: 'expenditure', kind: 'project' },
      ...[...functions]
        .toSorted()
        .map((code): Topic => ({ flow: 'expenditure', source: 'fiscal.general', function: code })),
    ]
    for (const about of topics) ask(about, amountOf(budget, about), amountOf(prior, about))
  }
  ask({ item: 'organOperating' }, organOperating(book, 'amount'), organOperating(book, 'prior'))
  const { abroad, reception, vehiclesPurchase, vehiclesRunning } = book.threePublic
  for (const [item, rows] of [
    ['threePublic.abroad', abroad],
    ['threePublic.reception', reception],
    ['threePublic.vehicles.purchase', vehiclesPurchase],
    ['threePublic.vehicles.running', vehiclesRunning],
  ] as const) {
    for (const { source, amount, prior: before } of rows)
      ask({ item, ...(source !== undefined && { source }) }, amount, before)
  }
  return missing
}
