import type { Statement } from '../../../model/index.ts'
import { spotOf } from '../../relational.ts'
import { rule } from '../../rule.ts'

/** Smallest mantissa of an amount that two sentences do not share by chance. */
const telling = 1000

/**
 * Two sentences print one amount and changes that differ in the last digit only: of the exact amounts one change is
 * right, of rounded ones the other.
 */
export const changeDiffersInLastDigit = rule({
  id: 'change-differs-in-last-digit',
  code: 'Y111',
  family: 'change',
  severity: 'note',
  needs: ['narrative'],
  basis: ['arithmetic'],
  examples: {
    wrong: [
      { edits: [['本单位无其他需说明事项。', '缴存住房公积金 13.73 万元，比上年预算增加 2.30 万元。']] },
    ],
    right: [
      { edits: [['本单位无其他需说明事项。', '缴存住房公积金 13.73 万元，比上年预算增加 2.31 万元。']] },
    ],
  },
  *check({ reading, looked }) {
    const byAmount = new Map<number, Statement>()
    for (const statement of reading.statements) {
      const { amount, change } = statement
      if (!amount?.quantity || !change?.quantity || amount.decimal.mantissa < telling) continue
      const first = byAmount.get(amount.quantity.value)
      if (!first) {
        byAmount.set(amount.quantity.value, statement)
        continue
      }
      looked()
      const other = first.change!
      const { value, step } = change.quantity
      const near = Math.abs(value - other.quantity!.value) === step && step === other.quantity!.step
      if (!near || first.base?.year !== statement.base?.year) continue
      yield {
        at: spotOf(other, reading),
        also: [{ ...spotOf(change, reading), role: 'other-side' }],
        printed: other.printed,
        facts: { amount: amount.printed, unit: amount.unit ?? '', other: change.printed },
        subject: `${amount.printed} ${other.printed}`,
      }
    }
  },
})
