import type { RuleTexts } from '../text.ts'

export const time: RuleTexts = {
  'published-late': {
    name: 'published late',
    summary: "A unit publishes within 20 days of its department's reply.",
    message: (p) => `replied ${p.facts?.from}, published ${p.facts?.to}, ${p.facts?.days} days later`,
    fix: () => 'check the dates; if they are right, explain',
  },
  'department-reply-late': {
    name: 'department replied late',
    summary: 'A department replies to its units within 15 days.',
    message: (p) =>
      `finance replied ${p.facts?.from}, the department ${p.facts?.to}, ${p.facts?.days} days later`,
  },
  'finance-reply-late': {
    name: 'finance bureau replied late',
    summary: 'The finance bureau replies within 20 days of the congress.',
    message: (p) => `approved ${p.facts?.from}, replied ${p.facts?.to}, ${p.facts?.days} days later`,
  },
  'dated-after-publication': {
    name: 'date contradicts reply or publication',
    summary: 'A document is dated after the reply and before publication.',
    message: (p) => `dated ${p.facts?.date}, which is ${p.facts?.kind} ${p.facts?.bound}`,
    fix: () => 'check the dates',
  },
  'date-outside-budget-year': {
    name: 'date outside the budget year',
    summary: 'A budget is published early in its year.',
    message: (p) => `dated ${p.facts?.date}, the budget is of ${p.facts?.year}`,
    fix: () => 'check the date',
  },
  'another-year-in-heading': {
    name: 'another year in a heading',
    summary: 'Headings and titles name the budget year.',
    message: (p) => `the heading says ${p.facts?.printed}, the budget is of ${p.facts?.year}`,
  },
  'another-year-before-amount': {
    name: 'another year before an amount',
    summary: 'An amount of this year is given under another one.',
    message: (p) => `${p.facts?.amount} is of ${p.facts?.year} and said to be of ${p.facts?.printed}`,
  },
  'form-of-another-year': {
    name: 'form of another year',
    summary: 'A form is of the budget year.',
    message: (p) => `the form says ${p.facts?.printed}, the budget is of ${p.facts?.year}`,
  },
  'period-beyond-yearly-goal': {
    name: 'deadline beyond the yearly goal',
    summary: 'A yearly goal ends within its year.',
    message: (p) => `the deadline is ${p.facts?.printed}, the budget is of ${p.facts?.year}`,
    fix: () => 'check the year',
  },
}
