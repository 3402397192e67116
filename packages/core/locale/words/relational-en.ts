import type { Problem } from '../../model/index.ts'
import type { RuleText } from '../text.ts'

/** Names the number where one is singled out, else both sides of the equation. */
const pointed =
  (otherwise: (p: Problem) => string) =>
  (p: Problem): string =>
    p.facts?.withheld !== undefined
      ? `"${p.facts.what}" prints ${p.printed}, the items listed under it add up to ${p.sum?.computed}: some are not listed (${p.facts.places} places)`
      : p.facts?.certain === 'yes'
        ? `"${p.facts.what}" prints ${p.printed} and ought to be ${p.expected}: all ${p.facts.closes} broken relations it takes part in then close`
        : otherwise(p)

const sides =
  (computed: string) =>
  (p: Problem): string =>
    `"${p.facts?.what}" prints ${p.sum?.printed}, ${computed} ${p.sum?.computed}, a difference of ${p.sum?.difference} ${p.sum?.unit ?? ''}`

const choose = (p: Problem): string => {
  if (p.facts?.withheld !== undefined)
    return 'but for secrets, expenditure is published down to its items: list them, or check the numbers that are listed'
  if (p.facts?.certain === 'yes') return 'look at the source and correct it'
  const list = p.facts?.candidates
  return Array.isArray(list) && list.length > 0
    ? `look at the source; it may be one of: ${list.join('; ')}`
    : 'look at the source and correct it'
}

export const relational = (name: string, summary: string, computed: string): RuleText => ({
  name,
  summary,
  message: pointed(sides(computed)),
  fix: choose,
})
