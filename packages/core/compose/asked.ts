import { type Book, type Missing, missingIn, type Topic } from '../book/index.ts'
import { type ComposeOptions, isComposeRefusal, spoken } from './compose.ts'
import { nested } from './figures.ts'

/**
 * What a book still needs to be printed in its layout or another: what every disclosure needs, and what that layout prints
 * and nothing in the book gives. Reasons and purposes are those that it prints, one for the same money in other words.
 */
export function missingFor(book: Book, options: ComposeOptions = {}): readonly Missing[] {
  const made = spoken(book, options)
  const always = missingIn(book)
  if (isComposeRefusal(made)) return always
  const { figures, asking } = made.speech
  const paths = new Set(always.flatMap(({ path, about }) => (about ? [] : [path])))
  const found: Missing[] = always.filter(({ about }) => !about)
  for (const missing of asking.all) {
    const { path, about } = natured(missing, book)
    if (!about) {
      if (!paths.has(path)) found.push({ path })
      paths.add(path)
      continue
    }
    // Without last year's book, or without lines, that is what is asked for.
    if (path === 'prior.figures' && book.prior === undefined) continue
    if (path === 'budget.lines' && paths.has(path)) continue
    const same = (other: Missing): boolean =>
      other.path === path &&
      other.about !== undefined &&
      nested(other.about, about) &&
      figures.now(other.about) === figures.now(about) &&
      figures.prior(other.about) === figures.prior(about)
    if (found.some(same)) continue
    // Revenue and expenditure that are the same money changed for one reason.
    const other = found.findIndex(
      (one) =>
        one.path === 'reasons' && path === 'reasons' && same({ ...one, about: withoutFlow(one.about!) }),
    )
    if (other < 0) found.push(missing)
    else found[other] = { ...found[other]!, about: withoutFlow(found[other]!.about!) }
  }
  return found
}

/** Whether it has 机关运行经费 at all follows from what it is: that is asked first. */
const natured = (missing: Missing, { unit }: Book): Missing =>
  missing.path.startsWith('organOperating.') && unit.nature === undefined ? { path: 'unit.nature' } : missing

const withoutFlow = ({ flow: _flow, ...about }: Topic): Topic => about
