import { lstat } from 'node:fs/promises'
import { decodeBook, emptyBook } from '@mingzhang/core/book'
import type { ExitCode } from '@mingzhang/core/locale'
import { type Arguments, UsageError } from '../arguments.ts'
import { answersOf } from '../commands/files.ts'
import { write } from '../output.ts'
import type { Surroundings } from '../surroundings.ts'
import example from './example.json' with { type: 'json' }
import { formatFor, saveBook } from './files.ts'

/** `mingzhang init FILE --unit NAME --year YEAR`: an empty book, or with --example a full one. Never replaces a file. */
export async function init(given: Arguments, around: Surroundings): Promise<ExitCode> {
  const { values, operands, command } = given
  const { words } = around
  const [file] = operands
  formatFor(file!, around)
  if (await lstat(file!).catch(() => undefined)) throw new UsageError(words.book.exists(file!))
  const { unit, year, level, layout } = await answersOf(given, words)
  if (values.example === undefined && (unit === undefined || year === undefined))
    throw new UsageError(words.book.needsUnit, command)
  const book =
    values.example === undefined
      ? { ...emptyBook(unit!, year!, level), ...(layout !== undefined && { layout }) }
      : exampleBook()
  await saveBook(book, file!, [], around)
  if (values.quiet === undefined) await write(process.stdout, `${words.book.created(file!)}\n`)
  return 0
}

/** The book in examples/book/, of a unit that does not exist. */
export function exampleBook() {
  const { book, problems } = decodeBook(example)
  if (!book) throw new Error(`the example book is wrong: ${JSON.stringify(problems[0])}`)
  return book
}
