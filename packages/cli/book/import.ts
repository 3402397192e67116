import { type Book, bookOf, bookOfExport, mergedBook, missingIn, withPrior } from '@mingzhang/core/book'
import type { ExitCode } from '@mingzhang/core/locale'
import { isRefusal } from '@mingzhang/core/model'
import { isBook, type Rows, rowsOfFile } from '@mingzhang/formats/book'
import { type Arguments, UsageError } from '../arguments.ts'
import { commonOf } from '../commands/files.ts'
import { type Answers, readingOf } from '../examine.ts'
import { bytesOf } from '../input.ts'
import { refuseInput, write } from '../output.ts'
import type { Surroundings } from '../surroundings.ts'
import { bookFrom, formatFor, saveBook, tellRefusal } from './files.ts'

/** `mingzhang import FILE… --out BOOK [--prior FILE]`: the book behind disclosures, exports and books of the same year. */
export async function importBook(given: Arguments, around: Surroundings): Promise<ExitCode> {
  const { values, operands, command } = given
  const { words } = around
  const { out, prior } = values
  if (out === undefined) throw new UsageError(words.book.needsOut, command)
  formatFor(out, around)
  const inputs = [...operands, ...(prior === undefined ? [] : [prior])]
  refuseInput(out, inputs, words)
  const { answers, maxSize } = await commonOf(given, around)
  const books: Book[] = []
  for (const file of operands) {
    const book = await sourceBook(file, answers, maxSize, around)
    if (typeof book === 'number') return book
    books.push(book)
  }
  let book = books.reduce((one, other) => mergedBook(one, other))
  if (book.year === 0) throw new UsageError(words.book.noYear(operands[0]!), command)
  if (prior !== undefined) {
    const last = await sourceBook(prior, {}, maxSize, around)
    if (typeof last === 'number') return last
    if (last.year !== book.year - 1 && last.year !== 0) {
      await write(process.stderr, `mingzhang: ${words.book.otherYear(prior, last.year, book.year - 1)}\n`)
      return 4
    }
    book = withPrior(book, { ...last, year: book.year - 1 }, prior.split(/[\\/]/).at(-1))
  }
  await saveBook(book, out, inputs, around)
  if (values.quiet === undefined)
    await write(
      process.stdout,
      `${words.book.imported(out, {
        lines: book.budget.lines.length,
        projects: book.projects.length,
        reasons: book.reasons.length,
        prior: book.prior ? book.prior.lines.length + book.prior.figures.length : 0,
        questions: book.questions.length,
        missing: missingIn(book).length,
      })}\n`,
    )
  return 0
}

/** The book behind a file of any kind, or the exit code when there is none. */
export async function sourceBook(
  file: string,
  answers: Answers,
  limit: number,
  around: Surroundings,
): Promise<Book | ExitCode> {
  const bytes = await bytesOf(file, limit)
  if (isRefusal(bytes)) {
    await tellRefusal(bytes, file, around)
    return 3
  }
  if (await isBook(bytes)) {
    const book = await bookFrom(bytes, file, around)
    if (book && !isRefusal(book)) return book
    if (book) await tellRefusal(book, file, around)
    return book ? 3 : 1
  }
  const exported = exportBook(await rowsOfFile(bytes), answers)
  if (exported) return exported
  const reading = await readingOf(bytes, { path: file, answers, limit })
  if (!isRefusal(reading)) return bookOf(reading)
  await tellRefusal(reading, file, around)
  return 3
}

/** The book of the sheet with the most lines: several may print the same money. */
function exportBook(sheets: readonly Rows[], answers: Answers): Book | undefined {
  const books = sheets.flatMap((rows) => bookOfExport(rows, answers) ?? [])
  const [largest, ...others] = books.toSorted((a, b) => b.budget.lines.length - a.budget.lines.length)
  if (!largest || others.length === 0) return largest
  const questions = others.map(({ budget }) => ({
    path: 'budget.lines',
    why: 'undecided' as const,
    seen: `+${budget.lines.length}`,
  }))
  return { ...largest, questions: [...largest.questions, ...questions] }
}
