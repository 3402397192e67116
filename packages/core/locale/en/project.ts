import type { RuleTexts } from '../text.ts'

export const project: RuleTexts = {
  'allocation-differs-from-project-amount': {
    name: "allocation differs from the project's amount",
    summary:
      'What a project is spent on adds up to its amount. A difference within the printed digits is reported where the document prints an item more exactly elsewhere.',
    message: (p) =>
      p.facts?.exact
        ? `"${p.facts.item}" prints ${p.printed}; elsewhere the document prints ${p.facts.exact}, and with that the items add up to ${p.sum?.printed} exactly`
        : `the items add up to ${p.sum?.computed}, the project prints ${p.sum?.printed}, a difference of ${p.sum?.difference} ${p.sum?.unit}`,
    fix: (p) =>
      p.facts?.exact ? `print ${p.facts.exact} for "${p.facts.item}"` : 'check the items and the amount',
  },
}
