import type { Book } from '@mingzhang/core/book'
import {
  compose,
  type ComposeRefusal,
  departmentBook,
  departmentOf,
  type Disclosure,
  isComposeRefusal,
  openItems,
} from '@mingzhang/core/compose'
import { type ExitCode, localeOf } from '@mingzhang/core/locale'
import type { Finding } from '@mingzhang/core/model'
import {
  type DisclosureFormat,
  formatOfName,
  MissingCharacters,
  writeDisclosure,
} from '@mingzhang/formats/disclosure'
import { type Arguments, UsageError } from '../arguments.ts'
import { deliver, refuseInput, write } from '../output.ts'
import type { Surroundings } from '../surroundings.ts'
import { bookOfFile } from './files.ts'
import { errorsOf } from './own-check.ts'

const mostListed = 50

/**
 * `mingzhang build BOOK… --out FILE`: the whole disclosure of a book, checked before it leaves; of several books that of
 * the department whose units they are.
 */
export async function build(given: Arguments, around: Surroundings): Promise<ExitCode> {
  const { values, operands, command } = given
  const { words } = around
  const format = formatOf(given, around)
  refuseInput(values.out, operands, words)
  const books: Book[] = []
  for (const file of operands) {
    const book = await bookOfFile(file, around)
    if (typeof book === 'number') return book
    books.push(book)
  }
  const book = wholeOf(books, given, around)
  const made = compose(book, values.layout === undefined ? {} : { layout: values.layout })
  if (isComposeRefusal(made)) throw new UsageError(refusalText(made, around), command)
  const draft = values.draft !== undefined
  const open = openItems(made)
  if (!draft) {
    const said = open.map(({ place, text }) => words.book.build.openItem(place, text))
    if (open.length > 0) return blocked(words.book.build.blocked(open.length), said)
    const errors = await errorsOf(made)
    const found = errors.map((finding) => findingLine(finding, around))
    if (errors.length > 0) return blocked(words.book.build.wrong(errors.length), found)
  }
  const bytes = await written(made, format, draft)
  if (!(bytes instanceof Uint8Array)) return blocked(words.book.build.missingCharacters(bytes), [])
  await deliver(bytes, { out: values.out, inputs: operands, words })
  if (values.out !== undefined && values.quiet === undefined) {
    const tables = made.parts.filter((part) => part.kind === 'grid' && part.role === 'table').length
    await write(process.stdout, `${words.book.build.built(values.out, { tables, open: open.length })}\n`)
  }
  return 0
}

/** The one book, or that of the department; its own words are in the book of level department, its money in the others. */
function wholeOf(
  books: readonly Book[],
  { values, operands, command }: Arguments,
  around: Surroundings,
): Book {
  const [first] = books
  const said = around.words.book.build
  if (books.length === 1 && values.unit === undefined) return first!
  const refuse = (text: string): never => {
    throw new UsageError(text, command)
  }
  const departments = books.filter(({ unit }) => unit.level === 'department')
  const [own] = departments
  const units = books.filter((book) => book !== own)
  if (departments.length > 1) refuse(said.twoDepartments)
  if (own && own.budget.lines.length > 0) refuse(said.departmentHasMoney(operands[books.indexOf(own)]!))
  if (books.some(({ year }) => year !== first!.year)) refuse(said.otherYears)
  const name = values.unit ?? own?.unit.name
  if (name === undefined) return refuse(said.needsDepartment)
  if (units.length === 0) return refuse(said.needsUnits)
  if (!own) return departmentBook({ name }, units)
  return departmentOf({ ...own, unit: { ...own.unit, name } }, units)
}

async function blocked(head: string, lines: readonly string[]): Promise<ExitCode> {
  const listed = lines.slice(0, mostListed).map((line) => `  ${line}\n`)
  await write(process.stderr, `mingzhang: ${head}\n${listed.join('')}`)
  return 1
}

function formatOf({ values, command }: Arguments, { words }: Surroundings): DisclosureFormat {
  if (values.format !== undefined) return values.format as DisclosureFormat
  if (values.out === undefined) return 'text'
  const format = formatOfName(values.out)
  if (format === undefined) throw new UsageError(words.book.build.wrongFormat(values.out), command)
  return format
}

function refusalText({ code, layout, known }: ComposeRefusal, { words }: Surroundings): string {
  const { noLayout, onlyRead, unknownLayout } = words.book.build
  if (layout === undefined || code === 'no-layout') return noLayout(known)
  return code === 'layout-only-read' ? onlyRead(layout, known) : unknownLayout(layout, known)
}

function findingLine({ rule, at }: Finding, { words, language }: Surroundings): string {
  return words.book.build.found(localeOf(language).rule(rule).name, at.quote, at.place.page)
}

/** The bytes, or the characters that the format's fonts lack. */
async function written(
  disclosure: Disclosure,
  format: DisclosureFormat,
  draft: boolean,
): Promise<Uint8Array | readonly string[]> {
  try {
    return await writeDisclosure(disclosure, { format, draft })
  } catch (error) {
    if (error instanceof MissingCharacters) return error.characters
    throw error
  }
}
