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
  'project-not-explained': {
    name: 'project not explained',
    summary: 'Projects of the table are explained one by one.',
    message: (p) => `the project "${p.facts?.project}" is not explained`,
    fix: () => 'add it',
  },
  'project-not-in-table': {
    name: 'project is not in the table',
    summary: 'Projects that are explained are in the project table.',
    message: (p) => `the project "${p.facts?.project}" is not in the table`,
    fix: () => 'check its name or add the row',
  },
  'project-order-differs': {
    name: 'projects in another order',
    summary: 'Projects normally stand in the order of the table.',
    message: (p) => `the project "${p.facts?.project}" stands elsewhere in the table`,
    fix: () => 'use the order of the table',
  },
  'project-unit-differs': {
    name: 'project of another unit',
    summary: 'Projects of a unit are carried out by it.',
    message: (p) => `the project "${p.facts?.project}" is said to be carried out by "${p.facts?.unit}"`,
    fix: () => 'check the unit',
  },
  'period-outside-year': {
    name: 'period outside the budget year',
    summary: 'Money is spent in the budget year.',
    message: (p) =>
      `the project "${p.facts?.project}" runs "${p.facts?.period}", the budget is of ${p.facts?.year}`,
    fix: () => 'check the period',
  },
  'project-part-not-stated': {
    name: 'part of a project block missing',
    summary: 'The other projects give basis, amount, allocation and period.',
    message: (p) => `the project "${p.facts?.project}" gives no ${p.facts?.part}`,
    fix: () => 'add it',
  },
  'basis-without-document': {
    name: 'basis cites no document',
    summary: 'A basis cites a document by title or number.',
    message: (p) => `the basis of "${p.facts?.project}" cites no document`,
    fix: () => 'add its title and number',
  },
  'project-named-twice': {
    name: 'project explained twice',
    summary: 'A project is explained once.',
    message: (p) => `the project "${p.facts?.project}" stands twice`,
    fix: () => 'delete one or correct its name',
  },
  'contract-staff-paid-as-services': {
    name: 'contract staff paid as services',
    summary: 'Pay and insurance of long-term contract staff are wages (301), not services.',
    message: (p) =>
      `the goal of "${p.facts?.project}" says "${p.facts?.words}", the money is 劳务费 ${p.facts?.amount}`,
    fix: () => 'check the class',
  },
  'durable-goods-paid-as-supplies': {
    name: 'durable goods without a capital item',
    summary: 'Durable goods of 1,000 yuan a piece or more are capital expenditure.',
    message: (p) =>
      `the project "${p.facts?.project}" buys ${p.facts?.goods} at ${p.facts?.price} yuan and allocates no capital item`,
    fix: () => 'check the class',
  },
}
