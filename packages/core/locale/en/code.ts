import type { RuleTexts } from '../text.ts'

export const code: RuleTexts = {
  'code-unknown': {
    name: 'code is not in our list',
    summary: 'The code is not in the list of this tool, which is not complete: a hint only.',
    message: (p) => `${p.facts?.code} ${p.facts?.name} is not in the list`,
    fix: () => 'check the code against the classification of the year',
  },
  'name-differs-from-code': {
    name: 'name differs from the code',
    summary: 'A name is the one that the code has in the classification of the budget year.',
    message: (p) =>
      `${p.facts?.code} is "${p.facts?.official}", printed is "${p.facts?.name}"` +
      (p.facts?.other ? ` (the name of ${p.facts.other})` : '') +
      (p.facts?.count ? `; ${p.facts.count} names of this table differ from their codes` : ''),
    fix: () => 'correct the code or the name',
  },
  'former-name-used': {
    name: 'former name of a code',
    summary: 'The name of the code has changed; the budget year has a newer one.',
    message: (p) =>
      `${p.facts?.code} is now "${p.facts?.official}", printed is the former "${p.facts?.name}"`,
  },
  'parent-row-missing': {
    name: 'row of the parent code is missing',
    summary: 'A table by class, section and item has a row for each class and section.',
    message: (p) => `${p.facts?.table} has ${p.facts?.code} and no row for its parent ${p.facts?.parent}`,
    fix: () => 'add the row or correct the code',
  },
  'codes-out-of-order': {
    name: 'codes are out of order',
    summary: 'Codes normally ascend.',
    message: (p) => `${p.facts?.code} stands after ${p.facts?.before}`,
    fix: () => 'put the rows in order',
  },
  'code-repeated': {
    name: 'one code on two rows',
    summary: 'A table by code has one row a code.',
    message: (p) => `${p.facts?.code} ${p.facts?.name} stands twice in one table`,
    fix: () => 'delete the repeated row or add the two up',
  },
  'code-not-in-force': {
    name: 'code of another year',
    summary: 'The code belongs to the classification of another year.',
    message: (p) => `${p.facts?.code} ${p.facts?.name} may not be in force in ${p.facts?.year}`,
    fix: () => 'check it against the classification of the year',
  },
  'economic-class-in-wrong-column': {
    name: 'economic class in the wrong column',
    summary: 'Wages are staff expenditure; goods, services and capital are running expenditure.',
    message: (p) => `${p.facts?.code} ${p.facts?.name} has an amount under "${p.facts?.column}"`,
    fix: () => 'check the row',
  },
  'fund-code-in-general-budget': {
    name: 'code of another budget',
    summary: 'Codes of the fund and the state capital budget belong in their own tables.',
    message: (p) =>
      `${p.facts?.code} ${p.facts?.name} is a code of the ${p.facts?.budget} budget and stands in the general public budget`,
    fix: () => 'check the source of the money and the code',
  },
  'code-never-in-unit-budget': {
    name: 'code that a unit never has',
    summary: 'Reserve funds, transfers, debt issuing costs and social insurance are budgeted by governments.',
    message: (p) => `class ${p.facts?.code} has an amount in a unit budget`,
    fix: () => 'check the code',
  },
  'operating-cost-in-institution': {
    name: 'operating cost of organs in an institution',
    summary: '机关运行经费 covers administrative units and institutions under the civil-service law only.',
    message: (p) =>
      `the document has "${p.facts?.sign}" and no 行政运行, and prints 机关运行经费 ${p.facts?.amount}`,
    fix: () => 'unless the unit is under the civil-service law, explain its running cost instead',
  },
  'leading-zero-lost': {
    name: 'leading zero of a code is lost',
    summary: 'Sections and items have two digits; a spreadsheet drops the zero.',
    message: (p) => `"${p.facts?.name}" prints ${p.facts?.code} for ${p.expected}`,
  },
}
