import { isUnder } from '../catalog/lexicon/index.ts'
import type { Budget, Figure, Line, RevenueLine, Topic } from './model/index.ts'

/** A number of the book; undefined while nobody has said it. */
export type Known = number | undefined

/** Sum of what is all known; undefined when one is not. */
export function sumOfKnown(parts: readonly Known[]): Known {
  let total = 0
  for (const part of parts) {
    if (part === undefined) return undefined
    total += part
  }
  return parts.length === 0 ? undefined : total
}

/** Whether a line belongs to a topic; undefined when it is known too coarsely to say. */
type Belonging = boolean | undefined

/** 本年收入 is every source that is not carried over; its id is not the front of theirs. */
function sourceWithin(source: string | undefined, wanted: string): Belonging {
  if (source === undefined) return undefined
  if (wanted === 'current') return !isUnder(source, 'carryover')
  // 本级 and 上级 money of all funds together, as forms of goals print it.
  const share = /^fiscal\.(own|transfer)$/.exec(wanted)
  if (share) {
    if (!isUnder(source, 'fiscal')) return false
    return source.split('.').length < 3 ? undefined : source.endsWith(`.${share[1]}`)
  }
  if (isUnder(source, wanted)) return true
  return isUnder(wanted, source) ? undefined : false
}

function codeWithin(code: string | undefined, wanted: string): Belonging {
  if (code === undefined) return undefined
  if (code.startsWith(wanted)) return true
  return wanted.startsWith(code) ? undefined : false
}

function kindWithin(kind: string | undefined, wanted: string): Belonging {
  if (kind === undefined) return undefined
  if (isUnder(kind, wanted)) return true
  return isUnder(wanted, kind) ? undefined : false
}

/** What is carried to the next year has a source, but nothing it is spent on. */
const unspent = (line: Line): boolean => line.kind === 'carriedForward'

function lineWithin(line: Line, about: Topic): Belonging {
  let answer: Belonging = true
  for (const belongs of belongings(line, about)) {
    if (belongs === false) return false
    if (belongs === undefined) answer = undefined
  }
  return answer
}

function* belongings(line: Line, about: Topic): Iterable<Belonging> {
  if (about.kind !== undefined) yield kindWithin(line.kind, about.kind)
  if (about.source !== undefined) yield sourceWithin(line.source, about.source)
  if (about.function !== undefined) yield unspent(line) ? false : codeWithin(line.function, about.function)
  if (about.economic !== undefined) {
    const government = about.economic.startsWith('g')
    const code = government ? line.government : line.economic
    const wanted = government ? about.economic.slice(1) : about.economic
    yield unspent(line) ? false : codeWithin(code, wanted)
  }
  if (about.project !== undefined) {
    const open = line.project === undefined && (line.kind ?? 'project') === 'project'
    yield open ? undefined : line.project === about.project
  }
}

/** Sum of what belongs; undefined when a part of it may or may not belong. */
function sum<T extends { readonly amount: number }>(
  parts: readonly T[],
  within: (part: T) => Belonging,
): number | undefined {
  let total = 0
  for (const part of parts) {
    if (part.amount === 0) continue
    const belongs = within(part)
    if (belongs === undefined) return undefined
    if (belongs) total += part.amount
  }
  return total
}

const nested = (one: string | undefined, other: string | undefined): boolean =>
  one === undefined || other === undefined || isUnder(one, other) || isUnder(other, one)

/** Whether a line of `economics` speaks for a line that has no economic class. */
export function standsFor(economic: Line, line: Line): boolean {
  if (line.economic !== undefined || line.kind === 'carriedForward') return false
  return nested(economic.kind, line.kind) && nested(economic.source, line.source)
}

/** Lines by what most topics name: of lines of another class or project nothing belongs to a topic. */
class View {
  readonly lines: readonly Line[]
  private readonly byClass: ReadonlyMap<string | undefined, readonly Line[]>
  private readonly byProject: ReadonlyMap<string | undefined, readonly Line[]>

  constructor(lines: readonly Line[]) {
    this.lines = lines
    this.byClass = grouped(lines, (line) => line.function?.slice(0, classDigits))
    this.byProject = grouped(lines, (line) => line.project)
  }

  /** Lines that may belong to a topic, among them all that do; those that do not say belong to none or any. */
  near({ function: code, project }: Topic): readonly Line[] {
    if (project !== undefined) return of(this.byProject, project)
    return code === undefined || code.length < classDigits
      ? this.lines
      : of(this.byClass, code.slice(0, classDigits))
  }
}

const classDigits = 3

const of = (groups: ReadonlyMap<string | undefined, readonly Line[]>, key: string): readonly Line[] => [
  ...(groups.get(key) ?? []),
  ...(groups.get(undefined) ?? []),
]

function grouped(
  lines: readonly Line[],
  keyOf: (line: Line) => string | undefined,
): Map<string | undefined, Line[]> {
  const groups = new Map<string | undefined, Line[]>()
  for (const line of lines) {
    const key = keyOf(line)
    const group = groups.get(key)
    if (group) group.push(line)
    else groups.set(key, [line])
  }
  return groups
}

const known = new WeakMap<Budget, readonly View[]>()

/** 支出 by its lines, and 支出 with the lines that have no economic class replaced by those that do. */
function views(budget: Budget): readonly View[] {
  const before = known.get(budget)
  if (before) return before
  const { lines, economics } = budget
  const rest = lines.filter((line) => !economics.some((economic) => standsFor(economic, line)))
  const made = (economics.length === 0 ? [lines] : [lines, [...rest, ...economics]]).map(
    (own) => new View(own),
  )
  known.set(budget, made)
  return made
}

const same = (one: Topic, other: Topic): boolean =>
  (['flow', 'source', 'function', 'economic', 'kind', 'project', 'item'] as const).every(
    (name) => one[name] === other[name],
  )

const figureOf = (figures: readonly Figure[], about: Topic): number | undefined =>
  figures.find((figure) => same(figure.about, about))?.amount

function revenueWithin(line: RevenueLine, about: Topic): Belonging {
  const source = about.source === undefined ? true : sourceWithin(line.source, about.source)
  const code = about.function === undefined ? true : codeWithin(line.function, about.function)
  if (source === false || code === false) return false
  return source === undefined || code === undefined ? undefined : true
}

/**
 * The amount of a topic in 分, measures outside the cube excepted; undefined when the budget does not know it, 0 when it
 * knows that there is none. Revenue of a source is what the lines spend and carry forward of it, where it is not kept.
 * @param about its `item` must be left out, or the amount must be among the figures.
 */
export function amountOf(budget: Budget, about: Topic): number | undefined {
  return (about.item === undefined ? byLines(budget, about) : undefined) ?? figureOf(budget.figures, about)
}

function byLines(budget: Budget, about: Topic): number | undefined {
  const spending = about.kind ?? about.economic ?? about.project
  if (about.flow === 'revenue' && spending === undefined && budget.revenue.length > 0) {
    const kept = sum(budget.revenue, (line) => revenueWithin(line, about))
    if (kept !== undefined) return kept
  }
  if (budget.lines.length === 0) return undefined
  for (const view of views(budget)) {
    const total = sum(view.near(about), (line) => lineWithin(line, about))
    if (total !== undefined) return total
  }
  return undefined
}

/** Change against last year in 分; undefined when either amount is not known. */
export function changeOf(budget: Budget, prior: Budget | undefined, about: Topic): number | undefined {
  const now = amountOf(budget, about)
  const before = prior && amountOf(prior, about)
  return now === undefined || before === undefined ? undefined : now - before
}
