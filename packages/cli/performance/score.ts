import type { Book, MonitoringRecord } from '@mingzhang/core/book'
import type { Disclosure } from '@mingzhang/core/compose'
import { bookWordsOf, type ExitCode, flagText, pathText } from '@mingzhang/core/locale'
import { isRefusal } from '@mingzhang/core/model'
import {
  allFlags,
  type Evaluation,
  evaluationDisclosure,
  evaluationJson,
  score as scored,
} from '@mingzhang/core/performance'
import { readRecords } from '@mingzhang/formats/book'
import { MissingCharacters, writeDisclosure } from '@mingzhang/formats/disclosure'
import { type Arguments, UsageError } from '../arguments.ts'
import { bookLimit, tellRefusal } from '../book/files.ts'
import { sourceBook } from '../book/import.ts'
import { bytesOf } from '../input.ts'
import { type ScoreFormat, scoreFormats } from '../options.ts'
import { deliver, refuseInput, write } from '../output.ts'
import type { Surroundings } from '../surroundings.ts'
import { hashesOf } from './evidence.ts'
import { schemeOf } from './scheme.ts'
import { evaluationText } from './text.ts'

/** `mingzhang score BOOK`: points of the performance goals, and the papers of the evaluation. */
export async function score(given: Arguments, around: Surroundings): Promise<ExitCode> {
  const { values, operands, command } = given
  const { words } = around
  const [file = ''] = operands
  const format = formatOf(given, around)
  const scheme = schemeOf(given, words.score)
  const lists = values.records?.split(',').filter(Boolean) ?? []
  const inputs = [file, ...lists, ...(values.published === undefined ? [] : [values.published])]
  refuseInput(values.out, inputs, words)
  const book = await sourceBook(file, { limit: bookLimit }, around)
  if (typeof book === 'number') return book
  const published =
    values.published === undefined
      ? undefined
      : await sourceBook(values.published, { limit: bookLimit }, around)
  if (typeof published === 'number') return published
  const records = await recordsOf(lists, book, around)
  if (typeof records === 'number') return records
  const all = [...book.monitoring, ...records]
  const names = all.flatMap(({ evidence }) => evidence ?? [])
  const hashes = values.evidence === undefined ? undefined : await hashesOf(values.evidence, names)
  if (values.evidence !== undefined && !hashes)
    throw new UsageError(words.score.notFolder(values.evidence), command)
  const evaluation = scored(book, records, {
    scheme,
    ...(published && { published }),
    ...(hashes && { hashes }),
  })
  if (evaluation.forms.length === 0) {
    await write(process.stderr, `mingzhang: ${words.score.noForms(file)}\n`)
    return 1
  }
  if (!(await print(evaluation, { book, records: all, format }, given, inputs, around))) return 1
  return allFlags(evaluation).some(({ level }) => level === 'error') ? 1 : 0
}

/** Records of files that are not the book, or the exit code when one cannot be used. */
async function recordsOf(
  files: readonly string[],
  book: Book,
  around: Surroundings,
): Promise<readonly MonitoringRecord[] | ExitCode> {
  const { words, language } = around
  const found: MonitoringRecord[] = []
  for (const file of files) {
    const bytes = await bytesOf(file, bookLimit)
    if (isRefusal(bytes)) {
      await tellRefusal(bytes, file, around)
      return 3
    }
    const { records, problems } = await readRecords(bytes, book)
    for (const problem of problems) {
      const path = pathText(problem.path)
      const place = words.book.place({ file, ...(path !== '' && { path }) })
      const text = bookWordsOf(language).problem(problem)
      await write(process.stderr, `mingzhang: ${words.book.problem(place, text, problem.level)}\n`)
    }
    if (!records) {
      await write(process.stderr, `mingzhang: ${words.score.unusableRecords(file)}\n`)
      return 1
    }
    found.push(...records)
  }
  return found
}

const endings: Readonly<Record<string, ScoreFormat>> = {
  txt: 'text',
  json: 'json',
  docx: 'docx',
  xlsx: 'xlsx',
  pdf: 'pdf',
}

function formatOf({ values, command }: Arguments, { words }: Surroundings): ScoreFormat {
  const { out } = values
  const known = scoreFormats.find((format) => format === values.format)
  if (known && known !== 'text' && known !== 'json' && out === undefined)
    throw new UsageError(words.score.needsOut(known), command)
  if (known || out === undefined) return known ?? 'text'
  const found = endings[/\.(\w+)$/.exec(out)?.[1]?.toLowerCase() ?? '']
  if (!found) {
    const names = Object.keys(endings).map((ending) => `.${ending}`)
    throw new UsageError(words.score.wrongEnding(out, names), command)
  }
  return found
}

interface Printing {
  readonly book: Book
  readonly records: readonly MonitoringRecord[]
  readonly format: ScoreFormat
}

/** Prints or writes; false where the fonts of a PDF lack characters. */
async function print(
  evaluation: Evaluation,
  { book, records, format }: Printing,
  { values }: Arguments,
  inputs: readonly string[],
  { words, language }: Surroundings,
): Promise<boolean> {
  const to = { out: values.out, inputs, words }
  if (format === 'text' || format === 'json') {
    const text =
      format === 'text'
        ? evaluationText(evaluation, words.score, language)
        : `${JSON.stringify(
            evaluationJson(evaluation, book, (flag) => flagText(flag, language)),
            null,
            2,
          )}\n`
    if (values.quiet === undefined || values.out !== undefined) await deliver(text, to)
    return true
  }
  const papers = evaluationDisclosure(evaluation, book, records)
  const open = openCells(papers)
  const draft = open > 0
  try {
    await deliver(await writeDisclosure(papers, { format, draft }), to)
  } catch (error) {
    if (!(error instanceof MissingCharacters)) throw error
    await write(process.stderr, `mingzhang: ${words.book.build.missingCharacters(error.characters)}\n`)
    return false
  }
  if (values.quiet === undefined) await write(process.stdout, `${words.score.written(values.out!, open)}\n`)
  return true
}

const openCells = ({ parts }: Disclosure): number =>
  parts.reduce(
    (count, part) =>
      part.kind === 'grid'
        ? count + part.rows.reduce((sum, { cells }) => sum + cells.filter(({ open }) => open).length, 0)
        : count,
    0,
  )
