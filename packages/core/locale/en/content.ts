import type { RuleTexts } from '../text.ts'

export const content: RuleTexts = {
  'staff-not-stated': {
    name: 'staff not stated',
    summary: 'The organisation section gives posts and staff.',
    message: () => 'no number of people is given',
    fix: () => 'add posts and actual staff',
  },
  'operating-cost-not-explained': {
    name: 'operating cost not explained',
    summary: 'Operating cost is explained, or said to be none.',
    message: () => 'there is neither an amount nor a statement that there is none',
    fix: () => 'add the amount or say that there is none',
  },
  'procurement-kinds-not-stated': {
    name: 'kinds of procurement not stated',
    summary: 'Procurement gives its total and goods, works and services.',
    message: () => 'goods, works and services are not given',
    fix: () => 'add them; print 0 for none',
  },
  'small-business-reserve-not-stated': {
    name: 'reserve for SMEs not stated',
    summary: 'Procurement gives what is reserved for SMEs.',
    message: () => 'no reserve is given',
    fix: () => 'add it',
  },
  'vehicles-not-stated': {
    name: 'vehicles not stated',
    summary: 'State assets give the number of vehicles.',
    message: () => 'vehicles are not mentioned',
    fix: () => 'add them; print 0 for none',
  },
  'large-equipment-not-stated': {
    name: 'large equipment not stated',
    summary: 'State assets give equipment above 500,000 and 1,000,000 yuan.',
    message: () => 'large equipment is not mentioned',
    fix: () => 'add it; print 0 for none',
  },
  'three-public-item-not-stated': {
    name: 'item of the three public expenses missing',
    summary: 'Overseas travel, reception and vehicles are given one by one.',
    message: (p) => `${p.facts?.item} is not given`,
    fix: () => 'add it; print 0 for none',
  },
  'term-not-explained': {
    name: 'term not explained',
    summary: 'Terms of art that the document uses are explained.',
    message: (p) => `not explained: ${p.facts?.terms}`,
    fix: () => 'add them',
  },
  'glossary-missing': {
    name: 'glossary is empty',
    summary: 'The glossary has no entry.',
    message: () => 'nothing is explained',
    fix: () => 'add the terms used',
  },
  'basic-items-differ-from-table': {
    name: 'items named differ from the table',
    summary: 'Items named under basic expenditure have money in the table.',
    message: (p) => `"${p.facts?.item}" is named and has no amount in the table`,
    fix: () => 'delete or check it',
  },
  'item-not-explained': {
    name: 'item not explained',
    summary: 'The other items have a paragraph, this one has none.',
    message: (p) => `${p.facts?.code} ${p.facts?.name} is not explained`,
    fix: () => 'add its amount, change and reason',
  },
  'explained-item-not-in-table': {
    name: 'explained item is not in the table',
    summary: 'An item with an amount in the text has a row in the table.',
    message: (p) => `"${p.facts?.subject}" ${p.facts?.amount} is not in the table`,
    fix: () => 'check the name or add the row',
  },
  'source-said-unplanned-has-money': {
    name: 'source said to be unplanned has money',
    summary: 'The text says there is none and a table has some.',
    message: (p) => `"${p.facts?.term}" is said to be unplanned, a table has ${p.facts?.amount}`,
    fix: () => 'correct one of the two',
  },
  'empty-said-but-table-has-money': {
    name: 'said to be none, but the table has some',
    summary: 'The text says that there is no such expenditure and its table has some.',
    message: (p) => `the text says none, ${p.facts?.table} has ${p.facts?.amount}`,
    fix: () => 'correct one of the two',
  },
  'expenditure-classes-listing-differs': {
    name: 'classes named differ from the table',
    summary: 'Classes named as parts of expenditure have money in the tables.',
    message: (p) => `class ${p.facts?.code} is named and has no money`,
    fix: () => 'check the classes named',
  },
  'tables-list-other-subjects': {
    name: 'two tables list other subjects',
    summary: 'Two tables with one total have money under the same subjects.',
    message: (p) =>
      p.facts?.instead
        ? `"${p.facts?.listed}" is not in another table of the same total, which has "${p.facts.instead}"`
        : `"${p.facts?.listed}" is not in another table of the same total`,
    fix: () => 'check which subject the money belongs to, in all tables',
  },
}
