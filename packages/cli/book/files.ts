import type { Book } from '@mingzhang/core/book'
import { bookWordsOf, type ExitCode, localeOf, pathText } from '@mingzhang/core/locale'
import { isRefusal, type Refusal } from '@mingzhang/core/model'
import {
  type BookFormat,
  type BookReading,
  bookFormatOf,
  type LocatedProblem,
  readBook,
  writeBook,
} from '@mingzhang/formats/book'
import { UsageError } from '../arguments.ts'
import { bytesOf } from '../input.ts'
import { deliver, write } from '../output.ts'
import type { Surroundings } from '../surroundings.ts'

/** Problems of one file that are printed; the rest is counted. */
const mostProblems = 50

/** Format of the book to write, by the ending of its name. */
export function formatFor(path: string, { words }: Surroundings): BookFormat {
  const format = bookFormatOf(path)
  if (format === undefined) throw new UsageError(words.book.wrongEnding(path))
  return format
}

/** Bytes that a book, or a file that one is made of, may have. */
export const bookLimit = 64 * 1024 * 1024

/** The book of a file, or the exit code when there is none; what is wrong goes to standard error. */
export async function bookOfFile(file: string, around: Surroundings): Promise<Book | ExitCode> {
  const bytes = await bytesOf(file, bookLimit)
  const result = isRefusal(bytes) ? bytes : await readBook(bytes)
  if (!isRefusal(result)) return (await tellBook(result, file, around)) ?? 1
  await tellRefusal(result, file, around)
  return 3
}

/** The book that was read; its problems go to standard error. Undefined when it cannot be used. */
export async function tellBook(
  result: BookReading,
  file: string,
  around: Surroundings,
): Promise<Book | undefined> {
  await tellProblems(result.problems, file, around)
  if (!result.book) await write(process.stderr, `mingzhang: ${around.words.book.unusable(file)}\n`)
  return result.book
}

export async function tellProblems(
  problems: readonly LocatedProblem[],
  file: string,
  { words, language }: Surroundings,
): Promise<void> {
  const { problem: text } = bookWordsOf(language)
  for (const problem of problems.slice(0, mostProblems)) {
    const { line, sheet, cell, path } = problem
    const place = words.book.place({
      file,
      ...(line !== undefined && { line }),
      ...(sheet !== undefined && { sheet }),
      ...(cell !== undefined && { cell }),
      ...(path.length > 0 && { path: pathText(path) }),
    })
    await write(process.stderr, `mingzhang: ${words.book.problem(place, text(problem), problem.level)}\n`)
  }
  if (problems.length > mostProblems)
    await write(process.stderr, `mingzhang: ${words.book.more(problems.length - mostProblems)}\n`)
}

export async function tellRefusal(
  refusal: Refusal,
  file: string,
  { words, language }: Surroundings,
): Promise<void> {
  await write(process.stderr, `mingzhang: ${words.notice(file, localeOf(language).refusal(refusal))}\n`)
}

/** Writes a book to a file, whole or not at all. */
export async function saveBook(
  book: Book,
  out: string,
  inputs: readonly string[],
  around: Surroundings,
): Promise<void> {
  const bytes = await writeBook(book, formatFor(out, around))
  await deliver(bytes, { out, inputs, words: around.words })
}
