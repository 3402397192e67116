import { spotOf } from '../../relational.ts'
import { rule } from '../../rule.ts'

/** A rate of growth over nothing: last year there was none of it. */
export const rateOnZeroBase = rule({
  id: 'rate-on-zero-base',
  code: 'Y107',
  family: 'change',
  severity: 'note',
  needs: ['narrative'],
  basis: ['convention'],
  examples: {
    wrong: [{ edits: [['比上年预算增加 0.06 万元，增长 7.69%', '比上年预算增加 0.84 万元，增长 100.00%']] }],
    right: [{ edits: [['比上年预算增加 0.06 万元，增长 7.69%', '比上年预算增加 0.42 万元，增长 100.00%']] }],
  },
  *check({ reading, relations, looked }) {
    for (const relation of relations.all) {
      if (relation.kind !== 'rate' || relation.formula.type !== 'ratio') continue
      const rate = relation.formula.left
      const change = relation.formula.numerator[0]!.claim
      if (!change.quantity?.value || !rate.quantity?.value) continue
      looked()
      if (relation.reason !== 'zero-base') continue
      yield {
        at: spotOf(rate, reading),
        printed: rate.printed,
        facts: { rate: rate.printed, change: change.printed },
        subject: rate.quote,
      }
    }
  },
})
