import { relational } from '../words/relational-en.ts'
import type { RuleTexts } from '../text.ts'

export const goal: RuleTexts = {
  'form-missing': {
    name: 'project without a performance form',
    summary: 'The other projects have a form, this one has none.',
    message: (p) => `the project "${p.facts?.project}" has no performance form`,
    fix: () => 'add it',
  },
  'form-of-unknown-project': {
    name: 'form of an unknown project',
    summary: 'The project of a form is in the table and in the text.',
    message: (p) => `the project "${p.facts?.project}" of a form is in neither`,
    fix: () => 'check its name',
  },
  'form-amount-differs-from-project': relational(
    'form amount differs from the project',
    'The money of a form is that of its project.',
    'the text has',
  ),
  'form-funds-differ-from-total': relational(
    'funds of a form do not add up',
    'Fiscal and other money add up to the total.',
    'the funds add up to',
  ),
  'weights-differ-from-ninety': {
    name: 'weights do not add up to 90 or 100',
    summary: 'Weights add up to 90 (10 points are kept for the execution rate) or to 100 with it.',
    message: (p) => `the weights of ${p.facts?.form} add up to ${p.facts?.sum}`,
    fix: () => 'check the weights',
  },
  'weights-not-numeric': {
    name: 'weights are no numbers',
    summary: 'Indicators have a number for a weight.',
    message: (p) => `${p.facts?.count} indicators of ${p.facts?.form} have no numeric weight`,
    fix: () => 'fill them in',
  },
  'unit-form-money-differs-from-budget': {
    name: 'whole-unit form does not cover the budget',
    summary: 'The goals of the whole unit are for all of its money.',
    message: (p) => `the form covers ${p.facts?.form}, the budget is ${p.facts?.budget}`,
    fix: () => 'include basic and project expenditure',
  },
  'goal-amounts-differ-from-project': {
    name: 'amounts of a goal differ from the project',
    summary: 'A goal that lists amounts item by item adds up to the money of the project.',
    message: (p) => `${p.facts?.items} = ${p.facts?.sum}, the project has ${p.facts?.total}`,
    fix: () => 'check the items',
  },
  'quantity-times-price-differs': {
    name: 'pieces times price differ',
    summary: 'Pieces times price are the amount.',
    message: (p) => `${p.facts?.arithmetic} = ${p.facts?.expected}, printed is ${p.facts?.printed}`,
    fix: () => 'check pieces, price and amount',
  },
  'goals-count-differs-from-forms': {
    name: 'number of goals differs from the forms',
    summary: 'The number of goals of projects, and of the whole unit, is the number of their forms.',
    message: (p) =>
      `the text says ${p.facts?.said}, there are ${p.facts?.forms} forms of the ${p.facts?.scope}`,
    fix: () => 'check both',
  },
  'goals-money-differs-from-projects': relational(
    'money of goals differs from the forms',
    'The money that the text says of the goals is that of their forms: of all project forms, and of the form of the unit.',
    'the forms give',
  ),
  'unit-form-missing': {
    name: 'no form of the whole unit',
    summary: 'The form asks for performance goals of the whole unit.',
    message: () => 'no form of the whole unit was found',
    fix: () => 'add it',
  },
  'goal-printed-with-other-numbers': {
    name: 'one goal printed with other numbers',
    summary: 'A goal printed twice in the same words has the same numbers.',
    message: (p) =>
      `the goal of ${p.facts?.project} says ${p.facts?.printed} here and ${p.facts?.other} there`,
    fix: () => 'check both and mend one',
  },
  'goal-differs-from-indicator': {
    name: 'goal differs from its indicator',
    summary: 'A quantity that the goal says is that of the indicator of the same name in the same form.',
    message: (p) =>
      `"${p.facts?.name}" is ${p.facts?.printed} in the goal and ${p.facts?.target} as indicator`,
    fix: () => 'check both and mend one',
  },
  'goal-names-other-years': {
    name: 'goal names other years than the project',
    summary: 'A goal that names the project gives it the years of its name.',
    message: (p) => `the goal of ${p.facts?.project} speaks of ${p.facts?.printed}`,
    fix: (p) => `check; it should read ${p.expected}`,
  },
  'cost-ceiling-exceeds-project': {
    name: 'cost ceiling above the money of the project',
    summary: 'The cap on a yearly cost is usually not above the yearly budget of the project.',
    message: (p) =>
      `${p.facts?.project} has ${p.facts?.amount}; its goal caps the cost at ${p.facts?.printed} 万元`,
    fix: () => 'check the cap, or say what else pays for it',
  },
  'goal-in-system-codes': {
    name: 'goal in system codes',
    summary: 'A goal is published in words, not as the codes of a system.',
    message: (p) => `the goal of ${p.facts?.project} is the code "${p.printed}"`,
    fix: () => 'put it in words',
  },
}
