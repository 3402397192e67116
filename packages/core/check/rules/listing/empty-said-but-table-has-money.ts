import { sectionText } from '../content/section.ts'
import { rule } from '../../rule.ts'

/** The narrative says that there is no money of a budget, and its table has some. */
export const emptySaidButTableHasMoney = rule({
  id: 'empty-said-but-table-has-money',
  code: 'L105',
  family: 'content',
  severity: 'error',
  needs: ['tables', 'narrative', 'order'],
  basis: ['disclosure-rules-3', 'arithmetic'],
  examples: {
    wrong: [
      {
        document: 'full-example',
        edits: [
          [
            '云山市河湾街道办事处 2024 年政府性基金预算拨款支出 24.00 万元，比上年预算增加 1.00 万元，增长 4.35%',
            '云山市河湾街道办事处 2024 年没有使用政府性基金预算拨款安排的支出',
          ],
        ],
      },
    ],
    right: [
      { edits: [['政府性基金预算支出情况表为空表。', '政府性基金预算支出情况表为空表。', '八、 关于']] },
    ],
  },
  *check({ reading, looked }) {
    const budgets = [
      ['government-fund', 'fund-expenditure'],
      ['state-capital', 'capital-expenditure'],
      ['carryover', 'carryover'],
    ] as const
    for (const [section, role] of budgets) {
      const { text, spot } = sectionText(reading, section)
      const table = reading.tables.find((candidate) => candidate.role === role)
      if (!text || !table) continue
      looked()
      if (table.empty || !/没有使用[^。]{0,24}安排的支出|没有[^。]{0,16}安排的支出|为空表/.test(text))
        continue
      const filled = table.rows.flatMap((row) =>
        row.cells.filter((cell) => cell.decimal && cell.decimal.mantissa !== 0 && cell.claim),
      )[0]
      if (filled)
        yield {
          at: spot,
          also: [
            {
              place: filled.place,
              quote: `${table.number ?? ''} ${table.title} ${filled.text}`,
              printed: filled.text,
              role: 'other-side',
            },
          ],
          printed: filled.text,
          facts: { table: table.number ?? table.title, amount: filled.text },
          subject: role,
        }
    }
  },
})
