import { firstLevelOf } from '../catalog/performance-kinds.ts'
import { type WeightPattern, weightPatterns } from '../catalog/performance.ts'
import { type ScoringScheme, scoringSchemes, weightFrames } from '../catalog/scoring/schemes.ts'
import { amountOf, type Book, type GoalIndicator, type MonitoringRecord } from '../book/index.ts'
import {
  type Evaluation,
  type ExecutionScore,
  type Flag,
  flag,
  type FormScore,
  type IndicatorScore,
} from './evaluation.ts'
import { scoringBases } from './bases.ts'
import { executionOf } from './execution.ts'
import { type EvidenceHashes, scoreIndicator } from './indicator.ts'
import { compareRatios, plus, type Ratio, ratio, ratioOf, ratioText, shortText } from './ratio.ts'
import { type FormRecords, indicatorKey, sortRecords } from './records.ts'

export interface ScoreOptions {
  readonly scheme?: ScoringScheme
  /** The book as its goals were published: changes of targets and weights since are flagged. */
  readonly published?: Book
  readonly hashes?: EvidenceHashes
}

interface Goals {
  readonly project?: string
  readonly name: string
  readonly goal?: string
  readonly indicators: readonly GoalIndicator[]
  readonly published?: readonly GoalIndicator[]
  readonly budget: number | undefined
}

/**
 * 绩效自评: points of every indicator of every form by its scoring rule, and of the rate at which the money was spent.
 * Exact throughout; an indicator's points are rounded once, half up to two decimals, and totals are their sums.
 * @param records what was seen in the year; those of the book itself count with them.
 */
export function score(
  book: Book,
  records: readonly MonitoringRecord[] = [],
  options: ScoreOptions = {},
): Evaluation {
  const scheme = options.scheme ?? scoringSchemes[0]!
  const all = [...book.monitoring, ...records]
  const { formOf, flags } = sortRecords(book, all)
  const asOf = all
    .map(({ date }) => date)
    .toSorted()
    .at(-1)
  const forms = [...goalsOf(book, options.published)].flatMap((goals) => {
    const own = formOf(goals.project)
    return goals.indicators.length > 0 || own.whole.length > 0 ? [formScore(goals, own, scheme, options)] : []
  })
  return {
    unit: book.unit.name,
    ...(book.unit.department !== undefined && { department: book.unit.department }),
    year: book.year,
    scheme: scheme.id,
    authority: scheme.authority,
    rules: scoringBases(scheme),
    ...(asOf !== undefined && { asOf }),
    forms,
    flags,
  }
}

function* goalsOf(book: Book, published: Book | undefined): Generator<Goals> {
  const { goal, projects, budget } = book
  yield {
    name: book.unit.name,
    ...(goal.goal !== undefined && { goal: goal.goal }),
    indicators: goal.indicators,
    ...(published && { published: published.goal.indicators }),
    budget: amountOf(budget, { flow: 'expenditure' }),
  }
  for (const { id, name, goal: aim, indicators } of projects) {
    const before =
      published?.projects.find((one) => one.id === id && one.name === name) ??
      published?.projects.find((one) => one.name === name)
    yield {
      project: id,
      name,
      ...(aim !== undefined && { goal: aim }),
      indicators,
      ...(before && { published: before.indicators }),
      budget: amountOf(budget, { flow: 'expenditure', kind: 'project', project: id }),
    }
  }
}

function formScore(
  goals: Goals,
  records: FormRecords,
  scheme: ScoringScheme,
  options: ScoreOptions,
): FormScore {
  const flags: Flag[] = []
  const isExecution = ({ level1 }: GoalIndicator): boolean => firstLevelOf(level1) === 'execution'
  const printed = goals.indicators.filter((indicator) => !isExecution(indicator))
  const indicators = printed.map((indicator) => {
    const published =
      goals.published &&
      (goals.published.find((one) => indicatorKey(one) === indicatorKey(indicator)) ?? null)
    return scoreIndicator({
      indicator,
      records: records.of(indicator),
      scheme,
      ...(published !== undefined && { published }),
      ...(options.hashes && { hashes: options.hashes }),
    })
  })
  for (const one of goals.published ?? [])
    if (!goals.indicators.some((other) => indicatorKey(other) === indicatorKey(one)))
      flags.push(flag('indicator-dropped', 'warning', { indicator: one.name }))
  const frame = weightsOf(goals, printed, scheme)
  flags.push(...frame.flags)
  const execution = executionOf(records.whole, goals.budget, frame.execution, scheme)
  return {
    scope: goals.project === undefined ? 'unit' : 'project',
    ...(goals.project !== undefined && { project: goals.project }),
    name: goals.name,
    ...(goals.goal !== undefined && { goal: goals.goal }),
    ...achievedOf(records),
    execution,
    indicators,
    ...(frame.pattern && { pattern: { authority: frame.pattern.authority, source: frame.pattern.source } }),
    ...sums(indicators, execution, scheme),
    flags,
  }
}

