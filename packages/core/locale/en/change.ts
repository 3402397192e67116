import { relational } from '../words/relational-en.ts'
import type { RuleTexts } from '../text.ts'

export const change: RuleTexts = {
  'rate-differs-from-change': relational(
    'rate differs from the change',
    'A rate is the change over the base, half up to the printed digits.',
    'the amounts give',
  ),
  'change-differs-from-base': relational(
    'change differs from the base',
    'A change is this year minus the base.',
    'the amounts give',
  ),
  'share-differs-from-amounts': relational(
    'share differs from the amounts',
    'A share is the part over the whole, half up to the printed digits.',
    'the amounts give',
  ),
  'change-stated-twice-differently': relational(
    'one change is stated in two ways',
    'The change and the rate of one item are the same wherever the narrative prints them.',
    'elsewhere it is',
  ),
  'part-changes-differ-from-total-change': relational(
    'changes of the parts differ from the change of the total',
    'The changes of basic and project expenditure add up to the change of all expenditure.',
    'the parts add up to',
  ),
  'direction-words-disagree': {
    name: 'directions disagree',
    summary: 'Amount and rate go the same way.',
    message: (p) =>
      `the amount changes by ${p.facts?.change}, the rate is ${p.facts?.rate} %: they go opposite ways`,
    fix: () => 'correct the reversed one',
  },
  'rate-on-zero-base': {
    name: 'rate on a base of zero',
    summary: 'There was none of it last year, so no rate can be given.',
    message: (p) => `last year was 0; growth of ${p.facts?.rate} % cannot be computed`,
    fix: () => 'say that there was none last year',
  },
  'shares-miss-hundred': {
    name: 'shares miss 100 %',
    summary: 'Shares of all parts add up to 100 % within their rounding.',
    message: (p) => `${p.facts?.shares} = ${p.facts?.sum} %`,
    fix: () => 'check the shares',
  },
  'base-below-zero': {
    name: 'base below zero',
    summary: 'This year minus the change is last year, and that is not negative.',
    message: (p) => `${p.facts?.amount} this year and a change of ${p.facts?.change} leave a negative base`,
    fix: () => 'check the change',
  },
  'base-differs-from-last-year': {
    name: "base differs from last year's document",
    summary: "This year minus the change is what last year's document prints.",
    message: (p) =>
      `${p.facts?.amount} and ${p.facts?.change} imply ${p.facts?.implied}, last year's document prints ${p.facts?.before}`,
    fix: () => 'check the change, or explain the difference in scope',
  },
  'change-differs-in-last-digit': {
    name: 'change differs in its last digit',
    summary:
      'One amount told twice has one change; where the last digit differs, one was reckoned in yuan and the other from rounded figures.',
    message: (p) =>
      `the change of ${p.facts?.amount} ${p.facts?.unit} is ${p.printed} in one place and ${p.facts?.other} in another`,
    fix: () => 'take the exact figures and print the same in both places',
  },
}
