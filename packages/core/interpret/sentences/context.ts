import { canonical, titleSense, under } from '../../catalog/lexicon/index.ts'
import type { Section } from '../../model/index.ts'
import { roleMeanings } from '../roles.ts'
import type { Meaning } from './lexer.ts'
import { roleTopics } from './topics.ts'

/** What the headings above a text say of its numbers, and the topics that they open. */
export function sectionContext(
  section: Section,
  sections: readonly Section[],
): { meaning: Meaning; topics: string[]; path: string } {
  const above: Section[] = []
  for (let at: Section | undefined = section; at; at = sections.find((other) => other.id === at?.parent)) {
    above.unshift(at)
  }
  let meaning: Meaning = {}
  const topics: string[] = []
  for (const { title, role } of above) {
    const said = titleMeaning(title)
    const known = role === undefined ? {} : (roleMeanings[role] ?? {})
    meaning = under(meaning, under(known, said))
    const topic = role === undefined ? undefined : roleTopics[role]
    if (topic !== undefined) topics.push(topic)
    if (meaning.item !== undefined) topics.push(meaning.item.split('.')[0]!)
  }
  return { meaning: canonical(meaning), topics, path: above.map(({ number }) => number).join('/') }
}

/** Words of a heading that fix a dimension; 收支 leaves the flow open. */
function titleMeaning(title: string): Meaning {
  const sense = titleSense(title)
  if (sense.several) return {}
  const { year: _year, stage: _stage, ...meaning } = sense.meaning
  if (/收支|收入支出|收、支/.test(title)) {
    const { flow: _flow, ...both } = meaning
    return both
  }
  return meaning
}
