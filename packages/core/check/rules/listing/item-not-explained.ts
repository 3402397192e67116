import { rule } from '../../rule.ts'
import { rowQuote } from '../../quote.ts'

/** A 项 of the general budget table has no paragraph where the other items have one. */
export const itemNotExplained = rule({
  id: 'item-not-explained',
  code: 'L102',
  family: 'content',
  severity: 'warning',
  needs: ['layout', 'table:general-expenditure', 'section:general-budget-use'],
  basis: ['disclosure-rules'],
  examples: {
    wrong: [
      {
        edits: [
          [
            '7、住房保障支出（类）住房改革支出（款）住房公积金（项）：2024 年预算数为 13.73 万元，比上年预算增加 2.31 万元，增长 20.23%。主要原因是在职人员增加 1 人且缴存基数提高，单位缴存的住房公积金增加。',
            '',
          ],
        ],
      },
    ],
    right: [
      {
        edits: [
          [
            '住房保障支出（类）住房改革支出（款）住房公积金（项）：2024 年预算数为 13.73 万元',
            '住房保障支出（类）住房改革支出（款）住房公积金（项）2024 年预算安排 13.73 万元',
          ],
        ],
      },
    ],
  },
  *check({ reading, looked }) {
    const table = reading.tables.find(({ role }) => role === 'general-expenditure')!
    const told = new Set(
      reading.statements.flatMap(({ coordinates }) =>
        coordinates?.function?.length === 7 ? [coordinates.function] : [],
      ),
    )
    const items = table.rows.filter(
      (row) =>
        row.meaning?.function?.length === 7 &&
        row.cells.some((cell) => cell.decimal && cell.decimal.mantissa !== 0),
    )
    const missing = items.filter((row) => !told.has(row.meaning!.function!))
    looked(items.length)
    // a narrative that explains few items does not go item by item
    if (missing.length === 0 || missing.length * 2 > items.length) return
    for (const row of missing) {
      yield {
        at: {
          place: row.place,
          quote: rowQuote(row),
        },
        facts: { code: row.meaning!.function!, name: row.label },
        subject: row.meaning!.function!,
      }
    }
  },
})
