import { isObjectTree, type BookProblem, type Context, type Tree } from './shape.ts'
import type { Book, MonitoringRecord } from '../model/index.ts'
import { problemsOf } from './problems.ts'
import { bookShape, monitoringList } from './shapes.ts'

export { amountOfText, amountText, type BookProblem, type Path, type Tree } from './shape.ts'
export { problemsOf } from './problems.ts'

export interface DecodedBook {
  /** Left out when an error among the problems makes it unusable. */
  readonly book?: Book
  readonly problems: readonly BookProblem[]
}

/** The book of a tree, checked; never throws. */
export function decodeBook(tree: Tree): DecodedBook {
  const unit = isObjectTree(tree) ? tree['moneyUnit'] : undefined
  const context: Context = { moneyUnit: unit === '元' ? '元' : '万元', problems: [] }
  const book = bookShape.decode(tree, [], context)
  if (!book) return { problems: context.problems }
  const problems = [...context.problems, ...problemsOf(book)]
  return problems.some(({ level }) => level === 'error') ? { problems } : { book, problems }
}

/** Monitoring records that are kept beside a book, as a list; amounts are in the book's money unit. */
export function decodeMonitoring(
  tree: Tree,
  book: Book,
): { readonly records?: readonly MonitoringRecord[]; readonly problems: readonly BookProblem[] } {
  const context: Context = { moneyUnit: book.moneyUnit, problems: [] }
  const records = monitoringList.decode(tree, [], context)
  return { ...(records && context.problems.length === 0 && { records }), problems: context.problems }
}

/** The book as JSON holds it: amounts are decimal texts in its money unit, what is empty is left out. */
export const encodeBook = (book: Book): Tree =>
  bookShape.encode(book, { moneyUnit: book.moneyUnit, problems: [] })

/** JSON Schema of `encodeBook`'s trees, docs/schema/book.json. */
export const bookSchema = (): Readonly<Record<string, unknown>> => ({
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  $id: 'urn:mingzhang:schema:book:1',
  title: 'mingzhang book',
  description:
    'The budget book of a unit for one year, as YAML or JSON. Amounts are plain decimal texts in `moneyUnit`. What is left out is not known; "0.00" is none.',
  ...bookShape.schema,
})