function achievedOf({ whole }: FormRecords): { readonly achieved?: string } {
  const text = whole.findLast(({ value }) => value !== undefined)?.value
  return text === undefined ? {} : { achieved: text }
}

/** What the weights add up to, what is left for 预算执行率, and whose pattern they follow. */
function weightsOf(
  { indicators: all, project }: Goals,
  printed: readonly GoalIndicator[],
  scheme: ScoringScheme,
): { readonly execution: Ratio; readonly pattern?: WeightPattern; readonly flags: readonly Flag[] } {
  const weights = printed.map(({ weight }) => (weight === undefined ? undefined : ratioOf(weight)))
  const own = all
    .filter((indicator) => !printed.includes(indicator))
    .flatMap(({ weight }) => (weight === undefined ? [] : (ratioOf(weight) ?? [])))
  const standard = ratio(scheme.execution.value)
  const execution = own.length > 0 ? own.reduce(plus) : undefined
  if (!weights.every((weight) => weight !== undefined)) return { execution: execution ?? standard, flags: [] }
  const sum = weights.reduce<Ratio>((total, weight) => plus(total, weight), ratio(0))
  const whole = plus(sum, execution ?? ratio(0))
  const frame = weightFrames.find(
    ({ indicators }) => compareRatios(execution ? whole : sum, ratio(indicators)) === 0,
  )
  if (!frame || (execution && frame.execution > 0))
    return {
      execution: execution ?? standard,
      flags: weights.length === 0 ? [] : [flag('weights-do-not-add', 'warning', { sum: shortText(whole) })],
    }
  const left = execution ?? ratio(frame.execution)
  if (project === undefined || compareRatios(sum, ratio(90)) !== 0) return { execution: left, flags: [] }
  const pattern = weightPatterns.find(({ points }) => follows(printed, points))
  return {
    execution: left,
    ...(pattern && { pattern }),
    flags: pattern ? [] : [flag('weights-off-pattern', 'note')],
  }
}

function follows(printed: readonly GoalIndicator[], points: Readonly<Record<string, number>>): boolean {
  const sumOf = new Map<string, Ratio>()
  for (const { level1, weight } of printed) {
    const kind = firstLevelOf(level1) ?? ''
    sumOf.set(kind, plus(sumOf.get(kind) ?? ratio(0), ratioOf(weight!)!))
  }
  const wanted = Object.entries(points).filter(([kind]) => kind !== 'execution')
  return (
    wanted.length === sumOf.size &&
    wanted.every(([kind, value]) => sumOf.has(kind) && compareRatios(sumOf.get(kind)!, ratio(value)) === 0)
  )
}

function sums(
  indicators: readonly IndicatorScore[],
  execution: ExecutionScore,
  scheme: ScoringScheme,
): Pick<FormScore, 'weight' | 'points' | 'evaluated' | 'total' | 'rank'> {
  const parts: readonly { readonly weight?: string; readonly points?: string }[] = [...indicators, execution]
  const none = ratio(0)
  const add = (texts: readonly (string | undefined)[]): Ratio =>
    texts.reduce<Ratio>(
      (total, text) => plus(total, (text === undefined ? undefined : ratioOf(text)) ?? none),
      none,
    )
  const done = parts.filter(({ points }) => points !== undefined)
  const weight = add(parts.map((part) => part.weight))
  const points = add(done.map((part) => part.points))
  const counting = parts.filter((part) => part.weight !== '0')
  const complete =
    counting.every((part) => part.points !== undefined) && compareRatios(weight, ratio(100)) === 0
  const rank = scheme.ranks.value.find(({ least }) => compareRatios(points, ratio(least)) >= 0)
  return {
    weight: shortText(weight),
    points: ratioText(points, 2),
    evaluated: shortText(add(done.map((part) => part.weight))),
    ...(complete && { total: ratioText(points, 2) }),
    ...(complete && rank && { rank: rank.name }),
  }
}
