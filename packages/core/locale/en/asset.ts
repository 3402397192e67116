import { relational } from '../words/relational-en.ts'
import type { RuleTexts } from '../text.ts'

export const asset: RuleTexts = {
  'procurement-differs-from-parts': relational(
    'procurement differs from its three kinds',
    'The procurement budget is the sum of goods, works and services.',
    'the parts add up to',
  ),
  'small-business-reserve-below-its-part': relational(
    'reserve for small and micro enterprises exceeds the one for all SMEs',
    'Small and micro enterprises are some of the SMEs; their reserve cannot exceed the whole one.',
    'the parts add up to',
  ),
  'vehicles-differ-from-kinds': relational(
    'vehicles differ from their kinds',
    'Vehicles in number and in value are the sum of their kinds.',
    'the parts add up to',
  ),
  'staff-differs-from-kinds': {
    name: 'staff differs from its kinds',
    summary: 'the actual staff is the sum of serving and retired staff.',
    message: (p) =>
      `actual staff printed ${p.facts?.actual}, serving and retired add up to ${p.facts?.parts} = ${p.facts?.sum}`,
    fix: () => 'check the number of staff and of each kind',
  },
  'three-public-differs-from-items': relational(
    'three public expenses differ from their items',
    'The total is the sum of overseas travel, reception and vehicles.',
    'the parts add up to',
  ),
  'larger-equipment-outnumbers-smaller': {
    name: 'more equipment above 1,000,000 yuan than above 500,000 yuan',
    summary:
      'Equipment worth 1,000,000 yuan or more is also worth 500,000 yuan or more, so there cannot be more of it.',
    message: (p) =>
      `${p.facts?.smaller} pieces above 500,000 yuan and ${p.facts?.larger} above 1,000,000 yuan contradict each other`,
    fix: () => 'correct a number, or say that the first one stops at 1,000,000 yuan',
  },
  'serving-staff-exceeds-posts': {
    name: 'serving staff exceeds posts',
    summary: 'Serving staff normally stays within the authorised posts; an excess needs an explanation.',
    message: (p) => `${p.facts?.serving} serving staff and ${p.facts?.posts} authorised posts`,
    fix: () => 'check both numbers; if they are right, explain them',
  },
  'count-contradicts-value': {
    name: 'nothing there but worth something',
    summary: 'Assets that are not there have no value.',
    message: (p) => `the count is ${p.facts?.count}, the value ${p.facts?.value}`,
    fix: () => 'check against the asset cards',
  },
  'reserve-below-policy': {
    name: 'reserve for SMEs is low',
    summary:
      'Departments reserve at least 30 % of their procurement for SMEs and 60 % of that for small and micro ones; for a single unit this is a hint only.',
    message: (p) =>
      `the reserve of ${p.facts?.reserved} is less than ${p.facts?.percent} % of ${p.facts?.whole}`,
    fix: () => 'check the reserve; leave it where nothing suitable can be reserved',
  },
  'vehicles-bought-stated-differently': {
    name: 'numbers of vehicles bought disagree',
    summary: 'The vehicles that 三公 pays for are those that are planned; others are explained.',
    message: (p) => `三公 buys ${p.facts?.bought} vehicles, ${p.facts?.planned} are planned`,
    fix: () => 'check both, or say what else pays',
  },
}
