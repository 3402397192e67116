import { amountText, type Book, missingIn, type Topic } from '@mingzhang/core/book'
import { economicSubject, functionSubject } from '@mingzhang/core/catalog'
import { itemLabels, kindLabels, placeInWorkbook, topicSourceLabels } from '@mingzhang/core/catalog/book'
import { bookWordsOf, type ExitCode } from '@mingzhang/core/locale'
import { isRefusal } from '@mingzhang/core/model'
import type { Arguments } from '../arguments.ts'
import { bytesOf } from '../input.ts'
import { deliver } from '../output.ts'
import type { Surroundings } from '../surroundings.ts'
import { bookFrom, tellRefusal } from './files.ts'

/** `mingzhang ask BOOK`: what only the unit knows and has not said yet, and what whoever made the book was not sure of. */
export async function ask(given: Arguments, around: Surroundings): Promise<ExitCode> {
  const { values, operands } = given
  const [file] = operands
  const bytes = await bytesOf(file!, 64 * 1024 * 1024)
  const book = isRefusal(bytes) ? bytes : await bookFrom(bytes, file!, around)
  if (!book) return 1
  if (isRefusal(book)) {
    await tellRefusal(book, file!, around)
    return 3
  }
  const text =
    values.format === 'json'
      ? `${JSON.stringify({ questions: book.questions, missing: missingIn(book) }, null, 2)}\n`
      : listing(book, around)
  await deliver(text, { out: values.out, inputs: [file!], words: around.words })
  return 0
}

function listing(book: Book, { words: { book: words }, language }: Surroundings): string {
  const { why } = bookWordsOf(language)
  const missing = missingIn(book)
  const paths = missing.filter(({ about }) => !about)
  const reasons = missing.filter(({ about }) => about)
  const part = (head: string, lines: readonly string[]): string[] =>
    lines.length === 0 ? [] : [head, ...lines.map((line) => `  ${line}`), '']
  const placed = (path: string): string | undefined => {
    const place = placeInWorkbook(path)
    return place && [place.sheet, place.label].filter(Boolean).join(' · ')
  }
  const lines = [
    ...part(
      words.questionsHead,
      book.questions.map((question) =>
        [question.about ? subjectOf(question.about, book) : question.path, why[question.why], question.seen]
          .filter(Boolean)
          .join(' · '),
      ),
    ),
    ...part(
      words.missingHead,
      paths.map(({ path }) => words.missing(placed(path), path)),
    ),
    ...part(
      words.reasonsHead,
      reasons.map(({ about, change = 0 }) =>
        words.reason(
          subjectOf(about!, book),
          words.changeSign(amountText(Math.abs(change), book.moneyUnit), change > 0, book.moneyUnit),
        ),
      ),
    ),
  ]
  return lines.length === 0 ? `${words.nothingMissing}\n` : lines.join('\n')
}

/** What an amount is about, in the words of the workbook. */
function subjectOf(about: Topic, book: Book): string {
  const { source, function: code, economic, kind, project, item } = about
  const words = [
    source === undefined ? undefined : topicSourceLabels[source],
    code === undefined
      ? undefined
      : `${code} ${book.names[code] ?? functionSubject(code, book.year)?.name ?? ''}`.trim(),
    economic === undefined
      ? undefined
      : `${economic} ${book.names[economic] ?? economicSubject(economic, book.year)?.name ?? ''}`.trim(),
    kind === undefined ? undefined : kindLabels[kind],
    project === undefined ? undefined : (book.projects.find(({ id }) => id === project)?.name ?? project),
    item === undefined ? undefined : (itemLabels[item] ?? item),
  ]
  return words.filter((word) => word !== undefined).join(' ')
}
