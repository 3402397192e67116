import { amountText, type Asked, askedOf, type Book, type Topic } from '@mingzhang/core/book'
import { economicSubject, functionSubject } from '@mingzhang/core/catalog'
import { itemLabels, kindLabels, placeInWorkbook, topicSourceLabels } from '@mingzhang/core/catalog/book'
import { missingFor } from '@mingzhang/core/compose'
import { bookWordsOf, type ExitCode } from '@mingzhang/core/locale'
import type { Arguments } from '../arguments.ts'
import { deliver } from '../output.ts'
import type { Surroundings } from '../surroundings.ts'
import { bookLimit, bookOfFile } from './files.ts'
import { priorBook } from './import.ts'

/**
 * `mingzhang ask BOOK [--prior FILE] [--layout ID]`: what only the unit knows and has not said yet, last year's answer beside it, and
 * what whoever made the book was not sure of. The answers are written into the book.
 */
export async function ask(given: Arguments, around: Surroundings): Promise<ExitCode> {
  const { values, operands } = given
  const [file] = operands
  const book = await bookOfFile(file!, around)
  if (typeof book === 'number') return book
  const { prior } = values
  const last = prior === undefined ? undefined : await priorBook(prior, book, { limit: bookLimit }, around)
  if (typeof last === 'number') return last
  const options = values.layout === undefined ? {} : { layout: values.layout }
  const asked = askedOf(book, last, missingFor(book, options))
  const text =
    values.format === 'json'
      ? `${JSON.stringify({ questions: book.questions, missing: asked }, null, 2)}\n`
      : listing(book, asked, around)
  const inputs = [file!, ...(prior === undefined ? [] : [prior])]
  await deliver(text, { out: values.out, inputs, words: around.words })
  return 0
}

function listing(
  book: Book,
  missing: readonly Asked[],
  { words: { book: words }, language }: Surroundings,
): string {
  const { why } = bookWordsOf(language)
  const reasons = missing.filter(({ path }) => path === 'reasons')
  const purposes = missing.filter(({ path }) => path === 'purposes')
  const paths = missing.filter(({ path }) => path !== 'reasons' && path !== 'purposes')
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
      paths.flatMap(({ path, about, before }) => [
        [words.missing(placed(path), path), about && subjectOf(about, book)].filter(Boolean).join(' · '),
        ...said(path, before, book).map((text) => `  ${words.before(text)}`),
      ]),
    ),
    ...part(
      words.reasonsHead,
      reasons.flatMap(({ about, change = 0, path, before, offers = [] }) => [
        words.reason(
          subjectOf(about!, book),
          words.changeSign(amountText(Math.abs(change), book.moneyUnit), change > 0, book.moneyUnit),
        ),
        ...said(path, before, book).map((text) => `  ${words.before(text)}`),
        ...(offers.length > 0 ? [`  ${words.offers(offers)}`] : []),
      ]),
    ),
    ...part(
      words.purposesHead,
      purposes.flatMap(({ about, path, before }) => [
        subjectOf(about!, book),
        ...said(path, before, book).map((text) => `  ${words.before(text)}`),
      ]),
    ),
  ]
  return lines.length === 0 ? `${words.nothingMissing}\n` : lines.join('\n')
}

/** Last year's answer as a line: a text, an amount in the unit of the book, or the entries of a list by their names. */
function said(path: string, before: unknown, { moneyUnit }: Book): string[] {
  if (before === undefined) return []
  const text = (value: unknown): string => {
    if (typeof value === 'number')
      return path.endsWith('amount') ? `${amountText(value, moneyUnit)} ${moneyUnit}` : String(value)
    if (typeof value !== 'object' || value === null) return String(value)
    const part = value as Readonly<Record<string, unknown>>
    const number = typeof part['amount'] === 'number' ? part['amount'] : part['count']
    const shown =
      typeof number !== 'number'
        ? ''
        : 'amount' in part
          ? `${amountText(number, moneyUnit)} ${moneyUnit}`
          : String(number)
    const named = ['name', 'label', 'sort'].map((key) => part[key]).find((name) => typeof name === 'string')
    return `${typeof named === 'string' ? named : ''} ${shown}`.trim()
  }
  const line = Array.isArray(before) ? before.map(text).filter(Boolean).join('；') : text(before)
  return line === '' ? [] : [line]
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
