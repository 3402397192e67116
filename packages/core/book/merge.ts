import { foldWords } from '../catalog/lexicon/index.ts'
import type { Book, Budget, Figure, Headcount, Line, Measure, PriorBudget, Wording } from './model/index.ts'
import { measuresBy, procurementMeasures, servicesMeasure } from './purchases.ts'

type Plain = Readonly<Record<string, unknown>>

const isPlain = (value: unknown): value is Plain =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const isBlank = (value: unknown): boolean =>
  value === undefined || value === '' || (Array.isArray(value) && value.length === 0)

/** What one part knows, and what only the other knows. Lists are taken whole. */
function filled<T>(one: T, other: T): T {
  if (isBlank(one)) return other
  if (!isPlain(one) || !isPlain(other)) return one
  const out: Record<string, unknown> = { ...one }
  for (const [name, value] of Object.entries(other)) out[name] = filled(out[name], value)
  return out as T
}

/** Names of the same project in two years: the year in front does not count. */
export const projectKey = (name: string): string => foldWords(name).replace(/^20\d\d年?度?/, '')

/** Ids of one book's projects in the words of another book: the same name is the same project. */
function idsIn(own: Book, other: Book): Map<string, string> {
  const byName = new Map(own.projects.map(({ id, name }) => [projectKey(name), id]))
  const taken = new Set(own.projects.map(({ id }) => id))
  const ids = new Map<string, string>()
  for (const { id, name } of other.projects) {
    let mine = byName.get(projectKey(name)) ?? id
    for (let next = taken.size + 1; !byName.has(projectKey(name)) && taken.has(mine); next += 1)
      mine = `P${next}`
    taken.add(mine)
    ids.set(id, mine)
  }
  return ids
}

function renamed(book: Book, ids: ReadonlyMap<string, string>): Book {
  const to = <T extends { readonly project?: string }>(part: T): T =>
    part.project === undefined ? part : { ...part, project: ids.get(part.project) ?? part.project }
  const about = <T extends Figure | Wording>(part: T): T => ({ ...part, about: to(part.about) })
  return {
    ...book,
    projects: book.projects.map((project) => ({ ...project, id: ids.get(project.id) ?? project.id })),
    budget: {
      ...book.budget,
      lines: book.budget.lines.map(to),
      figures: book.budget.figures.map(about),
    },
    ...(book.prior && { prior: { ...book.prior, figures: book.prior.figures.map(about) } }),
    procurement: { ...book.procurement, lines: book.procurement.lines.map(to) },
    reasons: book.reasons.map(about),
    purposes: book.purposes.map(about),
  }
}

/** One book of two that tell of the same year: what the first knows, and what only the second knows. */
export function mergedBook(first: Book, second: Book): Book {
  const other = renamed(second, idsIn(first, second))
  const known = new Map(other.projects.map((project) => [project.id, project]))
  const merged = filled(first, other)
  return {
    ...merged,
    projects: [
      ...first.projects.map((project) => filled(project, known.get(project.id) ?? project)),
      ...other.projects.filter(({ id }) => !first.projects.some((project) => project.id === id)),
    ],
    questions: [...first.questions, ...other.questions],
  }
}

/** Last year's amounts, of its own book, beside this year's: measures, people and the budget itself. */
export function withPrior(book: Book, last: Book, from?: string): Book {
  const mine = idsIn(book, last)
  const ids = new Map([...mine].filter(([, id]) => book.projects.some((project) => project.id === id)))
  const line = ({ project, ...rest }: Line): Line => {
    const id = project === undefined ? undefined : ids.get(project)
    return { ...rest, ...(id !== undefined && { project: id }) }
  }
  const figures = last.budget.figures.flatMap(({ about, amount }): Figure[] => {
    if (about.project === undefined) return [{ about, amount }]
    const id = ids.get(about.project)
    return id === undefined ? [] : [{ about: { ...about, project: id }, amount }]
  })
  const prior: PriorBudget = {
    year: last.year,
    stage: 'budget',
    ...(from !== undefined && { from }),
    ...last.budget,
    lines: last.budget.lines.map(line),
    figures,
  }
  const { threePublic, unit } = last
  const bought = procurementMeasures(last)
  return {
    ...book,
    prior: mergedPrior(prior, book.prior),
    unit: {
      ...book.unit,
      staff: {
        ...book.unit.staff,
        posts: withLastCounts(book.unit.staff.posts, unit.staff.posts),
        serving: withLastCounts(book.unit.staff.serving, unit.staff.serving),
        retired: withLastCounts(book.unit.staff.retired, unit.staff.retired),
        retiredCadre: withLastCounts(book.unit.staff.retiredCadre, unit.staff.retiredCadre),
      },
    },
    threePublic: {
      ...book.threePublic,
      abroad: withLastRows(book.threePublic.abroad, threePublic.abroad),
      reception: withLastRows(book.threePublic.reception, threePublic.reception),
      vehiclesPurchase: withLastRows(book.threePublic.vehiclesPurchase, threePublic.vehiclesPurchase),
      vehiclesRunning: withLastRows(book.threePublic.vehiclesRunning, threePublic.vehiclesRunning),
    },
    organOperating: withLast(book.organOperating, last.organOperating),
    meetings: withLast(book.meetings, last.meetings),
    training: withLast(book.training, last.training),
    procurement: {
      ...measuresBy((name) => withLast(book.procurement[name], bought[name])),
      lines: book.procurement.lines,
    },
    purchasedServices: {
      ...withLast(book.purchasedServices, servicesMeasure(last)),
      lines: book.purchasedServices.lines,
    },
  }
}

/** Lines say more than figures of the same year that were only derived; they stay where there are no lines. */
function mergedPrior(prior: PriorBudget, before: PriorBudget | undefined): PriorBudget {
  const known = (budget: Budget): boolean => budget.lines.length > 0 || budget.figures.length > 0
  return known(prior) || !before ? prior : before
}

const withLast = (own: Measure, last: Measure): Measure =>
  last.amount === undefined ? own : { ...own, prior: last.amount }

function withLastRows(own: readonly Measure[], last: readonly Measure[]): readonly Measure[] {
  const rows = own.map((row) => {
    const same =
      last.find(({ source }) => source === row.source) ??
      (own.length === 1 && last.length === 1 ? last[0] : undefined)
    return same ? withLast(row, same) : row
  })
  if (own.length > 0) return rows
  return last.flatMap(({ source, amount }) =>
    amount === undefined ? [] : [{ ...(source !== undefined && { source }), prior: amount }],
  )
}

function withLastCounts(own: readonly Headcount[], last: readonly Headcount[]): readonly Headcount[] {
  if (own.length === 0)
    return last.flatMap(({ sort, count }) =>
      count === undefined ? [] : [{ ...(sort !== undefined && { sort }), prior: count }],
    )
  return own.map((row) => {
    const same = last.find(({ sort }) => sort === row.sort)
    return same?.count === undefined ? row : { ...row, prior: same.count }
  })
}
