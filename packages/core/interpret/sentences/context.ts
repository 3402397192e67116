import { canonical, findTerms, titleSense, under } from '../../catalog/lexicon/index.ts'
import type { Section } from '../../model/index.ts'
import { roleMeanings } from '../roles.ts'
import { compactText } from './compact.ts'
import { itemPaths, type Meaning } from './lexer.ts'
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
    const said = itemMeaning(title) ?? titleMeaning(title)
    const known = role === undefined ? {} : (roleMeanings[role] ?? {})
    meaning = under(meaning, under(known, said))
    const topic = role === undefined ? undefined : roleTopics[role]
    if (topic !== undefined) topics.push(topic)
    if (meaning.item !== undefined) topics.push(meaning.item.split('.')[0]!)
  }
  return { meaning: canonical(meaning), topics, path: above.map(({ number }) => number).join('/') }
}

/** "卫生健康支出（类）行政事业单位医疗（款）…": the item; one that nobody knows leaves the numbers under it undecided. */
function itemMeaning(title: string): Meaning | undefined {
  const { text } = compactText(title)
  const path = itemPaths(text).at(-1)
  if (!path || path.end < text.replace(/[：:。”"]+$/, '').length) return undefined
  return path.unknown ? { item: 'unlisted' } : path.meaning
}

const beside = /^(fiscal\.[a-z]+)\.transfer$/

/**
 * 资金来源 that a text sets beside what comes from above: "一般公共预算 … 。上级一般公共预算安排的转移支付 …" means its own level
 * by the first. Where the transfer is only a part ("其中：上级…") or the own level has words of its own, it does not.
 */
export function ownSources(texts: readonly string[]): ReadonlySet<string> {
  const transfers = new Set<string>()
  const alone = new Set<string>()
  const own = new Set<string>()
  for (const clause of texts.flatMap((text) => compactText(text).text.split(/[。；]/))) {
    let first = true
    for (const { start, meaning } of findTerms(clause)) {
      const { source } = meaning
      if (source === undefined) continue
      if (source.endsWith('.own')) own.add(source.slice(0, -'.own'.length))
      if (first && !/其中|包括|[（(]/.test(clause.slice(0, start)))
        (beside.test(source) ? transfers : alone).add(beside.exec(source)?.[1] ?? source)
      first = false
    }
  }
  return new Set([...transfers].filter((source) => alone.has(source) && !own.has(source)))
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
