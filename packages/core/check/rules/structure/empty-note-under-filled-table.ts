import { isAbove, type Place, type Reading, type Table } from '../../../model/index.ts'
import { foldTitle } from '../../../catalog/layouts/index.ts'
import { textsOf } from '../../texts.ts'
import { rule } from '../../rule.ts'
import { rowQuote } from '../../quote.ts'

/** A sentence says that the table above it is empty, and the table has amounts. */
export const emptyNoteUnderFilledTable = rule({
  id: 'empty-note-under-filled-table',
  code: 'S107',
  family: 'structure',
  severity: 'error',
  needs: ['tables'],
  basis: ['disclosure-rules-empty-table', 'arithmetic'],
  examples: {
    wrong: [
      {
        document: 'full-example',
        edits: [
          [
            '229 60 02 用于社会福利的彩票公益金支出 24.00 24.00',
            '229 60 02 用于社会福利的彩票公益金支出 24.00 24.00\n\n云山市河湾街道办事处 2024 年没有使用政府性基金预算拨款安排的支出，政府性基金预算支出情况表为空表。',
            '表 8',
          ],
        ],
      },
    ],
    right: [
      { edits: [['政府性基金预算支出情况表为空表。', '政府性基金预算支出情况表为空表，特此说明。', '表 8']] },
    ],
  },
  *check({ reading, looked }) {
    for (const text of textsOf(reading)) {
      if (text.role === 'cell' || text.role === 'heading' || !/(?:表|数据)(?:为|是)空(?:表)?/.test(text.text))
        continue
      const place = text.placeAt(0)
      const table = tableAbove(reading, text.text, place)
      if (!table) continue
      looked()
      const filled = table.rows
        .flatMap((row) => row.cells.map((cell) => ({ row, cell })))
        .find(({ cell }) => cell.claim && cell.decimal && cell.decimal.mantissa !== 0)
      if (!filled) continue
      yield {
        at: { place, quote: text.text.slice(0, 80) },
        also: [
          {
            place: filled.cell.place,
            quote: rowQuote(filled.row),
            printed: filled.cell.text,
            role: 'other-side',
          },
        ],
        printed: filled.cell.text,
        facts: { table: table.number ?? table.title, amount: filled.cell.text },
        subject: table.role ?? table.title,
      }
    }
  },
})

/** The table that a note names, else the one that ends nearest above it on its page. */
function tableAbove(reading: Reading, note: string, place: Place): Table | undefined {
  const here = reading.tables.filter(
    (table) =>
      table.role !== 'performance-form' && table.pages.includes(place.page) && isAbove(table.place, place),
  )
  const named = here.filter(
    (table) => table.title.length > 4 && foldTitle(note).includes(foldTitle(table.title)),
  )
  return named.at(-1) ?? here.at(-1)
}
