import { check } from '@mingzhang/core/check'
import { rules } from '@mingzhang/core/check/rules'
import { interpret } from '@mingzhang/core/interpret'
import type { Finding, Reading } from '@mingzhang/core/model'
import { readDocument } from '@mingzhang/formats'
import { type CellCount, countCells } from './cells.ts'
import { corpusFiles, type Label, labels, readCorpus, truths } from './corpus.ts'
import { concerns } from './defects.ts'

/** What is known of one document after it has been read and checked. */
export interface Measured {
  readonly file: string
  readonly refused?: string
  readonly pages: number
  readonly profile: { unit: boolean; year: boolean; kind: boolean; level: boolean }
  readonly conflicts: number
  readonly layout: string | null
  readonly cells?: CellCount
  readonly numbers: { printed: number; unread: number }
  readonly relations: { holds: number; rounding: number; broken: number; notEvaluated: number }
  readonly findings: { error: number; warning: number; note: number }
  readonly byRule: Readonly<Record<string, number>>
  readonly found: readonly string[]
  readonly missed: readonly string[]
  readonly falseAlarms: readonly string[]
}

export interface MeasureOptions {
  readonly only?: (file: string) => boolean
  readonly progress?: (file: string, done: number, total: number) => void
}

/** Reads and checks every document of the corpus and holds the results against what people have found. */
export async function measure({
  only = () => true,
  progress = () => {},
}: MeasureOptions = {}): Promise<Measured[]> {
  const truthOf = truths()
  const defects = labels('defects')
  const tempting = labels('falseAlarms')
  const files = corpusFiles().filter(only)
  const measured: Measured[] = []
  for (const [index, file] of files.entries()) {
    progress(file, index, files.length)
    const fileName = file.split('/').at(-1)!
    const document = await readDocument(readCorpus(file), { name: fileName })
    if ('refused' in document) {
      measured.push({ ...nothing(file), refused: document.code })
      continue
    }
    const reading = interpret(document, { fileName })
    const { findings, relations } = check(reading, { rules })
    const truth = truthOf.get(file) ?? (file.startsWith('made/') ? truthOf.get('made/*') : undefined)
    const results = { holds: 0, rounding: 0, broken: 0, notEvaluated: 0 }
    for (const { result } of relations.all) results[result] += 1
    const here = (label: Label): boolean => label.file === file
    const found = defects.filter(here).filter((label) => findings.some((finding) => concerns(finding, label)))
    measured.push({
      file,
      pages: document.pages,
      profile: profileRight(reading, truth),
      conflicts: reading.profile.conflicts.length,
      layout: reading.profile.layout,
      ...(truth && { cells: countCells(truth, reading) }),
      numbers: { printed: reading.numbers.printed, unread: reading.numbers.unread.length },
      relations: results,
      findings: bySeverity(findings),
      byRule: byRule(findings),
      found: found.map(({ id }) => id),
      missed: defects.filter((label) => here(label) && !found.includes(label)).map(({ id }) => id),
      falseAlarms: tempting
        .filter(here)
        .flatMap((label) =>
          findings
            .filter((finding) => concerns(finding, label, true))
            .map((finding) => `${label.id} ${finding.rule}`),
        ),
    })
  }
  return measured
}

function nothing(file: string): Measured {
  return {
    file,
    pages: 0,
    profile: { unit: false, year: false, kind: false, level: false },
    conflicts: 0,
    layout: null,
    numbers: { printed: 0, unread: 0 },
    relations: { holds: 0, rounding: 0, broken: 0, notEvaluated: 0 },
    findings: { error: 0, warning: 0, note: 0 },
    byRule: {},
    found: [],
    missed: [],
    falseAlarms: [],
  }
}

/** Against the truth where there is one, else whether each field is answered at all. */
function profileRight(
  { profile }: Reading,
  truth?: { unit: string; year: number; kind: string; level: string },
): Measured['profile'] {
  const bare = (text: string | undefined): string | undefined => text?.replace(/[\s（(].*$/, '')
  return {
    unit: truth ? bare(profile.unit) === bare(truth.unit) : profile.unit !== undefined,
    year: truth ? profile.year === truth.year : profile.year !== undefined,
    kind: truth ? profile.kind === truth.kind : profile.kind !== undefined,
    level: truth ? profile.level === truth.level : profile.level !== undefined,
  }
}

function bySeverity(findings: readonly Finding[]): Measured['findings'] {
  const count = { error: 0, warning: 0, note: 0 }
  for (const { severity } of findings) count[severity] += 1
  return count
}

function byRule(findings: readonly Finding[]): Record<string, number> {
  const count: Record<string, number> = {}
  for (const { rule } of findings) count[rule] = (count[rule] ?? 0) + 1
  return Object.fromEntries(Object.entries(count).sort(([a], [b]) => (a < b ? -1 : 1)))
}
