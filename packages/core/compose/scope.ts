import type { Topic } from '../book/index.ts'
import type { Coordinates } from '../model/index.ts'

/** What a text is about while it is written: the subject of its numbers, and the member that `each` is at. */
export interface Scope {
  readonly about: Topic
  readonly of?: Topic
  readonly label?: string
  readonly n?: number
  readonly words: Readonly<Record<string, string | undefined>>
  readonly project?: string
}

type Meaning = { readonly [K in keyof Coordinates]?: Coordinates[K] | undefined }

/** The subject with what a text says over it; what it says to be nothing is taken away. */
export function narrowed(scope: Scope, about: Meaning | undefined, of?: Meaning, label?: string): Scope {
  if (!about && !of && label === undefined) return scope
  return {
    ...scope,
    about: about ? topicOf({ ...scope.about, ...about }) : scope.about,
    ...(of && { of: topicOf(of) }),
    ...(label !== undefined && { label }),
  }
}

const topicOf = (meaning: Meaning): Topic =>
  Object.fromEntries(
    Object.entries(meaning).filter(
      ([name, value]) => value !== undefined && name !== 'year' && name !== 'stage',
    ),
  )
