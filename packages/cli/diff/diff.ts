import { bookSide, publishedSide, type Side } from '@mingzhang/core/compare'
import type { ExitCode } from '@mingzhang/core/locale'
import { isRefusal } from '@mingzhang/core/model'
import type { Arguments } from '../arguments.ts'
import { tellBook, tellRefusal } from '../book/files.ts'
import { deliver, refuseInput } from '../output.ts'
import type { Surroundings } from '../surroundings.ts'
import { load } from '../thread/load.ts'
import { compareSides, isSame } from './compare.ts'
import { comparisonJson } from './json.ts'
import { comparisonText } from './print.ts'

/** `mingzhang diff A B`: what is different between two books or published files, of one year or of two. */
export async function diff({ operands, values }: Arguments, around: Surroundings): Promise<ExitCode> {
  const { words } = around
  const [from = '', to = ''] = operands
  refuseInput(values.out, operands, words)
  const limit = Number(values['max-size']) * 1024 * 1024
  const given = { limit, seconds: Number(values['max-time']) }
  const before = await sideOf(from, given, around)
  if (typeof before === 'number') return before
  const after = await sideOf(to, given, around)
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
async function sideOf(
  file: string,
  given: Parameters<typeof load>[1],
  around: Surroundings,
): Promise<Side | ExitCode> {
  const loaded = await load(file, given, around)
  if (isRefusal(loaded)) {
    await tellRefusal(loaded, file, around)
    return 3
  }
  if (loaded.kind === 'book') {
    const book = await tellBook(loaded.read, file, around)
    return book ? bookSide(book) : 3
  }
  const { reading } = loaded
  if (!isRefusal(reading)) return publishedSide(reading)
  await tellRefusal(reading, file, around)
  return reading.code === 'not-a-budget' ? 4 : 3
}
