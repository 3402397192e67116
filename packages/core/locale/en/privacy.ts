import type { RuleTexts } from '../text.ts'

export const privacy: RuleTexts = {
  'mobile-number-printed': {
    name: 'mobile number printed',
    summary: 'No disclosure rule asks for a mobile number; it is personal data.',
    message: (p) => `a mobile number ${p.facts?.number} is printed`,
    fix: () => 'delete it or give an office number',
  },
  'identity-number-printed': {
    name: 'identity number printed',
    summary: 'An identity number is sensitive personal data and is not published.',
    message: (p) => `an identity number ${p.facts?.number} is printed`,
    fix: () => 'delete it',
  },
  'bank-account-printed': {
    name: 'bank account printed',
    summary: 'A bank account is no part of a disclosure.',
    message: (p) => `a bank account ${p.facts?.number} is printed`,
    fix: () => 'delete it',
  },
  'mail-address-printed': {
    name: 'mail address printed',
    summary: 'Make sure that the address is a public one of the unit.',
    message: (p) => `the mail address ${p.facts?.address} is printed`,
    fix: () => 'delete a personal address',
  },
  'home-address-printed': {
    name: 'home address printed',
    summary: 'A home address is personal data.',
    message: () => 'a home address is printed',
    fix: () => 'delete it',
  },
  'staff-member-named': {
    name: 'member of staff named',
    summary: 'The law makes the name of the head public; names of ordinary staff may be left out.',
    message: (p) => `the performance forms name members of staff in ${p.facts?.count} places`,
    fix: () => 'print a post or an office instead',
  },
  'contact-number-beside-name': {
    name: 'number of a named contact',
    summary: 'An office number is public; beside a name it may not be needed.',
    message: () => 'a telephone number stands beside a name',
    fix: () => 'keep the office and its number',
  },
  'secrecy-mark-left': {
    name: 'secrecy mark left in the text',
    summary: 'A document is reviewed for secrets before it is published.',
    message: (p) => `the text has "${p.facts?.mark}"`,
    fix: () => 'stop publication and have it reviewed',
  },
  'sensitive-function-published': {
    name: 'function that may be secret',
    summary: 'National defence and security often hold secrets: make sure the review is on record.',
    message: (p) => `${p.facts?.name} (${p.facts?.code}) has an amount`,
    fix: () => 'make sure of the review',
  },
}
