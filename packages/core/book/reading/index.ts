import { foldWords } from '../../catalog/lexicon/index.ts'
import { layoutById } from '../../catalog/layouts/index.ts'
import type { Claim, Coordinates, Reading, Statement } from '../../model/index.ts'
import { amountOf } from '../amounts.ts'
import { topicKey } from '../facts.ts'
import {
  type Book,
  type Budget,
  emptyBook,
  type Figure,
  type PriorBudget,
  type Question,
  type Topic,
  type Wording,
} from '../model/index.ts'
import { Cube, topicOf } from './cube.ts'
import { assetsOf, measuresOf, staffOf } from './items.ts'
import { budgetOf } from './lines.ts'
import { contactOf, projectsOf, unitGoalOf } from './projects.ts'
import { purchasesOf, servicesOf, withPurchases } from './purchases.ts'
import { Said } from './said.ts'
import { namesOf, officesOf, oneLine, paragraphsOf } from './texts.ts'

/**
 * The book behind a disclosure, as far as the disclosure tells it. What its tables leave open or contradict is among the
 * book's questions; what it does not say at all is left out.
 */
export function bookOf(reading: Reading): Book {
  const { profile } = reading
  const said = new Said(reading)
  const projects = projectsOf(reading)
  const ids = new Map(projects.map(({ id, name }) => [foldWords(name), id]))
  const cube = new Cube(
    reading.claims.filter(({ via }) => via !== 'sentence'),
    said.year,
    said.stage,
  )
  const questions: Question[] = []
  const budget = complete(withIds(budgetOf(cube), ids), cube, ids, questions)
  const contact = contactOf(reading.forms)
  const organisation = paragraphsOf(reading, 'organisation')
  const prior = priorOf(reading, budget, said, ids)
  const base = emptyBook(profile.unit ?? '', said.year, profile.level ?? 'unit')
  return {
    ...base,
    unit: {
      ...base.unit,
      duties: paragraphsOf(reading, 'duties'),
      offices: officesOf(organisation),
      staff: staffOf(said),
      ...(contact && { contact }),
    },
    ...(profile.layout !== null && { layout: profile.layout }),
    moneyUnit: profile.moneyUnit === '元' ? '元' : '万元',
    publication: profile.date === undefined ? {} : { dated: profile.date },
    budget,
    ...(prior && { prior }),
    projects,
    goal: unitGoalOf(reading),
    ...withPurchases(measuresOf(said), purchasesOf(reading, said, ids), servicesOf(reading, said)),
    assets: assetsOf(said),
    reasons: reasonsOf(reading, said.year, ids),
    purposes: purposesOf(reading, said.year, ids),
    glossary: reading.glossary.flatMap(({ term, text }) => {
      const entry = { term: oneLine(term), text: oneLine(text) }
      return entry.term === '' || entry.text === '' ? [] : [entry]
    }),
    names: namesOf(reading),
    questions,
  }
}

const withId = <T extends { readonly project?: string }>(part: T, ids: ReadonlyMap<string, string>): T =>
  part.project === undefined ? part : { ...part, project: ids.get(foldWords(part.project)) ?? part.project }

function withIds(budget: Budget, ids: ReadonlyMap<string, string>): Budget {
  return { ...budget, lines: budget.lines.map((line) => withId(line, ids)) }
}

/** Projects that only their forms give an amount: the one line that has the same amount and no project yet is theirs. */
function settleProjects(
  budget: Budget,
  cube: Cube,
  ids: ReadonlyMap<string, string>,
  questions: Question[],
): Budget {
  const named = new Set(budget.lines.flatMap(({ project }) => project ?? []))
  const open = cube.amounts.flatMap(({ about, quantity }) => {
    const id = about.project === undefined ? undefined : ids.get(about.project)
    const whole = about.kind === 'project' && about.function === undefined && about.source === undefined
    return id !== undefined && whole && about.economic === undefined && !named.has(id)
      ? [{ id, amount: quantity.value }]
      : []
  })
  const groups = new Map<string, { lines: number[]; amount: number }>()
  budget.lines.forEach((line, index) => {
    if (line.kind !== 'project' || line.project !== undefined) return
    const group = groups.get(line.function ?? '') ?? { lines: [], amount: 0 }
    group.lines.push(index)
    group.amount += line.amount
    groups.set(line.function ?? '', group)
  })
  const found = new Map<number, string>()
  for (const { id, amount } of open) {
    const fitting = [...groups.values()].filter((group) => group.amount === amount)
    if (fitting.length !== 1 || open.filter((other) => other.amount === amount).length !== 1) continue
    for (const index of fitting[0]!.lines) found.set(index, id)
    questions.push({ path: `projects.${id}`, why: 'inferred', about: { kind: 'project', project: id } })
  }
  if (found.size === 0) return budget
  return {
    ...budget,
    lines: budget.lines.map((line, index) => {
      const id = found.get(index)
      return id === undefined ? line : { ...line, project: id }
    }),
  }
}

