import { economicSubject } from './economics.ts'
import { functionSubject } from './functions.ts'
import { looselyEqual, normalName } from './names.ts'
import type { Subject } from './subject.ts'

/** How a printed name stands to a subject. */
export type NameComparison = 'same' | 'former' | 'variant' | 'different'

/**
 * How a name printed beside a code stands to the subject of that code in a year.
 *
 * - `same`: exactly the name of that year — or the one it got later: the years of change are not sure enough to object.
 * - `former`: a name the code had before that year, however punctuated.
 * - `variant`: the name but for punctuation, brackets, white space, 的, or an ending 支出 or 费.
 * - `different`: none of these. No surer than the subject's confidence: for C it is at most a note.
 */
export function sameSubjectName(printed: string, subject: Subject, year: number): NameComparison {
  const latest = functionSubject(subject.code, Infinity) ?? economicSubject(subject.code) ?? subject
  const former = latest.formerNames.filter(({ until }) => until < year).map(({ name }) => name)
  const valid = [
    latest.name,
    ...latest.formerNames.filter(({ until }) => year <= until).map(({ name }) => name),
  ]
  const text = printed.trim()
  if (valid.includes(text)) return 'same'
  const normal = normalName(text)
  if (valid.some((name) => normalName(name) === normal)) return 'variant'
  if (former.some((name) => normalName(name) === normal)) return 'former'
  if (valid.some((name) => looselyEqual(name, text))) return 'variant'
  return former.some((name) => looselyEqual(name, text)) ? 'former' : 'different'
}
