import { relational } from '../words/relational-en.ts'
import type { RuleTexts } from '../text.ts'

export const arithmetic: RuleTexts = {
  'total-differs-from-parts': relational(
    'total differs from its parts',
    'Within a column a total equals its classes, a class its sections, a section its items. A difference that the rounding of the printed digits explains is no error.',
    'its parts add up to',
  ),
  'row-total-differs-from-columns': relational(
    'row total differs from its columns',
    'Within a row the total column equals the columns it is made of, for example total = basic + project expenditure.',
    'its columns add up to',
  ),
  'part-exceeds-total': relational(
    'parts exceed their total',
    'Rows under "of which" are some of the parts of a total and cannot exceed it.',
    'the listed parts add up to',
  ),
  'revenue-differs-from-expenditure': relational(
    'revenue differs from expenditure',
    'A budget balances: total revenue and total expenditure of one table are equal.',
    'the other total is',
  ),
  'function-revenue-differs-from-expenditure': relational(
    "one function's revenue differs from its expenditure",
    'The revenue and the expenditure table list the same functions; the totals of one function are equal.',
    'the expenditure table prints',
  ),
  'tables-disagree': relational(
    'two tables print one figure differently',
    'One budget is printed in several tables; the same figure is the same in each.',
    'the other table prints',
  ),
  'basic-expenditure-tables-disagree': relational(
    'basic expenditure differs between tables',
    'Basic expenditure of the general public budget table equals the total of the table by economic class.',
    'the other table prints',
  ),
  'project-expenditure-tables-disagree': relational(
    'project expenditure differs between tables',
    'Project expenditure of the general public budget table equals the total of the project table, item by item.',
    'the other table prints',
  ),
  'text-amount-differs-from-table': relational(
    'amount in the text differs from the table',
    'An amount in the narrative equals the same figure in the tables.',
    'the table prints',
  ),
  'text-contradicts-itself': relational(
    'the text prints one figure in two ways',
    'An amount or count that the narrative prints in several places is the same in each.',
    'elsewhere it is',
  ),
  'listed-parts-differ-from-total': relational(
    'listed parts differ from their total',
    'The sentence lists all parts; they add up to the total.',
    'the listed parts add up to',
  ),
  'listed-parts-exceed-total': relational(
    'listed parts exceed their total',
    'Parts listed under a total cannot exceed it.',
    'the listed parts add up to',
  ),
  'carryover-counted-as-current': {
    name: 'carry-over counted as this year’s money',
    summary: '当年拨款 is the money of this year, without what is carried over.',
    message: (p) =>
      `当年拨款 is ${p.facts?.said}, the tables' ${p.facts?.current} of this year and ${p.facts?.carried} carried over`,
    fix: (p) => `write ${p.expected}, or say that it includes the carry-over`,
  },
  'amount-cut-not-rounded': {
    name: 'amount cut, not rounded',
    summary: 'An amount of the narrative that comes from yuan of a table is rounded half up, not cut off.',
    message: (p) =>
      `a table has ${p.facts?.exact}, which is ${p.facts?.rounded} when rounded; here its last digits are cut off`,
    fix: (p) => `if it is the same money, print ${p.facts?.rounded}`,
  },
}
