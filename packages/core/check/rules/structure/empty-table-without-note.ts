import type { Reading, Table } from '../../../model/index.ts'
import { textsOf } from '../../texts.ts'
import { rule } from '../../rule.ts'

/** A table without amounts and without a sentence that says why. */
export const emptyTableWithoutNote = rule({
  id: 'empty-table-without-note',
  code: 'S106',
  family: 'structure',
  severity: 'warning',
  needs: ['tables', 'order'],
  basis: ['disclosure-rules-empty-table'],
  examples: {
    wrong: [
      {
        edits: [
          [
            '云山市便民服务中心 2024 年没有使用政府性基金预算拨款安排的支出，政府性基金预算支出情况表为空表。',
            '',
            '表 8',
          ],
        ],
      },
    ],
    right: [{ edits: [], note: 'empty tables with their sentence' }],
  },
  *check({ reading, looked }) {
    for (const table of reading.tables) {
      if (!table.empty || table.role === 'performance-form') continue
      if (table.number === null && table.title === '') continue
      looked()
      if (table.note || saysNone(reading, table)) continue
      yield {
        at: { place: table.place, quote: `${table.number ?? ''} ${table.title}`.trim() },
        facts: { table: table.number ?? table.title, title: table.title },
        subject: table.role ?? table.title,
      }
    }
  },
})

/** A sentence on the page of the table, or in a note anywhere, that says the table is empty or its money is none. */
function saysNone(reading: Reading, table: Table): boolean {
  const key = table.title.replace(/[\s\d年度表]+|单位|部门|情况|预算支出/g, '').slice(0, 6)
  return textsOf(reading).some(({ text, role, placeAt }) => {
    if (!/空表|无此项|没有|不涉及|未安排|无.{0,20}(?:支出|预算|数据|安排)/.test(text)) return false
    return table.pages.includes(placeAt(0).page) || (role === 'note' && key.length > 0 && text.includes(key))
  })
}
