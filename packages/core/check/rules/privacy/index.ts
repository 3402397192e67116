import type { Rule } from '../../rule.ts'
import { bankAccountPrinted } from './bank-account-printed.ts'
import { contactNumberBesideName } from './contact-number-beside-name.ts'
import { homeAddressPrinted } from './home-address-printed.ts'
import { identityNumberPrinted } from './identity-number-printed.ts'
import { mailAddressPrinted } from './mail-address-printed.ts'
import { mobileNumberPrinted } from './mobile-number-printed.ts'
import { secrecyMarkLeft } from './secrecy-mark-left.ts'
import { sensitiveFunctionPublished } from './sensitive-function-published.ts'
import { staffMemberNamed } from './staff-member-named.ts'

/** In order of code: of the rules that take a relation the first one has it. */
export const privacyRules: readonly Rule[] = [
  mobileNumberPrinted,
  identityNumberPrinted,
  bankAccountPrinted,
  mailAddressPrinted,
  homeAddressPrinted,
  staffMemberNamed,
  contactNumberBesideName,
  secrecyMarkLeft,
  sensitiveFunctionPublished,
]
