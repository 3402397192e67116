import {
  amountOf,
  type Book,
  type Budget,
  emptyBook,
  type Figure,
  type Headcount,
  type Holding,
  type Line,
  type Measure,
  measuresBy,
  type ProcurementMeasure,
  procurementMeasures,
  purchaseCategories,
  servicesMeasure,
  topicKey,
  type UnitProfile,
} from '../book/index.ts'
import { governmentCode } from '../catalog/index.ts'
import { decimalOf, decimalText } from '../model/index.ts'

/** What a department's book needs beside those of its units. */
export interface Department {
  readonly name: string
  readonly duties?: readonly string[]
  readonly plans?: readonly string[]
  readonly offices?: readonly string[]
  readonly nature?: UnitProfile['nature']
}

/**
 * The book of a department from those of its units (its own office among them), all of one year: every line, project, person
 * and thing once. What one unit does not know, the department does not know. Reasons, purposes and the goal of the whole are
 * the department's own and stay open.
 */
export function departmentBook(department: Department, books: readonly Book[]): Book {
  const [first] = books
  if (!first) throw new Error('a department has units')
  if (books.some(({ year }) => year !== first.year)) throw new Error('books of several years')
  const own = books.map((book, index) => withProjects(book, index + 1))
  const base = emptyBook(department.name, first.year, 'department')
  const all = <T>(pick: (book: Book) => readonly T[]): T[] => own.flatMap(pick)
  const sum = (pick: (book: Book) => Measure): Measure => sumOf(own.map(pick))
  const priors = own.flatMap(({ prior }) => prior ?? [])
  const [prior] = priors
  const comparable =
    prior &&
    priors.length === own.length &&
    priors.every(({ year, stage }) => year === prior.year && stage === prior.stage)
  const hold = (pick: (book: Book) => Holding): Holding => holdingOf(own.map(pick))
  const uses = [
    ...new Set(own.flatMap(({ assets }) => Object.keys(assets.vehicles))),
  ] as (keyof Book['assets']['vehicles'])[]
  const area = areaOf(own.map(({ assets }) => assets.houses.area))
  const furniture = total(own.map(({ assets }) => assets.furniture))
  const other = total(own.map(({ assets }) => assets.other))
  const housesValue = total(own.map(({ assets }) => assets.houses.value))
  return {
    ...base,
    unit: {
      ...base.unit,
      ...(department.nature !== undefined && { nature: department.nature }),
      duties: department.duties ?? [],
      plans: department.plans ?? [],
      offices: department.offices ?? [],
      members: books.map(({ unit }) => ({
        name: unit.name,
        ...(unit.code !== undefined && { code: unit.code }),
      })),
      staff: {
        posts: people(own, ({ posts }) => posts),
        serving: people(own, ({ serving }) => serving),
        retired: people(own, ({ retired }) => retired),
        retiredCadre: people(own, ({ retiredCadre }) => retiredCadre),
      },
    },
    ...(first.layout !== undefined && { layout: first.layout }),
    moneyUnit: first.moneyUnit,
    budget: withRunning(budgetOf(own.map(({ budget }) => budget)), own),
    ...(comparable && { prior: { ...budgetOf(priors), year: prior.year, stage: prior.stage } }),
    projects: all(({ projects }) => projects),
    threePublic: {
      abroad: all(({ threePublic }) => threePublic.abroad),
      reception: all(({ threePublic }) => threePublic.reception),
      vehiclesPurchase: all(({ threePublic }) => threePublic.vehiclesPurchase),
      vehiclesRunning: all(({ threePublic }) => threePublic.vehiclesRunning),
      counts: [],
    },
    organOperating: sumOf(
      own.filter(({ unit }) => unit.nature !== 'public').map((book) => organOperatingOf(book)),
    ),
    meetings: sum(({ meetings }) => meetings),
    training: sum(({ training }) => training),
    procurement: procurementOf(own),
    purchasedServices: servicesOf(own),
    assets: {
      ...base.assets,
      houses: {
        ...(area !== undefined && { area }),
        ...(housesValue !== undefined && { value: housesValue }),
      },
      vehicles: Object.fromEntries(
        // A use that one unit's form does not print is none there.
        uses.map((use) => [use, hold(({ assets }) => assets.vehicles[use] ?? { count: 0, value: 0 })]),
      ),
      ...(furniture !== undefined && { furniture }),
      ...(other !== undefined && { other }),
      equipment50: hold(({ assets }) => assets.equipment50),
      equipment100: hold(({ assets }) => assets.equipment100),
      planned: {
        vehicles: hold(({ assets }) => assets.planned.vehicles),
        equipment50: hold(({ assets }) => assets.planned.equipment50),
        equipment100: hold(({ assets }) => assets.planned.equipment100),
      },
    },
    names: Object.assign({}, ...own.map(({ names }) => names)) as Book['names'],
    questions: all(({ questions }) => questions),
  }
}

