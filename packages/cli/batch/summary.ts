import { rules } from '@mingzhang/core/check/rules'
import { localeOf } from '@mingzhang/core/locale'
import { safe } from '@mingzhang/formats/report'
import { type Board, boardOf } from './board/board.ts'
import { Checklist } from './board/checklist.ts'
import { summaryPage } from './board/page.ts'
import { workbook } from './board/workbook.ts'
import { type OutputFolder, outputs } from './files/folder.ts'
import type { Journal } from './files/journal.ts'
import type { Roster } from './board/roster.ts'
import { stateOf } from './state.ts'
import type { Settings } from './task.ts'
import type { BatchWords } from './words.ts'

export interface SummaryInput {
  readonly journal: Journal
  readonly output: OutputFolder
  readonly roster: Roster | undefined
  readonly settings: Settings
  readonly words: BatchWords
  readonly format: string
  readonly files: number
  readonly skipped: number
  readonly unfinished: number
  readonly isCompared: boolean
}

/** Writes the files that speak of the whole batch, and returns what the screen is told. */
export async function summarise(input: SummaryInput): Promise<string> {
  const { journal, output, settings, words } = input
  const checklist = new Checklist(rules, words, settings.language)
  const board = await boardOf(input, (row, report, isShared) => checklist.add(row, report, isShared))
  await output.write(outputs.page, summaryPage(board, words, settings.language))
  await output.write(outputs.checklist, workbook(checklist.sheets()))
  await output.write(
    outputs.missing,
    board.roster
      ? board.missing.map(({ code, name }) => `${`${code} ${name}`.trim()}\n`).join('')
      : `${words.noList}\n`,
  )
  await output.write(outputs.refused, refusedText(board, settings.language))
  await journal.rewrite()
  if (input.format === 'ndjson') return `${JSON.stringify({ event: 'summary', ...summaryValue(board) })}\n`
  if (input.format === 'json')
    return `${JSON.stringify({ schema: 'mingzhang/batch@1', ...summaryValue(board) }, null, 2)}\n`
  return summaryText(board, words, output.path)
}

function refusedText(board: Board, language: 'zh' | 'en'): string {
  const locale = localeOf(language)
  return board.refused
    .map(({ entry }) => {
      const { what, can } = locale.refusal(entry.verdict.refusal!)
      return `${safe(entry.file)}\t${what}\t${can}\n`
    })
    .join('')
}

/** How many were compared with the year before, and who could not be. */
function priorLines({ rows, withoutPrior, unreadPriors }: Board, words: BatchWords): string[] {
  const compared = rows.filter(({ versions: [newest] }) => newest.verdict.prior).length
  const names = withoutPrior.map(({ unit, versions: [newest] }) => unit ?? newest.file)
  return [
    words.priorFound(compared),
    ...(names.length > 0 ? [words.priorMissing(names)] : []),
    ...(unreadPriors.length > 0 ? [words.priorUnread(unreadPriors.map(safe))] : []),
  ]
}

const ids = (found: readonly { id: string }[]): string[] => found.map(({ id }) => id)

/** For machines: the same as 汇总.html says. */
function summaryValue(board: Board): Readonly<Record<string, unknown>> {
  return {
    files: board.files,
    joined: board.joined,
    skipped: board.skipped,
    unfinished: board.unfinished,
    units: board.rows.map((row) => {
      const [newest] = row.versions
      const change = board.changes.get(row)
      return {
        unit: row.unit ?? null,
        code: row.listed?.code ?? null,
        match: board.roster ? row.match : null,
        year: row.year ?? null,
        kind: row.kind ?? null,
        level: row.level ?? null,
        state: stateOf(newest.verdict),
        exit: newest.verdict.code,
        counts: newest.verdict.counts ?? null,
        file: newest.file,
        folder: newest.folder,
        ...(newest.parts && { parts: newest.parts }),
        ...(board.isCompared && { prior: newest.verdict.prior?.file ?? null }),
        former: row.versions.slice(1).map(({ file, past = false }) => ({ file, past })),
        duplicates: row.duplicates.map(({ file }) => file),
        ...(change && {
          change: { mended: ids(change.mended), remains: ids(change.remains), new: ids(change.fresh) },
        }),
      }
    }),
    common: board.common.map(({ rule, code, severity, units, count }) => ({
      rule,
      code,
      severity,
      units,
      count,
    })),
    missing: board.roster ? board.missing : null,
    refused: board.refused.map(({ entry }) => ({ file: entry.file, refusal: entry.verdict.refusal!.code })),
    unsure: board.unsure.map(({ versions, match, unit, near }) => ({
      file: versions[0].file,
      unit: unit ?? null,
      match,
      ...(match === 'several' && { near: near.map(({ name }) => name) }),
    })),
    departments: board.rollups.map(({ row, units, missing, lines, disagreements }) => ({
      department: row.unit ?? null,
      year: row.year ?? null,
      units,
      missing,
      measures: lines.map(({ measure, department, arithmetic, sum, difference, result, silent }) => ({
        measure,
        department: department ? `${department.printed} ${department.unit}` : null,
        arithmetic,
        sum,
        difference,
        result,
        silent,
      })),
      disagreements: disagreements.map(({ unit, measure, department, own }) => ({
        unit,
        measure,
        department: `${department.printed} ${department.unit}`,
        own: `${own.printed} ${own.unit}`,
      })),
    })),
  }
}

function summaryText(board: Board, words: BatchWords, path: string): string {
  const counts = new Map<string, number>()
  for (const { versions } of board.rows) {
    const state = words.states[stateOf(versions[0].verdict)]
    counts.set(state, (counts.get(state) ?? 0) + 1)
  }
  const lines = [
    ...(board.roster ? [words.listed(board.roster.units.length)] : []),
    `${words.fileCount(board.files, board.rows.length, board.joined)}${counts.size > 0 ? ' · ' : ''}${words.tally([...counts])}`,
    ...(board.skipped > 0 ? [words.skipped(board.skipped)] : []),
    ...(board.roster ? [words.tally([[words.missingHead, board.missing.length]])] : []),
    words.tally([
      [words.refusedHead, board.refused.length],
      [words.confirmHead, board.unsure.length],
    ]),
    ...(board.isCompared ? priorLines(board, words) : []),
    ...board.common
      .slice(0, 5)
      .map(({ code, name, units }) => `${words.units(units.length)}  ${code} ${name}`),
    ...(board.unfinished > 0 ? [words.unfinished(board.unfinished)] : []),
    words.ended(board.files, path, board.joined),
  ]
  return `${lines.join('\n')}\n`
}
