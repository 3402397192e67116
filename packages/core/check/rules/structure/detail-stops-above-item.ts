import { functionSubjects } from '../../../catalog/subjects/index.ts'
import { withheldCodes } from '../../withheld.ts'
import { type CodedRow, codedTables, rowSpot } from '../code/rows.ts'
import { rule } from '../../rule.ts'

/** A 款 has money and no 项 under it, although its neighbours go down to 项. */
export const detailStopsAboveItem = rule({
  id: 'detail-stops-above-item',
  code: 'S111',
  family: 'structure',
  severity: 'error',
  needs: ['tables', 'order'],
  basis: ['budget-law-46', 'budget-regulation-6'],
  examples: {
    wrong: [{ edits: [['221 02 01 住房公积金 13.73 13.73', '', '一般公共预算支出情况表']] }],
    right: [
      {
        edits: [
          ['221 02 01 住房公积金 13.73 13.73', '221 02 02 提租补贴 13.73 13.73', '一般公共预算支出情况表'],
        ],
      },
    ],
  },
  *check({ reading, relations, looked }) {
    const short = [...withheldCodes(relations)].map((code) => code.slice(0, 3))
    for (const rows of codedTables(reading)) {
      if (rows[0]!.scheme !== 'function' || !rows.some(({ code }) => code.length === 7)) continue
      for (const coded of rows) {
        if (coded.code.length === 7) continue
        looked()
        if (rows.some(({ code }) => code.length > coded.code.length && code.startsWith(coded.code))) continue
        if (unknownCodeUnder(coded)) continue
        if (!coded.row.cells.some((cell) => cell.claim && cell.decimal && cell.decimal.mantissa !== 0))
          continue
        yield {
          at: rowSpot(coded),
          printed: coded.code,
          facts: { code: coded.code, name: coded.name, table: coded.table.number ?? coded.table.title },
          ...((!hasItems(coded.code) || short.includes(coded.code.slice(0, 3))) && {
            severity: 'warning' as const,
          }),
          subject: `${coded.table.role ?? coded.table.title}|${coded.code}`,
        }
      }
    }
  },
})

/** Whether our list has items under the code; where it has none, the code may be as fine as it gets. */
const hasItems = (code: string): boolean =>
  functionSubjects().some((subject) => subject.code.length === 7 && subject.code.startsWith(code))

/** The next row prints a code that is none: the 项 is there, only its code is wrong. */
function unknownCodeUnder({ table, index }: CodedRow): boolean {
  const next = table.rows[index + 1]
  const codes = table.columns.flatMap(({ role }, c) => (role === 'code' ? [next?.cells[c]?.text ?? ''] : []))
  return next !== undefined && next.meaning?.function === undefined && /\d/.test(codes.join(''))
}
