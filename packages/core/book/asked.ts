import { offeredReasons } from '../catalog/reason-bank.ts'
import { isUnder } from '../catalog/lexicon/index.ts'
import { projectKey } from './merge.ts'
import { type Missing, missingIn } from './missing.ts'
import type { Book, Topic } from './model/index.ts'

/** What is missing, with what may help to answer it; nothing of it is an answer by itself. */
export interface Asked extends Missing {
  /** Last year's answer to the same: a text, 分, or persons as its book has it; a list as its entries. */
  readonly before?: unknown
  /** Wordings of reasons that fit the subject and the direction. */
  readonly offers?: readonly string[]
}

/** What only the unit can say (`missing`), each with last year's answer where last year's book is at hand, and reasons to choose from. */
export function askedOf(
  book: Book,
  last?: Book,
  missing: readonly Missing[] = missingIn(book),
): readonly Asked[] {
  return missing.map((missing): Asked => {
    const { path, about, change = 0 } = missing
    const before = last && (about ? wordingIn(last, path, about) : answerIn(book, last, path))
    const offers = about && path === 'reasons' && change !== 0 ? offeredReasons(about, change > 0) : []
    return {
      ...missing,
      ...(before !== undefined && { before }),
      ...(offers.length > 0 && { offers }),
    }
  })
}

/** The value of the same path; of a project that of the one with the same name. */
function answerIn(book: Book, last: Book, path: string): unknown {
  const [first, second, ...rest] = path.split('.')
  const project = first === 'projects' && book.projects.find(({ id }) => id === second)
  const names = project ? rest : [first!, ...(second === undefined ? [] : [second]), ...rest]
  let value: unknown = project
    ? last.projects.find(({ name }) => projectKey(name) === projectKey(project.name))
    : last
  for (const name of names) {
    if (typeof value !== 'object' || value === null) return undefined
    value = (value as Readonly<Record<string, unknown>>)[name]
  }
  return Array.isArray(value) && value.length === 0 ? undefined : value
}

/** The reason or purpose of last year for the same subject, whatever fund it was given for. */
function wordingIn(last: Book, path: string, about: Topic): string | undefined {
  if (path !== 'reasons' && path !== 'purposes') return undefined
  const near = (one: string | undefined, other: string | undefined): boolean =>
    one === undefined || other === undefined || isUnder(one, other) || isUnder(other, one)
  return last[path].find(
    (reason) =>
      reason.about.item === about.item &&
      reason.about.kind === about.kind &&
      reason.about.function === about.function &&
      reason.about.project === about.project &&
      near(reason.about.source, about.source),
  )?.text
}