/** What the tables print and the lines do not give, as figures; what contradicts the lines, as questions. */
function complete(
  lines: Budget,
  cube: Cube,
  ids: ReadonlyMap<string, string>,
  questions: Question[],
): Budget {
  const budget = settleProjects(lines, cube, ids, questions)
  const figures: Figure[] = []
  for (const { about: printed, quantity, claim } of cube.amounts) {
    const about = withId(printed, ids)
    const amount = amountOf(budget, about)
    if (amount === undefined) figures.push({ about, amount: quantity.value })
    else if (amount !== quantity.value)
      questions.push({ path: 'budget.lines', why: 'contradiction', about, seen: seenOf(claim) })
  }
  if (figures.length > 0 && budget.lines.length > 0) questions.push({ path: 'budget.figures', why: 'coarse' })
  return { ...budget, figures }
}

const seenOf = ({ quote, printed, unit }: Claim): string =>
  quote.includes(printed) ? oneLine(quote) : `${oneLine(quote)} ${printed}${unit ?? ''}`

/** Last year's amounts: as printed, or this year's less the printed change. */
function priorOf(
  { claims, statements, profile }: Reading,
  budget: Budget,
  said: Said,
  ids: ReadonlyMap<string, string>,
): PriorBudget | undefined {
  const stage = baseStage(statements, profile.layout)
  const year = said.year - 1
  const figures = new Map<string, Figure>()
  const add = (about: Topic, amount: number): void => {
    const key = topicKey(about)
    if (!figures.has(key)) figures.set(key, { about, amount })
  }
  for (const { about, quantity } of new Cube(claims, year, stage).amounts)
    add(withId(about, ids), quantity.value)
  for (const { coordinates, base } of statements) {
    if (!coordinates || coordinates.item !== undefined || coordinates.year !== said.year) continue
    if (coordinates.unit !== undefined || (base && base.stage !== 'unstated' && base.stage !== stage))
      continue
    const about = withId(topicOf(coordinates), ids)
    const now = amountOf(budget, about) ?? said.value(coordinates)
    const amount = said.prior(coordinates, now)
    if (amount !== undefined && amount >= 0) add(about, amount)
  }
  if (figures.size === 0) return undefined
  return { year, stage, lines: [], economics: [], revenue: [], figures: [...figures.values()] }
}

/** What most of its sentences compare with. */
function baseStage(statements: readonly Statement[], layout: string | null): PriorBudget['stage'] {
  const counts = { budget: 0, executed: 0, final: 0 }
  for (const { base } of statements)
    if (base && base.stage !== 'unstated' && base.stage !== 'adjusted') counts[base.stage] += 1
  const most = Math.max(...Object.values(counts))
  if (most === 0) return layoutById(layout)?.comparesWith ?? 'budget'
  return counts.budget === most ? 'budget' : counts.executed === most ? 'executed' : 'final'
}

function* wordings(
  { statements }: Reading,
  year: number,
  ids: ReadonlyMap<string, string>,
  textOf: (statement: Statement) => string | undefined,
): Generator<Wording> {
  const seen = new Set<string>()
  for (const statement of statements) {
    const { coordinates } = statement
    const text = textOf(statement)
    if (!coordinates || !aboutThis(coordinates, year) || text === undefined || text === '') continue
    const about = withId(topicOf(coordinates), ids)
    const key = topicKey(about)
    if (seen.has(key)) continue
    seen.add(key)
    yield { about, text }
  }
}

const aboutThis = ({ year: of, unit }: Coordinates, year: number): boolean =>
  of === year && unit === undefined

const reasonsOf = (reading: Reading, year: number, ids: ReadonlyMap<string, string>): Wording[] => [
  ...wordings(reading, year, ids, ({ reason }) => reason && oneLine(reason.text)),
]

const purpose = /^(?:[，,]\s*)?(?:主要)?用于[：:]?([^；;。]+)/

function purposesOf(reading: Reading, year: number, ids: ReadonlyMap<string, string>): Wording[] {
  const texts = new Map(
    reading.document.blocks.flatMap((block) => (block.kind === 'paragraph' ? [[block.id, block.text]] : [])),
  )
  return [
    ...wordings(reading, year, ids, ({ paragraph, amount }) => {
      if (!amount || !('paragraph' in amount.source)) return undefined
      const after = (texts.get(paragraph) ?? '').slice(amount.source.end).replace(/^\s*(?:万元|元)/, '')
      const found = purpose.exec(oneLine(after))?.[1]
      return found?.trim()
    }),
  ]
}
