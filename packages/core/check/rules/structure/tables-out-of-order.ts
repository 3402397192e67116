import { ordinal } from '../format/ordinal.ts'
import { rule } from '../../rule.ts'

/** Numbers of "表3", "公开表 2-1", "表十二之一", from the whole to its parts; undefined for what is none. */
function numbersOf(printed: string): readonly number[] | undefined {
  const parts = printed.match(/\d+|[一二三四五六七八九十]+/g)?.map(ordinal)
  return parts?.every((part) => part !== undefined) ? parts : undefined
}

/** Whether a number may follow: the first part of what goes before, or one more at any of its depths, itself or its first part. */
function follows(now: readonly number[], before: readonly number[]): boolean {
  const same = now.findIndex((part, depth) => part !== before[depth])
  if (same < 0) return false
  const rest = now.slice(same + 1)
  return now[same] === (before[same] ?? 0) + 1 && rest.every((part) => part === 1)
}

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
    right: [
      { edits: [['表 9', '表9']] },
      {
        edits: [
          ['表 9', '表 8-1'],
          ['表 10', '表 8-2'],
          ['表 11', '表 9'],
        ],
      },
    ],
  },
  *check({ reading, looked }) {
    const numbered = reading.tables.flatMap((table) => {
      const value = table.number === null ? undefined : numbersOf(table.number)
      return value ? [{ table, value }] : []
    })
    // the number that ought to have been printed where one was off
    let meant: readonly number[] | undefined
    for (const [index, { table, value }] of numbered.entries()) {
      const before = numbered[index - 1]
      const instead = meant
      meant = undefined
      if (!before) continue
      looked()
      if (
        follows(value, before.value) ||
        (instead && follows(value, instead)) ||
        value.every((part) => part === 1)
      )
        continue
      meant = [...before.value.slice(0, -1), before.value.at(-1)! + 1]
      const next = meant.join('-')
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
        facts: { number: table.number!, before: before.table.number!, expected: next },
        subject: table.role ?? table.title,
      }
    }
  },
})
