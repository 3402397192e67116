import { type Book, bookOf, bookOfExport, mergedBook, withPrior } from '@mingzhang/core/book'
import { missingFor } from '@mingzhang/core/compose'
import type { ExitCode } from '@mingzhang/core/locale'
import { isRefusal } from '@mingzhang/core/model'
import type { Rows } from '@mingzhang/formats/book'
import { type Arguments, UsageError } from '../arguments.ts'
import { commonOf } from '../commands/files.ts'
import type { Answers } from '../examine.ts'
import { refuseInput, write } from '../output.ts'
import type { Surroundings } from '../surroundings.ts'
import { load } from '../thread/load.ts'
import { formatFor, saveBook, tellBook, tellRefusal } from './files.ts'

/** `mingzhang import FILE… --out BOOK [--prior FILE]`: the book behind disclosures, exports and books of the same year. */
export async function importBook(given: Arguments, around: Surroundings): Promise<ExitCode> {
  const { values, operands, command } = given
  const { words } = around
  const { out, prior } = values
  if (out === undefined) throw new UsageError(words.book.needsOut, command)
  formatFor(out, around)
  const inputs = [...operands, ...(prior === undefined ? [] : [prior])]
  refuseInput(out, inputs, words)
  const { answers, layouts, maxSize: limit } = await commonOf(given, around)
  const seconds = Number(values['max-time'])
  const reach = { limit, seconds, ...(layouts && { layouts }) }
  const books: Book[] = []
  for (const file of operands) {
    const book = await sourceBook(file, { ...reach, answers }, around)
    if (typeof book === 'number') return book
    books.push(book)
  }
  let book = books.reduce((one, other) => mergedBook(one, other))
  if (book.year === 0) throw new UsageError(words.book.noYear(operands[0]!), command)
  if (book.unit.name === '') throw new UsageError(words.book.noUnit(operands[0]!), command)
  if (prior !== undefined) {
    const last = await priorBook(prior, book, reach, around)
    if (typeof last === 'number') return last
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
        missing: missingFor(book).length,
      })}\n`,
    )
  return 0
}

/** The book behind a file of any kind, or the exit code when there is none. */
export async function sourceBook(
  file: string,
  given: Parameters<typeof load>[1],
  around: Surroundings,
): Promise<Book | ExitCode> {
  const loaded = await load(file, given, around)
  if (isRefusal(loaded)) {
    await tellRefusal(loaded, file, around)
    return 3
  }
  if (loaded.kind === 'book') return (await tellBook(loaded.read, file, around)) ?? 1
  const { reading, sheets } = loaded
  const exported = exportBook(sheets, given.answers ?? {})
  if (exported) return exported
  if (!isRefusal(reading)) return bookOf(reading)
  await tellRefusal(reading, file, around)
  return 3
}

/** Last year's book behind a file of any kind, or the exit code when there is none or it is of another year. */
export async function priorBook(
  file: string,
  { year }: Book,
  given: Parameters<typeof load>[1],
  around: Surroundings,
): Promise<Book | ExitCode> {
  const last = await sourceBook(file, given, around)
  if (typeof last === 'number' || last.year === year - 1 || last.year === 0) return last
  await write(process.stderr, `mingzhang: ${around.words.book.otherYear(file, last.year, year - 1)}\n`)
  return 4
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
