import { rule } from '../../rule.ts'

/** A number in a list of amounts prints no unit where its neighbours do. */
export const amountWithoutUnit = rule({
  id: 'amount-without-unit',
  code: 'W101',
  family: 'wording',
  severity: 'error',
  needs: ['narrative'],
  basis: ['disclosure-rules-4'],
  examples: {
    wrong: [{ edits: [['邮电费 8.00 万元，', '邮电费 8.00，']] }],
    right: [{ edits: [['邮电费 8.00 万元，', '邮电费 80000 元，']] }],
  },
  *check({ reading, looked }) {
    for (const claim of reading.claims) {
      if (claim.aspect !== 'amount' || claim.via !== 'sentence' || claim.quantity?.dimension !== 'money')
        continue
      looked()
      if (claim.unitPrinted || claim.quantity.value === 0) continue
      yield {
        at: { place: claim.place, quote: claim.quote, printed: claim.printed },
        printed: claim.printed,
        expected: `${claim.printed} ${claim.unit}`,
        facts: { number: claim.printed, unit: claim.unit ?? '' },
        fix: { before: claim.printed, after: `${claim.printed} ${claim.unit}`, safe: true },
        subject: claim.quote,
      }
    }
  },
})
