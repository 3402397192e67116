import { rule } from '../../rule.ts'

/** A sentence says that the table is empty, and the table has amounts. */
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
    for (const table of reading.tables) {
      if (!table.note || !/空表/.test(table.note.text)) continue
      looked()
      const filled = table.rows.flatMap((row) =>
        row.cells
          .filter((cell) => cell.decimal && cell.decimal.mantissa !== 0 && cell.claim)
          .map((cell) => ({ row, cell })),
      )[0]
      if (!filled) continue
      yield {
        at: { place: table.note.place, quote: table.note.text.slice(0, 80) },
        also: [
          {
            place: filled.cell.place,
            quote: filled.row.cells
              .map(({ text }) => text)
              .filter(Boolean)
              .join(' '),
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
