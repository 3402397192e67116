import type { RuleTexts } from '../text.ts'

export const indicator: RuleTexts = {
  'comparator-does-not-fit': {
    name: 'comparator does not fit',
    summary: 'A cost is a ceiling, satisfaction a floor.',
    message: (p) => `"${p.facts?.name}" has the target "${p.facts?.target}"`,
    fix: () => 'check the comparator',
  },
  'target-worse-than-last-year': {
    name: 'target worse than last year',
    summary: 'A target on the historical standard is no worse than last year.',
    message: (p) => `"${p.facts?.name}" is "${p.facts?.target}", last year reached ${p.facts?.prior}`,
    fix: () => 'check the target',
  },
  'scoring-does-not-fit': {
    name: 'scoring does not fit the target',
    summary: 'Numbers are scored by ratio, graded words by grade.',
    message: (p) => `"${p.facts?.name}" is "${p.facts?.target}" and scored "${p.facts?.scoring}"`,
    fix: () => 'use a rule that fits',
  },
  'indicator-under-wrong-level': {
    name: 'indicator under the wrong level',
    summary: 'Quantity, quality and time are outputs; costs are costs; benefits are benefits.',
    message: (p) => `"${p.facts?.level2}" stands under "${p.facts?.level1}"`,
    fix: () => 'check the level',
  },
  'cost-exceeds-project': {
    name: 'cost exceeds the project',
    summary: 'A cost ceiling is no higher than all the money of the project.',
    message: (p) => `"${p.facts?.name}" is "${p.facts?.target}", the project has ${p.facts?.total}`,
    fix: () => 'check the target',
  },
  'same-indicator-different-target': {
    name: 'one indicator, two targets',
    summary: 'An indicator has one target in the whole-unit and the project form.',
    message: (p) =>
      `"${p.facts?.name}" is "${p.facts?.here}" here and "${p.facts?.there}" in the whole-unit form`,
    fix: () => 'use one target',
  },
  'indicator-repeated': {
    name: 'indicator repeated',
    summary: 'A form prints an indicator once.',
    message: (p) => `"${p.facts?.name}" stands twice`,
    fix: () => 'see whether one of them is another indicator',
  },
  'target-missing': {
    name: 'target missing',
    summary: 'An indicator has a target.',
    message: (p) => `"${p.facts?.name}" has no target`,
    fix: () => 'add it',
  },
  'required-kind-missing': {
    name: 'kind of indicator missing',
    summary: 'A project form has outputs and benefits.',
    message: (p) => `${p.facts?.form} has no ${p.facts?.kind} indicator`,
    fix: () => 'add one',
  },
  'basis-contradicts-last-year': {
    name: 'historical standard without last year',
    summary: 'A target on the historical standard has a value of last year.',
    message: (p) =>
      `"${p.facts?.name}" rests on "${p.facts?.basis}" and prints "${p.facts?.prior}" for last year`,
    fix: () => 'check the basis',
  },
  'cost-differs-from-allocation': {
    name: 'cost differs from the allocation',
    summary: 'A cost indicator and the allocation item of the same name agree.',
    message: (p) => `"${p.facts?.name}" is "${p.facts?.target}", the allocation "${p.facts?.item}"`,
    fix: () => 'use one amount',
  },
  'first-level-weights-off-pattern': {
    name: 'weights off the usual pattern',
    summary:
      'Usual: cost 20, output 40, benefit 20, satisfaction 10; without cost 50 and 30; without satisfaction 10 more for benefit.',
    message: (p) =>
      `"${p.facts?.level}" of ${p.facts?.form} has ${p.facts?.sum} points, usual are ${p.facts?.usual}`,
    fix: () => 'check against the local rule',
  },
  'cost-matches-no-item': {
    name: 'cost matches no item',
    summary:
      'Every other cost indicator of the form is the amount of an item of the allocation or the goal; this one is not.',
    message: (p) => `"${p.facts?.name}" is "${p.facts?.target}", which is the amount of no item`,
    fix: () => 'check the target and the allocation',
  },
  'target-repeats-name': {
    name: 'target repeats the name',
    summary: 'A target says how much, how well or by when; the name once more says nothing.',
    message: (p) => `the target of "${p.facts?.name}" is its name once more`,
    fix: () => 'give a target that can be measured',
  },
  'names-and-targets-differ-in-number': {
    name: 'names and targets differ in number',
    summary: 'Where one line lists several indicators, each has one target.',
    message: (p) => `${p.facts?.names} names and ${p.facts?.targets} targets: they cannot be paired`,
    fix: () => 'give each name its target, best on a line of its own',
  },
}
