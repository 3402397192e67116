import type { Rule } from '@mingzhang/core/check'
import { byText } from '@mingzhang/core/model'
import type { OutputFolder } from '../files/folder.ts'
import type { Joined } from '../words.ts'
import type { Entry, Journal } from '../files/journal.ts'
import type { ListedUnit, Roster } from './roster.ts'
import { againstRoster, namesOfTwoLevels, type Row, rowsOf } from './rows.ts'
import { type Common, CommonProblems } from './common.ts'
import { type Change, changeBetween, type FileReport, reportOf } from './report.ts'
import { type Rollup, rollupsOf } from './rollup.ts'

/** Everything that the summaries of a batch say. */
export interface Board {
  readonly rows: readonly Row[]
  readonly changes: ReadonlyMap<Row, Change>
  readonly common: readonly Common[]
  readonly refused: readonly { readonly entry: Entry; readonly report: FileReport }[]
  readonly roster?: Roster
  readonly missing: readonly ListedUnit[]
  readonly unsure: readonly Row[]
  readonly rollups: readonly Rollup[]
  /** Files that were finished, the parts of a disclosure each. */
  readonly files: number
  /** Those of them that were read together. */
  readonly joined: Joined
  readonly skipped: number
  readonly unfinished: number
  /** Whether documents of the year before were given. */
  readonly isCompared: boolean
  /** Disclosures that none of them fits. */
  readonly withoutPrior: readonly Row[]
  /** Documents of the year before that could not be read. */
  readonly unreadPriors: readonly string[]
}

export interface BoardInput {
  readonly journal: Journal
  readonly output: OutputFolder
  readonly roster: Roster | undefined
  readonly files: number
  readonly skipped: number
  readonly unfinished: number
  readonly isCompared?: boolean
}

/**
 * Puts the finished files together; `each` is given the report of the newest version of every row, in order, and whether
 * a row of the other level has the same name.
 */
export async function boardOf(
  { journal, output, roster, files, skipped, unfinished, isCompared = false }: BoardInput,
  each: (row: Row, report: FileReport, isShared: boolean) => void,
): Promise<Board> {
  const parts = new Set(journal.entries.flatMap(({ parts: own = [] }) => own))
  const entries = journal.entries.filter(({ file }) => !parts.has(file))
  const rows = rowsOf(entries, journal.history, roster)
  const shared = namesOfTwoLevels(rows)
  const changes = new Map<Row, Change>()
  const problems = new CommonProblems()
  for (const row of rows) {
    const [newest, former] = row.versions
    const report = await reportOf(output, newest.folder)
    each(row, report, row.unit !== undefined && shared.has(row.unit))
    if (former && newest.verdict.counts && former.verdict.counts)
      changes.set(row, changeBetween(await reportOf(output, former.folder), report))
    for (const found of report.findings) problems.add(row.unit ?? newest.file, found)
  }
  const refused: { entry: Entry; report: FileReport }[] = []
  for (const entry of entries.toSorted((a, b) => byText(a.file, b.file))) {
    if (entry.verdict.refusal && entry.verdict.refusal.code !== 'not-a-budget')
      refused.push({ entry, report: await reportOf(output, entry.folder) })
  }
  return {
    rows,
    changes,
    common: problems.list(),
    refused,
    ...(roster && { roster }),
    ...(roster
      ? againstRoster(rows, roster)
      : { missing: [], unsure: rows.filter(({ unit }) => unit === undefined) }),
    rollups: rollupsOf(rows, roster),
    files,
    joined: { files: parts.size, disclosures: entries.filter(({ parts: own }) => own).length },
    skipped,
    unfinished,
    isCompared,
    withoutPrior: isCompared
      ? rows.filter(({ versions: [newest] }) => newest.verdict.counts && !newest.verdict.prior)
      : [],
    unreadPriors: isCompared ? journal.unreadPriors.map(({ file }) => file) : [],
  }
}

export type RuleHead = Pick<Rule, 'id' | 'code' | 'family'>
