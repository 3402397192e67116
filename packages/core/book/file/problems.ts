import { economicSubject, functionSubject } from '../../catalog/subjects/index.ts'
import { amountOf, standsFor } from '../amounts.ts'
import type { Book, Budget, Line, Measure, Procurement } from '../model/index.ts'
import { procurementMeasures, servicesMeasure } from '../purchases.ts'
import { amountText, type BookProblem, type Path } from './shape.ts'

/** What is wrong between parts of a book that are right by themselves. */
export function problemsOf(book: Book): readonly BookProblem[] {
  const problems: BookProblem[] = [...projectProblems(book), ...purchaseProblems(book)]
  for (const [at, budget, year] of [
    ['budget', book.budget, book.year],
    ['prior', book.prior, book.prior?.year ?? book.year - 1],
  ] as const) {
    if (!budget) continue
    problems.push(...subjectProblems(book, budget, [at], year))
    problems.push(...sumProblems(book, budget, [at]))
  }
  return problems
}

function* projectProblems({
  projects,
  budget,
  procurement,
  reasons,
  purposes,
  monitoring,
}: Book): Generator<BookProblem> {
  const ids = new Set<string>()
  for (const [index, { id }] of projects.entries()) {
    if (ids.has(id))
      yield { path: ['projects', index, 'id'], code: 'duplicate-project', level: 'error', value: id }
    ids.add(id)
  }
  const known = [...ids]
  const asked: [Path, string | undefined][] = [
    ...budget.lines.map((line, i): [Path, string | undefined] => [
      ['budget', 'lines', i, 'project'],
      line.project,
    ]),
    ...reasons.map(({ about }, i): [Path, string | undefined] => [
      ['reasons', i, 'about', 'project'],
      about.project,
    ]),
    ...purposes.map(({ about }, i): [Path, string | undefined] => [
      ['purposes', i, 'about', 'project'],
      about.project,
    ]),
    ...monitoring.map(({ project }, i): [Path, string | undefined] => [
      ['monitoring', i, 'project'],
      project,
    ]),
  ]
  for (const [i, { project }] of procurement.lines.entries())
    asked.push([['procurement', 'lines', i, 'project'], project])
  for (const [path, id] of asked)
    if (id !== undefined && !ids.has(id))
      yield { path, code: 'unknown-project', level: 'error', value: id, expected: known }
  for (const [index, { kind, project }] of budget.lines.entries())
    if (project !== undefined && kind !== undefined && kind !== 'project')
      yield {
        path: ['budget', 'lines', index, 'kind'],
        code: 'project-of-other-kind',
        level: 'error',
        value: kind,
        expected: ['project'],
      }
}

/** Measures that are kept beside the purchases and services that they are the sum of, and differ from them. */
function* purchaseProblems(book: Book): Generator<BookProblem> {
  const { procurement, purchasedServices, moneyUnit } = book
  const differs = function* (path: Path, kept: Measure, { amount }: Measure): Generator<BookProblem> {
    if (kept.amount !== undefined && amount !== undefined && kept.amount !== amount)
      yield {
        path: [...path, 'amount'],
        code: 'purchases-differ',
        level: 'warning',
        value: amountText(kept.amount, moneyUnit),
        expected: [amountText(amount, moneyUnit)],
      }
  }
  for (const [name, measure] of Object.entries(procurementMeasures(book)))
    yield* differs(['procurement', name], procurement[name as keyof Procurement] as Measure, measure)
  yield* differs(['purchasedServices'], purchasedServices, servicesMeasure(book))
}

/** Codes that the year's catalogue does not have and the book does not name. */
function* subjectProblems(book: Book, budget: Budget, at: Path, year: number): Generator<BookProblem> {
  const unknown = (code: string | undefined, isFunction: boolean): boolean =>
    code !== undefined &&
    book.names[code] === undefined &&
    (isFunction ? functionSubject : economicSubject)(code, year) === undefined
  for (const list of ['lines', 'economics'] as const) {
    for (const [index, line] of budget[list].entries()) {
      for (const name of ['function', 'economic'] as const) {
        const value = line[name]
        if (unknown(value, name === 'function'))
          yield { path: [...at, list, index, name], code: 'unknown-subject', level: 'warning', value: value! }
      }
    }
  }
}

function* sumProblems({ moneyUnit }: Book, budget: Budget, at: Path): Generator<BookProblem> {
  const sum = (lines: readonly Line[]): number => lines.reduce((total, { amount }) => total + amount, 0)
  const { lines, economics, revenue } = budget
  if (economics.length > 0 && lines.length > 0) {
    const whole = sum(lines.filter((line) => economics.some((one) => standsFor(one, line))))
    const parts = sum(economics)
    if (whole !== parts)
      yield {
        path: [...at, 'economics'],
        code: 'economics-differ',
        level: 'error',
        value: amountText(parts, moneyUnit),
        expected: [amountText(whole, moneyUnit)],
      }
  }
  if (revenue.length > 0 && lines.length > 0) {
    const received = revenue.reduce((total, { amount }) => total + amount, 0)
    const spent = amountOf({ ...budget, revenue: [] }, {})
    if (spent !== undefined && spent !== received)
      yield {
        path: [...at, 'revenue'],
        code: 'revenue-differs',
        level: 'warning',
        value: amountText(received, moneyUnit),
        expected: [amountText(spent, moneyUnit)],
      }
  }
}
