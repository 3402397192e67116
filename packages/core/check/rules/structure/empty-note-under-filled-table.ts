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
        edits: [
          [
            '208 05 05 机关事业单位基本养老保险缴费支出 16.93 16.93',
            '208 05 05 机关事业单位基本养老保险缴费支出 16.93 16.93',
            '一般公共预算支出情况表',
          ],
          ['第三部分 2024 年单位预算情况说明', '第三部分 2024 年单位预算情况说明'],
        ],
      },
    ],
    right: [{ edits: [], note: 'empty tables with their sentence' }],
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