/**
 * The book of a department whose own words stand in a book without money: its profile, 三定 and plans, reasons, purposes,
 * goal and terms, when it publishes and in which layout.
 */
export function departmentOf(own: Book, units: readonly Book[]): Book {
  const { name, duties, plans, offices, nature, code, contact } = own.unit
  const made = departmentBook(
    { name, duties, plans, offices, ...(nature !== undefined && { nature }) },
    units,
  )
  return {
    ...made,
    unit: {
      ...made.unit,
      ...(code !== undefined && { code }),
      ...(contact !== undefined && { contact }),
    },
    ...(own.layout !== undefined && { layout: own.layout }),
    publication: own.publication,
    goal: own.goal,
    reasons: own.reasons,
    purposes: own.purposes,
    glossary: own.glossary,
    names: { ...made.names, ...own.names },
    questions: [...own.questions, ...made.questions],
  }
}

const organOperatingOf = (book: Book): Measure => {
  const about = { source: 'fiscal.general', kind: 'basic.running' } as const
  const amount = book.organOperating.amount ?? amountOf(book.budget, about)
  const prior = book.organOperating.prior ?? (book.prior && amountOf(book.prior, about))
  return { ...(amount !== undefined && { amount }), ...(prior !== undefined && { prior }) }
}

/**
 * 机关运行经费 by economic class beside the lines of the department, which do not say whose 公用经费 they are; nothing where
 * a unit's is not the 公用经费 of its lines.
 */
function withRunning(budget: Budget, books: readonly Book[]): Budget {
  const organs = books.filter(({ unit }) => unit.nature !== 'public')
  const running = { source: 'fiscal.general', kind: 'basic.running' } as const
  const asLines = organs.every((book) => organOperatingOf(book).amount === amountOf(book.budget, running))
  if (!asLines || organs.length === books.length) return budget
  const classes = new Set(
    budget.lines.flatMap(({ economic }) => (economic === undefined ? [] : [economic, economic.slice(0, 3)])),
  )
  const figures = [...classes].flatMap((economic): Figure[] => {
    const amount = total(organs.map((book) => amountOf(book.budget, { ...running, economic })))
    if (amount === undefined) return []
    return [{ about: { source: 'fiscal.general', item: 'organOperating', economic }, amount }]
  })
  return { ...budget, figures: [...budget.figures, ...figures] }
}

/** The book with ids of projects that no other unit has, each project with its unit. */
function withProjects(book: Book, number: number): Book {
  const id = (own: string): string => `${number}-${own}`
  const line = <T extends { readonly project?: string }>(one: T): T =>
    one.project === undefined ? one : { ...one, project: id(one.project) }
  // Whether it is a 事业单位 says which 政府预算支出经济分类 its money is of; the department is none or both.
  const classed = (one: Line): Line => {
    const { economic, government = economic && governmentCode(economic, book.unit.nature === 'public') } = one
    return government === undefined || government === '' ? one : { ...one, government }
  }
  const budget = <T extends Budget>(one: T): T => ({
    ...one,
    lines: one.lines.map(line).map(classed),
    economics: one.economics.map(classed),
    figures: one.figures.map(({ about, amount }) => ({ about: line(about), amount })),
  })
  return {
    ...book,
    budget: budget(book.budget),
    ...(book.prior && { prior: budget(book.prior) }),
    projects: book.projects.map((project) => ({
      ...project,
      id: id(project.id),
      unit: project.unit ?? book.unit.name,
    })),
    procurement: { ...book.procurement, lines: book.procurement.lines.map(line) },
    questions: book.questions.map((question) =>
      question.about ? { ...question, about: line(question.about) } : question,
    ),
  }
}

