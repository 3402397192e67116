import { ordinal } from '../format/ordinal.ts'
import { rule } from '../../rule.ts'

/** Printed table numbers do not ascend, skip one or come twice. */
export const tablesOutOfOrder = rule({
  id: 'tables-out-of-order',
  code: 'S102',
  family: 'structure',
  severity: 'warning',
  needs: ['tables', 'order'],
  basis: ['disclosure-rules-4'],
  examples: {
    wrong: [{ edits: [['表 9', '表 10']] }],
    right: [{ edits: [['表 9', '表9']] }],
  },
  *check({ reading, looked }) {
    const numbered = reading.tables.flatMap((table) => {
      const value =
        table.number === null ? undefined : ordinal(table.number.replace(/[^\d一二三四五六七八九十]/g, ''))
      return value === undefined ? [] : [{ table, value }]
    })
    for (const [index, { table, value }] of numbered.entries()) {
      const before = numbered[index - 1]
      if (!before) continue
      looked()
      if (value === before.value + 1 || value === 1) continue
      yield {
        at: { place: table.place, quote: `${table.number} ${table.title}`, printed: table.number! },
        also: [
          {
            place: before.table.place,
            quote: `${before.table.number} ${before.table.title}`,
            role: 'other-side',
          },
        ],
        printed: table.number!,
        facts: { number: table.number!, before: before.table.number!, expected: before.value + 1 },
        subject: table.role ?? table.title,
      }
    }
  },
})
