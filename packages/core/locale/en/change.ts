import { relational } from './relational.ts'
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
}
