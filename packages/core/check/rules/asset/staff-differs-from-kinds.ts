import { spotOf } from '../../relational.ts'
import { rule } from '../../rule.ts'
import { printsOf } from './items.ts'

const kinds = ['staff.serving', 'staff.retired', 'staff.retiredCadre']

/** Serving and retired staff, all printed beside the actual staff, do not add up to it. */
export const staffDiffersFromKinds = rule({
  id: 'staff-differs-from-kinds',
  code: 'B104',
  family: 'asset',
  severity: 'error',
  needs: ['narrative'],
  basis: ['arithmetic'],
  examples: {
    wrong: [{ edits: [['实有人数 11 人', '实有人数 10 人']] }],
    right: [
      {
        document: 'full-example',
        edits: [['退休 18 人，增加 2 人', '退休 18 人，增加 3 人']],
        note: 'changes are no part of the sum',
      },
    ],
  },
  *check({ reading, looked }) {
    for (const actual of printsOf(reading, 'staff.actual')) {
      if (actual.aspect !== 'count' || !('paragraph' in actual.source)) continue
      const { paragraph } = actual.source
      const parts = kinds.map((item) =>
        printsOf(reading, item).filter(
          ({ aspect, source }) =>
            aspect === 'count' && 'paragraph' in source && source.paragraph === paragraph,
        ),
      )
      if (parts.some((prints) => prints.length !== 1)) continue
      looked()
      const claims = parts.flat()
      const sum = claims.reduce((total, { quantity }) => total + quantity!.value, 0)
      if (sum === actual.quantity!.value) continue
      yield {
        at: spotOf(actual, reading),
        also: claims.map((claim) => ({ ...spotOf(claim, reading), role: 'part' })),
        printed: actual.printed,
        facts: {
          actual: actual.printed,
          parts: claims.map(({ printed }) => printed).join('＋'),
          sum: claims.reduce((total, { decimal }) => total + decimal.mantissa, 0),
        },
        subject: 'staff',
      }
    }
  },
})