/** Lines side by side; a figure that only some lines give is known when every unit knows it. */
function budgetOf(budgets: readonly Budget[]): Budget {
  const topics = new Map(
    budgets.flatMap(({ figures }) => figures.map(({ about }) => [topicKey(about), about])),
  )
  const known = budgets.every(({ lines }) => lines.length > 0)
  const lines: Line[] = known ? budgets.flatMap((budget) => budget.lines) : []
  const figures = [...topics.values()].flatMap((about): Figure[] => {
    const amount = total(budgets.map((budget) => amountOf(budget, about)))
    return amount === undefined ? [] : [{ about, amount }]
  })
  return {
    lines,
    economics: known ? budgets.flatMap(({ economics }) => economics) : [],
    revenue: budgets.flatMap(({ revenue }) => revenue),
    figures,
  }
}

function total(parts: readonly (number | undefined)[]): number | undefined {
  return parts.reduce<number | undefined>(
    (whole, part) => (whole === undefined || part === undefined ? undefined : whole + part),
    parts.length === 0 ? undefined : 0,
  )
}

function sumOf(measures: readonly Measure[]): Measure {
  const amount = total(measures.map((measure) => measure.amount))
  const prior = total(measures.map((measure) => measure.prior))
  return { ...(amount !== undefined && { amount }), ...(prior !== undefined && { prior }) }
}

/** Purchases one by one where every unit knows its own so, or has none. */
function procurementOf(books: readonly Book[]): Book['procurement'] {
  const measures = books.map((book) => procurementMeasures(book))
  const whole = (name: ProcurementMeasure): Measure => sumOf(measures.map((one) => one[name]))
  const listed = books.every(
    ({ procurement: { lines } }, index) =>
      lines.length > 0 || purchaseCategories.every((name) => measures[index]![name].amount === 0),
  )
  return {
    ...measuresBy(whole),
    lines: listed ? books.flatMap(({ procurement }) => procurement.lines) : [],
  }
}

function servicesOf(books: readonly Book[]): Book['purchasedServices'] {
  const measures = books.map((book) => servicesMeasure(book))
  const listed = books.every(
    ({ purchasedServices: { lines } }, index) => lines.length > 0 || measures[index]!.amount === 0,
  )
  return {
    ...sumOf(measures),
    lines: listed ? books.flatMap(({ purchasedServices }) => purchasedServices.lines) : [],
  }
}

function holdingOf(holdings: readonly Holding[]): Holding {
  const count = total(holdings.map((holding) => holding.count))
  const value = total(holdings.map((holding) => holding.value))
  return { ...(count !== undefined && { count }), ...(value !== undefined && { value }) }
}

/** Everybody of a sort, or nobody's count where one unit did not say. */
function people(
  books: readonly Book[],
  pick: (staff: UnitProfile['staff']) => readonly Headcount[],
): Headcount[] {
  const rows = books.map(({ unit }) => pick(unit.staff))
  return rows.some((list) => list.length === 0) ? [] : rows.flat()
}

function areaOf(areas: readonly (string | undefined)[]): string | undefined {
  const decimals = areas.map((area) => (area === undefined ? undefined : decimalOf(area)))
  const most = Math.max(2, ...decimals.map((decimal) => decimal?.decimals ?? 0))
  const mantissa = total(
    decimals.map((decimal) => decimal && decimal.mantissa * 10 ** (most - decimal.decimals)),
  )
  return mantissa === undefined ? undefined : decimalText({ mantissa, decimals: most })
}
