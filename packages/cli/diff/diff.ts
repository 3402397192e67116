import { bookSide, publishedSide, type Side } from '@mingzhang/core/compare'
import type { ExitCode } from '@mingzhang/core/locale'
import { isRefusal } from '@mingzhang/core/model'
import { isBook } from '@mingzhang/formats/book'
import type { Arguments } from '../arguments.ts'
import { bookFrom, tellRefusal } from '../book/files.ts'
import { readingOf } from '../examine.ts'
import { bytesOf } from '../input.ts'
import { deliver, refuseInput } from '../output.ts'
import type { Surroundings } from '../surroundings.ts'
import { compareSides, isSame } from './compare.ts'
import { comparisonJson } from './json.ts'
import { comparisonText } from './print.ts'

/** `mingzhang diff A B`: what is different between two books or published files, of one year or of two. */
export async function diff({ operands, values }: Arguments, around: Surroundings): Promise<ExitCode> {
  const { words } = around
  const [from = '', to = ''] = operands
  refuseInput(values.out, operands, words)
  const limit = Number(values['max-size']) * 1024 * 1024
  const before = await sideOf(from, limit, around)
  if (typeof before === 'number') return before
  const after = await sideOf(to, limit, around)
  if (typeof after === 'number') return after
  const comparison = compareSides(before, after)
  const text =
    values.format === 'json'
      ? `${JSON.stringify(comparisonJson(comparison, { before: from, after: to }, words.diff), null, 2)}\n`
      : comparisonText(comparison, words.diff)
  if (values.quiet === undefined || values.out !== undefined)
    await deliver(text, { out: values.out, inputs: operands, words })
  return isSame(comparison) ? 0 : 1
}

/** What a file says, or the exit code when it cannot be read. */
async function sideOf(file: string, limit: number, around: Surroundings): Promise<Side | ExitCode> {
  const bytes = await bytesOf(file, limit)
  if (isRefusal(bytes)) {
    await tellRefusal(bytes, file, around)
    return 3
  }
  if (await isBook(bytes)) {
    const book = await bookFrom(bytes, file, around)
    if (book && !isRefusal(book)) return bookSide(book)
    if (book) await tellRefusal(book, file, around)
    return 3
  }
  const reading = await readingOf(bytes, { path: file, answers: {}, limit })
  if (!isRefusal(reading)) return publishedSide(reading)
  await tellRefusal(reading, file, around)
  return reading.code === 'not-a-budget' ? 4 : 3
}
