import { foldWords } from '../catalog/lexicon/index.ts'
import type { Book, GoalIndicator, MonitoringRecord } from '../book/index.ts'
import { type Flag, flag } from './evaluation.ts'

/** Records of the goals of the unit or of one project. */
export interface FormRecords {
  /** About the goals together and the money spent, by date. */
  readonly whole: readonly MonitoringRecord[]
  /** About an indicator, by date. */
  of(indicator: GoalIndicator): readonly MonitoringRecord[]
}

const byDate = (a: MonitoringRecord, b: MonitoringRecord): number =>
  a.date < b.date ? -1 : a.date > b.date ? 1 : 0

/** What identifies an indicator within its form. */
export const indicatorKey = ({ level1, level2, name }: GoalIndicator): string =>
  [level1, level2, name].map(foldWords).join('\n')

/** The records by what they are about; those that fit nothing become flags. */
export function sortRecords(
  book: Book,
  records: readonly MonitoringRecord[],
): { readonly formOf: (project: string | undefined) => FormRecords; readonly flags: readonly Flag[] } {
  const flags: Flag[] = []
  const found = new Map<string, MonitoringRecord[]>()
  const goals = new Map<string | undefined, readonly GoalIndicator[]>([
    [undefined, book.goal.indicators],
    ...book.projects.map(({ id, indicators }) => [id, indicators] as const),
  ])
  const put = (key: string, record: MonitoringRecord): void => {
    found.set(key, [...(found.get(key) ?? []), record])
  }
  for (const record of records.toSorted(byDate)) {
    const { date, project, indicator, level2 } = record
    const facts = {
      date,
      ...(project !== undefined && { project }),
      ...(indicator !== undefined && { indicator }),
    }
    const year = Number(date.slice(0, 4))
    if (year < book.year || year > book.year + 1) {
      flags.push(flag('date-outside-year', 'warning', { ...facts, year: String(book.year) }))
      continue
    }
    const own = goals.get(project)
    if (!own) flags.push(flag('indicator-unknown', 'warning', facts))
    else if (indicator === undefined) put(keyOf(project), record)
    else {
      const fitting = own.filter(
        (candidate) =>
          foldWords(candidate.name) === foldWords(indicator) &&
          (level2 === undefined || foldWords(candidate.level2) === foldWords(level2)),
      )
      if (fitting.length === 1) put(keyOf(project, fitting[0]), record)
      else
        flags.push(flag(fitting.length === 0 ? 'indicator-unknown' : 'indicator-ambiguous', 'warning', facts))
    }
  }
  return {
    flags,
    formOf: (project) => ({
      whole: found.get(keyOf(project)) ?? [],
      of: (indicator) => found.get(keyOf(project, indicator)) ?? [],
    }),
  }
}

const keyOf = (project: string | undefined, indicator?: GoalIndicator): string =>
  `${project ?? ''}\n${indicator ? indicatorKey(indicator) : ''}`

/**
 * The last record that says something, or a conflict when two of that day differ.
 * @param said what it says, as a text to compare.
 */
export function latest(
  records: readonly MonitoringRecord[],
  said: (record: MonitoringRecord) => string | undefined,
): MonitoringRecord | 'conflict' | undefined {
  const telling = records.filter((record) => said(record) !== undefined)
  const last = telling.at(-1)
  if (!last) return undefined
  const sameDay = telling.filter(({ date }) => date === last.date)
  return sameDay.every((record) => said(record) === said(last)) ? last : 'conflict'
}
